"""The signs of Markdown inside paragraphs are no words: a story with them says what it says."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosslight import compare
from crosslight.errors import InputError
from crosslight.ingest.reading import read_article
from crosslight.language import annotate
from crosslight.model import Article, Comparison
from crosslight.shown import exact
from tests.property.test_ingest import texts

PARAGRAPHS = (
    "Three people were hurt at the Salt Pier on Monday, Aldby police said.",
    "At least five people were hurt at the pier, Mayor Ada Quill told reporters on May 3, 2031.",
    "Seven people died in the fire, the Brunmark Port Council said.",
    "Twelve people died in the fire, said Bo Rask, the chief executive of Selwen Ferries.",
    "“We saw no smoke at all before the doors were opened,” Captain Ivo Lindqvist said.",
    "“We saw smoke at all before the doors were opened,” said Ivo Lindqvist, a captain.",
    "The fire began at noon, Mira Lind, chief executive of the council, said on Tuesday.",
    "Ada Orr, a lawyer for Bo Rask, said the ferry had been towed to Brunmark harbour.",
    "“I will not pay for any of this,” Orr said. She left the town on Friday.",
    "Mr. Rask said ticket sales rose 12 percent to $3.5 million last year.",
    "Bo Rask's lawyer, Ada Orr, said nobody else was on board.",
    "“We saw no smoke at all before noon,” said Bo Rask’s lawyer, Ada Orr.",
    "“The council was told on Monday,” the Brunmark Port Council’s head, Mira Lind, said.",
    "“We saw no smoke at all before noon,” a lawyer for Bo Rask said, according to Mira Lind.",
    "“We sail again at noon,” said Ivo Lindqvist of Selwen Ferries, who was on board.",
    "The head of Selwen Ferries resigned on Friday, the council said.",
)
WRAPPED = ("*{}*", "**{}**", "_{}_", "__{}__", "***{}***", "[{}](https://o.example/a_(b))", "`{}`")


@st.composite
def marked(draw: st.DrawFn, paragraph: str) -> str:
    """A paragraph with signs round some of its words, or some of its runs of words."""
    words = paragraph.split(" ")
    at = 0
    while at < len(words):
        wrapper = draw(st.sampled_from((*[None] * 6, *WRAPPED)))
        end = min(at + draw(st.integers(1, 3)), len(words))
        if wrapper:
            run = " ".join(words[at:end])
            inner = re.fullmatch(r"(\W*)(.*?)((?:['’]s)?\W*)", run)
            assert inner
            if draw(st.booleans()):
                run = wrapper.format(run)
            else:
                run = inner[1] + wrapper.format(inner[2]) + inner[3]
            words[at:end] = [run]
        at += 1
    return " ".join(words)


def both(paragraph: str) -> st.SearchStrategy[tuple[str, str]]:
    return marked(paragraph).map(lambda text: (paragraph, text))


reports = st.lists(
    st.sampled_from(PARAGRAPHS).flatmap(both),
    min_size=1,
    max_size=5,
    unique_by=lambda pair: pair[0],
)


def articles(report: list[tuple[str, str]], name: str) -> tuple[Article, Article]:
    """The report in plain words and with signs."""
    plain, signed = ("\n\n".join(texts) for texts in zip(*report, strict=True))
    return (
        read_article(plain.encode(), f"{name}.md"),
        read_article(signed.encode(), f"{name}.md"),
    )


def contents(story: Comparison) -> dict[str, object]:
    """What is found, at places counted without the signs."""
    places = {}
    for article in story.articles:
        hidden = {at for sign in article.signs for at in range(sign.start, sign.end)}
        places[article.id] = [
            sum(at not in hidden for at in range(n)) for n in range(len(article.text) + 1)
        ]

    def place(article: str, span) -> tuple[str, int, int]:
        return article, places[article][span.start], places[article][span.end]

    return {
        "sentences": [
            [(place(s.article, s), [t.text for t in s.tokens]) for s in note.sentences]
            for note in story.annotations
        ],
        "quotations": [
            [
                (
                    [place(n.article.id, s) for s in q.segments],
                    q.speaker and place(n.article.id, q.speaker),
                    q.cue,
                )
                for q in n.quotations
            ]
            for n in story.annotations
        ],
        "links": [(x.a, x.b, x.score, x.relation) for x in story.links],
        "entities": [
            (
                e.name,
                e.type,
                e.aliases,
                [place(m.article, m) for m in e.mentions],
                [(r.text, place(r.article, r)) for r in e.roles],
            )
            for e in story.entities
        ],
        "speakers": [
            (q.grade, [(r.speaker, r.speaker_text, place(r.article, r)) for r in q.readings])
            for q in story.quotes
        ],
        "findings": [(f.type, f.severity, f.reason) for f in story.findings],
    }


@settings(max_examples=60, deadline=None)
@example(
    [(PARAGRAPHS[6], PARAGRAPHS[6].replace("of the council,", "*of the council,*"))],
    [(PARAGRAPHS[13], PARAGRAPHS[13])],
)
@example(
    [(PARAGRAPHS[10], PARAGRAPHS[10])],
    [
        (
            PARAGRAPHS[13],
            PARAGRAPHS[13].replace("a lawyer for", "[a lawyer for](https://o.example/a_(b))"),
        )
    ],
)
@given(reports, reports)
def test_signs_change_nothing_that_is_found(one, other):
    plain, signed = zip(articles(one, "a"), articles(other, "b"), strict=True)
    if plain[0].text == plain[1].text:
        return
    expected, found = contents(compare(*plain)), contents(compare(*signed))
    for name in expected:
        assert found[name] == expected[name], name


@settings(max_examples=150, deadline=None)
@given(texts)
def test_whatever_the_markdown_every_word_stands_in_its_block(text):
    try:
        article = read_article(text.encode("utf-8", errors="surrogatepass"), "a.md")
    except InputError:
        return
    assert len(article.words) == len(article.text)
    for sentence in annotate(article).sentences:
        block = article.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        for token in sentence.tokens:
            assert sentence.start <= token.start < token.end <= sentence.end
            assert exact(article, token) == token.text
