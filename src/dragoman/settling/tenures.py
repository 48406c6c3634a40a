"""When the persons that an article names with their offices held them, all at once."""

from __future__ import annotations

import datetime

from dragoman.language.passage import Passage
from dragoman.settling.clue import INFERRED, Clue
from dragoman.world.schema import Person, Tenure
from dragoman.world.world import World

REACH = 4
# Two persons at least: one may be named for what he was.
LEAST = 2
# An office is named for a while after its holder left it, or died in it.
AFTER = datetime.timedelta(days=120)


def terms(passage: Passage, world: World) -> Clue | None:
    """The days on which every person named right behind an office held it; null where they never all did."""
    first, last = datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)
    names: list[str] = []
    spans = []
    open_ended = True
    for person, office, i, j in _pairs(passage, world):
        tenures = [t for t in person.offices if t.office == office]
        if len(tenures) != 1:
            continue  # not in our books, or twice in office
        low, high = _first(tenures[0]), _last(tenures[0])
        if low is None:
            continue
        first = max(first, low)
        if high is not None:
            last, open_ended = min(last, high + AFTER), False
        if person.id not in names:
            names.append(person.id)
            spans.append(passage.span(i, j))
    if len(names) < LEAST or open_ended or first > last:
        return None
    return Clue(basis=INFERRED, first=first, last=last, why=f"in office: {', '.join(names)}", spans=tuple(spans[:3]))


def _pairs(passage: Passage, world: World) -> list[tuple[Person, str, int, int]]:
    out: list[tuple[Person, str, int, int]] = []
    actors = passage.layer("actor")
    for at, found in enumerate(actors):
        entry = found.get("actor.person")
        person = world.people.get(entry.value) if entry else None
        if person is None or len(found.all("actor.person")) > 1:
            continue
        before = [f for f in actors[max(0, at - 4) : at] if found.i - f.j <= REACH]
        if any(f.get("actor.former") or f.get("actor.acting") for f in before):
            continue
        office = next((f for f in reversed(before) if f.get("actor.office")), None)
        title = office.get("actor.office") if office else None
        if office is not None and title is not None:
            out.append((person, title.value, office.i, found.j))
    return out


def _first(tenure: Tenure) -> datetime.date | None:
    """The first day on which a tenure may have begun (its month or year counts whole)."""
    if not tenure.from_:
        return None
    return datetime.date.fromisoformat((tenure.from_ + "-01-01")[:10])


def _last(tenure: Tenure) -> datetime.date | None:
    """The last day on which it may have ended."""
    if not tenure.to:
        return None
    if len(tenure.to) >= 10:
        return datetime.date.fromisoformat(tenure.to[:10])
    year, _, month = tenure.to.partition("-")
    return datetime.date(int(year), int(month or 12), 28)
