"""Units that figures are printed in, each under one name; values are never converted."""

from crosslight.language.tables import words


def _aliases(table: str) -> dict[str, str]:
    """A table of lines `unit: alias alias …`, turned round."""
    rows = (line.partition(":") for line in table.strip().splitlines())
    return {alias: unit.strip() for unit, _, aliases in rows for alias in words(aliases)}


MONEY = _aliases("""
    USD: dollar dollars usd bucks
    EUR: euro euros eur
    GBP: sterling gbp
    INR: rupee rupees inr
    JPY: yen jpy
    CNY: yuan renminbi cny rmb
    RUB: ruble rubles rouble roubles
    TRY: lira liras
    CHF: franc francs
    SEK: krona kronor
    PLN: zloty zlotys
    ZAR: rand
    NGN: naira
    BRL: reais
    THB: baht
    MYR: ringgit
    IDR: rupiah
    ILS: shekel shekels
    UAH: hryvnia hryvnias
    MXN: peso pesos
    cent: cent cents
    pence: penny pence
""")
"""Names of currencies behind a number. Dollars are read as US dollars."""


def _phrases(table: str) -> dict[str, str]:
    """A table of lines `unit: phrase; phrase …`, turned round."""
    rows = (line.partition(":") for line in table.strip().splitlines())
    return {" ".join(p.split()): unit.strip() for unit, _, all_ in rows for p in all_.split(";")}


_FOREIGN = _phrases("""
    USD: u.s. dollars; us dollars; american dollars
    AUD: australian dollars
    CAD: canadian dollars
    NZD: new zealand dollars
    HKD: hong kong dollars
    SGD: singapore dollars
    CHF: swiss francs
    GBP: pounds sterling; british pounds
    NOK: norwegian kroner
    DKK: danish kroner
    INR: indian rupees
    PKR: pakistani rupees
    LKR: sri lankan rupees
    TWD: taiwan dollars
    COP: colombian pesos
    ARS: argentine pesos
    CLP: chilean pesos
    PHP: philippine pesos
""")
_COMPOUND = _phrases("""
    celsius: degrees celsius; degree celsius; ° c; degrees c; degrees centigrade
    fahrenheit: degrees fahrenheit; degree fahrenheit; ° f; degrees f
    kph: km / h; km per hour; km an hour; kilometers per hour; kilometers an hour
    mph: miles per hour; miles an hour
    magnitude: on the richter
    square kilometer: square kilometers; square kilometer; sq km
    square mile: square miles; square mile; sq miles
    square meter: square meters; square meter; sq m
    square foot: square feet; square foot; sq ft
    cubic meter: cubic meters; cubic meter
""")
"""Units of several words, in compared form."""

MEASURES = _aliases("""
    kilometer: km kms kilometer kilometers kilometre kilometres
    meter: meter meters metre metres
    centimeter: cm centimeter centimeters centimetre centimetres
    millimeter: mm millimeter millimeters millimetre millimetres
    mile: mile miles
    foot: foot feet ft
    yard: yard yards
    inch: inch inches
    hectare: hectare hectares
    acre: acre acres
    kilogram: kg kilogram kilograms kilo kilos
    gram: gram grams
    ton: ton tons
    tonne: tonne tonnes
    pound: pound pounds lb lbs
    ounce: ounce ounces oz
    liter: liter liters litre litres
    gallon: gallon gallons
    barrel: barrel barrels
    degree: degree degrees
    knot: knot knots
    mph: mph
    kph: kph kmh km/h
    megawatt: megawatt megawatts mw
    kilowatt: kilowatt kilowatts kw
    gigawatt: gigawatt gigawatts gw
    megabyte: megabyte megabytes mb
    gigabyte: gigabyte gigabytes gb
    terabyte: terabyte terabytes tb
    second: second seconds
    minute: minute minutes
    hour: hour hours hr hrs
    day: day days
    night: night nights
    week: week weeks
    month: month months
    year: year years
    decade: decade decades
    magnitude: magnitude quake earthquake
""")
"""Units of measure. A mile is never compared with a kilometer: another unit is another figure."""

PHRASES = {
    "percent": "percent",
    "per cent": "percent",
    "percentage point": "points",
    "percentage points": "points",
    "basis point": "basis",
    "basis points": "basis",
    "year old": "age",
    "years old": "age",
    **_FOREIGN,
    **_COMPOUND,
    **MONEY,
    **MEASURES,
}
"""Unit by the one to three words behind a number, in compared form."""
BEFORE = frozenset({"magnitude"})
"""Units that stand before their number as well: `magnitude 6.1`, `a magnitude of 6.1`."""
FACTORS = {"basis": ("points", 0.01)}
"""Units that are parts of another: 25 basis points are a quarter of a percentage point."""

JOINED = {
    "year-old": "age",
    "year-olds": "age",
    "years-old": "age",
    "percentage-point": "points",
    "basis-point": "basis",
    **MONEY,
    **MEASURES,
}
"""Unit by what a hyphen joins to a number."""

GLUED = {"C": "celsius", "F": "fahrenheit"}
"""Unit by a capital right behind two digits or more (`41C`)."""

MEASURED = frozenset((*MEASURES.values(), *_COMPOUND.values()))
"""Units that are their own head."""

TIME = frozenset(words("second minute hour day night week month year decade"))
"""Units of duration."""
