"""Arabic: how many years ago something was: «زار بغداد منذ ثلاث سنوات», «قبل أكثر من ثلاثين عاما زارها»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage

if TYPE_CHECKING:
    from dragoman.settling.elsewhere import Elsewhere

REACH = 14  # tokens from a verb to the distance behind those who act
BETWEEN = ("actor", "func", "quiet")
BEFORE = 2  # tokens before a verb within which it is undone («لم يزر»)
YEARS = ("year", "decade", "century")


def told_behind(passage: Passage, date: Mention) -> bool:
    """«زار الرئيس بغداد منذ ثلاث سنوات»: whether between a distance and the past of a verb that nothing undoes stand
    only those who act, and small words; not «زارها لأول مرة منذ ثلاث سنوات», «لم يزرها منذ ثلاث سنوات».
    """
    if passage.pack.data.pack.order != "VSO":
        return False
    low = max((passage.sentence(date.i) or (0, 0))[0], date.i - REACH)
    verbs = [f for f in passage.begun("frame", low, date.i) if f.get("frame.verb")]
    if not verbs or not all("past" in e.tags for e in verbs[-1].all("frame.verb")):
        return False
    verb = verbs[-1]
    if passage.begun("status", max(0, verb.i - BEFORE), verb.i):
        return False
    near = range(verb.j, date.i)
    return bool(near) and all(
        passage.tokens[t].form.kind != "w" or any(passage.covering(layer, t) for layer in BETWEEN) for t in near
    )


def how_long(date: Mention, elsewhere: Elsewhere) -> bool:
    """«المستمرة منذ أكثر من خمسة أشهر»: whether a distance says how long something has gone on, as one of years
    does that is not said to be ago.
    """
    if date.kind != "offset" or elsewhere.ago(date):
        return False
    loose = elsewhere.passage.pack.data.pack.order == "VSO" and elsewhere.loose(date) == "more"
    return date.senses[0].unit in YEARS or (loose and elsewhere.passage.starting("since", date.i) is not None)


def long_past(dates: Sequence[Mention], elsewhere: Elsewhere) -> list[Mention]:
    """«قبل أكثر من ثلاثين عاما»: the distances of years that leave open which year it was."""
    far = (d for d in dates if d.kind == "offset" and d.when is not None and d.senses[0].unit in YEARS)
    return [d for d in far if elsewhere.loose(d) == "more" and elsewhere.ago(d)]
