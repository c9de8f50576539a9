"""Corrections of names: merge, split, rename, retype, and taking them back."""

from crosslight.model import Entity, EntityType
from crosslight.view.forms import printed_forms
from crosslight_tui.commands.command import Command, Group
from crosslight_tui.commands.jumping import WAIT
from crosslight_tui.commands.naming import light, outside
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host
from crosslight_tui.desk.panel import PanelKind
from crosslight_tui.desk.pending import Pending, proposed_form, subject


def _merge(desk: Desk, host: Host) -> None:
    """First on the name to keep, then on the other one."""
    from crosslight.entities.corrections import Merge, key_of  # noqa: PLC0415 - not at the start

    here, pending = subject(desk), desk.pending
    kept = _entity(desk, pending.entity) if pending and not pending.form else None
    desk.pending = None
    if here is None or here is kept:
        return
    if kept is None:
        desk.pending = Pending(here.id)
        return
    host.correct(Merge(key_of(kept), key_of(here)))
    desk.names.choose(kept.id)
    if desk.panel is PanelKind.CONCORDANCE:
        light(desk)


def _split(desk: Desk, host: Host) -> None:
    """First says which printed form, then parts it."""
    from crosslight.entities.corrections import Split, key_of  # noqa: PLC0415 - not at the start

    here = subject(desk)
    if here is None:
        return
    wanted = Pending(here.id, proposed_form(desk, here))
    again, desk.pending = desk.pending == wanted, wanted
    if again:
        desk.pending = None
        host.correct(Split(key_of(here), (wanted.form,)))


def _rename(desk: Desk, host: Host) -> None:
    from crosslight.entities.corrections import Rename, key_of  # noqa: PLC0415 - not at the start

    here = subject(desk)
    if here is None:
        return

    def done(name: str) -> None:
        if _taken(desk, here.type, name):
            desk.message = f"{name} is listed already; M merges the two."
        else:
            host.correct(Rename(key_of(here), name))

    host.ask_rename(here.name, printed_forms(desk.stage.index, here), done)


def _retype(desk: Desk, host: Host) -> None:
    """To the next type in which nothing is called the same."""
    from crosslight.entities.corrections import Retype, key_of  # noqa: PLC0415 - not at the start

    here = subject(desk)
    if here is not None:
        kinds = tuple(EntityType)
        at = kinds.index(here.type)
        following = (*kinds[at + 1 :], *kinds[:at])
        kind = next((k for k in following if not _taken(desk, k, here.name)), None)
        if kind is not None:
            host.correct(Retype(key_of(here), kind))


def _undo(_: Desk, host: Host) -> None:
    host.undo()


def _entity(desk: Desk, id_: str) -> Entity | None:
    return next((e for e in desk.stage.index.comparison.entities if e.id == id_), None)


def _taken(desk: Desk, kind: EntityType, name: str) -> bool:
    entities = desk.stage.index.comparison.entities
    return any(entity.type is kind and entity.name == name for entity in entities)


# ── why not ───────────────────────────────────────────────────────────────────────────────────


def _no_entity(desk: Desk) -> str | None:
    here = subject(desk)
    if (told := outside(desk)) or here is None:
        return told or "Only names can be corrected, not figures and dates."
    entities = desk.stage.index.comparison.entities
    first = next(e for e in entities if (e.type, e.name) == (here.type, here.name))
    return None if first is here else "Another entry is called the same; rename that one first."


def _unsplittable(desk: Desk) -> str | None:
    here = subject(desk)
    if (told := _no_entity(desk)) or here is None:
        return told
    form = proposed_form(desk, here)
    if not form:
        return f"All mentions of {here.name} are printed alike."
    if form != here.name and _taken(desk, here.type, form):
        return f"{form} is listed already; walk to another form with enter."
    return None


def _nothing_to_undo(desk: Desk) -> str | None:
    if not desk.aligned:
        return WAIT
    return None if desk.undoable else "No correction of a name is left to undo."


COMMANDS = (
    Command(
        "entity.merge",
        "Merge: on the name to keep, then another",
        ("M",),
        Group.NAMES,
        _merge,
        _no_entity,
        "merge",
    ),
    Command(
        "entity.split",
        "Split off a printed form, enter picks it",
        ("P",),
        Group.NAMES,
        _split,
        _unsplittable,
        "split",
    ),
    Command(
        "entity.rename",
        "Rename: choose a printed form, or type",
        ("r",),
        Group.NAMES,
        _rename,
        _no_entity,
        "rename",
    ),
    Command("entity.retype", "Change the type", ("C",), Group.NAMES, _retype, _no_entity, "type"),
    Command(
        "entity.undo",
        "Undo the last correction of a name",
        ("U",),
        Group.NAMES,
        _undo,
        _nothing_to_undo,
        "undo",
    ),
)
