"""Whether two reports tell one event: named points that add up, and vetoes that no points outweigh."""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.merging.people import Cast, between
from dragoman.merging.report import COPIED, Report, alike
from dragoman.merging.verdict import Reason, Verdict
from dragoman.merging.vetoes import gap, leans_on_words, same_article, veto, weekdays_apart

WEEK = 7  # days of bounds that say "last week"
SOON = 7  # days ahead for which a call is arranged
FAR = ((60, -0.5), (180, -3.0))  # days between a page and a contact that it tells without a day, and points
FARTHEST = -3.5
JOIN = 4.5  # points at which two reports are one event; see tests/merging for what stands on either side

REMEMBERED = 500_000  # pairs of kinds of reports, some 200 bytes each; one dropped is worked out again
_VOICE = Reason("one-voice", 0.3)
_BESIDE = Reason("told-beside", 1.0)  # both pages tell of one more contact of the same: what they date is of one time
_PLAIN = Verdict(JOIN, (Reason("type-parties-day", JOIN),))


@cache
def _of(name: str, points: float) -> Reason:
    return Reason(name, points)


@cache
def _kept_apart(name: str) -> Verdict:
    return Verdict(0.0, (), name)


class _Base(msgspec.Struct, frozen=True, gc=False):
    """What two kinds of reports have to do with each other, whatever their words: what keeps them apart, or points.

    `worded` is whether it does depend on their words: then nothing else is said.
    """

    apart: Verdict | None
    reasons: tuple[Reason, ...] = ()
    points: float = 0.0
    worded: bool = False


_known: dict[tuple[int, int], _Base] = {}
_WORDED = _Base(None, worded=True)


def compare(a: Report, b: Report) -> Verdict:
    """The verdict on two reports; the same whichever comes first."""
    if a.type == b.type != "CONSULT":
        return _plain_event(a, b)
    if a.type == b.type and same_article(a, b):
        return _kept_apart("same-article")  # an article tells a contact once, however often it comes back to it
    base = _remembered(a, b)
    if base.worded:
        base = _base(a, b)
    if base.apart is not None:
        return base.apart
    reasons, points = base.reasons, base.points
    if a.voices and b.voices and a.voices & b.voices:
        reasons, points = (*reasons, _VOICE), points + _VOICE.points
    if (not a.first or not b.first) and a.beside & b.beside:
        reasons, points = (*reasons, _BESIDE), points + _BESIDE.points
    shared = alike(a, b)
    if shared >= 0.3:
        words = _of("wording-shared", round(1.5 * shared, 2))
        reasons, points = (*reasons, words), points + words.points
    return Verdict(round(points, 3), reasons)


def _remembered(a: Report, b: Report) -> _Base:
    """Much-told contacts have a few kinds of reports, of which many tell in their own words."""
    key = (a.kind, b.kind) if a.kind <= b.kind else (b.kind, a.kind)
    found = _known.get(key)
    if found is None:
        if len(_known) >= REMEMBERED:
            _known.clear()
        found = _known[key] = _WORDED if leans_on_words(a, b) else _base(a, b)
    return found


def _base(a: Report, b: Report) -> _Base:
    found = veto(a, b)
    if found:
        return _Base(_kept_apart(found))
    people = between(a.cast, b.cast)
    reasons = [people.parties, _days(a, b)]
    if a.weekday or b.weekday:
        reasons += _weekday(a, b)
    reasons += people.people
    reasons.append(_channel(a, b, known=people.someone))
    if (a.form == "travel") != (b.form == "travel"):
        reasons += _form(a, b)
    if a.country and b.country:
        reasons.append(_place(a, b))
    _matter(a, b, reasons)
    return _Base(None, tuple(reasons), sum([r.points for r in reasons]))


def _plain_event(a: Report, b: Report) -> Verdict:
    """Other events than contacts have no channel or persons to part them: only a full match joins them."""
    if same_article(a, b):
        return _kept_apart("same-article")
    if a.roles != b.roles:
        return _kept_apart("parties")
    if gap(a, b) != 0:
        return _kept_apart("day")
    return _PLAIN


def _days(a: Report, b: Report) -> Reason:
    apart = gap(a, b)
    if apart is not None:
        if apart:
            # Weeks begin on another day from press to press, and a day from country to country.
            edge = a.language != b.language or WEEK in (a.last - a.first + 1, b.last - b.first + 1)
            return _of("day-next", -1.5 if edge else -2.0)
        width = max(a.last - a.first, b.last - b.first) + 1
        return _of("day-same", 3.0 if width == 1 else 2.5 if width <= 3 else 1.5 if width <= 14 else 0.0)
    if a.first or b.first:
        return _one_undated(b, a) if a.first else _one_undated(a, b)
    return _both_undated(a, b)


def _both_undated(a: Report, b: Report) -> Reason:
    if not a.told_on or not b.told_on:
        # Of pages without any day only copies of one text are surely of one time.
        if alike(a, b) >= COPIED:
            return _of("undated", -0.5)
        return _of("undated", -3.0 if a.silent and b.silent else -2.5)
    days = abs(a.told_on - b.told_on)
    long = 30 if "occurred" in (a.status, b.status) else 14  # a plan of two weeks ago has had its day, or another came
    points = 1.5 if days <= 2 else 0.5 if days <= 7 else -0.5 if days <= long else -3.0
    return _of("told-together" if days <= 7 else "told-apart", points)


def _one_undated(undated: Report, dated: Report) -> Reason:
    if not undated.told_on:
        news = undated.salience == "main" and undated.status == "occurred"
        return _of("undated", -1.5 if news else -2.5)
    told = undated.told_on
    days = max(dated.first - told, told - dated.last, 0)
    ahead = undated.status == "occurred" and dated.first > told
    if days <= 2 and not ahead:
        return _of("told-near", 1.5)
    if days <= 7:
        return _of("told-near", 0.5)
    # The longer ago, the more contacts of the two lie between; and what heads a page is news, not memory.
    far = next((points for limit, points in FAR if days <= limit), FARTHEST)
    return _of("told-far", min(far, -1.5) if undated.salience == "main" and undated.status == "occurred" else far)


def _weekday(a: Report, b: Report) -> list[Reason]:
    apart = weekdays_apart(a, b)
    return [] if apart is None else [_of("weekday-next", -1.0) if apart else _of("weekday-same", 1.0)]


def _channel(a: Report, b: Report, *, known: bool) -> Reason:
    """`known` is whether a person or an office stands for a party in both."""
    if a.channel == b.channel:
        return _of("channel-same", 1.0 if a.channel != "unspecified" else 0.5)
    return _of("channel-open", -0.3 if known or (a.exact and b.exact) else -1.0)


def _form(a: Report, b: Report) -> list[Reason]:
    """A visit and a meeting with somebody of the host: the one may be told for the other, but need not."""
    visit, met = (a, b) if a.form == "travel" else (b, a)
    one, other = visit.cast, met.cast
    return [_of("visit-meeting", -0.7)] if _hosts_named(one, other, visit.movers) else []


def _hosts_named(visit: Cast, met: Cast, guests: frozenset[str]) -> bool:
    return any(met.named[code] and not visit.named[code] for code in (visit.codes & met.codes) - guests)


def _place(a: Report, b: Report) -> Reason:
    if a.country != b.country:
        return _of("place-other", -2.0)
    if a.city and b.city:
        return _of("city-same", 1.0) if a.city == b.city else _of("city-other", -0.7)
    return _of("country-same", 0.5)


def _matter(a: Report, b: Report, out: list[Reason]) -> None:
    if a.themes and b.themes:
        shared = len(a.themes & b.themes) / len(a.themes | b.themes)
        out.append(_of("topics-shared", 0.5 + shared / 2) if shared else _of("topics-other", -0.3))
    if a.movers and b.movers:
        out.append(_of("mover-same", 0.5) if a.movers & b.movers else _of("mover-other", -0.7))
    if a.status != b.status:
        out.append(_status(a, b))


def _status(a: Report, b: Report) -> Reason:
    pair = {a.status, b.status}
    plan, done = (a, b) if b.status == "occurred" else (b, a)
    late = not (plan.first and done.first) and plan.told_on and done.told_on and done.told_on <= plan.told_on
    on_the_day = not plan.first and done.first and plan.told_on and done.first <= plan.told_on
    if pair == {"called-for", "occurred"} and (late or on_the_day):
        return _of("called-for-after", -3.0)
    if pair == {"planned", "occurred"}:
        return _of("planned-after", -3.0) if late else _realised(plan, done)
    if pair == {"denied", "planned"} or pair == {"denied", "occurred"}:
        return _of("denied-by-one", -0.3)
    if pair == {"called-for", "planned"} and a.exact and b.exact and a.first == b.first:
        return _of("called-for-that-day", -0.3)  # an invitation to a day is how plans of that day are told
    return _of("status-other", -1.0)


def _realised(plan: Report, done: Report) -> Reason:
    """A plan without a day is of days to come: what took place on the day on which it was told is rarely meant.

    Calls are arranged for the same days, not for months ahead.
    """
    if not plan.first and plan.told_on and done.first:
        ahead = done.first - plan.told_on
        if done.exact and ahead <= 0:
            return _of("planned-after", -3.0 if ahead < 0 else -1.0)
        if "phone" in (plan.channel, done.channel) and ahead > SOON:
            return _of("call-far", -3.0)
    return _of("plan-realised", 0.0)
