"""Three reports of one speech, made by hand: versions of every kind, findings of every weight."""

from crosslight.model import (
    Comparison,
    Entity,
    EntityType,
    Evidence,
    Finding,
    Mention,
    Quote,
    QuoteGrade,
    QuoteReading,
    Role,
    Severity,
)
from tests.tui.stories import article, comparison, span

PARAGRAPHS = {
    "A": (
        "Mayor speaks on the fire",
        "“We had minutes to get everyone off the quay,” said Mayor Ine Vasko, 44.",
        "“The port stays closed until the ships have been towed and the quay has been made safe.”",
        "“Nobody was told,” a docker said.",
    ),
    "B": (
        "Port shut after fire",
        "Ine Vasko, 47, said: “We had moments to get everyone off the quay.”",
        "The port stays closed until the ships have been towed and the quay has been made safe.",
    ),
    "C": (
        "Vasko on the fire",
        "“We had minutes to get everyone off the quay. We had minutes to get everyone off the "
        "quay,” Vasko said twice.",
    ),
}
MINUTES, MOMENTS = "We had minutes to get everyone off the quay", "moments"
CLOSED = "The port stays closed until the ships have been towed and the quay has been made safe"


def speech() -> Comparison:
    """Its quotes view has an altered, a dequoted and a single quotation."""
    articles = [article(source, paragraphs) for source, paragraphs in PARAGRAPHS.items()]
    texts = {each.id: each.text for each in articles}
    made = comparison(
        articles, [{"A": [1], "B": [1], "C": [1]}, {"A": [2], "B": [2]}, {"A": [3]}], "The fire"
    )
    values = {name: getattr(made, name) for name in made.__slots__}
    return Comparison(
        **{
            **values,
            "entities": _entities(texts),
            "quotes": _quotes(texts),
            "findings": _findings(texts),
        }
    )


def _entities(texts: dict[str, str]) -> tuple[Entity, ...]:
    at = {source: span(text, "Vasko") for source, text in texts.items()}
    mentions = tuple(Mention(s.start, s.end, source) for source, s in at.items())
    mayor = span(texts["A"], "Mayor Ine")
    role = Role(mayor.start, mayor.start + 5, "A", "Mayor")
    return (Entity("e1", "Ine Vasko", EntityType.PERSON, ("Vasko",), mentions, (role,)),)


def _quotes(texts: dict[str, str]) -> tuple[Quote, ...]:
    def reading(
        source: str, words: str, speaker: str = "e1", printed: str = "Vasko", *, marked: bool = True
    ) -> QuoteReading:
        at = span(texts[source], words)
        return QuoteReading(at.start, at.end, source, speaker or None, printed, (at,), marked)

    altered = (
        reading("A", f"{MINUTES},"),
        reading("B", MINUTES.replace("minutes", MOMENTS)),
        reading("C", f"{MINUTES}."),
        reading("C", f"{MINUTES},"),
    )
    dequoted = (reading("A", CLOSED), reading("B", CLOSED, "", "", marked=False))
    return (
        Quote("q1", QuoteGrade.ALTERED, altered),
        Quote("q2", QuoteGrade.DEQUOTED, dequoted),
        Quote("q3", QuoteGrade.SINGLE, (reading("A", "Nobody was told,", "", "a docker"),)),
    )


def _findings(texts: dict[str, str]) -> tuple[Finding, ...]:
    def finding(
        id_: str,
        type_: str,
        severity: Severity,
        reason: str,
        *places: tuple[str, str],
        queued: bool = True,
    ) -> Finding:
        at = [(source, words, span(texts[source], words)) for source, words in places]
        evidence = tuple(Evidence(s.start, s.end, source, words) for source, words, s in at)
        return Finding(id_, type_, severity, None, reason, evidence, queued)

    return (
        finding(
            "f1",
            "quote.altered",
            Severity.HIGH,
            "words inside the quotation differ: minutes | moments",
            ("A", "minutes"),
            ("B", "moments"),
        ),
        finding(
            "f2",
            "role.conflict",
            Severity.MEDIUM,
            "age of Ine Vasko differs: 44 | 47",
            ("A", "44"),
            ("B", "47"),
        ),
        finding(
            "f3",
            "quote.dequoted",
            Severity.MEDIUM,
            "inside marks in A, outside in B",
            ("A", CLOSED),
            ("B", CLOSED),
            queued=False,
        ),
        finding(
            "f4",
            "independence",
            Severity.INFO,
            "2 sources, 2 independent",
            ("A", PARAGRAPHS["A"][2]),
            ("B", PARAGRAPHS["B"][2]),
            queued=False,
        ),
    )
