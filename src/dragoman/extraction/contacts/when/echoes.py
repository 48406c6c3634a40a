"""The days that words for contacts told before give them: «این دیدار هفته گذشته انجام شد»."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.contacts.candidate import Echo
from dragoman.extraction.contacts.kinds import TAKES_PLACE
from dragoman.extraction.contacts.when.day import echoed
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.when.put_off import moved, not_then
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage


def with_days(passage: Passage, clauses: Clauses, days: DayOf, echoes: Iterable[Echo]) -> list[Echo]:
    """Words for contacts told before, with the day that their clause names: of one that is otherwise known it must be
    exact, but in English, and where nothing else is said of it.
    """
    loose = passage.pack.data.pack.order == "SVO"
    return [
        e
        if not_then(passage, clauses, e)
        else echoed(e, days, clauses.sentence[e.i], exact=not (loose or _held_then(passage, clauses, e)))
        for e in (moved(passage, clauses, days, e) or e for e in echoes)
    ]


def _held_then(passage: Passage, clauses: Clauses, echo: Echo) -> bool:
    """Whether, in Persian, «این» points at the noun of an echo, and the first verb behind it says that it was held: so
    a week or month in that clause is when it was, as exact as the page is.
    """
    at = echo.i
    if passage.pack.data.pack.order != "SOV" or at == 0 or passage.fold(at - 1) not in passage.pack.pointers:
        return False
    _, high = clauses.clause(at)
    if any(f.get("frame.noun") for f in passage.begun("frame", echo.j, high)):
        return False
    verbs = [f for layer in ("light", "say") for f in passage.begun(layer, echo.j, high)]
    return bool(verbs) and any(e.value in TAKES_PLACE for e in verbs[0].entries)
