"""Units of measure and of money: their notations, their sizes within a dimension, and how they are joined.

The sizes are those of the International System of Units (BIPM, 9th edition) and of NIST Special Publication 811;
they only say which of two units is the smaller, so that "5 feet 3 inches" is one length.
"""

import re
from typing import NamedTuple

_TABLE = """
length | 1e3 | km | km kms | kilometre kilometres kilometer kilometers
length | 1 | m | m | metre metres meter meters
length | 1e-1 | dm | dm | decimetre decimetres
length | 1e-2 | cm | cm | centimetre centimetres centimeter centimeters
length | 1e-3 | mm | mm | millimetre millimetres millimeter millimeters
length | 1e-6 | μm | μm um | micrometre micrometres micron microns
length | 1e-9 | nm | nm | nanometre nanometres nanometer nanometers
length | 1609 | mile | mi | mile miles
length | 1852 | nautical mile | nmi | nautical_mile nautical_miles
length | 4828 | league |  | league leagues
length | 201 | furlong |  | furlong furlongs
length | 1.83 | fathom |  | fathom fathoms
length | 0.91 | yd | yd yds | yard yards
length | 0.30 | ft | ft | foot feet
length | 0.025 | in |  | inch inches
length | 9e15 | light year | ly | light_year light_years light-year light-years
area | 1e4 | ha | ha | hectare hectares
area | 4047 | acre |  | acre acres
volume | 1e2 | hl | hl | hectolitre hectolitres
volume | 1 | l | l L | litre litres liter liters
volume | 1e-1 | dl | dl | decilitre decilitres
volume | 1e-2 | cl | cl | centilitre centilitres
volume | 1e-3 | ml | ml mL | millilitre millilitres milliliter milliliters
volume | 4.5 | gallon | gal | gallon gallons
volume | 0.57 | pint | pt | pint pints
volume | 36 | bushel |  | bushel bushels
mass | 1e6 | t | t | ton tons tonne tonnes metric_ton metric_tons
mass | 1e3 | kg | kg kgs | kilogram kilograms kilogramme kilogrammes kilo kilos
mass | 1 | g | g | gram grams gramme grammes
mass | 1e-3 | mg | mg | milligram milligrams
mass | 6350 | stone | st | stone stones
mass | 453 | lb | lb lbs |
mass | 28 | oz | oz | ounce ounces
mass | 50802 | cwt | cwt | hundredweight hundredweights
time | 3.15e10 | millennium |  | millennium millennia
time | 3.15e9 | century |  | century centuries
time | 3.15e8 | decade |  | decade decades
time | 3.15e7 | year | yr yrs | year years
time | 2.6e6 | month |  | month months
time | 1.2e6 | fortnight |  | fortnight fortnights
time | 6e5 | week | wk wks | week weeks
time | 86400 | day |  | day days
time | 3600 | h | h hr hrs | hour hours
time | 60 | min | min mins | minute minutes
time | 1 | s | s sec secs | second seconds
time | 1e-3 | ms | ms | millisecond milliseconds
heat | 1 | °C | °C | degree_Celsius degrees_Celsius degrees_centigrade degrees_C
heat | 1 | °F | °F | degree_Fahrenheit degrees_Fahrenheit degrees_F
heat | 1 | K |  | kelvin kelvins
angle | 3600 | ° | ° | degree degrees
speed | 1 | km/h | kmh km/h kph | kilometres_an_hour kilometers_an_hour km_an_hour
speed | 1 | mile/h | mph | miles_an_hour
speed | 1 | knot | kn kt kts | knot knots
power | 1e9 | GW | GW | gigawatt gigawatts
power | 1e6 | MW | MW | megawatt megawatts
power | 1e3 | kW | kW | kilowatt kilowatts
power | 1 | W | W | watt watts
power | 745 | hp | hp | horsepower
energy | 1e12 | TWh | TWh | terawatt-hour terawatt-hours terawatt_hours
energy | 1e9 | GWh | GWh | gigawatt-hour gigawatt-hours gigawatt_hours
energy | 1e6 | MWh | MWh | megawatt-hour megawatt-hours megawatt_hours
energy | 1e3 | kWh | kWh | kilowatt-hour kilowatt-hours kilowatt_hours
energy | 1 | J | J | joule joules
energy | 1e3 | kJ | kJ | kilojoule kilojoules
energy | 4.2 | cal | cal | calorie calories
energy | 4.2e3 | kcal | kcal | kilocalorie kilocalories
electric | 1 | V | V | volt volts
electric | 1e3 | kV | kV | kilovolt kilovolts
electric | 1 | A |  | ampere amperes amp amps
frequency | 1 | Hz | Hz | hertz
frequency | 1e3 | kHz | kHz | kilohertz
frequency | 1e6 | MHz | MHz | megahertz
frequency | 1e9 | GHz | GHz | gigahertz
pressure | 1 | Pa | Pa | pascal pascals
pressure | 1e2 | hPa | hPa | hectopascal hectopascals
pressure | 1e3 | kPa | kPa | kilopascal kilopascals
pressure | 1e5 | bar |  | bar bars
data | 1e12 | TB | TB | terabyte terabytes
data | 1e9 | GB | GB | gigabyte gigabytes
data | 1e6 | MB | MB | megabyte megabytes
data | 1e3 | kB | kB KB | kilobyte kilobytes
data | 1 | byte |  | byte bytes
share | 1 | % | % pct | percent per_cent
share | 1 | percentage point | pp | percentage_point percentage_points
share | 1 | ‰ | ‰ | per_mille per_mil permille
money | 1 | £ | £ GBP | pound pounds pounds_sterling pound_sterling
money | 0.05 | shilling |  | shilling shillings
money | 0.01 | penny |  | penny pence pennies
money | 1 | $ | $ US$ USD | dollar dollars US_dollars
money | 0.01 | cent | ¢ | cent cents
money | 1 | € | € EUR | euro euros
money | 1 | ¥ | ¥ JPY | yen
money | 1 | ₹ | ₹ Rs Rs. INR | rupee rupees
money | 1 | ₽ | ₽ RUB | rouble roubles ruble rubles
money | 1 | franc | CHF | franc francs
money | 1 | mark |  | mark marks
money | 1 | crown |  | crown crowns
money | 1 | krone | DKK NOK | krone kroner
money | 1 | krona | SEK | krona kronor
money | 1 | guilder |  | guilder guilders florin florins
money | 1 | ducat |  | ducat ducats
money | 1 | thaler |  | thaler thalers taler talers
money | 1 | lira |  | lira lire liras
money | 1 | peso |  | peso pesos
money | 1 | real | R$ | real reais
money | 1 | yuan | CNY | yuan renminbi
money | 1 | rial |  | rial rials riyal riyals
"""
"""Dimension, size, the unit, its symbols, its names; an underscore is a space."""

EXACT = frozenset(("%", "‰", "percentage point", "°C", "°F"))
"""Units that make another quantity of a number, however they are written: 12 is not 12 percent."""


class Unit(NamedTuple):
    """A unit in a text: its one name here, whether a word stands for it, where it ends, its dimension and size."""

    name: str
    spelled: bool
    end: int
    dimension: str
    size: float


def _rows() -> tuple[dict[str, tuple[str, bool]], dict[str, tuple[str, float]]]:
    """The notations with the unit they mean and whether they are words; the units with dimension and size."""
    notations: dict[str, tuple[str, bool]] = {}
    units: dict[str, tuple[str, float]] = {}
    for line in _TABLE.strip().splitlines():
        dimension, size, name, symbols, names = (cell.strip() for cell in line.split("|"))
        units[name] = (dimension, float(size))
        notations.update(dict.fromkeys(symbols.split(), (name, False)))
        notations.update((word.replace("_", " ").lower(), (name, True)) for word in names.split())
    return notations, units


_NOTATIONS, _UNITS = _rows()
_SYMBOLS = [text for text, (_, spelled) in _NOTATIONS.items() if not spelled]
_NAMES = [text for text, (_, spelled) in _NOTATIONS.items() if spelled]


def _any(texts: list[str]) -> str:
    return "|".join(re.escape(text).replace(r"\ ", r"\s") for text in sorted(texts, key=len, reverse=True))


_ONE = rf"(?P<name>(?i:{_any(_NAMES)})|{_any(_SYMBOLS)})(?P<power>\s(?:squared|cubed)|[23²³])?(?!\w)"
_UNIT = re.compile(rf"(?P<gap>\s?-?)(?P<shape>(?i:square|sq\.?|cubic|cu\.?)\s)?{_ONE}")
_PER = re.compile(rf"(?:\s?/\s?|\s(?i:per)\s){_ONE}")
_INCH = re.compile(r"\s?in(?!\w)")
_SIGN = re.compile(r"(?:US\$|R\$|[$€£¥₹₽]|\b(?:Rs\.?|USD|EUR|GBP|JPY|INR|RUB|CHF|CNY))\s?$")
_POWERS = {"2": "2", "3": "3", "²": "2", "³": "3", "squared": "2", "cubed": "3"}


def smaller_unit_at(text: str, place: int, unit: Unit) -> Unit | None:
    """The unit after a number that goes on a measure, such as the inches of "5 ft 3 in", or None."""
    inch = _INCH.match(text, place) if unit.name == "ft" else None
    found = Unit("in", unit.spelled, inch.end(), *_UNITS["in"]) if inch else unit_at(text, place)
    if found and found.name == "£" and unit.dimension == "mass":
        found = Unit("lb", found.spelled, found.end, *_UNITS["lb"])
    return found if found and found.dimension == unit.dimension and found.size < unit.size else None


def unit_at(text: str, place: int) -> Unit | None:
    """The unit that stands right after a number; of a compound such as "km per hour" all."""
    found = _UNIT.match(text, place)
    if found is None:
        return None
    notation = found["name"]
    gap = found["gap"]
    name, spelled = _of(notation)
    if (gap.endswith("-") and not spelled) or (notation == "s" and not gap):
        return None
    power = _POWERS.get((found["power"] or "").strip(), "")
    shape = (found["shape"] or "")[:1].lower()
    if shape:
        power = "2" if shape == "s" else "3"
    dimension, size = _UNITS[name]
    end = found.end()
    if power:
        name, dimension = f"{name}^{power}", f"{dimension}^{power}"
    over = _PER.match(text, end)
    if over:
        below, _ = _of(over["name"])
        return Unit(f"{name}/{below}", spelled, over.end(), f"{dimension}/", size)
    return Unit(name, spelled, end, dimension, size)


def _of(notation: str) -> tuple[str, bool]:
    plain = " ".join(notation.casefold().replace("\u0131", "i").replace("\u0307", "").split())
    return _NOTATIONS.get(notation) or _NOTATIONS[plain]


def sign_before(text: str, place: int) -> tuple[str, int] | None:
    """The sign of a currency right before a number, and where it begins."""
    found = _SIGN.search(text, max(0, place - 5), place)
    return (_NOTATIONS[found[0].strip()][0], found.start()) if found else None


def names_of(unit: str) -> list[str]:
    """Every notation of a unit, lower-case, the words of its parts too: what a stem may call it by."""
    parts = [part.partition("^")[0] for part in unit.split("/")]
    return [text.lower() for text, (name, _) in _NOTATIONS.items() if name == parts[0]]


def dimension_of(unit: str) -> str:
    """The dimension of a unit, "length" or "money"; empty for a compound."""
    return _UNITS[unit][0] if unit in _UNITS else ""
