"""Corrections of names at the desk: what is asked, and what is handed on."""

from dataclasses import replace

from crosslight.model import Comparison, Entity, EntityType
from crosslight_tui.desk.desk import Desk
from tests.tui.drawing import Silent, choose, desk_of, drawn, press
from tests.tui.stories import article, comparison, harbour


def in_list(made: Comparison | None = None, name: str = "Ine Vasko") -> Desk:
    desk = press(desk_of(made, 120, 40), "entities")
    choose(desk, name)
    return desk


def test_a_merge_takes_two_keys_and_says_what_the_second_will_do() -> None:
    desk, host = in_list(), Silent()
    press(desk, "entity.merge", host=host)
    assert "M on another name merges it into Ine Vasko; esc drops it" in drawn(desk)
    desk.names.choose("e2")
    assert "M merges Oltmar into Ine Vasko; esc drops it" in drawn(desk)
    press(desk, "entity.merge", host=host)
    assert host.asked == ["Oltmar is merged into Ine Vasko"]
    assert desk.pending is None


def test_escape_drops_what_was_begun_and_stays_in_the_list() -> None:
    desk = press(in_list(), "entity.merge", "back")
    assert (desk.pending, desk.in_names, desk.message) == (None, True, "dropped")


def test_the_same_name_twice_is_no_merge() -> None:
    host = Silent()
    desk = press(in_list(), "entity.merge", "entity.merge", host=host)
    assert (desk.pending, host.asked) == (None, [])


def twice_printed(*others: Entity) -> Comparison:
    made = comparison(
        [
            article("A", ["Title", "Ine Vasko came. Vasko left."]),
            article("B", ["Title", "Vasko came. The mayor stayed."]),
        ],
        [{"A": [1], "B": [1]}, {"A": [2]}, {"B": [2]}],
    )
    found = harbour().entities[0]
    mentions = tuple(
        replace(found.mentions[0], article=source, start=at, end=at + len(form))
        for source, form, at in (("A", "Ine Vasko", 7), ("A", "Vasko", 23), ("B", "Vasko", 7))
    )
    entity = replace(found, aliases=("Ine Vasko", "Vasko"), mentions=mentions)
    return replace(made, entities=(entity, *others))


def test_a_split_asks_which_form() -> None:
    host = Silent()
    press(in_list(twice_printed()), "entity.split", host=host)
    assert host.asked == [
        "Which form is not Ine Vasko: Vasko, Ine Vasko",
        "“Vasko” is parted from Ine Vasko",
    ]


def test_the_form_that_was_walked_to_is_parted() -> None:
    desk, host = in_list(twice_printed()), Silent()
    press(desk, "row.open", "entity.split", host=host)
    assert host.asked[-1] == "“Ine Vasko” is parted from Ine Vasko"
    press(desk, "row.open", "entity.split", host=host)
    assert host.asked[-1] == "“Vasko” is parted from Ine Vasko"


def test_what_cannot_be_parted_says_why() -> None:
    assert press(in_list(), "entity.split").message == (
        "All mentions of Ine Vasko are printed alike."
    )


def test_only_names_in_the_list_are_corrected() -> None:
    desk = desk_of(None, 120, 40)
    for id_ in ("merge", "split", "rename", "retype"):
        told = press(desk, f"entity.{id_}").message
        assert told == "The cursor is not in the list of names; e goes there."
    desk = in_list(name="two ships")
    for id_ in ("merge", "split", "rename", "retype"):
        told = press(desk, f"entity.{id_}").message
        assert told == "Only names can be corrected, not figures and dates."
    assert press(desk, "entity.undo").message == "No correction of a name is left to undo."


def test_nothing_is_undone_while_the_sources_are_read_again() -> None:
    desk = desk_of(aligned=False)
    desk.undoable = True
    assert press(desk, "entity.undo").message == "The marks are still being computed."


def test_two_entries_of_one_name_are_told_apart_first() -> None:
    made = harbour()
    twin = replace(made.entities[0], id="e7")
    desk = press(desk_of(replace(made, entities=(*made.entities, twin)), 120, 40), "entities")
    desk.names.choose("e7")
    assert press(desk, "entity.retype").message == (
        "Another entry is called the same; rename that one first."
    )


def test_the_type_is_chosen() -> None:
    host = Silent(EntityType.PLACE)
    press(in_list(), "entity.retype", host=host)
    assert host.asked == [
        "What Ine Vasko is listed among: people, organisations, places, events, works, other names",
        "Ine Vasko is among the places",
    ]


def test_a_name_that_is_listed_is_not_given_twice() -> None:
    made = harbour()
    other = replace(made.entities[0], id="e7", name="Ine Vasko II", mentions=())
    host = Silent("Ine Vasko II")
    desk = press(
        in_list(replace(made, entities=(*made.entities, other))), "entity.rename", host=host
    )
    assert host.asked == ["Another name for Ine Vasko: Ine Vasko"]
    assert desk.message == "Ine Vasko II is listed already; M merges the two."
    press(in_list(), "entity.rename", host=host)
    assert host.asked[-1] == "Ine Vasko is called Ine Vasko II"
