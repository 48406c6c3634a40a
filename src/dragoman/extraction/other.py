"""Events of the other PLOVER types: attacks, sanctions, aid, protest; and statements that are events in
themselves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import partial

import msgspec

from dragoman.dating.mention import Mention as DateMention
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.deed import Deed, deeds
from dragoman.language.passage import Passage
from dragoman.model.event import Event, Party
from dragoman.model.said import Statement
from dragoman.model.span import Span
from dragoman.model.when import When
from dragoman.world.world import World

# A statement is an event where it does something to somebody: praise, thanks, a threat, a refusal.
DOING = frozenset(("praise", "thank", "congratulate", "condole", "welcome"))
WITHOUT = frozenset(("REJECT",))  # acts that are events without a recipient too
CLOSE = 3  # tokens between a day and the word that it lasts since then
MOST = 3  # spans of evidence


def read(
    passage: Passage,
    mentions: Sequence[Mention],
    statements: Sequence[Statement] = (),
    published: When | None = None,
    *,
    dates: Sequence[DateMention] = (),
    world: World | None = None,
    done: Callable[[], list[Deed]] | None = None,
) -> list[Event]:
    """The article's events that are no contacts, one for each type, actor and recipient, in order.

    `dates` are the article's date mentions; `published` closes what goes on «منذ» a day; `done` are its deeds
    where they are known already.
    """
    done = done or partial(deeds, passage, mentions, world)
    found = [_done(passage, d, published, dates) for d in done()]
    found += [e for s in statements if (e := _said(s, published)) is not None]
    kept: dict[tuple[object, ...], Event] = {}
    for event in sorted(found, key=lambda e: e.evidence[0].start):
        key = (event.type, tuple(sorted((p.function, p.party or "") for p in event.parties)))
        first = kept.get(key)
        if first is None:
            kept[key] = event
            continue
        spans = tuple(dict.fromkeys((*first.evidence, *event.evidence)))[:MOST]
        kept[key] = msgspec.structs.replace(first, evidence=spans, date=first.date or event.date)
    return list(kept.values())


def untold(others: Sequence[Event], contacts: Sequence[Event]) -> list[Event]:
    """The others without the support that a reception told by the same word is not: "Erdogan welcomed Putin"."""
    return [e for e in others if not any(_received(e, c) for c in contacts)]


def _received(event: Event, contact: Event) -> bool:
    """Whether a contact of the same parties is told by the word of a support, and by no other sentence."""
    word, parties = event.because.get("type"), {p.party for p in event.parties}
    same = bool(word) and word == contact.because.get("type") and parties == {p.party for p in contact.parties}
    return event.type == "SUPPORT" and same and len(event.evidence) == 1


def _done(passage: Passage, deed: Deed, published: When | None, dates: Sequence[DateMention]) -> Event:
    span = passage.span(deed.i, deed.j)
    parties = [_party(passage, m, code, "actor") for m, code in deed.actors]
    parties += [_party(passage, m, code, "recipient") for m, code in deed.recipients]
    return Event(
        id=_ident(deed.type, span, parties),
        type=deed.type,
        date=_date(passage, deed, published, dates),
        parties=tuple(parties),
        because={"type": (passage.span(*deed.word),)},
        evidence=(span,),
        rules=(deed.rule,),
    )


def _ident(kind: str, span: Span, parties: Sequence[Party]) -> str:
    """An id that two events of one type and one place do not share, as long as they differ in who did it to whom."""
    who = ",".join(sorted(f"{p.function}:{p.party}" for p in parties))
    return hashlib.sha256(f"{kind}|{span.start}|{who}".encode()).hexdigest()[:12]


def _party(passage: Passage, place: tuple[int, int], code: str, function: str) -> Party:
    span = passage.span(*place)
    return Party(party=code, function=function, as_worded=span.text, evidence=(span,))


def _date(passage: Passage, deed: Deed, published: When | None, dates: Sequence[DateMention]) -> When | None:
    """The day named nearest in the sentence; what goes on since a day runs up to the article's own.

    What a clause of its own puts before it («بعدما شنت …») began with that day and does not run on.
    """
    i, j = deed.sentence
    inside = [d for d in dates if i <= d.i < j and d.when is not None]
    at = deed.word[0]
    near = min(inside, key=lambda d: abs(d.i - at), default=None)
    if near is None or near.when is None:
        return None
    when = near.when
    breaks = [f.i for f in passage.within("count", i, j) if f.get("count.break")]
    apart = any(min(near.i, at) < b < max(near.i, at) for b in breaks)
    lasts = any(f.get("deed.lasting") and abs(f.i - near.j) <= CLOSE for f in passage.within("deed", i, j))
    if apart and near.bound == "since":
        return msgspec.structs.replace(when, end=when.start)
    if near.bound != "since" and not lasts:
        return when
    if published is None or published.end <= when.start:
        return when
    edtf = f"{when.start.isoformat()}/{published.end.isoformat()}"
    trace = f"{when.trace}; since then, up to the article's day"
    return msgspec.structs.replace(when, end=published.end, precision="days", edtf=edtf, trace=trace)


def _said(statement: Statement, published: When | None) -> Event | None:
    """A statement as an event: a threat, praise of somebody, a refusal."""
    doing = statement.act == "SUPPORT" and statement.manner in DOING and statement.toward is not None
    threat = statement.act == "THREATEN" and statement.toward is not None
    if not (doing or threat or statement.act in WITHOUT):
        return None
    spans: tuple[Span, ...] = statement.evidence
    name = statement.names[0] if len(statement.names) == len(statement.speakers) == 1 else None
    actors = [Party(party=s, name=name, function="actor", evidence=spans) for s in statement.speakers]
    toward = [Party(party=statement.toward, function="recipient", evidence=spans)] if statement.toward else []
    return Event(
        id=_ident(statement.act, spans[0], [*actors, *toward]),
        type=statement.act,
        date=statement.date or published,
        parties=(*actors, *toward),
        because={"type": statement.because.get("act", spans)},
        evidence=spans,
        rules=("statement",),
    )
