"""Unique runs: counted against the union of what is linked."""

from dataclasses import replace

from crosslight.language import annotate
from crosslight.model import Annotation, Entity, EntityType, Mention, UniqueRun
from crosslight.wording import unique_runs
from tests.unit.wording.build import link, note


def shown(notes: tuple[Annotation, ...], runs: tuple[UniqueRun, ...]) -> list[tuple[str, bool]]:
    texts = {n.article.id: n.article.text for n in notes}
    return [(texts[run.article][run.start : run.end], run.marked) for run in runs]


def runs(a: str, b: str, *pairs: tuple[str, str]) -> list[tuple[str, bool]]:
    notes = (note("A", a), note("B", b))
    links = [link(x, y) for x, y in pairs or [("A.0", "B.0")]]
    return shown(notes, unique_runs(notes, links))


def test_a_sentence_without_link_has_no_runs() -> None:
    notes = (note("A", "Heavy clouds drifted over silent hills."),)
    assert unique_runs(notes, ()) == ()


def test_four_words_are_marked_two_shaded_one_left_alone() -> None:
    assert runs(
        "The ferry sank while frightened passengers sang ancient hymns.", "The ferry sank."
    ) == [("frightened passengers sang ancient hymns", True)]
    assert runs("The ferry sank near jagged rocks.", "The ferry sank.") == [("jagged rocks", False)]
    assert runs("The ferry sank quickly.", "The ferry sank.") == []


def test_a_number_or_a_name_is_marked_alone() -> None:
    assert runs("The ferry sank with 48 aboard.", "The ferry sank.") == [("48 aboard", True)]
    assert runs("The ferry sank off Brelm.", "The ferry sank.") == [("Brelm", True)]


def test_the_union_of_all_linked_sentences_counts() -> None:
    pairs = ("A.0", "B.0"), ("A.0", "B.1")
    a = "The ferry sank after midnight when engine rooms flooded."
    assert runs(a, "The ferry sank after midnight. Engine rooms had flooded.", *pairs) == []


def test_form_stems_hyphens_and_token_links_are_counterparts() -> None:
    assert runs("Three harbours reopening.", "3 harbors reopened.") == []
    assert runs("A sea-level survey began.", "A survey of the level of the sea began.") == []
    assert runs("A Lake Plus forum began.", "A Lake-Plus forum began.") == []
    assert runs("A Lake-Plus forum began.", "A LakePlus forum began.") == []
    notes = (note("A", "Vessel capsized offshore."), note("B", "Boats overturned."))
    assert shown(notes, unique_runs(notes, [link("A.0", "B.0", (0, 0), (1, 1))])) == []


def test_a_name_is_known_by_its_part_or_from_elsewhere() -> None:
    assert runs("The ferry sank, Mira Tolland said.", "The ferry sank, Tolland said.") == []
    assert runs("The ferry sank, Tolland said.", "The ferry sank. Mira Tolland left.") == []


def test_runs_stand_in_order_of_source_and_place() -> None:
    found = runs("The ferry sank on 3 June.", "The ferry sank off Brelm.")
    assert found == [("3 June", True), ("Brelm", True)]


def test_another_name_of_what_a_linked_sentence_names_is_no_news() -> None:
    texts = ("The ferry left HDB for good.", "The ferry left the Harbour Dredging Board for good.")
    notes = (note("A", texts[0]), note("B", texts[1]))
    names = ("HDB", "Harbour Dredging Board")
    places = [(text.index(name), name) for text, name in zip(texts, names, strict=True)]
    mentions = tuple(
        Mention(at, at + len(name), siglum) for siglum, (at, name) in zip("AB", places, strict=True)
    )
    board = Entity("e1", names[1], EntityType.ORGANISATION, names[:1], mentions, ())
    links = [link("A.0", "B.0")]
    assert [text for text, _ in shown(notes, unique_runs(notes, links))] == [names[0], names[1]]
    assert unique_runs(notes, links, [board]) == ()


def dated(id_: str, text: str) -> Annotation:
    return annotate(replace(note(id_, text).article, published="2024-05-03"))


def test_a_day_that_a_linked_sentence_gives_in_other_words_is_no_news() -> None:
    links = [link("A.0", "B.0")]
    wednesday = dated("A", "The ferry left the harbour on Wednesday.")
    same = wednesday, dated("B", "The ferry left the harbour on May 1.")
    assert unique_runs(same, links) == ()
    other = wednesday, dated("B", "The ferry left the harbour on April 17.")
    found = shown(other, unique_runs(other, links))
    assert [text for text, _ in found] == ["Wednesday", "April 17"]
