"""The list of names: folded groups, the place of the cursor."""

from crosslight.reports.digest import digest
from crosslight.view.concordance import Census
from crosslight.view.named import Group
from crosslight_tui.desk.names import FEW, Heading, More, Names
from tests.tui.drawing import desk_of, drawn, press
from tests.tui.stories import article, comparison

SHIPS = ("boats", "tugs", "ferries", "barges", "yachts", "rafts")


def counted(figures: int):
    text = " ".join(f"Police saw {n + 20} {SHIPS[n % 6]} there." for n in range(figures))
    return comparison([article("A", ["Title", text or "Nothing moved."])], [{"A": [1]}])


def listing(figures: int) -> Names:
    return desk_of(counted(figures), 120, 40).names


def test_a_long_group_of_figures_is_folded_and_counted_whole():
    names = listing(FEW + 5)
    assert names.entries[0] == Heading(Group.FIGURE, FEW + 5)
    assert names.entries[-1] == More(Group.FIGURE, 5)
    assert names.count == FEW + 5


def test_no_line_is_spent_on_folding_one():
    assert not any(isinstance(entry, More) for entry in listing(FEW + 1).entries)


def test_enter_opens_the_fold_and_stays_there():
    desk = press(desk_of(counted(FEW + 5), 120, 40), "entities", "document.end")
    assert desk.names.chosen is None
    at = desk.names.at
    assert "… 5 more" in drawn(desk)
    press(desk, "row.open")
    assert desk.names.at == at
    assert desk.names.chosen is not None
    assert len(desk.names.entries) == FEW + 6


def test_what_is_looked_for_is_never_folded():
    assert not any(isinstance(e, More) for e in listing(FEW + 5).narrowed("o").entries)


def test_an_opened_group_stays_open_when_it_is_sorted():
    names = listing(FEW + 5).opened(Group.FIGURE)
    assert len(names.sorted_next().entries) == FEW + 6


def test_a_list_of_nothing_has_no_cursor():
    names = listing(0)
    names.move(1)
    assert (names.entries, names.chosen, names.fold, names.highest) == ((), None, None, {"A": 0})


def test_counts_of_two_digits_keep_their_distance():
    many = "Ada Holm saw 12 boats. " * 9 + "She counted 12 boats, 12 boats, and 12 boats."
    articles = [article("A", ["Title", "Police saw 12 boats."]), article("B", ["Title", many])]
    desk = press(desk_of(comparison(articles, [{"A": [1]}]), 120, 40), "entities")
    shown = drawn(desk).splitlines()
    assert any(line.endswith(" 1 12") and "12 boats" in line for line in shown)
    assert any(line.endswith(" A  B") for line in shown)


def test_reports_list_what_the_app_lists():
    articles = [
        article("A", ["Title", "At least 12 boats sank on 4 March 2031, Ada Holm said."]),
        article("B", ["Title", "Twelve boats sank, Holm said. It took two hours."]),
    ]
    made = comparison(articles, [{"A": [1], "B": [1]}])
    shown: dict[str, list[object]] = {}
    for entry in desk_of(made, 120, 40).names.entries:
        if isinstance(entry, Heading):
            group = shown.setdefault(entry.group.capitalize(), [])
        elif isinstance(entry, Census):
            group.append((entry.named.name, entry.conflicting, tuple(entry.counts.values())))
    told = digest(made).named
    assert {"Figures", "Dates"} <= told.keys()
    assert shown == {
        heading: [(each.name, each.conflicting, each.counts) for each in group]
        for heading, group in told.items()
    }
