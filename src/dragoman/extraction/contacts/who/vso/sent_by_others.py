"""Arabic sendings that are nobody's of whom they are told (order VSO): «دعت مصر إلى إرسال بعثة أممية إلى ليبيا», where
whoever urges it does not send them; «دعت فنزويلا إلى إرسال بعثة من الأمم المتحدة إلى كولومبيا», where another's people
are to go; «أرسل وزير الدفاع التركي قوات إلى ليبيا», where the minister sends and nobody else is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.people_sent import delegation, people
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import COMMAS

SENDING = "envoy"  # what a frame needs that tells of somebody being sent
RULING = ("frame", "light", "say", "status")  # layers of what else may rule the noun («دعا إلى التهدئة، وينوي إرسال …»)


def urged(passage: Passage, frame: Frame, hit: Found) -> bool:
    """Whether a verb of urging rules the Arabic verbal noun of sending: no comma, "and" or other predicate between."""
    if SENDING not in frame.needs:
        return False
    low, _ = passage.sentence(hit.i) or (hit.i, hit.j)
    verb = next(reversed(list(passage.begun("urging", low, hit.i))), None)
    clitic = passage.pack.clitics.get(hit.pre)
    if verb is None or (clitic is not None and clitic.conjunction):
        return False
    if any(passage.fold(t) in COMMAS for t in range(verb.j, hit.i)):
        return False
    others = (f for layer in RULING for f in passage.begun(layer, verb.j, hit.i))
    return all(f.j <= verb.j for f in others)


def of_another(passage: Passage, groups: Sequence[Group], frame: Frame, hit: Found, sides: Sequence[Side]) -> bool:
    """Whether an Arabic clause of sending names as people only the sender himself, or those of another party."""
    if SENDING not in frame.needs:
        return False
    sender = [s.mention for s in sides if s.role == "visitor"]
    tense = any(e.tags for e in hit.entries)  # «أرسل» has a subject of its own, «إرسال» none behind it

    def sent(found: Found) -> bool:
        within = any(m.i <= found.i < m.j for m in sender)
        if within:
            return not tense or delegation(found)
        theirs = (m for g in groups for m in g.mentions if m.i <= found.i < m.j)
        return all(m.party is None or any(m.party == s.party for s in sender) for m in theirs)

    return not any(sent(f) for f in people(passage, hit))
