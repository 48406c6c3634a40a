"""What no points outweigh: why two reports cannot tell one contact."""

from __future__ import annotations

from dragoman.merging.people import between
from dragoman.merging.report import COPIED, Report, alike

DAY = "day"


def veto(a: Report, b: Report) -> str | None:
    """The name of what parts two reports of contacts, or null."""
    if a.type != b.type:
        return "type"
    people = between(a.cast, b.cast)
    if people.apart:
        return "parties"
    if a.channel != b.channel and a.channel != "unspecified" and b.channel != "unspecified":
        return "channel"
    return _other_days(a, b) or _other_place(a, b) or people.veto


def parting(a: Report, b: Report) -> str | None:
    """What parts two contacts for who names it: DAY, or the party for which they name different persons; else null."""
    return DAY if _other_days(a, b) else between(a.cast, b.cast).other


def rivals(of: Report, part: str | None) -> bool:
    """Whether what parts two contacts (`parting`) leaves open which of them `of` tells: it does not name it."""
    return part is not None and (part == DAY or not of.cast.named.get(part))


def same_article(a: Report, b: Report) -> bool:
    """Whether one article tells both."""
    return a.source == b.source and a.sha256 == b.sha256 and a.article == b.article


def gap(a: Report, b: Report) -> int | None:
    """Days between two dated reports: 0 where their days can be one, null where either is undated."""
    if not a.first or not b.first:
        return None
    return max(b.first - a.last, a.first - b.last, 0)


def _loose(a: Report, b: Report) -> bool:
    """Whether two days that touch can be one: one is bounds that words give, or news of another country's evening.

    Washington's evening is Tehran's next day. Fresh news has its day of leeway already, so within one language another
    day is another contact, unless the words are copied.
    """
    bounds = (a.first != a.last and not a.fresh) or (b.first != b.last and not b.fresh)
    fresh = a.fresh or b.fresh
    return bounds or (fresh and (a.language != b.language or alike(a, b) >= COPIED))


def leans_on_words(a: Report, b: Report) -> bool:
    """Whether more than the points for shared wording hangs on the words of two reports: whether they are copies."""
    if not a.first and not b.first:
        return not (a.told_on and b.told_on)
    return (a.fresh or b.fresh) and a.language == b.language and gap(a, b) == 1


def weekdays_apart(a: Report, b: Report) -> int | None:
    """Days between the weekday of a day left open and the other's weekday or day; null where none is to be had.

    0 is one weekday; 1 may be an evening told from elsewhere. Days of more than two say nothing.
    """
    if a.weekday and b.weekday:
        return _apart_in_week(a.weekday, b.weekday)
    open_one, other = (a, b) if a.weekday else (b, a)
    if not open_one.weekday or not other.first or other.last - other.first > 1:
        return None
    return min(_apart_in_week(open_one.weekday, (day - 1) % 7 + 1) for day in (other.first, other.last))


def _apart_in_week(one: int, other: int) -> int:
    return min((one - other) % 7, (other - one) % 7)


def _other_place(a: Report, b: Report) -> str | None:
    """A meeting that took place took place in one country, and a visit goes one way."""
    if a.form == b.form == "travel" and a.movers and b.movers and not a.movers & b.movers:
        return "direction"
    if a.status == b.status == "occurred" and a.country and b.country and a.country != b.country:
        return "place"
    return None


def _other_days(a: Report, b: Report) -> str | None:
    if (a.weekday or b.weekday) and (weekdays_apart(a, b) or 0) > 1:
        return "weekday"
    apart = gap(a, b)
    if apart is not None:
        return "day" if apart > 1 or (apart and not _loose(a, b)) else None
    for undated, other in ((a, b), (b, a)):
        if undated.first or not undated.told_on or not other.first:
            continue
        told = undated.told_on
        if undated.status == "occurred" and other.first - told > 1:
            return "told-before"
        if undated.status == "planned" and told - other.last > 2:
            return "planned-after"
        if {undated.status, other.status} == {"occurred", "called-for"}:
            return "call-undated"  # one without a day need not be what another called for
    return None
