"""The day of a journey, a plan or a future that a contact without one hangs on: «وصل أمس إلى القاهرة حيث التقى …»."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.bidden_for import bidden_for
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.tours import of_the_tour
from dragoman.extraction.contacts.where.aims import on_its_day, way_of
from dragoman.extraction.contacts.where.there import during, journey
from dragoman.extraction.contacts.whether.to_come import joined
from dragoman.model.when import When


def borrowed(around: Around, it: Dating) -> Dating:
    """A contact with the day of what it hangs on, where it has none: its own journey goes before what stands beside."""
    passage, clauses, days, told = around.passage, around.clauses, around.days, it.told
    if it.when is not None:
        return it
    when = _on_the_way(around, it)
    if when is None and it.hung is not None:
        when = days.only(*it.hung)
    if when is not None:
        return replace(it, when=when)
    aim = way_of(passage, clauses, told, around.before, around.mentions)
    if aim is not None and (when := on_its_day(aim, told)) is not None:
        return replace(it, when=when, aimed=True)
    if around.order == "VSO":
        return replace(it, when=of_the_tour(told, around.before) or bidden_for(passage, days, told))
    return it


def _on_the_way(around: Around, it: Dating) -> When | None:
    """The day of the journey on which it was or will be; of a plan, also of what it is joined to."""
    passage, clauses, told = around.passage, around.clauses, it.told
    way = journey(passage, clauses, told, around.before)
    when = _day_of(way, it.status) if way is not None else None
    if when is None and it.status == "planned":
        way = joined(passage, clauses, told, around.before) or during(passage, told, around.before)
        when = _day_of(way, it.status) if way is not None else None
    return when


def _day_of(way: Candidate, status: str) -> When | None:
    """«سينتقل الإثنين إلى الدوحة، حيث سيلتقي …», «وصل أمس إلى القاهرة حيث التقى …»: on the day of the journey, where
    both are still to come or both are over.
    """
    exact = way.when is not None and not way.implied and way.when.start == way.when.end
    return way.when if exact and way.status == status else None
