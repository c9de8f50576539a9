import io
import json
import os
import subprocess
import sys
import types
from pathlib import Path

import pytest

from crosslight import __version__
from crosslight_tui import cli


class Stream(io.StringIO):
    """A standard stream that may say that a person sits at it."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def python(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


# ── help and version ──────────────────────────────────────────────────────────────────────────


def test_version(out) -> None:
    assert out("--version") == (0, f"crosslight {__version__}\n", "")


def test_help_shows_commands_examples_and_keys(out) -> None:
    code, text, _ = out("--help")
    assert code == 0
    for part in ("compare", "stories", "examples:", "? shows all keys", "exit codes"):
        assert part in text
    assert all(len(line) <= 95 for line in text.splitlines())


def test_help_of_compare_lists_the_formats(out) -> None:
    code, text, _ = out("compare", "--help")
    assert code == 0
    for part in ("text:", "md:", "html:", "json:", "--output"):
        assert part in text


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["compare", "--help"], ["stories"]])
def test_light_commands_load_no_terminal_library_and_no_engine(words: list[str]) -> None:
    assert loaded(*words).isdisjoint({"textual", "rich", "crosslight.pipeline", "markdown_it"})


def test_piped_runs_load_no_terminal_library(story: Path) -> None:
    for words in (["compare", str(story), "--format", "html"], [str(story)]):
        assert loaded(*words).isdisjoint({"textual", "rich"})


def loaded(*words: str) -> set[str]:
    code = (
        "import sys; from crosslight_tui.cli import main; code = main(sys.argv[1:]);"
        "print('\\n' + ' '.join(sys.modules)); sys.exit(code)"
    )
    done = python("-c", code, *words)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


def test_the_package_runs_as_a_module() -> None:
    done = python("-m", "crosslight_tui", "--version")
    assert (done.returncode, done.stdout) == (0, f"crosslight {__version__}\n")


# ── refusals ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "code", "what"),
    [
        (["--colour"], 2, "unrecognized arguments: --colour; crosslight --help shows"),
        (["compare"], 2, "required: SOURCE; crosslight compare --help shows"),
        (["comapre", "a.txt"], 2, "did you mean the command compare?"),
        (["vientiane-2042"], 2, "did you mean the bundled story vientiane-2024?"),
        (["a.txt", "compare"], 2, "compare is a command; write it first"),
        (["compare", "stories"], 2, "stories is a command; write it first"),
        (["compare", "a.txt", "--format", "htm"], 2, "no format htm; did you mean html?"),
        (["compare", "a.txt", "--format", "docx"], 2, "it is one of text, md, html, json."),
        (["compare", "a.txt", "--strictness", "2"], 2, "from 0 to 1, not 2"),
        (["compare", "a.txt", "--strictness", "x"], 2, "from 0 to 1, not x"),
        (["compare", "https://example.org"], 2, "web addresses are not read"),
        (["nowhere/a.txt"], 3, "nowhere/a.txt: there is no such file or folder"),
        (["bad\x1b[31m.txt"], 3, "bad␛[31m.txt: there is no such file"),
    ],
)
def test_refusals_are_one_sentence(out, words: list[str], code: int, what: str) -> None:
    found, text, error = out(*words)
    assert (found, text) == (code, "")
    assert error.startswith("crosslight: ")
    assert error.count("\n") == 1
    assert what in error


@pytest.mark.parametrize("command", ["compare", "check"])
def test_an_unknown_base_is_named_with_the_known_ones(out, story: Path, command: str) -> None:
    code, _, error = out(command, story, "--base", "F")
    assert (code, error) == (2, "crosslight: there is no source F; --base takes one of A, B.\n")


def test_an_empty_file_is_refused(out, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    code, _, error = out("compare", tmp_path / "empty.txt")
    assert code == 3
    assert "empty.txt: is empty" in error


def test_what_should_not_happen_is_one_sentence(out, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> int:
        raise RuntimeError("first line\nsecond line")

    monkeypatch.setattr(cli, "_dispatch", fail)
    code, _, error = out()
    assert code == 3
    assert error == (
        "crosslight: this should not happen (RuntimeError: first line);"
        " CROSSLIGHT_DEBUG=1 shows where.\n"
    )
    monkeypatch.setenv("CROSSLIGHT_DEBUG", "1")
    with pytest.raises(RuntimeError):
        cli.main([])


def test_an_interrupt_ends_with_130(out, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_dispatch", interrupt)
    assert out() == (130, "", "")


# ── reports ───────────────────────────────────────────────────────────────────────────────────


def test_compare_prints_the_text_report(out, story: Path) -> None:
    code, text, error = out("compare", story)
    assert (code, error) == (0, "")
    assert text.startswith("Pier\n====\n")
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("format_", "begins"),
    [("text", "Pier\n"), ("md", "# Pier\n"), ("html", "<!doctype html>"), ("json", "{\n")],
)
def test_compare_prints_every_format(out, story: Path, format_: str, begins: str) -> None:
    code, text, _ = out("compare", story, "--format", format_)
    assert code == 0
    assert text.startswith(begins)


def test_the_base_may_be_given_in_lower_case(out, story: Path) -> None:
    assert "IN THE ORDER OF B" in out("compare", story, "--base", "b")[1]


def test_strictness_reaches_the_comparison(out, story: Path) -> None:
    strict = json.loads(out("compare", story, "--format", "json", "--strictness", "1")[1])
    loose = json.loads(out("compare", story, "--format", "json", "--strictness", "0")[1])
    assert len(strict["links"]) < len(loose["links"])


def test_a_file_name_that_no_format_has_is_refused(out, story: Path, tmp_path: Path) -> None:
    code, _, error = out("compare", story, "-o", tmp_path / "report.pdf")
    assert (code, error.count("\n")) == (2, 1)
    assert ".html" in error
    assert not (tmp_path / "report.pdf").exists()
    asked = out("compare", story, "-o", tmp_path / "report.pdf", "--format", "text")
    assert asked == (0, "", "")


def test_a_report_to_hand_on_names_files_not_folders(out, story: Path) -> None:
    for name in ("md", "html"):
        _, text, _ = out("compare", story, "--format", name)
        assert "a.txt" in text
        assert str(story) not in text


def test_single_and_equal_articles_are_told(out, story: Path) -> None:
    code, text, error = out("compare", story / "a.txt")
    assert (code, error.count("\n")) == (0, 1)
    assert "only one article" in error
    assert text
    code, _, error = out("compare", story / "a.txt", story / "a.txt")
    assert (code, error) == (0, "crosslight: A and B have the same text.\n")


def test_a_bundled_story_is_named_by_its_slug(out) -> None:
    code, text, _ = out("compare", "selwen-ferry")
    assert code == 0
    assert text.startswith("The ferry at Port Selwen\n")


def test_without_a_terminal_sources_are_reported(out, story: Path) -> None:
    assert out(story) == out("compare", story)


def test_without_a_terminal_and_a_source_the_bundled_story_is_reported(out) -> None:
    assert out()[1] == out("compare", "vientiane-2024")[1]


def test_stories_are_listed(out) -> None:
    code, text, _ = out("stories")
    assert code == 0
    assert text.startswith("vientiane-2024\n    Defence ministers meet")
    assert all(len(line) <= 76 for line in text.splitlines())


def test_standard_input_is_a_source(out, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = ((story / name).read_text(encoding="utf-8") for name in ("a.txt", "b.txt"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(two.encode())))
    articles = json.loads(out("compare", story / "a.txt", "-", "--format", "json")[1])["articles"]
    assert [article["text"] for article in articles] == [one, two]


# ── the app ───────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str | None, float | None]]:
    """Stands in for the app at a terminal; collects what it is opened with."""
    calls: list[tuple[str, str | None, float | None]] = []

    def run(story, *, base, strictness) -> int:
        calls.append((story.title, base, strictness))
        return 0

    app = types.ModuleType("crosslight_tui.app")
    app.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "crosslight_tui.app", app)
    monkeypatch.setattr(cli, "_is_interactive", lambda: True)
    return calls


def test_at_a_terminal_the_app_opens(opened, story: Path) -> None:
    assert cli.main([str(story), "--base", "b", "--strictness", "0.5"]) == 0
    assert cli.main([]) == 0
    assert opened == [
        ("Pier", "B", 0.5),
        ("Defence ministers meet in Vientiane, November 2024", None, None),
    ]


@pytest.mark.parametrize(
    ("terminals", "term", "interactive"),
    [
        ((True, True, True), "xterm-256color", True),
        ((True, True, True), "dumb", False),
        ((False, True, True), "xterm-256color", False),
        ((True, False, True), "xterm-256color", False),
        ((True, True, False), "xterm-256color", False),
        ((None, True, True), "xterm-256color", False),
    ],
)
def test_the_app_needs_a_terminal_at_all_ends(
    monkeypatch: pytest.MonkeyPatch,
    terminals: tuple[bool | None, ...],
    term: str,
    interactive: bool,
) -> None:
    monkeypatch.setenv("TERM", term)
    with monkeypatch.context() as patch:
        for name, is_terminal in zip(("stdin", "stdout", "stderr"), terminals, strict=True):
            stream = None if is_terminal is None else Stream(is_terminal)
            patch.setattr(f"sys.{name}", stream)
        found = cli._is_interactive()
    assert found is interactive


@pytest.mark.parametrize("command", ["", "compare", "check"])
def test_a_broken_file_does_not_stop_its_folder(out, story: Path, command: str) -> None:
    (story / "c.txt").write_text("", encoding="utf-8")
    (story / "d.pdf").write_bytes(b"%PDF-1.7")
    code, printed, told = out(*command.split(), story)
    assert code in {0, 1}
    assert printed
    assert told.splitlines() == [
        "crosslight: pier: 1 file that could not be read is left out: c.txt (is empty).",
        "crosslight: pier: 1 file of other formats is left out: d.pdf; only .txt, .text, .md,"
        " .markdown are read.",
    ]
