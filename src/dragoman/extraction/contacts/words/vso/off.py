"""Arabic words beside a noun that speaks of what was told before: they call it off («لكن اللقاء ألغي», «لكنه ألغى
زيارته», «إلا أن اللقاء لم يعقد»), or put it off («لكن اللقاء تأجل إلى الخميس»).
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

OFF, PUT_OFF, NOT = "cancelled", "postponed", "negated"
HELD = frozenset(("hold", "happen", "sit"))  # verbs of what takes place
DUE, JOURNEYS = "planned", frozenset(("visit", "tour"))


def off(passage: Passage, hit: Found) -> tuple[int, int] | None:
    """The words that call off the noun `hit`, which has its article or says whose it is: right before it, or right
    behind it where it opens its clause.
    """
    clitic = passage.pack.clitics.get(hit.pre)
    if not (clitic is not None and clitic.article) and hit.suf not in passage.pack.pronoun_tails:
        return None
    cue = passage.ending("status", hit.i)
    if cue is not None and cue.entries[0].value == OFF:
        return None if _another(passage, cue, hit) else (cue.i, cue.j)
    cue = passage.starting("status", hit.j) if _opens(passage, hit) else None
    if cue is None:
        return None
    verb = passage.starting("light", cue.j)
    unheld = verb is not None and any(e.value in HELD for e in verb.all("light.verb")) and not _there(passage, verb)
    value = cue.entries[0].value
    return (cue.i, cue.j) if value == OFF or (value == NOT and unheld) else None


def journey(passage: Passage, at: tuple[int, int], verb: Found | None) -> Found | None:
    """«كان من المقرر عقد القمة في بروكسل، لكن رئيس الوزراء ألغى رحلته»: the word that calls off the journey of one of
    those whose contact at tokens `at` was to be, behind it in its sentence.
    """
    first, last = (min(at[0], verb.i), max(at[1], verb.j)) if verb is not None else at
    low, high = passage.sentence(at[0]) or at
    due = [c for c in passage.begun("status", low, first) if c.entries[0].value == DUE]
    if not due or not any(f.get("tense.past") for f in passage.begun("tense", low, due[0].i + 1)):
        return None
    for cue in passage.begun("status", last, high):
        noun = passage.starting("frame", cue.j) if cue.entries[0].value == OFF else None
        if noun is None or noun.suf not in passage.pack.pronoun_tails or not JOURNEYS & set(_nouns(noun)):
            continue
        led = passage.starting("func", noun.j)
        if led is None or not any(e.value == "to" for e in led.all("func.mark")):  # «ألغى زيارته إلى كينيا»
            return cue
    return None


def _nouns(found: Found) -> list[str]:
    return [e.value for e in found.all("frame.noun")]


def put_off(passage: Passage, clauses: Clauses, i: int, j: int) -> int | None:
    """Where the words stand that put off the noun at tokens `[i, j)`, right before or behind it."""
    own = clauses.number[i]
    for cue in (passage.ending("status", i), passage.starting("status", j)):
        if cue is not None and cue.entries[0].value == PUT_OFF and clauses.number[cue.i] == own:
            return cue.i
    return None


def _another(passage: Passage, cue: Found, hit: Found) -> bool:
    """«وكان ألغى زيارته الأولى», «ألغى زيارته الشهر الماضي»: whether words say that it was one before."""
    behind = passage.starting("date", hit.j)
    once = behind is not None and behind.get("date.weekday") is None
    return once or passage.starting("earlier", hit.j) is not None or passage.ending("earlier", cue.i) is not None


def _there(passage: Passage, verb: Found) -> bool:
    """«لم يعقد في موسكو لأسباب أمنية»: whether it is only said where it was not."""
    led = passage.starting("func", verb.j)
    return led is not None and any(e.value == "place" for e in led.all("func.mark"))


def _opens(passage: Passage, hit: Found) -> bool:
    """Whether the noun has its article and no preposition, so that the verb behind it may be its own."""
    clitic = passage.pack.clitics.get(hit.pre)
    led = passage.ending("func", hit.i)
    placed = led is not None and led.get("func.mark") is not None
    return clitic is not None and bool(clitic.article) and not clitic.preposition and not placed
