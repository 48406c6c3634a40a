"""Persian days of what a contact was about, or of what was said at it, where another day of its clause says when it
was.

«وزیر خارجه دیروز درباره انتخابات ماه آینده با همتای خود گفت‌وگو کرد»: the month is that of the elections, as it is in
«دیروز در دیدار با همتای خود خواستار برگزاری انتخابات تا ماه آینده شد». Where no other day stands in the clause, the one
behind the topic is the contact's («درباره اوضاع منطقه دیروز گفت‌وگو کردند»).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dragoman.dating.mention import Mention
from dragoman.text.signs import COMMAS

if TYPE_CHECKING:
    from dragoman.settling.attach import Days

PHRASE = 10  # tokens between the word that leads in the topic and a day in it
BESIDE = 1  # tokens between a noun and a day of its own («دیدار هفته آینده»)
LEAVES = frozenset(("with", "between", "attended", "by", "about"))  # marks behind which no topic goes on
SETTINGS = ("place", "during")  # marks that lead in at what something else was done


def outside(days: Days, dates: Sequence[Mention], i: int) -> Sequence[Mention]:
    """`dates` of a sentence without those of a topic, where one that is of none stands in the clause of token `i`."""
    if len(dates) < 2 or days.passage.pack.data.pack.order != "SOV":
        return dates
    led = {d.i: at for d in dates if (at := topic(days, d, i)) is not None}
    for at in {a for a in led.values() if i < a}:  # «دیدار X با Y درباره حمله دوشنبه روز چهارشنبه برگزار شد»
        inside = sorted(d for d, a in led.items() if a == at)
        if len(inside) > 1:
            del led[inside[-1]]
    topical = led.keys() | {d.i for d in dates if _said_there(days, d, i)}
    own = any(d.i not in topical and days.clause[d.i] == days.clause[i] for d in dates)
    return [d for d in dates if d.i not in topical] if topical and own else dates


def topic(days: Days, date: Mention, i: int) -> int | None:
    """Where «درباره» leads in a noun before a day, with nothing between that ends the phrase, nor the predicate at
    token `i` in it.
    """
    passage = days.passage
    marks = [(f, e.value) for f in passage.begun("func", date.i - PHRASE, date.i) if (e := f.get("func.mark"))]
    led = next(((f, n) for n, (f, mark) in reversed(list(enumerate(marks))) if mark == "about"), None)
    if led is None:
        return None
    word, n = led
    if date.i - word.j < 1 or word.j <= i < date.i or any(mark in LEAVES for _, mark in marks[n + 1 :]):
        return None
    return None if any(passage.fold(t) in COMMAS for t in range(word.j, date.i)) else word.i


def _said_there(days: Days, date: Mention, i: int) -> bool:
    """Whether a day to come stands behind a noun at token `i` that «در» leads in, and not right behind it; or before
    one whose verb right behind it is in the past («امروز، پیش از نشست سال آینده سران، با او دیدار کرد»).
    """
    if date.when is None or days.published is None or date.when.start <= days.published:
        return False
    noun, led = days.passage.starting("frame", i), days.passage.ending("func", i)
    if noun is None:
        return False
    if date.j <= i:
        verb = days.passage.starting("light", noun.j)
        tags = {t for e in verb.entries for t in e.tags} if verb is not None else set()
        return "past" in tags and "future" not in tags
    mark = led.get("func.mark") if led is not None else None
    return mark is not None and mark.value in SETTINGS and date.i - noun.j > BESIDE
