"""`role.conflict`: one person, with different ages."""

import re
from collections import defaultdict
from collections.abc import Iterator

from crosslight.findings.case import Case, Place, opposed
from crosslight.model import Comparator, Figure, Finding, Mention, Sentence, Severity

BEHIND = re.compile(
    r"(?:,\s|,?\s(?:of|from)\s[\w\s]{2,24},\s)(?:who\s(?:is|was|turned)\s|an?\s|now\s)?(?:aged?\s)?"
    r"|\s(?:is|was|turned)\s(?:aged\s)?|\saged\s"
    r"|(?:,\s(?:a|an|the|who)\s[^,.;\d]{1,60},)?\s(?:has\s|had\s)?(?:died|dies)\s[^.;\d]{,40}?\b(?:at|aged)\s(?:the\sage\sof\s)?"
)
"""What stands between a name and the age behind it."""
ENDS = re.compile(r"[,.;)](?!\d)|\s*$")
"""What stands behind a number that is an age without saying so."""
FRONT = re.compile(r"\s(?P<who>(?:[\w’'-]+\s){,3})")
"""What stands between an age and the name behind it."""
APPOSED = re.compile(r"\s(?P<who>(?:[\w’'-]+\s){,2}[\w’'-]+),\s(?:[A-Z]\w*\.?\s)?")
"""The same where a comma parts them; another one closes such a name."""
OTHERS = re.compile(
    r"\b(?:[a-z]+ed|an|and|as|at|by|for|from|has|her|his|in|is|met|of|on|or|saw|than|that|the|their|"
    r"to|was|when|while|who|with|[\w-]+['’]s)\b"
)
"""Words behind which a name is another one's than the age's."""
YEARS = range(3, 121)
"""What a bare number behind a name may be as an age."""


def role_age(case: Case) -> Iterator[Finding]:
    """One finding for each person with different ages in different sources.

    A source that prints both explains them.
    """
    held: dict[str, dict[float, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for note in case.comparison.annotations:
        for figure in note.figures:
            if _may_be_age(figure) and (person := _whose(case, figure)):
                held[person][figure.value].append((note.article.id, figure))
    for entity in case.comparison.entities:
        found = held.get(entity.id, {})
        sources = [{article for article, _ in places} for places in found.values()]
        if len(found) > 1 and not set.intersection(*sources):
            shown = opposed(
                (f"{value:.12g}", article)
                for value, places in sorted(found.items())
                for article, _ in places
            )
            reason = f"age of {entity.name} differs: {shown}"
            places = [place for group in found.values() for place in group]
            yield case.finding("role.conflict", Severity.MEDIUM, reason, places)


def _may_be_age(figure: Figure) -> bool:
    bare = figure.unit == "count" and figure.value in YEARS
    return figure.comparator is Comparator.EXACTLY and (figure.unit == "age" or bare)


def _whose(case: Case, figure: Figure) -> str | None:
    """The person whose age a figure is."""
    sentence = case.index.sentences[figure.sentence]
    text, persons = case.texts[sentence.article], case.persons(sentence)
    people = {
        id_
        for id_, mention in case.named(sentence)
        if id_ in persons and _beside(text, mention, figure, sentence.end)
    }
    if len(people) == 1:
        return people.pop()
    return None if people else _called(case, sentence, figure)


def _beside(text: str, name: Mention, age: Figure, end: int) -> bool:
    """Whether an age stands right behind a name, or in front of it."""
    if name.end <= age.start:
        told = age.unit == "age" or ENDS.match(text, age.end, end)
        return bool(told and BEHIND.fullmatch(text, name.end, age.start))
    if age.unit != "age" or age.end > name.start:
        return False
    between = FRONT.fullmatch(text, age.end, name.start)
    if between is None and text[name.end : name.end + 1] in {",", "."}:
        between = APPOSED.fullmatch(text, age.end, name.start)
    return between is not None and not OTHERS.search(between["who"])


def _called(case: Case, sentence: Sentence, age: Figure) -> str | None:
    """Who is called by an age, as in *The 34-year-old said*: nobody else is named just before.

    A linked sentence names the same person.
    """
    text = case.texts[sentence.article]
    at = case.index.positions[sentence.id]
    the = text[: age.start].endswith(("The ", " the ")) and case.printed(age).endswith("-old")
    if not the or not at or age.start - sentence.start > len("The ") or case.persons(sentence):
        return None
    before = case.persons(case.index.annotations[sentence.article].sentences[at - 1])
    links = case.index.links.get(sentence.id, ())
    others = [case.index.sentences[link.b if link.a == sentence.id else link.a] for link in links]
    same = any(case.persons(other) == before for other in others)
    return next(iter(before)) if same and len(before) == 1 else None
