"""Arabic: who spoke in a contact that the sentence behind only names: «أكد الوزير لنظيره التركي حرصه على التعاون. جاء
ذلك خلال اتصال هاتفي أمس».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.echo import came
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.sorts import BARE
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

EVENTS = frozenset(("call", "meeting", "talks"))
VERB = 2  # tokens of a sentence within which its verb of saying begins
TO = 2  # tokens between who speaks and to whom


def two(groups: Sequence[Group], beside: Beside, frame: Frame, hit: Found) -> list[Side]:
    """Who said something and to whom («لـ»), one person each, in the sentence before one that opens with «جاء ذلك» and
    names nobody; none where the page does not say so.
    """
    passage, n = beside.passage, beside.clauses.sentence[hit.i]
    if beside.order != "VSO" or frame.event not in EVENTS or n == 0 or not came(passage, hit):
        return []
    low, high = passage.sentences[n]
    if any(low <= g.i < high and g.parties and g.mark not in ("place", "margins") for g in groups):
        return []
    first, last = passage.sentences[n - 1]
    verb = next(iter(passage.begun("say", first, min(last, first + VERB))), None)
    here = [g for g in groups if verb is not None and verb.j <= g.i < last]
    if verb is None or len(here) < 2:
        return []
    one, other = here[:2]
    told = other.mark == "to-clitic" and other.i - one.j <= TO and one.i - verb.j <= TO and one.mark in BARE
    alone = all(len(g.mentions) == 1 and g.mentions[0].kind in PERSONS for g in (one, other))
    if not (told and alone) or not one.parties or not other.parties or one.parties == other.parties:
        return []
    return [Side(mention=g.mentions[0], role="participant") for g in (one, other)]
