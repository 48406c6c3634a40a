"""Who dealt with whom: a narrow line a pair of an event, so that a pair is counted without reading its events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dragoman.merging import Merged
from dragoman.merging.direct import OFF, is_exchange, principals
from dragoman.store.database import Database

COUNTED = ""  # the kind of what counts as a contact of the pair: a direct exchange of both that took place
Line = tuple[str, str, str, str, str]  # one, other, kind, where the first of them travelled for it, topics

STATEMENTS = """
CREATE TABLE dealings (
    one {text} NOT NULL, other {text} NOT NULL, first {text} NOT NULL, number INTEGER NOT NULL, last {text} NOT NULL,
    kind {text} NOT NULL, went {text} NOT NULL, topics {text} NOT NULL, PRIMARY KEY (one, other, first, number)
) {keyed};
CREATE INDEX dealings_number ON dealings (number)
"""


def lines(event: Merged) -> Iterator[Line]:
    """The pairs of a contact, each from both sides."""
    if event.type != "CONSULT":
        return
    direct = set(principals(event)) if is_exchange(event) else set()
    codes = sorted({p.party for p in event.parties if p.party} | direct)
    kind, topics = _kind(event), " ".join(sorted({topic.topic for topic in event.topics}))
    for one in codes:
        for other in codes:
            if one != other:
                counts = one in direct and other in direct
                yield one, other, COUNTED if counts else kind, _went(event, one, other), topics


def keep(base: Database, told: Iterable[tuple[int, tuple[str, str], list[Line]]]) -> None:
    """The lines of events: their number, their first and last day, their pairs."""
    rows = ((one, other, first, n, last, *rest) for n, (first, last), of in told for one, other, *rest in of)
    base.insert("dealings", rows)


def drop(base: Database, numbers: Iterable[int]) -> None:
    """The lines of events that go."""
    base.change_among("DELETE FROM dealings WHERE number IN ({})", numbers)


def partners(base: Database, party: str) -> list[tuple[str, int]]:
    """(code, contacts) of every party that a party was in a contact with, most first."""
    query = (
        "SELECT other, count(*) FROM dealings WHERE one = ?"
        " AND EXISTS (SELECT 1 FROM facet_values v WHERE v.name = 'party' AND v.value = other)"
        " GROUP BY other ORDER BY count(*) DESC, other"
    )
    return [(str(code), int(count)) for code, count in base.rows(query, [party])]


def days(base: Database, one: str, other: str) -> list[tuple[str, str, int]]:
    """(first day, last day, how many) of what counts as a contact of a pair; `~` and nothing for those without one."""
    query = (
        "SELECT first, last, count(*) FROM dealings WHERE one = ? AND other = ? AND kind = ''"
        " GROUP BY first, last ORDER BY first, last"
    )
    return [(str(first), str(last), int(count)) for first, last, count in base.rows(query, [one, other])]


def kinds(base: Database, one: str, other: str) -> list[tuple[str, int]]:
    """(kind, how many) of all dealings of a pair, most first; `COUNTED` is one of them."""
    query = "SELECT kind, count(*) FROM dealings WHERE one = ? AND other = ? GROUP BY kind ORDER BY count(*) DESC, kind"
    return [(str(kind), int(count)) for kind, count in base.rows(query, [one, other])]


def journeys(base: Database, one: str, other: str) -> list[tuple[str, str, int]]:
    """(who, to whom or to which third country, how often), most first."""
    query = (
        "SELECT one, went, count(*) FROM dealings"
        " WHERE ((one = ? AND other = ?) OR (one = ? AND other = ?)) AND went <> ''"
        " GROUP BY one, went ORDER BY count(*) DESC, one, went"
    )
    return [(str(who), str(to), int(count)) for who, to, count in base.rows(query, [one, other, other, one])]


def topics(base: Database, one: str, other: str, *, most: int) -> list[tuple[str, int]]:
    """(topic, how many dealings of all kinds) of a pair, most first: as many events as there are with both and it."""
    query = "SELECT topics, count(*) FROM dealings WHERE one = ? AND other = ? GROUP BY topics"
    out: Counter[str] = Counter()
    for topics, count in base.rows(query, [one, other]):
        out.update(dict.fromkeys(str(topics).split(), int(count)))
    return sorted(out.items(), key=lambda told: (-told[1], told[0]))[:most]


def latest(base: Database, one: str, other: str, *, most: int) -> list[int]:
    """The numbers of the latest events of a pair, those without a day last."""
    query = "SELECT number FROM dealings WHERE one = ? AND other = ? AND first {} ORDER BY first DESC, number LIMIT {}"
    told = [one, other]
    out = [int(number) for (number,) in base.rows(query.format("< '~'", int(most)), told)]
    return out + [int(n) for (n,) in base.rows(query.format("= '~'", int(most) - len(out)), told)]


def counted(base: Database, where: str, told: list[object]) -> Counter[tuple[str, str]]:
    """How many contacts that count each pair has, of the events that pass the conditions (of all without one)."""
    of = f" AND number IN (SELECT number FROM events WHERE {where})" if where else ""
    query = f"SELECT one, other, count(*) FROM dealings WHERE kind = '' AND one < other{of} GROUP BY one, other"
    return Counter({(str(one), str(other)): int(count) for one, other, count in base.rows(query, told)})


def spread(base: Database, where: str, told: list[object]) -> list[tuple[str, str, int]]:
    """(first day, last day, how many) of what `counted` counts; those without a day have no last one."""
    query = (
        "SELECT first, last, count(*) FROM dealings WHERE kind = '' AND one < other"
        f" AND number IN (SELECT number FROM events WHERE {where}) GROUP BY first, last ORDER BY first, last"
    )
    return [(str(first), str(last), int(count)) for first, last, count in base.rows(query, told)]


def _kind(event: Merged) -> str:
    """By what an event is not counted among the contacts."""
    if event.status != "occurred":
        return event.status
    if event.outcome in OFF:
        return event.outcome
    return "indirect" if event.directness == "indirect" else event.form or "unspecified"


def _went(event: Merged, one: str, other: str) -> str:
    """Where `one` travelled for what took place: to the other, or to a third country; empty where that is not told."""
    if event.status != "occurred" or event.channel != "in-person":
        return ""
    where = event.place.country if event.place else None
    hosts = {p.party for p in event.parties if p.hosted and p.party in (one, other)}
    if where is None and len(hosts) == 1:
        (where,) = hosts
    return "" if where is None or where == one else where
