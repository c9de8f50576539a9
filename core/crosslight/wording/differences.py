"""Typed word differences of two readings.

Readings are aligned by the longest common subsequence of their compared forms (rapidfuzz's
`Indel`, which equals difflib's quality on gold edit spans at a thirteenth of the time). Every
place where they differ is then typed by the lowest rung at which the difference disappears.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel

from crosslight.language import compared, rung, typography
from crosslight.model import Difference, Rung, Span, Token

Run = Sequence[Token]
Block = tuple[int, int, int, int]
"""First and past-the-last token of a stretch in `a`, then the same in `b`."""


def differences(a: Run, b: Run) -> tuple[Difference, ...]:
    """The places where two readings differ, in reading order.

    Args:
        a: The tokens of one reading, of one sentence or several.
        b: The tokens of another.

    Returns:
        Differences of whole tokens, each with the lowest rung at which it disappears. Where one
        side has nothing, its span is empty and stands where the other's words would.
    """
    keys_a, keys_b = _interned(a, b)
    found: list[Difference] = []
    for equal, block in _blocks(keys_a, keys_b):
        found.extend(_unlike_prints(a, b, block) if equal else _typed(a, b, block))
    return tuple(found)


def similarity(a: Run, b: Run) -> float:
    """Share of the words of two readings that stand in both in one order, at the *form* rung.

    Twice the common words over all words, 0 to 1; two readings without words are alike.
    """
    words_a, words_b = _interned(*([token for token in run if token.norm] for run in (a, b)))
    return float(Indel.normalized_similarity(words_a, words_b))


def _interned(a: Run, b: Run) -> tuple[str, str]:
    """The readings as strings with one character for each distinct compared form."""
    table: dict[str, str] = {}

    def letter(token: Token) -> str:
        # A blank keeps a mark apart from a word that is written like it.
        key = token.norm or " " + typography(token.text)
        return table.setdefault(key, chr(len(table)))

    return "".join(map(letter, a)), "".join(map(letter, b))


def _blocks(a: str, b: str) -> Iterator[tuple[bool, Block]]:
    """Equal and unequal stretches in turn, neighbouring insertions and deletions in one."""
    open_: Block | None = None
    for op in Indel.opcodes(a, b):
        block = (op.src_start, op.src_end, op.dest_start, op.dest_end)
        if op.tag != "equal":
            open_ = (open_[0], block[1], open_[2], block[3]) if open_ else block
            continue
        if open_:
            yield False, open_
            open_ = None
        yield True, block
    if open_:
        yield False, open_


def _unlike_prints(a: Run, b: Run, block: Block) -> Iterator[Difference]:
    """Differences below *wording* between tokens of one compared form, and of their spacing."""
    pairs = list(zip(a[block[0] : block[1]], b[block[2] : block[3]], strict=True))
    for n, (one, other) in enumerate(pairs):
        if n and _spaced(pairs[n - 1][0], one) != _spaced(pairs[n - 1][1], other):
            yield Difference(
                Rung.TYPOGRAPHY, _gap(pairs[n - 1][0], one), _gap(pairs[n - 1][1], other)
            )
        if one.text != other.text:
            lowest = min(_rung(one.text, other.text), Rung.FORM)
            yield Difference(lowest, _span([one]), _span([other]))


def _typed(a: Run, b: Run, block: Block) -> Iterator[Difference]:
    """An unequal stretch, with what is equal at the *form* rung split off at both its ends."""
    first_a, last_a, first_b, last_b = block
    run_a, run_b = a[first_a:last_a], b[first_b:last_b]
    head_a, head_b = _form_equal_prefix(run_a, run_b)
    rest_a, rest_b = run_a[head_a:], run_b[head_b:]
    back_a, back_b = _form_equal_prefix(rest_a[::-1], rest_b[::-1])
    cuts_a = (first_a, first_a + head_a, last_a - back_a, last_a)
    cuts_b = (first_b, first_b + head_b, last_b - back_b, last_b)
    for (i, j), (m, n) in zip(pairwise(cuts_a), pairwise(cuts_b), strict=True):
        text_a, text_b = _printed(a[i:j]), _printed(b[m:n])
        if text_a != text_b:
            yield Difference(_rung(text_a, text_b), _place(a, i, j), _place(b, m, n))


def _form_equal_prefix(a: Run, b: Run) -> tuple[int, int]:
    """How many leading tokens of each run are equal in one at the *form* rung.

    Marks have no compared form, so that a comma before a changed word is split off from it, and
    words may be parted differently (`ADMM Plus`, `ADMM-Plus`). The runs may stand backwards.
    """
    best = (0, 0)
    i = j = length_a = length_b = 0
    while i < len(a) or j < len(b):
        if j == len(b) or (i < len(a) and length_a <= length_b):
            length_a += _letters(a[i])
            i += 1
        else:
            length_b += _letters(b[j])
            j += 1
        if length_a == length_b and _same_form(a[:i], b[:j]):
            best = (i, j)
        elif length_a == length_b:
            break
    return best


def _letters(token: Token) -> int:
    return len(token.norm.replace("-", ""))


def _same_form(a: Run, b: Run) -> bool:
    return _compared(a) == _compared(b)


def _compared(run: Run) -> str:
    forward = run if len(run) < 2 or run[0].start < run[-1].start else run[::-1]
    return compared(forward)


@lru_cache(maxsize=1 << 14)
def _rung(a: str, b: str) -> Rung:
    return rung(a, b)


def _printed(run: Run) -> str:
    """A run as printed, with one space where the article has white space."""
    parts = [token.text + " " * _spaced(token, following) for token, following in pairwise(run)]
    return "".join(parts) + (run[-1].text if run else "")


def _spaced(left: Token, right: Token) -> bool:
    return left.end < right.start


def _gap(left: Token, right: Token) -> Span:
    return Span(left.end, right.start)


def _span(run: Run) -> Span:
    return Span(run[0].start, run[-1].end)


def _place(run: Run, first: int, last: int) -> Span:
    """The span of some tokens; for none of them, the empty span before the next token."""
    if first < last:
        return _span(run[first:last])
    if first < len(run):
        return Span(run[first].start, run[first].start)
    end = run[-1].end if run else 0
    return Span(end, end)
