"""Names of keys, the keymap, and the reader's own file."""

from pathlib import Path

import pytest

from crosslight_tui.keys.file import read_keys
from crosslight_tui.keys.keymap import Keymap
from crosslight_tui.keys.names import called, shown

COMMANDS = ("row.down", "row.up", "search")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("j", "j"),
        ("J", "J"),
        ("]", "right_square_bracket"),
        ("+", "plus"),
        ("ctrl+p", "ctrl+p"),
        ("alt++", None),
        ("f8", "f8"),
        ("pagedown", "pagedown"),
        ("right_square_bracket", "right_square_bracket"),
        ("hyper+x", None),
        ("nonsense", None),
        ("", None),
    ],
)
def test_called(key: str, name: str | None) -> None:
    assert called(key) == name


@pytest.mark.parametrize(
    ("key", "printed"),
    [("right_square_bracket", "]"), ("down", "↓"), ("space", "space"), ("ctrl+p", "ctrl+p")],
)
def test_shown(key: str, printed: str) -> None:
    assert shown(key) == printed


def test_a_key_that_is_taken_leaves_its_old_owner() -> None:
    keymap = Keymap.of({"row.down": ("j", "down"), "row.up": ("k",)})
    mine = keymap.remapped({"row.up": ("j",)})
    assert mine.command("j") == "row.up"
    assert mine.command("down") == "row.down"
    assert mine.command("k") is None
    assert keymap.command("j") == "row.down"


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_no_file_asks_for_nothing(tmp_path: Path) -> None:
    choices = read_keys(tmp_path / "keys.toml", COMMANDS)
    assert (choices.keys, choices.problems) == ({}, ())


def test_strings_lists_and_tables(tmp_path: Path) -> None:
    path = write(tmp_path / "keys.toml", '"row.down" = "x"\n[row]\nup = ["y", "f2"]\n')
    choices = read_keys(path, COMMANDS)
    assert choices.keys == {"row.down": ("x",), "row.up": ("y", "f2")}
    assert choices.problems == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('"row.dwn" = "x"', "keys.toml: there is no command 'row.dwn'; did you mean row.down?"),
        ('"zzz" = "x"', "keys.toml: there is no command 'zzz'; `:` lists them all."),
        ("search = 3", "keys.toml: the keys of search must be a string or a list of strings."),
        ('search = "hyper+x"', "keys.toml: 'hyper+x' of search is not the name of a key."),
        (
            '"row.up" = "x"\nsearch = "x"',
            "keys.toml: 'x' is given to both row.up and search.",
        ),
    ],
)
def test_a_mistake_costs_its_own_line_alone(tmp_path: Path, text: str, sentence: str) -> None:
    path = write(tmp_path / "keys.toml", f'"row.down" = "d"\n{text}\n')
    choices = read_keys(path, COMMANDS)
    assert choices.problems == (sentence,)
    assert choices.keys["row.down"] == ("d",)
    assert "search" not in choices.keys


def test_broken_toml_is_one_sentence(tmp_path: Path) -> None:
    choices = read_keys(write(tmp_path / "keys.toml", "row = ["), COMMANDS)
    assert choices.keys == {}
    assert choices.problems[0].startswith("keys.toml is not valid TOML: ")


def test_bytes_that_are_no_text_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert read_keys(path, COMMANDS).problems == (
        "keys.toml cannot be read: it is not UTF-8 text.",
    )


def test_a_folder_in_its_place_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.mkdir()
    assert read_keys(path, COMMANDS).problems == ("keys.toml cannot be read: is a directory.",)
