"""Numbers in sentences."""

_SPELT = "zero one two three four five six seven eight nine ten eleven twelve"


def plural(count: int, one: str, many: str = "") -> str:
    """What is counted, as the count wants it; `many` where an s does not make it."""
    return one if count == 1 else many or f"{one}s"


def counted(count: int, one: str, many: str = "") -> str:
    """A count with what is counted: `1 finding`, `2 findings`."""
    return f"{count} {plural(count, one, many)}"


def spelt(number: int) -> str:
    """A number in letters as far as prose has it so: `eight`, `13`."""
    return dict(enumerate(_SPELT.split())).get(number, str(number))
