"""Corrections of names: merge, split, rename, retype, and taking them back."""

from crosslight.model import Entity, EntityType
from crosslight.view.choices import printed_forms, which_name, which_part, which_type
from crosslight_tui.commands.command import Command, Group, among_names, unaligned
from crosslight_tui.commands.naming import light, outside
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host
from crosslight_tui.desk.panel import PanelKind
from crosslight_tui.desk.pending import kept, subject


def _merge(desk: Desk, host: Host) -> None:
    """First on the name to keep, then on the other one."""
    from crosslight.entities.corrections import Merge, key_of  # noqa: PLC0415 - not at the start

    here, first = subject(desk), kept(desk)
    desk.pending = None
    if here is None or here is first:
        return
    if first is None:
        desk.pending = here.id
        return
    host.marks.correct(Merge(key_of(first), key_of(here)))
    desk.names.choose(first.id)
    if desk.panel is PanelKind.CONCORDANCE:
        light(desk)


def _split(desk: Desk, host: Host) -> None:
    from crosslight.entities.corrections import Split, key_of  # noqa: PLC0415 - not at the start

    here, spot, stage = subject(desk), desk.spot, desk.stage
    if here is not None:
        walked = (spot.article, spot.start) if spot else None
        question = which_part(stage.index, here, walked)
        host.questions.ask(question, lambda form: host.marks.correct(Split(key_of(here), (form,))))


def _rename(desk: Desk, host: Host) -> None:
    from crosslight.entities.corrections import Rename, key_of  # noqa: PLC0415 - not at the start

    here = subject(desk)
    if here is None:
        return

    def done(name: str) -> None:
        if any((e.type, e.name) == (here.type, name) for e in _entities(desk)):
            desk.message = f"{name} is listed already; M merges the two."
        else:
            host.marks.correct(Rename(key_of(here), name))

    host.questions.ask(which_name(desk.stage.index, here), done)


def _retype(desk: Desk, host: Host) -> None:
    from crosslight.entities.corrections import Retype, key_of  # noqa: PLC0415 - not at the start

    here = subject(desk)
    if here is not None:
        key, question = key_of(here), which_type(desk.stage.index, here)
        host.questions.ask(question, lambda kind: host.marks.correct(Retype(key, EntityType(kind))))


def _undo(_: Desk, host: Host) -> None:
    host.marks.undo()


def _entities(desk: Desk) -> tuple[Entity, ...]:
    return desk.stage.index.comparison.entities


# ── why not ───────────────────────────────────────────────────────────────────────────────────


def _no_entity(desk: Desk) -> str | None:
    here = subject(desk)
    if (told := outside(desk)) or here is None:
        return told or "Only names can be corrected, not figures and dates."
    first = next(e for e in _entities(desk) if (e.type, e.name) == (here.type, here.name))
    return None if first is here else "Another entry is called the same; rename that one first."


def _unsplittable(desk: Desk) -> str | None:
    here = subject(desk)
    if (told := _no_entity(desk)) or here is None:
        return told
    forms = printed_forms(desk.stage.index, here)
    return f"All mentions of {here.name} are printed alike." if len(forms) < 2 else None


def _nothing_to_undo(desk: Desk) -> str | None:
    return unaligned(desk) or (
        None if desk.undoable else "No correction of a name is left to undo."
    )


COMMANDS = (
    Command(
        "entity.merge",
        "Merge: on the name to keep, then another",
        ("M",),
        Group.NAMES,
        _merge,
        _no_entity,
        "merge",
        offered=among_names,
    ),
    Command(
        "entity.split",
        "Part: a printed form is another name",
        ("P",),
        Group.NAMES,
        _split,
        _unsplittable,
        "part",
        offered=among_names,
    ),
    Command(
        "entity.rename",
        "Rename: choose a printed form, or type",
        ("r",),
        Group.NAMES,
        _rename,
        _no_entity,
        "rename",
        offered=among_names,
    ),
    Command(
        "entity.retype",
        "Change the type: choose one",
        ("C",),
        Group.NAMES,
        _retype,
        _no_entity,
        "type",
        offered=among_names,
    ),
    Command(
        "entity.undo",
        "Undo the last correction of a name",
        ("U",),
        Group.NAMES,
        _undo,
        _nothing_to_undo,
        "undo",
        offered=among_names,
    ),
)
