"""What one sentence tells of a vote: how many for and against, who abstained, who cast a veto."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.counted.numbers import Quantity
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.span import Span
from dragoman.text.places import begun

NEAR = 9  # tokens between a word of voting and its number or state
BEFORE = 4  # tokens before a word of voting within which «لم», "without" denies it
NOT = frozenset(("negated", "refused", "hypothetical", "conditional", "possible"))
OTHERS = frozenset(("to", "with", "from", "about", "place", "by", "object", "of", "by-clitic", "to-clitic"))
BESIDE = 3  # tokens between a state and the verb of using
PARTY = "UNO"
STATES = 193  # members of the United Nations: no count of votes is larger


class Ballot(msgspec.Struct, kw_only=True):
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


def ballot(
    passage: Passage,
    found: list[Found],
    mentions: Sequence[Mention],
    numbers: list[Quantity],
    body: str,
    bounds: tuple[int, int],
) -> Ballot | None:
    """What the sentence `bounds` tells of a vote in `body`; `found` its words of voting. Null: nothing."""
    i, j = bounds
    scene = Ballot(body=body, abstain=[], veto=[], spans={})
    here = [*begun(numbers, i, j)]
    used: set[int] = set()
    cast = [f for f in found if f.get("vote.cast")]
    for f in found:
        if _denied(passage, f):
            continue
        if f.get("vote.members"):
            number = next((q for q in here if q.i == f.j and 0 < (q.low or 0) <= STATES), None)
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
            scene.abstain += [m for m in _states(passage, f, mentions, bounds, found) if m not in scene.abstain]
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


def _score(passage: Passage, scene: Ballot, numbers: list[Quantity], cast: list[Found], used: set[int]) -> None:
    """ "voted 87-57 in favor": for and against in one."""
    for one, two in itertools.pairwise(numbers):
        dash = passage.raw[passage.tokens[one.j - 1].end : passage.tokens[two.i].start]
        if dash in ("-", "–") and any(0 <= one.i - f.j <= 1 for f in cast) and (one.low or 0) <= STATES:
            scene.for_, scene.against = one.low, two.low
            scene.spans["for"] = scene.spans["against"] = [passage.span(one.i, two.j)]
            used.update((one.i, two.i))


def _denied(passage: Passage, found: Found) -> bool:
    """«من دون استخدام حق النقض», "if the US had vetoed": told, but it did not take place."""
    near = passage.begun("status", found.i - BEFORE, found.i)
    if any((e := f.get("status.cue")) is not None and e.value in NOT for f in near):
        return True
    back = NEAR - 1 if "vote.veto" in found.kinds else BEFORE
    return any(f.get("vote.denied") for f in passage.begun("vote", found.i - back, found.i))


def _used(passage: Passage, found: Found, words: list[Found]) -> bool:
    """Whether a veto was cast, not only had: a verb of using before it, or «وتوی آمریکا»."""
    if any(f.get("vote.use") and 0 <= found.i - f.j <= NEAR for f in words):
        return True
    return passage.pack.data.pack.order == "SOV"


def _vetoers(
    passage: Passage, found: Found, mentions: Sequence[Mention], bounds: tuple[int, int], words: list[Found]
) -> list[Mention]:
    """Who cast a veto: the subject of the verb of using, of "vetoed", or the owner of «وتوی …»."""
    i, _ = bounds
    states = [m for m in mentions if m.party and m.party != PARTY and m.kind in ("state", "institution", "office")]
    use = next((f for f in reversed(words) if f.get("vote.use") and f.j <= found.i), None)
    if use is not None and passage.pack.data.pack.order == "VSO":
        behind = _run([m for m in states if use.j <= m.i <= use.j + 2 and m.j <= found.i])
        close = [m for m in reversed(states) if i <= m.i and m.j <= use.i]
        return behind or (_run_back(close) if close and use.i - close[0].j <= BESIDE else [])
    at = use.i if use is not None else found.i
    if found.get("vote.veto") and passage.pack.data.pack.order == "SOV":
        return _run([m for m in states if m.i == found.j])
    bare = [m for m in states if i <= m.i and m.j <= at and m.mark not in OTHERS]
    return _run_back(list(reversed(bare))) if passage.pack.data.pack.order == "SVO" else _run(bare)


def _voters(passage: Passage, found: Found, numbers: list[Quantity]) -> bool:
    return any((_noun(passage, q) and abs(q.i - found.j) <= NEAR) or q.j == found.i for q in numbers)


def _noun(passage: Passage, quantity: Quantity) -> bool:
    """Whether «دولة», «عضو», "members" follows a number."""
    return any(
        (f.get("vote.voters") and quantity.j <= f.i <= quantity.j + 1) or (f.get("vote.members") and f.i == quantity.j)
        for f in passage.layer("vote")
    )


def _number(
    passage: Passage, scene: Ballot, name: str, found: Found, numbers: list[Quantity], used: set[int]
) -> int | None:
    """The number of votes nearest to a word of voting."""
    free = [
        q
        for q in numbers
        if q.i not in used and q.low and q.low <= STATES and q.bound == "exact" and _clear(passage, q, found)
    ]
    close = [q for q in free if min(abs(found.i - q.j), abs(q.i - found.j)) <= (NEAR if _noun(passage, q) else 2)]
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
        f.i for f in words if f.i != found.i and f.kinds & {"vote.veto", "vote.abstain", "vote.cast", "vote.favour"}
    ]
    first = max([i, *(s for s in stops if s < found.i), found.i - NEAR])
    last = min([j, *(s for s in stops if s > found.i), found.j + NEAR])
    states = [m for m in mentions if m.party and m.party != PARTY and m.kind in ("state", "institution", "office")]
    ahead = [m for m in states if first <= m.i and m.j <= found.i]
    behind = [m for m in states if found.j <= m.i and m.j <= last]
    order = passage.pack.data.pack.order
    if order == "VSO" and found.get("vote.abstain"):
        return _run(behind) or _run_back(list(reversed(ahead)))
    return _run_back(list(reversed(ahead))) or (_run(behind) if order != "SVO" else [])


def _run(mentions: Iterable[Mention]) -> list[Mention]:
    """The first mention and those listed behind it."""
    out: list[Mention] = []
    for mention in mentions:
        if out and not mention.joined:
            break
        out.append(mention)
    return out


def _run_back(mentions: Iterable[Mention]) -> list[Mention]:
    """The first of mentions told from behind, and the list that it closes."""
    out: list[Mention] = []
    for mention in mentions:
        if out and not out[-1].joined:
            break
        out.append(mention)
    return sorted(out, key=lambda m: m.i)
