"""What is told as done is planned where it goes on with what is still to come: «سيتوجه إلى إسرائيل حيث يلتقي نظيره»."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.finding.departures import long_gone
from dragoman.extraction.contacts.whether.heard_of import came_after
from dragoman.extraction.contacts.whether.hung import on_a_future
from dragoman.extraction.contacts.whether.to_come import on_programme, to_come
from dragoman.language.passage import Passage


def by_plan(around: Around, it: Dating) -> Dating:
    """A contact with the status of what its sentence, or the one before it, puts ahead."""
    passage, clauses, days, told = around.passage, around.clauses, around.days, it.told
    if (
        it.status == "occurred"
        and told.present
        and (_follows(around, it) or on_programme(passage, days, told, around.before))
    ):
        it = replace(it, status="planned")  # «وصل إلى مدريد … في زيارة يلتقي خلالها الملك»
    if it.status == "occurred" and (hung := on_a_future(passage, clauses, told)) is not None:
        it = replace(it, status="planned", hung=hung)  # «جولته ستقوده حيث يجتمع»
    else:
        it = replace(it, status=long_gone(passage, clauses, told, days, it.status, it.when))
    if it.status == "occurred" and told.present and came_after(passage, clauses, told):
        it = replace(it, status="planned")  # «ستستأنف أنشطتها بعد أن تجري محادثات مع …»
    if it.status == "occurred" and to_come(passage, clauses, days, told, around.before, when=it.when):
        return replace(it, status="planned", tense=told.finite)  # «يزورها خلال الأيام المقبلة»
    return it


def _follows(around: Around, it: Dating) -> bool:
    """Whether what the present tense tells goes on with a plan of its sentence, on no day that is gone; or what it
    tells of guest and host right behind a journey that is planned («يصل غدا إلى القاهرة. ويجري مباحثات مع نظيره»).
    """
    told, last = it.told, around.before[-1] if around.before else None
    if it.when is not None and (around.order != "VSO" or around.days.behind(it.when)):
        return False
    if last is None or last.status != "planned" or not last.i < told.i:
        return False
    due = (last.event in JOURNEYS or last.event == "reception") and told.event not in JOURNEYS
    due = due and told.sentence - last.sentence == 1 and last.parties == told.parties
    return last.sentence == told.sentence or (due and _opens(around.passage, told))


def _opens(passage: Passage, told: Candidate) -> bool:
    """Whether an Arabic present tense opens the sentence of a telling: a headline names who does it first."""
    first, _ = passage.sentences[told.sentence]
    found = (passage.starting(layer, first) for layer in ("light", "frame"))
    present = any("present" in e.tags for f in found if f is not None for e in f.entries)
    return passage.pack.data.pack.order == "VSO" and present
