import errno
import hashlib
import os
from pathlib import Path

import pytest

from crosslight.errors import InputError
from crosslight.ingest import files, read
from crosslight.model import BlockKind

BODY = "The ferry stayed in port on Monday, and nobody at the office could say why it did."


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_an_article_knows_where_it_came_from(tmp_path: Path) -> None:
    data = f"Ferry stays in port\r\n\r\n{BODY}\r\n".encode()
    path = write(tmp_path / "a.txt", data)
    article = read(path)
    assert article.id == "A"
    assert article.text == f"Ferry stays in port\n\n{BODY}\n"
    assert article.title == "Ferry stays in port"
    assert article.path == str(path)
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert article.outlet is None


def test_the_first_words_stand_in_for_a_headline(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", BODY.encode())
    assert read(path).title == "The ferry stayed in port on Monday, and nobody at…"


def test_a_markdown_headline_is_the_title_without_its_mark(tmp_path: Path) -> None:
    path = write(tmp_path / "a.MD", f"# Ferry stays\n\n{BODY}\n".encode())
    article = read(path)
    assert article.title == "Ferry stays"
    assert article.blocks[0].kind is BlockKind.HEADLINE


def test_a_page_without_body_has_no_title(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a.txt", b"https://example.org")).title == ""


def test_a_date_without_a_year_is_not_certain(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a.txt", f"OSLO, May 2 (TNA) - {BODY}".encode())).published is None


def test_a_name_without_a_suffix_is_tried_as_text(tmp_path: Path) -> None:
    assert read(write(tmp_path / "article", BODY.encode())).text == BODY


def test_a_long_article_is_read_whole(tmp_path: Path) -> None:
    data = ((BODY + " ") * 600 + "\n").encode() * 100
    assert len(data) > 4_900_000
    article = read(write(tmp_path / "long.txt", data))
    assert len(article.text) == len(data)
    assert len(article.blocks) == 100


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"", "is empty"), (b"\x00\x01\x02", "is a binary file"), (b"%PDF-1.4", "is a PDF")],
)
def test_bad_files_are_named_with_their_remedy(tmp_path: Path, data: bytes, what: str) -> None:
    path = write(tmp_path / "a.txt", data)
    with pytest.raises(InputError, match=what) as problem:
        read(path)
    assert str(problem.value).startswith(f"{path}: ")
    assert problem.value.exit_code == 3


def test_a_missing_file_suggests_its_neighbour(tmp_path: Path) -> None:
    write(tmp_path / "harbour.txt", b"x")
    with pytest.raises(InputError, match=r"no such file or folder; did you mean .*harbour\.txt\?"):
        read(tmp_path / "harbor.txt")
    with pytest.raises(InputError, match=r"no such file or folder; check the path"):
        read(tmp_path / "nowhere" / "a.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder; name a file in it"):
        read(tmp_path)


def test_a_name_with_a_zero_is_no_path() -> None:
    with pytest.raises(InputError, match="is not a path"):
        read("a\0.txt")


class Refusing(type(Path())):  # type: ignore[misc]
    """A path that fails to open as an unreadable file does, also for a privileged user."""

    reason = errno.EACCES

    def open(self, *_: object, **__: object) -> None:
        raise OSError(self.reason, os.strerror(self.reason), str(self))


@pytest.mark.parametrize(
    ("reason", "what"),
    [(errno.EACCES, "may not be read"), (errno.EIO, r"could not be read \(.+\); try again")],
)
def test_unreadable_files(reason: int, what: str) -> None:
    path = Refusing("a.txt")
    path.reason = reason
    with pytest.raises(InputError, match=what):
        files.read_bytes(path)


def test_what_does_not_end_is_not_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    with pytest.raises(InputError, match="is larger than"):
        read(write(tmp_path / "a.txt", b"x" * 11))
