"""What is asked of a record besides its events: who is in it, what was read, positions and figures."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from dragoman.model import Article, Figure, Statement
from dragoman.store import values
from dragoman.store.database import Database, Row

CHARACTERISED = "characterised"  # an outlet's polemic about a position: framing, not a position


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet: how many articles of it were read, how many with a contact, and of which days."""

    outlet: str
    country: str
    languages: tuple[str, ...]
    articles: int
    contacts: int
    first: datetime.date | None
    last: datetime.date | None


class Stance(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """How often a party did something (`act`) by words on a topic."""

    party: str
    topic: str
    act: str
    count: int


Place = tuple[str, str, int, int]  # day (ISO 8601, or empty), source, article and number of a position or figure


class Spoken(msgspec.Struct, frozen=True):
    """A position or figure in its article, and its place among all."""

    article: Article
    what: Statement | Figure
    place: Place


def sources(base: Database) -> list[Source]:
    """The outlets of all articles that count, those of which most were read first."""
    tongues: dict[str, list[str]] = {}
    for outlet, code in base.rows("SELECT DISTINCT outlet, language FROM told ORDER BY outlet, language"):
        tongues.setdefault(outlet, []).append(code)
    query = (
        "SELECT outlet, max(country), count(*), sum(CASE WHEN contacts > 0 THEN 1 ELSE 0 END),"
        " coalesce(min(CASE WHEN published <> '' THEN published END), ''), max(published)"
        " FROM told GROUP BY outlet ORDER BY count(*) DESC, outlet"
    )
    return [
        Source(
            outlet=outlet,
            country=country,
            languages=tuple(tongues[outlet]),
            articles=int(articles),
            contacts=int(contacts),
            first=_day(first),
            last=_day(last),
        )
        for outlet, country, articles, contacts, first, last in base.rows(query)
    ]


def read_by_day(base: Database) -> dict[str, int]:
    """How many articles of each day (ISO 8601) were read; those without a day are left out."""
    query = "SELECT published, count(*) FROM told WHERE published <> '' GROUP BY published ORDER BY published"
    return {str(day): int(count) for day, count in base.rows(query)}


def parties(base: Database) -> list[tuple[str, int]]:
    """(code, contacts) of every party, those with most contacts first."""
    query = (
        "SELECT value, count(*) FROM facets WHERE name = 'party'"
        " AND number IN (SELECT number FROM events WHERE type = 'CONSULT')"
        " GROUP BY value ORDER BY count(*) DESC, value"
    )
    return [(str(code), int(count)) for code, count in base.rows(query)]


def places(base: Database, where: str, told: list[Any]) -> list[tuple[str, int]]:
    """(place, events) of the events that pass the conditions, most first; a place is a country, or `COUNTRY/City`."""
    query = (
        "SELECT value, count(*) FROM facets"
        f" WHERE name = 'place' AND number IN (SELECT number FROM events WHERE {where})"
        " GROUP BY value ORDER BY count(*) DESC, value"
    )
    return [(str(place), int(count)) for place, count in base.rows(query, told)]


def stances(base: Database, party: str = "") -> list[Stance]:
    """What parties (or one) say on topics, counted; what outlets make of a position is left out."""
    one, told = (" AND b.value = ?", [party]) if party else ("", [])
    query = (
        "SELECT b.value, s.topic, s.act, count(*) FROM said_by b"
        " JOIN said s ON s.source = b.source AND s.article = b.article AND s.number = b.number"
        f" WHERE b.kind = 'party' AND s.topic <> '' AND s.form <> '{CHARACTERISED}'{one}"
        " GROUP BY b.value, s.topic, s.act ORDER BY b.value, s.topic, s.act"
    )
    return [Stance(party=p, topic=t, act=a, count=int(n)) for p, t, a, n in base.rows(query, told)]


def stances_by_day(base: Database, topic: str) -> list[tuple[str, str, str, int]]:
    """(party, act, day, how many) of what parties say on a topic, of that which has a day (ISO 8601)."""
    query = (
        "SELECT b.value, s.act, s.day, count(*) FROM said s"
        " JOIN said_by b ON s.source = b.source AND s.article = b.article AND s.number = b.number"
        f" WHERE b.kind = 'party' AND s.topic = ? AND s.day <> '' AND s.form <> '{CHARACTERISED}'"
        " GROUP BY b.value, s.act, s.day ORDER BY b.value, s.act, s.day"
    )
    return [(str(p), str(a), str(d), int(n)) for p, a, d, n in base.rows(query, [topic])]


def statements(
    base: Database,
    *,
    kind: Literal["party", "name"] = "party",
    speaker: str | None,
    topic: str = "",
    act: str = "",
    since: str = "",
    until: str = "",
    most: int = 50,
    skip: int = 0,
    beyond: Place | None = None,
) -> tuple[list[Spoken], int]:
    """Positions of a party (by code) or person (by name), or of all, the latest first, and how many there are in all:
    those that `stances` counts, with those on no topic. `since` and `until` (ISO 8601) leave out what has no day;
    at most `most`, after `skip` of them or `beyond` a place.
    """
    tables, where, told = "said s", f"s.form <> '{CHARACTERISED}'", []
    if speaker is not None:
        tables = "said_by b JOIN said s ON s.source = b.source AND s.article = b.article AND s.number = b.number"
        where += " AND b.kind = ? AND b.value = ?"
        told += [kind, speaker if kind == "party" else speaker.casefold()]
    for column, value in (("topic", topic), ("act", act)):
        if value:
            where += f" AND s.{column} = ?"
            told.append(value)
    for sign, day in ((">=", since), ("<=", until)):
        if day:
            where += f" AND s.day <> '' AND s.day {sign} ?"
            told.append(day)
    ((count,),) = base.rows(f"SELECT count(*) FROM {tables} WHERE {where}", told)
    after, further = _beyond(beyond, "s.")
    query = (
        f"SELECT s.day, s.source, s.article, s.number FROM {tables} WHERE {where}{after}"
        f" ORDER BY s.day DESC, s.source, s.article, s.number LIMIT {int(most)} OFFSET {int(skip)}"
    )
    return _spoken(base, base.rows(query, [*told, *further]), figures=False), int(count)


def kinds(base: Database) -> list[tuple[str, str, int]]:
    """(kind, of whom, figures) of all that is counted, most first."""
    query = "SELECT kind, of, count(*) FROM counted GROUP BY kind, of ORDER BY count(*) DESC, kind, of"
    return [(str(kind), str(of), int(count)) for kind, of, count in base.rows(query)]


def figures(base: Database, *, kind: str, of: str, most: int = 200) -> list[Spoken]:
    """The figures of a kind and population, by day; those without a day last. Of many the `most` latest."""
    query = (
        "SELECT day, source, article, number FROM counted WHERE kind = ? AND of = ?"
        f" ORDER BY day DESC, source, article, number LIMIT {int(most)}"
    )
    return _spoken(base, sorted(base.rows(query, [kind, of]), key=lambda r: (r[0] == "", *r)), figures=True)


def counted(
    base: Database, *, kind: str = "", of: str | None = None, most: int, beyond: Place | None = None
) -> tuple[list[Spoken], int]:
    """Figures, of one kind or all, and of one population (empty: of none that is known) or all, the latest first, those
    without a day last, `beyond` a place; and how many there are in all.
    """
    told: list[Any] = [value for value in (kind or None, of) if value is not None]
    where = "1 = 1" + (" AND kind = ?" if kind else "") + (" AND of = ?" if of is not None else "")
    ((count,),) = base.rows(f"SELECT count(*) FROM counted WHERE {where}", told)
    after, further = _beyond(beyond, "")
    query = (
        f"SELECT day, source, article, number FROM counted WHERE {where}{after}"
        f" ORDER BY day DESC, source, article, number LIMIT {int(most)}"
    )
    return _spoken(base, base.rows(query, [*told, *further]), figures=True), int(count)


def _beyond(place: Place | None, of: str) -> tuple[str, list[Any]]:
    """What holds of what comes after a place, where the latest come first."""
    if place is None:
        return "", []
    key = ", ".join(f"{of}{column}" for column in ("source", "article", "number"))
    return f" AND ({of}day < ? OR ({of}day = ? AND ({key}) > (?, ?, ?)))", [place[0], *place]


def _spoken(base: Database, rows: Iterable[Row], *, figures: bool) -> list[Spoken]:
    """Positions or figures by their places, with their articles."""
    places: list[Place] = [(str(day), str(source), int(n), int(k)) for day, source, n, k in rows]
    known = _articles(base, {place[1] for place in places})
    out = []
    for place in places:
        article = known.get(place[1:3])
        if article is not None:
            out.append(Spoken(article, (article.figures if figures else article.statements)[place[3]], place))
    return out


def _articles(base: Database, wanted: Iterable[str]) -> dict[tuple[str, int], Article]:
    query = (
        "SELECT p.source, a.article, a.body FROM pages p JOIN articles a ON a.source = p.source AND a.sha256 = p.sha256"
        " WHERE p.current = 1 AND p.source IN ({})"
    )
    return {(source, n): values.article(body) for source, n, body in base.among(query, wanted)}


def _day(text: Any) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
