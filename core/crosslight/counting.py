"""Numbers in sentences."""

_SPELT = "zero one two three four five six seven eight nine ten eleven twelve"


def spelt(number: int) -> str:
    """A number in letters as far as prose has it so: `eight`, `13`."""
    return dict(enumerate(_SPELT.split())).get(number, str(number))
