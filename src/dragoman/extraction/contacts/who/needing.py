"""What a frame needs before it may be what a predicate tells: the words around it, and who its partners are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.who import accredited, another_came, met_others, of_a_thing, sessions, spoke_at, table
from dragoman.extraction.contacts.who.antecedents import Antecedents
from dragoman.extraction.contacts.who.arguments import Arguments
from dragoman.extraction.contacts.who.roles import PARTNERS, Roles
from dragoman.extraction.contacts.who.sov import (
    anothers as sov_anothers,
    company,
    experts as sov_experts,
    marks,
    offers as sov_offers,
    proposed as sov_proposed,
)
from dragoman.extraction.contacts.who.sov.handed import given
from dragoman.extraction.contacts.who.sov.written import asked_in
from dragoman.extraction.contacts.who.svo import guests as svo_guests, sought as svo_sought, welcomes as svo_welcomes
from dragoman.extraction.contacts.who.vso import bidden, crowds, its_clause, trips
from dragoman.extraction.contacts.who.vso.to_meet import to_meet
from dragoman.extraction.contacts.words import gatherings, people_sent, ways
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.rounds import alone_behind
from dragoman.extraction.contacts.words.sov import positions as sov, sent as sov_sent
from dragoman.extraction.contacts.words.sov.rated import rated
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.extraction.contacts.words.svo.called import called_so
from dragoman.extraction.sorts import DAYS
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame

PUBLIC = 6  # tokens from «در پیامی» to the words that say that all can read it
MEANT = 6  # tokens between what somebody means to do and the word that says so
ANYBODY = ("official", "diplomat")  # offices that several of a state hold
TWO = 2  # parties of who asks and who is asked
SEATS = frozenset(("actor.state", "actor.capital", "actor.city"))
HOMES = ("state", "capital", "city")  # names of lands and their seats, of which nobody is named
ONLY = {  # what a contact must be, by what a frame needs
    "called": ("called-for", "denied"),
    "over": ("occurred",),
    "ahead": ("planned", "called-for", "denied"),
}
NEAR = 2  # tokens between a verb and the object right behind it ("called the Iraqi president")


def comers_behind(roles: Roles, hit: Found) -> list[Mention]:
    """The guests who stand behind a verb."""
    return [s.mention for s in roles.sides if s.role == "visitor" and s.mention.i >= hit.j]


class Needs:
    """What stands around the predicates of one passage."""

    def __init__(
        self,
        passage: Passage,
        groups: list[Group],
        clauses: Clauses,
        hits: list[Found],
        *,
        beside: Beside,
        antecedents: Antecedents,
    ) -> None:
        self.passage = passage
        self.groups = groups
        self.clauses = clauses
        self.beside = beside
        self.antecedents = antecedents
        self.order = order = passage.pack.data.pack.order
        # Of what the words around a predicate show before its roles are filled, how it is seen. None of it holds this
        # object: that would be a circle, and whatever is known of a page would stay until the collector came by.
        self.around: dict[str, Callable[[Found], bool]] = {
            "verbal": lambda hit: not hit.suf or beside.verbal(hit),  # «حطم هاتفه»: his telephone
            "visit": lambda hit: beside.visit(hit) and not table.to_talks(passage, hit),
            "talks": lambda hit: svo_words.for_talks(passage, clauses, hit),
            "bidden": lambda hit: bidden.home(passage, clauses, groups, hit),
            "to-place": lambda hit: svo_words.to_place(passage, clauses, hit),
            "landed": lambda hit: svo_guests.landed(passage, hit),
            "visited": lambda hit: svo_guests.visited(passage, clauses, groups, hit),
            "at-the-door": lambda hit: svo_guests.at_the_door(passage, clauses, hit),
            "entered": lambda hit: sov.entered(passage, hit),
            "final": lambda hit: sov.final(passage, clauses, hit),
            "envoy": lambda hit: (
                sov_sent.sends(passage, clauses, hit) if order == "SOV" else people_sent.sends(passage, hit)
            ),
            "adjunct": beside.adjunct,
            "his": lambda hit: (
                hit.j - hit.i > 1
                or ((at := svo_words.his_noun(passage, hit.i)) is not None and not passage.ending("before", at))
            ),
            "setting": lambda hit: beside.led_in(hit) or beside.setting_of(hit),
            "purposed": lambda hit: beside.purpose(hit) or _meant(passage, clauses, hit),
            "to-meet": lambda hit: to_meet(beside, hit),
            "stayed": lambda hit: any(_stayed(clauses, beside, hit, noun) for noun in hits),
            "attending": beside.attending,
            "owned": lambda hit: trips.owned(passage, groups, hit),
            "at-it": lambda hit: marks.there(passage, groups, (hit.i, hit.j), clauses.around(hit.i)[1]) is not None,
            "unowned": lambda hit: hit.suf not in passage.pack.pronoun_tails,
            "given": lambda hit: given(passage, clauses, hit),
            "spoken": lambda hit: spoke_at.speaker(passage, clauses, groups, (hit.i, hit.j)) is not None,
            "bound": lambda hit: sessions.bound_for(passage, beside, hit),
            "inside": lambda hit: gatherings.inside(passage, beside.marks, hit),
            "alone": lambda hit: not beside.object(hit.j) or beside.marks.get(hit.j) == "to",  # "went to the Emirates"
            "aside": lambda hit: svo_guests.aside(passage, hit),
            "unasked": lambda hit: not svo_words.asking(passage, clauses, hit),
            "its-verb": lambda hit: (f := passage.ending("frame", hit.i)) is None or f.get("frame.verb") is None,
            "done": lambda hit: svo_words.passive(passage, hit) and svo_words.beside_it(passage, groups, hit),
            "doing": lambda hit: (
                (f := passage.starting("func", hit.j)) is None or "by" not in {e.value for e in f.all("func.mark")}
            ),  # not "sent by Trump to Moscow"
            "first": antecedents.asked,
            "written": lambda hit: asked_in(passage, clauses, hit),
            "private": lambda hit: (
                not passage.begun("public", clauses.clause(hit.i)[0], _told_to_all(passage, clauses, hit))
            ),
            "demanded": lambda hit: (
                (f := passage.ending("status", hit.i)) is not None
                and f.entries[0].value == "called-for"
                and not (order == "SOV" and company.matter(passage, f.i))
            ),
            "reported": lambda hit: bool(passage.begun("say", clauses.around(hit.i)[0], hit.i)),
            "table": lambda hit: table.tabled(passage, hit),
            "brought": lambda hit: table.brought(passage, hit) is not None,
            "brought-with": lambda hit: table.brought(passage, hit, with_others=True) is not None,
            "attended": lambda hit: gatherings.attended(passage, groups, hit),
            "begun": lambda hit: sov_sent.begun(passage, clauses, hit),
            "proposed": lambda hit: sov_proposed.proposer(passage, groups, hit) is not None,
            "to-talks": lambda hit: table.invited(passage, hit),
            "passive-guest": lambda hit: svo_guests.invited(passage, hit),
            "ways": lambda hit: ways.shared(passage, clauses, hit),
            "unrated": lambda hit: not rated(passage, clauses, hit),
            "sought": lambda hit: svo_sought.sought(passage, clauses, hit),
            "nothing-else": lambda hit: alone_behind(passage, hit),
            "weighed": lambda hit: sov.weighed(clauses, hits, hit),
            "pact": lambda hit: svo_guests.signed(passage, clauses, groups, hit, _pacts(passage.pack)),
        }

    def whose(self, at: int) -> bool:
        """«شرط‌های ترامپ», «دعوت نواز شریف»: whether a noun before token `at` says what is of who is there."""
        found = self.passage.ending("frame", at)
        return self.beside.somebody(at - 1) or (found is not None and found.get("frame.noun") is not None)

    def lacking(self, frame: Frame, hit: Found) -> bool:
        """Whether something that the frame needs around its predicate is not there."""
        around = self.around
        return any(need in around and not around[need](hit) for need in frame.needs)

    def attended(self, frame: Frame, hit: Found, arguments: Arguments) -> bool:
        """«در نشست شورای امنیت گفت», «قال خلال اجتماع المجلس»: a session that is the setting, no contact with it."""
        led = self.beside.adjunct(hit) or (self.order == "SOV" and sov.led(self.passage, self.beside.marks, hit.i))
        if not led or "of" not in frame.roles.get("participant", []):
            return False
        owner = arguments.fill("of")
        land = self.order == "SOV" and owner is not None and len(owner.parties) == 1 and frame.event == "meeting"
        kinds = ("body", "state") if land else ("body",)  # «در نشست فلسطین و صلح گفت»: of what it was about
        if owner is None or not (
            (self.order == "SOV" and gatherings.body(self.passage, owner))
            or all(m.kind in kinds and not m.capital for m in owner.mentions)
        ):
            return False
        other = arguments.fill("with")
        return other is None or not 0 <= other.i - owner.j <= 2  # «نشست اتحادیه اروپا با ترکیه»

    def _at_a_session(self, hit: Found) -> bool:
        return sov_anothers.at_a_session(self.passage, hit, self.clauses.clause(hit.i)[0])

    def met(self, frame: Frame, hit: Found, roles: Roles) -> bool:
        """What a frame needs of its partner: `person` that it be one (`persons`: that all be), `counterpart` that it be
        told so or be visiting, `received` that who is written to be somebody or a body, `complete` that nothing is said
        of him behind ("called Netanyahu a liar"), `beside` that he stand right behind verb and subject («طلبت بغداد من
        أنقرة»).
        """
        if self.order == "VSO" and crowds.crowd(self.clauses, frame, roles.sides):
            return False
        if its_clause.of_its_clause(self.beside, frame, hit, roles.sides):
            return False
        if another_came.another(self.beside, frame, hit, roles.sides) or of_a_thing.of_a_thing(self.beside, frame, hit):
            return False
        if self.order == "SOV" and sov_experts.judge(self.passage, frame, hit, roles.sides):
            return False
        if self.order == "SOV" and frame.event == "reception" and sov_anothers.hosts_talks(self.passage, hit):
            return False
        if self.order == "SOV" and frame.verb == "stay" and self._at_a_session(hit):
            return False
        if met_others.met(self.beside, frame.event, hit, roles.sides):
            return False
        partners = [s.mention for s in roles.sides if s.role in PARTNERS or s.role == "participant"]
        if "recipient" in frame.roles:  # "The foreign ministry wrote to the UN secretary-general"
            partners = [s.mention for s in roles.sides if s.role != "initiator" or s.mention.kind != "institution"]
        if {"person", "complete", "counterpart"} & set(frame.needs) and not all(_somebody(m) for m in partners):
            return False
        if self.order == "SOV" and "person" in frame.needs and sov_anothers.of_another(self.passage, hit, partners):
            return False
        if {"table", "to-talks", "to-meet"} & set(frame.needs) and len({m.party for m in partners}) > TWO:
            return False  # «از ایران و آمریکا خواست به میز مذاکره بازگردند»: to each other
        if (frame.event == "notice" or "to-talks" in frame.needs) and any(self._of_land(m) for m in partners):
            return False
        if "to-talks" in frame.needs and any(
            self._ended(hit.j, m.i) or (m.mark == "from" and self._ended(m.j, hit.i)) for m in partners
        ):
            return False  # «به گفت‌وگو دعوت کرد و از ایران انتقاد کرد»: of another clause
        last = max((s.mention for s in roles.sides if s.role in PARTNERS), key=lambda m: m.i, default=None)
        if frame.event == "summons" and self.order == "SVO" and last is not None and svo_words.his(self.passage, last):
            return False  # "summoned its ambassador": home
        guests = [s.mention for s in roles.sides if s.role == "counterpart"]
        if "guest" in frame.needs and not all(_somebody(m) for m in guests):
            return False
        comers = [s.mention for s in roles.sides if s.role == "visitor" and s.mention.j <= hit.i]
        told = any(self.passage.begun("say", m.j, hit.i) for m in comers)  # "The minister said buses shuttled …"
        told = told and not self.beside.beyond(hit)  # "told reporters after returning from Tehran"
        returning = frame.event == "arrival" and any(self._others(m.j, hit.i) for m in comers)
        led = all(s.mention.kind in HOMES for s in roles.sides if s.role == "host")  # not "between the delegations"
        posted = any(m.office == "ambassador" for m in comers)  # "the ambassador returned to Turkey"
        another = told and any(
            self._others(m.j, hit.i) for m in comers
        )  # "the ambassador said the president will visit"
        there = frame.event == "visit" and self.order == "SVO" and led and not another
        if there and accredited.at_his_post(self.passage, roles.sides):
            return False  # "The Turkish ambassador to Iraq visited Basra": he is there
        back = any(svo_guests.handed_back(self.passage, s.mention) for s in roles.sides if s.role == "host")
        if "comes" in frame.needs and self.order == "SVO" and (told or returning or not led or posted or back):
            return False  # "wants refugees to return to Syria"
        if "own" in frame.needs and not svo_guests.own(self.passage, self.clauses, self.groups, hit, roles.sides):
            return False
        addressed = [s.mention for s in roles.sides if s.role == "recipient"]
        if "received" in frame.needs and not all(_somebody(m) or m.kind == "body" for m in addressed):
            return False
        if "goers" in frame.needs and any(s.role == "visitor" and not _somebody(s.mention) for s in roles.sides):
            return False  # "Oman is the last stop of a tour that included Jordan"
        if "officers" in frame.needs and any(
            s.role == "visitor" and s.mention.kind not in PERSONS for s in roles.sides
        ):
            return False  # "The German rugby team began its tour in Dubai"
        if "himself" in frame.needs and any(s.role == "visitor" and self._owns(s.mention) for s in roles.sides):
            return False
        hosts = [s.mention for s in roles.sides if s.role == "host"]
        if "homed" in frame.needs and any(m.office == "ambassador" for m in hosts):
            return False  # «نزد سفیر روسیه رفت»
        if "hosted" in frame.needs and not any(s.role == "host" for s in roles.sides):
            return False  # who takes part is with whoever invited him
        if "seated" in frame.needs and all(s.mention.kind in HOMES for s in roles.sides) and not self._somewhere(hit):
            return False  # «تلتقي تركيا وروسيا في أكثر من ملف», «تلتقي ليبيا مع رواندا في التصفيات»
        if "somebody" in frame.needs and not all(_somebody(s.mention) for s in roles.sides):
            return False  # «از مهاجران عراقی میزبانی کرد»
        if "persons" in frame.needs and not all(s.mention.kind in PERSONS for s in roles.sides):
            return False
        if "to-one" in frame.needs and not sov_offers.to_one(self.passage, hit, roles.sides):
            return False  # «به روسیه و اوکراین پیشنهاد مذاکره داد»
        joined = (s.mention for s in roles.sides if s.role == "counterpart" and s.mention.mark != "with")
        if "joining" in frame.needs and any(m.kind != "body" for m in joined):
            return False  # «مذاکرات عضویت صربستان در بروکسل»
        if "each-one" in frame.needs and any(_various(s.mention) for s in roles.sides):
            return False  # «تماس مقام‌های ایران و عراق»
        if "states" in frame.needs and any(s.role == "initiator" and not _stands(s.mention) for s in roles.sides):
            return False
        if "states" in frame.needs and any(m.kind not in PERSONS and self._infinitive(m.j) for m in addressed):
            return False  # "told Turkey to pull out": for all to hear
        if "called" in frame.needs and last is not None and last.i - hit.j > NEAR:
            return False  # «التفاوض مع الحلفاء على اتفاق مع إيران»
        if "beside" in frame.needs:
            by_role = {s.role: s.mention for s in reversed(roles.sides)}
            doer = by_role.get("initiator") or by_role.get("participant") or by_role.get("host")
            asked = by_role.get("recipient") or by_role.get("counterpart") or by_role.get("visitor")
            if doer is None or asked is None:
                return False
            subjects = self.antecedents.subjects
            own = hit.i > 0 and self.passage.fold(hit.i - 1) in self.passage.pack.own  # «أن بلاده طلبت من …»
            himself = subjects is not None and (own or subjects.pronoun(hit.i))  # «أعلن الرئيس أنه طلب من …»
            told = himself or (doer.j <= hit.i and hit.i - doer.j < NEAR) or 0 <= doer.i - hit.j < NEAR
            gap = asked.i - max(hit.j, doer.j)
            led = self.order != "SVO" and "host" not in by_role  # by a preposition («طلبت بغداد من أنقرة»)
            return told and led <= gap <= NEAR + self.beside.known(doer.j, asked.i)
        if "complete" in frame.needs and last is None and comers_behind(roles, hit):
            end = max(m.j for m in comers_behind(roles, hit))
            return self.beside.complete(end) and not svo_welcomes.afar(self.passage, end)  # not "welcomed him winning"
        if "complete" in frame.needs and (whom := last) is not None:
            named = svo_words.also_called(self.passage, self.groups, hit, whom)
            behind = [s.mention.i for s in roles.sides if s.role in PARTNERS and s.mention.i >= hit.j]
            first = min(behind, default=whom.i)  # "called the leaders of Egypt and Qatar"
            if frame.event == "call" and self.order == "SVO" and called_so(self.passage, max(whom.j, hit.j)):
                return False
            return first - hit.j <= NEAR and self.beside.complete(max(whom.j, hit.j)) and not named
        return "counterpart" not in frame.needs or (last is not None and self.beside.opposite(last))

    def unfit(self, frame: Frame, status: str) -> bool:
        """Whether a contact with this status is none of the frame: «باید لندن را ترک کند» tells of no visit, «التفاوض
        مع … لا يفيد» of no talks.
        """
        return any(status not in ONLY[need] for need in ONLY.keys() & set(frame.needs))

    def _somewhere(self, hit: Found) -> bool:
        """Whether a day, or a land or a city behind «في» or «بـ», stands in the clause of a predicate."""
        low, high = self.clauses.clause(hit.i)
        if any(f.kinds & DAYS for f in self.passage.begun("date", low, high)):
            return True  # «التقت روسيا وأوكرانيا أمس لتبادل الأسرى»
        places = (f for f in self.passage.begun("actor", low, high) if f.kinds & SEATS)
        return any(self.beside.marks.get(f.i) in ("place", "by-clitic") for f in places)

    def _others(self, a: int, b: int) -> bool:
        """Whether a word for somebody that nobody knows stands in tokens `[a, b)` before an English verb."""
        verbal = self.passage.pack.finite | self.passage.pack.modals
        return any(self.beside.somebody(t) and self.passage.fold(t) not in verbal for t in range(a, b))

    def _infinitive(self, at: int) -> bool:
        """Whether a word that leads in an infinitive stands at token `at`, behind what is the party's ("Iran's
        embassy to …") or a "not".
        """
        if at + 1 < len(self.passage.tokens) and self.passage.fold(at) in self.passage.pack.possessives:
            at += 2
        cue = self.passage.starting("cue", at)
        at += cue is not None and cue.get("cue.negating") is not None
        return at < len(self.passage.tokens) and self.passage.fold(at) in self.passage.pack.infinitives

    def _owns(self, mention: Mention) -> bool:
        """«تصمیم ترامپ از سوی اسرائیل مورد استقبال قرار گرفت»: whether a word right before somebody is what is his."""
        return mention.mark in ("after-word", "of") or self.passage.ending("status", mention.i) is not None

    def _ended(self, a: int, b: int) -> bool:
        """Whether a finite verb stands in tokens `[a, b)`."""
        return any(self.passage.fold(t) in self.passage.pack.finite for t in range(a, b))

    def _of_land(self, mention: Mention) -> bool:
        """«مردم ترکیه را آگاه کرد»: whether a Persian object is of a land, told behind a noun that nobody knows."""
        at = mention.i - 1
        if self.order != "SOV" or mention.kind != "state" or mention.mark != "object" or at < 0:
            return False
        known = ("actor", "func", "date", "quiet", "say", "frame", "light", "status")
        return self.passage.tokens[at].form.kind == "w" and not any(self.passage.covering(n, at) for n in known)


def _meant(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """«يعتزم العاهل السعودي دعوة …»: whether a word of intending stands before a noun in its clause."""
    low, _ = clauses.clause(hit.i)
    cues = passage.begun("status", max(low, hit.i - MEANT), hit.i)
    return any(c.entries[0].value in ("planned", "intended") for c in cues)


def _stayed(clauses: Clauses, beside: Beside, verb: Found, noun: Found) -> bool:
    """«غادر الرئيس الدوحة بعد زيارة استمرت يومين», «في ختام زيارة»: whether a noun is the visit after which, or at the
    end of which, somebody left.
    """
    visit = noun.get("frame.noun")
    behind = visit is not None and visit.value == "visit" and noun.i >= verb.j
    same = clauses.number[noun.i] == clauses.number[verb.i]
    part = beside.passage.ending("date", noun.i)
    end = part is not None and any(e.kind == "date.partof" and e.value == "late" for e in part.entries)
    return behind and same and (beside.marks.get(noun.i) == "after" or end)


def _told_to_all(passage: Passage, clauses: Clauses, hit: Found) -> int:
    """How far behind a predicate words say that it was told to all: English ones up to the end of its sentence."""
    english = passage.pack.data.pack.order == "SVO"
    return passage.sentences[clauses.sentence[hit.i]][1] if english else hit.i + PUBLIC


def _stands(mention: Mention) -> bool:
    """Whether a mention is of a state or body, or of its government, and of nobody in it."""
    return mention.kind in ("state", "body") or mention.institution == "government"


def _various(mention: Mention) -> bool:
    return mention.number == "many" or mention.office in ANYBODY


def _somebody(mention: Mention) -> bool:
    """Whether a mention is of persons that can be told something, or met."""
    return mention.kind in PERSONS or mention.institution == "delegation"


@cache
def _pacts(pack: Pack) -> frozenset[str]:
    """Words for what is signed together, folded."""
    return frozenset(f for w in pack.data.markers.pacts for f in pack.fold(w))
