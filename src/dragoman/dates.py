"""Dates without anything else: which days a text names, for those who want only this.

    >>> from dragoman.dating import find
    >>> [m.when.edtf for m in find("التقى الوزيران أمس", language="ar", now="2024-05-15")]
    ['2024-05-14']

The reader is loaded at the first call and kept. Nothing is asked of the clock: what is counted from today needs `now`.
"""

from __future__ import annotations

import datetime

from dragoman.calendars.calendar import YEARS
from dragoman.dating.finding import find as find_in
from dragoman.dating.mention import Mention
from dragoman.language.detect import Detector
from dragoman.language.passage import Passage
from dragoman.reader import Reader, load

PREFERENCES = ("past", "future", "nearest")


def find(
    text: str,
    *,
    language: str | None = None,
    now: datetime.date | str | None = None,
    prefer: str = "past",
    country: str | None = None,
) -> list[Mention]:
    """The date expressions of `text`, in order.

    `language` is BCP 47 (ar, fa, en); without it the text tells. `now` is the day from which words are counted, a date
    (of a moment its day, as written) or an ISO day, of the years 1800 to 2200; without it what needs one is refused.
    `prefer` is past, future or nearest, for what words and tense leave open. `country` (ISO 3166-1 alpha-3) is the
    publisher's: its weeks, weekends and Hijri months count.

    A mention has `start`, `end` and `text` (characters of `text`), `when` (first and last day, precision, calendar,
    EDTF, trace) or null where the words do not determine one, `trace` (the reason, then) and `steps`. Raises
    ValueError for another language, preference or a `now` that is no day
    or lies outside those years.
    """
    if prefer not in PREFERENCES:
        raise ValueError(f"prefer is one of {', '.join(PREFERENCES)}: {prefer}")
    day = datetime.date.fromisoformat(now) if isinstance(now, str) else now
    if isinstance(day, datetime.datetime):
        day = day.date()
    reader = load()
    code = str(language).partition("-")[0] if language else None
    if code is not None and code not in reader.languages:
        raise ValueError(f"no pack for {language}: {', '.join(reader.languages)}")
    return mentions(text, reader, language=code, now=day, prefer=prefer, country=country)


def mentions(
    text: str,
    reader: Reader,
    *,
    language: str | None,
    now: datetime.date | None,
    prefer: str = "past",
    country: str | None = None,
) -> list[Mention]:
    """The same with a reader at hand. Where a text is too short to tell its language, the one whose words name most is
    taken. Raises ValueError for a `now` outside the years 1800 to 2200."""
    if now is not None and now.year not in YEARS:
        raise ValueError(f"now is a day of the years {YEARS[0]} to {YEARS[-1]}: {now}")
    code = language or Detector(reader.pack(name) for name in reader.languages).detect(text)
    codes = [code] if code else list(reader.languages)
    found = [find_in(Passage(text, *reader.language(name)), now=now, prefer=prefer, country=country) for name in codes]
    return max(found, key=lambda told: sum(m.end - m.start for m in told))
