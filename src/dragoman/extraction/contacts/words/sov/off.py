"""Persian words that call off what was told in a sentence before: «این دیدار لغو شد», «از لغو این سفر خبر داد»."""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov import cues as sov_cues
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

OFF = "cancelled"


def off(passage: Passage, clauses: Clauses, hit: Found) -> tuple[int, int] | None:
    """The words that call off what «این» points at with the noun `hit`: the first verb behind it, with no preposition
    before it («در این دیدار توافقی لغو شد»); or the noun before it, of which somebody gives notice.
    """
    first = hit.i - 1
    _, high = clauses.clause(hit.i)
    before = passage.ending("status", first)
    if before is not None and before.entries[0].value == OFF:
        led = passage.ending("func", before.i)
        mark = led.get("func.mark") if led is not None else None
        told = any(f.entries[0].value == "notice" for f in passage.begun("status", hit.j, high))
        return (before.i, before.j) if told and mark is not None and mark.value == "from" else None
    led = passage.ending("func", first)
    if led is not None and led.get("func.mark") is not None:
        return None
    for cue in passage.begun("status", hit.j, high):
        if cue.entries[0].value != OFF or not sov_cues.finite(passage, cue):
            continue
        told = any(passage.fold(t) in passage.pack.finite for t in range(hit.j, cue.i))
        nouns = any(f.get("frame.noun") for f in passage.begun("frame", hit.j, cue.i))
        return None if told or nouns else (cue.i, cue.j)
    return None
