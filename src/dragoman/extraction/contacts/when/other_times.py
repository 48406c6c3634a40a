"""What was another time than the contact that a page reports: «وسبق للوزير أن زار بيروت», «كان قد زارها خمس مرات»,
«ليست زيارته الأولى، إذ زار بيروت في مارس», «لقائهما السابق».

Such a telling has the parties and persons of the news, and mostly no day. Yet it tells no more of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.contacts.another import BEFORE
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.news import NEAR
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage


def other_times(passage: Passage, clauses: Clauses, told: list[Candidate]) -> list[Candidate]:
    """The tellings, those marked that words set apart from what is told as news."""
    return [_dateless(c, told[:n]) if _other(passage, clauses, c, told[:n]) else c for n, c in enumerate(told)]


def _dateless(told: Candidate, before: Sequence[Candidate]) -> Candidate:
    """A telling of another time: neither the day of fresh news is its own, nor that of the contact told before."""
    news = told.implied or any(c.parties == told.parties and c.when == told.when for c in before)
    return msgspec.structs.replace(told, other=BEFORE, when=None if news else told.when, implied=False)


def _other(passage: Passage, clauses: Clauses, told: Candidate, before: Sequence[Candidate]) -> bool:
    """Whether a verb in the past tells what words in its clause, or in one that rules it, put at another time than
    contacts of the same parties that were told `before`; or a noun tells a former one.
    """
    if told.status != "occurred" or not any(c.parties == told.parties for c in before):
        return False
    if not told.finite:
        return _former(passage, told)
    if told.present:
        return False
    if _called_former(passage, told):
        return True
    n = clauses.number[told.i]
    own = passage.within("earlier", *clauses.bounds[n])
    counted = told.older and any(f.get("earlier.times") for f in own)
    if counted or any(f.get("earlier.once") and _joined(passage, told, f.j) for f in own):
        return True
    low, _ = passage.sentences[told.sentence]
    if clauses.opener.get(n) != "func.relative" and any(
        f.get("earlier.not-first") and f.j <= told.i for f in passage.within("earlier", low, told.i)
    ):
        return True
    while clauses.opener.get(n) == "func.that" and n in clauses.parent:
        n = clauses.parent[n]
        above = passage.within("earlier", *clauses.bounds[n])
        if any(f.get("earlier.once") and f.i < told.i for f in above):
            return True
    return False


def _joined(passage: Passage, told: Candidate, end: int) -> bool:
    """«سبق وزار», «سبق أن زار»: whether the verb of a telling stands right behind token `end`."""
    return end <= told.i and not passage.within("frame", end, told.i) and told.low <= end


def _former(passage: Passage, told: Candidate) -> bool:
    """«لقائهما السابق», «زيارة رسمية سابقة»: not «لقاء الرئيس السابق»."""
    noun = passage.starting("frame", told.i)
    if noun is None or not noun.get("frame.noun"):
        return False
    if _called_former(passage, told):
        return True
    plain = passage.covering("actor", told.j) is None
    behind = passage.begun("earlier", told.j, told.j + (NEAR if plain else 1))
    return any(f.get("earlier.former") for f in behind)


def _called_former(passage: Passage, told: Candidate) -> bool:
    """«نشست قبلی … برگزار شد», «دور قبلی مذاکرات … پایان یافت», «آخرین دیدار … در سوچی انجام شد»: whether the Persian
    noun of a telling is called a former one, or the last before the news.
    """
    noun = passage.starting("frame", told.i)
    if passage.pack.data.pack.order != "SOV" or noun is None or not noun.get("frame.noun"):
        return False
    led, behind = passage.ending("earlier", told.i), passage.starting("earlier", noun.j)
    round_ = led is not None and led.get("earlier.former") and passage.fold(led.i - 1) in passage.pack.rounds
    last = led is not None and led.get("earlier.last") and told.finite
    return bool(round_ or last or (behind is not None and behind.get("earlier.former")))
