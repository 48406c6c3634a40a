"""A date as bounds, precision, calendar, words and reasoning."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.model.span import Span


class When(msgspec.Struct, frozen=True, kw_only=True):
    """Days `start` to `end`, inclusive, proleptic Gregorian.

    `precision` is day, days, week, month, season, quarter, year, decade or open (a bound only); `calendar` is the
    one in which the words speak: gregorian, jalali or hijri; `edtf` is the text form (Extended Date/Time Format,
    ISO 8601-2); `evidence` the words; `trace` the named rules that led there.
    """

    start: datetime.date
    end: datetime.date
    precision: str = "day"
    calendar: str = "gregorian"
    edtf: str = ""
    evidence: tuple[Span, ...] = ()
    trace: str = ""
