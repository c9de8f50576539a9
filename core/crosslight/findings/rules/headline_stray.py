"""`headline.entity`: a name in the headline that no text prints, so that it is nobody yet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from crosslight.entities.gazetteer import gazetteer
from crosslight.entities.keys import fold
from crosslight.findings.case import Case
from crosslight.findings.rules.headline import ASIDE
from crosslight.language.tables import words
from crosslight.model import Annotation, BlockKind, Finding, Sentence, Severity, Token, TokenKind
from crosslight.wording.words import content

PLAIN = 0.4
"""Share of words in small letters from which a capital in a headline makes a name."""
BY_NICKNAME = frozenset(words("aussie aussies brit brits dem dems lib libs tories tory"))
"""Short names for many, which a text prints in full."""
SPOTS = frozenset(words("at from in inside near off outside"))
"""Words in front of a place that stands for itself, and for no government."""
PLACES = frozenset({"country", "census_country", "state", "city", "province"})
"""Lists of places that a headline may put a report to."""
LONGEST = 4
"""Words of a listed name."""


@dataclass(frozen=True)
class _Body:
    """What the text below a headline prints."""

    tokens: Sequence[Token]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, folded, and their parts."""
        return frozenset(part for token in self.tokens for part in _parts(token.text))

    @cached_property
    def listed(self) -> frozenset[str]:
        """Listed names in any form, and the countries of adjectives."""
        names, found = gazetteer(), set[str]()
        for first, token in enumerate(self.tokens):
            if token.text[:1].isupper():
                found.add(names.demonyms.get(fold(token.text).removesuffix("s"), ""))
                found.add(names.demonyms.get(fold(token.text), ""))
                for last in range(first + 1, first + LONGEST + 1):
                    run = " ".join(t.text for t in self.tokens[first:last])
                    if known := names.lookup(run):
                        found.add(known.name)
        return frozenset(found)

    @cached_property
    def initials(self) -> str:
        """First letters of the words with a capital, a blank for all else but small ones."""
        return "".join(
            t.text[0] if t.text[:1].isupper() else "" if t.norm in {"of", "the", "and"} else " "
            for t in self.tokens
        )

    def prints(self, run: Iterable[Token]) -> bool:
        """Whether the text has one of some words, or words whose initials one is."""
        found = [part for token in run for part in _parts(token.text)]
        spelled = {form for part in found for form in (part, f"{part}s", part.removesuffix("s"))}
        short = any(t.text.isupper() and t.text.replace(".", "") in self.initials for t in run)
        return short or not self.words.isdisjoint(spelled)


def headline_stray(case: Case) -> Iterator[Finding]:
    """One finding for each name of a headline that is no entity, and no word of its own text.

    Where most words have a capital, only listed names are known as such. Other names, adjectives
    and initials of what the text prints are in it.
    """
    whole = (n for n in case.comparison.annotations if n.article.id not in case.doubtful)
    for note in whole:
        kinds = {s.id: note.article.blocks[s.block].kind for s in note.sentences}
        below = [t for s in note.sentences if kinds[s.id] not in ASIDE for t in s.tokens]
        body = _Body(below)
        for above in (s for s in note.sentences if kinds[s.id] is BlockKind.HEADLINE and below):
            for run in _runs(case, note, above):
                if tokens := _stray(run, above, body):
                    text = " ".join(token.text for token in tokens)
                    yield case.finding(
                        "headline.entity",
                        Severity.MEDIUM,
                        f"{text} stands in the headline of {note.article.id}, not in its text",
                        [(note.article.id, token) for token in tokens],
                    )


def _runs(case: Case, note: Annotation, above: Sentence) -> Iterator[Sequence[Token]]:
    """Neighbouring words with a capital that belong to no known name."""
    taken = [m for ms in case.mentions.get(note.article.id, {}).values() for m in ms]

    def free(token: Token) -> bool:
        return (
            token.kind is TokenKind.WORD
            and token.text[:1].isupper()
            and not case.quoted(note.article.id, token)
            and not any(m.start <= token.start < m.end for m in taken)
        )

    for capital, run in groupby(above.tokens, free):
        if capital:
            held = tuple(run)
            yield from (held,) if _plain(above) else _within(held)


def _within(run: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Listed places, and two words of which the first is a given name."""
    names = gazetteer()
    for first, token in enumerate(run):
        pair = run[first : first + 2]
        if len(pair) == 2 and fold(token.text) in names.words["given"]:
            yield pair
        elif found := next(
            (
                run[first:last]
                for last in range(min(len(run), first + LONGEST), first, -1)
                if names.lookup(" ".join(t.text for t in run[first:last]))
            ),
            None,
        ):
            yield found


def _stray(run: Sequence[Token], above: Sentence, body: _Body) -> Sequence[Token]:
    """The words of a run that make a name which the text does not print; none if it does."""
    names = gazetteer()
    if known := names.lookup(" ".join(token.text for token in run)):
        common = names.is_common(fold(run[0].text)) or known.section not in PLACES
        there = known.name in body.listed or body.prints(run)
        town = known.section == "city" or known.name not in names.demonyms.values()
        return () if common or there or (town and not _spot(run, above)) else run
    own = [token for token in run if _name_like(token)]
    if len(own) < len(run) or any(body.prints([token]) for token in own):
        return ()
    person = len(run) == 2 and fold(run[0].text) in names.words["given"]
    opens = len(run) == 1 and run[0].start == above.tokens[0].start
    if opens and run[0].norm.endswith(("ed", "ing", "s")):
        return ()  # a verb or a plural may open it
    return run if person or _plain(above) else ()


def _name_like(token: Token) -> bool:
    """Whether a word with a capital is no everyday word, adjective, title or day."""
    names, word = gazetteer(), fold(token.text)
    bare = word.removesuffix("'s").removesuffix("s'")
    no_name = ("title", "honorific", "calendar", "party_word", "opener")
    return (
        content(token)
        and bare.isalpha()
        and not token.text.isupper()
        and bare not in BY_NICKNAME
        and not names.is_common(bare)
        and not names.is_demonym(bare)
        and not any(bare in names.words[kind] for kind in no_name)
    )


def _plain(above: Sentence) -> bool:
    """Whether the words of a headline are printed as in a text."""
    told = [t for t in above.tokens[1:] if t.kind is TokenKind.WORD and content(t)]
    return sum(t.text.islower() for t in told) >= PLAIN * max(1, len(told))


def _spot(run: Sequence[Token], above: Sentence) -> bool:
    """Whether a word in front says that a place is where something happens."""
    before = [token for token in above.tokens if token.start < run[0].start]
    return bool(before) and before[-1].norm in SPOTS


def _parts(text: str) -> Iterator[str]:
    """A folded word, bare of its genitive, whole and by its hyphens."""
    word = fold(text).replace("’", "'").removesuffix("'s").removesuffix("'")
    yield word
    yield from word.split("-")
