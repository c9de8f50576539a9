"""Comparisons made by hand, so that what is painted does not change when alignment gets better."""

from collections.abc import Iterable, Mapping, Sequence

from crosslight.language import annotate
from crosslight.model import (
    Article,
    Block,
    BlockKind,
    Claim,
    Comparison,
    Doubt,
    Entity,
    EntityType,
    Evidence,
    Finding,
    Link,
    Mention,
    Quote,
    QuoteGrade,
    QuoteReading,
    Reading,
    Relation,
    Sentence,
    Severity,
    Span,
    Story,
    UniqueRun,
)

TITLE = "Harbour fire at Oltmar"

PARAGRAPHS: dict[str, tuple[str, ...]] = {
    "A": (
        "Fire at Oltmar harbour",
        "A fire broke out at the port of Oltmar early on Tuesday, police said.",
        "At least three people were injured and two ships were damaged.",
        "“We had minutes to get everyone off the quay,” said harbour master Ine Vasko.",
        "The cause was not immediately known.",
        "The port handles a third of the country’s grain exports.",
    ),
    "B": (
        "Oltmar port ablaze",
        "A fire broke out at the port of Oltmar early on Tuesday, police said.",
        "At least five people were injured and two ships were damaged.",
        "Investigators suspect a gas leak in the engine room of the Marit.",
        '"We had moments to get everyone off the quay," harbour master Ine Vasko said.',
        "Ferries to the islands were cancelled for the day.",
    ),
    "C": (
        "Ships burn in harbour",
        "Firefighters were called to Oltmar’s docks before dawn.",
        "Ferries to the islands were cancelled for the day.",
        "At least three people were hurt and two ships were damaged.",
        "Read more: life on the quay",
    ),
}
OUTLETS = {"A": "Coast Wire", "B": "The Oltmar Post", "C": "Radio Sund"}
TIMES = {"A": "2031-03-04T09:14", "B": "2031-03-04T11:02", "C": "2031-03-04T07:40"}
CLAIMS: tuple[dict[str, Sequence[int]], ...] = (
    {"A": [1], "B": [1], "C": [1]},
    {"A": [2], "B": [2], "C": [3]},
    {"A": [3], "B": [4]},
    {"A": [4]},
    {"B": [3]},
    {"B": [5], "C": [2]},
    {"A": [5]},
)


def article(
    siglum: str,
    paragraphs: Sequence[str],
    *,
    outlet: str | None = None,
    published: str | None = None,
    doubts: tuple[Doubt, ...] = (),
) -> Article:
    """One paragraph a block, the first one the headline, `Read more` a promo."""
    blocks, at = [], 0
    for n, paragraph in enumerate(paragraphs):
        kind = BlockKind.HEADLINE if n == 0 else BlockKind.BODY
        kind = BlockKind.PROMO if paragraph.startswith("Read more") else kind
        blocks.append(Block(at, at + len(paragraph), kind))
        at += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    title = paragraphs[0] if paragraphs else ""
    return Article(siglum, text, tuple(blocks), title, outlet, published, doubts=doubts)


def comparison(
    articles: Sequence[Article], claims: Iterable[Mapping[str, Sequence[int]]], title: str = TITLE
) -> Comparison:
    """A comparison whose sentences are linked as `claims` say: sentence numbers by siglum."""
    annotations = tuple(annotate(a) for a in articles)
    sentences = {s.id: s for note in annotations for s in note.sentences}
    sources = [a.id for a in articles]
    made, links = [], []
    for n, readings in enumerate(claims, start=1):
        ids = {s: tuple(f"{s}.{i}" for i in readings[s]) for s in sources if s in readings}
        silent = tuple(s for s in sources if s not in readings)
        made.append(Claim(f"c{n}", tuple(Reading(s, r) for s, r in ids.items()), silent))
        links += [
            _link(x, y, sentences)
            for i, a in enumerate(ids)
            for b in list(ids)[i + 1 :]
            for x in ids[a]
            for y in ids[b]
        ]
    linked = {end for link in links for end in (link.a, link.b)}
    in_claims = {s for c in made for r in c.readings for s in r.sentences}
    return Comparison(
        title=title,
        articles=tuple(articles),
        annotations=annotations,
        links=tuple(links),
        candidates=tuple(links),
        claims=tuple(made),
        unique=tuple(sorted(in_claims - linked)),
        strictness=0.5,
    )


def _link(a: str, b: str, sentences: Mapping[str, Sentence]) -> Link:
    theirs = {t.norm: i for i, t in enumerate(sentences[b].tokens)}
    pairs = tuple(
        (i, theirs[t.norm]) for i, t in enumerate(sentences[a].tokens) if t.norm in theirs
    )
    return Link(a, b, Relation.SAME, 0.91, True, 0.9, 0.8, pairs)


def span(text: str, part: str) -> Span:
    """Where a part stands in a text."""
    return Span(text.index(part), text.index(part) + len(part))


def harbour(sources: str = "ABC") -> Comparison:
    """Three reports of an invented fire: every mark occurs but that of a part in common."""
    articles = [article(s, PARAGRAPHS[s], outlet=OUTLETS[s], published=TIMES[s]) for s in sources]
    claims = [
        kept for claim in CLAIMS if (kept := {s: i for s, i in claim.items() if s in sources})
    ]
    texts = {a.id: a.text for a in articles}
    made = comparison(articles, claims)
    return Comparison(
        **{
            **{name: getattr(made, name) for name in made.__slots__},
            "entities": _entities(texts),
            "quotes": _quotes(texts),
            "findings": _findings(texts),
            "unique_runs": _unique_runs(texts),
        }
    )


def _entities(texts: dict[str, str]) -> tuple[Entity, ...]:
    named = (
        ("e1", "Ine Vasko", EntityType.PERSON, ("Ine Vasko",)),
        ("e2", "Oltmar", EntityType.PLACE, ("Oltmar",)),
        ("e3", "Marit", EntityType.OTHER, ("Marit",)),
    )
    return tuple(
        Entity(id_, name, type_, aliases, mentions)
        for id_, name, type_, aliases in named
        if (mentions := _mentions(texts, name))
    )


def _mentions(texts: dict[str, str], name: str) -> tuple[Mention, ...]:
    found = []
    for source, text in texts.items():
        at = text.find(name)
        while at >= 0:
            found.append(Mention(at, at + len(name), source))
            at = text.find(name, at + 1)
    return tuple(found)


def _quotes(texts: dict[str, str]) -> tuple[Quote, ...]:
    said = {
        "A": "We had minutes to get everyone off the quay,",
        "B": "We had moments to get everyone off the quay,",
    }
    readings = []
    for source, words in said.items():
        if source in texts:
            at = span(texts[source], words)
            readings.append(QuoteReading(at.start, at.end, source, "e1", "Ine Vasko", (at,)))
    grade = QuoteGrade.ALTERED if len(readings) > 1 else QuoteGrade.SINGLE
    return (Quote("q1", grade, tuple(readings)),) if readings else ()


def _findings(texts: dict[str, str]) -> tuple[Finding, ...]:
    def evidence(source: str, part: str) -> Evidence:
        at = span(texts[source], part)
        return Evidence(at.start, at.end, source, part)

    if not {"A", "B"} <= texts.keys():
        return ()
    return (
        Finding(
            "f1",
            "number.conflict",
            Severity.HIGH,
            "c2",
            "number differs: three | five people injured",
            (evidence("A", "three"), evidence("B", "five")),
        ),
        Finding(
            "f2",
            "quote.altered",
            Severity.HIGH,
            "c3",
            "words inside the quotation differ: minutes | moments",
            (evidence("A", "minutes"), evidence("B", "moments")),
        ),
    )


def _unique_runs(texts: dict[str, str]) -> tuple[UniqueRun, ...]:
    if "C" not in texts:
        return ()
    at = span(texts["C"], "before dawn")
    return (UniqueRun(at.start, at.end, "C", "C.1", True),)


def story_of(made: Comparison) -> Story:
    """The story that a comparison compares."""
    return Story(made.title, made.articles)


def many(count: int, sentences: int = 40) -> Comparison:
    """Reports that share two sentences in three and differ by a number in every fifth."""
    letters = [chr(65 + n) for n in range(count)]
    articles = [
        article(
            s,
            (
                f"Report {n + 1} of the flood",
                *(
                    f"District {i} counted {i + (n if i % 5 == 0 else 0)} closed roads and sent "
                    f"crews to clear the drains near the old mill before noon."
                    for i in range(sentences)
                    if (i + n) % 3
                ),
            ),
            outlet=f"Outlet {n + 1}",
        )
        for n, s in enumerate(letters)
    ]
    claims = []
    for i in range(sentences):
        readings = {}
        for n, s in enumerate(letters):
            kept = [k for k in range(sentences) if (k + n) % 3]
            if i in kept:
                readings[s] = [kept.index(i) + 1]
        claims.append(readings)
    return comparison(articles, claims, "Flood in the Lower Vale")
