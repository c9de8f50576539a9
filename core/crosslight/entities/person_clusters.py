"""The surfaces of one person joined: full names first, then bare ones to the full ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crosslight.entities.candidates import Candidate
from crosslight.entities.clusters import Clusters
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.persons import bare_name_of, name_parts, same_person, suffix_of
from crosslight.entities.surfaces import Surface
from crosslight.entities.transliteration import spelled_apart
from crosslight.language.titles import title
from crosslight.model import EntityType

_PERSON = EntityType.PERSON
_MARGIN = 3.0
"""A bare name that is listed stays what it is when its evidence is stronger by this much."""

Title = frozenset[str]


def join_persons(clusters: Clusters) -> None:
    """Join full names of one person, then bare names to the full ones."""
    surfaces, names = clusters.surfaces, clusters.names
    parts: dict[int, tuple[str, ...]] = {}
    for index, surface in enumerate(surfaces):
        words = name_parts(surface.text, names)
        if surface.type is _PERSON and len(words) > 1:
            parts[index] = words
    sharing: dict[str, list[int]] = defaultdict(list)
    for second, words in parts.items():
        for first in sorted({i for word in words for i in sharing[word]}):
            if _one_person(clusters, first, second, parts):
                clusters.join(first, second)
        for word in words:
            sharing[word].append(second)
    for index, surface in enumerate(surfaces):
        if index not in parts and _may_be_bare(surface, names):
            _join_bare(clusters, index, parts, sharing)
    full = {clusters.root(index) for index in parts}
    people = {
        index: surface
        for index, surface in enumerate(surfaces)
        if surface.type is _PERSON
        and index not in clusters.moved
        and (index in parts or clusters.root(index) not in full)
    }
    for one, other in spelled_apart(people, names):
        clusters.join(one, other)


def _one_person(
    clusters: Clusters, first: int, second: int, parts: Mapping[int, tuple[str, ...]]
) -> bool:
    """Whether two full names are one person's; `Ann Lee` and `Ann Lee Jr.` are two persons."""
    names = clusters.names
    suffixes = {suffix_of(clusters.surfaces[i].text, names) for i in (first, second)}
    if parts[first] == parts[second] and len(suffixes) > 1:
        return False
    return same_person(parts[first], parts[second], names)


def _may_be_bare(surface: Surface, names: Gazetteer) -> bool:
    """Whether a form of one word may stand for a person."""
    return len(surface.text.split()) <= 2 and (
        surface.type in {_PERSON, None}
        or surface.margin(_PERSON) < _MARGIN
        or names.lookup(surface.text) is None
    )


def _join_bare(
    clusters: Clusters,
    index: int,
    parts: Mapping[int, tuple[str, ...]],
    sharing: Mapping[str, Sequence[int]],
) -> None:
    """Join a bare surname or given name to the person it names, place by place if several fit."""
    bare = " ".join(name_parts(clusters.surfaces[index].text, clusters.names))
    near = sharing.get(bare.rsplit(maxsplit=1)[-1], ())
    for use in ("surname", "given"):
        fits = [i for i in near if bare_name_of(bare, parts[i]) == use]
        roots = {clusters.root(i) for i in fits}
        if len(roots) == 1:
            clusters.join(index, roots.pop())
            return
        if roots:
            _distribute(clusters, index, fits)
            return


def _distribute(clusters: Clusters, index: int, fits: Iterable[int]) -> None:
    """Give each place of an ambiguous name to the last full name before it in its own article.

    Only to one that is printed with the place's title, if any is (*Sen. Lee*, *Ann Lee*, *Senator
    Bo Lee*). Without a full name before it, it goes to the person whose full name is printed most.
    """
    surfaces = clusters.surfaces
    weight: dict[int, tuple[int, str]] = {}
    before: list[tuple[int, int, int]] = []
    titles: dict[int, set[Title]] = defaultdict(set)
    for i in fits:
        root, places = clusters.root(i), surfaces[i].places
        count, key = weight.get(root, (0, ""))
        weight[root] = (count + len(places), max(key, surfaces[i].key))
        before += [(p.line.article, p.start, root) for p in places]
        titles[root].update(_title(p) for p in places)
    clusters.moved[index] = []
    for place in surfaces[index].places:
        may = _called(_title(place), titles) or weight.keys()
        usual = max(may, key=weight.__getitem__)
        near = [b for b in before if b[0] == place.line.article and b[1] < place.start]
        last = max((b for b in near if b[2] in may), default=(0, 0, usual))
        clusters.moved[index].append((place, last[2]))


def _title(place: Candidate) -> Title:
    """The words of the title in front of a name, as they are compared."""
    first, last = place.title or (0, -1)
    return title(word.key for word in place.line.words[first : last + 1])


def _called(own: Title, titles: Mapping[int, Iterable[Title]]) -> set[int]:
    """Who is printed with a title; where nobody is, who is with a word of it.

    *President Lee* is Ann, where *President Ann Lee* and *Vice President Bo Lee* are printed.
    """
    same = {root for root, held in titles.items() if own and own in held}
    return same or {root for root, held in titles.items() if any(own & one for one in held)}
