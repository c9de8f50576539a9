"""Which rows tell a finding: the fewest that show all it rests on.

A sentence may stand in several rows, and a source may say one thing in several sentences. A
finding that marks the text marks one row, the one that shows the most of it; what else it rests on
is a guest there. Others, which may rest on half of a text, are told in as many rows as it takes.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from crosslight.findings.queue import is_listed
from crosslight.index import Index
from crosslight.model import Finding
from crosslight.view.marks import finding_state

_SIGNS = ".,;:…!?()[]'\"‘’“”"

Need = frozenset[str]
"""Sentence ids; a row that shows one of them shows what is needed."""


class Telling(NamedTuple):
    """A finding with the rows that tell it."""

    finding: Finding
    rows: tuple[str, ...]
    """Keys of the rows that are needed to see all of it, the fullest first; mostly one."""
    sentences: frozenset[str]
    """Ids of the sentences of its evidence that these rows show, guests among them."""
    guests: tuple[str, ...] = ()
    """Ids of sentences that stand in other rows and are shown in this one for the finding."""


def tell(index: Index, shown: Mapping[str, Collection[str]]) -> dict[str, list[Telling]]:
    """The findings that each row tells, the gravest first.

    Args:
        index: Tables of the comparison.
        shown: Ids of the sentences of every row that can tell a finding, by the row's key; of
            two rows that show as much of it, the first one tells it.
    """
    rows: dict[str, list[str]] = defaultdict(list)
    for key, sentences in shown.items():
        for sentence in sentences:
            rows[sentence].append(key)
    found: dict[str, list[Telling]] = defaultdict(list)
    for finding in sorted(index.comparison.findings, key=lambda f: -f.severity):
        if is_listed(finding):
            telling = _telling(index, finding, shown, rows)
            for key in telling.rows:
                found[key].append(telling)
    return found


def _telling(
    index: Index,
    finding: Finding,
    shown: Mapping[str, Collection[str]],
    rows: Mapping[str, Sequence[str]],
) -> Telling:
    needs = [need & rows.keys() for need in _needs(index, finding)]
    needs = [need for need in needs if need]
    holders = [{key for id_ in need for key in rows[id_]} for need in needs]
    keys = tuple(_fewest(holders, tuple(shown), finding.claim))
    if finding_state(finding):
        keys = keys[:1]
    guests = tuple(
        min(need, key=index.positions.__getitem__)
        for need, holding in zip(needs, holders, strict=True)
        if holding.isdisjoint(keys)
    )
    seen = {id_ for key in keys for id_ in shown[key]} & index.sentence_ids(finding.evidence)
    return Telling(finding, keys, frozenset((*seen, *guests)), guests)


def _needs(index: Index, finding: Finding) -> list[Need]:
    """What has to be seen: every sentence of the evidence, but what a source repeats once."""
    told: list[tuple[str, str]] = []
    needs: list[list[Need]] = []
    for evidence in sorted(finding.evidence, key=lambda e: e.start - e.end):
        ids = [s.id for s in index.sentences_in(evidence.article, evidence)]
        said = (evidence.article, _words(index.line(evidence.article, evidence)))
        holder = next((n for n, other in enumerate(told) if _holds(other, said)), None)
        if holder is None:
            told.append(said)
            needs.append([frozenset({id_}) for id_ in ids])
        elif len(needs[holder]) == len(ids) == 1:
            needs[holder] = [needs[holder][0] | {ids[0]}]
    return [need for each in needs for need in each]


def _words(printed: str) -> str:
    """Printed words between spaces, blind to case and to the signs around them."""
    return f" {' '.join(word.strip(_SIGNS) for word in printed.casefold().split())} "


def _holds(longer: tuple[str, str], said: tuple[str, str]) -> bool:
    """Whether a source's words hold other words of the same source."""
    return longer[0] == said[0] and said[1] in longer[1]


def _fewest(
    holders: Sequence[Collection[str]], order: Sequence[str], claim: str | None
) -> Iterator[str]:
    """Keys of the fewest rows, among those of `order`, one of which is in each of `holders`.

    Chosen greedily (Chvátal 1979), the fullest first, then without those that the others make
    superfluous.
    """
    useful = set().union(*holders)
    keys = [key for key in order if key in useful]
    missing = list(holders)
    chosen: list[str] = []
    while missing:
        best = max(keys, key=lambda k: (sum(k in rows for rows in missing), k == claim))
        chosen.append(best)
        missing = [rows for rows in missing if best not in rows]
    return _needed(chosen, holders)


def _needed(chosen: Sequence[str], holders: Sequence[Collection[str]]) -> Iterator[str]:
    """Rows without which something would not be shown, the fullest first."""
    kept = list(chosen)
    for key in reversed(chosen):
        without = {other for other in kept if other != key}
        if not any(without.isdisjoint(rows) for rows in holders):
            kept = [other for other in kept if other != key]
    yield from sorted(kept, key=lambda key: -sum(key in rows for rows in holders))
