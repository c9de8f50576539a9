"""Stories in which one source prints what another one says word for word.

Labelled stories are of outlets that write for themselves; readers also bring wire copy, of which
each outlet prints most sentences as they came. Printing one sentence of a *same* pair in place of
the other leaves every label as right as it was, and gives such a story.
"""

import random
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

SHARE = 0.8
"""Of the *same* pairs whose sentences stand in no other such pair yet."""


def reprinted(gold: Mapping[str, Any], seed: int) -> dict[str, Any]:
    """A labelled story in the form of its file, with most *same* pairs printed alike."""
    choose = random.Random(seed)  # noqa: S311 - not for secrets
    made: dict[str, Any] = deepcopy(dict(gold))
    places = {
        f"{source['id']}:{n}": place
        for source in made["sources"]
        for n, place in enumerate(
            (paragraph, k) for paragraph in source["paragraphs"] for k in range(len(paragraph))
        )
    }
    same = [(a, b) for a, b, label in made["pairs"] if label == "S"]
    choose.shuffle(same)
    taken: set[str] = set()
    for ends in same:
        if taken.isdisjoint(ends) and choose.random() < SHARE:
            taken.update(ends)
            kept, replaced = choose.sample(ends, 2)
            (source, i), (target, j) = places[kept], places[replaced]
            target[j] = source[i]
    return made
