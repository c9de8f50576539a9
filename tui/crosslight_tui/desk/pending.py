"""A correction of a name that the reader has begun: what its second key will do."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crosslight.model import Entity
from crosslight.view.forms import printed

if TYPE_CHECKING:
    from crosslight_tui.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Pending:
    """The first key of a merge or a split."""

    entity: str
    """Id of the entity that keeps its name."""
    form: str = ""
    """For a split: the printed form that is parted."""


def subject(desk: "Desk") -> Entity | None:
    """The entity at the cursor of the list; figures and dates are none."""
    chosen = desk.names.chosen
    return chosen.named if chosen and isinstance(chosen.named, Entity) else None


def told(desk: "Desk") -> str:
    """What the second key does, as one line; empty when nothing is pending."""
    pending = desk.pending
    kept = desk.stage.named.get(pending.entity) if pending else None
    if pending is None or kept is None:
        return ""
    if pending.form:
        return f"P parts “{pending.form}” from {kept.name}; esc drops it"
    other = subject(desk)
    if other is None or other.id == kept.id:
        return f"{kept.name} is kept; M on another name merges it in, esc drops it"
    return f"M merges {other.name} into {kept.name}; esc drops it"


def proposed_form(desk: "Desk", entity: Entity) -> str:
    """The printed form that a split would part.

    That of the mention the reader walked to, else the first one unlike the name; empty when all
    mentions are printed alike.
    """
    index, spot = desk.stage.index, desk.spot
    forms = {(m.article, m.start): printed(index, m) for m in entity.mentions}
    if len(set(forms.values())) < 2:
        return ""
    walked = forms.get((spot.article, spot.start)) if spot else None
    return walked or next(form for form in forms.values() if form != entity.name)
