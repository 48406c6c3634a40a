"""Persian contacts about whose chance somebody is asked, who says that there is no plan for one.

«درباره احتمال سفر وزیر به پاکستان گفت: برنامه‌ای برای این سفر نداریم», «… گفت: «باید منتظر ماند.» او افزود: «برنامه‌ای
برای سفر نداریم»».
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

ON = 2  # sentences behind the question in which the answer may stand
OFF = ("denied", "cancelled")  # cues right behind a noun («چنین دیداری در دستور کار نیست»)
NO = ("negated", "disowned", "denied")  # cues of a verb that says no


def unplanned(passage: Passage, told: Candidate) -> Candidate:
    """What may be as denied, where it is only what something was said about and words behind deny a plan for it."""
    if passage.pack.data.pack.order != "SOV" or told.status != "planned" or not _asked_about(passage, told):
        return told
    last = min(told.sentence + ON, len(passage.sentences) - 1)
    for n in range(told.sentence, last + 1):
        low, high = passage.sentences[n]
        for at in range(max(low, told.j), high):
            if passage.fold(at) in passage.pack.plans and (no := _no(passage, told, at, high, own=n == told.sentence)):
                return replace(told, status="denied", status_at=no)
    for noun in passage.begun("frame", told.j, passage.sentences[told.sentence][1]):
        off = passage.starting("status", noun.j)
        if off is not None and any(e.value in OFF for e in off.entries) and _same(passage, told, noun):
            return replace(told, status="denied", status_at=(off.i, off.j))
    return told


def _asked_about(passage: Passage, told: Candidate) -> bool:
    """«درباره احتمال سفر»: whether a preposition for what something is about leads in the chance of it."""
    cue = passage.starting("status", told.status_at[0]) if told.status_at is not None else None
    if cue is None or cue.j > told.i or cue.entries[0].value != "chance":
        return False
    led = passage.ending("func", cue.i)
    mark = led.get("func.mark") if led is not None else None
    return mark is not None and mark.value == "about"


def _no(passage: Passage, told: Candidate, at: int, high: int, *, own: bool) -> tuple[int, int] | None:
    """The cue of the first verb behind the plan at token `at`, where it denies that and names the same kind of contact;
    a sentence other than its `own` must name it, and no plan for something else («برنامه‌ای برای لغو تحریم‌ها») counts.
    """
    cue = _denied(passage, at + 1, high)
    if cue is None:
        return None
    nouns = [f for f in passage.begun("frame", at + 1, cue[0]) if f.get("frame.noun")]
    if nouns:
        return cue if any(_same(passage, told, n) for n in nouns) else None
    aims = any(e.value == "to" for f in passage.begun("func", at + 1, cue[0]) for e in f.all("func.mark"))
    return cue if own and not aims else None


def _denied(passage: Passage, low: int, high: int) -> tuple[int, int] | None:
    """The cue that says no in the first finite verb of tokens `[low, high)`."""
    verb = next((t for t in range(low, high) if passage.fold(t) in passage.pack.finite), None)
    cue = passage.covering("status", verb) if verb is not None else None
    return (cue.i, cue.j) if cue is not None and any(e.value in NO for e in cue.entries) else None


def _same(passage: Passage, told: Candidate, noun: Found) -> bool:
    """Whether a noun is of the same set as that of what is told."""
    known = passage.starting("frame", told.i)
    sets = {e.value for e in known.all("frame.noun")} if known is not None else set()
    return any(e.value in sets for e in noun.all("frame.noun"))
