"""Who is sent somewhere: people that speak for the sender («سترسل اليابان وفدا إلى طهران», "sent its envoy to Beirut").

Arabic and English tell of them behind the verb; Persian (`sov.sent`) before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.contacts.kinds import SENT
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

AFTER = 7  # tokens between the verb of sending and who is sent
DELEGATION = "delegation"


def sends(passage: Passage, hit: Found) -> bool:
    """«أوفد مبعوثه», «سترسل وفدا»: whether people stand behind a verb of sending, in its sentence."""
    return any(people(passage, hit))


def people(passage: Passage, hit: Found) -> Iterator[Found]:
    """The people behind a verb of sending; not «إرسال اقتراح إلى المسؤولين», who get what is sent."""
    _, high = passage.sentence(hit.i) or (hit.i, hit.j + AFTER)
    for found in passage.begun("actor", hit.j, min(hit.j + AFTER, high)):
        if speak(found) and not _reached(passage, found):
            yield found


def speak(found: Found) -> bool:
    """Whether words are for people that speak for whoever sends them: an office of envoys, a delegation."""
    office = found.get("actor.office")
    return (office is not None and office.value in SENT) or delegation(found)


def delegation(found: Found) -> bool:
    """Whether words are for a delegation."""
    house = found.get("actor.institution")
    return house is not None and house.value == DELEGATION


def _reached(passage: Passage, found: Found) -> bool:
    """«إلى المسؤولين», «للوفد»: whether something goes to these people."""
    word = passage.ending("func", found.i)
    mark = word.get("func.mark") if word is not None else None
    to_them = passage.pack.clitic_mark(found.pre) == "to-clitic"
    return to_them or (mark is not None and mark.value == "to")
