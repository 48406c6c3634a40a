"""What readers write for parties and days: names in any of the languages, days of three calendars."""

from __future__ import annotations

import datetime
import unicodedata

from dragoman.calendars.calendar import GREGORIAN, HIJRI, JALALI, bounds_of
from dragoman.dates import mentions
from dragoman.reader import Reader
from dragoman.store.words import Words
from dragoman.world.schema import texts

Bounds = tuple[datetime.date, datetime.date]
CALENDARS = (GREGORIAN, JALALI, HIJRI)
OTHER_YEARS = range(1300, 1500)  # of the Jalali and Hijri calendars; there is no press of these Gregorian years
SEPARATORS = str.maketrans(dict.fromkeys(",،؛;+", ","))


class Lookup:
    """Finds the parties and days that are meant."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._plain = Words(reader).plain
        self._codes: dict[str, str] = {}
        for one in sorted(reader.world.data.authorities, key=lambda a: (a.code != a.party, a.kind != "state", a.code)):
            for name in (one.code, *(n for names in (one.name, one.names) for m in names.values() for n in texts(m))):
                self._codes.setdefault(self._plain(name), one.code)
        for code in reader.languages:
            for party, name in reader.pack(code).data.readout.parties.items():
                self._codes.setdefault(self._plain(name), party)
        self._known = frozenset(self._codes.values())
        self._longest = max(len(name.split()) for name in self._codes)

    def parties(self, text: str) -> tuple[str, ...]:
        """The codes of the parties that are named, by code or name; what nobody is called stays as it is."""
        out: list[str] = []
        for part in text.translate(SEPARATORS).split(","):
            words = part.split()
            while words:
                for length in range(min(len(words), self._longest), 0, -1):
                    code = self._codes.get(self._plain(" ".join(words[:length])))
                    if code or length == 1:
                        out.append(code or words[0])
                        words = words[length:]
                        break
        return tuple(dict.fromkeys(out))

    def knows(self, code: str) -> bool:
        """Whether a party has this code."""
        return code in self._known

    def days(self, text: str, *, language: str, calendar: str = "") -> Bounds:
        """The first and last day of a day, month or year, in figures or words.

        A year from 1300 to 1499 is one of the `calendar`; where none is named of the Hijri calendar in Arabic, else of
        the Jalali. Raises ValueError for what is no day.
        """
        plain = "".join(str(unicodedata.digit(c, c)) for c in text.strip())
        parts = plain.replace("/", "-").replace(".", "-").split("-")
        if all(part.isascii() and part.isdigit() for part in parts) and len(parts) <= 3:
            return _figures([int(part) for part in parts], calendar or (HIJRI if language == "ar" else JALALI))
        found = [m.when for m in mentions(text, self.reader, language=None, now=None) if m.when]
        if not found:
            raise ValueError(text)
        return found[0].start, found[0].end


def _figures(parts: list[int], other: str) -> Bounds:
    """Year, month and day, as many as there are. Raises ValueError for what no calendar has."""
    calendar = other if parts[0] in OTHER_YEARS else GREGORIAN
    try:
        return bounds_of(calendar, parts)
    except ValueError as error:
        raise ValueError("-".join(map(str, parts))) from error
