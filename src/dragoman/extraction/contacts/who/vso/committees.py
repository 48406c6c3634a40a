"""Arabic committees whose states sit together: «عقدت اللجنة العراقية الأردنية اجتماعها», «عقد مجلس التنسيق السعودي
العماني اجتماعا».
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

HELD = "hold"
NEAR = 6  # words of a committee between the verb and a meeting that is not said to be its own


def sat(passage: Passage, clauses: Clauses, hit: Found) -> int | None:
    """«عقدت اللجنة … اجتماعها», «اللجنة … تعقد اجتماعها», «عقدت اللجنة … اجتماعا»: the token behind the name of the
    committee that a clause says to have held a meeting; not «ناقشت اللجنة … نتائج زيارة الرئيس», nor «عقدت اللجنة …
    الاجتماع».
    """
    own = hit.suf in passage.pack.pronoun_tails
    if not passage.pack.committees or not (own or not hit.pre):
        return None
    low = clauses.clause(hit.i)[0]
    named = ((t, n) for t in range(hit.i - 1, low - 1, -1) if (n := _words(passage, t)))
    at, words = next(named, (low, 0))
    if not words or (not own and hit.i - at > NEAR):
        return None
    verb = passage.ending("light", at)
    if verb is None and at == low and own:
        verb = passage.ending("light", hit.i)
    return at + words if verb is not None and any(e.value == HELD for e in verb.all("light.verb")) else None


def _words(passage: Passage, at: int) -> int:
    """How many words for a committee stand at token `at`."""
    runs = passage.pack.committees.get(passage.fold(at), ())
    return max([len(c) for c in runs if passage.folds[at : at + len(c)] == c], default=0)
