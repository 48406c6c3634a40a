"""An event as a citation: where it is told, when, in which words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.calendars.calendar import from_day
from dragoman.export.row import Told
from dragoman.model import Article

CALENDARS = {"fa": ("gregorian", "jalali"), "ar": ("gregorian", "hijri")}  # beside the calendar of the date itself


class Citation(msgspec.Struct, frozen=True, kw_only=True):
    """One report of an event. `days` are that of publication by calendar, `words` the page's own with their offsets."""

    event: str
    told: str
    outlet: str | None
    title: str | None
    days: dict[str, str]
    happened: dict[str, str]
    url: str | None
    source: str
    sha256: str
    language: str
    words: tuple[tuple[int, int, str], ...]


def cite(told: Told, articles: Sequence[Article]) -> Iterator[Citation]:
    """The citations of an event, a report each; `articles` are those of its reports."""
    event = told.event
    for index, (report, article) in enumerate(zip(event.reports, articles, strict=True)):
        calendars = dict.fromkeys((*CALENDARS.get(report.language, ("gregorian",)), *_stated(article)))
        when = event.date
        happened = (
            {name: "/".join(dict.fromkeys((_day(name, when.start), _day(name, when.end)))) for name in calendars}
            if when
            else {}
        )
        yield Citation(
            event=event.id,
            told=told.sentences,
            outlet=report.outlet,
            title=article.title.text if article.title else None,
            days={name: _day(name, report.published) for name in calendars} if report.published else {},
            happened=happened,
            url=report.url,
            source=report.source,
            sha256=article.sha256,
            language=report.language,
            words=tuple((s.start, s.end, s.text) for s in event.evidence if s.report == index),
        )


def lines(one: Citation) -> Iterator[str]:
    """A citation for people."""
    days = "; ".join(f"{day} ({name})" for name, day in one.days.items()) or "day not known"
    yield f"{one.outlet or one.source}, “{one.title}”, {days}." if one.title else f"{one.outlet or one.source}, {days}."
    if one.url:
        yield f"  {one.url}"
    yield f"  {one.source}, SHA-256 {one.sha256}"
    for start, end, text in one.words:
        yield f"  {start}-{end} «{' '.join(text.split())}»"


def _stated(article: Article) -> Iterator[str]:
    yield from (event.date.calendar for event in article.events if event.date)


def _day(calendar: str, day: datetime.date) -> str:
    try:
        year, month, number = from_day(calendar, day)
    except (ValueError, OverflowError):
        return day.isoformat()
    return f"{year:04}-{month:02}-{number:02}"
