"""Arabic words behind a noun and its sides that say that there was none of it: «اللقاء بين الوزيرين لم يعقد», «زيارة
الرئيس إلى أنقرة لن تتم».
"""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

NOT, ABOUT = "negated", "about"
HELD = frozenset(("hold", "do", "happen", "make"))  # sets of verbs that say that something took place
DAYS = 4  # tokens of a day between the noun's sides and the verb


def not_held(passage: Passage, at: int) -> Found | None:
    """The negation at token `at`, or behind a day there, of a verb that says that something took place, where nothing
    behind the verb may be its object, or say when or where it was («لم تتم في موعدها», «لم تحدث تغييرا», «لم يتم إلا
    بعد»).
    """
    for _ in range(DAYS):
        day = passage.starting("date", at)
        if day is None:
            break
        at = day.j
    cue = passage.starting("status", at)
    if cue is None or cue.entries[0].value != NOT:
        return None
    verb = passage.starting("light", cue.j)
    if verb is None or not any(e.value in HELD for e in verb.all("light.verb")):
        return None
    return cue if _ends(passage, verb.j) else None


def _ends(passage: Passage, at: int) -> bool:
    """Whether a sign, a day or a preposition of what it was about stands at token `at`, or nothing."""
    if at >= len(passage.tokens) or passage.tokens[at].form.kind != "w" or passage.starting("date", at) is not None:
        return True
    led = passage.starting("func", at)
    mark = led.get("func.mark") if led is not None else None
    return mark is not None and mark.value == ABOUT
