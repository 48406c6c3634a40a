"""Persian talks in a land of neither side: «مذاکرات ایران و آمریکا در پاکستان»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.language.passage import Passage

BESIDE = ("func", "date", "quiet", "light")  # layers of what may stand between those who talk and where


def in_third_land(passage: Passage, told: Candidate, sides: Sequence[Side], place: Mention | None) -> bool:
    """Whether talks told by a noun are said to be in a land of neither side, right behind it or those who talk: they
    have come there. Not where more stands between («مذاکره درباره تحولات در سوریه»): that is what they
    spoke about.
    """
    if passage.pack.data.pack.order != "SOV":
        return False  # in Arabic a land is as often from where somebody takes part
    if place is None or place.kind != "state" or told.event != "talks":
        return False
    noun = passage.starting("frame", told.i)
    if noun is None or not noun.get("frame.noun") or place.party in {s.party for s in sides}:
        return False
    if place.i < told.j:  # «با طرف آمریکایی در قطر مذاکره‌ای نداریم»
        return place.j == told.i and place.mark == "place"
    ends = [e for e in (told.j, *(s.mention.j for s in sides)) if e <= place.i]
    between = range(max(ends), place.i)
    about = any((e := f.get("func.mark")) and e.value == "about" for f in passage.begun("func", max(ends), place.i))
    return not about and all(any(passage.covering(layer, t) for layer in BESIDE) for t in between)
