"""The Arabic verbs that «و» joins to what was told before them, and which have their own day."""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS


def verbs(passage: Passage) -> frozenset[tuple[int, int]]:
    """The Arabic verbs to which «و» is written, behind a comma or of another tense: a day right behind one is none of
    what was told before it; but «التقى نظيره وبحثا الهدنة 12 مايو».
    """
    if passage.pack.data.pack.order != "VSO":
        return frozenset()
    nouns = {f.i for f, _ in passage.of("func.mark")} | passage.covered("actor")  # «وبين»; «فيصل» is a name
    found = (f for f, _ in passage.of("frame.verb"))  # not «القمة بينهما، وتعقد في 12 يونيو»
    led = ((f, passage.pack.clitics.get(f.pre)) for f in found if f.i not in nouns)
    joined = [f for f, c in led if c is not None and c.conjunction and not c.preposition]
    return frozenset((f.i, f.j) for f in joined if _anew(passage, f))


def _anew(passage: Passage, verb: Found) -> bool:
    return passage.fold(verb.i - 1) in COMMAS or not any("past" in e.tags for e in verb.entries)
