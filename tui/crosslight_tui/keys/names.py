"""Names of keys: as a person writes them, as the terminal library calls them, as they are shown."""

_CALLED = {
    "!": "exclamation_mark",
    '"': "quotation_mark",
    "#": "number_sign",
    "$": "dollar_sign",
    "%": "percent_sign",
    "&": "ampersand",
    "'": "apostrophe",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "*": "asterisk",
    "+": "plus",
    ",": "comma",
    "-": "minus",
    ".": "full_stop",
    "/": "slash",
    ":": "colon",
    ";": "semicolon",
    "<": "less_than_sign",
    "=": "equals_sign",
    ">": "greater_than_sign",
    "?": "question_mark",
    "@": "at",
    "[": "left_square_bracket",
    "\\": "backslash",
    "]": "right_square_bracket",
    "^": "circumflex_accent",
    "_": "underscore",
    "`": "grave_accent",
    "{": "left_curly_bracket",
    "|": "vertical_line",
    "}": "right_curly_bracket",
    "~": "tilde",
    " ": "space",
}
_PRINTED = {called: char for char, called in _CALLED.items() if char != " "}
_ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}
_SHORT = {**_ARROWS, "escape": "esc", "pageup": "pgup", "pagedown": "pgdn"}
_NAMED = {
    *_ARROWS,
    *(f"f{n}" for n in range(1, 25)),
    "enter",
    "escape",
    "tab",
    "space",
    "backspace",
    "delete",
    "insert",
    "home",
    "end",
    "pageup",
    "pagedown",
}
_MODIFIERS = {"ctrl", "shift", "alt"}


def called(key: str) -> str | None:
    """The terminal library's name of a key, None when there is no such key.

    Args:
        key: One printed character (`]`), a name (`pagedown`) or either behind `ctrl+`, `alt+`,
            `shift+`.
    """
    *modifiers, name = key.split("+") if len(key) > 1 and not key.endswith("+") else (key,)
    if any(modifier not in _MODIFIERS for modifier in modifiers):
        return None
    if len(name) == 1:
        name = _CALLED.get(name, name if name.isalnum() else "")
    elif name not in _NAMED and name not in _PRINTED:
        return None
    return "+".join((*modifiers, name)) if name else None


def shown(key: str) -> str:
    """A key as it stands on the keyboard; takes any form that `called` takes or gives."""
    *modifiers, name = key.split("+") if len(key) > 1 and not key.endswith("+") else (key,)
    name = _PRINTED.get(name, _SHORT.get(name, name))
    return "+".join((*modifiers, name))
