"""The Jalali new year against the equinox itself, computed here: the day on which spring begins before noon in Tehran.

The March equinox after J. Meeus, Astronomical Algorithms, chapter 27; the difference of dynamical and universal
time after Espenak and Meeus, roughly. Good to a minute or two.
"""

import datetime
import math

from dragoman.calendars import jalali

TERMS = """485 324.96 1934.136|203 337.23 32964.467|199 342.08 20.186|182 27.85 445267.112|156 73.14 45036.886
|136 171.52 22518.443|77 222.54 65928.934|74 296.72 3034.906|70 243.58 9037.513|58 119.81 33718.147
|52 297.17 150.678|50 21.02 2281.226|45 247.54 29929.562|44 325.15 31555.956|29 60.93 4443.417
|18 155.12 67555.328|17 288.79 4562.452|16 198.04 62894.029|14 199.76 31436.921|12 95.39 14577.848
|12 287.11 31931.756|12 320.81 34777.259|9 227.73 1222.114|8 15.45 16859.074"""
TEHRAN = 3.5 / 24
CLOSE = 2 / 1440  # days: an equinox this near to noon is decided by the almanac


def equinox(year: int) -> float:
    """The March equinox of a Gregorian year in Tehran's time: days since the beginning of day 0 of `date.toordinal`."""
    y = (year - 2000) / 1000
    mean = 2451623.80984 + 365242.37404 * y + 0.05169 * y**2 - 0.00411 * y**3 - 0.00057 * y**4
    t = (mean - 2451545) / 36525
    w = math.radians(35999.373 * t - 2.47)
    sums = 0.0
    for term in TERMS.split("|"):
        a, b, c = map(float, term.split())
        sums += a * math.cos(math.radians(b + c * t))
    dynamical = mean + 0.00001 * sums / (1 + 0.0334 * math.cos(w) + 0.0007 * math.cos(2 * w))
    ahead = 10.0 if year < 1986 else 62.92 + 0.32217 * (year - 2000) + 0.005589 * (year - 2000) ** 2
    if year > 2050:
        ahead = -20 + 32 * ((year - 1820) / 100) ** 2
    return dynamical - ahead / 86400 + TEHRAN + 0.5 - 1721425


def test_the_year_begins_on_the_day_of_the_equinox() -> None:
    for year in range(1200, 1501):
        moment = equinox(year + 621)
        day, part = divmod(moment, 1)
        if abs(part - 0.5) > CLOSE:
            spring = datetime.date.fromordinal(int(day) + (part > 0.5))
            assert jalali.to_day(year, 1, 1) == spring, year


def test_leap_years_follow() -> None:
    for year in range(1200, 1501):
        length = (jalali.to_day(year + 1, 1, 1) - jalali.to_day(year, 1, 1)).days
        assert length == 336 + jalali.month_length(year, 12)
