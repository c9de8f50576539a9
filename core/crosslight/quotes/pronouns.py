"""Which pronoun a person is printed with: *he* or *she*, by what stands behind its name.

Nothing is told from given names, as no list of ours parts them.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosslight.language.nounphrases import DAYS
from crosslight.language.numerals import either
from crosslight.language.passives import LISTENING
from crosslight.language.tables import words
from crosslight.model import Annotation, Entity, EntityType, Span

Named = tuple[int, int, Entity]
"""Start, end and entity of a mention."""

FORMS: Mapping[str, str] = {
    **dict.fromkeys(words("he him his himself"), "he"),
    **dict.fromkeys(words("she her hers herself"), "she"),
}
"""The pronoun that a form belongs to."""
TITLES: Mapping[str, str] = {
    **dict.fromkeys(words("Mr Sir Lord Herr Monsieur Señor"), "he"),
    **dict.fromkeys(words("Mrs Ms Miss Dame Lady Madame Frau Señora"), "she"),
}
"""The pronoun that goes with a title."""
TITLE_WEIGHT = 3
"""What a title counts beside a pronoun in a sentence nearby, which may be another's."""
SURE = 2
"""How many times as often as the other one a pronoun must be met."""
_PRONOUN = re.compile(
    r"(?<!, )\b(?:his|her(?=\s+\w))\b|\b(?:he|she|himself|herself)\b", re.IGNORECASE
)
"""Forms that mostly stand for the subject; *him*, *her* at an end and `Lee, her aide,` do not."""
_LISTENER = re.compile(
    rf"\b(?:{'|'.join(sorted(LISTENING))})\b|\s(?!(?:{either(DAYS)})\b)[A-Z]\w+\s*$"
)
"""What leads to somebody else between a name and a pronoun: a verb of telling, another capital."""
_TITLE = re.compile(rf"\b(?P<title>{'|'.join(TITLES)})\.?\s+(?:\w+\s+)?$")
_TITLED = re.compile(rf"(?P<title>{'|'.join(TITLES)})\b")


def pronouns(
    notes: Sequence[Annotation], named: Mapping[str, Sequence[Named]]
) -> Mapping[str, str]:
    """`he` or `she` by the id of each person of whom one of them is told.

    Args:
        notes: The articles.
        named: The mentions of each, by siglum, in order.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for note in notes:
        people = [m for m in named[note.article.id] if m[2].type is EntityType.PERSON]
        for start, end, entity in people:
            if title := _title(note.article.words, start, end):
                counts[entity.id][title] += TITLE_WEIGHT
        for entity_id, pronoun in _beside(note, people):
            counts[entity_id][pronoun] += 1
    return {id_: pronoun for id_, count in counts.items() if (pronoun := _decided(count))}


def _decided(count: Counter[str]) -> str:
    for one, other in (("he", "she"), ("she", "he")):
        if count[one] > SURE * count[other]:
            return one
    return ""


def _title(text: str, start: int, end: int) -> str:
    match = _TITLED.match(text, start, end) or _TITLE.search(text[max(0, start - 20) : start])
    return TITLES[match["title"]] if match else ""


def _beside(note: Annotation, people: Sequence[Named]) -> Iterator[tuple[str, str]]:
    """Persons with the pronoun behind them, or at the head of the sentence behind one of theirs.

    Behind a name it counts up to the next one, and at the head if theirs names nobody else.
    """
    text = note.article.words
    quoted = [segment for q in note.quotations for segment in q.segments]
    quoted.sort(key=lambda span: span.start)
    before: tuple[int, set[str]] = (-1, set())
    for sentence in note.sentences:
        here = [
            mention
            for mention in _within(people, sentence.start, sentence.end)
            if not within(mention[0], quoted)
        ]
        found = [
            (match.start(), FORMS[match[0].lower()])
            for match in _PRONOUN.finditer(text, sentence.start, sentence.end)
            if not within(match.start(), quoted)
        ]
        block, others = before
        if found and found[0][0] == sentence.start and block == sentence.block:
            yield from ((id_, found[0][1]) for id_ in others if len(others) == 1)
        before = sentence.block, {entity.id for *_, entity in here}
        if here:
            first, other = here[0], next((m for m in here if m[2].id != here[0][2].id), None)
            behind = {
                pronoun
                for at, pronoun in found
                if first[1] < at < (other[0] if other else sentence.end)
                and not _LISTENER.search(text, first[1], at)
            }
            if len(behind) == 1:
                yield first[2].id, behind.pop()


def _within(people: Sequence[Named], start: int, end: int) -> Sequence[Named]:
    first = bisect_left(people, start, key=lambda item: item[0])
    return people[first : bisect_left(people, end, key=lambda item: item[0])]


def within(at: int, quoted: Sequence[Span]) -> bool:
    """Whether an offset lies inside one of some spans that are in order and apart."""
    index = bisect_right(quoted, at, key=lambda span: span.start) - 1
    return index >= 0 and at < quoted[index].end
