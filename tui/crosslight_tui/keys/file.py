"""The reader's own keys, from `keys.toml`.

    # command = key, or a list of keys
    "difference.next" = ["]", "f8"]

A mistake in the file costs that line alone and is told in one sentence.
"""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from crosslight.errors import reason
from crosslight_tui.keys.names import called


@dataclass(frozen=True, slots=True)
class Choices:
    """What a file asks for, and what could not be used of it."""

    keys: Mapping[str, tuple[str, ...]]
    problems: tuple[str, ...] = ()
    """One plain sentence each."""


def read_keys(path: Path, commands: Collection[str]) -> Choices:
    """Read the reader's keys.

    Args:
        path: The file; one that does not exist asks for nothing.
        commands: Ids of all commands.
    """
    try:
        table = _flat(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Choices({})
    except (OSError, UnicodeDecodeError) as error:
        return Choices({}, (f"{path.name} cannot be read: {_reason(error)}.",))
    except tomllib.TOMLDecodeError as error:
        return Choices({}, (f"{path.name} is not valid TOML: {error}.",))
    return _checked(path.name, table, commands)


def _reason(error: Exception) -> str:
    return reason(error) if isinstance(error, OSError) else "it is not UTF-8 text"


def _flat(table: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    """`[difference] next = "n"` is the same as `"difference.next" = "n"`."""
    found: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            found.update(_flat(value, f"{above}{name}."))
        else:
            found[above + name] = value
    return found


def _checked(name: str, table: Mapping[str, Any], commands: Collection[str]) -> Choices:
    kept: dict[str, tuple[str, ...]] = {}
    owner: dict[str, str] = {}
    problems: list[str] = []
    for id_, value in table.items():
        keys = (value,) if isinstance(value, str) else value
        problem = _problem(id_, keys, commands, owner)
        if problem:
            problems.append(f"{name}: {problem}")
            continue
        kept[id_] = tuple(keys)
        owner.update((called(key) or "", id_) for key in keys)
    return Choices(kept, tuple(problems))


def _problem(
    id_: str, keys: Any, commands: Collection[str], owner: Mapping[str, str]
) -> str | None:
    if id_ not in commands:
        near = get_close_matches(id_, commands, n=1)
        hint = f"; did you mean {near[0]}?" if near else "; `:` lists them all."
        return f"there is no command {id_!r}{hint}"
    if not isinstance(keys, (list, tuple)) or not all(isinstance(key, str) for key in keys):
        return f"the keys of {id_} must be a string or a list of strings."
    for key in keys:
        name = called(key)
        if name is None:
            return f"{key!r} of {id_} is not the name of a key."
        if name in owner:
            return f"{key!r} is given to both {owner[name]} and {id_}."
    return None
