"""The text around a quotation, in which its speaker is looked for."""

from typing import NamedTuple

from crosslight.model import Span


class Surroundings(NamedTuple):
    """A quotation and the text around it.

    Attributes:
        text: The article's text.
        paragraph: Where the paragraph starts.
        before: From the start of the sentence to the opening mark.
        opened: The text before that sentence, from the start of the paragraph.
        after: From the closing mark to the next quoted span or the paragraph's end.
        stopped: Whether what follows the quoted words is a new sentence, as after a full stop.
    """

    text: str
    paragraph: int
    opened: Span
    before: Span
    after: Span
    stopped: bool
