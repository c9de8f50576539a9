"""crosslight, the engine: several reports of one event, aligned sentence by sentence.

    from crosslight import compare, read
    story = compare(read("a.txt"), read("b.txt"))
    story.links, story.claims, story.findings

No terminal library is imported from here, ever. Names are looked up when they are first used, so
that a program which only asks for the version starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crosslight.errors import CrosslightError, InputError, UsageError
    from crosslight.ingest import load, read
    from crosslight.model import Article, Comparison, Story
    from crosslight.pipeline import compare

__version__ = "0.1.0"

_HOMES = {
    "Article": "model",
    "Comparison": "model",
    "CrosslightError": "errors",
    "InputError": "errors",
    "Story": "model",
    "UsageError": "errors",
    "compare": "pipeline",
    "load": "ingest",
    "read": "ingest",
}

__all__ = [
    "Article",
    "Comparison",
    "CrosslightError",
    "InputError",
    "Story",
    "UsageError",
    "compare",
    "load",
    "read",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
