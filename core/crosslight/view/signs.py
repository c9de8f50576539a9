"""The marks: signs first, colour second. One table for every view and report."""

from enum import StrEnum


class State(StrEnum):
    """What a cell says beside the others of its row; the value names its style."""

    PLAIN = "plain"
    """Not compared: a headline, a heading, a folded block, or text that awaits alignment."""
    SAME = "same"
    PARAPHRASE = "paraphrase"
    PARTIAL = "partial"
    """In words of its own, and one of the two says more than the other."""
    DIFFERS = "differs"
    ELSEWHERE = "elsewhere"
    """Alone in its row, and linked to a sentence of another row."""
    UNIQUE = "unique"
    QUOTATION = "quotation"
    CONFLICT = "conflict"
    SILENT = "silent"


SIGNS = {
    State.PLAIN: " ",
    State.SAME: " ",
    State.PARAPHRASE: "≈",
    State.PARTIAL: "∩",
    State.DIFFERS: "~",
    State.ELSEWHERE: "»",
    State.UNIQUE: "+",
    State.QUOTATION: '"',
    State.CONFLICT: "!",
    State.SILENT: " ",
}
CONFLICT = SIGNS[State.CONFLICT]

MOVED, MOVED_MEANS = "»", "at another place of its own order"
POSSIBLE, POSSIBLE_MEANS = "?", "a possible link"
"""What can stand after a sign; `behind` chooses."""
HATCH = "╲"

MEANINGS = {
    State.SAME: "the same",
    State.PARAPHRASE: "paraphrase",
    State.PARTIAL: "a part in common",
    State.DIFFERS: "wording differs",
    State.ELSEWHERE: "elsewhere in the order",
    State.UNIQUE: "only here",
    State.QUOTATION: "quotation differs",
    State.CONFLICT: "conflict",
    State.SILENT: "silent",
}

EXPLAINED = {
    State.SAME: "says the same; smaller differences are dimmed (~ chooses which)",
    State.PARAPHRASE: "reports the same thing in other words",
    State.PARTIAL: "reports a part of the same thing; one of the two says more",
    State.DIFFERS: "close in wording; what differs is lit inside",
    State.UNIQUE: "no other source says this",
    State.ELSEWHERE: "another source says this in another row (m goes there)",
    State.QUOTATION: "words inside quotation marks differ, or stand without marks",
    State.CONFLICT: "a figure, date or name differs",
    State.SILENT: "this source does not say it",
}
"""What the help says of each, with the keys that lead on."""

LEGEND = tuple(state for state in State if SIGNS[state].strip())
"""The marks with a sign of their own, which the legend of a report explains."""

STRENGTH = tuple(State)
"""From the weakest mark to the strongest but one; silence is weaker than all when buckets are
summed up, which `strongest` sees to.
"""

ASCII = {
    "«": "<",
    "≈": "=",
    "∩": "%",
    "»": ">",
    "╲": "\\",
    "│": "|",
    "─": "-",
    "┄": ".",
    "…": "~",
    "●": "o",
    "·": ".",
    "▐": "|",
    "█": "#",
    "↔": "-",
    "⋯": ".",
}
"""Fallback for terminals without these glyphs, one character for one."""


def behind(*, moved: bool, doubtful: bool) -> str:
    """What stands in the one cell after a sign: that it is moved comes before a doubt."""
    return MOVED if moved else POSSIBLE if doubtful else " "


def strongest(states: "list[State] | tuple[State, ...]") -> State:
    """The mark that stands for several cells."""
    heard = [s for s in states if s is not State.SILENT]
    return max(heard, key=STRENGTH.index, default=State.SILENT)
