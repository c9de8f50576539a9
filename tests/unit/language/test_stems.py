"""Stems are those that the Snowball project gives."""

import snowballstemmer  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from crosslight.language import stems

snowball = snowballstemmer.stemmer("english").stemWord

WORDS = """
    be i 's 'tis boss's boys' ship's' dogs gas gaps kiwis cries ties tied dies glass bus focus
    agreed feed proceed succeed exceedly agreedly hopped hoping hop egg egging added odd filing
    failing dying lying vying ying flying playing inning outing evening herrings cannings sing
    bled tried luxuriated conflated troubled sized pasting pasted bathe happy say by cry enjoy
    yes youth yearly ayyy sayyid yyy relational conditional rational valenci hesitanci digitizer
    conformabli radicalli differentli vileli analogousli vietnamization predication operator
    feudalism decisiveness hopefulness callousness formaliti sensitiviti sensibiliti apologist
    analogi hopelessli triplicate formative formalize electriciti electrical hopeful goodness
    revival allowance inference airliner gyroscopic adjustable defensible irritant replacement
    adjustment dependent adoption decision communism activate angulariti homologous effective
    bowdlerize probate rate cease controll roll generate general commune university organ later
    arsenal internal emergency past pasty skis skies idly news howe andes sky early only singly
    12,000 3.5% covid-19 well-being münchen работы 東京 naïvely
"""


def test_stems_of_words_made_for_each_step():
    assert {word: stems.stem(word) for word in WORDS.split()} == {
        word: snowball(word) for word in WORDS.split()
    }


PARTS = [
    *stems.SECOND,
    *stems.THIRD,
    *stems.FOURTH,
    *stems.PAST,
    *stems.DOUBLES,
    *stems.POSSESSIVE,
    *stems.BEGINNINGS,
    *stems.NO_EED,
    *"abdeghilnorstuxy'",
    "sses",
    "ies",
    "us",
    "ss",
    "at",
    "bl",
    "iz",
]


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map("".join))
def test_stems_of_anything_that_ends_like_a_word(word):
    assert stems.stem(word) == snowball(word)


@given(st.text(max_size=12).map(str.lower))
def test_stems_of_any_text(text):
    assert stems.stem(text) == snowball(text)
