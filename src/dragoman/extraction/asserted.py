"""Who affirms a contact and who denies it: the tellers of its account, the speakers of a denial."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.said.speech import Speech
from dragoman.language.passage import Passage
from dragoman.model.event import Assertion, Event
from dragoman.model.span import Span
from dragoman.text.places import begun
from dragoman.text.tokens import Token

APART = 1  # days by which the two accounts of one contact may differ


def assert_sides(
    passage: Passage, events: Sequence[Event], told: Sequence[Speech], mentions: Sequence[Mention]
) -> list[Event]:
    """The contacts with their `assertions`. What one side denies and the other affirms is one contact that occurred.

    `told` are the article's speeches.
    """
    out: list[Event] = []
    for event in events:
        made = _asserted(passage, event, told, mentions)
        twin = next((n for n, e in enumerate(out) if _contradict(e, made)), None)
        if twin is None:
            out.append(made)
            continue
        held, denied = (made, out[twin]) if made.status == "occurred" else (out[twin], made)
        evidence = tuple(dict.fromkeys((*held.evidence, *denied.evidence)))
        out[twin] = msgspec.structs.replace(
            held, assertions=_once(held.assertions + denied.assertions), evidence=evidence
        )
    return out


def _asserted(passage: Passage, event: Event, told: Sequence[Speech], mentions: Sequence[Mention]) -> Event:
    parties = {p.party for p in event.parties}
    spans = [_tokens(passage, e) for e in event.evidence]
    low, high = min((a for a, _ in spans), default=0), max((b for _, b in spans), default=0)
    near = [s for s in begun(told, low, high) if any(a <= s.i < b for a, b in spans)]
    if event.status == "denied":
        denies = _by(passage, [s for s in near if _denies(passage, s)], "denies")
        if not denies and event.outcome != "cancelled":  # "did not meet Putin, the Kremlin said"
            own = [s for s in near if s.explicit and any(v.party in parties for v in s.speakers)]
            return msgspec.structs.replace(event, assertions=_once(_by(passage, own, "denies")))
        if not denies:
            said_no = event.outcome != "cancelled" and _says_no(passage, event)
            denies = _told(event, "denies") if said_no else []
            return msgspec.structs.replace(event, assertions=_once(denies))
        others = {a.by for a in denies}
        says = [s for s in near if s.explicit and not _denies(passage, s)]
        affirms = [*_by(passage, says, "affirms"), *_alleged(passage, event, mentions)]
        affirms = [a for a in affirms if a.by in parties - others]
        status = "occurred" if affirms else event.status
        outcome = "held" if affirms else event.outcome
        return msgspec.structs.replace(event, status=status, outcome=outcome, assertions=_once((*affirms, *denies)))
    if event.status == "called-for":
        refused = [s for s in near if _refuses(passage, s) and {v.party for v in s.speakers} & parties]
        if refused:
            because = {**event.because, "outcome": (passage.span(refused[0].i, refused[0].j),)}
            return msgspec.structs.replace(event, outcome="declined", because=because)
    if event.status != "occurred":
        return event
    return msgspec.structs.replace(event, assertions=_once(_told(event, "affirms")))


def _told(event: Event, says: str) -> list[Assertion]:
    """What those say of a contact by whose account it is told."""
    return [
        Assertion(by=link.party, says=says, evidence=link.evidence)
        for link in event.account
        if link.party and link.evidence and not link.anonymous and (link.speaker or link.office or link.body)
    ]


def _says_no(passage: Passage, event: Event) -> bool:
    """Whether the words for the status of a contact are a plain no («لم»)."""
    spans = [_tokens(passage, e) for e in event.because.get("status", ())]
    return any(passage.starting("denying", a) for a, _ in spans)


def _tokens(passage: Passage, span: Span) -> tuple[int, int]:
    """The tokens that begin in a span."""
    first = bisect_left(passage.tokens, span.start, key=_start)
    return first, bisect_left(passage.tokens, span.end, first, key=_start)


def _start(token: Token) -> int:
    return token.start


def _denies(passage: Passage, speech: Speech) -> bool:
    return passage.pack.data.statements.sayings[speech.saying].manner == "deny"


def _refuses(passage: Passage, speech: Speech) -> bool:
    saying = passage.pack.data.statements.sayings[speech.saying]
    return saying.act == "REJECT" and saying.manner is None


def _by(passage: Passage, speeches: Sequence[Speech], says: str) -> list[Assertion]:
    return [
        Assertion(by=voice.party, says=says, evidence=(passage.span(voice.i, voice.j), passage.span(s.i, s.j)))
        for s in speeches
        for voice in s.speakers
        if voice.party and not voice.link.anonymous
    ]


def _alleged(passage: Passage, event: Event, mentions: Sequence[Mention]) -> list[Assertion]:
    """«نفت إيران ما أعلنته واشنطن …»: whose word it is that a denial speaks of."""
    words = passage.layer("alleged")
    spans = [_tokens(passage, e) for e in event.evidence]
    inside = [w for w in words if any(a <= w.i < b for a, b in spans)]
    return [
        Assertion(by=m.party, says="affirms", evidence=(passage.span(w.i, m.j),))
        for w in inside
        for m in begun(mentions, w.j, w.j + 2)
        if m.party
    ]


def _contradict(a: Event, b: Event) -> bool:
    """Whether of two tellings of one contact one denies what the other affirms."""
    if {a.status, b.status} != {"occurred", "denied"} or {p.party for p in a.parties} != {p.party for p in b.parties}:
        return False
    denied = a if a.status == "denied" else b
    if not any(x.says == "denies" for x in denied.assertions):
        return False
    if "unspecified" not in (a.channel, b.channel) and a.channel != b.channel:
        return False
    same = _same_persons(a, b)
    if same is False or _elsewhere(a, b):
        return False
    if a.date is None or b.date is None:
        return same is True
    return (a.date.start - b.date.end).days <= APART and (b.date.start - a.date.end).days <= APART


def _same_persons(a: Event, b: Event) -> bool | None:
    """Whether two tellings name the same persons; null where no party has a person in both."""
    mine, theirs = _persons(a), _persons(b)
    both = mine.keys() & theirs.keys()
    return all(mine[p] & theirs[p] for p in both) if both else None


def _persons(event: Event) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for side in event.parties:
        who = side.person or side.name
        if side.party and who:
            out.setdefault(side.party, set()).add(who)
    return out


def _elsewhere(a: Event, b: Event) -> bool:
    """Whether two tellings name two places: a city and its country are one."""
    if a.place is None or b.place is None:
        return False
    cities = a.place.city and b.place.city and a.place.city != b.place.city
    lands = a.place.country and b.place.country and a.place.country != b.place.country
    return bool(cities or lands)


def _once(assertions: Sequence[Assertion]) -> tuple[Assertion, ...]:
    return tuple({(a.by, a.says): a for a in reversed(assertions)}.values())[::-1]
