"""The status that its day gives a contact: what lies ahead is planned, what lies behind has been."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.when.copula import is_on
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.where.there import went_on
from dragoman.extraction.contacts.whether.progressive import later_on, progressive
from dragoman.language.passage import Passage


def by_day(around: Around, it: Dating) -> Dating:
    """A contact with the status that follows from its day, and the day ahead that its words may mean instead."""
    passage, days, told = around.passage, around.days, it.told
    status = days.told(it.when, "occurred" if went_on(passage, told, around.before) else told.status)
    it = replace(it, status=status)
    if around.order == "SVO" and status == "occurred" and is_on(passage, told, days):
        it = replace(it, when=days.coming(*it.where) or it.when, status="planned")
    if it.status == "occurred" and progressive(passage, told) and later_on(passage, told):
        it = replace(it, status="planned")
    it = _set_apart(around, _to_be(around, it))
    if _needful(passage, told) and days.behind(own := days.own(*it.where)):
        return replace(it, when=own, status="occurred")  # «أكد أهمية اللقاء بين … أمس»: what has been is praised
    return it


def _to_be(around: Around, it: Dating) -> Dating:
    """«مذاکرات ایران و ترکیه شنبه در مسقط», "heads to India on Wednesday": what a line without a verb, or a present
    tense, puts on a day that would else be too long gone for news.
    """
    passage, days = around.passage, around.days
    due = (around.order == "SOV" and _verbless(passage, it.told)) or (
        around.order == "SVO" and _on_the_timetable(passage, it.told)
    )
    if it.status != "occurred" or not due or not days.stale(it.when):
        return it
    coming = days.coming(*it.where)
    if coming is None or coming == it.when or days.behind(coming):
        return it
    return replace(it, when=coming, status="planned")


def _set_apart(around: Around, it: Dating) -> Dating:
    """«احتمال حمله و همچنین سفر اخیر او»: what words tell apart as gone is no plan, but by words behind an Arabic or
    English noun («انتقد القمة التي ستعقد بين … الخميس»).
    """
    told = it.told
    ahead = told.status_at is not None and told.status_at[0] >= told.j
    been = it.apart and it.status == "planned" and not told.finite and (around.order == "SOV" or not ahead)
    return replace(it, status="occurred") if been else it


def _needful(passage: Passage, told: Candidate) -> bool:
    """Whether a noun stands right behind a word for how necessary or important it is."""
    cue = passage.starting("status", told.status_at[0]) if told.status_at else None
    return cue is not None and cue.j == told.i and cue.entries[0].value == "needful"


def _verbless(passage: Passage, told: Candidate) -> bool:
    """Whether a Persian noun tells it in a line without any verb."""
    low, high = passage.sentences[told.sentence]
    said = any(passage.begun(layer, low, high) for layer in ("light", "say"))
    finite = any(passage.fold(t) in passage.pack.finite for t in range(low, high))
    return not told.finite and not said and not finite and not told.older


def _on_the_timetable(passage: Passage, told: Candidate) -> bool:
    """ "heads to India on Wednesday": whether an English present tells a journey, which is on the timetable; not where
    its sentence tells what was, as captions do.
    """
    if not (told.finite and told.present and told.event in JOURNEYS and told.status_at is None):
        return False
    verbs = (f for layer in ("say", "frame", "light") for f in passage.begun(layer, *passage.sentences[told.sentence]))
    return not any("past" in e.tags for f in verbs for e in f.entries)
