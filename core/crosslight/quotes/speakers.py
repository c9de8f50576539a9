"""From a speaker as printed to the entity that speaks.

A name is looked up. A pronoun of one person goes to the subject of the paragraph before, where its
own names nobody; else it goes, as an office does, to who spoke before it by name, else to somebody
named before it. No parser: who is named first in a sentence is its subject more often than not.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from crosslight.language.speakers import first_phrase
from crosslight.language.tables import words
from crosslight.model import Annotation, Entity, EntityType, Span
from crosslight.quotes.pronouns import FORMS, Named, pronouns, within
from crosslight.shown import line

PERSONAL = frozenset(words("he she i who him her"))
"""Pronouns of one person."""
COLLECTIVE = frozenset(words("it they we"))
"""Pronouns of a body, or of several people."""
DETERMINERS = frozenset(words("the a an this that his her its their another one"))
REACH = 3
"""Sentences before a pronoun or an office in which its bearer is looked for."""
HEADING = re.compile(r"\s*(?:$|[,(—–-]|(?:who|of|in|from|at|on)\b)")
"""What follows the name of who speaks; not the case in `Lind's lawyer`, `Aldby officials`."""
BEFORE_OTHER = re.compile(
    r"(?<!^Secretary )(?<!^Minister )\b(?:for|of|to|from|with)\s+(?:\w+\s+){0,3}$"
)
"""What stands before a name that the speaker only works for: `a lawyer for Lind`."""
OWNER = re.compile(r"\b(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*['’]s?\s")
"""Whom an office belongs to: not its bearer."""
PRINCIPAL = re.compile(r"(?<=[a-z])\s+(?:for|to|from|by)\s")
"""What leads to whom somebody speaks for: `a spokesman for the Aldby council`."""
OFFICE = re.compile(r"\b[a-z]\w+$")
"""How an office ends, unlike a name."""
APPOSED = re.compile(r",\s+((?:[A-Z][a-z]+\.?\s+){0,3})(?=[A-Z])")
"""What parts an office from the name of its bearer, with a title."""
APPOSITION_ENDS = re.compile(r"\s*(?:$|[,.;:!?(—–]|(?:who|of|in|from|at|on)\b)")
"""What follows the name of the bearer; a verb makes it a subject of its own."""


class Speakers:
    """Who speaks, in all sources."""

    def __init__(self, annotations: Sequence[Annotation], entities: Iterable[Entity]) -> None:
        self._notes = {note.article.id: note for note in annotations}
        self._named: dict[str, list[Named]] = {id_: [] for id_ in self._notes}
        self._roles: dict[str, frozenset[str]] = {}
        for entity in entities:
            self._roles[entity.id] = frozenset(
                word for role in entity.roles for word in _words(role.text)
            )
            for mention in entity.mentions:
                self._named[mention.article].append((mention.start, mention.end, entity))
        for named in self._named.values():
            named.sort(key=lambda item: item[:2])
        self._pronouns = pronouns(annotations, self._named)
        self._quoted = {
            note.article.id: sorted(
                (segment for q in note.quotations for segment in q.segments), key=lambda s: s.start
            )
            for note in annotations
        }
        self._spoken: dict[str, list[tuple[int, Entity]]] = {
            note.article.id: sorted(
                (
                    (q.speaker.start, found)
                    for q in note.quotations
                    if q.speaker and (found := self._inside(note.article.id, q.speaker))
                ),
                key=lambda item: item[0],
            )
            for note in annotations
        }

    def entity(self, article: str, printed: Span | None) -> str | None:
        """The id of the entity that a printed speaker is, when it can be told.

        Args:
            article: The siglum.
            printed: The speaker's span, a name, a pronoun or an office.
        """
        if printed is None:
            return None
        if named := self._apposed(article, printed) or self._inside(article, printed):
            return named.id
        fits: Callable[[Entity], bool]
        text = line(self._notes[article].article, self._bearer(article, printed))
        phrase = _words(OWNER.sub("", text))
        if len(phrase) == 1 and phrase[0] in PERSONAL:
            fits = self._called(phrase[0])
        elif len(phrase) == 1 and phrase[0] in COLLECTIVE:
            fits = _is_body
        else:
            office = {word for word in phrase if word not in DETERMINERS and len(word) > 2}
            if not office:
                return None

            def fits(entity: Entity) -> bool:
                known = self._roles[entity.id].union(_words(entity.name))
                return bool(office & known)

        personal = phrase[0] in PERSONAL
        before = (
            *(self._turned_to(article, printed.start) if personal else ()),
            *self._speaking(article, printed.start),
            *self._before(article, printed.start),
        )
        sure = (e for e in before if self._pronouns.get(e.id) == FORMS.get(phrase[0], ""))
        return next((entity.id for entity in (*sure, *filter(fits, before))), None)

    def _called(self, pronoun: str) -> Callable[[Entity], bool]:
        """Whether a pronoun of one person can stand for an entity."""
        wanted = FORMS.get(pronoun)

        def fits(entity: Entity) -> bool:
            return _is_person(entity) and self._pronouns.get(entity.id, wanted) == wanted

        return fits if wanted else _is_person

    def _bearer(self, article: str, printed: Span) -> Span:
        """A printed speaker without whom he speaks for."""
        text = self._notes[article].article.words
        lead = PRINCIPAL.search(text, printed.start, printed.end)
        return Span(printed.start, lead.start()) if lead else printed

    def _apposed(self, article: str, printed: Span) -> Entity | None:
        """Who is named right behind an office: `Lind's lawyer, Ada Orr,`."""
        whole = self._notes[article].article
        text, lead = whole.words, APPOSED.match(whole.words, printed.end)
        if lead is None or not OFFICE.search(line(whole, self._bearer(article, printed))):
            return None
        named = self._named[article]
        first = bisect_left(named, lead.start(1), key=lambda item: item[0])
        for start, end, entity in named[first : first + 2]:
            whole_name = len(text[start:end].split()) > 1 and APPOSITION_ENDS.match(text, end)
            if start <= lead.end(1) and whole_name and _is_person(entity):
                return entity
        return None

    def _inside(self, article: str, printed: Span) -> Entity | None:
        """The entity named in a printed speaker, people before bodies before places."""
        text = self._notes[article].article.words
        named, printed = self._named[article], self._bearer(article, printed)
        first = bisect_left(named, printed.start, key=lambda item: item[1])
        found: list[Entity] = []
        behind = bisect_left(named, printed.end, key=lambda item: item[0])
        for start, end, entity in named[first:behind]:
            if start >= printed.end:
                break
            heads = HEADING.match(text, min(end, printed.end), printed.end)
            if heads and not BEFORE_OTHER.search(_flat(text[printed.start : start])):
                found.append(entity)
        order = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE)
        return next((e for kind in order for e in found if e.type is kind), None)

    def _speaking(self, article: str, offset: int) -> Iterator[Entity]:
        """Who was named as a speaker shortly before an offset, the last one first."""
        note = self._notes[article]
        last = bisect_right(note.sentences, offset, key=lambda s: s.start) - 1
        earliest = note.sentences[max(0, last - REACH)].start if note.sentences else 0
        spoken = self._spoken[article]
        first = bisect_left(spoken, earliest, key=lambda item: item[0])
        behind = bisect_left(spoken, offset, key=lambda item: item[0])
        yield from (entity for _, entity in reversed(spoken[first:behind]))

    def _turned_to(self, article: str, offset: int) -> Iterator[Entity]:
        """Whom the text has turned to since somebody spoke by name.

        That is the subject of the paragraph before, as far as a paragraph names nobody itself.
        Sentences that go on with *he* are passed over.
        """
        note = self._notes[article]
        sentences, text = note.sentences, note.article.words
        here = bisect_right(sentences, offset, key=lambda s: s.start) - 1
        if here < 0:
            return
        first = bisect_left(sentences, sentences[here].block, key=lambda s: s.block)
        if any(map(_is_person, self._named_within(article, sentences[first].start, offset))):
            return
        for sentence in reversed(sentences[max(0, first - REACH) : first]):
            subject = first_phrase(text, sentence)
            if subject is None or sentence.block != sentences[first - 1].block:
                return
            if text[subject.start : subject.end].lower() not in PERSONAL:
                if named := self._apposed(article, subject) or self._inside(article, subject):
                    yield named
                return

    def _named_within(self, article: str, start: int, end: int) -> Iterator[Entity]:
        """Who is named in a stretch outside of quotation marks, in order."""
        named, quoted = self._named[article], self._quoted[article]
        at = bisect_left(named, start, key=lambda item: item[0])
        behind = bisect_left(named, end, key=lambda item: item[0])
        for first, _, entity in named[at:behind]:
            if not within(first, quoted):
                yield entity

    def _before(self, article: str, offset: int) -> Iterator[Entity]:
        """Who is named before an offset: sentence by sentence back, the first of each first."""
        note = self._notes[article]
        last = bisect_right(note.sentences, offset, key=lambda s: s.start) - 1
        for sentence in reversed(note.sentences[max(0, last - REACH) : last + 1]):
            yield from self._named_within(article, sentence.start, min(sentence.end, offset))


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text.lower())


def _flat(text: str) -> str:
    """With one space for each run of white space."""
    return re.sub(r"\s+", " ", text)


def _is_person(entity: Entity) -> bool:
    return entity.type is EntityType.PERSON


def _is_body(entity: Entity) -> bool:
    return entity.type is EntityType.ORGANISATION
