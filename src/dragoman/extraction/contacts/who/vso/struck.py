"""Arabic visits on which somebody was killed or arrested: «اغتيال قيادي في حماس خلال زيارته لبيروت», «اغتال الجيش
قياديا خلال زيارته لبيروت».
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found


def struck(beside: Beside, hit: Found, guests: Iterable[Mention]) -> bool:
    """Whether a noun of visits only says when the guest, right behind a word for what befell him, met with it; not
    «قال قيادي في حماس خلال زيارته لبيروت». «زيارته» is no house's: it is his to whom something is done.
    """
    if not beside.during(hit):
        return False
    guests = tuple(guests)
    if hit.suf in beside.passage.pack.pronoun_tails and any(_house(guest) for guest in guests):
        return True
    before = (beside.passage.ending("heard", guest.i) for guest in guests if guest.j <= hit.i)
    return any(blow is not None and blow.get("heard.blow") is not None for blow in before)


def _house(guest: Mention) -> bool:
    return guest.kind == "state" or (guest.kind == "institution" and guest.institution != "delegation")
