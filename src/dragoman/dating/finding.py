"""Finding the dates that a passage names, and the days that they mean."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from dragoman.calendars.calendar import from_day
from dragoman.calendars.weeks import week_first
from dragoman.dating.context import Context, Told, yearless
from dragoman.dating.cursor import CLOSE, OPEN
from dragoman.dating.edtf import edtf
from dragoman.dating.join import in_step, joined
from dragoman.dating.mention import Mention, Sense, Step
from dragoman.dating.parse import Draft, Raw, draft
from dragoman.dating.resolve import resolve
from dragoman.dating.tense import Tenses
from dragoman.language.entries_dates import WEEKDAYS
from dragoman.language.passage import Passage
from dragoman.model.span import Span
from dragoman.model.when import When


def find(
    passage: Passage,
    *,
    now: datetime.date | None,
    prefer: str = "past",
    country: str | None = None,
    drafted: Draft | None = None,
) -> list[Mention]:
    """Every date expression of a passage, in order, resolved against the day `now`.

    `prefer` is past, future or nearest for what words and tense leave open; `country` (ISO 3166-1 alpha-3)
    is the outlet's. Without `now` only dates that name their year are resolved; the others keep `when` null
    and say why. `drafted` is the passage's draft where it is known already.
    """
    drafted = drafted or draft(passage, country)
    context = context_of(passage, now=now, prefer=prefer, country=country)
    tenses = Tenses(passage)
    told = _resolved(passage, drafted.raws, context, tenses)
    if any(_falls_behind(raw.sense, answer, context) for raw, answer in told):
        again = context_of(passage, now=now, prefer=prefer, country=country)
        again.ahead = context.ahead
        told = _resolved(passage, drafted.raws, again, tenses)
    groups = in_step(joined(drafted.cursor, told, now), now)
    return [_mention(passage, raws, answer, about=drafted.cursor.cue(raws[0].i, "about")) for raws, answer in groups]


def _falls_behind(sense: Sense, told: Told, context: Context) -> bool:
    """Whether a day without a year was resolved otherwise than where the passage says that it is still to come: «قمة 12
    يونيو» in the headline, and below it «ستعقد في 12 يونيو».
    """
    year = context.told_ahead(sense)
    return year is not None and told.bounds is not None and from_day(sense.calendar, told.bounds[0])[0] != year


def _resolved(passage: Passage, raws: Iterable[Raw], context: Context, tenses: Tenses) -> list[tuple[Raw, Told]]:
    """What each expression means, the one after the other."""
    now, prefer = context.now, context.prefer
    told: list[tuple[Raw, Told]] = []
    for raw in raws:
        context.tense = tenses.at(raw.i, raw.j) if _needs_tense(raw.sense) and now else ""
        if context.tense == "future" and passage.ending("sameday", raw.i) is not None:
            context.tense = "near"  # "will meet him later Sunday", on the morrow
        on = passage.ending("date", raw.i)
        context.been = context.tense == "past" and on is not None and bool(on.get("date.on"))
        if raw.bound == "until" and context.tense != "past" and raw.sense.kind in ("day", "month"):
            context.tense = "future"
        if raw.sense.unsure and not (context.tense == "future" or prefer == "future" or _alone(passage, raw)):
            continue
        answer = resolve(raw.sense, context)
        told.append((raw, answer))
        remember(context, raw.sense, answer)
    return told


def context_of(passage: Passage, *, now: datetime.date | None, prefer: str, country: str | None) -> Context:
    """The context in which a passage's words are counted."""
    file = passage.pack.data.dates
    first, last = (WEEKDAYS.index(name) for name in file.week.weekend)
    return Context(
        now=now,
        prefer=prefer,
        country=country,
        # whose months are not those of others counts weeks as it does, wherever its outlet is
        week_first=week_first(country) if country and file.calendar == "gregorian" else WEEKDAYS.index(file.week.first),
        weekend=(first, last),
        calendar=file.calendar,
    )


def _alone(passage: Passage, raw: Raw) -> bool:
    """Whether an expression is all that its sentence says: nothing is there that could have lasted so long."""
    if raw.rule != "within":
        return False
    first, last = passage.sentence(raw.i) or (raw.i, raw.j)
    return not any(passage.tokens[at].form.kind in ("w", "n") for at in (*range(first, raw.i), *range(raw.j, last)))


def _needs_tense(sense: Sense) -> bool:
    sense = sense.ends[0] if sense.ends else sense
    if sense.kind == "offset":
        return sense.unsure or sense.to in ("later", "within")
    return sense.kind in ("weekday", "day", "month", "unit") and not sense.to


def remember(context: Context, sense: Sense, told: Told) -> None:
    """What later words («من العام ذاته», «همان هفته») may lean on."""
    if told.bounds is None:
        return
    start, end = told.bounds
    days = (end - start).days
    if days == 0:
        context.day = start
    if sense.kind == "unit" and sense.unit == "week":
        context.week = told.bounds
    calendar = sense.calendar if sense.kind in ("day", "month", "year") else context.calendar
    if days <= 31:
        context.month = told.bounds
    context.year_name = (calendar, from_day(calendar, start)[0])
    if sense.day and context.now is not None and start > context.now and (open_day := yearless(sense)) is not None:
        context.ahead.setdefault(open_day, from_day(calendar, start)[0])
    context.year = told.bounds


def _mention(passage: Passage, raws: list[Raw], told: Told, *, about: bool) -> Mention:
    i, j = raws[0].i, _closed(passage, raws[0].i, raws[-1].j)
    tokens = passage.tokens
    start, end = tokens[i].start, tokens[j - 1].end
    start += _conjunction(passage, i)
    text = passage.raw[start:end]
    lead = max(raws, key=lambda r: RANK.get(r.sense.kind, 0))
    when = None
    if told.bounds:
        first, last = told.bounds
        when = When(
            start=first,
            end=last,
            precision=told.precision,
            calendar=lead.sense.calendar,
            edtf=edtf(first, last, told.precision, about=about),
            evidence=(Span(start, end, text),),
            trace=f"{'+'.join(r.rule for r in raws)}: {told.trace}{'; about' if about else ''}",
        )
    return Mention(
        i=i,
        j=j,
        start=start,
        end=end,
        text=text,
        when=when,
        trace=when.trace if when else told.trace,
        kind=lead.sense.kind,
        steps=tuple(Step(r.rule, _words(passage, r), r.sense) for r in raws),
        bound=raws[0].bound,
        offset=lead.sense.count if lead.sense.kind == "anchored" else None,
    )


def _words(passage: Passage, raw: Raw) -> str:
    return passage.raw[passage.tokens[raw.i].start : passage.tokens[raw.j - 1].end]


def _closed(passage: Passage, i: int, j: int) -> int:
    """Past the bracket that closes one opened inside."""
    if j >= len(passage.tokens) or passage.fold(j) not in CLOSE:
        return j
    folds = passage.folds[i:j]
    opened = sum(f in OPEN for f in folds) - sum(f in CLOSE for f in folds)
    return j + 1 if opened == 1 else j


RANK = {"day": 5, "offset": 4, "weekday": 3, "month": 2, "unit": 1}


def _conjunction(passage: Passage, i: int) -> int:
    """Characters of an «and» that is written onto the first word and is no part of the date."""
    found = passage.starting("date", i)
    clitic = passage.pack.clitics[found.pre].conjunction if found else ""
    token = passage.tokens[i]
    return len(clitic) if clitic and passage.raw.startswith(clitic, token.start) else 0
