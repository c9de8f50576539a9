"""`crosslight check`: findings as lines and an exit code, for scripts and hooks."""

import argparse
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

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
        help=f"count from this severity on: {', '.join(SEVERITIES)} (default: medium); without "
        "--fail-on, of what is in the review queue",
    )
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        type=Path,
        help="leave out what this earlier JSON report has already",
    )


def run(options: argparse.Namespace, commands: Collection[str]) -> int:
    """Print the findings at or above the bar.

    Returns:
        1 when there are any, else 0.
    """
    from crosslight.reports import baseline, json  # noqa: PLC0415 - not for --help

    types = _types(options.fail_on)
    bar = _bar(options.min_severity, named=bool(types))
    known = baseline.read_baseline(options.baseline) if options.baseline else frozenset()
    story = load_story(options.sources, commands)
    base_of(story, options.base)  # leads no list of findings, but a wrong one is refused
    tell_notices(story)
    comparison = compare(story, options.strictness)
    prints = baseline.fingerprints(json.as_data(comparison))
    raised = [f for f in comparison.findings if _counts(f, types, bar)]
    fresh = [f for f in raised if prints[f.id] not in known]
    output.show("".join(f"{line}\n" for line in _report(comparison, fresh, len(raised))))
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


def _bar(word: str | None, *, named: bool) -> Severity:
    if word is not None:
        return SEVERITIES[one_of(word.lower(), SEVERITIES, "severity")]
    return Severity.INFO if named else DEFAULT_BAR


def _counts(finding: Finding, types: Collection[str], bar: Severity) -> bool:
    chosen = finding.type in types if types else finding.queued
    return chosen and finding.severity >= bar


def _report(comparison: Comparison, fresh: Iterable[Finding], raised: int) -> Iterator[str]:
    """Lines as compilers print them: `path:line:column: severity type: reason`."""
    from crosslight.printable import printable  # noqa: PLC0415 - not for --help

    articles = {article.id: article for article in comparison.articles}
    count = 0
    for finding in fresh:
        count += 1
        first, *others = finding.evidence
        place = _place(articles[first.article], first.start)
        level = finding.severity.name.lower()
        yield printable(f"{place}: {level} {finding.type}: {finding.reason}")
        for evidence in others:
            exact = " ".join(evidence.exact.split())
            yield printable(f"  {_place(articles[evidence.article], evidence.start)}: {exact}")
    known = f", {raised - count} more in the baseline" if raised > count else ""
    yield f"{count} {'finding' if count == 1 else 'findings'} at or above the bar{known}"


def _place(article: "Article", offset: int) -> str:
    """Where an offset is, counted from 1, in the file as it was loaded."""
    before = article.text[:offset]
    column = offset - (before.rfind("\n") + 1) + 1
    return f"{article.path or article.id}:{before.count(chr(10)) + 1}:{column}"
