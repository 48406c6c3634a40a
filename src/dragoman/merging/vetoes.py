"""What no points outweigh: why two reports cannot tell one contact."""

from __future__ import annotations

from dragoman.merging.names import same_name
from dragoman.merging.report import Actor, Report

# Offices that one person of a party holds at a time: two of them in one role are two people.
SOLE = frozenset(
    {"president", "king", "emir", "sultan", "supreme-leader", "crown-prince", "vice-president"}
    | {"prime-minister", "chancellor", "speaker", "foreign-minister", "defence-minister", "interior-minister"}
    | {"finance-minister", "national-security-adviser", "intelligence-chief", "chief-of-staff"}
    | {"secretary-general", "director-general", "commission-president", "council-president"}
    | {"high-representative"}
)


def veto(a: Report, b: Report) -> str | None:
    """The name of what parts two reports of contacts, or null."""
    return _apart(a, b) or _other_days(a, b) or _other_place(a, b) or _other_people(a, b)


def rivals(of: Report, a: Report, b: Report) -> bool:
    """Whether `a` and `b` tell contacts that a day or a person parts which `of` itself does not name."""
    if _other_days(a, b):
        return True
    found = _parted(a, b)
    return found is not None and not named(of.actors.get(found, ()))


def _apart(a: Report, b: Report) -> str | None:
    if a.type != b.type:
        return "type"
    if (a.source, a.sha256, a.article) == (b.source, b.sha256, b.article):
        return "same-article"  # an article tells a contact once, however often it comes back to it
    if not (a.codes <= b.codes or b.codes <= a.codes):
        return "parties"
    if len(a.codes & b.codes) < min(2, len(a.codes | b.codes)):
        return "parties"
    channels = {a.channel, b.channel}
    if len(channels) > 1 and "unspecified" not in channels:
        return "channel"
    return None


def gap(a: Report, b: Report) -> int | None:
    """Days between two dated reports: 0 where their days can be one, null where either is undated."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return None
    return max((b.start - a.end).days, (a.start - b.end).days, 0)


def _loose(a: Report, b: Report) -> bool:
    """Whether two days that touch can be one: one is bounds that words give, or news of another country's evening.

    Washington's evening is Tehran's next day. Fresh news has its day of leeway already, so within one language another
    day is another contact.
    """
    bounds = any(r.start != r.end and not r.fresh for r in (a, b))
    return bounds or (a.language != b.language and (a.fresh or b.fresh))


def weekdays_apart(a: Report, b: Report) -> int | None:
    """Days between the weekday of a day left open and the other's weekday or day; null where none is to be had.

    0 is one weekday; 1 may be an evening told from elsewhere. Days of more than two say nothing.
    """
    if a.weekday and b.weekday:
        return _apart_in_week(a.weekday, b.weekday)
    open_one, other = (a, b) if a.weekday else (b, a)
    if not open_one.weekday or other.start is None or other.end is None or (other.end - other.start).days > 1:
        return None
    return min(_apart_in_week(open_one.weekday, day.isoweekday()) for day in (other.start, other.end))


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
    if (weekdays_apart(a, b) or 0) > 1:
        return "weekday"
    apart = gap(a, b)
    if apart is not None:
        return "day" if apart > (1 if _loose(a, b) else 0) else None
    for undated, other in ((a, b), (b, a)):
        if undated.start is not None or undated.published is None or other.start is None or other.end is None:
            continue
        told = undated.published
        if undated.status == "occurred" and (other.start - told).days > 1:
            return "told-before"
        if undated.status == "planned" and (told - other.end).days > 2:
            return "planned-after"
        if {undated.status, other.status} == {"occurred", "called-for"}:
            return "call-undated"  # one without a day need not be what another called for
    return None


def _other_people(a: Report, b: Report) -> str | None:
    rivals = False
    for code in sorted(a.codes & b.codes):
        mine, theirs = a.actors[code], b.actors[code]
        ours, others = named(mine), named(theirs)
        same = any(same_person(x, y) for x in ours for y in others)
        if ours and others and not same:
            return "person"
        # one man may speak for two of them (the Palestinian Authority and the PLO)
        rivals = rivals or (not same and _authorities_differ(mine, theirs))
    return "authority" if rivals else None


def _authorities_differ(mine: tuple[Actor, ...], theirs: tuple[Actor, ...]) -> bool:
    one = {x.authority for x in mine if x.authority}
    other = {x.authority for x in theirs if x.authority} if one else one
    return bool(one and other) and not one & other


def _parted(a: Report, b: Report) -> str | None:
    """The party for which the two name different persons."""
    for code in sorted(a.codes & b.codes):
        mine, theirs = named(a.actors[code]), named(b.actors[code])
        if mine and theirs and not any(same_person(x, y) or same_holder(x, y) for x in mine for y in theirs):
            return code
    return None


def same_holder(a: Actor, b: Actor) -> bool:
    """Whether two may be the one holder of an office: one name is unlisted, so its spelling is the page's or a guess.

    Which day it is parts them elsewhere.
    """
    return a.office == b.office and a.office in SOLE and not (a.person and b.person)


def same_person(a: Actor, b: Actor) -> bool:
    """Whether two named actors are one person."""
    if a.person and b.person:
        return a.person == b.person
    return bool(a.name and b.name and same_name(a.name, b.name))


def named(actors: tuple[Actor, ...]) -> list[Actor]:
    """Those of whom more than the office is known."""
    return [x for x in actors if x.person or x.name]
