"""Whom and what a story names: entities with aliases, mentions and roles over all sources.

    from crosslight.entities import find_entities
    find_entities(annotations)

Candidates are capitalised spans cut by rules; a type is decided once a story by all evidence;
aliases are merged over all sources. `corrections` holds what a reviewer may change.
"""

from crosslight.entities.find import find_entities

__all__ = ["find_entities"]
