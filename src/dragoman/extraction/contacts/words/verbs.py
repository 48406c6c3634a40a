"""Whether a verb, or the noun of a gathering, stands between two words or ends what stands there; a verb's tense."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

LAYERS = ("say", "light", "frame")


def between(passage: Passage, a: int, b: int, *, nouns: frozenset[str] = frozenset()) -> bool:
    """Whether a verb that is known stands in tokens `[a, b)`; «بين» and «عبر» are prepositions there, and the verbs in
    `nouns` are taken for nouns («حل», a solution).
    """
    found = [f for layer in LAYERS for f in passage.begun(layer, a, b)]
    marks = {f.i for f in passage.begun("func", a, b) if f.get("func.mark")} if found else set()
    entries = [e for f in found if f.i not in marks for e in f.entries]
    return any(e.kind.endswith(".verb") and e.value not in nouns for e in entries)


def finite(passage: Passage, a: int, b: int) -> bool:
    """Whether a finite verb stands in tokens `[a, b)`."""
    return any(passage.fold(t) in passage.pack.finite for t in range(a, b))


def in_present(verb: Found | None, *, order: str) -> bool:
    """Whether a verb is in the present tense. Persian «رسید» is "it reached": the press says "you reach" to nobody; and
    Arabic «التقى» is "he met", where «ألتقي», "I meet", is written alike.
    """
    tags = {t for e in verb.entries for t in e.tags} if verb else set()
    return "present" in tags and not (order != "SVO" and "past" in tags)


def closed(passage: Passage, a: int, b: int) -> bool:
    """Whether a Persian statement ends in tokens `[a, b)` and another is joined on: «… بود و …», «… است اما …»."""
    pack = passage.pack
    ends = [t for t in range(a, b - 1) if passage.fold(t) in pack.finite]
    return any(passage.fold(t + 1) in pack.joins or _broken(passage, t + 1) or _if(passage, t + 1) for t in ends)


def _broken(passage: Passage, at: int) -> bool:
    """Whether «اما» stands at token `at`."""
    found = passage.starting("func", at)
    return found is not None and bool(found.get("func.break"))


def _if(passage: Passage, at: int) -> bool:
    """«خوب پیش می‌رود، اگر …»: whether a condition of the next statement stands at token `at`, a comma between."""
    if passage.fold(at) not in COMMAS:
        return False
    cue = passage.starting("status", at + 1)
    return cue is not None and cue.entries[0].value == "conditional"


def going_on(passage: Passage, at: int) -> bool:
    """«در حال گفت‌وگو هستند», «در حال انجام «مذاکراتی»»: whether words right before token `at` say that it goes on."""
    while at > 0 and passage.fold(at - 1) in QUOTES:
        at -= 1
    return passage.ending("going", at) is not None


def gathering_between(passage: Passage, a: int, b: int) -> bool:
    """«وصل إلى القاهرة بعد قمة التقى خلالها …»: whether the last noun of tokens `[a, b)` tells of no journey."""
    nouns = [f for f in passage.begun("frame", a, b) if f.get("frame.noun")]
    return bool(nouns) and not JOURNEYS.intersection(e.value for e in nouns[-1].all("frame.noun"))
