"""Voices: everybody in a stretch of text who could be a source, and the sources that «وفق» names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import msgspec

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.language.lexicon import Entry, Found
from dragoman.language.passage import Passage
from dragoman.model.event import Link
from dragoman.text.places import begun
from dragoman.world.schema import texts
from dragoman.world.world import World

STOPS = frozenset(',،.؛;:؟?!()[]"«»“”\n')
STATES = ("actor.adjective", "actor.state", "actor.movement", "actor.body", "actor.city")
UNNAMED = frozenset(("official", "diplomat"))  # offices that say nothing of who it is
REACH = 6  # tokens after «وفق» within which its source is named


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """A source by its words, tokens `[i, j)`. `name` is English; `link` what the account says of it."""

    i: int
    j: int
    party: str | None
    name: str | None
    link: Link
    rank: int


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A voice, and the tokens `[reach_i, reach_j)` that are told on its word; `by` is according or verb."""

    voice: Voice
    reach_i: int
    reach_j: int
    by: str


def voices(
    passage: Passage,
    i: int,
    j: int,
    mentions: Sequence[Mention],
    world: World | None,
    *,
    of: Callable[[Mention], Voice] | None = None,
    source: Callable[[Found], Voice | None] | None = None,
) -> list[Voice]:
    """Everybody in tokens `[i, j)` who could be a source, in order: actors, bodies, press, agencies.

    `of` gives the voice of a mention, `source` that of other words for a source, where they are known already.
    """
    of = of or partial(of_mention, passage)
    source = source or partial(of_words, passage, world=world)
    out = [of(m) for m in begun(mentions, i, j) if m.j <= j and m.party and m.kind != "city"]
    worded = passage.within("account", i, j)
    if not worded:
        return out
    taken = {t for v in out for t in range(v.i, v.j)}
    for found in worded:
        if found.i in taken:
            continue
        made = source(found)
        if made is not None:
            out.append(made)
            taken.update(range(made.i, made.j))
    return sorted(out, key=lambda v: v.i)


def of_mention(passage: Passage, mention: Mention) -> Voice:
    """The voice that an actor is."""
    span = passage.span(mention.i, mention.j)
    person = mention.kind in PERSONS
    link = Link(
        speaker=mention.name if person else None,
        office=mention.office,
        party=mention.party,
        body=None if person else mention.institution or mention.kind,
        anonymous=mention.office in UNNAMED and mention.name is None,
        evidence=(span,),
    )
    return Voice(i=mention.i, j=mention.j, party=mention.party, name=mention.name, link=link, rank=0 if person else 1)


def of_words(passage: Passage, found: Found, world: World | None) -> Voice | None:
    """The voice that words for a source are: a body, press, an agency, somebody without a name."""
    press, body = found.get("account.press"), found.get("account.body")
    agency, nobody = found.get("account.agency"), found.get("account.anonymous")
    end = found.j
    party: str | None = None
    near = _beside(passage, found)
    if near is not None and (press or body or nobody):
        code, end = near
        city = world.cities.get(code) if world else None
        party = city.country if city else world.party(code) if world else code
    span = passage.span(found.i, end)
    if agency:
        party = agency.tags[0] if agency.tags else None
        link = Link(agency=agency.value, party=party, evidence=(span,))
        return Voice(i=found.i, j=end, party=party, name=agency.value, link=link, rank=3)
    if nobody and not press and not body:
        link = Link(party=party, anonymous=True, evidence=(span,))
        return Voice(i=found.i, j=end, party=party, name=None, link=link, rank=0)
    if body:
        party = party or (body.tags[0] if body.tags else None)
        link = Link(body=body.value, party=party, evidence=(span,))
        return Voice(i=found.i, j=end, party=party, name=_named(body.value, party, world), link=link, rank=1)
    if press:
        link = Link(medium=press.value, party=party, evidence=(span,))
        return Voice(i=found.i, j=end, party=party, name=_named(press.value, party, world), link=link, rank=2)
    return None


def _beside(passage: Passage, found: Found) -> tuple[str, int] | None:
    """The state of an adjective or name close behind a source («وسائل إعلام فلسطينية», "Israeli media"), and
    its end.
    """
    ahead = passage.ending("actor", found.i)
    entry = _of_state(ahead) if ahead else None
    if entry is not None:
        return entry.value, found.j
    for hit in passage.begun("actor", found.j, found.j + 3):
        entry = _of_state(hit)
        if entry is None:
            continue
        clear = all(passage.fold(t) not in STOPS for t in range(found.j, hit.i))
        clitic = passage.pack.clitics.get(hit.pre)
        if clear and not (clitic and clitic.conjunction):
            return entry.value, hit.j
    return None


def _of_state(hit: Found) -> Entry | None:
    """What a phrase of the actor layer says of a state."""
    return next((e for k in STATES if (e := hit.get(k))), None)


def _named(label: str, party: str | None, world: World | None) -> str:
    """An English name for a source without one of its own: "Iranian state media"."""
    known = world.authorities.get(party) if world and party else None
    adjectives = texts(known.adjective.get("en")) if known else []
    return f"{adjectives[0] if adjectives else world.english(party)} {label}" if world and party else label


def according(
    passage: Passage, i: int, j: int, mentions: Sequence[Mention], world: World | None = None
) -> list[Source]:
    """The sources that «وفق», «به گزارش» or "according to" name in the sentence `[i, j)`, and what they
    reach.
    """
    out: list[Source] = []
    marks = [(f.i, f.j) for f in passage.within("account", i, j) if "account.according" in f.kinds]
    if not marks:
        return out
    said = voices(passage, i, j, mentions, world)
    breaks = [f.i for f in passage.within("count", i, j) if f.get("count.break")]
    for a, b in marks:
        end = next(
            (t for t in range(b, min(b + REACH, j)) if passage.fold(t) in STOPS - {'"', "«", "“"}),
            min(b + REACH, j),
        )
        voice = next((v for v in said if b <= v.i < end), None)
        if voice is None:
            continue
        first = max((k for k in breaks if k < a), default=i)
        last = j if a - i <= 2 else min((k for k in breaks if k > voice.j), default=j)
        out.append(Source(voice=voice, reach_i=first, reach_j=last, by="according"))
    return out
