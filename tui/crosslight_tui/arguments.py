"""What every command takes: sources, a base, a strictness, and how a wrong word is refused."""

import argparse
import os
import sys
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from crosslight.errors import UsageError

if TYPE_CHECKING:
    from crosslight.model import Comparison, Story

PROGRAM = "crosslight"


class Parser(argparse.ArgumentParser):
    """Refuses in one sentence, and leaves the line breaks of its texts alone."""

    def __init__(self, *, prog: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Refuse with a sentence.

        Raises:
            UsageError: Always.
        """
        raise UsageError(f"{message}; {self.prog} --help shows what is possible.")


def add_sources(parser: Parser, *, needed: bool) -> None:
    """Take sources, a base and a strictness."""
    parser.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="+" if needed else "*",
        help="a text or Markdown file, a folder, - for standard input, or a bundled story's name",
    )
    parser.add_argument("--base", metavar="SIGLUM", help="whose order leads: A, B, … (default: A)")
    parser.add_argument(
        "--strictness",
        metavar="P",
        type=_probability,
        help="count sentences as linked from this probability on, 0 to 1",
    )


def _probability(word: str) -> float:
    try:
        value = float(word)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise UsageError(f"--strictness takes a number from 0 to 1, not {word}.")
    return value


def load_story(words: Iterable[str], commands: Collection[str]) -> "Story":
    """The story that some words name.

    Args:
        words: Paths, `-`, or names of bundled stories.
        commands: Words that would have been commands, for suggestions.

    Raises:
        CrosslightError: A source cannot be found or read.
    """
    from crosslight.ingest import load  # noqa: PLC0415 - not for --help

    return load([_source(word, commands) for word in words])


def _source(word: str, commands: Collection[str]) -> str | Path:
    """A path as it is, or the folder of the bundled story of that name."""
    if word == "-" or "://" in word or os.path.lexists(word):
        return word
    from crosslight.ingest import bundled  # noqa: PLC0415 - only for names that are no path

    if found := bundled.find(word):
        return found
    if word in commands:
        raise UsageError(f"{word} is a command; write it first: {PROGRAM} {word} SOURCE ...")
    names = [*commands, *(story.slug for story in bundled.stories())]
    if near := get_close_matches(word, names, 1, cutoff=0.75):
        kind = "command" if near[0] in commands else "bundled story"
        raise UsageError(f"{word}: there is no such file; did you mean the {kind} {near[0]}?")
    return word


def tell(sentence: str) -> None:
    """A sentence for the user, beside what is printed."""
    from crosslight.printable import printable  # noqa: PLC0415 - not for --help

    if sys.stderr is not None:
        print(f"{PROGRAM}: {printable(sentence)}", file=sys.stderr)  # noqa: T201


def tell_notices(story: "Story") -> None:
    """Say what a user should know of the sources before comparing them."""
    from crosslight.ingest import notices  # noqa: PLC0415 - not for --help

    for notice in notices(story):
        tell(notice)


def base_of(story: "Story", siglum: str | None) -> str | None:
    """The base as it was asked for.

    Raises:
        UsageError: The story has no source of that letter.
    """
    sigla = [article.id for article in story.articles]
    if siglum is None or siglum.upper() in sigla:
        return siglum and siglum.upper()
    raise UsageError(f"there is no source {siglum}; --base takes one of {', '.join(sigla)}.")


def compare(story: "Story", strictness: float | None) -> "Comparison":
    """Compare a story, names as its reader corrected them; the engine is loaded for it."""
    from crosslight.pipeline import compare as run  # noqa: PLC0415 - not for --help
    from crosslight.review.correcting import corrected  # noqa: PLC0415
    from crosslight.review.log import Log  # noqa: PLC0415
    from crosslight.review.place import log_path  # noqa: PLC0415

    comparison = run(story, strictness=strictness)
    return corrected(comparison, Log(log_path(story.articles)).corrections)


def one_of(word: str, known: Collection[str], kind: str) -> str:
    """A word if it is known.

    Raises:
        UsageError: It is not; the sentence says what is near.
    """
    if word in known:
        return word
    near = get_close_matches(word.lower(), known, 1)
    hint = f"did you mean {near[0]}?" if near else f"it is one of {', '.join(known)}."
    raise UsageError(f"there is no {kind} {word}; {hint}")
