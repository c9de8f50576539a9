"""What holds for every comparison, whatever the sources say."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from crosslight import compare
from crosslight.index import Index
from crosslight.view.rows import build_rows
from crosslight.view.sieve import visible
from crosslight.view.state import ViewState
from tests.factory import article

STATEMENTS = (
    "Three people were hurt at the Salt Pier on Monday, police said.",
    "At least five people were hurt at the pier, Mayor Ada Quill told reporters.",
    "The ferry was towed to Brunmark harbour by noon.",
    "“We saw no smoke at all,” Captain Ivo Lindqvist said.",
    "“We saw no smoke,” the captain said on Tuesday.",
    "A crane from Oslo will lift the vessel tomorrow.",
    "Nobody else was on board.",
    "Ticket sales rose 12 percent to $3.5 million last year.",
)
reports = st.lists(st.sampled_from(STATEMENTS), max_size=6, unique=True).map("\n".join)
stories = st.lists(reports, min_size=1, max_size=4)


def contents(story):
    """A comparison without letters: spans by the text of their article."""
    texts = {a.id: a.text for a in story.articles}
    index = Index(story)

    def said(sentence_id):
        sentence = index.sentences[sentence_id]
        return texts[sentence.article], sentence.start

    return (
        sorted((*sorted((said(x.a), said(x.b))), x.score, x.relation) for x in story.links),
        sorted(
            sorted((texts[r.article], [said(s) for s in r.sentences]) for r in claim.readings)
            for claim in story.claims
        ),
        sorted(
            (f.type, f.severity, sorted((texts[e.article], e.start, e.end) for e in f.evidence))
            for f in story.findings
        ),
        sorted(
            (e.name, e.type, sorted((texts[m.article], m.start) for m in e.mentions))
            for e in story.entities
        ),
        sorted(
            (q.grade, sorted((texts[r.article], r.start) for r in q.readings)) for q in story.quotes
        ),
    )


@settings(max_examples=25, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_permuting_the_sources_changes_only_the_letters(texts, random):
    articles = [article(text) for text in dict.fromkeys(texts)]
    shuffled = random.sample(articles, len(articles))
    assert contents(compare(*articles)) == contents(compare(*shuffled))


@settings(max_examples=25, deadline=None)
@given(stories)
def test_every_span_is_exact_and_every_id_exists(texts):
    story = compare(*(article(text) for text in texts))
    index = Index(story)
    for finding in story.findings:
        assert finding.evidence
        for evidence in finding.evidence:
            assert index.text(evidence.article, evidence) == evidence.exact
    for link in story.links:
        assert {link.a, link.b} <= index.sentences.keys()
        assert 0 <= link.score <= 1
    for claim in story.claims:
        sources = [reading.article for reading in claim.readings]
        assert sorted((*sources, *claim.silent)) == sorted(index.articles)


@settings(max_examples=25, deadline=None)
@given(stories)
def test_shown_and_folded_spans_rebuild_every_source(texts):
    story = compare(*(article(text) for text in texts))
    index = Index(story)
    for base in index.articles:
        rows = build_rows(index, base)
        shown = visible(rows, ViewState(base, folded=True))
        covered = {key for row in shown for key in (row.covers or (row.key,))}
        pieces = {
            (piece.article, piece.start, piece.end)
            for row in rows
            if row.key in covered
            for cell in row.cells.values()
            for piece in cell.pieces
            if not piece.echo
        }
        for siglum, source in index.articles.items():
            left = list(source.text)
            for start, end in sorted((s, e) for a, s, e in pieces if a == siglum):
                left[start:end] = " " * (end - start)
            assert not "".join(left).strip()


@settings(max_examples=15, deadline=None)
@given(reports)
def test_a_copy_of_a_source_agrees_with_it_everywhere(text):
    one = article(text)
    story = compare(one, replace(one, title="Copy"))
    assert story.unique == ()
    assert all(not claim.silent for claim in story.claims)
