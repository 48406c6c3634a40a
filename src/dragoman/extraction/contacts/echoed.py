"""Whether words that speak of what was told before say how the contact told last was held: «خلال الاتصال»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate, Echo
from dragoman.extraction.contacts.retold import WRITTEN
from dragoman.extraction.contacts.wishes import WISH, only_wished

AFAR = ("phone", "letter")  # how a wish is sent
SOON = 40  # tokens behind a wish within which words say how it was sent
HOWEVER = ("mediation", "notice")  # of which a call or meeting told behind is none


def says_how(tellings: Sequence[Candidate], echo: Echo) -> bool:
    """Whether an echo says how a contact was held: «این پیام» speaks of no talks. A wish that was told last was sent as
    words soon behind it say: «هنأ الرئيس نظيره. جاء ذلك خلال اتصال هاتفي», «… . وجاء في البرقية أن …».
    """
    if not echo.channel:
        return False
    if only_wished(tellings) and echo.channel in AFAR:
        return echo.i - tellings[-1].j <= SOON
    if echo.channel == "letter":
        return tellings[-1].event in echo.events
    return tellings[0].event not in HOWEVER


def beside_notice(tellings: Sequence[Candidate], told: Candidate) -> bool:
    """Whether what is told well behind a notice does not say how that was given: another deed of the two («أبلغ الوزير
    نظيره … . وأجرى نظيره محادثات معه في الأشهر الأخيرة»), or a meeting that their states might have.
    """
    noted = bool(tellings) and all(t.event == "notice" and WISH not in t.traits for t in tellings)
    if not noted or told.event in WRITTEN or told.sentence <= tellings[-1].sentence + 1:
        return False
    return told.finite or not all(s.mention.kind in PERSONS for s in told.sides)
