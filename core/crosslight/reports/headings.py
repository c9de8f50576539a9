"""What reports call their parts, and what stands under it: said once for all formats."""

from crosslight.view import voices

SOURCES = "Sources"
FINDINGS = "Findings"
FOR_REVIEW = "For review"
FOR_BROWSING = "For browsing, less sure"
FOR_INFORMATION = "For information"
SIDE_BY_SIDE = "Side by side"
CARRIED = "Claims of several sources, in the order of"
"""Before the siglum of the base."""
ALONE = "Only in one source"
QUOTATIONS = "Quotations of several sources"
NOT_QUOTED = voices.NOT_QUOTED
NAMES = "Names, figures, dates"
ABOUT_NAMES = "How often each source has it; · never."
ABOUT_CONFLICTS = "differs between sources: a finding rests on it."
"""What the sign before a figure or date says."""
SHARED = "Shared wording"
LEFT_OUT = "Not compared and not shown here"
PLACES = "crosslight compare --format json"
"""What gives the place of every mark."""
