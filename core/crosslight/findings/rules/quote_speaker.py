"""`quote.speaker`: one quotation, attributed to different people."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from crosslight.findings.case import Case, opposed
from crosslight.model import EntityType, Finding, Quote, QuoteReading, Severity, Span, Token
from crosslight.quotes import versions
from crosslight.wording.words import content

SPOKESPERSON = re.compile(
    r"spokes(?:man|woman|person|people)|lawyer|attorney|aide|advis[eo]r|office|campaign|statement"
    r"|secretary|counsel|representative",
    re.IGNORECASE,
)
"""Who speaks for another, as printed."""
TELLING = 4
"""Words of content in common from which two quotations are of one utterance."""
LONG = 7
MOST = 0.8
"""Words of any kind in common, and their share of the longer one, with which one less will do."""
SHARE = 0.5
"""What they are at least of the words of content of the shorter one."""
NESTED = re.compile(r"(?<![\w'’])['‘\"“](?=\w)(?:[^'‘’\"“”]|(?<=\w)['’](?=\w))+['’\"”](?!\w)")
"""A quotation inside a quotation: whoever says it says another's words."""
SPEAKING = frozenset({EntityType.PERSON, EntityType.ORGANISATION})


def quote_speaker(case: Case) -> Iterator[Finding]:
    """One finding for each quotation whose speakers, where they are printed by name, differ.

    A pronoun or an office is no ground for it, nor a sentence that names both: they may be read
    wrongly. Nor are a few words in common, or a saying that both quote: two people may use one.
    """
    for quote in case.comparison.quotes:
        sure = [reading for reading in quote.readings if by_name(case, reading)]
        apart = len({reading.article for reading in sure}) > 1 and not _shared(case, quote, sure)
        if apart and not _both_named(case, sure) and _one_utterance(case, sure):
            shown = opposed((_name(case, r), r.article) for r in sure)
            yield case.finding(
                "quote.speaker",
                Severity.MEDIUM if _one_for_the_other(case, sure) else Severity.HIGH,
                f"the same words are attributed to different speakers: {shown}",
                [(r.article, Span(r.start, r.end)) for r in sure],
            )


def by_name(case: Case, reading: QuoteReading) -> bool:
    """Whether a speaker is printed with a part of the name, or is a body that *it* stands for."""
    entity = case.entities.get(reading.speaker or "")
    if entity is None or entity.type not in SPEAKING:
        return False
    if entity.type is EntityType.ORGANISATION and reading.speaker_text.lower() == "it":
        return True
    return bool(_words(reading.speaker_text) & _words(" ".join((entity.name, *entity.aliases))))


def _words(text: str) -> set[str]:
    """The words of a name that are printed with a capital."""
    return set(re.findall(r"[A-Z][\w'’-]+", text))


def _one_utterance(case: Case, readings: Sequence[QuoteReading]) -> bool:
    """Whether two speakers have enough words in common outside nested marks."""
    nested = {(r.article, n) for r in readings for n in _nested(case, r)}
    texts = versions(case.comparison.annotations, readings)
    held = {
        siglum: {
            word.token
            for word in chain.from_iterable(said)
            if not any(
                a == siglum and span.start <= word.token.start < span.end for a, span in nested
            )
        }
        for siglum, said in texts.items()
    }
    by = {r.article: r.speaker for r in readings}
    return any(
        by[a] != by[b] and _alike(one, other)
        for (a, one), (b, other) in combinations(held.items(), 2)
    )


def _alike(one: Iterable[Token], other: Iterable[Token]) -> bool:
    """Whether two versions have so many words in common, and most of those of content."""
    norms = [{token.norm for token in side} for side in (one, other)]
    telling = [{token.norm for token in side if content(token)} for side in (one, other)]
    common = len(telling[0] & telling[1])
    alike = len(norms[0] & norms[1])
    least = TELLING - (alike >= max(LONG, MOST * max(map(len, norms))))
    return common >= max(least, SHARE * min(map(len, telling)))


def _nested(case: Case, reading: QuoteReading) -> Iterator[Span]:
    for segment in reading.segments:
        for match in NESTED.finditer(case.texts[reading.article], segment.start, segment.end):
            yield Span(*match.span())


def _shared(case: Case, quote: Quote, sure: Sequence[QuoteReading]) -> bool:
    """Whether some part of a name is the speaker's in every source that is sure of one.

    A source that has the words twice may put them to an office or *it* the second time.
    """
    named: dict[str, set[str]] = {reading.article: set() for reading in sure}
    for reading in quote.readings:
        if reading.article in named and reading.speaker:
            named[reading.article] |= _words(_name(case, reading))
    return bool(set.intersection(*named.values()))


def _both_named(case: Case, readings: Sequence[QuoteReading]) -> bool:
    """Whether a sentence around one version names the speaker of another."""
    for reading in readings:
        around = case.sentence_at(reading.article, reading.start)
        others = {r.speaker for r in readings} - {reading.speaker}
        if around and not others.isdisjoint(id_ for id_, _ in case.named(around)):
            return True
    return False


def _one_for_the_other(case: Case, readings: Sequence[QuoteReading]) -> bool:
    """Whether one speaks for another: a spokesman for his minister, a ministry for its head."""
    types = {case.entities[r.speaker].type for r in readings if r.speaker}
    return types != {EntityType.PERSON} or any(
        SPOKESPERSON.search(reading.speaker_text) for reading in readings
    )


def _name(case: Case, reading: QuoteReading) -> str:
    return case.entities[reading.speaker].name if reading.speaker else reading.speaker_text
