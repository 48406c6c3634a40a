"""The day of a gathering that was told before who came to it: «تعقد القمة يوم 22 مارس. ويشارك في القمة رئيسا …»."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

BACK = 2  # sentences between when it is held and who comes to it
GATHERING = "summit"


def of_the_gathering(passage: Passage, clauses: Clauses, days: DayOf, told: Candidate) -> Candidate:
    """A telling of who comes to «القمة», "the summit", with the day that one of the sentences before gives it."""
    if told.event != GATHERING or not told.implied or not _definite(passage, told):
        return told
    for n in range(told.sentence - 1, max(-1, told.sentence - 1 - BACK), -1):
        low, high = passage.sentences[n]
        for noun in reversed(passage.begun("frame", low, high)):
            if noun.get("frame.noun") is None or passage.fold(noun.i) != passage.fold(told.i):
                continue
            when = days.at(noun.i, noun.j, n)
            if when is not None and not (told.present and days.behind(when)):
                return replace(told, when=when, implied=False, status=days.told(when, told.status))
    return told


def _definite(passage: Passage, told: Candidate) -> bool:
    """Whether the noun of a telling has the article."""
    noun = passage.starting("frame", told.i)
    clitic = passage.pack.clitics.get(noun.pre) if noun is not None and noun.get("frame.noun") else None
    return (clitic is not None and clitic.article) or passage.fold(told.i - 1) in passage.pack.articles
