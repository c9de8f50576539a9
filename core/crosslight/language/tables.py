"""How the word tables of this package are written: words with white space between them."""


def words(table: str) -> tuple[str, ...]:
    """The words of a table, in order.

    Args:
        table: Words with any white space between them, over as many lines as it takes.
    """
    return tuple(table.split())
