"""Who is sent somewhere: people that speak for the sender (English, Arabic).

«سترسل اليابان وفدا إلى طهران», "sent its envoy to Beirut"; not «أرسل وزير الدفاع التركي قوات إلى ليبيا», where the
minister sends, nor «دعت فنزويلا إلى إرسال بعثة من الأمم المتحدة إلى كولومبيا», where another's people are, nor «إرسال
اقتراح إلى المسؤولين», who get what is sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.kinds import SENT
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

AFTER = 7  # tokens between the verb of sending and who is sent
DELEGATION = "delegation"


def sends(passage: Passage, hit: Found) -> bool:
    """«أوفد مبعوثه», «سترسل وفدا»: whether people stand behind a verb of sending, in its sentence."""
    return any(_people(passage, hit))


def of_another(passage: Passage, groups: Sequence[Group], hit: Found, sides: Sequence[Side]) -> bool:
    """Whether an Arabic clause names as people only the sender himself, or those of another party."""
    sender = [s.mention for s in sides if s.role == "visitor"]
    tense = any(e.tags for e in hit.entries)  # «أرسل» has a subject of its own, «إرسال» none behind it

    def sent(found: Found) -> bool:
        within = any(m.i <= found.i < m.j for m in sender)
        if within:
            return not tense or _delegation(found)
        theirs = (m for g in groups for m in g.mentions if m.i <= found.i < m.j)
        return all(m.party is None or any(m.party == s.party for s in sender) for m in theirs)

    return not any(sent(f) for f in _people(passage, hit))


def _people(passage: Passage, hit: Found) -> Iterator[Found]:
    _, high = passage.sentence(hit.i) or (hit.i, hit.j + AFTER)
    for found in passage.begun("actor", hit.j, min(hit.j + AFTER, high)):
        office = found.get("actor.office")
        if ((office is not None and office.value in SENT) or _delegation(found)) and not _reached(passage, found):
            yield found


def _reached(passage: Passage, found: Found) -> bool:
    """«إلى المسؤولين», «للوفد»: whether something goes to these people."""
    word, clitic = passage.ending("func", found.i), passage.pack.clitics.get(found.pre)
    mark = word.get("func.mark") if word is not None else None
    led = passage.pack.clitic_marks.get(clitic.preposition) if clitic is not None else None
    return led == "to-clitic" or (mark is not None and mark.value == "to")


def _delegation(found: Found) -> bool:
    house = found.get("actor.institution")
    return house is not None and house.value == DELEGATION
