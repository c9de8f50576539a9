"""Titles and offices: in front of a name, behind a comma, or alone where only one holds them.

*Defence Minister Ann Lee* gives Ann Lee the role *Defence Minister*; *the Defence Minister* of the
same article is then hers too, unless somebody else is called by the very same title there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crosslight.entities.candidates import Candidate, printed
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import name_key
from crosslight.entities.words import Line, Word

_LONGEST = 12
_TRAILING = frozenset({"of", "and", "for", "in", "the", "to"})
_ARTICLES = frozenset({"the", "a", "an"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_HYPHENS = frozenset("-‐‑–")
_MODIFIERS = 6
"""Words and marks among which the rank of an apposition stands."""

RolePlace = tuple[int, int, int]
"""Position of the article in the story, first code point, past the last one."""


def roles_of_persons(
    persons: Sequence[Iterable[Candidate]], titles: Iterable[Candidate], names: Gazetteer
) -> list[set[RolePlace]]:
    """The places of the roles of each person.

    Args:
        persons: The mentions of each person; empty for what is no person.
        titles: Titles that stand without a name.
        names: The listed titles.
    """
    held: list[set[RolePlace]] = []
    holders: dict[object, set[int]] = defaultdict(set)
    for person, mentions in enumerate(persons):
        held.append(set())
        for mention in mentions:
            for first, last in roles_at(mention, names):
                key = _key(mention.line, first, last, names)
                held[person].add(_place(mention.line, first, last))
                holders[key].add(person)
                holders[mention.line.article, key].add(person)
    for title in titles:
        key = _key(title.line, title.first, title.last, names)
        for scope in ((title.line.article, key), key):
            if fits := holders.get(scope):
                if len(fits) == 1:
                    held[min(fits)].add(_place(title.line, title.first, title.last))
                break
    return held


def _place(line: Line, first: int, last: int) -> RolePlace:
    return line.article, line.words[first].start, line.words[last].end


def _key(line: Line, first: int, last: int, names: Gazetteer) -> object:
    """A role by its words without small ones; a country and its adjective are one."""
    words = name_key(printed(line.words, first, last)).split()
    return frozenset(names.demonyms.get(w, w).casefold() for w in words if w not in _TRAILING)


def roles_at(place: Candidate, names: Gazetteer) -> Iterator[tuple[int, int]]:
    """First and last word of each role at one mention."""
    if place.title:
        yield from _before(place, names)
    elif role := _small_before(place, names):
        yield role
    for role in (_behind(place, names), _apposed(place, names)):
        if role:
            yield role


# ── in front ──────────────────────────────────────────────────────────────────────────────────


def _before(place: Candidate, names: Gazetteer) -> Iterator[tuple[int, int]]:
    """The title in front with its country, and an office `of` that country before it."""
    first, last = place.title or (0, -1)
    words = place.line.words
    offices = (names.words["rank"] - {"lady"}) | names.words["clergy"]
    honorific = names.words["honorific"] - offices
    office = last
    while office >= first and words[office].key in honorific:
        office -= 1
    if office < first or words[office].key in names.words["rank"]:
        last = office
    while first <= last and words[first].key in honorific:
        first += 1
    if (begin := _office_of(words, first, names)) is not None:
        country = first
        while first <= last and words[first].key not in names.words["title"]:
            first += 1
        if first > country:
            yield _whole(words, begin, names), first - 1
        if first <= last:
            yield first, last
    elif first <= last:
        yield _whole(words, first, names), last


def _small_before(place: Candidate, names: Gazetteer) -> tuple[int, int] | None:
    """An office in small letters right before a name: *police chief Ann Lee*."""
    words, last = place.line.words, place.first - 1
    if last < 0 or words[last].capital:
        return None
    if not any(words[last].key in names.words[offices] for offices in ("rank", "calling")):
        return None
    return _whole(words, last, names), last


def _whole(words: Sequence[Word], first: int, names: Gazetteer) -> int:
    """Where a role begins whose later words are known: with all that says which office it is."""
    while first > 0 and words[first].gap == " " and _modifies(words, first - 1, names):
        first -= 1
    return first


def _modifies(words: Sequence[Word], at: int, names: Gazetteer) -> bool:
    """Whether a word in front of an office belongs to it.

    In small letters, and where a capital says nothing, only words that are listed do.
    """
    word, lists = words[at], names.words
    if word.mark or len(word.text) == 1 or word.key in lists["calendar"]:
        return False
    if word.key in lists["status"]:
        return True
    if word.key in lists["portfolio"]:
        return word.capital or not words[at + 1].capital
    if word.key == "under" or any(word.key in lists[name] for name in ("opener", "honorific")):
        return False
    if any(word.key in lists[name] for name in ("title", "office")) or names.is_demonym(word.key):
        return True
    listed = (names.lookup(printed(words, at, end)) for end in range(at, min(at + 3, len(words))))
    return word.capital and (not word.opens or any(listed))


def _office_of(words: Sequence[Word], first: int, names: Gazetteer) -> int | None:
    """Where the office begins in `Minister of Peru General Ann Lee`, seen from *Peru*."""
    if first < 2 or words[first - 1].key != "of":
        return None
    if words[first - 2].key not in names.words["rank"]:
        return None
    begin = first - 2
    while begin > 0 and words[begin - 1].key in names.words["title"] and words[begin - 1].capital:
        begin -= 1
    return begin


# ── behind ────────────────────────────────────────────────────────────────────────────────────


def _behind(place: Candidate, names: Gazetteer) -> tuple[int, int] | None:
    """`…, the minister of defence of Malaysia,`: an apposition that holds a rank."""
    words = place.line.words
    comma = place.last + 1
    if comma + 1 >= len(words) or words[comma].text != ",":
        return None
    begin = comma + 1
    first = begin + (words[begin].key in _ARTICLES)
    last = first
    while last < len(words) and last - first < _LONGEST:
        if words[last].key in names.words["clause"]:
            break
        if words[last].key in names.words["verb"]:
            return None
        if words[last].mark and not _holds(words, last, first):
            break
        last += 1
    cut = last < len(words) and not words[last].mark  # an office of more words than are read
    last -= 1
    while last > first and (words[last].key in _TRAILING or (cut and words[last].mark)):
        last -= 1
    if last < first or not _opens_role(words[first : last + 1], first > begin, names):
        return None
    ranks = names.words["rank"]
    owners = [i for i in range(first + 1, last) if words[i].mark]
    held = [i for i in range(first, last) if words[i].key in ranks and not words[i + 1].mark]
    owned = bool(owners) and not (held and held[0] < owners[0])
    return (begin if owned else first), last


def _apposed(place: Candidate, names: Gazetteer) -> tuple[int, int] | None:
    """`The prime minister of Peru, Ann Lee, …`: the office that the name explains."""
    words, last = place.line.words, place.first - 2
    close = words[place.last + 1 : place.last + 3]
    listed = [word.key for word in close[1:]] in (["and"], ["or"])
    if last < 1 or words[last + 1].text != "," or listed or not close or close[0].text not in ",.":
        return None
    first = last
    while first > 0 and last - first < _LONGEST and not words[first - 1].mark:
        first -= 1
    opening = next((at for at in range(first, last) if words[at].key == "the"), None)
    if opening is None or not _opens_role(
        words[opening + 1 : last + 1], articled=True, names=names
    ):
        return None
    return opening + 1, last


def _holds(words: Sequence[Word], mark: int, first: int) -> bool:
    """Whether a mark stands inside an office: a possessive, or a hyphen between two words."""
    if mark == first or words[mark].text in _POSSESSIVE:
        return mark > first
    beside = words[mark : mark + 2]
    return words[mark].text in _HYPHENS and len(beside) > 1 and not any(w.gap for w in beside)


def _opens_role(words: Sequence[Word], articled: bool, names: Gazetteer) -> bool:
    """Whether a rank stands among the first words, with nothing but its modifiers before it.

    A rank that owns what follows is another person's (*the governor's wife*); so is one right in
    front of a name, without an article before it (`Ann Lee, Mayor Bo Lee and …`).
    """
    ranks, may = names.words["rank"], names.words["status"] | names.words["title"]
    for index, word in enumerate(words[:_MODIFIERS]):
        behind = words[index + 1] if index + 1 < len(words) else None
        if word.key in ranks and not (behind and behind.mark):
            return articled or behind is None or not behind.capital or behind.key in may
        if word.key in names.words["no_role"] or (
            index == 0 and word.key.endswith("ing") and word.key not in may
        ):
            return False
    return False
