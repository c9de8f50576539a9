"""Whether a name is printed as a man's or a woman's: *Mr. Lee*, *his wife, Ann Lee*.

Nothing is told from given names: no list of ours parts them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crosslight.entities.candidates import Candidate
from crosslight.entities.gazetteer import Gazetteer


def sex_of(place: Candidate, names: Gazetteer) -> str:
    """`his` or `hers` by the title or the word for kin before a name, empty without."""
    words = place.line.words
    first = place.title[0] if place.title else place.first
    front = first - 1
    if front > 0 and words[front].text == "," and words[front - 1].key in names.words["kin"]:
        front -= 1
    said = words[max(front, 0) : front + 1] + words[first : place.first]
    found = {sex for sex in ("his", "hers") for w in said if w.key in names.words[sex]}
    return found.pop() if len(found) == 1 else ""


def sexes(
    full: Mapping[int, Sequence[Candidate]], bare: Iterable[Candidate], names: Gazetteer
) -> tuple[dict[int, str], dict[int, str]]:
    """Who is printed as a man or a woman in full, and with whom the order of the bare names agrees.

    The first *Mr. Lee* or *Mrs. Lee* behind a full name is the person's who bears it.

    Args:
        full: The places of full names of one surname, by person.
        bare: The places of the surname alone.
        names: The listed words.
    """
    said = {person: Counter(sex_of(place, names) for place in full[person]) for person in full}
    sure = _decided(said)
    starts: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for person, places in full.items():
        for place in places:
            starts[place.line.article].append((place.start, person))
    first: dict[tuple[int, int, int], str] = {}
    for place in sorted(bare, key=lambda p: (p.line.article, p.start)):
        before = [start for start in starts[place.line.article] if start[0] < place.start]
        if before and (sex := sex_of(place, names)):
            first.setdefault((place.line.article, *max(before)), sex)
    guessed: dict[int, Counter[str]] = defaultdict(Counter)
    for (_, _, person), sex in first.items():
        guessed[person][sex] += 1
    return sure, _decided(guessed) | sure


def _decided(said: Mapping[int, Counter[str]]) -> dict[int, str]:
    """Who is called one of the two more often than the other."""
    return {
        person: "his" if count["his"] > count["hers"] else "hers"
        for person, count in said.items()
        if count["his"] != count["hers"]
    }
