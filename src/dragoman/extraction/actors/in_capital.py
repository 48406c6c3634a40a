"""Arabic: whose those are who govern from a capital: «كبار المسؤولين في بيروت», «السلطات في لندن».

Only the officials, the government: «التقى مسؤولين في بيروت», «اجتماع القادة في بيروت» may be of anybody there, and so
may the officials in a city in which others meet («المسؤولين في فيينا»).
"""

from __future__ import annotations

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.actors.mention import Phrase
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def governed_from(phrase: Phrase, hit: Found) -> bool:
    """Whether a definite house that governs is that of the name behind «في»: but for the government only a state's."""
    seated = phrase.institution == "government" and hit.get("actor.capital") is not None
    return hit.get("actor.state") is not None or seated


def at_the_seat(passage: Passage, phrase: Phrase, hit: Found) -> bool:
    """Whether officials are of the state that a name behind «في» is, or is the capital of."""
    if hit.get("actor.capital") is None or hit.get("actor.state") is not None:
        return True  # «مسؤولين في الكويت»
    after = passage.starting("actor", hit.j)
    clitic = passage.pack.clitics.get(after.pre) if after is not None else None
    if clitic is not None and clitic.conjunction:
        return False  # «المسؤولين في سول وطوكيو»
    venue = any(passage.fold(t).endswith(tuple(passage.pack.venues)) for t in range(hit.i, hit.j))
    return phrase.office == "official" and not phrase.counterpart and not venue and defined(passage, phrase.j - 1)
