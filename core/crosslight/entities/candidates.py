"""Capitalised spans of running text, cut where an editor would cut them.

A span is a run of capitalised words joined by the few small words that names hold: particles, `of`
and `for` after listed heads, `and` only inside ministries and committees. Titles and adjectives in
front are cut off (`Indian | Defence Minister | Rajnath Singh`): the title is kept as a role.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosslight.entities.evidence import Evidence
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.words import Line, Word

_JOIN_FOR = frozenset(
    "center centre institute campaign alliance organization organisation museum committee council "
    "foundation agency citizens americans fund association coalition party movement union society "
    "bureau conference action veterans prize school college network project office group trust "
    "congress forum national democrats women students voices families church commission board "
    "academy initiative partnership league lawyers physicians doctors people workers".split()
)
_JOIN_ON = frozenset(
    "committee council commission conference subcommittee convention panel war caucus institute "
    "center treaty report group campaign summit declaration".split()
)
_SPACE = frozenset({" ", "\xa0", "\n"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be a name, with where it stands."""

    line: Line
    first: int
    last: int
    """Indices into `line.words`, inclusive."""
    title: tuple[int, int] | None = None
    """First and last word of the title in front of a person."""

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


class Chunker:
    """Finds the candidates of one line."""

    def __init__(self, names: Gazetteer, evidence: Evidence) -> None:
        self._names = names
        self._lists = names.words
        self._evidence = evidence

    def candidates(self, line: Line) -> Iterator[Candidate]:
        """The candidates of a line in reading order; of a titled line none."""
        if line.titled:
            return
        index = 0
        while index < len(line.words):
            if not self._starts(line.words, index):
                index += 1
                continue
            last = self._run_end(line.words, index)
            yield from self._split(line, index, last)
            index = last + 1

    # ── runs ──────────────────────────────────────────────────────────────────────────────────

    def _starts(self, words: Sequence[Word], index: int) -> bool:
        word = words[index]
        if word.mark or word.key in self._lists["calendar"]:
            return False
        if word.capital:
            return word.text not in {"I", "A", "O"} or self._capital_next(words, index)
        return word.key in {"al", "el"} and self._capital_next(words, index)

    def _capital_next(self, words: Sequence[Word], index: int) -> bool:
        if index + 1 >= len(words):
            return False
        after = words[index + 1]
        return after.capital and after.gap in _SPACE and after.key not in self._lists["calendar"]

    def _run_end(self, words: Sequence[Word], first: int) -> int:
        """Index of the last word of the run that starts at `first`."""
        last = first
        while (step := self._step(words, first, last)) is not None:
            last = step
        return last

    def _step(self, words: Sequence[Word], first: int, last: int) -> int | None:
        """Index of the next capitalised word of a run, when it goes on."""
        if self._capital_next(words, last):
            return last + 1
        if last + 2 >= len(words):
            return None
        link = words[last + 1]
        if link.mark:
            return self._over_mark(words, last)
        if link.gap not in _SPACE:
            return None
        if link.key in self._lists["particle"] and self._capital_next(words, last + 1):
            return last + 2
        return self._over_small_word(words, first, last)

    def _over_mark(self, words: Sequence[Word], last: int) -> int | None:
        """A name goes on over an ampersand and over the possessive of a common plural."""
        link = words[last + 1]
        if link.text == "&" and self._capital_next(words, last + 1):
            return last + 2
        plural = link.text in {"'", "’"} and words[last].key.endswith("s")
        owner = link.text in {"'s", "’s"} and words[last].key in {
            "children", "women", "men", "people", "workers", "poor", "veteran", "nation", "standard",
        }  # fmt: skip
        if (plural or owner) and not link.gap and self._capital_next(words, last + 1):
            common = self._names.is_common(words[last].key)
            return last + 2 if owner or common else None
        return None

    def _over_small_word(self, words: Sequence[Word], first: int, last: int) -> int | None:
        """A name goes on over `of (the)`, `for (the)`, `on` and `and` after listed heads only."""
        link, head = words[last + 1], words[last].key
        target = last + 2
        if words[target].key == "the" and link.key in {"of", "for", "on"} and target + 1 < len(words):
            target += 1
        after = words[target]
        if not after.capital or after.key in self._lists["calendar"] or after.gap not in _SPACE:
            return None
        joins = {
            "of": head in self._lists["of_head"],
            "for": head in _JOIN_FOR,
            "on": head in _JOIN_ON,
            "and": link.key == "and" and self._and_joins(words, first, last),
        }
        return target if joins.get(link.key, False) else None

    def _and_joins(self, words: Sequence[Word], first: int, last: int) -> bool:
        """`and` stays inside `Ministry of X and Y` and before `… Committee`."""
        run = [w.key for w in words[first : last + 1]]
        if "of" in run and run[run.index("of") - 1] in self._lists["and_head"]:
            return True
        end = last + 2
        while self._capital_next(words, end):
            end += 1
        left = " ".join(w.text for w in words[first : last + 1])
        return (
            end > last + 2
            and words[end].key in self._lists["and_tail"]
            and run[-1] not in self._lists["head"]
            and self._names.lookup(left) is None
            and run[0] not in self._lists["given"]
        )

    # ── cutting ───────────────────────────────────────────────────────────────────────────────

    def _split(self, line: Line, first: int, last: int) -> Iterator[Candidate]:
        """The names in one run."""
        words = line.words
        while first <= last and not self._keeps_first(words, first, last):
            first += 1
            while first <= last and not words[first].capital:
                first += 1
        if first > last:
            return
        if self._names.lookup(printed(words, first, last)):
            yield Candidate(line, first, last)
            return
        title = self._title(words, first, last)
        if title is None:
            yield from self._named(line, first, last, None)
            return
        begin, end = title
        if begin > first:
            yield from self._named(line, first, begin - 1, None)
        if end < last:
            yield from self._named(line, end + 1, last, (first, end))

    def _keeps_first(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether the first word of a run belongs to the name."""
        word = words[first]
        if not word.opens or not word.capital:
            return True
        known = self._names.lookup(printed(words, first, last))
        if known or (last > first and word.key in self._lists["title"] | self._lists["honorific"]):
            return True
        if last > first and word.key not in {"the", "a", "an", "in", "at", "but", "and", "as", "for", "when", "if", "on"}:
            following = next(w for w in words[first + 1 : last + 1] if w.capital)
            if word.key in self._lists["given"] and not self._names.is_common(following.key):
                return True
            if words[last].key in self._lists["head"] and not self._evidence.small(word.key):
                return word.key not in {"some", "all", "this", "that", "these", "those", "many", "most", "his", "her", "their", "our", "its", "my", "your", "one", "two", "both", "each", "every", "no", "former", "when", "while", "after", "before", "since", "under", "with", "from", "by", "to", "so", "because", "although", "though", "like", "even", "only", "other", "another", "last", "next"}
        return self._evidence.is_name(word)

    def _title(self, words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
        """First and last word of the title inside a run, if there is one."""
        titles = self._lists["title"] | self._lists["honorific"]
        ranks = self._lists["rank"] | self._lists["honorific"]
        begin = next((i for i in range(first, last + 1) if words[i].key in titles), None)
        if begin is None:
            return None
        end = begin
        while end < last and words[end + 1].key in titles:
            end += 1
        while end >= begin and words[end].key not in ranks:
            end -= 1
        if end < begin:
            return None
        rest = last - end
        tail = words[last].key
        heads = self._lists["head"] | self._lists["place_head"] | self._lists["event_head"] | self._lists["work_head"]
        if rest and tail in heads and (rest == 1 or words[end + 1].key not in self._lists["given"]):
            return None
        if words[min(end + 1, last)].key in {"of", "for", "and", "&", "on"} and rest:
            return (begin, last)
        return begin, end

    def _named(self, line: Line, first: int, last: int, title: tuple[int, int] | None) -> Iterator[Candidate]:
        """A name without the adjective or place in front and without trailing marks."""
        words = line.words
        while first <= last and (words[first].mark or not words[first].capital and words[first].key not in {"al", "el"}):
            first += 1
        while last >= first and (words[last].mark or not words[last].capital and not words[last].text[0].isdigit()):
            last -= 1
        if first > last:
            return
        whole = self._names.lookup(printed(words, first, last))
        if whole is None and last > first and self._names.is_demonym(words[first].key) and words[first].key not in self._lists["given"]:
            keep = any(w.key in self._lists["head"] or w.key in self._lists["event_head"] or w.key in self._lists["work_head"] or w.key in self._lists["place_head"] for w in words[first + 1 : last + 1])
            if not keep:
                first += 1
        if first == last and whole is None and self._names.is_demonym(words[first].key):
            return
        yield Candidate(line, first, last, title)


def printed(words: Sequence[Word], first: int, last: int) -> str:
    """The printed words of a run, with single spaces where any white space stands."""
    parts = [words[first].text]
    for word in words[first + 1 : last + 1]:
        parts += [" " if word.gap else "", word.text]
    return "".join(parts)
