"""Words for what happens on a day, and which of them tell of one event."""

from collections.abc import Mapping

from crosslight.language.stems import stem
from crosslight.language.tables import words

COMING, EVENT, ONE_OF, SPEECH = "to ", "the ", "a ", "say"
"""What a coming verb, an event and one of several begin with in compared form; all speaking."""

WILL = frozenset(words("will would shall won't wouldn't could may might"))
"""Modals of what is to come."""
BE = frozenset(words("be is are"))


def _under_first(rows: str) -> Mapping[str, str]:
    """Stems of rows of words, under the stem of the first word of their row."""
    return {
        stem(word): stem(row.split()[0]) for row in rows.strip().splitlines() for word in words(row)
    }


SAME = _under_first("""
    left leave quit resign resignation depart departure retire
    pass passage approve adopt vote
    die death kill
    crash collide collision
    fire dismiss dismissal sack oust ouster
    arrest detain detention
    began begin start
    end finish conclude
    found discover recover
    sank founder
    ran went
    arrive land
    sue file
    publish release issue leak surface unveil post disclose
    sent send
    indict charge
    win won elect
    held hold
    shoot shot shooting
    attack assault storm
    strike struck hit
    explode detonate explosion
    injure hurt wound
    introduce propose submit
    veto reject
    rule ruling decide
    withdraw withdrew pull
    marry wed
    buy bought purchase acquire
    flee fled escape
    fly flew travel
    choose chose appoint name nominate pick
    cancel call
    postpone delay
    endorse back
    close shut
    halt stop
    swear swore sworn
    raid search
    subpoena summon
""")
"""Stems of verbs that report one event, under the first of them."""

LIGHT = frozenset(
    SAME.get(stem(verb), stem(verb))
    for verb in words("""
    hold held take taken take made make get go gone give given do done have see seen come be meet
    speak become happen occur
    """)
)
"""Stems of verbs that alone do not say what happens."""

SPEAKING = frozenset(words("spoke weighed testified defended"))
"""Past verbs of speaking, besides those that every day of a story may stand beside."""
TOLD = frozenset(words("issued released reported posted"))
"""Past verbs of saying that are said of papers, too."""

GLUE = frozenset(
    words("""
    will would be is was were are held hold holds take takes took taking place planned scheduled set
    due come comes came on in at for the to until late early mid next
    """)
)
"""Words that may part an event from its date."""

TIES = frozenset(words("of between with over on about against"))
"""Words that tie to an event whose or of what it is."""

RANKS = frozenset(words("final first second third last next other another previous earlier new"))
"""Words that tell one event from another of its kind."""

EVENTS = _under_first("""
    debate face-off faceoff
    summit meeting
    game match
    primary
    election
    vote
    hearing
    trial
    verdict
    ceremony
    funeral
    rally
    final
    inauguration
    launch
    deadline
    inquest
    auction
    wedding
    parade
    march
    referendum
""")
"""Stems of nouns of which a story tells one, on one day, under the first of their row."""

SEVERAL = _under_first("""
    email e-mail
    letter
    memo memorandum
    report
    order
    subpoena
    lawsuit suit complaint
    announcement
    appearance
    visit trip
    strike
    protest demonstration
    storm
    fire
    poll survey
    tweet
    briefing conference
    call conversation
    dinner
    convention
    testimony
""")
"""Stems of nouns for what may happen on several days of a story, under the first of their row."""

BALLOTS = frozenset(words("votes"))
"""Plurals of events that are something else."""

DEEDS = frozenset(
    stem(noun)
    for noun in words("""
    resignation departure death killing arrest detention crash collision firing dismissal ouster
    shooting explosion ruling attack assault raid escape
    """)
)
"""Stems of nouns for what a verb tells as well."""

OCCASIONS = frozenset(stem(noun) for noun in words("interview statement speech"))
"""Stems of nouns for when somebody speaks."""

OWNERS = frozenset(words("the a an his her its their our my this that"))
"""Words before a date that names a noun behind it."""

OPENERS = frozenset(
    words("that who which when where after before because while as if whose since and but")
)
"""Words that open a clause, which has dates of its own."""
RELATIVE = frozenset(words("that which"))
"""Openers of what tells one thing from another: it belongs to the clause that it stands in."""
BREAKS = frozenset(words('; : — – -- ( ) " “ ”'))
"""Marks that end a clause."""
