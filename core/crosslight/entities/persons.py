"""Which forms name one person: full names first, then bare surnames and given names."""

from collections.abc import Sequence

from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import fold


def name_parts(text: str, names: Gazetteer) -> tuple[str, ...]:
    """The folded words of a personal name without honorifics and suffixes such as *Jr.*."""
    words = [fold(w).strip(",") for w in text.split()]
    dropped = names.words["honorific"] | names.words["suffix"]
    kept = [w for w in words if w not in dropped]
    return tuple(kept or words)


def suffix_of(text: str, names: Gazetteer) -> str:
    """The folded suffix that parts father and son (`jr`), empty when a name has none."""
    last = fold(text.rsplit(maxsplit=1)[-1])
    return last.rstrip(".") if last in names.words["generation"] else ""


def same_person(first: Sequence[str], second: Sequence[str], names: Gazetteer) -> bool:
    """Whether two full names (parts of two words or more) can be one person's.

    They share the surname and a given name, short form or initial, and no middle initial
    contradicts; or all parts of the shorter stand in the longer one in the same order.
    """
    if len(first) < 2 or len(second) < 2:
        return False
    first, second = _called(first), _called(second)
    short, long = sorted((first, second), key=len)
    if len(short) < len(long) and _inside(short, long):
        return True
    if not _same_surname(first[-1], second[-1]) or not names.same_given(first[0], second[0]):
        return False
    middle = (first[1:-1], second[1:-1])
    return not all(middle) or middle[0][0][0] == middle[1][0][0]


def _called(parts: Sequence[str]) -> Sequence[str]:
    """A name without the initial before the given name that its bearer goes by (*J. Ann Lee*)."""
    initialled = len(parts) > 2 and len(parts[0].rstrip(".")) == 1
    return parts[1:] if initialled and len(parts[1].rstrip(".")) > 1 else parts


def _same_surname(first: str, second: str) -> bool:
    return first.replace("-", "") == second.replace("-", "")


def _inside(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the parts of one name stand in order in another, and the ends agree at one side."""
    rest = iter(long)
    return all(part in rest for part in short) and (short[-1] == long[-1] or short[0] == long[0])


def bare_name_of(bare: str, full: Sequence[str]) -> str:
    """How a single word names a person of a full name: `surname`, `given`, or not at all."""
    if bare == full[-1] or (len(full) > 2 and bare == " ".join(full[-2:])):
        return "surname"
    return "given" if bare == full[0] or (len(full) == 3 and bare == full[1]) else ""
