"""Arabic: «عقدتا خمس جولات منذ أبريل 2021», «التقيا ثلاث مرات منذ بداية الحرب»: several contacts are no news."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

TALKS = "talks"  # a noun of them is one of several words in itself («محادثات»)


def several_since(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """Whether a verb in the past tells of several contacts since some day; not "for the first time since", nor of one
    («زار بغداد منذ ثلاث سنوات»).
    """
    if passage.pack.data.pack.order != "VSO" or not told.finite or told.present or told.when is not None:
        return False
    low, high = clauses.around(told.i)
    since = next(iter(passage.begun("since", low, high)), None)
    if since is None or any(passage.fold(t) in passage.pack.qualifiers for t in range(low, since.i)):
        return False  # «أول محادثات منذ 2013»
    the = passage.pack.letters.article or " "
    if since.i > told.j and passage.fold(since.i - 1).startswith(the) and not passage.covering("actor", since.i - 1):
        return False  # «محادثاتهما المتوقفة منذ 2013»
    noun = passage.starting("frame", told.i)
    many = noun is not None and any("plural" in e.tags for e in noun.all("frame.noun"))
    times = any(f.get("earlier.times") for f in passage.begun("earlier", low, high))
    rounds = any(passage.fold(t) in passage.pack.rounds for t in range(max(low, told.i - 2), told.j))
    return many or times or rounds or (told.event == TALKS and noun is not None and noun.get("frame.noun") is not None)
