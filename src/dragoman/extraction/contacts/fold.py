"""One contact of all that an article says of it.

Two tellings are one contact where nothing keeps them apart: the same parties (or fewer), no two persons of one party,
no two days, channels that go together, the same status.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec
from msgspec.structs import replace

from dragoman.extraction.contacts.abroad import abroad
from dragoman.extraction.contacts.another import is_another
from dragoman.extraction.contacts.candidate import Candidate, Echo, Side
from dragoman.extraction.contacts.come import as_come, has_come
from dragoman.extraction.contacts.days_shared import LEAD, long_ago, on_journey, shared_days, week_on
from dragoman.extraction.contacts.echoed import beside_notice, says_how
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.ranks import joined, otherwise, own_rank
from dragoman.extraction.contacts.retold import by_two, in_full, of_governments
from dragoman.extraction.contacts.stay import as_stayed, stays
from dragoman.extraction.contacts.wanted import came_of, of_both, of_guest, over_before
from dragoman.extraction.contacts.wishes import only_wished, said_in

SOON = 25  # tokens behind a plan within which words may call it off


class Contact(msgspec.Struct, kw_only=True):
    """A contact while it is put together: its tellings, the first one first."""

    tellings: list[Candidate]
    channel: str
    status: str
    channel_at: tuple[int, int] | None = None
    parties: frozenset[str] = frozenset()  # of all its tellings
    persons: dict[str, set[str]] = {}  # those that stand for each party
    ranks: dict[str | None, set[int | None]] = {}  # and of their offices, null where an office has none

    def tell(self, telling: Candidate) -> None:
        """Takes one more telling."""
        self.tellings.append(telling)
        self.parties |= telling.parties
        for side in telling.sides:
            mention = side.mention
            if side.party and mention.name:
                self.persons.setdefault(side.party, set()).add(mention.name)
            if mention.kind in ("person", "office"):
                self.ranks.setdefault(side.party, set()).add(own_rank(mention.office))


def fold(candidates: list[Candidate], echoes: list[Echo]) -> list[Contact]:
    """The contacts of an article, in the order of their first telling.

    `echoes` are words that speak of the contact told last («خلال الاتصال»): they say its channel.
    """
    out: list[Contact] = []
    by_party: defaultdict[str, set[int]] = defaultdict(set)  # a telling is of no contact with which it shares none
    last: Contact | None = None
    waiting = sorted(echoes)
    for candidate in candidates:
        while waiting and waiting[0].i < candidate.i:
            _echo(last, waiting[0])
            _call_off(last, waiting[0])
            _day_of(out, waiting.pop(0))
        if len(candidate.parties) < 2:
            continue
        near = {n for party in candidate.parties for n in by_party[party]}
        if candidate.implied and any(_once_more(out[n], candidate) for n in near):
            candidate = replace(candidate, when=None, implied=False)  # the news is that he goes again
        ranked = [(rank, -n) for n in near if (rank := _same(out[n], candidate)) is not None]
        at = -max(ranked)[1] if ranked else len(out)
        if not ranked:
            out.append(Contact(tellings=[], channel=candidate.channel, status=candidate.status))
        last = home = out[at]
        if ranked and week_on(home.tellings, candidate):
            home.tellings[0] = replace(home.tellings[0], when=candidate.when)
        if candidate.implied and ranked and on_journey(home.tellings, candidate):
            candidate = replace(candidate, when=None, implied=False)
        if ranked and has_come(home.tellings, candidate):
            home.status, (home.tellings, candidate) = "occurred", as_come(home.tellings, candidate)
        if ranked and shared_days(home.tellings, candidate) is None and stays(home.tellings, candidate):
            home.tellings, candidate = as_stayed(home.tellings, candidate)
        if ranked and home.status == "occurred" and _headline(home, candidate):
            home.status = "planned"
            home.tellings = [replace(t, status="planned", when=None, implied=False) for t in home.tellings]
        home.tell(candidate)
        for party in candidate.parties:
            by_party[party].add(at)
        if not ranked:
            continue
        if home.channel == "unspecified" or only_wished(home.tellings[:-1]):
            home.channel = home.channel if beside_notice(home.tellings[:-1], candidate) else candidate.channel
        if home.status != candidate.status and _called_off(home, candidate):
            home.status = "denied"
        elif home.status != candidate.status:
            home.status = _standing(home, candidate)
    for echo in waiting:
        _echo(last, echo)
        _call_off(last, echo)
        _day_of(out, echo)
    return out


def _standing(contact: Contact, told: Candidate) -> str:
    """What becomes of a contact that one more telling, `told`, tells otherwise than those before it."""
    if both := of_both(contact.tellings):
        return both
    if any(t.event == "arrival" and t.status == "occurred" and t.finite and not t.present for t in contact.tellings):
        return "occurred"  # «وصل إلى بغداد … وسيزور كربلاء»: who has arrived has come, whatever he is still to visit
    if told.tense and any(t.status == "occurred" and t.finite and not t.present for t in contact.tellings):
        return "occurred"  # «التقى السبت … . وتستضيف موسكو السبت محادثات بين …»
    plan = _travel(told) and not told.soft and "planned" in (contact.status, told.status)
    over = told.status == "occurred" and told.finite and not told.present
    if plan or (_ahead(contact, told) and not over):
        return "planned"
    if over and all(t.tense for t in contact.tellings):
        return "occurred"
    return next((t.status for t in contact.tellings if not t.soft), told.status)


def _echo(contact: Contact | None, echo: Echo) -> None:
    """Words that speak of the contact told last say its channel; «این پیام» speaks of no talks."""
    if contact is not None and contact.channel == "unspecified" and says_how(contact.tellings, echo):
        contact.channel, contact.channel_at = echo.channel, (echo.i, echo.j)


def _call_off(contact: Contact | None, echo: Echo) -> None:
    """«كان من المقرر أن يسافر … لكنه ألغى الزيارة»: the plan told last, of one kind with what is called off."""
    if echo.off is None or contact is None or contact.status != "planned":
        return
    event = contact.tellings[-1].event
    if echo.i - contact.tellings[-1].i > SOON:
        return
    if event in echo.events or (event in JOURNEYS and JOURNEYS & set(echo.events)):
        contact.status = "denied"
        contact.tellings = [replace(t, status_at=echo.off) for t in contact.tellings]


def _day_of(contacts: list[Contact], echo: Echo) -> None:
    """Gives the contact that words speak of the day that they name, where it has none that is as exact."""
    when = echo.when
    if when is None:
        return
    told = next((c for c in reversed(contacts) if any(t.event in echo.events for t in c.tellings)), None)
    if told is None or told.status not in ("occurred", "planned"):
        return
    if {told.channel, echo.channel} == {"phone", "in-person"}:
        return
    stated = [t.when for t in told.tellings if t.when is not None and not t.implied and not t.worded]
    if any(w.start == w.end or not w.start <= when.start <= w.end for w in stated):
        return
    if echo.side == "behind" and told.status == "planned":
        return
    if echo.side == "ahead" and told.status == "occurred":
        if any(t.finite and not (t.present and t.event in JOURNEYS) for t in told.tellings):
            return  # «يزور بغداد. وتبدأ الزيارة غدا» is still to come
        told.status = "planned"  # «قمة ترامب وكيم … القمة في 12 يونيو»
    told.tellings[0] = replace(told.tellings[0], when=when, implied=False, worded=False)


def _same(contact: Contact, told: Candidate) -> int | None:
    """How well a telling fits a contact (more is better), or null where something keeps them apart."""
    mine, theirs = contact.parties, told.parties
    if not (theirs <= mine or mine < theirs):
        return None
    if (told.event == "mediation" and _travel(contact.tellings[0])) or (
        _travel(told) and all(t.event == "mediation" for t in contact.tellings)
    ):
        return None  # who travels and who mediates are told apart
    if not _sides_of(told) <= mine:
        return None  # between whom somebody mediates: one of them alone has met him
    apart = "unspecified" not in (contact.channel, told.channel) and contact.channel != told.channel
    if apart and not said_in(contact.tellings, told):
        return None
    partner = any(s.role in ("counterpart", "recipient") for s in told.sides)
    if (told.separate and partner and theirs < mine and len(theirs) == 2) or by_two(contact.tellings, told):
        return None  # "on the agenda are separate sessions": not the meeting of all
    grown = (
        mine < theirs
        and len(theirs - mine) == 1
        and (told.when is None or (len(mine) > 2 and all(t.implied for t in contact.tellings)))
        and told.event not in ("mediation", "summit")
    ) and not (
        contact.persons and all(s.mention.kind in ("state", "body") for s in told.sides)
    )  # states, not those two
    grown = grown or (mine < theirs and in_full(contact.tellings, told))
    grown = grown or (mine < theirs and theirs - mine <= _by_role(told, "mediator"))  # «… بوساطة تركية»
    last = contact.tellings[-1]
    goal = _travel(last) and last.sentence == told.sentence and last.status == told.status == "planned"
    if not theirs <= mine and not grown and not (goal and mine < theirs and told.when is None):
        return None  # "leaves for Paris for a meeting with his French and British counterparts" is one
    if _crossed(contact, told) or _once_more(contact, told) or abroad(contact.tellings, told):
        return None
    come = has_come(contact.tellings, told)
    if is_another(contact.tellings, told) or of_governments(contact.tellings, told):
        return None  # "met on Monday … . The two met in July", "… . They met again"
    if (
        contact.status != told.status
        and not (told.soft or all(t.soft for t in contact.tellings))
        and not (
            _travel(contact.tellings[-1]) and _travel(told) and {contact.status, told.status} == {"planned", "occurred"}
        )
        and not (
            _ahead(contact, told) and (shared_days(contact.tellings, told) == 2 or week_on(contact.tellings, told))
        )
        and not _headline(contact, told)
        and not _called_off(contact, told)
        and not came_of(contact.status, contact.tellings, told)
        and not come
    ):
        return None
    if {contact.status, told.status} == {"planned", "occurred"} and any(
        t.status == "occurred" and (t.finite or t.older) and long_ago(t.when) for t in (*contact.tellings, told)
    ):
        return None  # «الذي زار دمشق في أغسطس … سيقوم بزيارة»
    if over_before(contact.tellings, told) or of_guest(contact.tellings, told):
        return None  # «تلقى دعوة لزيارة المملكة. وكانت آخر زيارة له للمملكة في نوفمبر»
    begun = all(_travel(t) for t in contact.tellings) and any(t.tense for t in contact.tellings)
    if begun and told.status == contact.status == "planned" and not _travel(told) and not told.tense:
        return None  # «يبدأ زيارة إلى باريس … . ومن المقرر أن يلتقي نظيره»
    talked = all(t.event in ("talks", "call", "letter", "notice") for t in contact.tellings)
    meant = told.soft and told.event in ("meeting", "summit")
    if talked and meant and (contact.status, told.status) == ("occurred", "planned"):
        return None  # «محادثات مع كوريا الشمالية تمهيدا لقمة معها»
    arrived = all(_travel(t) for t in contact.tellings)
    ahead = told.soft or (told.present and last.finite and not last.present)
    if arrived and ahead and told.status == "planned" and contact.status == "occurred" and not _travel(told):
        return None  # «وصل إلى الرياض للقاء ولي العهد», «… حيث يلتقي»: who has arrived has not met yet
    meant = all(t.status == "planned" and not t.finite and not _travel(t) for t in contact.tellings)
    if meant and _travel(told) and told.status == "occurred":
        return None  # «برای رایزنی با مقامات ایران وارد تهران شد»
    if otherwise(told.sides, contact.ranks, contact.persons):
        return None
    states = all(s.mention.kind in ("state", "body") for s in told.sides)
    if (
        states
        and contact.persons
        and long_ago(told.when)
        and all(t.when is None or t.implied for t in contact.tellings)
    ):
        return None  # «لقاء سري جمع الوزيرين … . بدأت الاتصالات بين البلدين قبل ثلاث سنوات»
    persons = contact.persons
    shared = 0
    for side in told.sides:
        if side.party in persons and side.mention.name:
            if side.mention.name not in persons[side.party] and not joined(contact.tellings, told, persons[side.party]):
                return None
            shared += 1
    same = come or on_journey(contact.tellings, told) or week_on(contact.tellings, told)
    days = 3 if same else shared_days(contact.tellings, told)
    if days is None and stays(contact.tellings, told):
        days = 1
    return None if days is None else days * 10 + shared * 2 + (mine == theirs) + (arrived == _travel(told))


def _called_off(contact: Contact, told: Candidate) -> bool:
    """«قرار بود به بغداد سفر کند اما این سفر لغو شد»: a plan told just before."""
    same = told.sentence == contact.tellings[-1].sentence and all(t.when is None for t in contact.tellings)
    return same and contact.status == "planned" and told.status == "denied" and contact.parties == told.parties


def _ahead(contact: Contact, told: Candidate) -> bool:
    """«سيجتمع … اليوم», «يجتمع … اليوم»: the present tense may tell what is planned."""
    if {contact.status, told.status} != {"planned", "occurred"}:
        return False
    if told.status == "occurred":
        return told.present or all(t.tense for t in contact.tellings)
    return all(t.present for t in contact.tellings) or told.tense


def _headline(contact: Contact, told: Candidate) -> bool:
    """«ميركل تلتقي ترامب», and below it «تلتقي ميركل الجمعة …»: a headline's present without a day, whose lead tells a
    plan.
    """
    above = all(not t.sentence and t.present and (t.when is None or t.implied) for t in contact.tellings)
    return above and told.status == "planned" and told.finite and 0 < told.sentence <= LEAD


def _crossed(contact: Contact, told: Candidate) -> bool:
    """Whether who is the guest here is the host there: «زار القاهرة … ودعا الرئيس إلى زيارة أنقرة» are two visits."""
    guests, hosts = _by_role(told, "visitor"), _by_role(told, "host")
    if not guests or not hosts:
        return False
    return any(guests & _by_role(t, "host") and hosts & _by_role(t, "visitor") for t in contact.tellings)


def _sides_of(told: Candidate) -> set[str]:
    """Those between whom somebody mediates; nobody where nobody does."""
    mediators = _by_role(told, "mediator")
    return _by_role(told, "between") - mediators if mediators else set()


def _once_more(contact: Contact, told: Candidate) -> bool:
    """«در جریان سفر به پاکستان …، بار دیگر به پاکستان سفر خواهد کرد»: what is planned again is not what was."""
    if not _travel(told) or {contact.status, told.status} != {"planned", "occurred"}:
        return False
    if told.again and shared_days(contact.tellings, told) == 2:
        return False  # «يصل الرياض … . توجه اليوم إلى الرياض للمرة الثانية»: the news itself
    return any(t.again and t.status == "planned" and _travel(t) for t in (*contact.tellings, told))


def _by_role(told: Candidate, role: str) -> set[str]:
    return {s.party for s in told.sides if s.role == role and s.party}


def _travel(told: Candidate) -> bool:
    return told.event in ("visit", "departure", "arrival")


def sides(contact: Contact) -> list[Side]:
    """One side a party and person: the fullest mention of each, in order of first mention."""
    out: dict[tuple[str, str | None], Side] = {}
    named = {s.party for t in contact.tellings for s in t.sides if s.mention.name}
    for telling in contact.tellings:
        for side in telling.sides:
            if not side.party:
                continue
            name = side.mention.name
            if name is None and side.party in named:
                continue
            key = (side.party, name)
            if key not in out:
                out[key] = side
            elif side.mention.kind == "office" and out[key].mention.kind in ("state", "body"):
                out[key] = replace(side, role=out[key].role)  # «وصل إلى الدوحة، واستقبله وزير الخارجية»
    return list(out.values())
