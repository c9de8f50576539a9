"""What stands behind a line of the list of names: printed forms, roles, gaps, and findings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from crosslight.counting import counted
from crosslight.index import Index
from crosslight.model import Entity, Finding, Mention
from crosslight.view.marks import finding_state
from crosslight.view.named import Named, group_of
from crosslight.view.signs import State
from crosslight.view.why import Reason, told

FORMS = "printed as"
ROLES = "roles"


def explain_named(index: Index, named: Named) -> tuple[Reason, ...]:
    """Everything that is known of something that sources name.

    Args:
        index: Tables of the comparison.
        named: An entity, a figure or a date.
    """
    return (
        Reason("heading", f"{named.name} · {group_of(named)}"),
        Reason("text", _counts(index, named.mentions)),
        *_listed(index, FORMS, ((index.line(m.article, m), m.article) for m in named.mentions)),
        *_roles(index, named),
        *(reason for finding in _findings(index, named) for reason in told(index, finding)),
    )


def _counts(index: Index, mentions: Iterable[Mention]) -> str:
    by_source: dict[str, int] = dict.fromkeys(index.articles, 0)
    for mention in mentions:
        by_source[mention.article] += 1
    silent = [source for source, n in by_source.items() if not n]
    gaps = f"not in {' '.join(silent)}" if silent else "in every source"
    return f"{counted(sum(by_source.values()), 'mention')}: {_by_source(by_source)}; {gaps}."


def _roles(index: Index, named: Named) -> Iterator[Reason]:
    roles = named.roles if isinstance(named, Entity) else ()
    return _listed(index, ROLES, ((role.text, role.article) for role in roles))


def _listed(index: Index, heading: str, found: Iterable[tuple[str, str]]) -> Iterator[Reason]:
    """What sources print, each once with how often they do, the most frequent first."""
    places: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(index.articles, 0))
    for printed, source in found:
        places[" ".join(printed.split())][source] += 1
    if places:
        yield Reason("heading", heading)
    for printed, sources in sorted(places.items(), key=lambda item: -sum(item[1].values())):
        yield Reason("evidence", f"{printed}: {_by_source(sources)}")


def _by_source(counts: Mapping[str, int]) -> str:
    return " ".join(f"{source} {n}" for source, n in counts.items() if n)


def _findings(index: Index, named: Named) -> Iterator[Finding]:
    """Findings that light a place where it is named as a conflict."""
    for finding in index.comparison.findings:
        if finding_state(finding) is State.CONFLICT and any(
            e.article == m.article and e.overlaps(m)
            for e in finding.evidence
            for m in named.mentions
        ):
            yield finding
