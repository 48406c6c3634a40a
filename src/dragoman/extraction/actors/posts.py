"""Whose a bare post is: in English that of the land where the ambassador of its sentence serves (`posted`); in Persian
(«رئیس پلیس», «دادستان کل کشور») the outlet's own state's, unless another is told.

«در عراق، دادستان کل کشور …», «هلال احمر ترکیه: رئیس هلال احمر …», «وزیر کشور ترکیه و رئیس پلیس …», and below a lead
that tells of another state alone («نخست‌وزیر عراق استعفا داد. رئیس دفتر رئیس‌جمهور …»). Who is met is the host's:
«وزیر خارجه عراق با رئیس قوه قضائیه دیدار کرد».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.extraction.actors.posted import where_posted
from dragoman.extraction.actors.posting import POSTED
from dragoman.language.passage import Passage


def elsewhere(passage: Passage, phrase: Phrase, before: Sequence[Mention], own: str | None) -> str | None:
    """The other state whose a bare post is; null where none is told and it is the outlet's own one's, if anybody's."""
    if passage.pack.data.pack.order != "SOV":
        return where_posted(passage, phrase, before)
    low, _ = passage.sentence(phrase.i) or (phrase.i, phrase.j)
    here = [m for m in before if m.i >= low and m.party]
    if any(m.party == own for m in here):
        return None
    if here and _listed(passage, here, phrase):
        return here[0].party
    if not phrase.post:
        return None
    if here:
        first = here[0]
        opens = first.mark == "place" or any(passage.fold(t) == ":" for t in range(first.j, phrase.i))
        return first.party if opens else None
    told = [m for m in before if m.party and m.kind != "body"]
    states = {m.party for m in told}
    lead = told[0] if told else None
    if lead is None or len(states) > 1 or own in states or lead.office in POSTED or lead.mark != "":
        return None
    return lead.party


def _listed(passage: Passage, here: Sequence[Mention], phrase: Phrase) -> bool:
    """«وزیر کشور ترکیه، رئیس پلیس و رئیس سازمان اطلاعات با …»: whether only words that list part a post from those of
    one state that open its sentence; not from who is a guest where he serves («سفیر ترکیه و رئیس هلال احمر با …»).
    """
    if len({m.party for m in here}) > 1 or any(m.mark != "" or m.office in POSTED for m in here):
        return False
    _, high = passage.sentence(phrase.i) or (phrase.i, phrase.j)
    marks = [e.value for f in passage.begun("func", phrase.j, high) if (e := f.get("func.mark"))]
    if marks[:1] != ["with"]:  # «وزیر خارجه ترکیه و رئیس مجلس دیدار کردند»: each other
        return False
    end = phrase.i
    for m in reversed(here):
        between = range(m.j, end)
        if not all(passage.tokens[t].form.kind == "p" or passage.fold(t) in passage.pack.joins for t in between):
            return False
        end = m.i
    return True
