"""Whether what a frame tells took place."""

from __future__ import annotations

import msgspec

from dragoman.extraction.contacts.filling.ground import Ground
from dragoman.extraction.contacts.whether.invited import invited, set_by
from dragoman.extraction.contacts.whether.judging.judge import judge
from dragoman.extraction.contacts.whether.sov_came_to_nothing import came_to_nothing
from dragoman.extraction.contacts.whether.sov_kept import kept_from
from dragoman.extraction.contacts.who import sessions, spoke_at
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.svo import infinitives as svo_infinitives
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame


class Standing(msgspec.Struct, frozen=True):
    """The status of a contact and the tokens that say it; `purpose` where it is what somebody came for."""

    status: str
    at: tuple[int, int] | None
    purpose: bool


def standing(
    ground: Ground, frame: Frame, hit: Found, verb: Found | None, roles: Roles, *, asked: Group | None
) -> Standing | None:
    """Whether what a filled frame tells took place, is planned or asked for; None where it can be none of these."""
    at = (hit.i, hit.j)
    default = frame.status or ground.book.types[frame.event].status
    status, status_at = judge(
        ground.passage,
        ground.clauses,
        at=at,
        verb=verb,
        default=default,
        adjunct=ground.beside.adjunct(hit),
        setting=ground.beside.setting_of(hit),
        end=_end(ground, hit, verb, roles),
        event=frame.event,
    )
    if ground.order == "SOV" and frame.noun and kept_from(ground.passage, ground.clauses, hit):
        return None
    if ground.order == "SOV" and status == "planned" and came_to_nothing(ground.passage, verb):
        return Standing("denied", status_at, purpose=False)
    whole = any(s.role == "between" for s in roles.sides) or (roles.by_possessor and frame.event == "visit")
    purpose = ground.order == "VSO" and status_at is None and ground.beside.purpose(hit)
    purpose = purpose and (not whole or ground.beside.arranged(hit))
    unmade = verb is None or ground.beside.arranged(hit)  # in «لعقد» the verb is a noun
    if (purpose or asked) and unmade and status == "occurred" and frame.event != "invitation":
        status = "planned"  # «وصل للقاء نظيره»: what for, and so not yet
    if "session" in frame.needs and not sessions.called_for(ground.passage, hit, status, status_at):
        return None
    if "spoken" in frame.needs:
        status, status_at = spoke_at.status(status, status_at, hit.i)
    status = set_by(frame, status)
    if ground.needs.unfit(frame, status):
        return None
    if (status == "planned" and asked is not None) or invited(ground.beside, frame, hit, status):
        status = "called-for"
    own = (verb.i, verb.j) if verb is not None and ground.order == "SVO" else None
    if status == "planned" and own is not None and svo_infinitives.urged(ground.passage, ground.groups, own):
        status = "called-for"
    return Standing(status, status_at, bool(purpose))


def _end(ground: Ground, hit: Found, verb: Found | None, roles: Roles) -> int:
    """The token behind a noun and whom it has with it in its clause, where no verb carries it; 0 for none."""
    if ground.order == "SOV" or verb is not None:
        return 0
    low, high = ground.clauses.clause(hit.i)
    behind = max((s.mention.j for s in roles.sides if hit.i < s.mention.j <= high), default=hit.j)
    return behind if ground.order == "VSO" else svo_words.said_of(ground.passage, (low, high), hit, behind)
