"""What holds for every text that the language step may be given."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crosslight.language import annotate, caseless, form, rung, sentence_spans, tokenize, typography
from crosslight.language.tables import words
from crosslight.model import Article, Block, BlockKind, Rung

PRINTED = words("""
    the port Aldby's “ ” " ' ‘ ’ . ! ? … , -- — ( ) $35,000 1.2 million Rs 1,00,000 35 per cent
    48-page U.S. Gen. Nov. 20 said Lind said: 10:30 a.m. 51-48 @lind https://lind.example/a.b 中 文
    。 שלום ملك 👩‍👩‍👧 e\u0301 \u00ad \u200f \u2060 हिन्दी ไทย two hundred and dozens of yesterday
    Thursday at least inGeneva agreed.The _ 007 twenty-one pic.twitter.com/aB1
""")
PIECES = st.sampled_from([*PRINTED, "\n", "\t"])
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)


def article(text: str) -> Article:
    """The text as one block of body text, if it is more than white space."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    blocks = (Block(start, end, BlockKind.BODY),) if start < end else ()
    return Article("A", text, blocks, "", published="2024-11-20")


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_every_visible_character_lies_in_exactly_one_token(text: str) -> None:
    tokens = tokenize(text)
    covered = [offset for token in tokens for offset in range(token.start, token.end)]
    assert covered == sorted(set(covered))
    assert all(text[i].isspace() for i in set(range(len(text))) - set(covered))
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(token.text.strip() == token.text != "" for token in tokens)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_sentences_hold_every_visible_character_once_and_in_order(text: str) -> None:
    spans = sentence_spans(text)
    ends = [0, *(offset for span in spans for offset in (span.start, span.end)), len(text)]
    assert ends == sorted(ends)
    gaps = [text[a:b] for a, b in zip(ends[::2], ends[1::2], strict=True)]
    assert not "".join(gaps).strip()
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in spans)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_figures_dates_and_quotations_are_spans_of_the_text(text: str) -> None:
    note = annotate(article(text))
    by_id = {sentence.id: sentence for sentence in note.sentences}
    for figure in note.figures:
        sentence = by_id[figure.sentence]
        assert sentence.start <= figure.start < figure.end <= sentence.end
        assert figure.start <= figure.number.start < figure.number.end <= figure.end
        assert figure.low <= figure.high
    for mention in note.dates:
        sentence = by_id[mention.sentence]
        assert sentence.start <= mention.start < mention.end <= sentence.end
        assert (mention.first is None) == (mention.last is None)
        assert mention.first is None or mention.last is None or mention.first <= mention.last
    for quotation in note.quotations:
        assert all(0 <= s.start <= s.end <= len(text) for s in quotation.segments)
        assert quotation.speaker is None or quotation.speaker.start < quotation.speaker.end


@given(TEXTS)
@settings(deadline=None, max_examples=200)
def test_figures_and_dates_do_not_overlap_their_kind(text: str) -> None:
    note = annotate(article(text))
    for found in ([f.number for f in note.figures], note.dates):
        ends = [offset for span in found for offset in (span.start, span.end)]
        assert ends == sorted(ends)


@given(TEXTS, TEXTS)
@settings(deadline=None, max_examples=200)
def test_rungs_are_symmetric_and_each_contains_the_one_below(a: str, b: str) -> None:
    assert rung(a, b) is rung(b, a)
    assert rung(a, a) is Rung.EXACT
    assert typography(typography(a)) == typography(a)
    if typography(a) == typography(b):
        assert caseless(a) == caseless(b)


@given(
    st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1, max_size=12)
)
@settings(deadline=None, max_examples=200)
def test_words_and_numbers_have_a_compared_form(word: str) -> None:
    assert form(word)
