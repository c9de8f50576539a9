"""Which surfaces name one thing, as an editor would merge them.

Rules from the surest to the weakest, each over the clusters the ones before have made: listed
variants, acronyms (Schwartz and Hearst, 2003), one bag of words, persons, longer and shorter forms.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from crosslight.entities.candidates import Candidate
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import Bag, acronym_key, bag_of_words, defines, initials
from crosslight.entities.owners import without_owner
from crosslight.entities.persons import bare_name_of, name_parts, same_person, suffix_of
from crosslight.entities.surfaces import Surface
from crosslight.entities.transliteration import spelled_apart
from crosslight.model import EntityType

_PERSON = EntityType.PERSON
_PLACE = EntityType.PLACE
_MARGIN = 3.0
"""A bare name that is listed stays what it is when its evidence is stronger by this much."""
_TITLE = 3
"""Letters that a title and its short form share: *Sen.*, *Senator*."""


class Clusters:
    """Surfaces joined by union-find; places of an ambiguous surname may move on their own."""

    def __init__(self, surfaces: Sequence[Surface], names: Gazetteer) -> None:
        self.surfaces = surfaces
        self.names = names
        self._parent = list(range(len(surfaces)))
        self.moved: dict[int, list[tuple[Candidate, int]]] = {}
        """For a surface that names several persons: its places, each with a surface it joins."""

    def root(self, index: int) -> int:
        """The representative of a surface's cluster."""
        while self._parent[index] != index:
            index = self._parent[index]
        return index

    def join(self, first: int, second: int) -> None:
        """Make two clusters one; the earlier surface represents it."""
        low, high = sorted((self.root(first), self.root(second)))
        self._parent[high] = low

    def members(self) -> dict[int, list[int]]:
        """Surfaces by representative, in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self.surfaces)):
            if index not in self.moved:
                found[self.root(index)].append(index)
        return found

    def join_equal(self, key: Callable[[Surface], object | None]) -> None:
        """Join all surfaces with one key; None is no key."""
        first: dict[object, int] = {}
        for index, surface in enumerate(self.surfaces):
            value = key(surface)
            if value is not None:
                self.join(first.setdefault(value, index), index)


def merge(surfaces: Sequence[Surface], names: Gazetteer) -> Clusters:
    """The clusters of a story's surfaces."""
    clusters = Clusters(surfaces, names)
    clusters.join_equal(lambda s: _listed(s, names))
    clusters.join_equal(lambda s: acronym_key(s.text) if s.type is not _PERSON else None)
    clusters.join_equal(lambda s: _bag(s) if s.type is not _PERSON else None)
    clusters.join_equal(lambda s: _vote(s, names))
    _join_defined(clusters)
    _join_acronyms(clusters)
    _join_longer(clusters)
    _join_owned(clusters)
    _join_acronyms(clusters)  # again: what the long forms were two of may be one
    _join_persons(clusters)
    return clusters


def _listed(surface: Surface, names: Gazetteer) -> object | None:
    known = names.lookup(surface.text)
    if known is None or surface.type is _PERSON:
        return None
    return (known.type, known.name)


def _bag(surface: Surface) -> object | None:
    """*Department of Justice* and *Justice Department* hold the same words."""
    words = bag_of_words(surface.key)
    return words if len(words) > 1 else None


def _vote(surface: Surface, names: Gazetteer) -> object | None:
    """Elections of one year are one, unless other words than their kind differ."""
    year, *rest = surface.key.split()
    if surface.type is not EntityType.EVENT or not year.isdigit() or not rest:
        return None
    plain = names.words["vote"] | {"presidential"}
    return (year, tuple(word for word in rest if word not in plain))


def _join_defined(clusters: Clusters) -> None:
    """Join `Long Form (LF)`: the short form in brackets right behind the long one."""
    ends = {
        (place.line.sentence.id, place.last): index
        for index, surface in enumerate(clusters.surfaces)
        for place in surface.places
    }
    for index, surface in enumerate(clusters.surfaces):
        for place in surface.places:
            long = ends.get((place.line.sentence.id, place.first - 2))
            bracket = place.first > 1 and place.line.words[place.first - 1].text == "("
            if bracket and long is not None and defines(clusters.surfaces[long].text, surface.text):
                clusters.join(long, index)


def _join_acronyms(clusters: Clusters) -> None:
    """Join an acronym to the one long form that defines or fits it."""
    by_initials: dict[str, list[int]] = defaultdict(list)
    for index, surface in enumerate(clusters.surfaces):
        if surface.type is not _PERSON and len(surface.key.split()) > 1:
            for acronym in initials(surface.text):
                by_initials[acronym].append(index)
    for index, surface in enumerate(clusters.surfaces):
        bare = surface.text.replace(".", "")
        short = 4 <= len(bare) <= 6 and surface.type is not _PERSON
        if " " in bare or not (
            short or (2 <= len(bare) <= 8 and sum(c.isupper() for c in bare) > 1)
        ):
            continue
        fits = {clusters.root(i) for i in by_initials.get(acronym_key(surface.text), ())}
        if len(fits) == 1:
            clusters.join(index, fits.pop())


def _join_longer(clusters: Clusters) -> None:
    """Join a short form to the one longer form that ends or begins with it."""
    surfaces, names = clusters.surfaces, clusters.names
    ends: dict[str, set[int]] = defaultdict(set)
    for index, surface in enumerate(surfaces):
        words = surface.key.split()
        for word in (words[0], words[-1]):
            ends[word].add(index)
    for index, surface in enumerate(surfaces):
        short = surface.key.split()
        near = (ends[short[0]] | ends[short[-1]]) - {index}
        fits = {clusters.root(i) for i in near if _is_short_for(surface, surfaces[i], names)}
        if len(fits) == 1:
            clusters.join(index, fits.pop())


def _is_short_for(short: Surface, long: Surface, names: Gazetteer) -> bool:
    """Whether a form is another one without the place in front or the company word behind."""
    own, other = short.key.split(), long.key.split()
    extra = len(other) - len(own)
    if extra < 1:
        return False
    if long.type is EntityType.ORGANISATION and other[: len(own)] == own:
        named = short.type is EntityType.ORGANISATION and own[-1] in names.words["head"]
        dropped = names.words["corporate"]
        if "&" in own:
            dropped |= names.words["sure_body"]
        elif own[0] == "st":  # a person is not named for the school that bears the name
            dropped |= names.words["named_after"]
        return all(word in dropped for word in other[len(own) :]) or (
            named and other[len(own)] == "of" and names.lookup(short.text) is None
        )
    bare_head = len(own) == 1 and short.type is None
    if long.type in {None, _PERSON, _PLACE} or not (bare_head or short.type is long.type):
        return False
    return other[extra:] == own and _is_front(other[:extra], own, names)


def _is_front(front: Sequence[str], rest: Sequence[str], names: Gazetteer) -> bool:
    """Whether the words in front of a form may be left out when it is named again."""
    if len(rest) == 1:
        return rest[0] in names.words["head"] and names.lookup(rest[0]) is None
    text = " ".join(front)
    return text in names.known or names.is_demonym(text) or text == "national"


def _join_owned(clusters: Clusters) -> None:
    """Join *Ministry of Defence* to *Peruvian Defence Ministry*, if no other nation's is named."""
    surfaces, names = clusters.surfaces, clusters.names
    owned: dict[Bag, dict[str, int]] = defaultdict(dict)
    for index, surface in enumerate(surfaces):
        if surface.type is EntityType.ORGANISATION:
            core, owner = without_owner(surface.places[0], names)
            if owner:
                owned[core].setdefault(owner, index)
    for index, surface in enumerate(surfaces):
        fits = owned.get(bag_of_words(surface.key), {})
        alone = surface.type is EntityType.ORGANISATION and names.lookup(surface.text) is None
        if " " in surface.key and alone and len(fits) == 1:
            clusters.join(index, *fits.values())


# ── persons ───────────────────────────────────────────────────────────────────────────────────


def _join_persons(clusters: Clusters) -> None:
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
    titles: dict[int, set[str]] = defaultdict(set)
    for i in fits:
        root, places = clusters.root(i), surfaces[i].places
        count, key = weight.get(root, (0, ""))
        weight[root] = (count + len(places), max(key, surfaces[i].key))
        before += [(p.line.article, p.start, root) for p in places]
        titles[root].update(title for p in places for title in _titles(p))
    clusters.moved[index] = []
    for place in surfaces[index].places:
        called = {root for root in weight if not titles[root].isdisjoint(_titles(place))}
        may = called or weight.keys()
        usual = max(may, key=weight.__getitem__)
        near = [b for b in before if b[0] == place.line.article and b[1] < place.start]
        last = max((b for b in near if b[2] in may), default=(0, 0, usual))
        clusters.moved[index].append((place, last[2]))


def _titles(place: Candidate) -> set[str]:
    """The words of the title in front of a name, as far as short forms share them."""
    first, last = place.title or (0, -1)
    return {word.key[:_TITLE] for word in place.line.words[first : last + 1]}
