"""A record, its tables and its events as a notebook shows them: HTML that needs no script and no style sheet.

Whatever a page says is escaped and isolated in its own direction; colours are those of the notebook, light or dark.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

import msgspec

from dragoman.merging import Merged
from dragoman.model import Span

AROUND = 80  # characters of the page before and behind the words
MOST_LINES = 20  # of a table; all of them are in its frame
LONG = 40  # letters of a cell that is given room
MOST_LETTERS = 200  # of a cell

_CELL = "text-align: start; vertical-align: top; white-space: normal; padding: .2em .5em"
_WORDS = "background: none; color: inherit; font-weight: 600; text-decoration: underline"
_QUIET = "opacity: .75"
_PLAIN = ("channel", "form", "directness", "status", "outcome", "salience")
_SILENT = (None, "", "unknown", "unspecified")
_DID = ("initiated", "travelled", "hosted")


class Source(msgspec.Struct, frozen=True):
    """The page of a report: its text, and whether its language is written from right to left."""

    text: str
    rtl: bool


class EventView(msgspec.Struct, frozen=True, kw_only=True):
    """An event, told in a sentence (`rtl`: from right to left), with the pages of its reports, in their order."""

    event: Merged
    told: str
    rtl: bool
    sources: tuple[Source, ...]

    def _repr_html_(self) -> str:
        """The sentence; every field with the words that it rests on, in their place; the reports."""
        rows = "".join(_row(name, [value, *map(self._quote, spans)]) for name, value, spans in fields(self.event))
        reports = "".join(f"<li>{one}</li>" for one in self._reports())
        return (
            f'<div><p dir="{_side(self.rtl)}" style="text-align: start"><strong>{escape(self.told)}</strong></p>'
            f'<table dir="ltr"><tbody>{rows}</tbody></table><ol dir="ltr">{reports}</ol></div>'
        )

    def __repr__(self) -> str:
        return f"<event {self.event.id}: {self.told}>"

    def _quote(self, span: Span) -> str:
        at = max(span.report, 0)
        page = self.sources[at]
        before, after = page.text[max(0, span.start - AROUND) : span.start], page.text[span.end : span.end + AROUND]
        if span.start > AROUND:
            before = f"… {before.partition(' ')[2] or before}"
        if span.end + AROUND < len(page.text):
            after = f"{after.rpartition(' ')[0] or after} …"
        words = f'{escape(before)}<mark style="{_WORDS}">{escape(span.text)}</mark>{escape(after)}'
        quote = f'<bdi>[{at + 1}]</bdi> <span style="{_QUIET}">{words}</span>'
        return f'<div dir="{_side(page.rtl)}" style="text-align: start">{quote}</div>'

    def _reports(self) -> Iterator[str]:
        for one in self.event.reports:
            name = f"<bdi>{escape(one.outlet or one.source)}</bdi>"
            if (one.url or "").startswith(("http://", "https://")):
                name = f'<a href="{escape(one.url or "")}" rel="noopener noreferrer">{name}</a>'
            yield f"{name}, {one.published or 'day not known'}, {escape(one.language)}"


def fields(event: Merged) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    """Name, value (as HTML) and words of each field that is known."""
    date = event.date
    yield "day", escape(date.edtf or f"{date.start}/{date.end}") if date else "not known", date.evidence if date else ()
    for side in (*event.parties, *event.attendees):
        did = [word for word in _DID if getattr(side, word)]
        who = [part for part in (side.party or side.group, side.name or side.as_worded, side.office, *did) if part]
        yield "party" if side in event.parties else "present", _isolated(who), side.evidence
    for name in _PLAIN:
        value = getattr(event, name)
        if value not in _SILENT:
            differ = " (reports differ)" if name in event.conflicts else ""
            yield name, f"{escape(str(value))}{differ}", event.because.get(name, ())
    if event.place:
        where = [part for part in (event.place.city, event.place.country) if part]
        yield "place", _isolated(where), event.place.evidence
    for topic in event.topics:
        yield "topic", escape(topic.topic), topic.evidence
    for link in event.account:
        told = (link.speaker, link.office, link.party, link.body, link.medium, link.agency, link.outlet)
        yield "account", _isolated(part for part in told if part), link.evidence


def table(columns: Iterable[str], lines: list[dict[str, Any]], *, caption: str = "") -> str:
    """Lines of values as a table, the first of many."""
    names = list(columns)
    head = "".join(f'<th scope="col" style="{_CELL}">{escape(name)}</th>' for name in names)
    cells = ([_td(one.get(name)) for name in names] for one in lines[:MOST_LINES])
    rows = "".join(f"<tr>{''.join(line)}</tr>" for line in cells)
    more = f"<p>{len(lines)} lines, of which {MOST_LINES} are shown.</p>" if len(lines) > MOST_LINES else ""
    title = f'<caption style="text-align: start">{escape(caption)}</caption>' if caption else ""
    whole = f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}"
    return f'<div dir="ltr" style="overflow-x: auto">{whole}</div>'


def _row(name: str, told: list[str]) -> str:
    return f'<tr><th scope="row" style="{_CELL}">{escape(name)}</th><td style="{_CELL}">{"".join(told)}</td></tr>'


def _td(value: Any) -> str:
    wide = "; min-width: 22em" if isinstance(value, str) and len(value) > LONG else ""
    return f'<td style="{_CELL}{wide}">{_value(value)}</td>'


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return _isolated(map(str, value))
    text = value.isoformat() if isinstance(value, datetime.date) else str(value)
    return f'<bdi dir="auto">{escape(text if len(text) <= MOST_LETTERS else text[:MOST_LETTERS] + " …")}</bdi>'


def _isolated(parts: Iterable[str]) -> str:
    return ", ".join(f'<bdi dir="auto">{escape(part)}</bdi>' for part in parts)


def _side(rtl: bool) -> str:
    return "rtl" if rtl else "ltr"
