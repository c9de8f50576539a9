"""Where reports are written, and what goes wrong there."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosslight.errors import UsageError
from crosslight_tui import output


@pytest.mark.parametrize(
    ("name", "begins"),
    [("r.html", "<!doctype"), ("r.MD", "# Pier"), ("r.json", "{"), ("report", "Pier\n")],
)
def test_the_name_after_o_decides_the_format(
    out, story: Path, tmp_path: Path, name: str, begins: str
) -> None:
    assert out("compare", story, "-o", tmp_path / name) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_a_dash_after_o_is_standard_output(out, story: Path) -> None:
    assert out("compare", story, "-o", "-") == out("compare", story)


def test_a_report_never_takes_the_place_of_a_source(out, story: Path) -> None:
    before = (story / "a.txt").read_text(encoding="utf-8")
    code, _, error = out("compare", story, "-o", story / "a.txt")
    assert code == 2
    assert "is one of the sources" in error
    assert (story / "a.txt").read_text(encoding="utf-8") == before


def test_an_existing_file_keeps_its_rights_and_its_links(tmp_path: Path) -> None:
    target, link = tmp_path / "report.txt", tmp_path / "link.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    output.save("new", link)
    assert target.read_text(encoding="utf-8") == "new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")

    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(UsageError, match=r"could not be written \(no space left on device"):
        output.save("new", target)
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_no_place_for_a_report(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="could not be written"):
        output.save("new", tmp_path)
    assert list(tmp_path.parent.glob(f".{tmp_path.name}.*")) == []


def test_a_device_is_written_directly() -> None:
    output.save("new", Path(os.devnull))
    assert not Path(os.devnull).is_file()


def test_a_closed_pipe_ends_quietly(story: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m crosslight_tui compare "$1" | true', sys.executable, str(story)],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_broken_pipe_is_no_failure(out, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(_: str) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(output, "show", leave)
    monkeypatch.setattr(output, "discard_stdout", lambda: None)
    assert out("compare", story) == (0, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_and_closed_outputs_are_named(story: Path) -> None:
    command = f'"$0" -m crosslight_tui compare "{story}"'
    for redirection, what in ((">/dev/full", "no space left"), (">&-", "is closed")):
        done = subprocess.run(
            ["/bin/sh", "-c", command + redirection, sys.executable],
            capture_output=True,
            check=False,
            text=True,
        )
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert what in done.stderr
