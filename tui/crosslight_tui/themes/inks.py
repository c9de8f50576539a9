"""What each style name of the view looks like: one line a name, in the variables of the theme.

Signs come first and colours second, so every state also reads in greyscale; what must be told
apart without any colour has a line in `WITHOUT_COLOUR`.
"""

from crosslight.view.signs import State

_SIGN_COLOURS = {
    State.PLAIN: "$ink-faint",
    State.SAME: "$ink-faint",
    State.PARAPHRASE: "$ink-soft",
    State.PARTIAL: "$ink-soft",
    State.DIFFERS: "$differs",
    State.ELSEWHERE: "$moved",
    State.UNIQUE: "$unique",
    State.QUOTATION: "$quotation",
    State.CONFLICT: "$conflict",
    State.SILENT: "$ink-faint",
}

INKS: dict[str, str] = {
    # The words of a source.
    "plain": "",
    "same": "",
    "paraphrase": "",
    "partial": "",
    "differs": "",
    "elsewhere": "color: $ink-soft;",
    "unique": "color: $unique-text;",
    "quotation": "",
    "conflict": "",
    "silent": "color: $ink-hatch;",
    "echo": "color: $ink-soft; text-style: italic;",
    "word-typography": "color: $ink-soft; text-style: dim;",
    "word-case": "color: $ink-soft;",
    "word-form": "color: $differs-dim;",
    "word-wording": "color: $differs; text-style: bold;",
    **{f"word-{s}": f"color: {c}; text-style: bold;" for s, c in _SIGN_COLOURS.items()},
    "unique-words": "color: $unique;",
    "unique-shade": "background: $shade;",
    "search-hit": "color: $hit-ink; background: $hit;",
    "search-here": "color: $hit-ink; background: $differs; text-style: bold;",
    "entity-hit": "color: $ink-strong; background: $mention; text-style: bold;",
    # Signs, letters and rules.
    **{f"sign-{s}": f"color: {c}; text-style: bold;" for s, c in _SIGN_COLOURS.items()},
    "sign-moved": "color: $moved; text-style: bold;",
    **{
        f"siglum-{n}": f"color: $siglum-ink; background: $source-{n}; text-style: bold;"
        for n in range(8)
    },
    **{f"letter-{n}": f"color: $source-{n}; text-style: bold;" for n in range(8)},
    "rule": "color: $rule;",
    "fold": "color: $ink-faint;",
    "caption": "color: $ink-strong; text-style: bold;",
    "number": "color: $ink-faint;",
    "note": "color: $ink-soft;",
    # Column headers.
    "header": "color: $ink-strong; background: $bar;",
    "header-base": "color: $ink-soft; background: $bar;",
    "doubt": "color: $differs; background: $bar; text-style: bold;",
    # The cursor.
    "cursor-row": "background: $row;",
    "cursor-cell": "background: $cell;",
    "cursor-edge": "",
    # Around the text.
    "bar": "color: $ink-soft; background: $bar;",
    "bar-strong": "color: $ink-strong; background: $bar; text-style: bold;",
    "bar-busy": "color: $differs; background: $bar;",
    "bar-off": "color: $ink-faint; background: $bar;",
    "bar-letter": "background: $bar;",
    "key": "color: $ink-strong; text-style: bold;",
    "key-off": "color: $ink-faint;",
    "hint": "color: $ink-soft;",
    "map-window": "background: $cell;",
    "map-hit": "color: $hit;",
    "name": "",
    "name-type": "color: $ink-soft; text-style: bold;",
    "name-count": "color: $ink-soft;",
    "name-gap": "color: $differs; text-style: bold;",
    "bar-title": "color: $ink-strong; text-style: bold;",
    "context": "color: $ink-soft;",
    "why-heading": "color: $ink-strong; text-style: bold;",
    "why-text": "",
    "why-evidence": "color: $unique-text; text-style: italic;",
}

WITHOUT_COLOUR: dict[str, str] = {
    "cursor-edge": "text-style: reverse;",
    "unique-words": "text-style: underline;",
    "unique-shade": "text-style: underline;",
    "word-conflict": "text-style: bold underline;",
    "word-quotation": "text-style: bold underline;",
    "search-hit": "text-style: reverse;",
    "search-here": "text-style: reverse bold;",
    "entity-hit": "text-style: reverse;",
    **{f"siglum-{n}": "text-style: reverse bold;" for n in range(8)},
    "bar-letter": "text-style: reverse bold;",
    "bar": "text-style: reverse;",
    "bar-strong": "text-style: reverse bold;",
    "bar-busy": "text-style: reverse bold;",
    "bar-off": "text-style: reverse dim;",
    "header": "text-style: reverse;",
    "header-base": "text-style: reverse;",
    "doubt": "text-style: reverse bold;",
    "key-off": "text-style: dim;",
    "silent": "text-style: dim;",
}
"""Under NO_COLOR, and where the terminal has its own sixteen colours only."""
