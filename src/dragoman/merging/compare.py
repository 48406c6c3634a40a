"""Whether two reports tell one event: named points that add up, and vetoes that no points outweigh."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.merging.names import same_name
from dragoman.merging.report import Actor, Report

JOIN = 4.5  # points at which two reports are one event; see tests/merging for what stands on either side

# Offices that one person of a party holds at a time: two of them in one role are two people.
SOLE = frozenset(
    {"president", "king", "emir", "sultan", "supreme-leader", "crown-prince", "vice-president"}
    | {"prime-minister", "chancellor", "speaker", "foreign-minister", "defence-minister", "interior-minister"}
    | {"finance-minister", "national-security-adviser", "intelligence-chief", "chief-of-staff"}
    | {"secretary-general", "director-general", "commission-president", "council-president"}
    | {"high-representative"}
)


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
    veto = _apart(a, b) or _other_days(a, b) or _other_people(a, b)
    if veto:
        return Verdict(0.0, (), veto)
    reasons = [r for part in (_parties, _days, _people, _channel, _place, _matter) for r in part(a, b)]
    return Verdict(round(sum(r.points for r in reasons), 3), tuple(reasons))


def rivals(of: Report, a: Report, b: Report) -> bool:
    """Whether `a` and `b` tell contacts that a day or a person parts which `of` itself does not name."""
    if _other_days(a, b):
        return True
    found = _parted(a, b)
    return found is not None and not _named(of.actors.get(found, ()))


def _plain_event(a: Report, b: Report) -> Verdict:
    """Other events than contacts have no channel or persons to part them: only a full match joins them."""
    if (a.source, a.sha256, a.article) == (b.source, b.sha256, b.article):
        return Verdict(0.0, (), "same-article")
    if _roles(a) != _roles(b):
        return Verdict(0.0, (), "parties")
    if gap(a, b) != 0:
        return Verdict(0.0, (), "day")
    return Verdict(JOIN, (Reason("type-parties-day", JOIN),))


def _roles(report: Report) -> list[tuple[str, str]]:
    return sorted({(p.party or p.group or "", p.function) for p in report.event.parties})


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


def _other_days(a: Report, b: Report) -> str | None:
    apart = gap(a, b)
    if apart is not None:
        loose = a.fresh or b.fresh or a.start != a.end or b.start != b.end
        # Washington's evening is Tehran's next day, and a page may be a day behind.
        return "day" if apart > (1 if loose else 0) else None
    for undated, other in ((a, b), (b, a)):
        if undated.start is not None or undated.published is None or other.start is None or other.end is None:
            continue
        told = undated.published
        if undated.status == "occurred" and (other.start - told).days > 1:
            return "told-before"
        if undated.status == "planned" and (told - other.end).days > 2:
            return "planned-after"
    return None


def _other_people(a: Report, b: Report) -> str | None:
    if _parted(a, b):
        return "person"
    for code in sorted(a.codes & b.codes):
        one, other = ({x.authority for x in r.actors[code] if x.authority} for r in (a, b))
        if one and other and not one & other:
            return "authority"
    return None


def _parted(a: Report, b: Report) -> str | None:
    """The party for which the two name different persons."""
    for code in sorted(a.codes & b.codes):
        mine, theirs = _named(a.actors[code]), _named(b.actors[code])
        if mine and theirs and not any(same_person(x, y) for x in mine for y in theirs):
            return code
    return None


def same_person(a: Actor, b: Actor) -> bool:
    """Whether two named actors are one person."""
    if a.person and b.person:
        return a.person == b.person
    return bool(a.name and b.name and same_name(a.name, b.name))


def _named(actors: tuple[Actor, ...]) -> list[Actor]:
    return [x for x in actors if x.name or x.person]


def _parties(a: Report, b: Report) -> list[Reason]:
    return [Reason("parties-same", 2.0) if a.codes == b.codes else Reason("parties-within", -1.0)]


def _days(a: Report, b: Report) -> list[Reason]:
    apart = gap(a, b)
    if apart is not None:
        if apart:
            return [Reason("day-next", 0.5)]
        width = max(_width(a), _width(b))
        return [Reason("day-same", 3.0 if width == 1 else 2.5 if width <= 3 else 1.5 if width <= 14 else 0.5)]
    if a.start is None and b.start is None:
        return [_both_undated(a, b)]
    undated, dated = (a, b) if a.start is None else (b, a)
    return [_one_undated(undated, dated)]


def _width(report: Report) -> int:
    return (report.end - report.start).days + 1 if report.start and report.end else 0


def _both_undated(a: Report, b: Report) -> Reason:
    if a.published is None or b.published is None:
        return Reason("undated", -0.5)
    days = abs((a.published - b.published).days)
    points = 1.5 if days <= 2 else 0.5 if days <= 7 else -0.5 if days <= 30 else -1.5
    return Reason("told-together" if days <= 7 else "told-apart", points)


def _one_undated(undated: Report, dated: Report) -> Reason:
    if undated.published is None or dated.start is None or dated.end is None:
        return Reason("undated", -0.5)
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


def _distance(day: datetime.date, start: datetime.date, end: datetime.date) -> int:
    return max((start - day).days, (day - end).days, 0)


def _people(a: Report, b: Report) -> list[Reason]:
    out = []
    for code in sorted(a.codes & b.codes):
        mine, theirs = a.actors[code], b.actors[code]
        if any(same_person(x, y) for x in _named(mine) for y in _named(theirs)):
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
    return [Reason("channel-open", -0.3)]


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
    if a.language == b.language and a.wording and b.wording:
        shared = len(a.wording & b.wording) / min(len(a.wording), len(b.wording))
        if shared >= 0.3:
            out.append(Reason("wording-shared", round(1.5 * shared, 2)))
    return out


def _status(a: Report, b: Report) -> Reason:
    pair = {a.status, b.status}
    if pair == {"planned", "occurred"}:
        plan, done = (a, b) if a.status == "planned" else (b, a)
        late = gap(a, b) is None and plan.published and done.published and done.published <= plan.published
        return Reason("planned-after", -3.0) if late else Reason("plan-realised", 0.0)
    if pair == {"denied", "planned"} or pair == {"denied", "occurred"}:
        return Reason("denied-by-one", -0.3)
    return Reason("status-other", -1.0)
