"""The mark of each cell and of the words inside it.

Words are compared with the row's reference only where the wording is close; a paraphrase would
light up whole. Words that no linked sentence has, and what findings rest on, are marked anywhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from crosslight.findings.types import TYPES, Sign
from crosslight.index import Index
from crosslight.model import Evidence, Finding, Relation, Rung, Severity, Token
from crosslight.view.signs import State, strongest

CLOSE = 0.5
"""Share of common tokens from which two readings are one wording with differences."""

RUNG_STYLES = {
    Rung.TYPOGRAPHY: "word-typography",
    Rung.CASE: "word-case",
    Rung.FORM: "word-form",
    Rung.WORDING: "word-wording",
}

FINDING_STATES = {Sign.QUOTATION: State.QUOTATION, Sign.CONFLICT: State.CONFLICT}
"""The mark of the cells that findings rest on, by what the row of their type says."""


class Mark(NamedTuple):
    """A styled range of one source."""

    start: int
    end: int
    style: str


def telling(noise: Rung) -> frozenset[str]:
    """Styles of the marks for which a row is marked at a noise rung; others only add to it."""
    rungs = {style for rung, style in RUNG_STYLES.items() if rung > noise}
    return frozenset(rungs | {f"word-{state.value}" for state in FINDING_STATES.values()})


Marked = Mapping[str, tuple[State, tuple[Mark, ...]]]
Lit = Mapping[str, Sequence[tuple[State, Evidence | None]]]
"""By sentence: the mark of each finding that rests on it, and the words it lights."""


class Marker:
    """Marks rows of one comparison at one noise rung."""

    def __init__(self, index: Index, noise: Rung) -> None:
        self.index = index
        self.noise = noise
        self._runs: dict[str, list[Mark]] = defaultdict(list)
        for run in index.comparison.unique_runs:
            style = "unique-words" if run.marked else "unique-shade"
            self._runs[run.sentence].append(Mark(run.start, run.end, style))

    def mark(
        self,
        readings: Mapping[str, Sequence[str]],
        reference: str,
        findings: Iterable[Finding] = (),
        guests: Mapping[str, Sequence[str]] = MappingProxyType({}),
        *,
        claimed: bool,
    ) -> Marked:
        """State and word marks of every source in a row.

        Args:
            readings: Sentence ids by siglum.
            reference: Siglum of the source the others are held against.
            findings: Those that the row tells.
            guests: Ids by siglum of sentences that only these findings bring into the row.
            claimed: Whether the row is a claim; other rows are not compared.
        """
        evidence = self._by_sentence(findings)
        if not claimed:
            return {
                source: _finish(_all(source, readings, guests), State.PLAIN, (), evidence)
                for source in self.index.articles
            }
        found = {
            source: self._against(readings, reference, source) for source in self.index.articles
        }
        others = [state for source, (state, _, _) in found.items() if source != reference]
        lead = self._alone(readings[reference]) if len(readings) == 1 else strongest(others)
        theirs = tuple(mark for _, _, back in found.values() for mark in back)
        found[reference] = (lead, theirs, ())
        said = {source: _all(source, readings, guests) for source in found}
        return {
            source: _finish(ids, found[source][0], self._with_runs(found[source][1], ids), evidence)
            for source, ids in said.items()
        }

    def _against(
        self, readings: Mapping[str, Sequence[str]], reference: str, source: str
    ) -> tuple[State, tuple[Mark, ...], tuple[Mark, ...]]:
        """A source's state, the marks in it, and the answering marks in the reference."""
        if source not in readings:
            return State.SILENT, (), ()
        if source == reference:
            return State.SAME, (), ()
        from crosslight import wording  # noqa: PLC0415 - the first screen compares no words

        a, b = self._tokens(readings[reference]), self._tokens(readings[source])
        differences = wording.differences(a, b)
        worst = max((d.rung for d in differences), default=Rung.EXACT)
        if worst is Rung.WORDING and wording.similarity(a, b) < CLOSE:
            return self._unlike(readings[reference], readings[source]), (), ()
        state = State.SAME if worst <= self.noise else State.DIFFERS
        shown = [(d, RUNG_STYLES[d.rung]) for d in differences]
        return (
            state,
            tuple(Mark(d.b.start, d.b.end, s) for d, s in shown if d.b.start < d.b.end),
            tuple(Mark(d.a.start, d.a.end, s) for d, s in shown if d.a.start < d.a.end),
        )

    def _unlike(self, a: Iterable[str], b: Iterable[str]) -> State:
        """For readings without a common wording: whether a link says the whole or a part."""
        ties = self.index.ties(a, b)
        partial = ties and all(link.relation is Relation.PARTIAL for link in ties)
        return State.PARTIAL if partial else State.PARAPHRASE

    def _alone(self, sentences: Iterable[str]) -> State:
        linked = any(id_ in self.index.links for id_ in sentences)
        return State.ELSEWHERE if linked else State.UNIQUE

    def _with_runs(self, marks: Iterable[Mark], sentences: Iterable[str]) -> tuple[Mark, ...]:
        """Marks, and over them the words that no linked sentence has."""
        return (*marks, *(mark for id_ in sentences for mark in self._runs.get(id_, ())))

    def _tokens(self, sentences: Iterable[str]) -> list[Token]:
        return [token for id_ in sentences for token in self.index.sentences[id_].tokens]

    def _by_sentence(self, findings: Iterable[Finding]) -> Lit:
        """The marks of findings of weight, and what they light, by sentence."""
        found: dict[str, list[tuple[State, Evidence | None]]] = defaultdict(list)
        for finding in findings:
            state = finding_state(finding)
            if state is not None:
                for evidence in finding.evidence:
                    for sentence in self.index.sentences_in(evidence.article, evidence):
                        lit = evidence if TYPES[finding.type].lit else None
                        found[sentence.id].append((state, lit))
        return found


def _all(source: str, *sentences: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    return tuple(id_ for each in sentences for id_ in each.get(source, ()))


def _finish(
    sentences: Sequence[str], state: State, marks: Sequence[Mark], evidence: Lit
) -> tuple[State, tuple[Mark, ...]]:
    """Add what findings rest on; the strongest state wins."""
    pairs = [pair for id_ in sentences for pair in evidence.get(id_, ())]
    lit = [Mark(e.start, e.end, f"word-{found.value}") for found, e in pairs if e]
    return strongest([state, *(found for found, _ in pairs)]), (*marks, *lit)


def finding_state(finding: Finding) -> State | None:
    """The mark a finding puts on its evidence, if it is sure and heavy enough."""
    sure = finding.queued and finding.severity >= Severity.MEDIUM
    return _kind(finding) if sure else None


def listed_state(finding: Finding) -> State:
    """The mark of a finding where it stands by itself: as in the text, else that it differs."""
    lesser = _kind(finding) and finding.severity > Severity.INFO
    return finding_state(finding) or (State.DIFFERS if lesser else State.PLAIN)


def _kind(finding: Finding) -> State | None:
    """The mark that findings of its type put on a row, None for those that put none."""
    return FINDING_STATES.get(TYPES[finding.type].sign)
