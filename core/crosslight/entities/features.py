"""What a name looks like and what stands around it, as named features for the type decision."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from crosslight.entities.candidates import Candidate
from crosslight.entities.gazetteer import HEADS, Gazetteer
from crosslight.entities.words import Word

_LONG = 4
_PREFIX = re.compile(r"(?:al|el|ul|ad|as|ar|ash|an|bin|ibn)[-'’]\w")
"""A particle joined to the name behind it by a hyphen: *al-Masri*."""


def features(surface: Sequence[Candidate], names: Gazetteer) -> dict[str, float]:
    """Features of one surface: of its words once, of its places by the share that has them.

    Args:
        surface: All places of the story where one and the same form is printed.
        names: The listed names and cue words.
    """
    forms = Counter(candidate.text for candidate in surface)
    usual = max(surface, key=lambda candidate: (forms[candidate.text], candidate.text))
    found = dict.fromkeys(_form(usual, names), 1.0)
    counts: Counter[str] = Counter()
    for candidate in surface:
        counts.update(set(_context(candidate, names)))
    found.update({name: count / len(surface) for name, count in counts.items()})
    return found


def _form(candidate: Candidate, names: Gazetteer) -> Iterator[str]:
    """Features of the printed form alone."""
    words = [w for w in candidate.words if not w.mark]
    keys = [w.key for w in words]
    text = candidate.text
    yield "bias"
    yield f"words={min(len(words), _LONG)}"
    if known := names.lookup(text):
        yield f"known={known.section}"
    yield from _shape(words, text)
    yield from _lists(keys, names)
    if len(words) > 1 and (first := names.lookup(words[0].text)):
        yield f"first.known={first.type.lower()}"
    if len(words) > 1 and (last := names.lookup(words[-1].text)):
        yield f"last.known={last.type.lower()}"


def _shape(words: Sequence[Word], text: str) -> Iterator[str]:
    """Letters: acronyms, initials, digits, inner capitals and endings."""
    first, last = words[0].text, words[-1].text
    bare = text.replace(".", "")
    if len(words) == 1:
        if bare.isupper():
            yield f"acronym={min(len(bare), 5)}"
        elif any(c.isupper() for c in last[1:]):
            yield "inner capital"
        yield f"one.ending={last[-3:].casefold()}"
    else:
        yield f"ending={last[-3:].casefold()}"
        if any(w.text.isupper() and len(w.text.replace(".", "")) > 1 for w in words):
            yield "holds acronym"
    if any(len(w.text) <= 2 and w.text[0].isupper() for w in words[1:-1]):
        yield "middle initial"
    if "." in first and len(words) > 1:
        yield "first dotted"
    for name, there in {
        "digit": any(c.isdigit() for c in text),
        "ampersand": "&" in text,
        "possessive inside": "'" in text or "’" in text,
        "hyphen": "-" in text,
    }.items():
        if there:
            yield name


def _lists(keys: Sequence[str], names: Gazetteer) -> Iterator[str]:
    """In which lists the words stand."""
    lists = names.words
    many = "many" if len(keys) > 1 else "one"
    for head in HEADS:
        if keys[-1] in lists[head]:
            yield f"last.{head}" if len(keys) > 1 else f"only.{head}"
        elif any(key in lists[head] for key in keys):
            yield f"holds.{head}"
    common = sum(map(names.is_common, keys))
    yield f"{many}.common={'all' if common == len(keys) else 'some' if common else 'none'}"
    for name, there in {
        f"last={keys[-1]}": len(keys) > 1 and keys[-1] in lists["head"] | lists["place_head"],
        f"{many}.given": keys[0] in lists["given"],
        f"{many}.surname": keys[-1] in lists["surname"],
        "person suffix": keys[-1] in lists["suffix"],
        "particle": any(key in lists["particle"] or _PREFIX.match(key) for key in keys),
        "of": "of" in keys or "for" in keys,
        f"{many}.demonym": names.is_demonym(keys[0]),
    }.items():
        if there:
            yield name


def _context(candidate: Candidate, names: Gazetteer) -> Iterator[str]:
    """Features of one place."""
    words = candidate.line.words
    before = words[candidate.first - 1] if candidate.first else None
    after = words[candidate.last + 1] if candidate.last + 1 < len(words) else None
    second = words[candidate.last + 2] if candidate.last + 2 < len(words) else None
    if candidate.title:
        rank = words[candidate.title[1]].key
        yield "honorific" if rank in names.words["honorific"] else "title"
    yield from _before(candidate, words, before, names)
    if not _is_held(candidate, names):
        yield from _after(after, second, names)
    yield from _said_to_be(words, candidate.last + 1, names)
    if before and after and before.text in {'"', "“"} and after.text in {'"', "”", ",", "."}:
        yield "quoted"
    if before and after and before.text == "(" and after.text == ")":
        yield "bracketed"


def _is_held(candidate: Candidate, names: Gazetteer) -> bool:
    """Whether somebody holds an office of it: what *the mayor of Aldby* does, Aldby does not."""
    front = [word.key for word in candidate.line.words[: candidate.first][-2:]]
    return len(front) == 2 and front[1] == "of" and front[0] in names.words["rank"]


def _neighbour(word: Word) -> str:
    """A mark by its glyph, a small word by itself, any other by one sign for all."""
    if word.mark:
        return word.text[:2]
    return word.key if word.key.isalpha() and (word.opens or not word.capital) else "X"


def _said_to_be(words: Sequence[Word], index: int, names: Gazetteer) -> Iterator[str]:
    """The everyday words of `, a village …` or `is a company …` behind a name."""
    if index + 2 >= len(words) or words[index].key not in {",", "is", "was", "are", "were"}:
        return
    if words[index + 1].key not in {"a", "an", "the", "one"}:
        return
    for word in words[index + 2 : index + 6]:
        if word.mark or word.key in {"of", "in", "who", "that", "which", "for", "and", "at", "on"}:
            return
        if not word.capital and names.is_common(word.key):
            yield f"is a {word.key}"
        yield from (f"is.{kind}" for kind in _kinds(word, names))


def _kinds(word: Word, names: Gazetteer) -> Iterator[str]:
    """What a small word calls a thing: an office, a body, a place, an event or a work."""
    if not word.capital:
        yield from (kind for kind in ("rank", "calling", *HEADS) if word.key in names.words[kind])


def _before(
    candidate: Candidate, words: Sequence[Word], before: Word | None, names: Gazetteer
) -> Iterator[str]:
    if before is None:
        yield "before=^"
    elif before.mark:
        yield f"before={_neighbour(before)}"
        if (
            before.text == ","
            and candidate.first > 1
            and names.lookup(words[candidate.first - 2].text)
        ):
            yield "after a listed name"
    else:
        yield f"before={_neighbour(before)}"
        if before.key == "of" and candidate.first > 1:
            yield from (f"of.{kind}" for kind in _kinds(words[candidate.first - 2], names))
        if before.key == "the" and candidate.first > 1:
            yield f"before the={words[candidate.first - 2].key}"
        if before.text[0].isdigit():
            yield "after a number"


def _after(after: Word | None, second: Word | None, names: Gazetteer) -> Iterator[str]:
    if after is None:
        yield "after=$"
        return
    yield f"after={_neighbour(after)}"
    if second is None:
        return
    if after.text == ",":
        if second.text[0].isdigit():
            yield "number behind"
        if names.lookup(second.text):
            yield "listed name behind"
        if second.key in {"who", "a", "an", "the"}:
            yield f"comma={second.key}"
    for cue in ("person_cue", "org_cue"):
        if after.key in names.words[cue]:
            yield cue
        if after.text in {"'s", "’s"} and second.key in names.words[cue]:
            yield f"possessive.{cue}"
