"""Whether a source says that the words it quotes are a translation: each outlet has its own."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from crosslight.findings.case import Case
from crosslight.language.tables import words
from crosslight.model import QuoteReading, Sentence, Span, masked

LANGUAGES = words("""
    Afrikaans Albanian Amharic Arabic Armenian Azerbaijani Azeri Basque Belarusian Bengali Bosnian
    Bulgarian Burmese Cantonese Catalan Chinese Creole Croatian Czech Danish Dari Dutch Estonian
    Farsi Filipino Finnish Flemish French Gaelic Galician Georgian German Greek Guarani Gujarati
    Hausa Hebrew Hindi Hungarian Icelandic Igbo Indonesian Irish Italian Japanese Kazakh Khmer
    Korean Kurdish Kyrgyz Lao Latin Latvian Lithuanian Luxembourgish Macedonian Malay Maltese
    Mandarin Marathi Mongolian Nepali Norwegian Oromo Pashto Persian Polish Portuguese Punjabi
    Quechua Romanian Romansh Russian Serbian Sinhala Slovak Slovene Slovenian Somali Spanish Swahili
    Swedish Tagalog Tajik Tamil Tatar Telugu Thai Tibetan Tigrinya Turkish Turkmen Ukrainian Urdu
    Uyghur Uzbek Vietnamese Welsh Xhosa Yiddish Yoruba Zulu
""")
"""Languages that a report in English translates from."""
_LANGUAGE = "|".join(LANGUAGES)
_FEW = r"(?:[\w’'-]+\s+){0,4}?"
"""What may stand between a preposition and an interpreter."""
_OWN = r"(?:(?:(?:his|her|its|their|the|a)\s+)?(?:[a-z]+\s+)?)"
"""`his native`, `fluent`, `a mixture of` and the like, in front of a language."""
MARKED = re.compile(
    rf"""
    \b(?:through|via)\s+{_FEW}(?:interpret|translat)(?:er|ers|or|ors)\b
    | \b(?:by|with)\s+{_FEW}(?:interpreter|translator)\b
    | \btranslation\b | \btranslated\b(?!\s+(?:in)?to\s+(?!English))
    | \b(?:rendered|subtitled|subtitles)\s+in(?:to)?\s+English\b
    | \b(?:in|from)\s+{_OWN}(?:{_LANGUAGE})
      (?=\s*(?:[,.;:!?()\[\]"“”'’—–-]|$
        |\s(?:about|after|and|as|at|before|but|by|during|for|from|in|of|on|or|that|to|when|while|with)\b))
    | \b(?:{_LANGUAGE})-language\b
    """,
    re.VERBOSE,
)
"""Words by which a report says so; `in Norwegian waters` does not."""


class Translations:
    """Which versions of quotations their own source marks as translated."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._speakers = _speakers(case)

    def marks(self, readings: Iterable[QuoteReading]) -> bool:
        """Whether the source of some versions says so in their sentences or right beside."""
        return any(
            MARKED.search(self._unquoted(sentence))
            for reading in readings
            for sentence in self._around(reading)
        )

    def _around(self, reading: QuoteReading) -> Iterator[Sentence]:
        """The sentences of a version, and those beside it that quote nobody else."""
        case, sentences = self._case, self._case.index.annotations[reading.article].sentences
        ends = (case.sentence_at(reading.article, at) for at in (reading.start, reading.end - 1))
        first, last = (case.index.positions[end.id] if end else -1 for end in ends)
        if first < 0 or last < 0:
            return
        yield from sentences[first : last + 1]
        for at in (first - 1, last + 1):
            if 0 <= at < len(sentences):
                speakers = self._speakers.get(sentences[at].id, frozenset())
                if speakers <= {reading.speaker}:
                    yield sentences[at]

    def _unquoted(self, sentence: Sentence) -> str:
        """A sentence with blanks for what stands inside quotation marks."""
        quoted = [t for t in sentence.tokens if self._case.quoted(sentence.article, t)]
        inner = [Span(t.start - sentence.start, t.end - sentence.start) for t in quoted]
        text = self._case.texts[sentence.article][sentence.start : sentence.end]
        return masked(text, inner, " ")


def _speakers(case: Case) -> Mapping[str, frozenset[str | None]]:
    """By sentence id: who is known to be quoted in it."""
    found: dict[str, set[str | None]] = defaultdict(set)
    for quote in case.comparison.quotes:
        for reading in quote.readings:
            for segment in reading.segments if reading.speaker else ():
                if sentence := case.sentence_at(reading.article, segment.start):
                    found[sentence.id].add(reading.speaker)
    return {id_: frozenset(speakers) for id_, speakers in found.items()}
