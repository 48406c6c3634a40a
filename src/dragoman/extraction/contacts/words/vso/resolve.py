"""Arabic nouns of what somebody means or wishes to do, with whose they are between them and what they are of («نية
الرئيس الفرنسي زيارة بيروت», «رغبة الوزير في لقاء نظيره»): that is not yet done.
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.ruling import reaches
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

LEADS = frozenset(("to", "about", "place"))  # «إلى», «على», «في»
OWNER = 12  # tokens of whose it is, with his office and name


def resolved(passage: Passage, at: int, low: int) -> tuple[str, Found] | None:
    """The status that such a noun gives the contact whose noun or verb begins at token `at`, and the words; none where
    more stands between them than whose it is, or a word that brings it about («عزم الوزير القيام بزيارة»). Its clause
    begins at token `low`.
    """
    if passage.pack.data.pack.order != "VSO":
        return None
    carried = passage.ending("carrier", at)
    end = _led(passage, carried.i if carried is not None else at)
    near = [f for f in passage.begun("resolve", max(low, end - OWNER), end) if f.j <= end]
    if not near or not reaches(passage, near[-1].j, end):
        return None
    noun = near[-1]
    owned = noun.j == end or passage.starting("actor", noun.j) is not None
    words = all(passage.tokens[t].form.kind == "w" for t in range(noun.j, end))
    return (noun.entries[0].value, noun) if owned and words else None


def _led(passage: Passage, at: int) -> int:
    """Where the preposition begins that leads from a wish right to the noun at a token, or the token itself."""
    found = passage.ending("func", at)
    mark = found.get("func.mark") if found is not None else None
    return found.i if found is not None and mark is not None and mark.value in LEADS else at
