"""Days counted from what was told before: «۳ روز پس از این هشدار», "had met the day before"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.dating.mention import Mention
from dragoman.model.when import When
from dragoman.settling import unstated
from dragoman.text.places import begun

if TYPE_CHECKING:
    from dragoman.settling.attach import Days

FAR = 100  # tokens before a day within which the one that it is counted from begins
ANCHOR = 80  # tokens within which the event that a day leans on was dated


def day(days: Days, low: int, high: int) -> When | None:
    """«۳ روز پس از این هشدار»: counted from the day named last before it, nearby."""
    for mention in begun(days.anchored, low, high):
        if not _points(days, mention):
            continue
        near = begun(days.dates, mention.i - FAR, mention.i)
        before = [d for d in near if mention.i - ANCHOR <= d.j <= mention.i and d.when and d.when.precision == "day"]
        base = _base(days, before)
        if base is not None and base.when is not None and mention.offset is not None:
            found = unstated.shifted(base.when.start, mention.offset)
            if found is None:
                continue
            evidence = (days.passage.span(mention.i, mention.j), *base.when.evidence)
            trace = f"{mention.offset} days from {base.text}"
            return When(start=found, end=found, edtf=found.isoformat(), evidence=evidence, trace=trace)
    return None


def _points(days: Days, mention: Mention) -> bool:
    """Whether what a day is counted from was told before («پس از این هشدار»); «غداة نشر التقرير» names another."""
    english = days.passage.pack.data.pack.order == "SVO"
    if english and any(s.unit == "that" for s in mention.senses):
        return True  # "had met the day before in Doha"
    first = mention.i + english  # "the day before a vote"
    words = range(first, min(mention.j + 2, len(days.passage.tokens)))
    return any(days.passage.fold(t) in days.passage.pack.pointers for t in words)


def _base(days: Days, before: list[Mention]) -> Mention | None:
    """Of the last sentence that names days the first: it dates the sentence, later ones what is spoken of in it."""
    if not before:
        return None
    last = days.passage.sentence(before[-1].i)
    return next((d for d in before if last and last[0] <= d.i), before[-1])
