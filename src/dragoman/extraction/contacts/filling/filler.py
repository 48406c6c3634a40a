"""Filling frames: every predicate of a passage, its verb, its roles."""

from __future__ import annotations

import msgspec

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.filling.ground import Ground
from dragoman.extraction.contacts.filling.parties import asked_of, from_around, of_its_clause
from dragoman.extraction.contacts.filling.refusals import unfilled, unlikely
from dragoman.extraction.contacts.filling.standing import Standing, standing
from dragoman.extraction.contacts.whether.softness import soft
from dragoman.extraction.contacts.who import each
from dragoman.extraction.contacts.who.attended import only_there
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.said_in import said_in
from dragoman.extraction.contacts.who.spoken import for_state
from dragoman.extraction.contacts.who.svo import infinitives as svo_infinitives, setting as svo_setting
from dragoman.extraction.contacts.who.svo.serving import served
from dragoman.extraction.contacts.who.vso.briefed import on_his_own
from dragoman.extraction.contacts.words import verbs, wires
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame


class Filler:
    """Fills the frames of one passage."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground

    def candidates(self) -> list[Candidate]:
        """Every filled frame, in the order of its predicates."""
        ground, out = self.ground, list[Candidate]()
        guarded = {ground.clauses.sentence[g.i] for g in ground.passage.layer("guard")}
        for hit in ground.hits:
            ground.told, ground.before = out[-1:], out
            made = (self._noun(hit) if hit.get("frame.noun") else None) or self._verb(hit)
            if made is None or self._sport(hit, made, guarded):
                continue
            ahead = out[-1] if out and out[-1].sentence == made.sentence else None
            if only_there(ground.beside, hit, made, out) or (ahead and self._the_same(hit, ahead, made)):
                continue
            if ahead is not None:
                made = self._on_errand(hit, ahead, made)
            if ground.order != "VSO" and made.channel == "unspecified" and made.finite and made.event == "talks":
                made = said_in(ground.beside, made)
            out.append(on_his_own(ground.beside, hit, made, out))
        return out

    def _sport(self, hit: Found, made: Candidate, guarded: set[int]) -> bool:
        """«منتخب مصر يلتقي روسيا» is sport; two presidents before a match are not."""
        if not all(svo_words.team(self.ground.passage, s.mention) for s in made.sides):
            return False
        n = self.ground.clauses.sentence[hit.i]
        match = n in guarded or (n == 0 and 1 in guarded)  # a headline, or what it is about
        return match or svo_words.of_nation(self.ground.passage, made)

    def _the_same(self, hit: Found, ahead: Candidate, made: Candidate) -> bool:
        """Whether a predicate only says what the contact told before it in its sentence was about, or was."""
        ground = self.ground
        if ground.order == "SVO" and svo_setting.matter(ground.beside, hit, ahead, made):
            return True
        again = ground.passage.fold(hit.i) in ground.passage.pack.infinitives
        return again and ground.beside.same_told(ahead, made)

    def _on_errand(self, hit: Found, ahead: Candidate, made: Candidate) -> Candidate:
        """What somebody sets out for is not yet done where he has not arrived."""
        beside, svo = self.ground.beside, self.ground.order == "SVO"
        if svo and made.status == ahead.status == "planned" and beside.errand(ahead, hit):
            return msgspec.structs.replace(made, soft=True)  # "will travel to Oslo for talks with …": only there
        if made.status != "occurred" or not beside.errand(ahead, hit):
            return made
        if ahead.status == "planned" or (svo and ahead.event == "arrival" and not beside.over(ahead)):
            at = ahead.status_at or (ahead.i, ahead.j)
            return msgspec.structs.replace(made, status="planned", status_at=at, soft=True)
        # "was in Doha for talks with …": one with the journey, on its day
        return msgspec.structs.replace(made, soft=True) if svo else made

    def _noun(self, hit: Found) -> Candidate | None:
        entry = hit.get("frame.noun")
        if entry is None or (entry.value in ("summit", "meeting") and self.ground.beside.setting(hit)):
            return None
        asked = False
        for frame in self.ground.book.by_noun.get(entry.value, []):
            light = self.ground.beside.light(hit, frame.light) if frame.light else None
            if (frame.light and light is None) or (asked and not frame.light):
                continue
            asked = asked or (light is not None and self._asked(light))
            made = self._fill(frame, hit, light or self.ground.beside.any_light(hit), noun=entry.value)
            if made is not None:
                return made
        return None

    def _asked(self, light: Found) -> bool:
        """ "calls on Iran to resume the negotiations": whether he alone would do it whom somebody asks to."""
        if self.ground.order != "SVO":
            return False
        one = svo_infinitives.controller(self.ground.passage, self.ground.groups, (light.i, light.j))
        return one is not None and len(one.parties) == 1

    def _verb(self, hit: Found) -> Candidate | None:
        if self.ground.order == "SVO" and svo_words.a_noun(self.ground.passage, hit):
            return None  # "the visit to Riyadh": a noun
        for entry in hit.all("frame.verb"):
            for frame in self.ground.book.by_verb.get(entry.value, []):
                made = self._fill(frame, hit, hit, noun="")
                if made is not None:
                    return made
        return None

    def _fill(self, frame: Frame, hit: Found, verb: Found | None, *, noun: str) -> Candidate | None:
        ground = self.ground
        if unfilled(ground, frame, hit, verb, noun=noun):
            return None
        asked = asked_of(ground, frame, hit, verb)
        arguments = ground.arguments(frame, hit, verb, asked=asked)
        roles = of_its_clause(ground, frame, hit, verb, arguments)
        if roles is None:
            return None
        known = from_around(ground, frame, hit, verb, arguments, roles)
        if unlikely(ground, frame, hit, roles):
            return None
        stands = standing(ground, frame, hit, verb, roles, asked=asked)
        if stands is None:
            return None
        if frame.event == "talks" and stands.status == "occurred" and served(ground.passage, hit, verb, roles.sides):
            return None
        return self._candidate(frame, hit, verb, noun, roles, stands, known=known)

    def _candidate(
        self, frame: Frame, hit: Found, verb: Found | None, noun: str, roles: Roles, stands: Standing, *, known: bool
    ) -> Candidate:
        ground, at = self.ground, (hit.i, hit.j)
        carrier = [(verb.i, verb.j)] if verb else []
        tokens = [at, *((s.mention.i, s.mention.j) for s in roles.sides), *carrier]
        low, high = ground.clauses.around(hit.i)
        channel, channel_at = ground.beside.channel(frame, noun, hit, verb)
        if wires.of_speaker(ground.passage, ground.clauses.clause(hit.i)[0], hit, verb, channel_at, roles.sides):
            channel, channel_at = ground.book.noun(noun).channel, at
        return Candidate(
            i=hit.i,
            j=hit.j,
            low=max(low, min(a for a, _ in tokens if a >= low)),
            high=min(high, max(b for _, b in tokens if b <= high)),
            sentence=ground.clauses.sentence[hit.i],
            event=frame.event,
            frame=frame.id,
            traits=frozenset(frame.traits),
            channel=channel,
            status=stands.status,
            sides=for_state(
                roles.sides,
                ground.clauses,
                event=frame.event,
                status=stands.status,
                at=hit.i,
                first=ground.first(hit, verb),
                bare=verb is None,
                sends="envoy" in frame.needs and frame.event != "arrival",
            ),
            channel_at=channel_at,
            status_at=stands.at,
            soft=soft(ground.beside, ground.groups, frame, hit, verb, stands.at, purpose=stands.purpose),
            finite=verb is not None,
            present=verbs.in_present(verb, order=ground.order),
            joint=frame.joint or ground.beside.joint(hit),
            separate=ground.beside.separate(hit) or each.of_each(frame, hit, ground.order),
            known=known,
            sent="weighed" in frame.needs,
            single=ground.order == "SVO" and bool(noun) and not any("plural" in e.tags for e in hit.entries),
            aside=self._aside(frame, hit, verb),
        )

    def _aside(self, frame: Frame, hit: Found, verb: Found | None) -> bool:
        """Whether what is told is not the news: what something else is about, or what a pointer leads back to («آن
        توافق را … امضا کردند»).
        """
        if "pact" in frame.needs:
            low, _ = self.ground.clauses.clause(hit.i)
            back = self.ground.passage.pack.pointers - self.ground.passage.pack.determiners
            return any(self.ground.passage.fold(t) in back for t in range(low, hit.i))
        if self.ground.order == "VSO" and self.ground.antecedents.to_us(hit, verb):
            return True  # «أرسلت لنا رسالة»: what somebody recounts
        return verb is None and frame.event != "talks" and self.ground.beside.reacted_to(hit)
