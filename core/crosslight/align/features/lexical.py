"""Words in common, by their rarity inside the event."""

from math import fsum, log1p

from crosslight.align.pairs import Pair, Values

NAMES = (
    "cosine",
    "mass",
    "reference",
    "dice",
    "rarest",
    "second rarest",
    "third rarest",
    "terms",
    "single",
    "gram dice",
    "gram mass",
    "gram reference",
    "gram cover low",
    "gram cover high",
)


def measure(pair: Pair) -> Values:
    """Whole words, then character n-grams."""
    rarest, second, third, *_ = (*pair.weights, 0.0, 0.0)
    grams = gram_mass(pair)
    masses = pair.field.gram_masses
    whole_a, whole_b = masses[pair.a.index], masses[pair.b.index]
    gram_dice, gram_information = 2 * grams / (whole_a + whole_b), log1p(grams)
    return (
        pair.cosine,
        log1p(pair.mass),
        pair.reference,
        2 * pair.mass / pair.total,
        rarest,
        second,
        third,
        log1p(len(pair.weights)),
        float(len(pair.weights) == 1),
        gram_dice,
        gram_information,
        gram_dice * gram_information,
        grams / max(whole_a, whole_b),
        grams / min(whole_a, whole_b),
    )


def gram_mass(pair: Pair) -> float:
    """Information of the character n-grams in common."""
    idf = pair.field.gram_idf
    return fsum([idf[gram] for gram in pair.a.grams & pair.b.grams])
