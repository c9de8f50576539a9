"""`quote.trimmed`: what some sources quote of a speech and others leave to stand outside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from crosslight.findings.case import Case, Place, listed
from crosslight.findings.vocabulary import hedged
from crosslight.model import Finding, Quote, Severity, Span, Token
from crosslight.quotes import Change, Side

BESIDE = 4
"""Words from the kept ones within which a negator, hedge or modal bears on them."""
SHOWN = 3
"""Runs that a reason quotes; the evidence has them all."""
LONG = 10
"""Words from which a run is quoted by its first and last ones."""
FIRST, LAST = 5, 3


@dataclass(slots=True)
class _Run:
    """Words that stand inside the marks of some sources only.

    Attributes:
        text: The words, as the first source prints them.
        carriers: Where each source that has them prints them.
        lacking: Where each source that has not would.
        bearing: Whether a negator, hedge or modal stands in them beside what all have.
    """

    text: str
    carriers: dict[str, Span] = field(default_factory=dict)
    lacking: dict[str, Span] = field(default_factory=dict)
    bearing: bool = False

    @property
    def silent(self) -> list[str]:
        """The sources that nowhere have the words."""
        return sorted(self.lacking.keys() - self.carriers.keys())


Compared = tuple[str, str, Change]
"""Two sigla, and a place where the versions of the two differ."""


def trimmed(
    case: Case, quote: Quote, compared: Iterable[Compared], *, sure: bool
) -> Iterator[Finding]:
    """One finding for all parts of a quotation that only some of its sources quote.

    Args:
        case: The comparison.
        quote: The card.
        compared: Places that are graded *trimmed*.
        sure: Whether the versions are of one utterance.
    """
    runs = sorted(_runs(case, compared), key=lambda run: (not run.bearing, len(run.text)))
    if not runs:
        return
    shown = "; ".join(
        f"{_short(run.text)} in {listed(sorted(run.carriers))}, not in {listed(run.silent)}"
        for run in runs[:SHOWN]
    )
    more = f", and {len(runs) - SHOWN} more" if len(runs) > SHOWN else ""
    yield case.finding(
        "quote.trimmed",
        Severity.HIGH if any(run.bearing for run in runs) else Severity.LOW,
        f"quoted in part: {shown}{more}",
        list(chain.from_iterable(_places(quote, run) for run in runs)),
        sure=sure,
    )


def _runs(case: Case, compared: Iterable[Compared]) -> list[_Run]:
    """What is left out anywhere, equal words once."""
    found: dict[tuple[str, ...], _Run] = {}
    for a, b, change in compared:
        sides = ((a, change.a, change.near_a), (b, change.b, change.near_b))
        for (siglum, tokens, near), (other, _, there) in (sides, sides[::-1]):
            if tokens:
                key = tuple(token.norm for token in tokens)
                text = case.index.line(siglum, near)
                run = found.setdefault(key, _Run(text))
                run.carriers.setdefault(siglum, near)
                run.lacking.setdefault(other, there)
                run.bearing = run.bearing or hedged(_beside(tokens, change.side))
    return [run for run in found.values() if run.silent]


def _beside(tokens: Sequence[Token], side: Side) -> Sequence[Token]:
    """The missing words next to the kept ones: the rest is a clause of its own."""
    if side is Side.LEADING:
        return tokens[-BESIDE:]
    if side is Side.TRAILING:
        return tokens[:BESIDE]
    return (*tokens[:BESIDE], *tokens[-BESIDE:])


def _places(quote: Quote, run: _Run) -> Iterator[Place]:
    """The words where they are quoted, and the stretch inside marks that has them not."""
    yield from run.carriers.items()
    for siglum in run.silent:
        yield siglum, _stretch(quote, siglum, run.lacking[siglum])


def _stretch(quote: Quote, siglum: str, near: Span) -> Span:
    for reading in quote.readings:
        for segment in reading.segments if reading.article == siglum else ():
            if segment.start <= near.start < segment.end:
                return segment
    return near


def _short(text: str) -> str:
    """A run in quotation marks, a long one by its first and last words."""
    words = text.split()
    if len(words) > LONG:
        return f"“{' '.join(words[:FIRST])} … {' '.join(words[-LAST:])}”"
    return f"“{text}”"
