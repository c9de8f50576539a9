"""Which surfaces name one thing, as an editor would merge them.

Rules from the surest to the weakest, each over the clusters the ones before have made:

1. what one key holds: listed variants, hyphens and plurals, one bag of words, one election;
2. an acronym in brackets behind its long form (Schwartz and Hearst, 2003);
3. what has one fit: an acronym, a shorter form, a body without its nation. What two clusters fit
   may have one fit when they are joined, so these go on until none joins any more;
4. persons.
"""

from collections import defaultdict
from collections.abc import Sequence

from crosslight.entities.clusters import Clusters
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import Bag, acronym_key, bag_of_words, defines, initials
from crosslight.entities.owners import without_owner
from crosslight.entities.person_clusters import join_persons
from crosslight.entities.surfaces import Surface
from crosslight.model import EntityType

_PERSON = EntityType.PERSON
_PLACE = EntityType.PLACE


def merge(surfaces: Sequence[Surface], names: Gazetteer) -> Clusters:
    """The clusters of a story's surfaces."""
    clusters = Clusters(surfaces, names)
    clusters.join_equal(lambda s: _listed(s, names))
    clusters.join_equal(lambda s: acronym_key(s.text) if s.type is not _PERSON else None)
    clusters.join_equal(lambda s: _bag(s) if s.type is not _PERSON else None)
    clusters.join_equal(lambda s: _vote(s, names))
    _join_defined(clusters)
    before = len(surfaces) + 1
    while clusters.count < before:
        before = clusters.count
        _join_acronyms(clusters)
        _join_longer(clusters)
        _join_owned(clusters)
    join_persons(clusters)
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
    plain = names.words["vote"] | names.words["usual_vote"]
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
    names = clusters.names
    by_initials: dict[str, list[int]] = defaultdict(list)
    for index, surface in enumerate(clusters.surfaces):
        if surface.type is not _PERSON and len(surface.key.split()) > 1:
            for acronym in initials(surface.text):
                by_initials[acronym].append(index)
    for index, surface in enumerate(clusters.surfaces):
        bare = surface.text.replace(".", "")
        short = 4 <= len(bare) <= 6 and surface.type is not _PERSON
        if (
            " " in bare
            or names.is_land(surface.text)
            or not (short or (2 <= len(bare) <= 8 and sum(c.isupper() for c in bare) > 1))
        ):
            continue
        fits = {clusters.root(i) for i in by_initials.get(acronym_key(surface.text), ())}
        if len(fits) == 1:
            clusters.join(index, fits.pop())


def _join_longer(clusters: Clusters) -> None:
    """Join a short form to the one longer form that ends or begins with it.

    What is a person's surname as well stays the person's (*Ann Marrow*, *Marrow*, *Marrow Steel*).
    """
    surfaces, names = clusters.surfaces, clusters.names
    surnames = {s.key.split()[-1] for s in surfaces if s.type is _PERSON and " " in s.key}
    ends: dict[str, set[int]] = defaultdict(set)
    for index, surface in enumerate(surfaces):
        words = surface.key.split()
        for word in (words[0], words[-1]):
            ends[word].add(index)
    for index, surface in enumerate(surfaces):
        short = surface.key.split()
        if surface.key in surnames:
            continue
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
    if names.is_land(short.text):  # is not the university that bears its name
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
    typed = {short.type, long.type} - {None}  # a bare head says little, a nation in front too much
    if len(typed) != 1 or not typed.isdisjoint({_PERSON, _PLACE}):
        return False
    return other[extra:] == own and _is_front(other[:extra], own, names)


def _is_front(front: Sequence[str], rest: Sequence[str], names: Gazetteer) -> bool:
    """Whether the words in front of a form may be left out when it is named again."""
    if len(rest) == 1:
        return rest[0] in names.words["head"] and names.lookup(rest[0]) is None
    text = " ".join(front)
    return text in names.known or names.is_demonym(text) or text in names.words["front"]


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
