"""Whether two words are one name in two spellings: for `name.variant` to tell, if at all."""

from collections.abc import Iterator, Sequence

from crosslight.entities.transliteration import same_name
from crosslight.findings.case import Case, Place
from crosslight.model import Token

ARTICLES = ("al-", "el-")
"""What a name may begin with in small letters."""


def respelled(
    case: Case, first: tuple[str, Sequence[Token]], second: tuple[str, Sequence[Token]]
) -> bool:
    """Whether words of two sources are a name that each transliterates in its own way.

    Args:
        case: The comparison.
        first: A siglum, and words of that source.
        second: The same of another source.
    """
    (a, one), (b, other) = first, second
    return (
        0 < len(one) == len(other)
        and all(map(_like_a_name, (*one, *other)))
        and all(
            s.norm == t.norm or same_name(s.norm, t.norm) for s, t in zip(one, other, strict=True)
        )
        and not _two(case, [(a, t) for t in one], [(b, t) for t in other])
    )


def _like_a_name(token: Token) -> bool:
    return token.text[:1].isupper() or token.norm.startswith(ARTICLES)


def _two(case: Case, first: Sequence[Place], second: Sequence[Place]) -> bool:
    """Whether the words name somebody each, and not the same."""
    one, other = (
        {id_ for place in places for id_ in _named(case, place)} for places in (first, second)
    )
    return bool(one and other) and one.isdisjoint(other)


def _named(case: Case, place: Place) -> Iterator[str]:
    """Ids of the entities that a word names."""
    siglum, word = place
    for id_, mentions in case.mentions.get(siglum, {}).items():
        if any(m.covers(word) for m in mentions):
            yield id_
