"""Visits that name nobody again, on another day than the one told right before: «زار بغداد. وكانت آخر زيارة له في مارس
2011», «وكانت زيارته السابقة في 2019». Nothing but their day stands behind them, or a clause of what he was then: «آخر
زيارة له خارج البلاد في يناير», «زيارته الأخيرة إلى المنطقة» were to others.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun

SINCE = 2  # sentences behind a journey in which an older one is told
VISIT = "visit"
NOT_MADE = ("cancelled", "postponed", "negated", "planned", "unplanned", "refused")  # what words say of no visit made
HIS = "to-clitic"  # «له»
TO = "to"
NEAR = 2  # tokens to the verb of «حين كان رئيسا»
FAR = 12  # tokens between the noun and its day («حين كان رئيسا للحكومة في مارس»)


def last_visits(
    passage: Passage, beside: Beside, found: Sequence[Candidate], hits: Sequence[Found], mentions: Sequence[Mention]
) -> list[Candidate]:
    """The older visits of an Arabic text that have the guest and the host of the journey told before them."""
    if passage.pack.data.pack.order != "VSO":
        return []
    nouns = (h for h in hits if (noun := h.get("frame.noun")) is not None and noun.value == VISIT)
    made = (_made(passage, beside, hit, found, mentions) for hit in nouns)
    return [candidate for candidate in made if candidate is not None]


def _made(
    passage: Passage, beside: Beside, hit: Found, found: Sequence[Candidate], mentions: Sequence[Mention]
) -> Candidate | None:
    """The visit that a noun tells; null where it names a host, where it is the one told, where nothing says when, or
    where words about it say that it was not made («ألغى زيارته السابقة»).
    """
    clauses = beside.clauses
    low, high = clauses.clause(hit.i)
    now = clauses.sentence[hit.i]
    end = _older(passage, hit)
    if end is None or any(hit.i <= c.i < hit.j for c in found if c.event in JOURNEYS):
        return None
    cues = passage.begun("status", low, passage.sentences[now][1])
    if any(c.entries[0].value in NOT_MADE for c in cues):
        return None
    dates = passage.begun("date", end, min(hit.j + FAR, high))
    if not dates or any(m.party for m in begun(mentions, hit.j, dates[0].i)):
        return None
    if not _bare(passage, end, dates[0].i):
        return None
    last = next((c for c in reversed(found) if c.i < hit.i and c.event in JOURNEYS and len(c.parties) > 1), None)
    if last is None or now - last.sentence > SINCE or last.status not in ("occurred", "planned"):
        return None
    return Candidate(
        i=hit.i,
        j=hit.j,
        low=low,
        high=high,
        sentence=now,
        event=VISIT,
        frame=last.frame,
        traits=last.traits,
        channel="in-person",
        status="occurred",
        sides=tuple(Side(mention=s.mention, role=s.role) for s in last.sides if s.role in ("visitor", "host")),
    )


def _older(passage: Passage, noun: Found) -> int | None:
    """«آخر زيارة له», «زيارته السابقة»: the token behind words which say that a visit is his last one before this."""
    before = passage.ending("earlier", noun.i)
    his = passage.starting("pronoun", noun.j)
    if before is not None and before.get("earlier.last"):
        return his.j if his is not None and any(e.value == HIS for e in his.all("pronoun.word")) else None
    behind = passage.starting("earlier", noun.j)
    own = noun.suf in passage.pack.pronoun_tails
    return behind.j if own and behind is not None and behind.get("earlier.of") is not None else None


def _bare(passage: Passage, i: int, day: int) -> bool:
    """Whether words of a day at token `day` stand at token `i` already, or behind a clause with «كان» there («حين كان
    رئيسا للحكومة في»), and are not «إلى», which leads to a place as well.
    """
    led = passage.starting("func", day)
    mark = led.get("func.mark") if led is not None else None
    if mark is not None and mark.value == TO:
        return False
    return day == i or any(f.get("earlier.opening") for f in passage.begun("earlier", i, i + NEAR))
