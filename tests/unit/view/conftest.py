import pytest

from crosslight.view.scene import Stage, first_state
from crosslight.view.state import ViewState
from tests.factory import annotations, comparison, entity, evidence, finding

TEXTS = (
    "Three people were hurt at the Salt Pier on Monday, police said.\n"
    "The ferry was towed to Brunmark harbour by noon.\n"
    "Mayor Ada Quill thanked the crew.\n"
    "Nobody else was on board.",
    "The ferry was towed to Brunmark harbour by noon.\n"
    "Five people were hurt at the Salt Pier on Monday, police said.\n"
    "A crane will lift it tomorrow.\n"
    "Nobody else was on board.",
    "Towing began early, and the boat reached the port of Brunmark around midday.\n"
    "Quill praised all who had helped that day.",
)


@pytest.fixture
def story():
    notes = annotations(*TEXTS)
    return comparison(
        notes,
        [("A.0", "B.1"), ("A.1", "B.0", "C.0"), ("A.2", "C.1"), ("A.3", "B.3")],
        findings=[
            finding("number.conflict", evidence(notes[0], "Three"), evidence(notes[1], "Five"))
        ],
        entities=[entity("e1", "Ada Quill", notes, "Quill"), entity("e2", "Brunmark", notes)],
    )


@pytest.fixture
def stage(story):
    return Stage(story)


@pytest.fixture
def state(story) -> ViewState:
    return first_state(story)


@pytest.fixture
def painted():
    def lines(scene):
        return ["".join(r.text for r in scene.grid.line(y)) for y in range(scene.grid.height)]

    return lines
