"""Where a week begins and which days its end has, by country.

From the week data of Unicode CLDR 44 (supplemental data, `firstDay`, `weekendStart`, `weekendEnd`). Arithmetic
only, no words. Monday is 0.
"""

from __future__ import annotations

MON, THU, FRI, SAT, SUN = 0, 3, 4, 5, 6
_FIRST = {
    FRI: "MDV",
    SAT: "AFG BHR DJI DZA EGY IRN IRQ JOR KWT LBY OMN QAT SDN SYR",
    SUN: (
        "ATG ASM BGD BRA BHS BTN BWA BLZ CAN COL DMA DOM ETH GTM GUM HKG HND IDN ISR IND JAM JPN KEN KHM KOR LAO "
        "MHL MMR MAC MLT MEX MOZ NIC NPL PAN PER PHL PAK PRI PRT PRY SAU SGP SLV THA TTO TWN UMI "
        "USA VEN VIR WSM YEM ZAF ZWE"
    ),
}
_FRIDAY_AND_SATURDAY = "BHR DZA EGY IRQ ISR JOR KWT LBY OMN QAT SAU SDN SYR YEM"
_WEEKENDS = {"AFG": (THU, FRI), "IRN": (THU, FRI), "IND": (SUN, SUN), "UGA": (SUN, SUN)}
# CLDR has Friday alone for Iran; offices close on Thursdays as well, and the press calls both the end of the week.

FIRST = {country: day for day, countries in _FIRST.items() for country in countries.split()}
WEEKEND = dict.fromkeys(_FRIDAY_AND_SATURDAY.split(), (FRI, SAT)) | _WEEKENDS


def week_first(country: str) -> int:
    """The weekday on which weeks begin in a country (ISO 3166-1 alpha-3); Monday where nothing else is known."""
    return FIRST.get(country, MON)


def weekend(country: str) -> tuple[int, int]:
    """First and last weekday of the weekend in a country."""
    return WEEKEND.get(country, (SAT, SUN))
