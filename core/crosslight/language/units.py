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
    MXN: peso pesos
    cent: cent cents
    pence: penny pence
""")
"""Names of currencies behind a number. Dollars are read as US dollars."""

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
    second: second seconds
    minute: minute minutes
    hour: hour hours hr hrs
    day: day days
    night: night nights
    week: week weeks
    month: month months
    year: year years
    decade: decade decades
    magnitude: magnitude
""")
"""Units of measure. A mile is never compared with a kilometer: another unit is another figure."""

PHRASES = {
    "percent": "percent",
    "per cent": "percent",
    "percentage point": "points",
    "percentage points": "points",
    "basis point": "basis",
    "basis points": "basis",
    "on the richter": "magnitude",
    "u.s. dollars": "USD",
    "degrees celsius": "celsius",
    "degrees fahrenheit": "fahrenheit",
    "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
    "year old": "age",
    "years old": "age",
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

MEASURED = frozenset((*MEASURES.values(), "celsius", "fahrenheit"))
"""Units that are their own head."""

TIME = frozenset(words("second minute hour day night week month year decade"))
"""Units of duration."""
