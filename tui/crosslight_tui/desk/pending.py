"""A merge of two names that the reader has begun: what its second key will do."""

from typing import TYPE_CHECKING

from crosslight.model import Entity

if TYPE_CHECKING:
    from crosslight_tui.desk.desk import Desk


def subject(desk: "Desk") -> Entity | None:
    """The entity at the cursor of the list; figures and dates are none."""
    chosen = desk.names.chosen
    return chosen.named if chosen and isinstance(chosen.named, Entity) else None


def kept(desk: "Desk") -> Entity | None:
    """The entity of the first key, which keeps its name; None when no merge was begun."""
    found = desk.stage.named.get(desk.pending or "")
    return found if isinstance(found, Entity) else None


def told(desk: "Desk") -> str:
    """What the second key does, as one line; empty when no merge was begun."""
    first, other = kept(desk), subject(desk)
    if first is None:
        return ""
    if other is None or other.id == first.id:
        return f"M on another name merges it into {first.name}; esc drops it"
    return f"M merges {other.name} into {first.name}; esc drops it"
