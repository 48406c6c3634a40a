"""Votes in the Security Council and the General Assembly: who voted how, as one event, with its figures."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.counted.numbers import Quantity, quantities
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.event import Event, Party, Vote
from dragoman.model.said import Figure
from dragoman.model.span import Span
from dragoman.model.when import When
from dragoman.world.world import World

BODIES = {"vote.council": "UNSC", "vote.assembly": "UNGA"}
NEAR = 9  # tokens between a word of voting and its number or state
BEFORE = 4  # tokens before a word of voting within which «لم», "without" denies it
NOT = frozenset(("negated", "hypothetical"))
TOLD = frozenset(("vote.veto", "vote.vetoed", "vote.cast", "vote.favour"))
OTHERS = frozenset(("to", "with", "from", "about", "place", "by", "object", "of", "by-clitic", "to-clitic"))
BESIDE = 3  # tokens between a state and the verb of using
PARTY = "UNO"
STATES = 193  # members of the United Nations: no count of votes is larger


class _Scene(msgspec.Struct, kw_only=True):
    """What neighbouring sentences tell of one vote."""

    body: str | None = None
    for_: int | None = None
    against: int | None = None
    abstained: int | None = None
    abstain: list[Mention] = []
    veto: list[Mention] = []
    members: int | None = None
    adopted: bool = False
    failed: bool = False
    spans: dict[str, list[Span]] = {}


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
    scenes: list[_Scene] = []
    held: str | None = None
    for i, j in passage.sentences:
        found = passage.within("vote", i, j)
        held = next((BODIES[k] for f in found for k in BODIES if f.get(k)), held if found else None)
        if held is None:
            continue
        scene = _sentence(passage, found, mentions, numbers, held, (i, j), world)
        if scene is not None and not _merged(scenes, scene):
            scenes.append(scene)
    events = [e for s in scenes if (e := _event(s, dates)) is not None]
    told = [s for s in scenes if _event(s, dates) is not None]
    return events, [f for s in told for f in _figures(s, published, dates)]


def _sentence(
    passage: Passage,
    found: list[Found],
    mentions: Sequence[Mention],
    numbers: list[Quantity],
    body: str,
    bounds: tuple[int, int],
    world: World | None,
) -> _Scene | None:
    i, j = bounds
    scene = _Scene(body=body, abstain=[], veto=[], spans={})
    here = [q for q in numbers if i <= q.i < j]
    used: set[int] = set()
    cast = [f for f in found if f.get("vote.cast")]
    for f in found:
        if _denied(passage, f):
            continue
        if f.get("vote.members"):
            number = next((q for q in here if q.i == f.j and q.low), None)
            scene.members = number.low if number else scene.members
            used |= {number.i} if number else set()
    _score(passage, scene, here, cast, used)
    for f in found:
        if _denied(passage, f):
            continue
        if f.get("vote.favour") and (cast or _voters(passage, f, here)):
            scene.for_ = scene.for_ or _number(passage, scene, "for", f, here, used)
        elif f.get("vote.against") and (cast or scene.for_):
            scene.against = scene.against or _number(passage, scene, "against", f, here, used)
        elif f.get("vote.abstain"):
            scene.abstain += [
                m for m in _states(passage, f, mentions, bounds, found) if m not in scene.abstain
            ]
            if not scene.abstain:
                scene.abstained = _number(passage, scene, "abstain", f, here, used)
            scene.spans.setdefault("abstain", []).append(passage.span(f.i, f.j))
        elif f.get("vote.vetoed") or (f.get("vote.veto") and _used(passage, f, found)):
            scene.veto += [m for m in _vetoers(passage, f, mentions, bounds, found) if m not in scene.veto]
            scene.spans.setdefault("veto", []).append(passage.span(f.i, f.j))
        elif f.get("vote.adopt"):
            scene.adopted = True
        elif f.get("vote.fail"):
            scene.failed = True
    if not (scene.for_ or scene.veto or scene.abstain):
        return None
    scene.spans["event"] = [passage.span(i, j)]
    return scene


def _score(
    passage: Passage, scene: _Scene, numbers: list[Quantity], cast: list[Found], used: set[int]
) -> None:
    """ "voted 87-57 in favor": for and against in one."""
    for one, two in itertools.pairwise(numbers):
        dash = passage.raw[passage.tokens[one.j - 1].end : passage.tokens[two.i].start]
        if dash in ("-", "–") and any(0 <= one.i - f.j <= 1 for f in cast) and (one.low or 0) <= STATES:
            scene.for_, scene.against = one.low, two.low
            scene.spans["for"] = scene.spans["against"] = [passage.span(one.i, two.j)]
            used.update((one.i, two.i))


def _denied(passage: Passage, found: Found) -> bool:
    """«من دون استخدام حق النقض», "if the US had vetoed": told, but it did not take place."""
    near = (f for f in passage.layer("status") if found.i - BEFORE <= f.i < found.i)
    if any((e := f.get("status.cue")) is not None and e.value in NOT for f in near):
        return True
    unreal = [f for f in passage.layer("vote") if f.get("vote.denied")]
    return (
        any(found.i - NEAR < f.i < found.i for f in unreal)
        if "vote.veto" in found.kinds
        else any(found.i - BEFORE <= f.i < found.i for f in unreal)
    )


def _used(passage: Passage, found: Found, words: list[Found]) -> bool:
    """Whether a veto was cast, not only had: a verb of using before it, or «وتوی آمریکا»."""
    if any(f.get("vote.use") and 0 <= found.i - f.j <= NEAR for f in words):
        return True
    return passage.pack.data.pack.order == "SOV"


def _vetoers(
    passage: Passage, found: Found, mentions: Sequence[Mention], bounds: tuple[int, int], words: list[Found]
) -> list[Mention]:
    """Who cast a veto: the subject of the verb of using, of "vetoed", or the owner of «وتوی …»."""
    i, j = bounds
    states = [
        m for m in mentions if m.party and m.party != PARTY and m.kind in ("state", "institution", "office")
    ]
    use = next((f for f in reversed(words) if f.get("vote.use") and f.j <= found.i), None)
    if use is not None and passage.pack.data.pack.order == "VSO":
        behind = _run([m for m in states if use.j <= m.i <= use.j + 2 and m.j <= found.i])
        close = [m for m in reversed(states) if i <= m.i and m.j <= use.i]
        return behind or (_run(close) if close and use.i - close[0].j <= BESIDE else [])
    at = use.i if use is not None else found.i
    if found.get("vote.veto") and passage.pack.data.pack.order == "SOV":
        return _run([m for m in states if m.i == found.j])
    bare = [m for m in states if i <= m.i and m.j <= at and m.mark not in OTHERS]
    return _run(list(reversed(bare)) if passage.pack.data.pack.order == "SVO" else bare[:1])


def _voters(passage: Passage, found: Found, numbers: list[Quantity]) -> bool:
    return any(_noun(passage, q) and abs(q.i - found.j) <= NEAR for q in numbers)


def _noun(passage: Passage, quantity: Quantity) -> bool:
    """Whether «دولة», «عضو», "members" follows a number."""
    return any(f.get("vote.voters") and quantity.j <= f.i <= quantity.j + 1 for f in passage.layer("vote"))


def _number(
    passage: Passage, scene: _Scene, name: str, found: Found, numbers: list[Quantity], used: set[int]
) -> int | None:
    """The number of votes nearest to a word of voting."""
    free = [
        q
        for q in numbers
        if q.i not in used and q.low and q.low <= STATES and q.bound == "exact" and _clear(passage, q, found)
    ]
    close = [
        q for q in free if min(abs(found.i - q.j), abs(q.i - found.j)) <= (NEAR if _noun(passage, q) else 2)
    ]
    chosen = min(close, key=lambda q: min(abs(found.i - q.j), abs(q.i - found.j)), default=None)
    if chosen is None:
        return None
    used.add(chosen.i)
    first, last = min(chosen.i, found.i), max(chosen.j, found.j)
    scene.spans.setdefault(name, []).append(passage.span(first, last))
    return chosen.low


def _clear(passage: Passage, quantity: Quantity, found: Found) -> bool:
    """Whether no comma parts a number from its word of voting."""
    a, b = (quantity.j, found.i) if quantity.j <= found.i else (found.j, quantity.i)
    return not any(passage.fold(t) in ",،؛;" for t in range(a, b))


def _states(
    passage: Passage, found: Found, mentions: Sequence[Mention], bounds: tuple[int, int], words: list[Found]
) -> list[Mention]:
    """The states beside a word of voting: behind it in Arabic and after a noun, before it in Persian and
    English.
    """
    i, j = bounds
    stops = [
        f.i
        for f in words
        if f.i != found.i and f.kinds & {"vote.veto", "vote.abstain", "vote.cast", "vote.favour"}
    ]
    first = max([i, *(s for s in stops if s < found.i), found.i - NEAR])
    last = min([j, *(s for s in stops if s > found.i), found.j + NEAR])
    states = [
        m for m in mentions if m.party and m.party != PARTY and m.kind in ("state", "institution", "office")
    ]
    ahead = [m for m in states if first <= m.i and m.j <= found.i]
    behind = [m for m in states if found.j <= m.i and m.j <= last]
    order = passage.pack.data.pack.order
    if order == "VSO" and found.get("vote.abstain"):
        return _run(behind) or _run(list(reversed(ahead)))
    return _run(list(reversed(ahead))) or (_run(behind) if order != "SVO" else [])


def _run(mentions: Iterable[Mention]) -> list[Mention]:
    """The first mention and those listed with it."""
    out: list[Mention] = []
    for mention in mentions:
        if out and not (mention.joined or out[-1].joined):
            break
        out.append(mention)
    return sorted(out, key=lambda m: m.i)


def _merged(scenes: list[_Scene], new: _Scene) -> bool:
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


def _event(scene: _Scene, dates: Sequence[When]) -> Event | None:
    rejected = bool(scene.veto) or (scene.failed and not scene.adopted)
    adopted = scene.adopted or (scene.for_ or 0) > (scene.against or STATES)
    if not scene.veto and not (scene.for_ and (rejected or adopted)):
        return None
    spans = scene.spans["event"]
    vetoes = tuple(m.party for m in _different(scene.veto) if m.party)
    recipient = Party(party=PARTY, function="recipient", evidence=(spans[0],))
    actors = tuple(_party(m, spans) for m in _different(scene.veto))
    return Event(
        id=f"vote-{spans[0].start}",
        type="REJECT" if rejected else "AGREE",
        date=_date(scene, dates),
        parties=(*actors, recipient)
        if rejected
        else (Party(party=PARTY, function="actor", evidence=(spans[0],)),),
        vote=Vote(
            body=scene.body or "",
            for_=scene.for_,
            against=scene.against,
            abstain=tuple(m.party for m in _different(scene.abstain) if m.party and m.party not in vetoes)
            or None,
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


def _date(scene: _Scene, dates: Sequence[When]) -> When | None:
    spans = scene.spans["event"]
    inside = [d for d in dates if d.evidence and any(s.start <= d.evidence[0].start < s.end for s in spans)]
    return inside[0] if inside else None


def _figures(scene: _Scene, published: When | None, dates: Sequence[When]) -> list[Figure]:
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
