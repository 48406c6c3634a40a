"""Persian «جمعی از وزارت دفاع ترکیه»: people of a house, who come and go where it does not; those of an army are troops
(«شماری از ارتش مصر»).
"""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage

TROOPS = "army"


def of_house(passage: Passage, phrase: Phrase) -> Phrase:
    """The phrase, that of a house as a delegation where words for some of its people stand before «از»."""
    if phrase.kind != "institution" or phrase.institution == TROOPS or passage.pack.data.pack.order != "SOV":
        return phrase
    led = passage.ending("func", phrase.i)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value != "from" or led.i == 0:
        return phrase
    some = passage.fold(led.i - 1) in passage.pack.partitives
    return msgspec.structs.replace(phrase, institution="delegation") if some else phrase
