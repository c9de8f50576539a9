"""Who a sentence says it has from: a named source, an unnamed one, or nobody."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crosslight.language.nounphrases import phrase_at
from crosslight.language.places import Places
from crosslight.language.reporting import PARTICIPLES, REPORTING_VERBS
from crosslight.language.speakers import who_says
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import EntityType, Sentence, Span, Token
from crosslight.wording.words import content

if TYPE_CHECKING:
    from crosslight.findings.case import Case

WHOLE = 0.75
"""Share of both sentences in common from which they say one thing, the attribution included."""
VERBS = frozenset(REPORTING_VERBS) - frozenset(
    words("""
    adds add agree agreed agrees answered ask asked asks began believe believed believes blasted
    broke continue continues continued cried described finished found hoped instructed interrupted
    lashed offered ordered pleaded pledged praised promised protested questioned quoted read reads
    repeated repeats reveals shot signaled signalled started sums summed thinks thought tore urged
    urges vowed
    """)
)
"""Verbs that make the sentence somebody's word; those that are also deeds are left out."""
SAYING = frozenset(PARTICIPLES)
"""Forms by which a sentence goes on as somebody's word: *, saying that …*."""
UNNAMED = frozenset(
    words("""
    official officials source sources people person witness witnesses authorities aide aides expert
    experts analyst analysts insider insiders spokesman spokeswoman spokesperson spokespeople
    eyewitness eyewitnesses investigator investigators prosecutor prosecutors firefighter
    firefighters rescuer rescuers resident residents relative relatives neighbor neighbors survivor
    survivors doctor doctors lawyer lawyers researcher researchers scientist scientists
    bystander bystanders colleague colleagues crew crewman crewmen driver drivers employee employees
    friend friends member members motorist motorists onlooker onlookers passenger passengers
    passer-by passers-by staff student students teacher teachers villager villagers worker workers
    """)
)
"""Nouns for a source without a name."""
BODIES = frozenset(
    words("""
    agency army authority board bureau cabinet commission committee company council court department
    embassy firm force foundation government group hospital institute ministry navy office operator
    organisation organization palace panel parliament party police premier readout report
    school secretariat service statement study survey union university coastguard minister president
    chairman chairwoman mayor judge captain director governor
    """)
)
"""Nouns for a body, an office or a paper that may speak without its name: *the ministry said*."""
PRONOUNS = frozenset(words("he she it they who i we"))
"""Whoever speaks by a pronoun was named before."""
SPEAKERS = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE})
PASSIVE = frozenset(words("am are be been being is was were"))
"""Words before a participle that is no verb of saying: *the pact was announced*."""
LEAST = 2
MOST = 0.8
"""Words of content in common, and their share, that make two sentences one statement."""
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
        pronoun: Whether the source is a pronoun: it was named before.
        who: The source as printed; None where it is not made out.
    """

    place: Span
    names: frozenset[str]
    unnamed: bool
    bodies: frozenset[str] = frozenset()
    pronoun: bool = False
    who: Span | None = None

    @property
    def known(self) -> bool:
        """Whether anything tells who it is."""
        return bool(self.names or self.unnamed or self.bodies or self.pronoun)

    @property
    def anonymous(self) -> bool:
        """Whether nobody can tell who it is: no name, no office, no pronoun."""
        return self.unnamed and not self.names and not self.bodies

    def shares(self, other: "Attribution") -> bool:
        """Whether two may have their source in common."""
        return bool(
            self.names & other.names
            or self.bodies & other.bodies
            or (self.unnamed and other.unnamed)
            or other.pronoun
        )

    def statement(self, sentence: Sentence) -> frozenset[str]:
        """Stems of what a sentence says, without who says it."""
        told = [span for span in (self.place, self.who) if span]
        return stated(
            token
            for token in sentence.tokens
            if not any(span.start <= token.start < span.end for span in told)
        )


class Attributions:
    """The attributions of sentences, each read once, in a text without signs of its format."""

    def __init__(self, case: "Case") -> None:
        self._case = case
        self._known: dict[str, Attribution | None] = {}
        self._places = {article.id: Places(article) for article in case.comparison.articles}
        self._named = self._mentions()

    def printed(self, found: Attribution) -> str:
        """A source by its names, or else by the body that it is; empty when it is neither."""
        entities = self._case.entities
        names = ", ".join(sorted(entities[id_].name for id_ in found.names))
        body = " ".join(sorted(found.bodies))
        return names or (body and f"the {body}")

    def of(self, sentence: Sentence) -> Attribution | None:
        """The attribution of a sentence, outside of quotation marks."""
        if sentence.id not in self._known:
            self._known[sentence.id] = self._read(sentence)
        return self._known[sentence.id]

    def carried(self, sentence: Sentence, source: Attribution) -> bool:
        """Whether the sentence, or one beside it, says whose word it is.

        The one before may do so for any source, a body in the same paragraph; the one behind for
        the same source.

        Args:
            sentence: One that is stated flat, to all appearance.
            source: The attribution of what another text says likewise.
        """
        if self._case.touches_quotation(sentence) or self.of(sentence) is not None:
            return True
        if any(token.norm in SAYING for token in sentence.tokens):
            return True
        sentences = self._case.index.annotations[sentence.article].sentences
        at = self._case.index.positions[sentence.id]
        before, behind = (
            sentences[n] if 0 <= n < len(sentences) else None for n in (at - 1, at + 1)
        )
        if before and (told := self.of(before)):
            near = bool(told.bodies) and before.block == sentence.block
            if told.names or told.unnamed or near or source.shares(told):
                return True
        told = self.of(behind) if behind else None
        return told is not None and source.shares(told)

    def _read(self, sentence: Sentence) -> Attribution | None:
        """What tells who it is goes before what tells only that it is somebody's word."""
        tokens, plain = sentence.tokens, None
        for i, token in enumerate(tokens):
            according = token.norm == "according" and _norm(tokens, i + 1) == "to"
            passive = i and tokens[i - 1].norm in PASSIVE
            verb = token.norm in VERBS and token.text.islower() and not passive
            if not (according or verb) or self._case.quoted(sentence.article, token):
                continue
            found = self._told(sentence, i, according=according)
            if found and found.known:
                return found
            plain = plain or found
        return plain

    def _told(self, sentence: Sentence, at: int, *, according: bool) -> Attribution | None:
        """The attribution by one verb to its subject; to nobody known, where none is made out.

        Args:
            sentence: Where it stands.
            at: Which of its words is the verb, or *according*.
            according: Whether it is the latter.
        """
        tokens, places = sentence.tokens, self._places[sentence.article]
        text, whole, verb = places.article.text, places.moved(sentence), places.moved(tokens[at])
        place = Span(tokens[at].start, tokens[at].end)
        if according:
            who = phrase_at(text, places.moved(tokens[at + 1]).end, whole.end)
        else:
            who = who_says(text, whole, verb)
        if who is None:
            near = tokens[at if according else max(0, at - REACH) : at + REACH]
            around = places.moved(Span(near[0].start, near[-1].end))
            somebody = any(t.norm in UNNAMED | BODIES | PRONOUNS for t in near)
            somebody = somebody or any(True for _ in self._inside(sentence.article, around))
            return Attribution(place, frozenset(), unnamed=False) if somebody else None
        names = frozenset(self._inside(sentence.article, who))
        if not names and text.startswith(",", who.end):
            last = text.find(",", who.end + 1, whole.end) if according else verb.start
            apposed = Span(who.end, last if last > 0 else whole.end)
            names = frozenset(self._inside(sentence.article, apposed))
        printed_at = places.span(who)
        printed = frozenset(t.norm for t in tokens if printed_at.start <= t.start < printed_at.end)
        return Attribution(
            place,
            names,
            bool(printed & UNNAMED),
            printed & BODIES,
            bool(printed & PRONOUNS),
            printed_at,
        )

    def _inside(self, article: str, place: Span) -> Iterable[str]:
        """Who is named in a place, but for those to whom somebody there belongs."""
        text = self._places[article].article.text
        for mention, entity in self._named.get(article, ()):
            if place.covers(mention) and not text.startswith(("'s", "’s"), mention.end):
                yield entity

    def _mentions(self) -> Mapping[str, list[tuple[Span, str]]]:
        """By siglum: the mentions of those who can speak, outside of quotation marks."""
        found: dict[str, list[tuple[Span, str]]] = {}
        for entity in self._case.comparison.entities:
            if entity.type in SPEAKERS:
                for mention in entity.mentions:
                    if not self._case.quoted(mention.article, mention):
                        spot = self._places[mention.article].moved(mention), entity.id
                        found.setdefault(mention.article, []).append(spot)
        return found


def stated(tokens: Iterable[Token]) -> frozenset[str]:
    """Stems of the words that carry content."""
    return frozenset(stem(token.norm) for token in tokens if content(token))


def one_statement(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences say one thing, by the stems of either, and neither much else."""
    common = len(one & other)
    return common >= LEAST and common >= MOST * max(len(one), len(other))


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if at < len(tokens) else ""
