"""Verbs and words by which news text says who said something."""

from functools import cache

from crosslight.language.numerals import either
from crosslight.language.tables import words

REPORTING_VERBS = words("""
    said says say told tells tell added adds add asked asks ask wrote writes tweeted tweets posted
    explained explains noted notes argued argues stated states declared declares continued continues
    warned warns claimed claims acknowledged admitted admits insisted insists replied replies
    responded responds recalled recalls concluded concludes announced announces commented remarked
    observed joked quipped cried shouted yelled chanted urged urges alleged asserted contended
    maintained maintains suggested suggests emphasized emphasised stressed stresses reiterated
    affirmed confirmed confirms denied denies reported reports testified vowed pledged promised
    predicted complained lamented conceded boasted bragged demanded questioned wondered
    exclaimed whispered muttered mused countered retorted recounted revealed reveals disclosed
    described cautioned advised counseled counselled instructed ordered proclaimed pronounced
    repeated read reads opined offered agreed agrees thought thinks believes believed interjected
    interrupted protested pleaded answered shot tore implored lashed praised quoted elaborated
    summed sums began finished estimated figured hoped deadpanned blasted ranted screamed
    blogged texted emailed mentioned mentions highlighted underlined underscored advocated ventured
    sings sang yells chants cries shouts screams jokes laughs laughed responds warns vows pledges
    predicts observes remarks describes demands alleges asserts contends complains promises
    begged begs hissed sighed sighs sobbed scoffed fumed marvelled marveled gasped murmured
    mumbled grumbled groaned chuckled growled volunteered clarified specified signaled signalled
    intoned bellowed
""")
"""Finite verbs whose subject is the speaker."""

JUDGING_VERBS = words("""
    called calls deemed denounced dismissed labeled labelled branded condemned hailed criticized
    criticised derided termed dubbed slammed rejected attacked mocked ridiculed lauded
""")
"""Finite verbs that take a quotation as what somebody is called (`Lind called it “a con”`)."""

PARTICIPLES = words("""
    saying adding asking telling writing tweeting explaining noting arguing stating declaring
    continuing warning claiming acknowledging admitting insisting replying responding recalling
    concluding announcing commenting remarking observing joking quipping crying shouting yelling
    chanting urging alleging asserting contending maintaining suggesting emphasizing emphasising
    stressing reiterating affirming confirming denying testifying vowing pledging predicting
    complaining lamenting conceding boasting bragging demanding questioning wondering calling
    describing quoting reading declaring posting screaming repeating singing reporting
""")
"""Forms whose subject is the sentence's own."""

MODIFIERS = words("""
    also then later further once recently reportedly has had have is was were as been just simply
    even still repeatedly again often famously flatly bluntly quietly previously initially publicly
    finally subsequently openly privately reportedly always never once again immediately earlier
    directly specifically sarcastically jokingly proudly angrily emphatically apparently first
    gone on went goes would will can could did does
""")
"""Words that may stand between a subject and its verb of saying."""


@cache
def finite() -> str:
    """A regular expression for a finite verb of saying with what may stand before it.

    A capital right behind the verb is a lost space (`toldLind`).
    """
    verb = rf"(?P<verb>{either(REPORTING_VERBS)}|puts?\s+it)"
    return rf"(?P<before>(?:{either(MODIFIERS)}\s+){{0,3}}){verb}(?:\b|(?=[A-Z]))"


@cache
def judging() -> str:
    """A regular expression for a verb of saying or judging with what may stand before it."""
    judged = rf"(?:{either(MODIFIERS)}\s+){{0,3}}(?P<judging>{either(JUDGING_VERBS)})\b"
    return rf"(?:{finite()}|{judged})"


@cache
def participle() -> str:
    """A regular expression for a participle of saying."""
    return rf"\b(?P<participle>{either(PARTICIPLES)})\b"
