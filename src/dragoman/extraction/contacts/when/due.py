"""For when a Persian contact is said to be set, in a clause that hangs on its noun or before it, and what became of it.

«نشست … که قرار است فردا برگزار شود» is still to come, whatever else its sentence says of it. «نشست … که قرار بود فردا
برگزار شود، به تعویق افتاد»: the clause that says for when it was set has a verb of its own, the one behind it says that
it was called off or put off. What was called off is denied, with the day that it was set for; what was put off is still
to come, on the day to which it was put off, never on that for which it was set.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, TAKES_PLACE, VENUES
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.gathering_day import of_the_gathering
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov import cues as sov_cues
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.when import When

OFF, LATER = "cancelled", "postponed"
DUE = 12  # tokens of a clause between its conjunction and «برنامه‌ریزی شده بود», its day and place among them
HUNG = 8  # tokens between whom a noun names and the clause that hangs on it
FATE = 12  # tokens between the verb of that clause and the words that call it off
SOON = 2  # sentences behind which it is said for when it had been set


def due(passage: Passage, clauses: Clauses, days: DayOf, told: Candidate, before: Sequence[Candidate]) -> Candidate:
    """A telling as it is where a clause of its sentence says for when it is or was set, or the sentence before what
    became of that.
    """
    told = of_the_gathering(passage, clauses, days, told)
    if passage.pack.data.pack.order != "SOV" or told.status == "called-for":
        return told
    that = _clause(passage, told)
    verb = _to_be_held(passage, told, that) if that is not None and told.status == "occurred" else None
    if that is not None and verb is not None and not _was_held(passage, days, told, that, verb):
        when = days.coming(verb.i, verb.j, told.sentence)
        return replace(told, status="planned", status_at=(verb.i, verb.j), when=when, implied=False)
    plan = _plan(passage, clauses, told, that)
    if plan is None:
        return told
    fate = _fate(passage, told, plan)
    if fate is None:
        last = _known(passage, told, before)
        if last is None:
            return told
        when = _day(days, plan, told) if last.status == "denied" else last.when
        return replace(told, status=last.status, when=when, implied=False)
    if fate.entries[0].value == LATER:
        when = days.put_off(fate.i, told.sentence)
        return replace(told, status="planned", status_at=(fate.i, fate.j), when=when, implied=False)
    when = _day(days, plan, told)
    return replace(told, status="denied", status_at=(fate.i, fate.j), when=when, implied=False)


def _clause(passage: Passage, told: Candidate) -> Found | None:
    """The conjunction of the clause that hangs on a noun and whom it has with it."""
    noun = passage.starting("frame", told.i)
    if noun is None or not noun.get("frame.noun"):
        return None
    _, high = passage.sentences[told.sentence]
    end = max([told.j, *(s.mention.j for s in told.sides if told.j <= s.mention.j < high)])
    that = next((f for f in passage.begun("func", told.j, min(high, end + HUNG)) if f.get("func.that")), None)
    if that is None or passage.begun("say", told.j, that.i):
        return None
    return None if any(passage.fold(t) in passage.pack.finite for t in range(told.j, that.i)) else that


def _to_be_held(passage: Passage, told: Candidate, that: Found) -> Found | None:
    """«که قرار است در بغداد برگزار شود», «که فردا برگزار می‌شود»: the verb of holding in the future, first of its
    clause.
    """
    _, high = passage.sentences[told.sentence]
    held = next(
        (f for f in passage.begun("light", that.j, high) if {e.value for e in f.all("light.verb")} & TAKES_PLACE), None
    )
    if held is None or any(f.get("frame.noun") for f in passage.begun("frame", that.j, held.i)):
        return None
    if passage.begun("say", that.j, held.i) or any(f.get("func.that") for f in passage.begun("func", that.j, held.i)):
        return None
    if passage.begun("due", that.j, held.i) or any(
        passage.fold(t) in passage.pack.ending for t in range(held.i, held.j)
    ):
        return None  # «که قرار بود …», «که فردا پایان می‌یابد»
    if any(passage.fold(t) in passage.pack.finite and not sov_cues.only_due(passage, t) for t in range(that.j, held.i)):
        return None  # «که قرار است به حل بحران کمک کند، دیروز انجام شد»: the verb of another clause
    cues = [f for f in passage.begun("status", that.j, held.j + 1) if f.entries[0].value == "planned" and f.i < held.j]
    set_ = any(passage.fold(t) in passage.pack.being for f in cues for t in range(f.i, f.j))  # not «قرار بود»
    tags = {t for e in held.all("light.verb") for t in e.tags}
    later = any(held.i <= f.i < held.j for f in cues)  # «برگزار خواهد شد»
    present = "present" in tags and not tags & {"past", "subjunctive"}  # «برگزار می‌شود»
    return held if set_ or later or present or "future" in tags else None


def _was_held(passage: Passage, days: DayOf, told: Candidate, that: Found, verb: Found) -> bool:
    """«که معمولا در تهران برگزار می‌شود، یکشنبه در آنکارا برگزار شد»: whether a clause in the present tense tells only a
    habit: the main clause has a past verb of holding, or a day that has been.
    """
    _, high = passage.sentences[told.sentence]
    main = passage.begun("light", verb.j, high)
    kept = [{t for e in f.all("light.verb") if e.value in TAKES_PLACE for t in e.tags} for f in main]
    if any("past" in tags for tags in kept):
        return True
    if any(f.entries[0].value == "planned" for f in passage.begun("status", that.j, verb.j)):
        return False  # «که قرار است شنبه برگزار شود، دیروز تایید شد»
    own = [days.right_behind(f.i) for f in passage.begun("date", that.j, verb.i)]
    if any(day is not None and not days.behind(day) for day in own):
        return False  # «که فردا برگزار می‌شود، دیروز …»
    dated = passage.begun("date", verb.j, high)
    return bool(dated) and not passage.begun("say", verb.j, high) and days.behind(days.right_behind(dated[0].i))


def _plan(passage: Passage, clauses: Clauses, told: Candidate, that: Found | None) -> Found | None:
    """The words that say for when it was set: before it in its clause, or in one that hangs on its noun."""
    _, high = passage.sentences[told.sentence]
    low, _ = clauses.clause(told.i)
    own = [f for f in passage.begun("due", low, told.i) if clauses.number[f.i] == clauses.number[told.i]]
    if own and not _done(passage, own[-1].j, told):
        return own[-1]
    if that is None or told.finite:
        return None
    found = passage.begun("due", that.j, min(high, that.j + DUE))
    ended = found and any(passage.fold(t) in passage.pack.finite for t in range(that.j, found[0].i))
    return found[0] if found and not ended else None


def _fate(passage: Passage, told: Candidate, plan: Found) -> Found | None:
    """The words behind the verb of what was set that call it off or put it off, nothing else told between."""
    _, high = passage.sentences[told.sentence]
    start = max(plan.j, told.j)
    verb = next((t for t in range(start, high) if passage.fold(t) in passage.pack.finite), None)
    if passage.fold(plan.j - 1) in passage.pack.finite and told.i < plan.i and plan.entries[0].value != "ruling":
        verb = plan.j - 1  # «که برای شنبه برنامه‌ریزی شده بود»
    if verb is None:
        return None
    for cue in passage.begun("status", verb + 1, min(high, verb + 1 + FATE)):
        between = range(verb + 1, cue.i)
        if any(passage.fold(t) in passage.pack.finite for t in between) or passage.begun("say", verb + 1, cue.i):
            return None
        if cue.entries[0].value in (OFF, LATER) and sov_cues.finite(passage, cue):
            return cue if _of_it(passage, told, plan, range(verb + 1, cue.i)) else None
    return None


def _done(passage: Passage, start: int, told: Candidate) -> bool:
    """«X که قرار بود به دمشق برود، در بغداد با Y دیدار کرد»: whether the verb of a plan stands before it."""
    return sov_cues.ended(passage, start, told.i)


def _of_it(passage: Passage, told: Candidate, plan: Found, words: range) -> bool:
    """Whether what is called off behind `words` is the contact: its noun is the subject of the sentence and none stands
    between, or a noun that points to it does; not «قرار بود … دیدار کند و تحریم‌ها لغو شود», «در دیدار … که …، پروازها
    لغو شد».
    """
    nouns = [f for f in passage.begun("frame", words.start, words.stop) if f.get("frame.noun")]
    if nouns:
        kinds = {told.event} | (JOURNEYS if told.event in JOURNEYS else VENUES if told.event in VENUES else set())
        alike = any(e.value in kinds for f in nouns for e in f.all("frame.noun"))
        named = {e.value for f in passage.begun("actor", nouns[0].j, words.stop) for e in f.entries}
        there = {told.place.city, told.place.party} if told.place else set()
        return alike and (not named or not named.isdisjoint(told.parties | there))
    if told.i > plan.i:
        return False
    lead = passage.ending("func", told.i)
    mark = lead.get("func.mark") if lead is not None else None
    if mark is not None:
        return mark.value == "object"
    first = next((t for t in words if passage.tokens[t].form.kind == "w"), None)
    layers = ("func", "date", "quiet", "since", "again")
    return first is None or any(passage.covering(layer, first) for layer in layers)


def _known(passage: Passage, told: Candidate, before: Sequence[Candidate]) -> Candidate | None:
    """«سفر X به Y به تعویق افتاد. قرار بود X نهم مارس به Y برود»: what was told before of the same, undone."""
    last = before[-1] if before else None
    if last is None or not 0 < told.sentence - last.sentence <= SOON or last.parties != told.parties:
        return None
    cue = passage.starting("status", last.status_at[0]) if last.status_at else None
    return last if cue is not None and cue.entries[0].value in (OFF, LATER) else None


def _day(days: DayOf, plan: Found, told: Candidate) -> When | None:
    """The day for which something was set."""
    return days.coming(plan.i, plan.j, told.sentence) or days.inside(plan.i, plan.j, told.sentence)
