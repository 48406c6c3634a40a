"""What somebody is there for goes on while he is: «برای یک رشته گفت‌وگو با مقام‌های ایران در تهران به سر می‌برد»."""

from __future__ import annotations

from dragoman.extraction.sorts import PLACES
from dragoman.language.passage import Passage

AIM = 6  # tokens from «برای» to the end of the talks («برای دور تازه‌ای از گفت‌وگوها»)
CLOSE = 3  # tokens between where somebody is and the verb that says so


def for_talks(passage: Passage, event: str, last: int, high: int) -> bool:
    """Whether talks that end at token `last` are what a Persian clause, ending at token `high`, says somebody is in a
    place for: no other verb stands between, and «در» with the place stands before its own, or before what it is for.
    """
    stays = passage.within("staying", last, high) if event == "talks" else []
    if not stays or passage.begun("frame", last, stays[0].i) or passage.begun("light", last, stays[0].i):
        return False
    if any(passage.fold(t) in passage.pack.finite for t in range(last, stays[0].i)):
        return False
    marks = [
        f
        for f in passage.begun("func", last, stays[0].i)
        if (e := f.get("func.mark")) is not None and e.value == "place"
    ]
    behind = passage.starting("actor", marks[-1].j) if marks else None
    if behind is not None and behind.kinds & PLACES and stays[0].i - behind.j <= CLOSE:
        return True
    return _before(passage, last)


def _before(passage: Passage, last: int) -> bool:
    """«در آنکارا برای گفت‌وگو با … به سر می‌برد»: whether «در» with the place stands right before what somebody is
    there for, which ends at token `last`.
    """
    aims = [f for f in passage.begun("purpose", max(0, last - AIM), last) if f.j <= last]
    place = passage.ending("actor", aims[-1].i) if aims else None
    led = passage.ending("func", place.i) if place is not None and place.kinds & PLACES else None
    mark = led.get("func.mark") if led is not None else None
    return mark is not None and mark.value == "place"
