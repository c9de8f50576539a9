import re
from importlib import resources

import pytest

from crosslight.entities.gazetteer import gazetteer
from crosslight.model import EntityType


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        ("Lao PDR", "Laos", EntityType.PLACE),
        ("N.Y.", "New York", EntityType.PLACE),
        ("GOP", "Republican Party", EntityType.ORGANISATION),
        ("Vientiane", "Vientiane", EntityType.PLACE),
        ("World War II", "World War II", EntityType.EVENT),
    ],
)
def test_listed_forms_lead_to_the_main_name(form, name, kind):
    known = gazetteer().lookup(form)
    assert known is not None
    assert (known.name, known.type) == (name, kind)


def test_unlisted_names_are_unknown():
    assert gazetteer().lookup("Velmora") is None


@pytest.mark.parametrize("word", ["police", "stopped", "running", "cities", "critics", "makes"])
def test_common_words_in_any_inflection(word):
    assert gazetteer().is_common(word)


@pytest.mark.parametrize("word", ["solberg", "velmora", "oduya"])
def test_names_are_not_common(word):
    assert not gazetteer().is_common(word)


@pytest.mark.parametrize("word", ["chinese", "lao", "germans", "muslim"])
def test_demonyms_and_adjectives(word):
    assert gazetteer().is_demonym(word)


def test_given_names_by_nickname_and_initial():
    names = gazetteer()
    assert names.same_given("bill", "william")
    assert names.same_given("w.", "william")
    assert names.same_given("ann", "ann")
    assert not names.same_given("ann", "olav")


def test_the_names_data_stays_small():
    folder = resources.files("crosslight.entities.data")
    size = sum(len(folder.joinpath(f).read_bytes()) for f in ("names.txt", "facts.txt"))
    assert size < 100_000


def test_every_list_is_read():
    folder = resources.files("crosslight.entities")
    code = "".join(p.read_text("utf-8") for p in folder.iterdir() if p.name.endswith(".py"))
    facts = folder.joinpath("data", "facts.txt").read_text("utf-8")
    lists = re.findall(r"^\[(\w+)", facts, re.MULTILINE)
    assert [name for name in lists if f'"{name}"' not in code] == []
