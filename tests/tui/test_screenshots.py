"""The pictures that the README shows are those of the app as it is."""

from xml.sax import parseString
from xml.sax.handler import ContentHandler

import pytest

from screenshots import make


@pytest.fixture(scope="module")
def fresh() -> dict[str, str]:
    return make.files()


def test_no_picture_is_stale(fresh: dict[str, str]) -> None:
    kept = {name: (make.HERE / name).read_text(encoding="utf-8") for name in fresh}
    stale = [name for name, content in fresh.items() if kept[name] != content]
    assert not stale, f"run `make screenshots`: {', '.join(stale)}"


def test_no_picture_is_left_over(fresh: dict[str, str]) -> None:
    assert {path.name for path in make.HERE.glob("*.svg")} <= fresh.keys()


def test_the_page_in_the_picture_is_well_formed(fresh: dict[str, str]) -> None:
    parseString(fresh["report.svg"].encode(), ContentHandler())  # noqa: S317 - our own page
