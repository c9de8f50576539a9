"""What the screen says of the name at the cursor of the list: its role, and why."""

from dataclasses import replace

from crosslight.model import Role
from crosslight_tui.desk.chrome import status
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.panel import panel_title
from tests.tui.drawing import desk_of, press, text
from tests.tui.stories import harbour


def with_role(width: int) -> Desk:
    made = harbour()
    at = made.articles[0].text.index("harbour master")
    role = Role(at, at + 14, "A", "harbour master")
    vasko = replace(made.entities[0], roles=(role,))
    return press(
        desk_of(replace(made, entities=(vasko, *made.entities[1:])), width, 40), "entities"
    )


def test_the_status_line_ends_with_the_role_and_cuts_it_where_there_is_no_room() -> None:
    desk = with_role(80)
    told = "Ine Vasko  2 mentions; not in C · harbour master"
    assert told in text(status(desk, 80, len))
    assert text(status(desk, 60, len)[:3]).endswith("not in C · harbour ma…")


def test_the_lines_of_context_are_titled_with_the_role_before_other_forms() -> None:
    desk = press(with_role(120), "row.open")
    assert panel_title(desk) == "Ine Vasko · harbour master"
    made = desk.stage.index.comparison
    vasko = replace(made.entities[0], aliases=("Ine Vasko", "Vasko"))
    desk.lay(replace(made, entities=(vasko,)), aligned=True)
    assert panel_title(desk) == "Ine Vasko · harbour master (Vasko)"
    assert panel_title(press(desk, "why")) == "why"


def test_why_tells_of_the_name_in_the_list_and_of_the_row_in_the_text() -> None:
    desk = press(with_role(120), "why")
    in_list = "\n".join(map(text, desk.panel_lines()))
    assert "Ine Vasko · people" in in_list
    assert "harbour master: A 1" in in_list
    press(desk, "row.down")
    assert "Oltmar · places" in "\n".join(map(text, desk.panel_lines()))
    desk.in_names = False
    in_text = "\n".join(map(text, desk.panel_lines()))
    assert "Oltmar · places" not in in_text
    assert in_text
