"""Days that another predicate of the sentence has, and the day to which something is put off."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dragoman.dating.mention import Mention
from dragoman.model.when import When
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

if TYPE_CHECKING:
    from dragoman.settling.attach import Days

NOUN = 2  # tokens between a day and the noun of what was done on it
NEAR = 8  # tokens of a distance
OWNED = 20  # tokens within which a day belongs to the predicate before it
ENDED = ("range", "day", "weekday")  # kinds of days that begin and end, as no «الأسبوع المقبل» does


def owned(days: Days, date: Mention, i: int) -> bool:
    """Whether a contact told before a day has it, where the predicate at `i` comes behind both.

    «اجتمع مون مع كيم السبت لمناقشة قمة بين كيم وترمب»: Saturday is that of the meeting. Not where verbs stand last,
    nor of what it was done in («وقعا الخميس … خلال زيارة …»).
    """
    if i < date.j or days.passage.pack.data.pack.order == "SOV" or i in days.meanwhile:
        return False
    if days.elsewhere.opens(date.i, i):
        return False
    at = bisect_right(days.predicates, (date.i, 0))
    last = next((p for p in reversed(days.predicates[max(0, at - 3) : at]) if p[1] <= date.i), None)
    if last is None or last not in days.frames or date.i - last[0] > OWNED:
        return False
    if _one_journey(days, last[0], i):
        return False
    if _carries(days, last[0], date, i) or _came_before(days, last, date):
        return False
    if days.passage.covering("hosting", last[0]):
        return False  # «استضافت الدوحة أمس محادثات»: whom it hosts is the contact
    return days.clause[last[0]] == days.clause[date.i]


def _one_journey(days: Days, a: int, b: int) -> bool:
    """«غادر عصر أمس متوجها إلى …»: whether two verbs of one kind, not joined, tell of what somebody did once."""
    first, second = (days.passage.starting("frame", t) for t in (a, b))
    if first is None or second is None or second.pre:
        return False
    if days.passage.pack.data.pack.order == "SVO" and any(
        days.passage.fold(t) in days.passage.pack.joins for t in range(a, b)
    ):
        return False  # "shook hands in November 2022, and they met again last September"
    return bool({e.value for e in first.all("frame.verb")} & {e.value for e in second.all("frame.verb")})


def behind(days: Days, i: int, j: int, sentence: int) -> When | None:
    """The one day behind a noun at tokens `[i, j)` that no comma closes off from it."""
    _, high = days.passage.sentences[sentence]
    end = next((t for t in range(j, high) if days.passage.fold(t) in COMMAS), high)
    near = begun(days.dates, j, end)
    return days.own(i, j, sentence) if near else None


def _came_before(days: Days, last: tuple[int, int], date: Mention) -> bool:
    """«بعد ثلاثة أيام من لقائه نظيره، يجري غدا …»: whether a comma closes off what something came after."""
    led = last[0] in days.after or any(d.j == last[0] for d in begun(days.leaning, last[0] - NEAR, last[0]))
    return led and any(days.passage.fold(t) in COMMAS for t in range(last[1], date.i))


def _carries(days: Days, a: int, date: Mention, b: int) -> bool:
    """«بعث الأسبوع الماضي رسالة»: whether an Arabic verb only tells what was done of the noun behind it."""
    passage = days.passage
    verb, noun = passage.starting("light", a), passage.starting("frame", b)
    if passage.pack.data.pack.order != "VSO" or verb is None or noun is None or noun.pre or b - date.j > NOUN:
        return False
    return noun.get("frame.noun") is not None and not days.told_in(verb.j, b)


def put_off(days: Days, when: When | None, sentence: int) -> When | None:
    """The day to which something is put off: the last of those from and to which it is («من 26 مارس إلى 11 أبريل»), or
    one that a word for "to" leads in («إلى الأسبوع المقبل», «به هفته آینده», "until March 20"). Another day in the
    sentence is the one that it was to be on («التي كانت مقررة غدا»).
    """
    found = next((d for d in days.dates if d.when is not None and d.when == when), None)
    if when is not None and found is not None and found.kind in ENDED and when.start != when.end:
        day = when.end.isoformat()
        return replace(when, start=when.end, precision="day", edtf=day, trace=f"{when.trace}; put off")
    low, high = days.passage.sentences[sentence]
    led = [d for d in begun(days.dates, low, high) if _led_to(days, d)]
    led = [d for d in days.until if low <= d.i < high] or led
    return led[-1].when if led else None


def _led_to(days: Days, date: Mention) -> bool:
    """Whether a word for "to" stands right before a day."""
    mark = days.passage.ending("func", date.i)
    return mark is not None and any(e.value == "to" for e in mark.all("func.mark"))
