"""Arabic: a day to come right behind those who will meet: «حث السبت على طرحه في محادثاته مع الوزير الشهر المقبل»."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.language.passage import Passage
from dragoman.model.when import When


def to_come_behind(passage: Passage, days: DayOf, told: Candidate) -> When | None:
    """The day to come that stands right behind the other side, or the place, of an Arabic noun: a day before the noun
    is that of what was said then («عند لقائه مع بوتين في هلسنكي الأسبوع المقبل»).
    """
    if passage.pack.data.pack.order != "VSO" or told.finite or told.status != "occurred":
        return None
    behind = [s.mention.j for s in told.sides if s.mention.i >= told.j and _beside(passage, told, s.mention.i)]
    if not behind:
        return None
    place = [told.place.j] if told.place is not None and told.place.i >= told.j else []
    for end in sorted({*behind, *place}, reverse=True):
        when = days.right_behind(end) if passage.starting("date", end) is not None else None
        if when is not None and days.told(when, "occurred") == "planned":
            return when
    return None


def _beside(passage: Passage, told: Candidate, at: int) -> bool:
    """Whether nothing else is told between a noun and token `at`: not «بعد لقائه نظيره، يزور الوزير غدا الدوحة»."""
    return not any(passage.begun(layer, told.j, at) for layer in ("frame", "light", "say"))
