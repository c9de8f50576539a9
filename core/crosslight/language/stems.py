"""English stems: Porter2 of the Snowball project (snowballstem.org), one word at a time."""

from collections.abc import Callable

from Stemmer import Stemmer  # type: ignore[import-not-found, import-untyped, unused-ignore]

stem: Callable[[str], str] = Stemmer("english").stemWord
"""The stem of a compared form; words of other scripts stay as they are."""
