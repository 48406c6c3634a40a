"""A day that is still to come is not that of what has been: it is of what was said there, or of their matter."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.has_been import has_been
from dragoman.extraction.contacts.when.matter import unplaced
from dragoman.extraction.contacts.when.week_of import of_another_year
from dragoman.extraction.contacts.whether.ahead import held
from dragoman.extraction.contacts.whether.progressive import progressive
from dragoman.extraction.contacts.whether.promised import set_apart
from dragoman.language.passage import Passage


def not_ahead(around: Around, it: Dating) -> Dating:
    """A contact without the day ahead that its sentence has for something else; without any day where what is told came
    before what its sentence tells (`sent`).
    """
    passage, told = around.passage, it.told
    if around.days.told(it.when, "occurred") != "planned":
        return replace(it, when=None) if told.sent else it
    if around.order == "SVO" and _in_the_past(told) and not progressive(passage, told):
        other_year = of_another_year(passage, told)  # "discussed the deal expiring on March 18", which is still to come
        return replace(it, told=unplaced(told), when=None, elsewhen=other_year)
    if told.sent or has_been(passage, told) or (around.order == "SOV" and _in_the_past(told)):
        return replace(it, when=None)  # «پیش از نشستی که دوشنبه آغاز می‌شود، دیدار کردند»: it came before
    if told.status == "occurred" and (
        held(passage, told.j) or _said_at(passage, told) or set_apart(passage, told, around.mentions)
    ):
        return replace(it, when=None)  # «ستغلق الموقع في مايو …، خلال القمة التي عقدت بينهما»
    return it


def _in_the_past(told: Candidate) -> bool:
    """Whether a verb in the past tells it, and no word that says otherwise."""
    return told.finite and not told.present and told.status == "occurred" and told.status_at is None


def _said_at(passage: Passage, told: Candidate) -> bool:
    """«أعلن خلال لقاء مع نظيره أن بلاده ستفتح المعبر غدا»: whether an Arabic noun is when something was said
    told behind it: a day to come is that of what was said.
    """
    if passage.pack.data.pack.order != "VSO" or told.finite:
        return False
    led = passage.ending("func", told.i)
    mark = led.get("func.mark") if led is not None else None
    low, high = passage.sentences[told.sentence]
    if mark is None or mark.value not in ("during", "after") or not passage.begun("say", low, told.i):
        return False
    return any(f.get("func.that") for f in passage.begun("func", told.j, high))
