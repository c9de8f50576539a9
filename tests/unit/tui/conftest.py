"""A story of two short reports, and the command line to run on it."""

from pathlib import Path

import pytest

from crosslight_tui import cli

ONE = (
    "The ferry Marlow stayed in port on Monday, the harbour office said. Nobody was hurt, and the"
    " pier is to stay closed until divers have looked at each of its sixty piles."
)


TWO = (
    "The ferry Marlow stayed in port on Tuesday, the harbour office said. Two people were hurt, and"
    " the pier is to stay closed until divers have looked at each of its sixty piles."
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "pier"
    folder.mkdir()
    (folder / "a.txt").write_text(ONE, encoding="utf-8")
    (folder / "b.txt").write_text(TWO, encoding="utf-8")
    return folder


@pytest.fixture
def out(capsys: pytest.CaptureFixture[str]):
    """Run the command line; gives exit code, standard output, standard error."""

    def run(*words: str | Path) -> tuple[int, str, str]:
        code = cli.main([str(word) for word in words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run
