"""Who a sentence says it has from: a named source, an unnamed one, or nobody."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosslight.findings.case import Case
from crosslight.language.reporting import REPORTING_VERBS
from crosslight.language.tables import words
from crosslight.model import EntityType, Sentence, Span, Token

VERBS = frozenset(REPORTING_VERBS) - frozenset(
    words("""
    adds add agree agreed agrees answered ask asked asks began believe believed believes blasted
    broke continue continues continued cried described finished found hoped instructed interrupted
    lashed offered ordered pledged praised promised protested questioned quoted read reads repeated
    repeats reveals shot signaled signalled started sums summed thinks thought tore urged urges
    vowed
    """)
)
"""Verbs that make the sentence somebody's word; those that are also deeds are left out."""
UNNAMED = frozenset(
    words("""
    official officials source sources people person witness witnesses authorities aide aides expert
    experts analyst analysts insider insiders spokesman spokeswoman spokesperson
    """)
)
"""Nouns for a source without a name."""
BODIES = frozenset(
    words("""
    agency army authority board bureau cabinet commission committee company council court department
    embassy firm force foundation government group hospital institute ministry navy office operator
    organisation organization palace panel parliament party police premier readout report
    school secretariat statement study survey union university coastguard minister president
    chairman chairwoman mayor judge captain director governor
    """)
)
"""Nouns for a body, an office or a paper that may speak without its name: *the ministry said*."""
PRONOUNS = frozenset(words("he she it they who i we"))
"""Whoever speaks by a pronoun was named before."""
SPEAKERS = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE})
REACH = 8
"""Words between a verb of saying and who says it."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a sentence is attributed to.

    Attributes:
        place: The verb, or *according to*, with the words up to its source.
        names: Ids of the entities beside it; empty for an unnamed source.
        unnamed: Whether the source is a noun like *officials*.
        bodies: Nouns like *ministry* beside it, which may stand for a body that is named elsewhere.
    """

    place: Span
    names: frozenset[str]
    unnamed: bool
    bodies: frozenset[str] = frozenset()

    @property
    def anonymous(self) -> bool:
        """Whether nobody can tell who it is: no name, no office, no pronoun."""
        return self.unnamed and not self.names and not self.bodies


class Attributions:
    """The attributions of sentences, each read once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._known: dict[str, Attribution | None] = {}
        self._named = _mentions(case)

    def of(self, sentence: Sentence) -> Attribution | None:
        """The attribution of a sentence, outside of quotation marks."""
        if sentence.id not in self._known:
            self._known[sentence.id] = self._read(sentence)
        return self._known[sentence.id]

    def carried(self, sentence: Sentence) -> bool:
        """Whether the sentence, or the one before it, says whose word it is."""
        note = self._case.index.annotations[sentence.article]
        at = self._case.index.positions[sentence.id]
        if self._case.touches_quotation(sentence) or self.of(sentence) is not None:
            return True
        before = self.of(note.sentences[at - 1]) if at else None
        return before is not None and bool(before.names or before.unnamed)

    def _read(self, sentence: Sentence) -> Attribution | None:
        tokens = sentence.tokens
        for i, token in enumerate(tokens):
            according = token.norm == "according" and _norm(tokens, i + 1) == "to"
            if not (according or token.norm in VERBS) or self._case.quoted(sentence.article, token):
                continue
            first = i if according else max(0, i - REACH)
            near = tokens[first : i + REACH]
            place = Span(near[0].start, near[-1].end)
            names = frozenset(self._inside(sentence.article, place))
            unnamed = any(t.norm in UNNAMED for t in near)
            bodies = frozenset(t.norm for t in near if t.norm in BODIES)
            told = not according and any(t.norm in PRONOUNS for t in tokens[max(0, i - 1) : i + 2])
            if names or unnamed or bodies or told:
                return Attribution(Span(token.start, token.end), names, unnamed, bodies)
        return None

    def _inside(self, article: str, place: Span) -> Iterable[str]:
        for start, end, entity in self._named.get(article, ()):
            if place.start <= start and end <= place.end:
                yield entity


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if at < len(tokens) else ""


def _mentions(case: Case) -> Mapping[str, list[tuple[int, int, str]]]:
    """By siglum: the mentions of those who can speak, outside of quotation marks."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for entity in case.comparison.entities:
        if entity.type in SPEAKERS:
            for mention in entity.mentions:
                if not case.quoted(mention.article, mention):
                    spot = mention.start, mention.end, entity.id
                    found.setdefault(mention.article, []).append(spot)
    return found
