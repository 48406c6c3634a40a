"""Who fills a frame: those of its clause first, then who stands around it or was told before."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.filling.ground import Ground
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.who import asked_back, at_home, each, we
from dragoman.extraction.contacts.who.accession import to_join
from dragoman.extraction.contacts.who.accredited import summoned
from dragoman.extraction.contacts.who.arguments import Arguments
from dragoman.extraction.contacts.who.arrived import aim, met as met_by_guest, onward
from dragoman.extraction.contacts.who.roles import PARTNERS, Roles
from dragoman.extraction.contacts.who.sov import (
    asked as sov_asked,
    asks_him as sov_asks_him,
    journeying as sov_journeying,
    theme as sov_theme,
)
from dragoman.extraction.contacts.who.svo import bodies as svo_bodies, setting as svo_setting
from dragoman.extraction.contacts.who.vso import asked as vso_asked, told_to
from dragoman.extraction.contacts.who.vso.attends_there import attends
from dragoman.extraction.contacts.who.vso.concluded import concluded
from dragoman.extraction.contacts.who.vso.left_out import fill, turn, unmet
from dragoman.extraction.contacts.who.vso.met_all import met_all
from dragoman.extraction.contacts.who.vso.named_apart import named_apart
from dragoman.extraction.contacts.who.vso.next_stop import travelling
from dragoman.extraction.contacts.who.vso.of_one_land import of_one_land
from dragoman.extraction.contacts.who.vso.sender import of_sender, sender
from dragoman.extraction.contacts.who.vso.with_a_third import with_a_third
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.rounds import of_the_same
from dragoman.extraction.contacts.words.sov import mutual as sov_mutual
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame


def asked_of(ground: Ground, frame: Frame, hit: Found, verb: Found | None) -> Group | None:
    """Whom somebody asks to do what the predicate says; None where nobody is asked."""
    if ground.order == "VSO":
        return vso_asked.asked(ground.passage, ground.groups, frame, hit)
    if ground.order == "SOV":
        us = ground.antecedents.speaker
        return sov_asked.asked(ground.passage, ground.groups, hit, verb, ground.clauses, us=us)
    return None


def of_its_clause(ground: Ground, frame: Frame, hit: Found, verb: Found | None, arguments: Arguments) -> Roles | None:
    """Those of the clause of a predicate and whom its words lead back to; None where these show that it is none."""
    if ground.order != "SVO" and frame.event in ("meeting", "summit") and ground.needs.attended(frame, hit, arguments):
        return None
    roles = ground.roles.inner(frame, hit, verb, arguments)
    told = "speaker" in frame.roles or (ground.order == "SOV" and frame.closed)  # «گفتند» is no word for two who met
    if "departs" in frame.needs and not ground.beside.departs(hit, [s.mention for s in roles.sides]):
        return None
    bare = "bare-object" in frame.needs and (frame.event != "reception" or hit.j - hit.i == 1)
    if bare and any(s.role == "visitor" and ground.needs.whose(s.mention.i) for s in roles.sides):
        return None  # «شرط‌های ترامپ را پذیرفت»: the name only says whose they are
    if ground.order == "SVO" and "object" in frame.roles.get("participant", ()):
        svo_bodies.whose_counterparts(arguments, roles)
    if roles.inside and (
        ground.order == "SVO" or (ground.order == "VSO" and of_one_land(roles.sides, verb=bool(frame.verb)))
    ):
        return None  # a minister and his ambassador: nobody else is meant
    if not roles.enough and with_a_third(ground.passage, ground.groups, hit):
        return None  # «تحدث الصحفيان عن لقائهما بالسفير»
    met = bool(frame.verb) and ground.order == "VSO" and ground.beside.somebody(hit.j)  # «التقوا الجمهور»
    if (
        not roles.enough
        and not told
        and not met
        and not each.one_sided(frame, ground.order)
        and not (ground.order == "VSO" and frame.verb and frame.event in JOURNEYS)  # «ذهبنا هناك»
        and (both := ground.antecedents.both(hit, verb, roles.sides))
    ):
        roles.sides = [Side(mention=both, role="participant")]
    if ground.order == "VSO":
        roles.sides = named_apart(roles.sides, ground.clauses)
    paired = bool(roles.sides) and all(s.mention.kind == "pair" for s in roles.sides)
    if (not roles.enough or paired) and frame.noun and ground.order == "VSO" and frame.event != "mediation":
        roles.sides = ground.adjectives.of(hit) or roles.sides
    if ground.order == "VSO" and (whose := sender(ground.passage, frame, hit)) is not None:
        roles.sides = of_sender(roles.sides, whose)
    if roles.enough and ground.subjects is not None and verb is None and unmet(hit, roles.sides):
        return None
    if ground.subjects is not None and met_all(ground.passage, ground.subjects, frame, hit, roles):
        return None
    if not roles.enough and ground.subjects is not None and frame.verb:
        fill(frame, hit, roles, subjects=ground.subjects, beside=ground.beside, told=ground.before)
    if not roles.enough and ground.subjects is not None:
        attends(ground.beside, frame, hit, verb, roles, ground.subjects)
    turn(frame, hit, roles, beside=ground.beside, told=ground.before)
    if frame.event == "meeting":
        roles.sides = aim(ground.beside, hit, roles.sides, ground.told, ground.clauses.sentence[hit.i]) or roles.sides
    if not roles.sides and ground.order == "SOV" and sov_mutual.mutual(ground.passage, ground.clauses, hit, verb):
        several = arguments.outside(ahead=False)  # «X و Y با استفاده از فرصتی که داشتند با هم دیدار کردند»
        if several is not None and len(several.parties) > 1:
            roles.add("participant", several)
        elif not ground.beside.adjunct(hit):
            roles.sides = sov_mutual.agreeing(ground.clauses, hit, ground.told)
    return roles


def from_around(
    ground: Ground, frame: Frame, hit: Found, verb: Found | None, arguments: Arguments, roles: Roles
) -> bool:
    """Adds to `roles` who is not told in the clause itself: of the sentence, of what was told before, of the speaker.
    Says whether they are known from before.
    """
    at = (hit.i, hit.j)
    n = ground.clauses.sentence[hit.i]
    if ground.order == "SVO" and frame.noun and ground.beside.pointed(hit):
        roles.sides = onward(ground.told, roles.sides, event=frame.event, sentence=n) or roles.sides
    partner = any(s.role in PARTNERS for s in roles.sides)  # "during the meeting with X": told for the first time
    again = bool(frame.noun) and not partner and ground.beside.pointed(hit)
    present = ground.order == "VSO" and bool(roles.sides) and all(s.role == "guest" for s in roles.sides)
    present = present and not ground.beside.definite(hit)  # «بلاده تعتزم تنظيم قمة بمشاركة …»: who holds it is open
    if present or (not roles.enough and not frame.closed and not again):
        ground.roles.outer(frame, hit, verb, arguments, roles)
    if (
        not roles.enough
        and ground.told
        and ground.order != "SOV"
        and not frame.closed
        and not ground.beside.setting(hit)
    ):
        here = ground.antecedents.of_sentence(n)
        roles.sides = met_by_guest(ground.told, here, event=frame.event, at=at, sentence=n) or roles.sides
    known = False
    if not roles.enough and ground.order == "SOV" and frame.event == "talks" and frame.noun and not again:
        two = ground.theme.sides(hit, roles.sides, ground.told)
        roles.sides, known = two or roles.sides, any(s.role == "participant" for s in two)
    if ground.order == "SOV" and frame.event == "talks" and frame.noun:
        known = known or sov_theme.between_lands(ground.clauses, hit, roles.sides)
    if not roles.enough and ground.order == "SOV" and frame.noun:
        known_from = (ground.passage, ground.clauses, frame.event, hit, roles.sides, ground.told)
        roles.sides = sov_journeying.traveller(*known_from) or roles.sides
    if not roles.sides and ground.order == "SOV" and frame.event == "talks" and frame.noun:
        roles.sides = of_the_same(ground.passage, ground.clauses, hit, ground.told)
    if frame.noun and not roles.enough and ground.order != "SOV":
        (concluded if ground.order == "VSO" else svo_setting.told_in)(ground.groups, ground.beside, frame, hit, roles)
    if not roles.enough:
        roles.sides = we.two(ground.antecedents, frame, hit, verb, ground.before) or roles.sides
        roles.sides = (
            asked_back.guest(ground.groups, ground.beside, frame, hit, roles.sides, ground.told) or roles.sides
        )
    if not roles.enough and ground.order == "SOV":
        asks = sov_asks_him.asks_him(ground.antecedents, ground.world, frame, hit)
        roles.sides = asks or sov_asks_him.calls_him(ground.antecedents, frame, hit) or roles.sides
    if not roles.sides:
        roles.sides = told_to.two(ground.groups, ground.beside, frame, hit)
    to_join(ground.passage, ground.groups, ground.world, frame, hit, verb, roles)
    at_home.given(ground.groups, ground.beside, frame, hit, verb, roles)
    if frame.event == "summons":
        roles.sides = summoned(ground.passage, ground.groups, roles.sides)
    if ground.order == "VSO" and frame.event in JOURNEYS and frame.verb:
        roles.sides = travelling(roles.sides, ground.before, n, ground.clauses.clause(hit.i)[0])
    return known
