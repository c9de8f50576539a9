"""British and American spelling of one word: the compared form is the American one.

The families (-our, -ise, -yse, -re, doubled l, -ogue, -ae-) are regular enough to be rules;
the rest is a table of pairs. The result is a key for comparing, never shown.
"""

import re
from functools import cache

from crosslight.language.tables import words

_OUR = "|".join(
    words("""
    arb ard arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum lab misdemean
    neighb od parl ranc rum sav savi splend succ tum val vap vig
    """)
)
_DOUBLED = "|".join(
    words("""
    cance channe counse dia equa fue funne initia labe leve marsha marve meda mode pane pede
    quarre revea riva shove signa spira swive tota trave tunne unrave worshi
    """)
)
_NOT_IZE = "|".join(
    words("""
    adju adm adv adver advert ant app appr appra ar bru chast circumc clockw comp compr
    comprom conc cr cru d dem desp dev disgu edgew enterpr exc exerc expert franch fundra gu
    hoard improv inc likew ma merchand mort no otherw outra overexerc par parad perm po porpo
    pra prec prem pro prom ra reappra repr rev superv surpr telev tort treat turquo upra val
    """)
)
_RE = "cent|theat|met|lit|fib|calib|sab|somb|spect|lust|meag|och"
RULES = (
    (rf"^((?:dis|un|re|mis)?(?:{_OUR}))our(?!ish$)", r"\1or"),
    (rf"^(?!(?:{_NOT_IZE})is)(\w{{2,}})is(e|ed|es|er|ers|ing|ation|ations|ational)$", r"\1iz\2"),
    (r"^(anal|paral|catal|hydrol|electrol)ys(e|ed|er|ers|ing)$", r"\1yz\2"),
    (r"^(def|off|pret|lic)ence(s|d|less)?$", r"\1ense\2"),
    (
        rf"^((?:epi|kilo|centi|milli|dia)?(?:{_RE}))re(s|d)?$",
        r"\1er\2",
    ),
    (rf"^({_DOUBLED})ll(ed|ing|er|ers|or|ors|ous|ously)$", r"\1l\2"),
    (r"^(catal|dial|anal|monol|prol|epil)ogue(s|d)?$", r"\1og\2"),
    (r"^(h|an|orthop|p|encyclop|arch|leuk|an)ae", r"\1e"),
    (r"^f(?:oe|e)(tus|tal)", r"fe\1"),
    (r"^(man)oeuv(?:re|er)", r"\1euver"),
)
PAIRS = dict(
    pair.split("/")
    for pair in words("""
        acknowledgement/acknowledgment aeroplane/airplane aeroplanes/airplanes ageing/aging
        aluminium/aluminum amongst/among armoury/armory artefact/artifact
        artefacts/artifacts backwards/backward burnt/burned cheque/check cheques/checks
        cosy/cozy counsellor/counselor counsellors/counselors councillor/councilor
        councillors/councilors draught/draft dreamt/dreamed enquiry/inquiry enquiries/inquiries
        enrol/enroll enrolment/enrollment focussed/focused focussing/focusing forwards/forward
        fulfil/fulfill fulfilment/fulfillment fulfils/fulfills gaol/jail grey/gray greys/grays
        instalment/installment instalments/installments jewellery/jewelry judgement/judgment
        judgements/judgments kerb/curb kerbs/curbs leapt/leaped learnt/learned likeable/likable
        mould/mold moulds/molds moustache/mustache mum/mom mums/moms plough/plow ploughed/plowed
        practise/practice practised/practiced practising/practicing programme/program
        programmes/programs pyjamas/pajamas saleable/salable sceptic/skeptic sceptical/skeptical
        scepticism/skepticism sceptics/skeptics skilful/skillful skilfully/skillfully
        smelt/smelled spelt/spelled spoilt/spoiled storey/story storeys/stories storeyed/storied
        sulphur/sulfur towards/toward tranquillity/tranquility tranquillise/tranquilize
        tyre/tire tyres/tires whilst/while wilful/willful wilfully/willfully woollen/woolen
        yoghurt/yogurt
    """)
)


@cache
def _compiled() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]:
    """What every word that a rule changes holds, and the rules."""
    trigger = re.compile(r"our|is[eai]|ys[ei]|ence|res?d?$|ll[eio]|ogue|ae|foe|oeu")
    return trigger, tuple((re.compile(pattern), replacement) for pattern, replacement in RULES)


def american(word: str) -> str:
    """The American spelling of a lower-case word; the word itself where there is no other."""
    if (pair := PAIRS.get(word)) is not None:
        return pair
    trigger, rules = _compiled()
    if len(word) > 3 and trigger.search(word):
        for pattern, replacement in rules:
            if pattern.match(word):
                return pattern.sub(replacement, word)
    return word
