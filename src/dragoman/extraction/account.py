"""The account of a contact: who tells it, in the order speaker, body, medium, agency, outlet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.said.speech import Speech, speeches
from dragoman.extraction.voices import Voice, according, of_mention, voices
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.event import Link
from dragoman.text.places import begun
from dragoman.world.world import World

__all__ = ["Link", "read"]

STATEMENTS = frozenset(("statement", "press-conference", "interview", "speech", "remarks"))
BODY, AGENCY = 1, 3  # ranks of voices; persons stand before bodies, the press before agencies


def read(
    passage: Passage,
    i: int,
    j: int,
    mentions: Sequence[Mention],
    outlet: str | None = None,
    *,
    speakers: Iterable[Mention] = (),
    told: Sequence[Speech] | None = None,
    world: World | None = None,
) -> list[Link]:
    """The account of what tokens `[i, j)` tell: speaker, body, medium, agency, outlet, in that order.

    `speakers` are persons whom a verb of saying makes the teller; `told` the article's speeches, where they
    are known already: the bodies, agencies and press that they name tell as well. `outlet` closes the chain.
    """
    found = [of_mention(passage, m) for m in speakers if m.party]
    for a, b in passage.meeting(i, j):
        here = speeches(passage, mentions, world, only=(a, b)) if told is None else begun(told, a, b)
        tellers = [v for s in here if s.explicit and a <= s.i < b and not s.pair for v in s.speakers]
        found += [v for v in tellers if (v.rank >= BODY and v.link.body != "state") or v.link.anonymous]
        found += [s.voice for s in according(passage, a, b, mentions, world)]
        worded = voices(passage, a, b, [], world)
        found += [v for v in worded if v.rank == AGENCY and _introduced(passage, v)]
        found += [v for v in worded if v.link.anonymous and _quoted(passage, v)]
    medium = next((f for f in passage.within("account", i, j) if f.get("account.medium")), None)
    chain = _chain(passage, found, medium)
    if outlet and all(outlet not in (link.outlet, link.agency) for link in chain):
        chain.append(Link(outlet=outlet))
    return chain


def _introduced(passage: Passage, voice: Voice) -> bool:
    """Whether «وكالة» or "news agency" stands beside an agency's name."""
    quoted = voice.i > 0 and passage.tokens[voice.i - 1].form.kind == "p"  # وكالة "شينخوا"
    told = passage.ending("said", voice.i)  # "told Reuters"
    near = [passage.ending("account", at) for at in (voice.i, voice.i - quoted)]
    near += passage.begun("account", voice.j, voice.j + 2)
    beside = any(f is not None and f.get("account.agent") for f in near)
    return beside or (told is not None and told.get("said.verb") is not None)


def _quoted(passage: Passage, voice: Voice) -> bool:
    """Whether a source without a name is one from whom something is passed on («نقلت … عن مصدر مطلع»)."""
    before = passage.ending("func", voice.i)
    mark = before.get("func.mark") if before else None
    return mark is not None and mark.value in ("about", "from", "source")


def _chain(passage: Passage, found: list[Voice], medium: Found | None) -> list[Link]:
    chain: list[Link] = []
    for voice in sorted(found, key=lambda v: v.rank):
        if not any(_same(voice.link, other) for other in chain):
            chain.append(voice.link)
    entry = medium.get("account.medium") if medium else None
    if medium and entry:
        span = passage.span(medium.i, medium.j)
        if entry.value in STATEMENTS and chain and (chain[0].speaker or chain[0].office or chain[0].body):
            chain[0] = msgspec.structs.replace(chain[0], medium=entry.value, evidence=(*chain[0].evidence, span))
        else:
            at = sum(1 for link in chain if not link.agency and not link.outlet)
            chain.insert(at, Link(medium=entry.value, evidence=(span,)))
    return chain


def _same(a: Link, b: Link) -> bool:
    if a.speaker and a.speaker == b.speaker:
        return True
    keys = ("speaker", "party", "body", "medium", "agency", "outlet", "anonymous", "office")
    return all(getattr(a, k) == getattr(b, k) for k in keys)
