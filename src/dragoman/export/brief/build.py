"""What a briefing says, before it is set in a file format."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec

from dragoman.calendars.calendar import from_day
from dragoman.export.row import Told
from dragoman.language.pack import Pack
from dragoman.model import Article

WORDS = 200  # characters of the words that a note quotes


class Note(msgspec.Struct, frozen=True):
    """Where a report stands: outlet or source, its day in the briefing's calendar, headline, address, its words."""

    number: int
    outlet: str
    day: str
    title: str
    url: str
    language: str
    words: str


class Item(msgspec.Struct, frozen=True):
    """An event: the sentences that tell it, its id, the numbers of its notes."""

    text: str
    id: str
    notes: tuple[int, ...]


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """A whole briefing in one language, `rtl` or not."""

    language: str
    rtl: bool
    title: str
    days: str
    items: tuple[Item, ...]
    sources: str
    notes: tuple[Note, ...]


def build(
    told: Sequence[Told],
    articles: Sequence[Sequence[Article]],
    *,
    pack: Pack,
    parties: Sequence[str],
    since: datetime.date | None,
    until: datetime.date | None,
) -> Brief:
    """The briefing of events in their order; `articles` are those of each event's reports, `parties` their names."""
    file = pack.data.readout
    words = file.brief
    notes: list[Note] = []
    items = []
    for one, of in zip(told, articles, strict=True):
        numbers = []
        for index, (report, article) in enumerate(zip(one.event.reports, of, strict=True)):
            spans = [s.text for s in one.event.evidence if s.report == index]
            quote = " ".join((spans[0] if spans else "").split())
            notes.append(
                Note(
                    number=len(notes) + 1,
                    outlet=report.outlet or report.source,
                    day=day_of(report.published, pack) if report.published else "",
                    title=" ".join(article.title.text.split()) if article.title else "",
                    url=report.url or "",
                    language=report.language,
                    words=quote if len(quote) <= WORDS else quote[:WORDS] + "…",
                )
            )
            numbers.append(len(notes))
        items.append(Item(one.sentences, one.event.id, tuple(numbers)))
    bounds = (day_of(since, pack) if since else "", day_of(until, pack) if until else "")
    shape = words.days if all(bounds) else words.since if since else words.until if until else ""
    return Brief(
        language=pack.code,
        rtl=pack.data.pack.direction == "rtl",
        title=words.title.replace("{parties}", _joined(parties, file.join, file.join_last)) if parties else words.all,
        days=shape.replace("{first}", bounds[0]).replace("{last}", bounds[1]),
        items=tuple(items),
        sources=words.sources if items else words.none,
        notes=tuple(notes),
    )


def day_of(day: datetime.date, pack: Pack) -> str:
    """A day in the language's own calendar, words and digits."""
    file = pack.data.readout
    year, month, number = from_day(file.calendar, day)
    text = f"{number} {file.months[file.calendar][month - 1]} {year}"
    return text.translate({ord(str(i)): digit for i, digit in enumerate(file.digits)})


def _joined(names: Sequence[str], join: str, last: str) -> str:
    return join.join(names[:-1]) + last + names[-1] if len(names) > 1 else names[0]
