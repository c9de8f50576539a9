"""A comparison as a reviewer corrected it. Nothing is computed anew."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from crosslight.entities.corrections import Correction, apply
from crosslight.model import Comparison, Entity, Mention, Quote, QuoteReading


def corrected(comparison: Comparison, corrections: Iterable[Correction]) -> Comparison:
    """The comparison with corrected entities, and speakers that are among them.

    Args:
        comparison: As it was found.
        corrections: In the order they were made.
    """
    corrections = tuple(corrections)
    if not corrections:
        return comparison
    entities = apply(comparison.entities, corrections, comparison.articles)
    speakers = _Speakers(comparison.entities, entities)
    quotes = tuple(speakers.in_quote(quote) for quote in comparison.quotes)
    return replace(comparison, entities=entities, quotes=quotes)


class _Speakers:
    """Who somebody is after the corrections: whoever has their mentions."""

    def __init__(self, before: Iterable[Entity], after: Iterable[Entity]) -> None:
        self._before: Mapping[str, Entity] = {entity.id: entity for entity in before}
        self._owners: Mapping[Mention, Entity] = {m: e for e in after for m in e.mentions}

    def in_quote(self, quote: Quote) -> Quote:
        return replace(quote, readings=tuple(map(self._in_reading, quote.readings)))

    def _in_reading(self, reading: QuoteReading) -> QuoteReading:
        entity = self._before.get(reading.speaker or "")
        return replace(reading, speaker=self._who(entity, reading)) if entity else reading

    def _who(self, entity: Entity, reading: QuoteReading) -> str | None:
        """The entity itself, or what it became; of the parts of a split, the one printed here."""
        owners = dict.fromkeys(self._owners[m] for m in entity.mentions if m in self._owners)
        likeliest = max(owners, key=lambda owner: _printed(owner, reading), default=None)
        return likeliest.id if likeliest else None


def _printed(entity: Entity, reading: QuoteReading) -> int:
    """Length of the longest form of a name that a speaker is printed with."""
    forms = (form for form in (entity.name, *entity.aliases) if form in reading.speaker_text)
    return max(map(len, forms), default=0)
