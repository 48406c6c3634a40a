"""Persian partners of another noun: «پیشنهاد گفت‌وگو با عراق را مطرح کرد» was put to nobody who is named."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def of_another(passage: Passage, hit: Found, partners: Sequence[Mention]) -> bool:
    """Whether «با» leads in a partner right behind the noun of another contact, before the predicate `hit`."""
    for mention in partners:
        led = passage.ending("func", mention.i) if mention.mark == "with" and mention.j <= hit.i else None
        noun = passage.ending("frame", led.i) if led is not None else None
        if noun is not None and noun.get("frame.noun") is not None and noun.i != hit.i:
            return True
    return False
