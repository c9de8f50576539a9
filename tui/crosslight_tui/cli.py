"""The command line: what is asked for, in which words it is refused, and with which exit code.

A command is one function and one line in `COMMANDS`. Nothing here imports the terminal library
except opening the app, and nothing imports the engine before it is needed.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosslight import __version__
from crosslight.errors import CrosslightError, UsageError
from crosslight.reports import ENDINGS, FORMATS, format_of
from crosslight_tui import output
from crosslight_tui.arguments import (
    PROGRAM,
    Parser,
    add_sources,
    base_of,
    compare,
    load_story,
    one_of,
    tell,
    tell_notices,
)

INTERRUPTED = 130
FAILED = 3

ABOUT = """\
Reads several reports of one event side by side: where they agree, how their wording differs,
what only one of them says, and what they contradict."""

EXAMPLES = """\
commands:
{commands}

examples:
  crosslight                               open the story that comes with the program
  crosslight reports/                      open a folder: its articles in name order, or as
                                           its story.toml lists them
  crosslight agency.txt daily.md           open single files
  crosslight compare reports/              print the comparison
  crosslight compare reports/ -o out.html  write it as a page to hand on
  cat notes | crosslight compare - a.txt   compare what another program writes
  crosslight check reports/ --fail-on quote.altered,number.conflict
                                           for scripts: 1 when such a finding is raised

In the app, ? shows all keys, ! and @ walk the conflicts, ] and [ the differences, }} and {{ what
only one source says, F lists the findings, e opens the names, v changes the view, q leaves.

exit codes: 0 fine, 1 findings at or above the bar (check), 2 usage,
3 an input could not be read, 130 interrupted"""


@dataclass(frozen=True, slots=True)
class Command:
    """A word that may come first on the command line."""

    about: str
    configure: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The words after the program's name; those of the process by default.

    Returns:
        The exit code: 0 fine, 1 findings at the bar, 2 usage, 3 an input could not be read, 130
        interrupted.
    """
    try:
        return _dispatch(list(sys.argv[1:] if argv is None else argv))
    except CrosslightError as problem:
        return _refuse(str(problem), problem.exit_code)
    except BrokenPipeError:
        output.discard_stdout()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as done:  # argparse, after --help and --version
        return done.code if isinstance(done.code, int) else 0
    except Exception as problem:  # a user gets a sentence, a developer asks for more
        if os.environ.get("CROSSLIGHT_DEBUG"):
            raise
        what = f"{type(problem).__name__}: {problem}".splitlines()[0]
        return _refuse(f"this should not happen ({what}); CROSSLIGHT_DEBUG=1 shows where.", FAILED)


def _refuse(sentence: str, code: int) -> int:
    tell(sentence)
    return code


def _dispatch(words: list[str]) -> int:
    if words and words[0] in COMMANDS:
        name, *rest = words
        command = COMMANDS[name]
        parser = Parser(prog=f"{PROGRAM} {name}", description=command.about)
    else:
        rest, command = words, OPEN
        listed = "\n".join(f"  {name:<10}{each.about}" for name, each in COMMANDS.items())
        parser = Parser(prog=PROGRAM, description=ABOUT, epilog=EXAMPLES.format(commands=listed))
        parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    command.configure(parser)
    return command.run(parser.parse_args(rest))


# ── commands ──────────────────────────────────────────────────────────────────────────────────


def _configure_open(parser: Parser) -> None:
    add_sources(parser, needed=False)


def _open(options: argparse.Namespace) -> int:
    """Open the app, or print the text report where there is no terminal to open it in."""
    interactive = _is_interactive()
    if interactive:
        gc.disable()  # nothing made while starting becomes garbage; the app turns it on again
    try:
        return _show(options, interactive=interactive)
    finally:
        gc.enable()


def _show(options: argparse.Namespace, *, interactive: bool) -> int:
    from crosslight.ingest import bundled  # noqa: PLC0415 - not for --help

    story = load_story(options.sources or [bundled.FIRST], COMMANDS)
    base = base_of(story, options.base)
    if not interactive:
        tell_notices(story)
        output.show(FORMATS["text"](compare(story, options.strictness), base=base))
        return 0
    from crosslight_tui.app import run  # noqa: PLC0415 - imports the terminal library

    return run(story, base=base, strictness=options.strictness)


def _is_interactive() -> bool:
    """Whether a person sits at all ends, at a terminal that can move its cursor.

    The terminal library draws on standard error, so that one counts as well.
    """
    ends = (sys.stdin, sys.stdout, sys.stderr)
    return os.environ.get("TERM") != "dumb" and all(end and end.isatty() for end in ends)


def _configure_compare(parser: Parser) -> None:
    add_sources(parser, needed=True)
    listed = "; ".join(f"{name}: {each.about}" for name, each in FORMATS.items())
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        type=_format,
        help=f"{listed} (default: by the name after -o, else text)",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="write into a file, whole or not at all; an earlier one of that name is replaced, a "
        "source never",
    )


def _format(word: str) -> str:
    return one_of(word, FORMATS, "format")


def _run_compare(options: argparse.Namespace) -> int:
    report = FORMATS[options.format or _format_of(options.output)]
    story = load_story(options.sources, COMMANDS)
    base = base_of(story, options.base)
    tell_notices(story)
    text = report(compare(story, options.strictness), base=base)
    if options.output is None or str(options.output) == "-":
        output.show(text)
    else:
        output.save(text, options.output, (article.path for article in story.articles))
    return 0


def _format_of(target: Path | None) -> str:
    """The format that a file's name asks for; text where it asks for none."""
    suffix = target.suffix.lower() if target else ""
    if not suffix:
        return "text"
    if (found := format_of(suffix)) is None:
        raise UsageError(
            f"{target}: no report ends in {suffix}; use one of {ENDINGS}, or say --format."
        )
    return found


def _configure_check(parser: Parser) -> None:
    from crosslight_tui import checking  # noqa: PLC0415 - not for --help

    checking.configure(parser)


def _run_check(options: argparse.Namespace) -> int:
    from crosslight_tui import checking  # noqa: PLC0415 - not for --help

    return checking.run(options, COMMANDS)


def _configure_stories(_: Parser) -> None:
    """No words of its own: the bundled stories are all there is to list."""


def _run_stories(_: argparse.Namespace) -> int:
    from textwrap import fill  # noqa: PLC0415 - only here

    from crosslight.ingest import bundled  # noqa: PLC0415 - not for --help
    from crosslight.printable import printable  # noqa: PLC0415

    for story in bundled.stories():
        about = fill(story.note, 76, initial_indent="    ", subsequent_indent="    ")
        output.show(printable(f"{story.slug}\n    {story.title}\n{about}\n".replace("\n\n", "\n")))
    return 0


OPEN = Command("open the app", _configure_open, _open)
COMMANDS: Mapping[str, Command] = {
    "compare": Command("print or write a comparison", _configure_compare, _run_compare),
    "check": Command(
        "raise a flag: exit code 1 when findings reach the bar",
        _configure_check,
        _run_check,
    ),
    "stories": Command(
        "list the stories that come with the program", _configure_stories, _run_stories
    ),
}
