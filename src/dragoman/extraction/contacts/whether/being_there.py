"""What somebody is there for goes on while he is: «برای یک رشته گفت‌وگو با مقام‌های ایران در تهران به سر می‌برد»."""

from __future__ import annotations

from dragoman.language.passage import Passage

CLOSE = 3  # tokens between where somebody is and the verb that says so
LANDS = frozenset(("actor.city", "actor.capital", "actor.state"))


def for_talks(passage: Passage, event: str, last: int, high: int) -> bool:
    """Whether talks that end at token `last` are what a Persian clause, ending at token `high`, says somebody is in a
    place for: no other verb stands between, and «در» with the place stands before its own.
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
    return behind is not None and bool(behind.kinds & LANDS) and stays[0].i - behind.j <= CLOSE
