"""What a reader chose for themselves: the calendar and digits of days, light or dark. Kept in a cookie, never in an
address: what is asked for is the same for whoever it is sent to.
"""

from __future__ import annotations

import msgspec
from fastapi import Request

from dragoman.calendars.calendar import GREGORIAN, HIJRI, JALALI

COOKIE = "dragoman_shown"
CALENDARS = (GREGORIAN, JALALI, HIJRI)
DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}  # by their names in CLDR
THEMES = ("light", "dark")


class Chosen(msgspec.Struct, frozen=True):
    """The reader's choice; what is empty is the language's own, of the theme the machine's."""

    calendar: str = ""
    digits: str = ""
    theme: str = ""

    def cookie(self) -> str:
        """As it is kept."""
        return ".".join((self.calendar, self.digits, self.theme))


def chosen(values: tuple[str, ...]) -> Chosen:
    """The choice of a calendar, digits and a theme; what is none of them is left to the language."""
    calendar, digits, theme = (*values, "", "", "")[:3]
    return Chosen(
        calendar if calendar in CALENDARS else "",
        digits if digits in DIGITS else "",
        theme if theme in THEMES else "",
    )


def choice_of(request: Request) -> Chosen:
    """What the asker chose. The API tells everybody the same."""
    if request.scope["path"].startswith("/api"):
        return Chosen()
    return chosen(tuple(request.cookies.get(COOKIE, "").split(".")))
