"""Clipboard tools, the terminal's abilities, and reports written to files."""

import errno
import stat
import sys
from pathlib import Path
from typing import Self

import pytest

from crosslight_tui import clipboard
from crosslight_tui.config import keys_path
from crosslight_tui.export import export
from crosslight_tui.terminal import ascii_only, plain
from tests.tui.stories import harbour


def tool(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_the_desktop_decides_the_tool(tmp_path: Path) -> None:
    for name in ("wl-copy", "xclip", "xsel"):
        tool(tmp_path, name, "")
    path = {"PATH": str(tmp_path)}
    found = clipboard.find_tool({**path, "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux")
    assert found is not None
    assert found[0] == "wl-copy"
    found = clipboard.find_tool({**path, "DISPLAY": ":0"}, "linux")
    assert found is not None
    assert found[0] == "xclip"
    assert clipboard.find_tool(path, "linux") is None


def test_a_tool_gets_the_text_as_utf8(tmp_path: Path) -> None:
    out = tmp_path / "out"
    tool(tmp_path, "taker", f"import sys; open({str(out)!r}, 'wb').write(sys.stdin.buffer.read())")
    assert clipboard.copy("naïve “quote”", (str(tmp_path / "taker"),))
    assert out.read_text(encoding="utf-8") == "naïve “quote”"


def test_a_tool_that_fails_or_is_not_there(tmp_path: Path) -> None:
    tool(tmp_path, "failing", "raise SystemExit(1)")
    assert not clipboard.copy("x", (str(tmp_path / "failing"),))
    assert not clipboard.copy("x", (str(tmp_path / "missing"),))


@pytest.mark.parametrize(
    ("term", "encoding", "expected"),
    [
        ("xterm-256color", "utf-8", False),
        ("xterm-256color", "UTF8", False),
        ("linux", "utf-8", True),
        ("dumb", "utf-8", True),
        ("xterm", "iso8859-1", True),
    ],
)
def test_ascii_only(term: str, encoding: str, expected: bool) -> None:
    assert ascii_only({"TERM": term}, encoding) is expected


def test_signs_become_ascii_one_for_one() -> None:
    signs = "≈»╲│─┄…●·▐█↔▕↑↓←→×"
    assert plain(signs).isascii()
    assert len(plain(signs)) == len(signs)


def test_keys_lie_in_the_readers_own_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert keys_path().name == "keys.toml"
    assert keys_path().parent.name == "crosslight"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".HTM", ".json"])
def test_a_report_in_every_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report{suffix}"
    assert export(harbour(), path) == f"written to {path}"
    assert "Oltmar" in path.read_text(encoding="utf-8")


def test_a_second_report_stands_beside_what_has_its_name(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("mine", encoding="utf-8")
    for number in (2, 3):
        written = path.with_name(f"report-{number}.md")
        told = f"written to {written}; the file of that name is kept"
        assert export(harbour(), path) == told
        assert "Oltmar" in written.read_text(encoding="utf-8")
    assert path.read_text(encoding="utf-8") == "mine"


def test_of_a_report_that_cannot_be_written_as_a_whole_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    opened = Path.open

    class Full:
        def __init__(self) -> None:
            self._file = opened(path, "xb")

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()

        def write(self, data: bytes) -> None:
            self._file.write(data[:1])
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda *_: Full())
    assert export(harbour(), path) == f"{path} cannot be written: no space left on device."
    assert not path.exists()


def test_an_unknown_format_and_a_missing_folder(tmp_path: Path) -> None:
    assert "must end in one of" in export(harbour(), tmp_path / "report.pdf")
    assert "cannot be written" in export(harbour(), tmp_path / "no" / "report.md")
