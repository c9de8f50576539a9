"""The keys of every command: the defaults of the table under the reader's own choices."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crosslight_tui.keys.names import called


@dataclass(frozen=True, slots=True)
class Keymap:
    """Keys by command id; keys have the terminal library's names."""

    keys: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, defaults: Mapping[str, Iterable[str]]) -> "Keymap":
        """The keymap of a command table."""
        return cls({id_: _names(keys) for id_, keys in defaults.items()})

    def command(self, key: str) -> str | None:
        """The command that a key runs."""
        return next((id_ for id_, keys in self.keys.items() if key in keys), None)

    def remapped(self, chosen: Mapping[str, Iterable[str]]) -> "Keymap":
        """The same with other keys for some commands; a key that is taken leaves its old owner.

        Args:
            chosen: Keys by command id; no key twice.
        """
        taken = {id_: _names(keys) for id_, keys in chosen.items()}
        gone = {key for keys in taken.values() for key in keys}
        rest = {id_: tuple(k for k in keys if k not in gone) for id_, keys in self.keys.items()}
        return Keymap({**rest, **taken})


def _names(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for key in keys if (name := called(key)))
