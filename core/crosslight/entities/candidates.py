"""Capitalised spans of running text that may be names.

A run is a series of capitalised words joined by the few small words that names hold: particles,
`of` and `for` after listed heads, `and` only inside ministries and committees. `cuts` then parts it
into names. Listed names with small words inside (*Jammu and Kashmir*) and elections by year
(*2021 general election*) are spans of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosslight.entities.evidence import Evidence
from crosslight.entities.gazetteer import Gazetteer, Known
from crosslight.entities.words import Line, Word
from crosslight.model import EntityType

_ADJECTIVE_ENDINGS = ("ic", "al", "ive", "ed", "ary")
_NAMELIKE_MONTHS = frozenset({"may", "june", "april", "august"})
_SHORT_MONTHS = frozenset({"jan", "mar", "jun", "jul", "dec", "sun", "sat", "mon", "wed"})
_QUOTES = frozenset({'"', "“", "”", "``", "''", "'", "‘", "’"})
_ARTICLES = {"of": {"the"}, "on": {"the"}, "for": {"the", "a", "an"}}
"""Articles that may follow a small word inside a name: *Centre for a New Harbour Policy*."""
_VOTE_WORDS = 7
_SHORTEST = 3
"""Characters of the shortest closing form, its full stop included: `Co.`, not an initial."""
VERSUS = frozenset({"v.", "vs.", "v"})
"""Between the parties of a court case."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be a name, with where it stands."""

    line: Line
    first: int
    last: int
    """Indices into `line.words`, inclusive."""
    title: tuple[int, int] | None = None
    """First and last word of the title in front of a person."""
    kind: EntityType | None = None
    """The type, when the span was found by one."""

    @property
    def words(self) -> tuple[Word, ...]:
        """The words and marks of the span."""
        return self.line.words[self.first : self.last + 1]

    @property
    def start(self) -> int:
        """First code point."""
        return self.line.words[self.first].start

    @property
    def end(self) -> int:
        """Past the last code point."""
        return self.line.words[self.last].end

    @property
    def text(self) -> str:
        """As printed, with single spaces."""
        return printed(self.line.words, self.first, self.last)


def printed(words: Sequence[Word], first: int, last: int) -> str:
    """The printed words of a run, with single spaces where any white space stands."""
    parts = [words[first].text]
    for word in words[first + 1 : last + 1]:
        parts += [" " if word.gap else "", word.text]
    return "".join(parts)


def opens_surname(words: Sequence[Word], index: int, evidence: Evidence) -> bool:
    """Whether a particle is the first word of a name: *de Moura* beside *Ana de Moura*."""
    word, behind = words[index], words[index + 1 : index + 2]
    return word.key in {"al", "el"} or any(evidence.is_particle(word, name) for name in behind)


class Runs:
    """Finds the runs of a line."""

    def __init__(self, names: Gazetteer, evidence: Evidence) -> None:
        self._names = names
        self._lists = names.words
        self._evidence = evidence

    def spans(self, line: Line) -> Iterator[tuple[int, int, EntityType | None]]:
        """First and last word of each run in reading order, with its type where that is sure."""
        words, index = line.words, 0
        while index < len(words):
            last, kind = index, None
            if (vote := self._vote(words, index)) is not None:
                last, kind = vote, EntityType.EVENT
                yield index, last, kind
            elif (listed := self._listed(words, index)) is not None:
                last, known = listed
                yield index, last, known.type
            elif self._starts(words, index):
                last = self._run_end(words, index)
                yield index, last, None
            index = last + 1

    # ── spans of their own ────────────────────────────────────────────────────────────────────

    def _vote(self, words: Sequence[Word], first: int) -> int | None:
        """Index of the last word of `2021 … election`."""
        year = words[first].text
        if not (len(year) == 4 and year.isdigit() and year[:2] in {"18", "19", "20"}):
            return None
        for index in range(first + 1, min(first + _VOTE_WORDS, len(words))):
            word = words[index]
            if word.key in self._lists["vote"]:
                return index
            if not (word.capital or word.key in self._lists["vote_kind"]):
                return None
        return None

    def _listed(self, words: Sequence[Word], first: int) -> tuple[int, Known] | None:
        """Last word and entry of a listed name that runs would part, if no run is longer."""
        opens = words[first].capital and words[first].key.rstrip(".") in self._names.starts
        if not opens:
            return None
        longest = min(first + self._names.longest, len(words)) - 1
        for last in range(longest, first, -1):
            inner = words[first + 1 : last + 1]
            if all(w.capital for w in inner) and not self._is_calendar(words, first):
                continue
            ends = words[last].capital or words[last].text[0].isdigit() or last - first > 2
            if words[last].mark or not ends:
                continue
            known = self._names.lookup(printed(words, first, last))
            if known and self._run_end(words, last) == last:
                return last, known
        return None

    # ── runs ──────────────────────────────────────────────────────────────────────────────────

    def _is_calendar(self, words: Sequence[Word], index: int) -> bool:
        """Whether a word is a day or month rather than a name that looks like one.

        *Jan*, *Jun* or *Sun* are short for one only with a full stop or beside a number; *May* and
        the like are names where they follow one.
        """
        word = words[index]
        key = word.key.rstrip(".")
        if word.key not in self._lists["calendar"] and key not in self._lists["calendar"]:
            return False
        beside = words[max(index - 1, 0) : index + 2]
        if word.text.endswith(".") or any(w.text[0].isdigit() for w in beside):
            return True
        if key in _SHORT_MONTHS:
            return False
        before = words[index - 1] if index else None
        never = self._lists["calendar"] | self._lists["opener"]
        named = before and before.capital and before.key not in never
        return not (named and key in _NAMELIKE_MONTHS)

    def _starts(self, words: Sequence[Word], index: int) -> bool:
        word = words[index]
        if word.mark or self._is_calendar(words, index):
            return False
        if word.capital:
            return word.text not in {"I", "A", "O"} or self._capital_next(words, index)
        return opens_surname(words, index, self._evidence) and any(
            self._capital_next(words, at) for at in (index, index + 1)
        )

    def _capital_next(self, words: Sequence[Word], index: int) -> bool:
        if index + 1 >= len(words):
            return False
        after = words[index + 1]
        return after.capital and after.gap.isspace() and not self._is_calendar(words, index + 1)

    def _run_end(self, words: Sequence[Word], first: int) -> int:
        """Index of the last word of the run that starts at `first`."""
        last = first
        while (step := self._step(words, first, last)) is not None:
            last = step
        return last

    def _step(self, words: Sequence[Word], first: int, last: int) -> int | None:
        """Index of the next capitalised word of a run, when it goes on."""
        if self._capital_next(words, last):
            return None if self._closes(words, last) else last + 1
        if last + 2 >= len(words):
            return None
        link = words[last + 1]
        if link.mark:
            return self._over_mark(words, last)
        if not link.gap.isspace():
            return None
        for past in (last + 1, last + 2):
            if past >= len(words) or words[past].key not in self._lists["particle"]:
                break
            if self._capital_next(words, past):
                return past + 1
        return self._over_small_word(words, first, last)

    def _closes(self, words: Sequence[Word], last: int) -> bool:
        """Whether a short form (`Inc.`, `Jr.`, `Calif.`) ends a name: a sentence may end there."""
        word, after = words[last], words[last + 1]
        if not word.text.endswith(".") or len(word.text) < _SHORTEST:
            return False
        ends = self._lists["suffix"] | self._lists["corporate"]
        if word.key in self._lists["suffix"] or word.key.rstrip(".") in self._lists["corporate"]:
            return after.key not in ends and after.key.rstrip(".") not in ends
        known = self._names.lookup(word.text)
        state = known is not None and known.section == "state"
        return state and word.text.count(".") == 1

    def _over_mark(self, words: Sequence[Word], last: int) -> int | None:
        """A name goes on over `&`, a nickname in quotes, `Jr.`, a common plural's possessive."""
        link, given = words[last + 1], self._lists["given"]
        if link.text in _QUOTES and last + 4 < len(words) and words[last + 3].text in _QUOTES:
            called = words[last + 2].capital and self._capital_next(words, last + 3)
            initial = len(words[last].text.rstrip(".")) == 1
            return last + 4 if called and (initial or words[last].key in given) else None
        if not self._capital_next(words, last + 1):
            return None
        if link.text == "&" or (link.text == "," and words[last + 2].key in self._lists["suffix"]):
            return last + 2
        if link.gap:
            return None
        host = words[last].key
        plural = link.text in {"'", "’"} and host.endswith("s") and self._names.is_common(host)
        owner = link.text in {"'s", "’s"} and (host in self._lists["owner"] or host.endswith("men"))
        house = link.text in {"'s", "’s"} and words[last + 2].key in self._lists["named_after"]
        named = house and self._names.lookup(words[last].text) is None
        return last + 2 if plural or owner or named else None

    def _over_small_word(self, words: Sequence[Word], first: int, last: int) -> int | None:
        """A name goes on over `of`, `for`, `on` and `and` after listed heads only."""
        link, head = words[last + 1], words[last].key
        target = last + 2
        if words[target].key in _ARTICLES.get(link.key, ()) and target + 1 < len(words):
            target += 1
        after = words[target]
        if not after.capital or not after.gap.isspace() or self._is_calendar(words, target):
            return None
        joins = {
            "of": head in self._lists["of_head"] or self._opens_office(words, last, target),
            "for": head in self._lists["for_head"],
            "on": head in self._lists["on_head"],
            "and": link.key == "and" and self._and_joins(words, first, last),
        }
        return target if link.text in VERSUS or joins.get(link.key, False) else None

    def _opens_office(self, words: Sequence[Word], last: int, target: int) -> bool:
        """Whether `of X` behind a rank belongs to the office and is no organisation of its own."""
        if (
            words[last].key not in self._lists["rank"]
            or words[target].key not in self._lists["office"]
        ):
            return False
        end = target
        while self._capital_next(words, end):
            end += 1
        heads = self._lists["head"]
        return self._names.lookup(printed(words, target, end)) is None and (
            end == target or words[end].key not in heads
        )

    def _and_joins(self, words: Sequence[Word], first: int, last: int) -> bool:
        """`and` stays in `Ministry of X and Y`, `Secretary of X and Y`, and before `Committee`."""
        run = [w.key for w in words[first : last + 1]]
        after = words[last + 2]
        head = run[run.index("of") - 1] if "of" in run[1:] else ""
        if head in self._lists["rank"] and after.key in self._lists["office"]:
            return True
        plural = after.key.endswith("s") and self._names.lookup(after.text) is None
        everyday = plural or self._names.is_common(after.key)
        everyday = everyday and after.key not in self._lists["given"]
        if head in self._lists["and_head"] and everyday:
            return True
        end = last + 2
        while self._capital_next(words, end):
            end += 1
        if end == last + 2 or words[end].key not in self._lists["and_tail"]:
            return False
        adjective = run[-1].endswith(_ADJECTIVE_ENDINGS) and self._names.is_common(run[-1])
        return (adjective or run[-1] not in self._lists["head"]) and (
            self._names.lookup(printed(words, first, last)) is None
            and run[0] not in self._lists["given"]
        )
