"""What the world data cover: offices by state and share of days, persons by language."""

from __future__ import annotations

import datetime

import msgspec

from dragoman.world.schema import Person, Tenure, WorldData, texts
from dragoman.world.spans import DAY, covered, earliest

SINCE = datetime.date(2000, 1, 1)
HEAD = ("president", "king", "emir", "sultan", "supreme-leader", "presidential-council-chair", "pope")
OFFICES: dict[str, tuple[str, ...]] = {
    "head of state": HEAD,
    "government": ("prime-minister", "chancellor"),
    "foreign": ("foreign-minister",),
    "defence": ("defence-minister",),
    "security": ("national-security-adviser",),
    "intelligence": ("intelligence-chief",),
    "speaker": ("speaker",),
    "spokesperson": ("spokesperson",),
}


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One state, body or movement. `shares`: by office, the share of days since 2000 with a listed holder."""

    code: str
    name: str
    kind: str
    persons: int
    arabic: int
    persian: int
    wikidata: int
    shares: dict[str, float]


def newest(world: WorldData) -> datetime.date:
    """The newest day on which a tenure begins: up to there the data have been looked after."""
    bounds = [t.from_ for p in world.people for t in p.offices if t.from_ and DAY.fullmatch(t.from_)]
    return max((datetime.date.fromisoformat(earliest(b)) for b in bounds), default=SINCE)


def coverage(world: WorldData) -> list[Row]:
    """A row for every party that has a file or a person, states first, by code."""
    last = newest(world)
    people: dict[str, list[Person]] = {}
    tenures: dict[str, list[Tenure]] = {}
    for person in world.people:
        people.setdefault(person.party, []).append(person)
        for tenure in person.offices:
            tenures.setdefault(tenure.speaks_for or person.party, []).append(tenure)
    order = {"state": 0, "body": 1, "organ": 1, "grouping": 1, "movement": 2}
    out = []
    for authority in sorted(world.authorities, key=lambda a: (order.get(a.kind, 3), a.code)):
        known = people.get(authority.code, [])
        held = tenures.get(authority.code, [])
        if not known and not held and authority.kind != "state":
            continue
        shares = {n: covered([t for t in held if t.office in os], SINCE, last) for n, os in OFFICES.items()}
        out.append(
            Row(
                code=authority.code,
                name=texts(authority.name.get("en"))[0],
                kind=authority.kind,
                persons=len(known),
                arabic=sum("ar" not in p.derived and bool(texts(p.name.get("ar"))) for p in known),
                persian=sum("fa" not in p.derived and bool(texts(p.name.get("fa"))) for p in known),
                wikidata=sum(p.wikidata is not None for p in known),
                shares=shares,
            )
        )
    return out


def table(rows: list[Row]) -> list[str]:
    """The rows as lines of a Markdown table; a dash where nobody is listed."""
    heads = ["", "persons", "ar", "fa", "wikidata", *OFFICES]
    lines = [f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)]
    for row in rows:
        shares = [f"{share * 100:.0f} %" if share else "–" for share in row.shares.values()]
        cells = [f"{row.code} {row.name}", row.persons, row.arabic, row.persian, row.wikidata, *shares]
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return lines


def summary(world: WorldData, rows: list[Row]) -> list[str]:
    """The sums as lines of text."""
    states = [row for row in rows if row.kind == "state"]
    people, tenures = world.people, [t for p in world.people for t in p.offices]
    sources: dict[str, int] = {}
    for tenure in tenures:
        sources[tenure.source or "none"] = sources.get(tenure.source or "none", 0) + 1
    named = [{t.source, *t.borne_out} - {"editor", None} for t in tenures]
    by_source = ", ".join(f"{name} {sources[name]}" for name in sorted(sources))
    means = {n: sum(row.shares[n] for row in states) / max(len(states), 1) for n in ("head of state", "foreign")}
    return [
        f"{len(world.authorities)} authorities ({len(states)} states), {len(people)} persons, {len(tenures)} tenures"
        f" (by source: {by_source}), looked after to {newest(world)}.",
        f"Tenures that at least one named source bears out: {sum(bool(n) for n in named)};"
        f" two or more: {sum(len(n) > 1 for n in named)}; general knowledge alone: {sum(not n for n in named)}.",
        f"Spelt in Arabic: {sum(row.arabic for row in rows)} persons; in Persian: {sum(row.persian for row in rows)};"
        f" with a Wikidata id: {sum(p.wikidata is not None for p in people)}.",
        f"Share of days since {SINCE} with a listed holder, mean over the states:"
        f" head of state {means['head of state'] * 100:.0f} %, foreign minister {means['foreign'] * 100:.0f} %.",
    ]
