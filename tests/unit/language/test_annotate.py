import subprocess
import sys

from crosslight.language import annotate
from crosslight.model import BlockKind
from tests.unit.language.articles import article


def test_sentences_never_cross_a_block_and_are_numbered_in_reading_order() -> None:
    note = annotate(article("Port closed", "It rained. Boats", "waited. They left."))
    text = note.article.text
    assert [(s.id, s.block, text[s.start : s.end]) for s in note.sentences] == [
        ("A.0", 0, "Port closed"),
        ("A.1", 1, "It rained."),
        ("A.2", 1, "Boats"),
        ("A.3", 2, "waited."),
        ("A.4", 2, "They left."),
    ]


def test_folded_blocks_are_annotated_too() -> None:
    note = annotate(article("ALDBY, Nov. 20, 2024", "It rained.", kinds={0: BlockKind.DATELINE}))
    assert note.sentences[0].block == 0
    assert note.dates[0].sentence == "A.0"


def test_an_empty_article() -> None:
    note = annotate(article())
    assert (note.sentences, note.figures, note.dates, note.quotations) == ((), (), (), ())


def test_importing_the_step_imports_no_heavy_module() -> None:
    code = "import sys, crosslight.language; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert not {"numpy", "rapidfuzz", "textual", "rich", "jinja2"} & set(loaded.stdout.split())
