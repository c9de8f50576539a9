"""Corrections of names in words. Loads the engine's corrections, so it is imported late."""

from crosslight.entities.corrections import Correction, Merge, Rename, Retype, Split
from crosslight.view.named import Group


def sentence(correction: Correction) -> str:
    """What a correction did, for the status line."""
    match correction:
        case Merge(kept, merged):
            return f"{_name(merged)} is merged into {_name(kept)}"
        case Split(entity, forms):
            return f"“{forms[0]}” is parted from {_name(entity)}"
        case Rename(entity, name):
            return f"{_name(entity)} is called {name}"
        case Retype(entity, kind):
            return f"{_name(entity)} is among the {Group[kind.name]}"


def _name(key: str) -> str:
    """The name in the key of an entity."""
    return key.partition(":")[2]
