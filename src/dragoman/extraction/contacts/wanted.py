"""A contact that somebody asks for, and the plan that came of it.

«نتانیاهو خواستار دیدار با ترامپ شد. دو طرف قرار است هفته آینده دیدار کنند» is one contact, and a planned one: a page
that tells a proposal, an invitation or a readiness and then the plan of the same parties does not tell two.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, SAT

ASKED, MEANT = "called-for", "planned"
WAYS = JOURNEYS | {"invitation"}


def came_of(status: str, tellings: Iterable[Candidate], told: Candidate) -> bool:
    """Whether one of those told before of a contact of a `status` asks for what this one plans, or plans what it asks
    for: a sitting for a sitting, a journey for one to the same host. Days and persons are looked at elsewhere.
    """
    return {status, told.status} == {ASKED, MEANT} and any(_answers(t, told) for t in tellings)


def of_both(tellings: Iterable[Candidate]) -> str | None:
    """What a contact is of which some tellings only ask and some plan; null where not so."""
    alike = [t for t in tellings if not (t.soft and t.status == "occurred")]  # a bare noun says nothing of it
    if {t.status for t in alike} != {ASKED, MEANT}:
        return None
    plans = [t for t in alike if t.status == MEANT and not t.unsure]
    firm = any((t.finite or t.status_at is not None) if not t.soft else _set(t) for t in plans)
    return MEANT if firm else ASKED  # «برای مذاکره باید …»: what somebody would need for it is no plan


def _set(told: Candidate) -> bool:
    """«القمة المقررة في 12 يونيو»: whether words say of a sitting that it is set, and for what day."""
    dated = told.when is not None and not told.implied
    return told.event in SAT and told.status_at is not None and dated


def over_before(tellings: Iterable[Candidate], told: Candidate) -> bool:
    """«تلقى دعوة لزيارة المملكة. وكانت آخر زيارة له للمملكة في نوفمبر»: whether one is asked for and the other was."""
    return any(a.status == ASKED and _over(b) for t in tellings for a, b in ((t, told), (told, t)))


def of_guest(tellings: Iterable[Candidate], told: Candidate) -> bool:
    """«دیدار پوتین با مودی … . مودی پوتین را به دهلی دعوت کرد»: whether one of two is a sitting or a call and the other
    asks one of those who held it to come, or one is a visit and the other asks for one to who came.
    """
    return all(_of_guest(t, told) or _of_guest(told, t) for t in tellings)


def _of_guest(held: Candidate, asked: Candidate) -> bool:
    if held.status != "occurred" or asked.status != ASKED or asked.event not in WAYS:
        return False
    back = held.event in JOURNEYS and _hosts(held).isdisjoint(_hosts(asked))
    return back or held.event in SAT or held.event == "call"


def _over(told: Candidate) -> bool:
    """Whether words say of a contact that it lies back, and of what day it was."""
    return told.older and told.status == "occurred" and told.when is not None and not told.implied


def _answers(one: Candidate, other: Candidate) -> bool:
    if {one.status, other.status} != {ASKED, MEANT} or one.parties != other.parties:
        return False
    if one.event in WAYS and other.event in WAYS:
        return _hosts(one) == _hosts(other) and _alike(one, other)
    return one.event in SAT and other.event in SAT and _alike(one, other)


def _hosts(told: Candidate) -> set[str | None]:
    """To whom a journey leads: who invites, where no host is told."""
    hosts = {s.party for s in told.sides if s.role == "host"}
    return hosts or {s.party for s in told.sides if s.role == "participant"}


def _alike(one: Candidate, other: Candidate) -> bool:
    """Whether no party is told in two offices: who asks for a minister does not get his deputy."""
    offices = [{(s.party, s.mention.office): s.mention.name for s in t.sides if s.mention.office} for t in (one, other)]
    return all(
        office == their or (name is not None and name == named)
        for (party, office), name in offices[0].items()
        for (other_party, their), named in offices[1].items()
        if party == other_party and "official" not in (office, their)
    )
