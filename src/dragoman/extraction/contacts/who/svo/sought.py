"""English talks or a meeting that somebody asks for or seeks: "Lebanon has requested direct talks with Israel"."""

from __future__ import annotations

from dragoman.extraction.contacts.who.svo.setting import known
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

AFTER = "after"


def sought(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """Whether a noun is of what is yet to be: none that is known ("requested the meeting that took place on Sunday"),
    nor one behind which stands what came before it, with its day and place ("seeks talks after Monday's meeting").
    """
    _, high = clauses.around(hit.i)
    led = (f.get("func.mark") for f in passage.begun("func", hit.j, high))
    return not known(passage, 0, hit.i) and not any(e is not None and e.value == AFTER for e in led)
