"""How the wording of readings differs, which words only one source has, what was copied.

    from crosslight.wording import differences, reuse, similarity, unique_runs
    differences(reading_a, reading_b)

Nothing here decides whether a difference matters: that is for the findings.
"""

from crosslight.wording.differences import differences, similarity
from crosslight.wording.reuse import reuse
from crosslight.wording.unique import unique_runs

__all__ = ["differences", "reuse", "similarity", "unique_runs"]
