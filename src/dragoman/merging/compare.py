"""Whether two reports tell one event: named points that add up, and vetoes that no points outweigh."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.merging.report import Actor, Report
from dragoman.merging.vetoes import SOLE, gap, named, same_person, veto, weekdays_apart

COPIED = 0.6  # of the word pairs of the shorter of two tellings in one language
SOON = 7  # days ahead for which a call is arranged
JOIN = 4.5  # points at which two reports are one event; see tests/merging for what stands on either side


class Reason(msgspec.Struct, frozen=True, gc=False):
    """One named reason and its points."""

    name: str
    points: float


class Verdict(msgspec.Struct, frozen=True):
    """The sum of the reasons; `veto` names why the two cannot be one, or is null."""

    score: float
    reasons: tuple[Reason, ...]
    veto: str | None = None


def compare(a: Report, b: Report) -> Verdict:
    """The verdict on two reports; the same whichever comes first."""
    if a.type == b.type != "CONSULT":
        return _plain_event(a, b)
    found = veto(a, b)
    if found:
        return Verdict(0.0, (), found)
    reasons = [r for part in (_parties, _days, _weekday, _people, _channel, _form, _place, _matter) for r in part(a, b)]
    return Verdict(round(sum(r.points for r in reasons), 3), tuple(reasons))


def _plain_event(a: Report, b: Report) -> Verdict:
    """Other events than contacts have no channel or persons to part them: only a full match joins them."""
    if (a.source, a.sha256, a.article) == (b.source, b.sha256, b.article):
        return Verdict(0.0, (), "same-article")
    if a.roles != b.roles:
        return Verdict(0.0, (), "parties")
    if gap(a, b) != 0:
        return Verdict(0.0, (), "day")
    return Verdict(JOIN, (Reason("type-parties-day", JOIN),))


def _parties(a: Report, b: Report) -> list[Reason]:
    return [Reason("parties-same", 2.0) if a.codes == b.codes else Reason("parties-within", -1.0)]


def _days(a: Report, b: Report) -> list[Reason]:
    apart = gap(a, b)
    if apart is not None:
        if apart:
            return [Reason("day-next", -1.5 if a.language != b.language else -2.0)]
        width = max(_width(a), _width(b))
        return [Reason("day-same", 3.0 if width == 1 else 2.5 if width <= 3 else 1.5 if width <= 14 else 0.0)]
    if a.start is None and b.start is None:
        return [_both_undated(a, b)]
    undated, dated = (a, b) if a.start is None else (b, a)
    return [_one_undated(undated, dated)]


def _width(report: Report) -> int:
    return (report.end - report.start).days + 1 if report.start and report.end else 0


def _both_undated(a: Report, b: Report) -> Reason:
    if a.published is None or b.published is None:
        # Of two pages without any day only copies of one text are surely of one time.
        one = _alike(a, b) >= COPIED
        return Reason("undated", -0.5 if one else -2.5 if a.silent and b.silent else -1.0)
    days = abs((a.published - b.published).days)
    points = 1.5 if days <= 2 else 0.5 if days <= 7 else -0.5 if days <= 30 else -1.5
    return Reason("told-together" if days <= 7 else "told-apart", points)


def _one_undated(undated: Report, dated: Report) -> Reason:
    if undated.published is None or dated.start is None or dated.end is None:
        return Reason("undated", -1.5 if undated.salience == "main" else -2.5)
    told = undated.published
    days = _distance(told, dated.start, dated.end)
    ahead = undated.status == "occurred" and dated.start > told
    if days <= 2 and not ahead:
        return Reason("told-near", 1.5)
    if days <= 7:
        return Reason("told-near", 0.5)
    if undated.salience == "main" and undated.status == "occurred":
        return Reason("told-far", -1.5)  # what heads a page is news, not memory
    return Reason("told-far", -0.5 if days <= 60 else -1.0)


def _weekday(a: Report, b: Report) -> list[Reason]:
    apart = weekdays_apart(a, b)
    return [] if apart is None else [Reason("weekday-next", -1.0) if apart else Reason("weekday-same", 0.5)]


def _distance(day: datetime.date, start: datetime.date, end: datetime.date) -> int:
    return max((start - day).days, (day - end).days, 0)


def _people(a: Report, b: Report) -> list[Reason]:
    out = []
    for code in sorted(a.codes & b.codes):
        mine, theirs = a.actors[code], b.actors[code]
        if any(same_person(x, y) for x in named(mine) for y in named(theirs)):
            out.append(Reason(f"person-same:{code}", 1.5))
            continue
        one = {x.office for x in mine if x.office}
        other = {x.office for x in theirs if x.office}
        if one & other:
            out.append(Reason(f"office-same:{code}", 0.7))
        elif one and other and one <= SOLE and other <= SOLE:
            out.append(Reason(f"office-other:{code}", -2.0))
    return out


def _channel(a: Report, b: Report) -> list[Reason]:
    if a.channel == b.channel:
        return [Reason("channel-same", 1.0 if a.channel != "unspecified" else 0.5)]
    known = (a.exact and b.exact) or any(_shares_someone(a.actors[code], b.actors[code]) for code in a.codes & b.codes)
    return [Reason("channel-open", -0.3 if known else -1.0)]


def _shares_someone(mine: tuple[Actor, ...], theirs: tuple[Actor, ...]) -> bool:
    """Whether a person, or an office of which neither names the holder, stands for a party in both."""
    if any(same_person(x, y) for x in named(mine) for y in named(theirs)):
        return True
    return bool({x.office for x in mine if x.office} & {x.office for x in theirs if x.office})


def _form(a: Report, b: Report) -> list[Reason]:
    """A visit and a meeting with somebody of the host: the one may be told for the other, but need not."""
    if (a.form == "travel") == (b.form == "travel"):
        return []
    visit, met = (a, b) if a.form == "travel" else (b, a)
    hosts = (a.codes & b.codes) - visit.movers
    named_only_there = any(named(met.actors[c]) and not named(visit.actors[c]) for c in hosts)
    return [Reason("visit-meeting", -0.7)] if named_only_there else []


def _place(a: Report, b: Report) -> list[Reason]:
    if not a.country or not b.country:
        return []
    if a.country != b.country:
        return [Reason("place-other", -2.0)]
    if a.city and b.city:
        return [Reason("city-same", 1.0) if a.city == b.city else Reason("city-other", -0.7)]
    return [Reason("country-same", 0.5)]


def _matter(a: Report, b: Report) -> list[Reason]:
    out = []
    if a.topics and b.topics:
        shared = len(a.topics & b.topics) / len(a.topics | b.topics)
        out.append(Reason("topics-shared", 0.5 + shared / 2) if shared else Reason("topics-other", -0.3))
    if a.movers and b.movers:
        same = bool(a.movers & b.movers)
        out.append(Reason("mover-same", 0.5) if same else Reason("mover-other", -0.7))
    if a.status != b.status:
        out.append(_status(a, b))
    if a.voices & b.voices:
        out.append(Reason("one-voice", 0.3))
    shared = _alike(a, b)
    if shared >= 0.3:
        out.append(Reason("wording-shared", round(1.5 * shared, 2)))
    return out


def _alike(a: Report, b: Report) -> float:
    """The share of its word pairs that the shorter of two tellings in one language has from the other."""
    if a.language != b.language or not a.wording or not b.wording:
        return 0.0
    return len(a.wording & b.wording) / min(len(a.wording), len(b.wording))


def _status(a: Report, b: Report) -> Reason:
    pair = {a.status, b.status}
    plan, done = (a, b) if b.status == "occurred" else (b, a)
    late = gap(a, b) is None and plan.published and done.published and done.published <= plan.published
    on_the_day = plan.start is None and done.start and plan.published and done.start <= plan.published
    if pair == {"called-for", "occurred"} and (late or on_the_day):
        return Reason("called-for-after", -3.0)
    if pair == {"planned", "occurred"}:
        return Reason("planned-after", -3.0) if late else _realised(plan, done)
    if pair == {"denied", "planned"} or pair == {"denied", "occurred"}:
        return Reason("denied-by-one", -0.3)
    return Reason("status-other", -1.0)


def _realised(plan: Report, done: Report) -> Reason:
    """A plan without a day is of days to come: what took place on the day on which it was told is rarely meant.

    Calls are arranged for the same days, not for months ahead.
    """
    if plan.start is None and plan.published is not None and done.start is not None and done.end is not None:
        ahead = (done.start - plan.published).days
        if done.start == done.end and ahead <= 0:
            return Reason("planned-after", -3.0 if ahead < 0 else -1.0)
        if "phone" in (plan.channel, done.channel) and ahead > SOON:
            return Reason("call-far", -3.0)
    return Reason("plan-realised", 0.0)
