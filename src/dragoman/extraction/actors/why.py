"""Why a mention is the party and person that it is taken for: the rows of the world data that bear it out."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.actors.read import read
from dragoman.extraction.actors.whom import Context
from dragoman.language.passage import Passage
from dragoman.world.schema import Person, Tenure, texts
from dragoman.world.world import World, covers


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One actor that a text names: characters `[start, end)`, whom they mean, and the reasons.

    `holders` held the office on the day, named or not; `others` are further persons whom the same words may call.
    """

    start: int
    end: int
    text: str
    party: str | None
    authority: str | None
    office: str | None
    person: str | None
    name: str | None
    wikidata: str | None
    provisional: bool
    holders: list[str]
    others: list[str]
    why: list[str]


def who(passage: Passage, context: Context) -> list[Answer]:
    """Every actor of a passage with reasons, in order."""
    return [_answer(passage, context, mention) for mention in read(passage, context) if mention.kind != "pair"]


def _answer(passage: Passage, context: Context, mention: Mention) -> Answer:
    world, day = context.world, context.day
    tokens = passage.tokens
    start, end = tokens[mention.i].start, tokens[mention.j - 1].end
    person = world.people.get(mention.person or "")
    office = mention.office
    held = world.in_office(mention.party, office, day) if mention.party and office and day else []
    holders = [f"{_name(h.person)} {span(h.tenure)}" for h in held]
    called = _called(passage, world, mention)
    others = [_name(p) for p in called if person is None or p.id != person.id]
    return Answer(
        start=start,
        end=end,
        text=passage.raw[start:end],
        party=mention.party,
        authority=mention.authority,
        office=office,
        person=mention.person,
        name=mention.name,
        wikidata=mention.wikidata,
        provisional=mention.provisional,
        holders=holders,
        others=others,
        why=_why(mention, person, called, holders, day),
    )


def _why(
    mention: Mention, person: Person | None, called: list[Person], holders: list[str], day: datetime.date | None
) -> list[str]:
    on = day.isoformat() if day else "an unknown day"
    out = []
    if person is not None:
        listed = any(p.id == person.id for p in called)
        out.append("a listed name" if listed else "another spelling of a listed name, borne out by the office")
        tenures = [t for t in person.offices if day and covers(t, day)]
        out += [f"{t.office} {span(t)}" for t in tenures] or [f"in no listed office on {on}"]
    elif mention.provisional:
        out.append("an unlisted name beside an office: provisional, known by party, office and day")
    elif called and mention.kind == "office":
        out.append("the name says whose it is: a deputy, envoy or relative is somebody else, who is not named")
    elif called:
        out.append(f"several may be meant and nothing decides on {on}")
    elif mention.office:
        out.append("an office without a name" if holders else f"an office of which no holder is listed on {on}")
    else:
        out.append(f"a name of the {mention.kind}")
    return out


def _called(passage: Passage, world: World, mention: Mention) -> list[Person]:
    """The listed persons whom the words of a mention may call, by full or short name."""
    found: dict[str, Person] = {}
    for hit in passage.layer("actor"):
        if mention.i <= hit.i and hit.j <= mention.j:
            for entry in (*hit.all("actor.person"), *hit.all("actor.short")):
                if entry.value in world.people:
                    found[entry.value] = world.people[entry.value]
    return list(found.values())


def _name(person: Person) -> str:
    return f"{texts(person.name.get('en'))[0]} ({person.id})"


def span(tenure: Tenure) -> str:
    """A tenure as text: bounds, title, source."""
    title = f", {tenure.title}" if tenure.title else ""
    return f"{tenure.from_ or '…'} to {tenure.to or '…'}{title} (source: {tenure.source})"
