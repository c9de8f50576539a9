"""Where a run of capitalised words is parted into names.

Opening words, adjectives and titles in front are cut off (`Indian | Defence Minister | Rajnath
Singh`): the title is kept with the name behind it, for the roles.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crosslight.entities.candidates import VERSUS, Candidate, Runs, opens_surname, printed
from crosslight.entities.evidence import Evidence
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import fold, name_key
from crosslight.entities.offices import office_of_place
from crosslight.entities.words import Line, Word, is_syllables
from crosslight.model import EntityType

_LOOSE = frozenset({"city", "province", "census_country"})
"""Sections whose names of several words do not decide the type alone."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|d)")
_SURE = {
    "sure_event": EntityType.EVENT,
    "sure_body": EntityType.ORGANISATION,
    "sure_place": EntityType.PLACE,
    "sure_work": EntityType.WORK,
}
"""Lists of heads that leave no doubt of a type."""


def recut(candidates: Iterable[Candidate], names: Gazetteer) -> Iterator[Candidate]:
    """Cut what stands before a name that the story prints alone elsewhere.

    Everyday words are dropped (`Defence Ann Lee`, `Engineer Ann Lee`); a listed name is a candidate
    of its own (`envoy to the United States Ann Lee`).
    """
    found = list(candidates)
    alone = Counter(name_key(c.text) for c in found)
    for candidate in found:
        cut = None if candidate.kind else _alone(candidate, alone, names)
        if cut is None:
            yield candidate
            continue
        if names.lookup(printed(candidate.line.words, candidate.first, cut - 1)):
            yield replace(candidate, last=cut - 1, title=None)
        yield replace(candidate, first=cut)


def _alone(candidate: Candidate, alone: Mapping[str, int], names: Gazetteer) -> int | None:
    """Where a name of two words or more begins that stands alone elsewhere, if cuts may be made."""
    words, first, last = candidate.line.words, candidate.first, candidate.last
    loose = True
    for cut in range(first + 1, last):
        key = words[cut - 1].key
        listed = key in names.words["title"] | names.words["opener"]
        loose = loose and (listed or names.is_common(key) or names.is_demonym(key))
        may = loose or names.lookup(printed(words, first, cut - 1)) is not None
        if may and words[cut].capital and alone[name_key(printed(words, cut, last))] > 1:
            return cut
    return None


class Cutter:
    """Parts runs into candidates, by the lists and by what the story says of a word."""

    def __init__(self, names: Gazetteer, evidence: Evidence) -> None:
        self._names = names
        self._lists = names.words
        self._evidence = evidence
        self.titles: list[Candidate] = []
        """Titles that stand without a name, as far as the candidates have been drawn."""
        self._runs = Runs(names, evidence)
        self._titles = self._lists["title"] | self._lists["honorific"]
        self._ranks = self._lists["rank"] | self._lists["honorific"]
        self._heads = self._lists["any_head"]

    def candidates(self, lines: Iterable[Line]) -> Iterator[Candidate]:
        """The candidates of all lines in reading order; titled lines have none."""
        for line in lines:
            if line.titled:
                continue
            for first, last, kind in self._runs.spans(line):
                if kind:
                    yield Candidate(line, first, last, kind=kind)
                else:
                    yield from self._parts(line, *self._trimmed(line.words, first, last))

    # ── ends ──────────────────────────────────────────────────────────────────────────────────

    def _trimmed(self, words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
        """A run without the opening words that are no part of a name."""
        while first <= last and not self._keeps_first(words, first, last):
            first = self._begin(words, first + 1, last)
        return first, last

    def _begin(self, words: Sequence[Word], first: int, last: int) -> int:
        """The first word from here on that may begin a name."""
        while first <= last and not (
            words[first].capital or opens_surname(words, first, self._evidence)
        ):
            first += 1
        return first

    def _keeps_first(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether the first word of a run belongs to the name."""
        word, text = words[first], printed(words, first, last)
        listed = self._names.lookup(text) is not None
        if word.key == "the" and listed:
            return fold(text) in self._names.articled
        joined = first < last and words[first + 1].text == "&"
        if listed or joined or not (word.opens and word.capital):
            return True
        if first < last and opens_surname(words, first, self._evidence):
            return True
        if word.key in self._lists["opener"]:
            return False
        return (last > first and self._leads(words, first, last)) or self._evidence.is_name(word)

    def _leads(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether an opening word leads a name: of a person, a storm, or before a head."""
        key = words[first].key
        given = key in self._lists["given"] and not self._names.is_common(words[first + 1].key)
        headed = words[last].key in self._lists["head"] and not self._evidence.small(key)
        leads = key in self._titles | self._lists["sure_event_first"]
        return leads or given or headed

    # ── parts ─────────────────────────────────────────────────────────────────────────────────

    def _parts(self, line: Line, first: int, last: int) -> Iterator[Candidate]:
        """The names in one trimmed run."""
        words = line.words
        if first > last:
            return
        if any(w.text in VERSUS for w in words[first : last + 1]):
            yield Candidate(line, first, last, kind=EntityType.WORK)
        elif self._names.lookup(printed(words, first, last)):
            yield from self._named(line, first, last)
        elif (pieces := self._party_pieces(words, first, last)) is not None:
            for piece in pieces:
                yield from self._named(line, *piece)
        elif (office := office_of_place(words, first, last, self._names)) is not None:
            begin, place = office
            yield from self._named(line, first, place)
            yield Candidate(line, place + 1, last, (begin, place), EntityType.PERSON)
        elif (title := self._title(words, first, last)) is not None:
            yield from self._around(line, first, last, title)
        elif (given := self._given(words, first, last)) is not None:
            if self._names.lookup(printed(words, first, given - 1)):
                yield from self._named(line, first, given - 1)
            yield from self._named(line, given, last)
        else:
            yield from self._named(line, first, last)

    def _around(
        self, line: Line, first: int, last: int, title: tuple[int, int]
    ) -> Iterator[Candidate]:
        """What stands before a title, the chamber it names, and the person behind it."""
        begin, end = title
        words = line.words
        titled = words[begin].key in self._lists["vessel_title"] and begin == end < last
        if titled and begin and words[begin - 1].key == "the":
            yield Candidate(line, begin, last, kind=EntityType.OTHER)
            return
        if begin > first:
            yield from self._parts(line, first, begin - 1)
        elif self._names.lookup(line.words[begin].text) and begin < end:
            yield Candidate(line, begin, begin)
        if end < last:
            yield from self._named(line, end + 1, last, (first, end))
        elif line.words[end].key in self._lists["rank"] or end > begin:
            self.titles.append(Candidate(line, first, end))

    def _party_pieces(
        self, words: Sequence[Word], first: int, last: int
    ) -> list[tuple[int, int]] | None:
        """The listed names of a run that holds nothing else (`Senate Democrats`, `Alabama GOP`)."""
        parties = self._lists["party_word"]
        if first == last or not any(w.key in parties for w in words[first : last + 1]):
            return None
        pieces: list[tuple[int, int]] = []
        index = first
        while index <= last:
            end = self._longest_listed(words, index, last)
            if end is not None:
                pieces.append((index, end))
            elif words[index].key not in parties | self._titles:
                return None
            index = (index if end is None else end) + 1
        return pieces

    def _longest_listed(self, words: Sequence[Word], first: int, last: int) -> int | None:
        for end in range(last, first - 1, -1):
            if self._names.lookup(printed(words, first, end)):
                return end
        return None

    def _title(self, words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
        """First and last word of the first title inside a run that a name may follow."""
        index = first
        front = self._longest_listed(words, first, last)
        if front is not None and front > first:
            index = front + 1
        while index <= last:
            if words[index].key not in self._titles:
                index += 1
                continue
            end = self._title_end(words, index, last)
            if end is not None:
                inside = self._in_name(words, first, index, end, last)
                return None if inside or not self._may_follow(words, end, last) else (index, end)
            while index <= last and words[index].key in self._titles:
                index += 1
        return None

    def _title_end(self, words: Sequence[Word], begin: int, last: int) -> int | None:
        """Last word of the title that begins at a word: a rank, or the office it is `of`."""
        end = begin
        while end < last and words[end + 1].key in self._titles:
            end += 1
        while end >= begin and words[end].key not in self._ranks:
            end -= 1
        if end < begin:
            return None
        office = end + 1
        while office <= last and words[office].key in {"of", "the", "and", "&"}:
            office += 1
            while office <= last and words[office].key in self._lists["office"]:
                if words[office].key not in self._lists["office_modifier"]:
                    end = office
                office += 1
        return end

    def _in_name(self, words: Sequence[Word], first: int, begin: int, end: int, last: int) -> bool:
        """Whether a title is a word of a name: *Ann Marshall*, *Associated General Farmers*."""
        if begin == first or begin < end or "." in words[begin].text:
            return False
        before = words[begin - 1]
        if before.key in self._lists["given"] and self._names.lookup(before.text) is None:
            return True
        behind = words[end + 1].key if end + 1 == last else ""
        plural = behind.endswith("s") and self._names.is_common(behind)
        listed = self._names.lookup(printed(words, first, begin - 1)) is not None
        return plural and not listed and not self._names.is_demonym(before.key)

    def _may_follow(self, words: Sequence[Word], end: int, last: int) -> bool:
        """Whether a name may follow, and no head that makes all one (`Justice Department`)."""
        rest = last - end
        if rest and (
            words[end + 1].mark or words[end + 1].key in self._heads - self._lists["given"]
        ):
            return False
        if not rest or words[last].key not in self._heads:
            return True
        return rest > 1 and words[end + 1].key in self._lists["given"]

    def _given(self, words: Sequence[Word], first: int, last: int) -> int | None:
        """Index of a given name behind everyday words or a listed name, of any behind a party."""
        if words[first].key in self._lists["party_word"] and last - first > 1:
            return None if words[last].key in self._heads else first + 1
        for index in range(first + 1, last):
            word, before = words[index], words[index - 1]
            if word.key not in self._lists["given"] or words[last].key in self._heads:
                continue
            if before.key in self._lists["given"] or not words[index + 1].capital:
                return None
            front = words[first:index]
            if self._names.lookup(printed(words, first, index - 1)) or all(
                self._is_loose(w) for w in front
            ):
                return index
        return None

    def _is_loose(self, word: Word) -> bool:
        return (
            self._names.is_common(word.key)
            or self._names.is_demonym(word.key)
            or word.key in self._titles
        )

    def _named(
        self, line: Line, first: int, last: int, title: tuple[int, int] | None = None
    ) -> Iterator[Candidate]:
        """A name without the adjective in front and without small words and marks at its ends."""
        words = line.words
        first = self._begin(words, first, last)
        while first <= last and not (words[last].capital or words[last].text[0].isdigit()):
            last -= 1
        if first > last or (first == last and len(words[first].text) == 1):
            return
        first, last = self._with_number(words, first, last)
        known = self._names.lookup(printed(words, first, last))
        if known is None and self._drops_adjective(words, first, last):
            first = self._begin(words, first + 1, last)
            if first > last:
                return
            known = self._names.lookup(printed(words, first, last))
        if known is None and self._names.is_demonym(fold(printed(words, first, last))):
            return
        if first == last and self._is_no_name(words, first):
            return
        sure = known is not None and last > first and known.section not in _LOOSE
        kind = known.type if known and sure else self._kind(words, first, last)
        if known is None and first and words[first - 1].key in self._lists["vessel"]:
            kind = EntityType.OTHER
        yield Candidate(line, first, last, title, kind)

    def _is_no_name(self, words: Sequence[Word], at: int) -> bool:
        """Whether a word alone is a suffix, or like a state's short form without its full stop.

        *Mo*, *Mass* and *Penn* are words and names; behind a comma, bracket or hyphen they are not.
        """
        word, known = words[at], self._names.lookup(words[at].text)
        if known is None or known.section != "state" or word.key == fold(known.name):
            return word.key in self._lists["suffix"]
        dotted = "." in word.text or (at + 1 < len(words) and words[at + 1].text[0] == ".")
        beside = at > 0 and words[at - 1].text in {",", "(", "-", "–", "/"}
        return not (dotted or beside or word.text.isupper())

    def _kind(self, words: Sequence[Word], first: int, last: int) -> EntityType | None:
        """The type that the head of a name of several words leaves no doubt of."""
        while last > first and words[last].key in {"plus", "ii", "iii"}:
            last -= 1
        if first == last:
            return None
        keys = [w.key for w in words[first : last + 1]]
        if last == first + 1 and is_syllables(words[last].text, words[first], self._names):
            return EntityType.PERSON
        if self._is_firm(words[first : last + 1]):
            return EntityType.ORGANISATION
        head = keys[keys.index("of") - 1] if "of" in keys[1:] else keys[-1]
        if words[first].key in self._lists["sure_event_first"]:
            return EntityType.EVENT
        kind = next((kind for name, kind in _SURE.items() if head in self._lists[name]), None)
        called = kind is EntityType.PLACE and words[first].key in self._lists["given"]
        return None if called else kind

    def _is_firm(self, words: Sequence[Word]) -> bool:
        """Whether a name is a firm's of two partners (*Marrow & Glossop*)."""
        if [word.text == "&" for word in words] != [False, True, False]:
            return False
        return not any(self._names.lookup(w.text) or self._names.is_common(w.key) for w in words)

    def _with_number(self, words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
        """A name with the ordinal in front or the number behind that belongs to it."""
        ordinal = first > 0 and _ORDINAL.fullmatch(words[first - 1].text)
        if ordinal and any(w.key in self._lists["ordinal_head"] for w in words[first : last + 1]):
            first -= 1
        behind = last + 1 < len(words) and words[last + 1].text.isdigit()
        if behind and words[last].key in self._lists["number_head"]:
            last += 1
        return first, last

    def _drops_adjective(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether a demonym in front is no part of the name (`American | Ann Lee`)."""
        if not self._names.is_demonym(words[first].key) or words[first].key in self._lists["given"]:
            return False
        tail = words[last].key
        return first == last or not (tail in self._heads or self._names.is_common(tail))
