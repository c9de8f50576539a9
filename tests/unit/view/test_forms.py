from dataclasses import replace

from crosslight.index import Index
from crosslight.view.forms import Form, printed_forms
from tests.factory import annotations, comparison, entity


def test_every_printed_form_is_listed_once_with_its_sources():
    notes = annotations("Ada Quill came. Quill left.", "Quill spoke. Ada  Quill sang. Quill left.")
    quill = entity("e1", "Ada Quill", notes, "Ada  Quill", "Quill")
    assert printed_forms(Index(comparison(notes, entities=[quill])), quill) == (
        Form("Quill", (("A", 1), ("B", 2))),
        Form("Ada Quill", (("A", 1), ("B", 1))),
    )


def test_a_name_that_nobody_prints_is_listed_without_a_source():
    notes = annotations("Ada Quill came.")
    quill = replace(entity("e1", "Ada Quill", notes), name="A. Quill")
    assert printed_forms(Index(comparison(notes)), quill)[-1] == Form("A. Quill", ())
