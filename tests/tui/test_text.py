"""What stands on the screen in many states, as plain text: diffable, and no matter of colours."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from crosslight.model import Doubt, Relation
from crosslight.view.state import ViewKind
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.walking import search
from crosslight_tui.glance import glance
from tests.tui.drawing import desk_of, drawn, press
from tests.tui.sayings import speech
from tests.tui.stories import article, comparison, harbour, many, story_of

STATES: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "split, opening": ((120, 30), ()),
    "split, next conflict": ((120, 30), ("conflict.next",)),
    "split, column B, row of the quotation": (
        (120, 30),
        ("conflict.next", "conflict.next", "column.next"),
    ),
    "no next conflict": ((80, 24), ("document.end", "conflict.next")),
    "only this source": ((80, 24), ("column.next", "maximise")),
    "another base": ((120, 30), ("column.next", "base.here")),
    "a source off": ((120, 30), ("source.toggle.3",)),
    "the base stays": ((80, 24), ("source.toggle.1",)),
    "no such source": ((80, 24), ("source.toggle.7",)),
    "agreement folded": ((120, 30), ("fold.all",)),
    "a fold opened": ((120, 30), ("fold.all", "document.end", "row.up", "row.up", "row.open")),
    "filter differing": ((80, 24), ("filter.differing",)),
    "filter unique": ((80, 24), ("filter.unique",)),
    "filter moved": ((80, 24), ("filter.moved",)),
    "filter conflicting": ((80, 24), ("filter.conflicting",)),
    "not wrapped": ((80, 24), ("wrap",)),
    "exact": ((80, 24), ("noise.next",)),
    "matrix": ((80, 24), ("view.matrix",)),
    "quotes": ((80, 24), ("view.quotes",)),
    "stack": ((120, 30), ("view.stack",)),
    "why a conflict": ((100, 40), ("conflict.next", "why")),
    "why only here": ((100, 40), ("unique.next", "why")),
    "names": ((100, 30), ("entities",)),
    "names, who is missing": ((100, 30), ("entities", "entity.sort")),
    "names, walking": ((120, 40), ("entities", "row.down", "row.open", "row.open")),
    "names, merging": ((120, 40), ("entities", "entity.merge", "row.down")),
    "moved, other end": ((120, 30), ("conflict.next", "column.next", "column.next", "moved.other")),
    "status line only": ((59, 14), ("row.down",)),
    "just full": ((60, 15), ("row.down",)),
}


@pytest.mark.parametrize("name", STATES)
def test_state(name: str, snapshot: SnapshotAssertion) -> None:
    size, ids = STATES[name]
    assert drawn(press(desk_of(None, *size), *ids)) == snapshot


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("view", ["quotes", "findings"])
def test_the_list_by_itself(view: str, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    assert drawn(press(desk_of(speech(), *size), f"view.{view}")) == snapshot


@pytest.mark.parametrize("view", ["quotes", "findings"])
def test_why_in_the_list(view: str, snapshot: SnapshotAssertion) -> None:
    desk = press(desk_of(speech(), 120, 40), f"view.{view}", "why")
    assert drawn(desk) == snapshot


@pytest.mark.parametrize("width", [40, 60, 79, 80, 81, 119, 120, 121, 200])
def test_width(width: int, snapshot: SnapshotAssertion) -> None:
    height = {40: 8, 60: 15, 200: 50}.get(width, 24)
    assert drawn(desk_of(None, width, height)) == snapshot


def test_before_alignment(snapshot: SnapshotAssertion) -> None:
    desk = Desk(glance(story_of(harbour())), aligned=False)
    desk.busy = "aligning"
    desk.resize(120, 24)
    assert drawn(desk) == snapshot


def test_waiting_commands_say_so(snapshot: SnapshotAssertion) -> None:
    desk = Desk(glance(story_of(harbour())), aligned=False)
    assert drawn(press(desk, "difference.next")) == snapshot


def test_searching(snapshot: SnapshotAssertion) -> None:
    desk = desk_of()
    search(desk, "ferries", desk.rows[0].key)
    assert drawn(desk) == snapshot


def test_nothing_found(snapshot: SnapshotAssertion) -> None:
    desk = desk_of()
    search(desk, "volcano", desk.rows[0].key)
    assert drawn(press(desk, "search.next")) == snapshot


def test_paged_columns(snapshot: SnapshotAssertion) -> None:
    desk = desk_of(many(10, 6), 200, 30)
    desk.show(replace(desk.state, view=ViewKind.SPLIT))
    assert drawn(press(desk, "columns.next")) == snapshot


def test_matrix_of_ten(snapshot: SnapshotAssertion) -> None:
    assert drawn(desk_of(many(10, 6), 120, 24)) == snapshot


def test_one_empty_source(snapshot: SnapshotAssertion) -> None:
    articles = [article("A", ["Storm", "Trees fell on the road to Hale."]), article("B", [])]
    assert drawn(desk_of(comparison(articles, [{"A": [1]}], "Storm"))) == snapshot


def test_two_identical_sources(snapshot: SnapshotAssertion) -> None:
    text = ["Storm", "Trees fell on the road to Hale.", "Nobody was hurt."]
    made = comparison(
        [article("A", text), article("B", text)], [{"A": [1], "B": [1]}, {"A": [2], "B": [2]}]
    )
    assert drawn(desk_of(made)) == snapshot


def test_a_part_in_common(snapshot: SnapshotAssertion) -> None:
    made = harbour()
    links = tuple(
        replace(link, relation=Relation.PARTIAL) if "C.1" in {link.a, link.b} else link
        for link in made.links
    )
    desk = desk_of(replace(made, links=links), 100, 30)
    assert drawn(press(desk, "difference.next", "why")) == snapshot


def test_one_source(snapshot: SnapshotAssertion) -> None:
    made = comparison([article("A", ["Storm", "Trees fell."])], [{"A": [1]}], "Storm")
    assert drawn(desk_of(made)) == snapshot


def test_a_doubtful_source(snapshot: SnapshotAssertion) -> None:
    cut = (Doubt("cut-off", "The text ends in the middle of a sentence."),)
    made = comparison(
        [
            article("A", ["Storm", "Trees fell on the road."], outlet="Vale News"),
            article("B", ["Storm", "Trees fell on the"], outlet="Hale Mail", doubts=cut),
        ],
        [{"A": [1], "B": [1]}],
    )
    assert drawn(desk_of(made)) == snapshot


AWKWARD = {
    "cjk": "港で火事があり、少なくとも三人がけがをした。原因はまだ分かっていない。",
    "emoji": "Crews 👩‍🚒 arrived 🚒🚒 within minutes 👍🏽 and stayed all night 🌙.",
    "combining": "Ze\u0301phyrine Nguye\u0302\u0303n sang a cafe\u0301 song in Loure\u0301.",
    "right to left": "اندلع حريق في الميناء صباح الثلاثاء، והשריפה כובתה בצהריים.",
    "soft hyphens": "The har\u00adbour mas\u00adter spoke of a near\u00adly com\u00adplete loss.",
    "tabs": "Dead:\tnone\tInjured:\tthree\tMissing:\ttwo",
    "escape sequences": "Red \x1b[31malert\x1b[0m and a bell \x07 and \u202eturned\u202c text.",
    "one long word": "See example.org/" + "x" * 200 + " for more.",
}


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_text(name: str, snapshot: SnapshotAssertion) -> None:
    text = AWKWARD[name]
    made = comparison(
        [article("A", ["Title", text]), article("B", ["Title", text])], [{"A": [1], "B": [1]}]
    )
    shown = drawn(desk_of(made))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown == snapshot


def test_a_paragraph_of_five_thousand_words() -> None:
    long = " ".join(f"word{n}" for n in range(5000)) + "."
    made = comparison(
        [article("A", ["Title", long]), article("B", ["Title", long])], [{"A": [1], "B": [1]}]
    )
    desk = press(desk_of(made), "row.down")
    seen = set(drawn(desk).split())
    for _ in range(1000):
        before = desk.top
        press(desk, "row.down")
        seen |= set(drawn(desk).split())
        if desk.top == before:
            break
    assert {f"word{n}" for n in range(4999)} <= seen
