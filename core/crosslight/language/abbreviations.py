"""Abbreviations whose full stop does not end a sentence, by what may follow them."""

from crosslight.language.tables import words

TITLES = frozenset(
    words("""
    Adm Amb Asst Atty Brig Capt Cmdr Col Cpl Det Dr Drs Fr Gen Gov Govs Hon Insp Lt Maj Messrs
    Mlle Mme Mr Mrs Ms Msgr Mx Pfc Pres Prof Profs Pvt Rep Reps Rev Sen Sens Sgt Shri Smt Spc Sr
    Sra St Ste Supt Treas
    """)
)
"""Stand before a name: never end a sentence."""

MONTHS = frozenset(
    words("""
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """)
)
"""Abbreviations only before a digit: *Nov. 20*, but *met Dong Jun. This was …*."""

COUNTED = frozenset(
    words("""
    No Nos Art Arts Ch Fig Figs Sec Vol pp p no nos fig approx ca art sec vol Rs
    """)
)
"""Abbreviations only before a digit or an opening bracket."""

JOINING = frozenset(
    words("""
    vs v cf eg ie viz al incl excl cont
    """)
)
"""Stand between two things: never end a sentence before a word."""

TRAILING = frozenset(
    words("""
    Inc Corp Co Cos Ltd Llc Plc Bros Jr Esq Ph.D PhD MD etc est dept Dept Univ Assn Bancorp Ave
    Blvd Rd Ft Mt Pl Sq Calif Conn Mass Wash Tenn Ariz Ala Colo Fla Ga Ill Ind Kan Ky La Md Mich
    Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tex Va Vt Wis Wyo Del Okla Ark Sask Ont Que Mon
    Tue Tues Wed Thu Thur Thurs Fri Sat min hr hrs sq ft lb lbs oz mph km kg
    """)
)
"""May end one: they do before a sentence starter, and not before anything else."""

ABBREVIATIONS = TITLES | MONTHS | COUNTED | JOINING | TRAILING

STARTERS = frozenset(
    words("""
    A According After Additionally Afterwards All Also Although An And Another Any Are As Asked
    At Because Before Besides Both But By Can Could Despite Did Do Does During Each Earlier Even
    Every Few First Five For Former Four From Further Furthermore Had Has Have Having He Hence
    Her Here His How However I If In Indeed Instead Is It Its Last Later Like Many May Maybe
    Meanwhile More Moreover Most Much My Neither Never Nevertheless Next No Nobody None Nor Not
    Nothing Now Of Officials On Once One Only Or Others Our Over People Perhaps Police Recently
    Seven She Should Similarly Since Six So Some Soon Still Such Ten That The Their Then There
    Therefore These They This Those Though Three Through Thus To Today Tomorrow Two Under Unlike
    Until Up Was We Were What When Where Whether Which While Who Whose Why Will With Within
    Without Would Yesterday Yet You Your It's He's She's They're We're I'm That's There's
    """)
)
"""Words that open a sentence far more often than they go on after an abbreviation."""
