"""Votes in the Security Council and the General Assembly: who voted how, as one event, with its figures."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.counted.ballots import PARTY, STATES, Ballot, ballot
from dragoman.extraction.counted.numbers import quantities
from dragoman.language.passage import Passage
from dragoman.model.event import Event, Party, Vote
from dragoman.model.said import Figure
from dragoman.model.span import Span
from dragoman.model.when import When
from dragoman.world.world import World

BODIES = {"vote.council": "UNSC", "vote.assembly": "UNGA", "vote.board": "IAEA", "vote.rights": "UNHRC"}
TOLD = frozenset(("vote.veto", "vote.vetoed", "vote.cast", "vote.favour"))


def read(
    passage: Passage,
    *,
    mentions: Sequence[Mention],
    published: When | None = None,
    dates: Sequence[When] = (),
    world: World | None = None,
) -> tuple[list[Event], list[Figure]]:
    """The votes of an article as events (REJECT where one failed, AGREE where it was adopted), and their
    figures.
    """
    if not any(f.kinds & TOLD for f in passage.layer("vote")):
        return [], []
    numbers = quantities(passage)
    scenes: list[Ballot] = []
    held: str | None = None
    for i, j in passage.sentences:
        found = passage.within("vote", i, j)
        held = next((BODIES[k] for f in found for k in BODIES if f.get(k)), held if found else None)
        if held is None:
            continue
        scene = ballot(passage, found, mentions, numbers, held, (i, j))
        if scene is not None and not _merged(scenes, scene):
            scenes.append(scene)
    events = [e for s in scenes if (e := _event(s, dates)) is not None]
    told = [s for s in scenes if _event(s, dates) is not None]
    return events, [f for s in told for f in _figures(s, published, dates)]


def _merged(scenes: list[Ballot], new: Ballot) -> bool:
    """Takes a telling into the vote that it tells again; false where it is another vote."""
    for scene in scenes:
        vetoes, more = {m.party for m in scene.veto}, {m.party for m in new.veto}
        if scene.body != new.body or (vetoes and more and vetoes != more):
            continue
        if scene.for_ and new.for_ and scene.for_ != new.for_:
            continue
        scene.for_, scene.against = scene.for_ or new.for_, scene.against or new.against
        scene.abstained, scene.members = scene.abstained or new.abstained, scene.members or new.members
        scene.veto, scene.abstain = scene.veto or new.veto, scene.abstain or new.abstain
        scene.adopted, scene.failed = scene.adopted or new.adopted, scene.failed or new.failed
        for name, spans in new.spans.items():
            scene.spans.setdefault(name, []).extend(spans)
        return True
    return False


def _event(scene: Ballot, dates: Sequence[When]) -> Event | None:
    rejected = bool(scene.veto) or (scene.failed and not scene.adopted)
    adopted = scene.adopted or (scene.for_ or 0) > (scene.against or STATES)
    if not scene.veto and not (scene.for_ and (rejected or adopted)):
        return None
    spans = scene.spans["event"]
    vetoes = tuple(m.party for m in _different(scene.veto) if m.party)
    whose = scene.body if scene.body == "IAEA" else PARTY
    recipient = Party(party=whose, function="recipient", evidence=(spans[0],))
    actors = tuple(_party(m, spans) for m in _different(scene.veto))
    return Event(
        id=f"vote-{spans[0].start}",
        type="REJECT" if rejected else "AGREE",
        date=_date(scene, dates),
        parties=(*actors, recipient) if rejected else (Party(party=whose, function="actor", evidence=(spans[0],)),),
        vote=Vote(
            body=scene.body or "",
            for_=scene.for_,
            against=scene.against,
            abstain=tuple(m.party for m in _different(scene.abstain) if m.party and m.party not in vetoes) or None,
            veto=vetoes or None,
            members=scene.members,
        ),
        because={k: tuple(v) for k, v in scene.spans.items() if k != "event"},
        evidence=tuple(dict.fromkeys(spans))[:3],
        rules=("vote",),
    )


def _different(mentions: list[Mention]) -> list[Mention]:
    return list({m.party: m for m in mentions}.values())


def _party(mention: Mention, spans: list[Span]) -> Party:
    return Party(party=mention.party, function="actor", name=mention.name, evidence=(spans[0],))


def _date(scene: Ballot, dates: Sequence[When]) -> When | None:
    spans = scene.spans["event"]
    inside = [d for d in dates if d.evidence and any(s.start <= d.evidence[0].start < s.end for s in spans)]
    return inside[0] if inside else None


def _figures(scene: Ballot, published: When | None, dates: Sequence[When]) -> list[Figure]:
    out = []
    for kind, name, value in (
        ("votes-for", "for", scene.for_),
        ("votes-against", "against", scene.against),
        ("abstentions", "abstain", scene.abstained),
    ):
        if value:
            spans = tuple(scene.spans.get(name, scene.spans["event"])[:2])
            out.append(
                Figure(
                    kind=kind,
                    of=scene.body,
                    low=value,
                    high=value,
                    as_of=_date(scene, dates) or published,
                    evidence=spans,
                )
            )
    return out
