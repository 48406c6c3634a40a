"""Arabic visits on which somebody was killed or arrested: «اغتيال قيادي في حماس خلال زيارته لبيروت»."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found


def struck(beside: Beside, hit: Found, guests: Iterable[Mention]) -> bool:
    """Whether a noun of visits only says when the guest, right behind a word for what befell him, met with it; not
    «قال قيادي في حماس خلال زيارته لبيروت».
    """
    if not beside.during(hit):
        return False
    before = (beside.passage.ending("heard", guest.i) for guest in guests if guest.j <= hit.i)
    return any(blow is not None and blow.get("heard.blow") is not None for blow in before)
