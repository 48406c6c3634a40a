"""Whether a told contact took place: the order of the stages."""

from __future__ import annotations

from dragoman.extraction.contacts.whether.judging.by_cue import by_cue
from dragoman.extraction.contacts.whether.judging.by_tense import by_tense
from dragoman.extraction.contacts.whether.judging.case import Case, Verdict
from dragoman.extraction.contacts.whether.judging.outright import outright
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def judge(
    passage: Passage,
    clauses: Clauses,
    *,
    at: tuple[int, int],
    verb: Found | None,
    default: str,
    adjunct: bool = False,
    setting: bool = False,
    end: int = 0,
    event: str = "",
) -> Verdict:
    """(status, tokens of the cue). `negated` means that the page says that it did not happen; `Case` explains the rest.

    What the predicate says of itself goes before any word around it («لم يلتق» whatever is planned); a cue word goes
    before the tense, which it turns («كان سيلتقي … لكن», "planned to meet"); where both are silent it is as its event
    is told by default.
    """
    case = Case(
        passage=passage,
        clauses=clauses,
        at=at,
        verb=verb,
        default=default,
        adjunct=adjunct,
        setting=setting,
        end=end,
        event=event,
    )
    return outright(case) or by_cue(case) or by_tense(case) or (default, None)
