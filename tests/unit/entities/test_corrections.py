import pytest

from crosslight.entities import corrections as c
from crosslight.entities import find_entities
from crosslight.model import EntityType
from tests.unit.entities.stories import annotations

NOTES = annotations(
    "Karin Solberg met Tomas Ruiz in Lima. Solberg smiled.", "Ruiz thanked Ms. Solberg in Oslo."
)
ARTICLES = [note.article for note in NOTES]
FOUND = find_entities(NOTES)
SOLBERG, RUIZ = "PERSON:Karin Solberg", "PERSON:Tomas Ruiz"


def keys(entities):
    return {c.key_of(entity) for entity in entities}


def test_merge_keeps_the_first_and_all_mentions():
    merged = c.merge(FOUND, SOLBERG, RUIZ)
    whole = next(e for e in merged if c.key_of(e) == SOLBERG)
    assert RUIZ not in keys(merged)
    assert {"Tomas Ruiz", "Ruiz", "Solberg"} <= set(whole.aliases)
    assert [(m.article, m.start) for m in whole.mentions] == sorted(
        (m.article, m.start) for m in whole.mentions
    )
    assert sum(len(e.mentions) for e in merged) == sum(len(e.mentions) for e in FOUND)


def test_split_parts_mentions_by_printed_form():
    parted = c.split(FOUND, SOLBERG, ("Solberg",), ARTICLES)
    old = next(e for e in parted if c.key_of(e) == SOLBERG)
    new = next(e for e in parted if c.key_of(e) == "PERSON:Solberg")
    assert (len(old.mentions), len(new.mentions)) == (1, 2)
    assert "Solberg" not in old.aliases
    assert len({e.id for e in parted}) == len(parted)


def test_split_of_the_name_leaves_an_alias_as_name():
    parted = c.split(FOUND, SOLBERG, ("Karin Solberg",), ARTICLES)
    assert {"PERSON:Solberg", "PERSON:Karin Solberg"} <= keys(parted)


@pytest.mark.parametrize("wanted", [("Nobody",), ("Karin Solberg", "Solberg")])
def test_split_of_nothing_or_everything_changes_nothing(wanted):
    assert c.split(FOUND, SOLBERG, wanted, ARTICLES) == FOUND


def test_rename_keeps_the_old_name_as_alias():
    renamed = c.rename(FOUND, SOLBERG, "K. Solberg")
    entity = next(e for e in renamed if e.name == "K. Solberg")
    assert entity.aliases[0] == "Karin Solberg"
    assert c.rename(renamed, "PERSON:K. Solberg", "Karin Solberg")[0].name == "Karin Solberg"


def test_retype():
    retyped = c.retype(FOUND, "PLACE:Oslo", EntityType.OTHER)
    assert "OTHER:Oslo" in keys(retyped)


@pytest.mark.parametrize(
    "changed",
    [
        c.merge(FOUND, SOLBERG, "PERSON:Nobody"),
        c.merge(FOUND, SOLBERG, SOLBERG),
        c.split(FOUND, "PERSON:Nobody", ("Solberg",), ARTICLES),
        c.rename(FOUND, "PERSON:Nobody", "X"),
        c.rename(FOUND, SOLBERG, "  "),
        c.rename(FOUND, SOLBERG, "Karin Solberg"),
        c.retype(FOUND, "PERSON:Nobody", EntityType.OTHER),
    ],
)
def test_a_correction_whose_entity_is_gone_changes_nothing(changed):
    assert changed == FOUND


def test_a_log_is_applied_in_order():
    log: list[c.Correction] = [
        c.Rename(SOLBERG, "Minister Solberg"),
        c.Merge("PERSON:Minister Solberg", RUIZ),
        c.Split("PERSON:Minister Solberg", ("Ruiz",)),
        c.Retype("PERSON:Ruiz", EntityType.OTHER),
    ]
    assert {"PERSON:Minister Solberg", "OTHER:Ruiz"} <= keys(c.apply(FOUND, log, ARTICLES))
    assert c.apply(FOUND, [], ARTICLES) == FOUND
