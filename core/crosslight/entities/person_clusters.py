"""The surfaces of one person joined: full names first, then bare ones to the full ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crosslight.entities.candidates import Candidate
from crosslight.entities.clusters import Clusters
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.persons import bare_name_of, name_parts, same_person, suffix_of
from crosslight.entities.sexes import sex_of, sexes
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
    for index, words in parts.items():
        for word in words:
            sharing[word].append(index)
    _join_full(clusters, parts, sharing)
    for index, surface in enumerate(tuple(surfaces)):
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


def _join_full(
    clusters: Clusters, parts: Mapping[int, tuple[str, ...]], sharing: Mapping[str, Sequence[int]]
) -> None:
    """Join the full names of one person, those of one suffix first.

    *Robert S. Lee III* is named without the suffix as well, but *Ann Lee* and *Ann Lee Jr.* are
    two, and no third form joins them.
    """
    names = clusters.names
    suffix = {index: suffix_of(clusters.surfaces[index].text, names) for index in parts}
    pairs = [
        (first, second)
        for second, words in parts.items()
        for first in sorted({i for word in words for i in sharing[word] if i < second})
        if same_person(parts[first], words, names)
    ]
    for first, second in pairs:
        if suffix[first] == suffix[second]:
            clusters.join(first, second)
    named: dict[int, set[tuple[str, ...]]] = defaultdict(set)
    called: dict[int, set[str]] = defaultdict(set)
    for index, words in parts.items():
        named[clusters.root(index)].add(words)
        called[clusters.root(index)] |= {suffix[index]} - {""}
    for first, second in pairs:
        one, other = clusters.root(first), clusters.root(second)
        if len(called[one] | called[other]) > 1 or not named[one].isdisjoint(named[other]):
            continue
        clusters.join(one, other)
        named[clusters.root(one)] = named[one] | named[other]
        called[clusters.root(one)] = called[one] | called[other]


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
    """Join a bare surname or given name to the people it names, place by place."""
    bare = " ".join(name_parts(clusters.surfaces[index].text, clusters.names))
    near = sharing.get(bare.rsplit(maxsplit=1)[-1], ())
    suffix = suffix_of(clusters.surfaces[index].text, clusters.names)
    for use in ("surname", "given"):
        fits = [i for i in near if bare_name_of(bare, parts[i]) == use]
        if suffix:
            fits = [
                i for i in fits if suffix_of(clusters.surfaces[i].text, clusters.names) == suffix
            ]
        if fits:
            _distribute(clusters, index, fits)
            return


@dataclass
class _Holder:
    """One of the people whom an ambiguous name may name."""

    places: list[Candidate] = field(default_factory=list)
    titles: set[Title] = field(default_factory=set)
    key: str = ""
    younger: bool = False
    """Told from another by a suffix."""


def _holders(clusters: Clusters, fits: Iterable[int]) -> dict[int, _Holder]:
    """The people of the full names that fit, by representative."""
    found: dict[int, _Holder] = defaultdict(_Holder)
    for i in fits:
        surface, holder = clusters.surfaces[i], found[clusters.root(i)]
        holder.places += surface.places
        holder.titles.update(map(_title, surface.places))
        holder.key = max(holder.key, surface.key)
        holder.younger = holder.younger or suffix_of(surface.text, clusters.names) != ""
    return dict(found)


def _distribute(clusters: Clusters, index: int, fits: Iterable[int]) -> None:
    """Give each place of a bare name to the last full name before it in its own article that fits.

    Only to one that is printed with the place's title, if any is (*Sen. Lee*, *Ann Lee*, *Senator
    Bo Lee*), and to nobody who is a man where it is a woman's. Without a full name before it, it
    goes to the person whose full name is printed most.
    """
    names, bare = clusters.names, clusters.surfaces[index]
    holders = _holders(clusters, fits)
    sure, told = sexes({root: h.places for root, h in holders.items()}, bare.places, names)
    nobody: list[Candidate] = []
    moved: list[tuple[Candidate, int]] = []
    for place in bare.places:
        sex = sex_of(place, names)
        may = {r: h for r, h in holders.items() if not sex or told.get(r, sex) == sex}
        may = may or {r: h for r, h in holders.items() if sure.get(r, sex) == sex}
        if may:
            moved.append((place, _last_before(place, _called(place, may, names))))
        else:
            nobody.append(place)
    if len(holders) == 1 and not nobody:
        clusters.join(index, *holders)
    elif moved:
        clusters.part(index, moved, nobody)


def _last_before(place: Candidate, may: Mapping[int, _Holder]) -> int:
    """Whose full name stands last before a place, or is printed most."""
    before = [
        (full.start, root)
        for root, holder in may.items()
        for full in holder.places
        if full.line.article == place.line.article and full.start < place.start
    ]
    usual = max(may, key=lambda root: (len(may[root].places), may[root].key))
    return max(before, default=(0, usual))[1]


def _title(place: Candidate) -> Title:
    """The words of the title in front of a name, as they are compared."""
    first, last = place.title or (0, -1)
    return title(word.key for word in place.line.words[first : last + 1])


def _called(place: Candidate, may: Mapping[int, _Holder], names: Gazetteer) -> dict[int, _Holder]:
    """Who is printed with a place's title; where nobody is, who is with a word of it.

    *President Lee* is Ann, where *President Ann Lee* and *Vice President Bo Lee* are printed. Where
    nobody is, an office is not that of *Ann Lee Jr.* beside *Ann Lee*.
    """
    own = _title(place)
    same = {root: h for root, h in may.items() if own and own in h.titles}
    same = same or {root: h for root, h in may.items() if any(own & one for one in h.titles)}
    if not same and own and any(key in names.words["rank"] for key in own):
        same = {root: h for root, h in may.items() if not h.younger}
    return same or dict(may)
