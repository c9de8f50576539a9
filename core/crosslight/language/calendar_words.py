"""Names of months, weekdays and relative days, and the words that tell past from future."""

from crosslight.language.forms import MONTHS
from crosslight.language.tables import words

FULL_MONTHS = words("""
    January February March April May June July August September October November December
""")
SHORT_MONTHS = tuple(short.capitalize() for short in MONTHS)
MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(FULL_MONTHS, start=1)}
MONTH_NUMBERS |= {short: MONTH_NUMBERS[name] for short, name in MONTHS.items()}

FULL_WEEKDAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
SHORT_WEEKDAYS = words("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
WEEKDAY_NUMBERS = {
    name.lower(): next(n for n, full in enumerate(FULL_WEEKDAYS) if full.startswith(name[:3]))
    for name in (*FULL_WEEKDAYS, *SHORT_WEEKDAYS)
}
RELATIVE_DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
"""Days from the article's own date."""

AHEAD = words("""
    will shall would going scheduled expected due plans plan planned planning set slated begins
    starting beginning until by next upcoming ahead wants want hopes hope intends to-be may can
    advance
""")
"""Words before a weekday that make it the coming one."""
BEHIND = words("""
    said told was were had met held did came went took made gave saw found began left became won
    lost struck hit broke fell rose shot wrote announced since after last ago read spoke sent put
""")
"""Words before a weekday that make it the one just past, besides those in -ed."""
NOUNS = frozenset(words("plan plans advance set"))
"""Words of these that tell nothing behind a determiner (`unveiled the plan on Monday`)."""
DETERMINERS = frozenset(words("a an the his her its their our this that"))
PART_OF = frozenset(words("the end start beginning middle of early late mid next"))
"""Words between *by* and the date that it bounds."""
PRONOUNS = frozenset(words("i he she it we you they who"))
"""Words behind a determiner that make the word behind them a verb (`that she plans`)."""
BOUNDS = frozenset(words("by until"))
"""Words before a month that bound what is to come, where no word tells that it is past."""
TOLD = frozenset(
    words("said told announced wrote added reported noted warned spoke stated claimed")
)
"""Words of `BEHIND`, and in -ed, for when something was told."""
WITHIN = {"early": (0, 5), "mid": (2, 8), "late": (4, 9)}
"""First and last year of a decade, or of a life's, that a word before it means at most."""
ZONES = frozenset(words("gmt utc et est edt pt pst pdt ct cst cdt mt bst cet cest ist jst aest"))
"""Zones of time behind a time of day."""
