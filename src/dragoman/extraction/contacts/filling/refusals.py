"""When a frame is not filled: by what stands around its predicate, and by who would fill it."""

from __future__ import annotations

from dragoman.extraction.contacts.filling.ground import Ground
from dragoman.extraction.contacts.whether.invited import others_invited
from dragoman.extraction.contacts.who import sessions, spoke_at
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.sov import company
from dragoman.extraction.contacts.who.sov.offers import by_third
from dragoman.extraction.contacts.who.sov.people import of_people
from dragoman.extraction.contacts.who.svo import bodies as svo_bodies
from dragoman.extraction.contacts.who.vso import opened, sent_by_others, struck
from dragoman.extraction.contacts.words.sov import ideas as sov_ideas, instances as sov_instances
from dragoman.extraction.contacts.words.sov.judged import judged
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.extraction.contacts.words.svo.judged import stressed
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

GATHERED = ("meeting", "reception")


def unfilled(ground: Ground, frame: Frame, hit: Found, verb: Found | None, *, noun: str) -> bool:
    """Whether what stands around a predicate says that this frame is not meant, whoever may stand there."""
    if "channel" in frame.needs and ground.beside.channel(frame, noun, hit, verb)[1] in (None, (hit.i, hit.j)):
        return True
    if ground.subjects is not None and not ground.subjects.moves(frame, hit):
        return True  # «توجه بالشكر إلى …», «توجهت قافلة …»
    if ground.needs.lacking(frame, hit):
        return True
    if "direct" in frame.needs and not svo_bodies.direct(ground.passage, hit, verb):
        return True
    if "takes-place" in frame.needs and not sessions.takes_place(ground.passage, ground.clauses, hit, verb):
        return True
    if "carried" in frame.needs and not svo_bodies.carried(ground.passage, hit, verb):
        return True
    if (
        ground.order == "VSO"
        and frame.event == "reception"
        and frame.noun
        and ground.beside.marks.get(hit.i) == "place"
    ):
        return True  # «كان في استقباله في المطار»: part of an arrival
    if ground.order == "VSO" and sent_by_others.urged(ground.passage, frame, hit):
        return True
    return ground.order == "SOV" and _no_talks(ground, frame, hit, verb)


def _no_talks(ground: Ground, frame: Frame, hit: Found, verb: Found | None) -> bool:
    """Persian nouns of what is only thought of, taken up again, done by a people («سفر زائران به …»), or said of
    somebody beside what he did («X، که نقش میانجی میان … را دارد، …»).
    """
    resumed = frame.noun and ground.passage.fold(hit.i - 1) in ground.passage.pack.resumed
    if resumed and company.matter(ground.passage, hit.i):
        return True
    bare = frame.event == "talks" and frame.noun and not (verb and frame.light) and "proposed" not in frame.needs
    if bare and sov_ideas.idea(ground.passage, ground.clauses, hit, ground.beside.marks.get(hit.i, "")):
        return True
    if frame.event == "talks" and frame.noun and sov_instances.instance(ground.passage, hit):
        return True
    if frame.event == "mediation" and company.described(ground.passage, ground.clauses, hit):
        return True
    if company.for_journey(ground.clauses, ground.hits, hit):
        return True
    return company.crowd(ground.passage, hit.j, frame.event) or of_people(ground.passage, hit, frame.event)


def unlikely(ground: Ground, frame: Frame, hit: Found, roles: Roles) -> bool:
    """Whether those who would fill a frame cannot have been in contact as it says."""
    if not roles.enough or not ground.needs.met(frame, hit, roles):
        return True
    if "spoken" in frame.needs and not spoke_at.member(roles.sides, ground.world):
        return True
    if all(s.role == "participant" for s in roles.sides):  # "talked during the annual session of the assembly"
        apart = "together" in frame.needs and not svo_words.together(ground.passage, hit.j)
        if apart or "partner" in frame.needs:
            return True
    if _of_others(ground, frame, hit, roles) or others_invited(ground.beside, frame, hit, roles.sides):
        return True
    return opened.only_present(ground.beside, frame, hit, roles.sides, ground.told)


def _of_others(ground: Ground, frame: Frame, hit: Found, roles: Roles) -> bool:
    """Whether the words around a filled frame show that somebody else's contact is told, or none."""
    if ground.order == "SOV":
        low, _ = ground.clauses.clause(hit.i)
        before = [h for h in ground.hits if low <= h.i < hit.i]
        others = company.of_others(ground.passage, hit, roles.sides)
        others = others or by_third(ground.passage, ground.world, before, hit, roles.sides)
        return bool(frame.noun) and (
            others or judged(ground.passage, ground.clauses, hit, [s.mention for s in roles.sides])
        )
    if ground.order == "SVO":
        sides = [s.mention for s in roles.sides]
        return bool(frame.noun) and any(f(ground.passage, hit, sides) for f in (svo_words.before_it, stressed))
    if frame.event in GATHERED and ground.beside.definite(hit) and ground.beside.came_to(hit):
        return True  # «حضر الاستقبال …»: who else was there
    if sent_by_others.of_another(ground.passage, ground.groups, frame, hit, roles.sides):
        return True  # «دعت فنزويلا إلى إرسال بعثة من الأمم المتحدة إلى كولومبيا»
    guests, hosts = ([s.mention for s in roles.sides if s.role == r] for r in ("visitor", "host"))
    if frame.event == "visit" and frame.noun and struck.struck(ground.beside, hit, guests):
        return True  # «اغتيال قيادي في حماس خلال زيارته لبيروت»
    # «زار السفير الألماني لدى المملكة مدينة …»: he is there
    return frame.event == "visit" and any(ground.beside.resides(m, hosts) for m in guests)
