"""The article's own day: a vote among what came with the page and what the page says.

    settle(passage, world=…, given=…, url=…, notes=…, country=…, drafted=…)
        -> (Published | None, list[Notice])

`passage` is the article (its holes left out), read with its pack. `notes` are (kind, passage) of lines that
the reading of the page already set apart: kind `date` or `code`; lines inside the article are looked at as
well. `given` is the day that a feed or an archive handed over, `url` the address. `country` (ISO 3166-1
alpha-3) is the outlet's, if known.

In order: a date line (stated; it stands over `given`, with D102, where it is firm), `given`, an item code
or the address (code), then what the words about "today" leave open, narrowed by landmarks and by dates that
lie behind (inferred). Several days left: `date` null, the candidates in `trace`, D103. Nothing: null and
D101. A year is never guessed: an inferred day needs bounds on both sides.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.dating.finding import find
from dragoman.dating.mention import Mention
from dragoman.dating.parse import Draft
from dragoman.language.passage import Passage
from dragoman.model.article import Notice, Published
from dragoman.model.span import Span
from dragoman.settling.clue import CODE, GIVEN, INFERRED, STATED, Clue
from dragoman.settling.codes import url_day
from dragoman.settling.dateline import datelines
from dragoman.settling.infer import infer
from dragoman.settling.lines import code_lines, date_lines, noted
from dragoman.settling.today import Condition, conditions
from dragoman.world.world import World

DAY = datetime.timedelta(days=1)
MOST_SPANS = 6
# Date lines this near to each other are first publication and update; the first is the article's day.
UPDATE = 7
Answer = tuple[Published | None, list[Notice]]


def settle(
    passage: Passage,
    *,
    world: World,
    given: datetime.date | None = None,
    url: str | None = None,
    notes: Sequence[tuple[str, Passage]] = (),
    country: str | None = None,
    drafted: Draft | None = None,
    undated: list[Mention] | None = None,
) -> Answer:
    """The day of an article, or null; and the problems met. See the module's text.

    `drafted` is its draft and `undated` are its dates, read on no day, where they are known already.
    """
    mentions = find(passage, now=None, country=country, drafted=drafted) if undated is None else undated
    today = list(conditions(passage, mentions))
    stated = _one(_stated(passage, mentions, notes), today)
    coded = _one(_codes(passage, notes, url), today)
    if isinstance(stated, Published):
        if given is None:
            return stated, [Notice("D103", stated.trace)]
        stated = None
    problems: list[Notice] = []
    if stated and given and stated.day != given:
        what = f"given {given}, but the page says {stated.why}"
        problems.append(Notice("D102", what))
        if not stated.firm:
            return _published(_given(given), today, f"; {what}"), problems
    if stated:
        agreeing = [c for c in (_given(given) if given else None, coded) if isinstance(c, Clue) and c.day == stated.day]
        return _published(stated, today, "".join(f"; {c.why} agrees" for c in agreeing)), problems
    if given:
        if isinstance(coded, Clue) and coded.day and abs((coded.day - given).days) > 1:
            problems.append(Notice("D102", f"given {given}, but {coded.why} says {coded.day}"))
        return _published(_given(given), today, ""), problems
    if isinstance(coded, Clue):
        return _published(coded, today, ""), problems
    return infer(passage, mentions, today, world, drafted.cursor if drafted else None)


def _given(day: datetime.date) -> Clue:
    return Clue(basis=GIVEN, first=day, last=day, why="came with the page", firm=True)


def _stated(passage: Passage, mentions: list[Mention], notes: Sequence[tuple[str, Passage]]) -> list[Clue]:
    clues = [c for kind, note in notes if kind == "date" for c in noted(kind, note)]
    clues.extend(date_lines(passage, mentions))
    clues.extend(datelines(passage, mentions))
    for mention in mentions:  # «اليوم السبت 9 ديسمبر 2023»
        counted = next(
            (s for s in mention.senses if s.kind == "offset" and s.unit == "day" and s.to != "earlier"), None
        )
        if counted is None or mention.when is None or mention.when.start != mention.when.end:
            continue
        day = mention.when.start - DAY * (counted.count or 0)
        span = passage.span(mention.i, mention.j)
        clues.append(Clue(basis=STATED, first=day, last=day, why=f"«{mention.text}»", spans=(span,), firm=True))
    return clues


def _codes(passage: Passage, notes: Sequence[tuple[str, Passage]], url: str | None) -> list[Clue]:
    clues = [c for kind, note in notes if kind == "code" for c in noted(kind, note)]
    clues.extend(code_lines(passage))
    day = url_day(url, jalali=passage.pack.data.dates.calendar == "jalali") if url else None
    if day and not clues:
        clues.append(Clue(basis=CODE, first=day, last=day, why="the address"))
    return clues


def _one(clues: list[Clue], today: list[Condition]) -> Clue | Published | None:
    """The clue that stands among several of one kind, or the candidates where none does."""
    if not clues:
        return None
    firm = [c for c in clues if c.firm] or clues
    firm = _narrowed(firm, today)
    days = sorted({c.first for c in firm if c.day})
    if not days:
        return None
    if len(days) > 1:
        fitting = [d for d in days if all(c.holds(d) for c in today)]
        if today and len(fitting) == 1:
            days = fitting
        elif (days[-1] - days[0]).days > UPDATE:
            return _open(days, STATED, [c for c in firm if c.day], "date lines disagree")
    day = days[0]
    mine = [c for c in firm if c.day == day]
    why = "; ".join(dict.fromkeys(c.why for c in mine))
    spans = tuple(s for c in mine for s in c.spans)[:MOST_SPANS]
    return Clue(basis=mine[0].basis, first=day, last=day, why=why, spans=spans, firm=any(c.firm for c in mine))


def _narrowed(clues: list[Clue], today: list[Condition]) -> list[Clue]:
    """Hijri date lines are known to three days: a weekday or another line of the page picks one."""
    out = []
    exact = {c.first for c in clues if c.day}
    for clue in clues:
        if clue.day is None:
            span = (clue.last - clue.first).days
            fits = [
                d for d in (clue.first + DAY * k for k in range(span + 1)) if d in exact or (today and _all(today, d))
            ]
            if len(fits) != 1:
                continue
            clue = msgspec.structs.replace(clue, first=fits[0], last=fits[0])
        out.append(clue)
    return out


def _all(today: Iterable[Condition], day: datetime.date) -> bool:
    return all(c.holds(day) for c in today)


def _published(clue: Clue, today: list[Condition], more: str) -> Published:
    """The answer that a clue gives, with what else agrees."""
    day = clue.first
    fitting = [c for c in today if c.holds(day)]
    odd = [c for c in today if not c.holds(day)]
    trace = clue.why + more
    if fitting:
        trace += f"; agrees with {', '.join(dict.fromkeys(c.why for c in fitting))}"
    if odd:
        trace += f"; against {', '.join(dict.fromkeys(c.why for c in odd))}"
    spans = (*clue.spans, *(c.span for c in fitting))[:MOST_SPANS]
    return Published(
        date=day, start=day, end=day, precision="day", basis=clue.basis, trace=trace, evidence=_unique(spans)
    )


def _open(days: Sequence[datetime.date], basis: str, clues: Sequence[Clue], why: str) -> Published:
    return Published(
        date=None,
        start=min(days),
        end=max(days),
        precision="days",
        basis=basis,
        trace=f"{why}: {', '.join(d.isoformat() for d in days)}",
        evidence=_unique(tuple(s for c in clues for s in c.spans)[:MOST_SPANS]),
    )


def _unique(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))


__all__ = ["CODE", "GIVEN", "INFERRED", "STATED", "settle"]
