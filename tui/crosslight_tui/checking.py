"""`crosslight check`: findings as lines and an exit code, for scripts and hooks."""

import argparse
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from crosslight.counting import counted
from crosslight.errors import UsageError
from crosslight.model import Comparison, Finding, Severity
from crosslight_tui import output
from crosslight_tui.arguments import (
    Parser,
    add_sources,
    base_of,
    compare,
    load_story,
    one_of,
    tell_notices,
)

if TYPE_CHECKING:
    from crosslight.model import Article

AT_THE_BAR = 1
"""Exit code when at least one finding is at or above the bar."""
DEFAULT_BAR = Severity.MEDIUM
SEVERITIES = {severity.name.lower(): severity for severity in Severity}


def configure(parser: Parser) -> None:
    """Take sources and a bar."""
    add_sources(parser, needed=True)
    parser.add_argument(
        "--fail-on",
        metavar="TYPES",
        help="count only these, for example quote.altered,number; a type that is named counts "
        "at any severity and even where it is usually left out of the queue",
    )
    parser.add_argument(
        "--min-severity",
        metavar="LEVEL",
        help=f"count what reports list from this severity on: {', '.join(SEVERITIES)}; without "
        "this and --fail-on: what is for review, from medium on",
    )
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        type=Path,
        help="leave out what this earlier JSON report has already; crosslight compare SOURCE ... "
        "-o FILE.json writes one",
    )


def run(options: argparse.Namespace, commands: Collection[str]) -> int:
    """Print the findings at or above the bar.

    Returns:
        1 when there are any, else 0.
    """
    from crosslight.reports import baseline, json  # noqa: PLC0415 - not for --help

    chosen = _chosen(_types(options.fail_on), _bar(options.min_severity))
    known = baseline.read_baseline(options.baseline) if options.baseline else frozenset()
    story = load_story(options.sources, commands)
    base_of(story, options.base)  # leads no list of findings, but a wrong one is refused
    tell_notices(story)
    comparison = compare(story, options.strictness)
    prints = baseline.fingerprints(json.as_data(comparison))
    raised = [f for f in comparison.findings if chosen(f)]
    fresh = [f for f in raised if prints[f.id] not in known]
    lines = [*_report(comparison, fresh), _count(len(fresh), len(raised))]
    if not options.fail_on:
        lines += _others(comparison, raised)
    output.show("".join(f"{line}\n" for line in lines))
    return AT_THE_BAR if fresh else 0


def _types(word: str | None) -> frozenset[str]:
    """The types that are named, families spelt out."""
    from crosslight.findings.types import TYPES  # noqa: PLC0415 - not for --help

    found: set[str] = set()
    for part in (word or "").split(","):
        if name := part.strip():
            family = {each for each in TYPES if each.startswith(f"{name}.")}
            found |= family or {one_of(name, TYPES, "finding")}
            found |= {name} & set(TYPES)
    if word is not None and not found:
        raise UsageError("--fail-on takes types of findings, for example quote.altered.")
    return frozenset(found)


def _bar(word: str | None) -> Severity | None:
    return SEVERITIES[one_of(word.lower(), SEVERITIES, "severity")] if word is not None else None


def _chosen(types: Collection[str], bar: Severity | None) -> Callable[[Finding], bool]:
    """What counts: types that are named; what is listed from a severity on; else what is sure."""
    from crosslight.findings.queue import is_listed  # noqa: PLC0415 - not for --help

    if types:
        return lambda f: f.type in types and f.severity >= (bar or Severity.INFO)
    if bar is not None:
        return lambda f: is_listed(f) and f.severity >= bar
    return lambda f: f.queued and f.severity >= DEFAULT_BAR


def _count(fresh: int, raised: int) -> str:
    known = f", {raised - fresh} more in the baseline" if raised > fresh else ""
    return f"{counted(fresh, 'finding')} at or above the bar{known}"


def _others(comparison: Comparison, counted: Collection[Finding]) -> Iterator[str]:
    """What reports list and the bar leaves out, and the word that counts it."""
    from crosslight.findings.queue import is_listed  # noqa: PLC0415 - not for --help

    left = [f for f in comparison.findings if is_listed(f) and f not in counted]
    if left:
        level = min(f.severity for f in left).name.lower()
        queued = sum(f.queued for f in left)
        review = f", {queued} of them for review" if queued else ""
        yield f"{len(left)} more listed in reports{review}: --min-severity {level}"


def _report(comparison: Comparison, fresh: Iterable[Finding]) -> Iterator[str]:
    """Lines as compilers print them: `path:line:column: severity type: reason`."""
    from crosslight.index import Index  # noqa: PLC0415 - not for --help
    from crosslight.printable import printable  # noqa: PLC0415 - not for --help

    index = Index(comparison)
    for finding in fresh:
        first, *others = finding.evidence
        place = _place(index.articles[first.article], first.start)
        level = finding.severity.name.lower()
        yield printable(f"{place}: {level} {finding.type}: {finding.reason}")
        for evidence in others:
            place = _place(index.articles[evidence.article], evidence.start)
            yield printable(f"  {place}: {index.line(evidence.article, evidence)}")


def _place(article: "Article", offset: int) -> str:
    """Where an offset is, counted from 1: in the text as loaded, without escape sequences."""
    before = article.text[:offset]
    column = offset - (before.rfind("\n") + 1) + 1
    return f"{article.path or article.id}:{before.count(chr(10)) + 1}:{column}"
