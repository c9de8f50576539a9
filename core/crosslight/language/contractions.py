"""Contractions written out: *isn't* is *is not*, *gonna* is *going to*.

Outlets choose between them as they choose a spelling, so they are equal at the *form* rung.
"""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate, takewhile

WHOLE = {
    "can't": "can not",
    "cannot": "can not",
    "gimme": "give me",
    "gonna": "going to",
    "gotta": "got to",
    "lemme": "let me",
    "let's": "let us",
    "shan't": "shall not",
    "wanna": "want to",
    "won't": "will not",
}
"""Contractions that change the word they are made of."""
ENDINGS = {
    "n't": ("not", "not"),
    "'m": ("am", "am"),
    "'re": ("are", "are"),
    "'ve": ("have", "have"),
    "'ll": ("will", "will"),
    "'s": ("is", "has"),
    "'d": ("would", "had"),
}
"""What the end of a contraction stands for: some may be either of two words."""
READINGS = (0, 1)
"""Which of the two words is taken."""


@cache
def written_out(norm: str, reading: int = 0) -> tuple[str, ...]:
    """The words of a compared form: several for a contraction, else the form itself.

    Args:
        norm: The compared form of one token.
        reading: Which of two words an ending is taken for.
    """
    if whole := WHOLE.get(norm):
        return tuple(whole.split())
    for ending, words in ENDINGS.items():
        host = norm.removesuffix(ending)
        if host and norm not in {host, "ain't"}:
            return (*written_out(host, reading), words[reading])
    return (norm,)


def equal_ends(a: Sequence[str], b: Sequence[str], *, backwards: bool = False) -> tuple[int, int]:
    """How many forms at one end of two runs are equal in one when contractions are written out.

    Args:
        a: The compared forms of one run.
        b: Those of the other.
        backwards: Whether the last ones are meant rather than the first.
    """
    return max(_equal_ends(a, b, reading, -1 if backwards else 1) for reading in READINGS)


def _equal_ends(a: Sequence[str], b: Sequence[str], reading: int, step: int) -> tuple[int, int]:
    ends = [_ends(run[::step], reading, step) for run in (a, b)]
    words = [[word for written, _ in run for word in written] for run in ends]
    equal = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*words, strict=False)))
    counts = [{length: n for n, (_, length) in enumerate(run, start=1)} for run in ends]
    both = max((n for n in counts[0].keys() & counts[1].keys() if n <= equal), default=0)
    return counts[0].get(both, 0), counts[1].get(both, 0)


def _ends(run: Sequence[str], reading: int, step: int) -> list[tuple[tuple[str, ...], int]]:
    """The words of each form, with how many there are up to its end."""
    written = [written_out(norm, reading)[::step] for norm in run]
    return list(zip(written, accumulate(map(len, written)), strict=True))
