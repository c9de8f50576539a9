"""From annotations to entities: candidates, surfaces, clusters, and the mentions they have."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from crosslight.entities.aliases import merge
from crosslight.entities.candidates import Candidate
from crosslight.entities.clusters import Clusters
from crosslight.entities.cuts import Cutter, recut
from crosslight.entities.evidence import Evidence
from crosslight.entities.gazetteer import Gazetteer, gazetteer
from crosslight.entities.headlines import known_names
from crosslight.entities.keys import fold
from crosslight.entities.lowercase import lower_case_names
from crosslight.entities.roles import RolePlace, roles_of_persons
from crosslight.entities.surfaces import CLASSES, Surface, Weights, surfaces, type_weights
from crosslight.entities.words import Line, lines
from crosslight.model import Annotation, BlockKind, Entity, EntityType, Mention, Role, Span
from crosslight.shown import line

_RUNNING = frozenset({BlockKind.BODY, BlockKind.LIST, BlockKind.QUOTATION})
_COUNTED = 3
"""Further places of one form add nothing to its say in the type."""
_CANONICAL = frozenset({"country", "census_country", "organisation", "state"})


def find_entities(
    annotations: Sequence[Annotation], *, weights: Weights | None = None
) -> tuple[Entity, ...]:
    """Everybody and everything named in a story, with aliases merged over all sources.

    Pronouns and bare adjectives (*Chinese*) are not mentions; titles and offices are roles. Outside
    the running text (headlines, datelines, credits, promos, embedded posts) only what the running
    text names is found.

    Args:
        annotations: One an article, in the order of the sources.
        weights: For measuring only: weights of the type decision other than the shipped ones.

    Returns:
        Entities by the number of sources that name them, then of mentions, then by first place.
        The type of an entity is decided once, by the evidence of all its mentions.
    """
    names = gazetteer()
    story = list(lines(annotations, names))
    found, titles = candidates_of(story, names)
    forms = surfaces(found, names, weights or type_weights())
    quiet = [line for line in story if line.titled or line.kind not in _RUNNING]
    running = [line for line in story if line.kind in _RUNNING]
    extra = chain(known_names(quiet, forms, names), lower_case_names(running, forms, names))
    drafts = _drafts(merge(forms, names), extra)
    return _ordered(drafts, titles, annotations, names)


def candidates_of(
    story: Sequence[Line], names: Gazetteer
) -> tuple[list[Candidate], list[Candidate]]:
    """The candidates in the running text of a story, and the titles that stand without a name."""
    running = [line for line in story if line.kind in _RUNNING]
    cutter = Cutter(names, Evidence(running, names))
    found = list(recut(cutter.candidates(running), names))
    return found, cutter.titles


class _Draft:
    """An entity before it is named and numbered."""

    def __init__(self, kind: EntityType) -> None:
        self.type = kind
        self.places: list[Candidate] = []


def _drafts(clusters: Clusters, extra: Iterable[tuple[Candidate, str]]) -> list[_Draft]:
    """Clusters that are names, with all their places."""
    drafts: dict[int, _Draft] = {}
    by_key: dict[str, _Draft] = {}
    persons = [s.key for s in clusters.surfaces if s.type is EntityType.PERSON and " " in s.key]
    surnames = frozenset(key.rsplit(maxsplit=1)[-1] for key in persons)
    parted = {clusters.surfaces[index].key for index in clusters.moved}
    for root, members in clusters.members().items():
        group = [clusters.surfaces[i] for i in members]
        kind = _type(group, surnames)
        if kind is None:
            continue
        draft = drafts[root] = _Draft(kind)
        for surface in group:
            draft.places += surface.places
            if surface.key not in parted:
                by_key[surface.key] = draft
    for moves in clusters.moved.values():
        for place, target in moves:
            if clusters.root(target) in drafts:
                drafts[clusters.root(target)].places.append(place)
    for candidate, key in extra:
        if key in by_key:
            by_key[key].places.append(candidate)
    return list(drafts.values())


def _type(group: Sequence[Surface], surnames: AbstractSet[str]) -> EntityType | None:
    """One type by the evidence of all full forms, each counted by its number of places.

    A surname or an acronym has the type of the full name; what has several forms is a name, and a
    surname in the plural is a family.
    """
    if all(s.key.endswith("s") and s.key[:-1] in surnames for s in group):
        return EntityType.PERSON
    full = [s for s in group if s.type and " " in s.key] or group
    totals = [
        sum(s.scores[position] * min(len(s.places), _COUNTED) for s in full)
        for position in range(len(CLASSES))
    ]
    named = len(group) > 1 and any(s.type for s in group)
    choices = len(CLASSES) - 1 if named else len(CLASSES)
    return CLASSES[max(range(choices), key=totals.__getitem__)]


def _ordered(
    drafts: Iterable[_Draft],
    titles: Sequence[Candidate],
    annotations: Sequence[Annotation],
    names: Gazetteer,
) -> tuple[Entity, ...]:
    """Drafts as numbered entities, most widely named first."""

    def rank(draft: _Draft) -> tuple[int, int, tuple[int, int]]:
        sources = {p.line.article for p in draft.places}
        first = min((p.line.article, p.start) for p in draft.places)
        return (-len(sources), -len(draft.places), first)

    ranked = sorted((d for d in drafts if d.places), key=rank)
    persons = [d.places if d.type is EntityType.PERSON else () for d in ranked]
    roles = roles_of_persons(persons, titles, names)
    return tuple(
        _entity(f"e{number}", draft, held, annotations, names)
        for number, (draft, held) in enumerate(zip(ranked, roles, strict=True), 1)
    )


def _entity(
    name: str,
    draft: _Draft,
    held: Iterable[RolePlace],
    annotations: Sequence[Annotation],
    names: Gazetteer,
) -> Entity:
    articles = [note.article for note in annotations]
    places = sorted(draft.places, key=lambda p: (p.line.article, p.start))
    forms = Counter(p.text.replace("’", "'") for p in places)
    best = _best_name(forms, draft.type, names)
    return Entity(
        id=name,
        name=best,
        type=draft.type,
        aliases=tuple(sorted(forms.keys() - {best}, key=lambda form: (-forms[form], form))),
        mentions=tuple(Mention(p.start, p.end, articles[p.line.article].id) for p in places),
        roles=tuple(
            Role(start, end, articles[article].id, line(articles[article], Span(start, end)))
            for article, start, end in sorted(held)
        ),
    )


def _best_name(forms: Counter[str], kind: EntityType, names: Gazetteer) -> str:
    """The fullest printed form; the listed name when only short forms of it are printed."""
    if kind is not EntityType.PERSON:
        found = [known for form in forms if (known := names.lookup(form))]
        listed = {
            known.name
            for known in found
            if known.section in _CANONICAL or all(map(str.isupper, forms))
        }
        if len(listed) == 1:
            return listed.pop()

    def rank(form: str) -> tuple[int, bool, int, int, int, str]:
        words = form.split()
        capitals = sum(word[0].isupper() for word in words)
        return len(words), not form.isupper(), capitals, forms[form], len(form), form

    return max((form for form in forms if not _is_described(form, forms, names)), key=rank)


def _is_described(form: str, forms: Container[str], names: Gazetteer) -> bool:
    """Whether a form is another full one with an everyday word before it (*Activist Ann Lee*)."""
    first, _, rest = form.partition(" ")
    word = fold(first)
    everyday = names.is_common(word) or word in names.words["calling"] | names.words["status"]
    return everyday and word not in names.words["given"] and " " in rest and rest in forms
