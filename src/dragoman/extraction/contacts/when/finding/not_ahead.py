"""A day that is still to come is not that of what has been: it is of what was said there, or of their matter."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.matter import unplaced
from dragoman.extraction.contacts.whether.ahead import held
from dragoman.extraction.contacts.whether.progressive import progressive
from dragoman.extraction.contacts.whether.promised import set_apart
from dragoman.language.passage import Passage

BESIDE = ("actor", "func", "date")  # layers of the words for with whom, where and when
WEEK = "week"


def not_ahead(around: Around, it: Dating) -> Dating:
    """A contact without the day ahead that its sentence has for something else; without any day where what is told came
    before what its sentence tells (`sent`).
    """
    passage, told = around.passage, it.told
    if around.days.told(it.when, "occurred") != "planned":
        return replace(it, when=None) if told.sent else it
    if around.order == "SVO" and _in_the_past(told) and not progressive(passage, told):
        other_year = _of_another_year(
            passage, told
        )  # "discussed the deal expiring on March 18", which is still to come
        return replace(it, told=unplaced(told), when=None, elsewhen=other_year)
    if told.sent or _has_been(passage, told) or (around.order == "SOV" and _in_the_past(told)):
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


def _has_been(passage: Passage, told: Candidate) -> bool:
    """«استدعت السفير احتجاجا على قرار يدخل حيز التنفيذ الشهر المقبل»: whether an Arabic verb in the past, with no word
    for a plan, tells of a contact: a day to come is that of what it was about.
    """
    if passage.pack.data.pack.order != "VSO" or not told.finite or told.present:
        return False
    if told.status != "occurred" or told.status_at is not None:
        return False
    found = [f for layer in ("frame", "light") if (f := passage.starting(layer, told.i))]
    verbs = [e for f in found for e in f.entries]
    return bool(verbs) and all("past" in e.tags for e in verbs)


def _of_another_year(passage: Passage, told: Candidate) -> bool:
    """ "met Erdogan in Cairo in the last week of March", told early in March: whether the week is that of the verb, so
    that it was in some other year; not "spoke about elections in the last week of March".
    """
    _, high = passage.sentences[told.sentence]
    month = next((f for f in passage.begun("date", told.j, high) if f.get("date.month")), None)
    if month is None:
        return False
    unit = next((e for f in passage.begun("date", told.j, month.i) for e in f.all("date.unit")), None)
    own = passage.pack.determiners
    plain = all(
        passage.fold(t) in own or any(passage.covering(layer, t) for layer in BESIDE) for t in range(told.j, month.i)
    )
    return plain and unit is not None and unit.value == WEEK
