"""The day of what is not yet: the day of its sentence may be that of who plans it, «قبل أسبوع من زيارته» names none."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.finding.departures import left
from dragoman.extraction.contacts.when.news import long_past, sets_out
from dragoman.extraction.contacts.when.right_behind import to_come_behind

UNDONE = ("planned", "called-for")


def of_plan(around: Around, it: Dating) -> Dating:
    """A contact with only such a day as a plan can have, and a plan where its eve is told."""
    passage, days, told = around.passage, around.days, it.told
    if _on_its_eve(around, it):
        coming = days.coming(*it.where) if days.behind(it.when) else it.when
        if it.when is None or coming is not None:
            return replace(it, status="planned", when=coming)  # «قبل أسبوع من زيارته», «قبل قمته مع كيم الثلاثاء»
        return it
    if it.status not in UNDONE or it.when is None or left(told):
        return it
    if around.order == "SOV" and sets_out(passage, around.clauses, told, told.j):
        return it
    if around.order == "SOV" and days.behind(it.when) and _on_arrival(around, told):
        return replace(it, when=None)
    return replace(it, when=to_come_behind(passage, days, told) or days.coming(*it.where))


def _on_its_eve(around: Around, it: Dating) -> bool:
    """«قبل يوم من لقاء يعقده الرئيس»: whether something was lately done before a contact that no past tense tells."""
    told = it.told
    if it.status != "occurred" or (told.finite and not (told.present and around.order == "VSO")):
        return False
    past = long_past(around.passage, around.clauses, told)
    return not past and around.days.eve(told.i, told.sentence)


def _on_arrival(around: Around, told: Candidate) -> bool:
    """«دوشنبه برای دیدار با … وارد تهران شد»: whether it is only what somebody went for, so that the day is that of his
    journey, in the past behind it.
    """
    passage = around.passage
    if told.finite or told.status_at is not None or passage.ending("purpose", told.i) is None:
        return False
    _, high = around.clauses.around(told.i)
    verbs = [f for layer in ("frame", "light") for f in passage.begun(layer, told.j, high)]
    return any("past" in e.tags for f in verbs for e in f.entries) or any(
        passage.fold(t) in passage.pack.gone for t in range(told.j, high)
    )
