"""The day that is left where a contact is put off, called off or denied; the part of a time that its status leaves."""

from __future__ import annotations

from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.finding.departures import leaving, left_then
from dragoman.extraction.contacts.when.put_off import called_off, denied_then, postponed, scrapped
from dragoman.model.when import When


def moved(around: Around, it: Dating) -> When | None:
    """The day of a contact once what moves it is heard; one that is put off has the new day or none."""
    when = it.when
    if (off := postponed(around.passage, around.clauses, it.told)) is not None:
        when = around.days.put_off(off, it.told.sentence)
    return _of_what_is_denied(around, it, when) if it.status == "denied" else when


def _of_what_is_denied(around: Around, it: Dating, when: When | None) -> When | None:
    """«ألغى الأحد لقاء كان مقررا الأربعاء»: the day on which it was to be, not that of who says no."""
    passage, days, told = around.passage, around.days, it.told
    if around.order == "VSO":
        return called_off(passage, days, told, when)
    if around.order == "SVO":
        return scrapped(passage, days, told, when)
    return None if denied_then(passage, told) else when


def bounded(around: Around, it: Dating) -> When | None:
    """The time in which a contact can have been: "since Monday", «بعد ساعات», the part of a week that is left."""
    days, told, when = around.days, it.told, it.when
    if when is None and around.order == "SVO" and it.status == "occurred" and told.finite:
        when = days.since(told.i, told.sentence)  # "have been holding talks since Monday"
    when = days.within(when, it.status)
    if it.status == "planned":
        when = _until(around, it, when) or when or days.hours(told.i)
    if when is None and leaving(around, it):
        when = left_then(told, around.before, days)
    return when


def _until(around: Around, it: Dating, when: When | None) -> When | None:
    """«سيزور بغداد بحلول نهاية العام»: the days up to that by which a plan is to be, where no other day is its own."""
    last = around.days.deadline(*it.where)
    return last if last is not None and (when is None or when.end == last.end) else None
