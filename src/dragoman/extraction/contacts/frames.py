"""Filling frames: every predicate of a passage, its verb, its roles."""

from __future__ import annotations

from functools import cached_property

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.whether.invited import invited, others_invited, set_by
from dragoman.extraction.contacts.whether.softness import soft
from dragoman.extraction.contacts.whether.status import judge
from dragoman.extraction.contacts.who import (
    asked_back,
    at_home,
    company,
    each,
    opened,
    sessions,
    sov_asked,
    spoke_at,
    svo_bodies,
    svo_infinitives,
    svo_setting,
    vso_asked,
    we,
)
from dragoman.extraction.contacts.who.accredited import summoned
from dragoman.extraction.contacts.who.adjectives import Adjectives
from dragoman.extraction.contacts.who.antecedents import Antecedents
from dragoman.extraction.contacts.who.arguments import Arguments
from dragoman.extraction.contacts.who.arrived import aim, onward
from dragoman.extraction.contacts.who.arrived import met as met_by_guest
from dragoman.extraction.contacts.who.assigning import PARTNERS, Assigner
from dragoman.extraction.contacts.who.attended import only_there
from dragoman.extraction.contacts.who.left_out import fill, turn, unmet
from dragoman.extraction.contacts.who.needing import Needs
from dragoman.extraction.contacts.who.next_stop import travelling
from dragoman.extraction.contacts.who.pronouns import Pronouns
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.said_in import said_in
from dragoman.extraction.contacts.who.spoken import for_state
from dragoman.extraction.contacts.who.theme import Theme
from dragoman.extraction.contacts.who.vso import Subjects, strangers
from dragoman.extraction.contacts.who.vso_concluded import concluded
from dragoman.extraction.contacts.words import sov_ideas, sov_mutual, svo, svo_words, verbs, wires
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.circumstance import rivals
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.predicates import predicates
from dragoman.extraction.contacts.words.rounds import of_the_same
from dragoman.extraction.contacts.words.svo_stressed import stressed
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.world.world import World

GATHERED = ("meeting", "reception")


class Filler:
    """Fills the frames of one passage."""

    def __init__(
        self,
        passage: Passage,
        mentions: list[Mention],
        groups: list[Group],
        clauses: Clauses,
        book: Book,
        *,
        world: World,
    ) -> None:
        self.passage = passage
        self.groups = groups
        self.clauses = clauses
        self.book = book
        self.world = world
        self.order = passage.pack.data.pack.order
        self.hits = predicates(passage, mentions, clauses, book)
        nobody = strangers(passage, mentions) if self.order == "VSO" else frozenset()
        self.beside = Beside(passage, self.hits, clauses, book, nobody=nobody)
        self.verb_ends = svo.verb_ends(passage) if self.order == "SVO" else frozenset()
        self.told: list[Candidate] = []  # what was told last
        self.before: list[Candidate] = []  # all that was told
        self.subjects = Subjects(passage, groups, clauses, nobody=nobody) if self.order == "VSO" else None
        self.antecedents = Antecedents(passage, groups, clauses, self.subjects)
        self.adjectives = Adjectives(passage, clauses)
        self.theme = Theme(passage, groups, clauses)
        self.pronouns = Pronouns(passage, groups, clauses) if passage.pack.personal else None
        self.needs = Needs(passage, groups, clauses, self.hits, beside=self.beside, antecedents=self.antecedents)
        self.roles = Assigner(passage, groups, beside=self.beside, antecedents=self.antecedents, subjects=self.subjects)

    def candidates(self) -> list[Candidate]:
        """Every filled frame, in the order of its predicates."""
        out: list[Candidate] = []
        guarded = {self.clauses.sentence[g.i] for g in self.passage.layer("guard")}
        for hit in self.hits:
            self.told, self.before = out[-1:], out
            made = (self._noun(hit) if hit.get("frame.noun") else None) or self._verb(hit)
            if made is None:
                continue
            teams = all(svo_words.team(self.passage, s.mention) for s in made.sides)
            n = self.clauses.sentence[hit.i]
            match = n in guarded or (n == 0 and 1 in guarded)  # a headline, or what it is about
            if teams and (match or svo_words.of_nation(self.passage, made)):
                continue  # «منتخب مصر يلتقي روسيا» is sport; two presidents before a match are not
            ahead = out[-1] if out and out[-1].sentence == made.sentence else None
            again = ahead is not None and self.passage.fold(hit.i) in self.passage.pack.infinitives
            if ahead and self.order == "SVO" and svo_setting.matter(self.beside, hit, ahead, made):
                continue
            if only_there(self.beside, hit, made, out) or (again and ahead and self.beside.same_told(ahead, made)):
                continue
            if ahead and made.status == "occurred" and self.beside.errand(ahead, hit):
                over = self.order == "SVO" and self.beside.over(ahead)
                if ahead.status == "planned" or (self.order == "SVO" and ahead.event == "arrival" and not over):
                    at = ahead.status_at or (ahead.i, ahead.j)
                    made = msgspec.structs.replace(made, status="planned", status_at=at, soft=True)
                elif self.order == "SVO":  # "was in Doha for talks with …": one with the journey, on its day
                    made = msgspec.structs.replace(made, soft=True)
            if self.order != "VSO" and made.channel == "unspecified" and made.finite and made.event == "talks":
                made = said_in(self.beside, made)
            out.append(made)
        return out

    def _noun(self, hit: Found) -> Candidate | None:
        entry = hit.get("frame.noun")
        if entry is None or (entry.value in ("summit", "meeting") and self.beside.setting(hit)):
            return None
        asked = False
        for frame in self.book.by_noun.get(entry.value, []):
            light = self.beside.light(hit, frame.light) if frame.light else None
            if (frame.light and light is None) or (asked and not frame.light):
                continue
            asked = asked or (light is not None and self._asked(light))
            made = self._fill(frame, hit, light or self.beside.any_light(hit), noun=entry.value)
            if made is not None:
                return made
        return None

    def _asked(self, light: Found) -> bool:
        """ "calls on Iran to resume the negotiations": whether he alone would do it whom somebody asks to."""
        one = svo_infinitives.controller(self.passage, self.groups, (light.i, light.j)) if self.order == "SVO" else None
        return one is not None and len(one.parties) == 1

    def _verb(self, hit: Found) -> Candidate | None:
        if self.order == "SVO" and hit.get("frame.noun") and svo_words.article(self.passage, hit):
            return None  # "the visit to Riyadh": a noun
        for entry in hit.all("frame.verb"):
            for frame in self.book.by_verb.get(entry.value, []):
                made = self._fill(frame, hit, hit, noun="")
                if made is not None:
                    return made
        return None

    def _fill(self, frame: Frame, hit: Found, verb: Found | None, *, noun: str) -> Candidate | None:
        at = (hit.i, hit.j)
        if "channel" in frame.needs and self.beside.channel(frame, noun, hit, verb)[1] in (None, at):
            return None
        if self.subjects is not None and not self.subjects.moves(frame, hit):
            return None  # «توجه بالشكر إلى …», «توجهت قافلة …»
        if self.needs.lacking(frame, hit):
            return None
        if "direct" in frame.needs and not svo_bodies.direct(self.passage, hit, verb):
            return None
        if "takes-place" in frame.needs and not sessions.takes_place(self.passage, self.clauses, hit, verb):
            return None
        if "carried" in frame.needs and not svo_bodies.carried(self.passage, hit, verb):
            return None
        if (
            self.order == "VSO"
            and frame.event == "reception"
            and frame.noun
            and self.beside.marks.get(hit.i) == "place"
        ):
            return None  # «كان في استقباله في المطار»: part of an arrival
        bare = frame.event == "talks" and self.order == "SOV" and frame.noun and not (verb and frame.light)
        bare = bare and "proposed" not in frame.needs
        resumed = self.order == "SOV" and frame.noun and self.passage.fold(hit.i - 1) in self.passage.pack.resumed
        if resumed and company.matter(self.passage, hit.i):
            return None
        if bare and sov_ideas.idea(self.passage, self.clauses, hit, self.beside.marks.get(hit.i, "")):
            return None
        if self.order == "SOV" and company.crowd(self.passage, hit.j, frame.event):
            return None  # «سفر زائران به …»
        asked = vso_asked.asked(self.passage, self.groups, frame, hit) if self.order == "VSO" else None
        if self.order == "SOV":
            asked = sov_asked.asked(self.passage, self.groups, hit, verb, self.clauses, us=self.antecedents.speaker)
        arguments = self._arguments(frame, hit, verb, asked=asked)
        if self.order != "SVO" and frame.event in ("meeting", "summit") and self.needs.attended(frame, hit, arguments):
            return None
        roles = self.roles.inner(frame, hit, verb, arguments)
        told = "speaker" in frame.roles or (self.order == "SOV" and frame.closed)  # «گفتند» is no word for two who met
        if "departs" in frame.needs and not self.beside.departs(hit, [s.mention for s in roles.sides]):
            return None
        bare = "bare-object" in frame.needs and (frame.event != "reception" or hit.j - hit.i == 1)
        if bare and any(s.role == "visitor" and self.needs.whose(s.mention.i) for s in roles.sides):
            return None  # «شرط‌های ترامپ را پذیرفت»: the name only says whose they are
        if self.order == "SVO" and "object" in frame.roles.get("participant", ()):
            svo_bodies.whose_counterparts(arguments, roles)
        if self.order == "SVO" and roles.inside:
            return None  # a minister and his ambassador: nobody else is meant
        met = bool(frame.verb) and self.order == "VSO" and self.beside.somebody(hit.j)  # «التقوا الجمهور»
        if (
            not roles.enough
            and not told
            and not met
            and not each.one_sided(frame, self.order)
            and (both := self.antecedents.both(hit, verb, roles.sides))
        ):
            roles.sides = [Side(mention=both, role="participant")]
        paired = bool(roles.sides) and all(s.mention.kind == "pair" for s in roles.sides)
        if (not roles.enough or paired) and frame.noun and self.order == "VSO" and frame.event != "mediation":
            roles.sides = self.adjectives.of(hit) or roles.sides
        if roles.enough and self.subjects is not None and verb is None and unmet(hit, roles.sides):
            return None
        if not roles.enough and self.subjects is not None and frame.verb:
            fill(frame, hit, roles, subjects=self.subjects, beside=self.beside, told=self.before)
        turn(frame, hit, roles, beside=self.beside, told=self.before)
        if frame.event == "meeting":
            roles.sides = aim(self.beside, hit, roles.sides, self.told, self.clauses.sentence[hit.i]) or roles.sides
        if not roles.sides and self.order == "SOV" and sov_mutual.mutual(self.passage, self.clauses, hit, verb):
            several = arguments.outside(ahead=False)  # «X و Y با استفاده از فرصتی که داشتند با هم دیدار کردند»
            if several is not None and len(several.parties) > 1:
                roles.add("participant", several)
            elif not self.beside.adjunct(hit):
                roles.sides = sov_mutual.agreeing(self.clauses, hit, self.told)
        n = self.clauses.sentence[hit.i]
        if self.order == "SVO" and frame.noun and self.beside.pointed(hit):
            roles.sides = onward(self.told, roles.sides, event=frame.event, sentence=n) or roles.sides
        partner = any(s.role in PARTNERS for s in roles.sides)  # "during the meeting with X": told for the first time
        again = bool(frame.noun) and not partner and self.beside.pointed(hit)
        present = self.order == "VSO" and bool(roles.sides) and all(s.role == "guest" for s in roles.sides)
        present = present and not self.beside.definite(hit)  # «بلاده تعتزم تنظيم قمة بمشاركة …»: who holds it is open
        if present or (not roles.enough and not frame.closed and not again):
            self.roles.outer(frame, hit, verb, arguments, roles)
        if not roles.enough and self.told and self.order != "SOV" and not frame.closed and not self.beside.setting(hit):
            here = self.antecedents.of_sentence(n)
            roles.sides = met_by_guest(self.told, here, event=frame.event, at=at, sentence=n) or roles.sides
        known = False
        if not roles.enough and self.order == "SOV" and frame.event == "talks" and frame.noun and not again:
            two = self.theme.sides(hit, roles.sides, self.told)
            roles.sides, known = two or roles.sides, any(s.role == "participant" for s in two)
        if not roles.sides and self.order == "SOV" and frame.event == "talks" and frame.noun:
            roles.sides = of_the_same(self.passage, self.clauses, hit, self.told)
        if frame.noun and not roles.enough and self.order != "SOV":
            (concluded if self.order == "VSO" else svo_setting.told_in)(self.groups, self.beside, frame, hit, roles)
        if not roles.enough:
            roles.sides = we.two(self.antecedents, frame, hit, verb, self.before) or roles.sides
            roles.sides = asked_back.guest(self.groups, self.beside, frame, hit, roles.sides, self.told) or roles.sides
        at_home.given(self.groups, self.beside, frame, hit, verb, roles)
        if frame.event == "summons":
            roles.sides = summoned(self.passage, self.groups, roles.sides)
        if self.order == "VSO" and frame.event in JOURNEYS and frame.verb:
            roles.sides = travelling(roles.sides, self.before, n, self.clauses.clause(hit.i)[0])
        if not roles.enough or not self.needs.met(frame, hit, roles):
            return None
        if "spoken" in frame.needs and not spoke_at.member(roles.sides, self.world):
            return None
        if self.order == "SOV" and frame.noun and company.of_others(self.passage, hit, roles.sides):
            return None
        alone = all(s.role == "participant" for s in roles.sides)
        apart = "together" in frame.needs and not svo_words.together(self.passage, hit.j)
        if alone and (apart or "partner" in frame.needs):
            return None  # "talked during the annual session of the assembly"
        if (
            self.order == "SVO"
            and frame.noun
            and any(f(self.passage, hit, [s.mention for s in roles.sides]) for f in (svo_words.before_it, stressed))
        ):
            return None
        if self.order == "VSO" and frame.event in GATHERED and self.beside.definite(hit) and self.beside.came_to(hit):
            return None  # «حضر الاستقبال …»: who else was there
        guests, hosts = ([s.mention for s in roles.sides if s.role == r] for r in ("visitor", "host"))
        there = self.order == "VSO" and frame.event == "visit" and any(self.beside.resides(m, hosts) for m in guests)
        if there or others_invited(self.beside, frame, hit, roles.sides):
            return None  # «زار السفير الألماني لدى المملكة مدينة …»: he is there
        if opened.only_present(self.beside, frame, hit, roles.sides, self.told):
            return None
        default = frame.status or self.book.types[frame.event].status
        status, status_at = judge(
            self.passage,
            self.clauses,
            at=at,
            verb=verb,
            default=default,
            adjunct=self.beside.adjunct(hit),
            setting=self.beside.setting_of(hit),
            end=self._end(hit, verb, roles),
            event=frame.event,
        )
        whole = any(s.role == "between" for s in roles.sides) or (roles.by_possessor and frame.event == "visit")
        purpose = self.order == "VSO" and status_at is None and self.beside.purpose(hit)
        purpose = purpose and (not whole or self.beside.arranged(hit))
        unmade = verb is None or self.beside.arranged(hit)  # in «لعقد» the verb is a noun
        if (purpose or asked) and unmade and status == "occurred" and frame.event != "invitation":
            status = "planned"  # «وصل للقاء نظيره»: what for, and so not yet
        if "session" in frame.needs and not sessions.called_for(self.passage, hit, status, status_at):
            return None
        if "spoken" in frame.needs:
            status, status_at = spoke_at.status(status, status_at, hit.i)
        status = set_by(frame, status)
        if self.needs.unfit(frame, status):
            return None
        if (status == "planned" and asked is not None) or invited(self.beside, frame, hit, status):
            status = "called-for"
        own = (verb.i, verb.j) if verb is not None and self.order == "SVO" else None
        if status == "planned" and own is not None and svo_infinitives.urged(self.passage, self.groups, own):
            status = "called-for"
        carrier = [(verb.i, verb.j)] if verb else []
        tokens = [at, *((s.mention.i, s.mention.j) for s in roles.sides), *carrier]
        low, high = self.clauses.around(hit.i)
        channel, channel_at = self.beside.channel(frame, noun, hit, verb)
        if wires.of_speaker(self.passage, self.clauses.clause(hit.i)[0], hit, verb, channel_at, roles.sides):
            channel, channel_at = self.book.noun(noun).channel, at
        return Candidate(
            i=hit.i,
            j=hit.j,
            low=max(low, min(a for a, _ in tokens if a >= low)),
            high=min(high, max(b for _, b in tokens if b <= high)),
            sentence=self.clauses.sentence[hit.i],
            event=frame.event,
            frame=frame.id,
            traits=frozenset(frame.traits),
            channel=channel,
            status=status,
            sides=for_state(
                roles.sides,
                self.clauses,
                event=frame.event,
                status=status,
                at=hit.i,
                first=self._first(hit, verb),
                bare=verb is None,
                sends="envoy" in frame.needs,
            ),
            channel_at=channel_at,
            status_at=status_at,
            soft=soft(self.beside, self.groups, frame, hit, verb, status_at, purpose=purpose),
            finite=verb is not None,
            present=verbs.in_present(verb, order=self.order),
            joint=frame.joint or self.beside.joint(hit),
            separate=self.beside.separate(hit) or each.of_each(frame, hit, self.order),
            known=known,
            sent="weighed" in frame.needs,
            single=self.order == "SVO" and bool(noun) and not any("plural" in e.tags for e in hit.entries),
            aside=self._aside(frame, hit, verb),
        )

    def _aside(self, frame: Frame, hit: Found, verb: Found | None) -> bool:
        """Whether what is told is not the news: what something else is about, or what a pointer leads back to («آن
        توافق را … امضا کردند»).
        """
        if "pact" in frame.needs:
            low, _ = self.clauses.clause(hit.i)
            back = self.passage.pack.pointers - self.passage.pack.determiners
            return any(self.passage.fold(t) in back for t in range(low, hit.i))
        if self.order == "VSO" and self.antecedents.to_us(hit, verb):
            return True  # «أرسلت لنا رسالة»: what somebody recounts
        return verb is None and frame.event != "talks" and self.beside.reacted_to(hit)

    def _first(self, hit: Found, verb: Found | None) -> bool:
        """Whether who says it says "we"."""
        return self.antecedents.first(hit) or (verb is not None and any("first" in e.tags for e in verb.entries))

    def _end(self, hit: Found, verb: Found | None, roles: Roles) -> int:
        """The token behind a noun and whom it has with it in its clause, where no verb carries it; 0 for none."""
        if self.order == "SOV" or verb is not None:
            return 0
        low, high = self.clauses.clause(hit.i)
        behind = max((s.mention.j for s in roles.sides if hit.i < s.mention.j <= high), default=hit.j)
        return behind if self.order == "VSO" else svo_words.said_of(self.passage, (low, high), hit, behind)

    @cached_property
    def _rivals(self) -> dict[int, list[tuple[int, int]]]:
        return rivals(self.beside, self.hits)

    def _arguments(self, frame: Frame, hit: Found, verb: Found | None, *, asked: Group | None) -> Arguments:
        own = {(hit.i, hit.j), *([(verb.i, verb.j)] if verb else [])}
        if self.order == "SOV":  # «جلسه مذاکرات»: one in two nouns
            own.update([(h.i, h.j) for h in self.beside.touching(hit)])
        return Arguments(
            self.passage,
            self.clauses,
            self.groups,
            at=(hit.i, hit.j),
            verb=(verb.i, verb.j) if verb else None,
            rivals=[r for r in self._rivals.get(self.clauses.sentence[hit.i], []) if r not in own],
            verb_ends=self.verb_ends,
            owned=hit.suf in self.passage.pack.pronoun_tails,
            definite=self.beside.definite(hit),
            subjects=self.subjects,
            pronouns=self.pronouns,
            subjectless=not any("subject" in marks for marks in frame.roles.values()),
            moves=frame.event in JOURNEYS and not {"subject", "envoy"} & {*frame.roles.get("host", ()), *frame.needs},
            asked=asked,
        )
