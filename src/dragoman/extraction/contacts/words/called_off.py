"""Words right beside a noun that call off what was told before ("but the visit was cancelled", «لكنه ألغى الزيارة»)."""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov import off as sov_off
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.extraction.contacts.words.vso import off as vso_off
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

OFF = "cancelled"
ABOUT = ("hold", "sit", "open-tour")  # sets of verbs that say that something was held, or has ended
DUE = ("planned", "scheduled")
FAR = 8  # tokens between a Persian noun and the verb that calls it off
NEAR = 3  # tokens between an English noun and its verb ("the trip has since been scrapped"), or verb and noun


def off(passage: Passage, clauses: Clauses, hit: Found) -> tuple[int, int] | None:
    """The words that call off what the noun `hit` speaks of: right before it, or behind it."""
    if passage.pack.data.pack.order == "SOV":
        return sov_off.off(passage, clauses, hit)
    if passage.pack.data.pack.order == "VSO":
        return vso_off.off(passage, hit)
    if clauses.opener.get(clauses.number[hit.i]) == "func.that":
        return None  # "despite reports that the meeting had been cancelled"
    low, high = clauses.clause(hit.i)
    behind = passage.begun("status", hit.j, min(high, hit.j + NEAR + 1))
    before = [c for c in passage.begun("status", max(low, hit.i - 1 - NEAR), hit.i) if hit.i - 1 - c.j <= 0]
    for cue in (*behind, *before):
        between = range(min(hit.j, cue.j), max(hit.i, cue.i))
        if cue.entries[0].value == OFF and not any(passage.covering("actor", t) for t in between):
            return cue.i, cue.j
    return None


def behind(
    passage: Passage, clauses: Clauses, at: tuple[int, int], verb: Found | None, end: int, *, order: str
) -> Found | None:
    """The word behind a noun at tokens `at` without a verb of its own, and whom it has with it, that calls it off."""
    if order == "VSO" and (undone := due(passage, clauses, at) or vso_off.journey(passage, at, verb)) is not None:
        return undone
    if verb is not None or order == "SOV":
        return None
    if order == "SVO":
        return which(passage, clauses, at[1]) or late(passage, clauses, at[1])
    return relative(passage, end)


def which(passage: Passage, clauses: Clauses, at: int) -> Found | None:
    """ "the talks that were to be held between X and Y (were called off)": the English words that say of the noun
    before token `at`, in the relative clause right behind it, that it is to come; or those behind that call it off.
    """
    at += at < len(passage.tokens) and passage.fold(at) in COMMAS
    led = passage.starting("func", at)
    if led is None or not ("func.relative" in led.kinds or svo_words.that_was(passage, at)):
        return None
    _, high = clauses.around(at)
    cues = passage.begun("status", led.j, min(high, led.j + NEAR))
    due = next((c for c in cues if c.entries[0].value in DUE), None)
    if due is None:
        return None
    behind = passage.begun("status", due.j, high)
    undone = next((c for c in behind if c.entries[0].value in (OFF, "postponed")), None)
    return undone or (None if _came_about(passage, due.j, high) else due)


def _came_about(passage: Passage, a: int, b: int) -> bool:
    """ "the meeting that was to be held … took place on Sunday": whether an English verb behind the words that it was
    to come tells in the past that it was held or has ended, and not only that it "was to be held".
    """
    led = passage.pack.modals | passage.pack.passives
    for told in passage.begun("light", a, b):
        past = any(e.value in ABOUT and "past" in e.tags for e in told.all("light.verb"))
        if past and passage.fold(told.i - 1) not in led:
            return True
    return False


def relative(passage: Passage, end: int) -> Found | None:
    """«الزيارة إلى كولومبيا، والتي ألغيت»: the Arabic word that calls off or puts off, in a relative clause at token
    `end`, a noun and whom it has with it.
    """
    at = end + 1 if 0 < end < len(passage.tokens) and passage.fold(end) in COMMAS else end
    led = passage.starting("func", at) if at else None
    if led is None or "func.relative" not in led.kinds:
        return None
    cue = passage.starting("status", led.j)
    return cue if cue is not None and cue.entries[0].value in (OFF, "postponed") else None


def due(passage: Passage, clauses: Clauses, at: tuple[int, int]) -> Found | None:
    """«الاجتماع المقرر أن يعقد بين مصر وتركيا ألغي»: the Arabic verb that calls off or puts off the noun at tokens
    `at`, behind the words that it was to be held: no other noun or verb stands between.
    """
    led = passage.starting("status", at[1])
    if led is None or led.entries[0].value not in DUE:
        return None
    _, high = clauses.around(at[0])
    for cue in passage.begun("status", led.j, high):
        if cue.entries[0].value not in (OFF, "postponed") or cue.pre or passage.ending("func", cue.i) is not None:
            continue
        told = [f for layer in ("say", "light", "frame") for f in passage.begun(layer, led.j, cue.i)]
        names = any(f.get("frame.noun") for f in told)
        words = [f for f in told if passage.starting("func", f.i) is None]  # «بين» is also "explained"
        verbs = {f.i for f in words if any(e.kind.endswith(".verb") for e in f.entries)}
        return None if names or len(verbs) > 1 else cue
    return None


def late(passage: Passage, clauses: Clauses, at: int) -> Found | None:
    """ "The meeting between X and Y, which was set for Tuesday, has been postponed": the English word that calls off or
    puts off the noun before token `at`, behind the comma that ends what is said of it in between.
    """
    _, high = clauses.around(at - 1)
    commas = [t for t in range(at, high) if passage.fold(t) in COMMAS]
    if not commas or any(passage.fold(t) in passage.pack.finite for t in range(at, commas[0])):
        return None
    for cue in passage.begun("status", commas[0], high):
        if cue.entries[0].value not in (OFF, "postponed"):
            continue
        begins = cue.i
        while begins > at and passage.fold(begins - 1) in passage.pack.verbal | passage.pack.finite:
            begins -= 1
        return cue if begins < cue.i and len(commas) > 1 and begins - 1 == commas[1] else None
    return None
