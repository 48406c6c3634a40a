"""Events by words and filters together, a stretch at a time: what a desk and its API ask."""

from __future__ import annotations

from functools import partial

import msgspec

from dragoman.merging import Merged
from dragoman.store import values
from dragoman.store.database import Database, Row
from dragoman.store.filters import OFTEN, Filters, held
from dragoman.store.record import Record
from dragoman.store.stretch import Condition, is_often, stretch

Place = tuple[str, str]  # an event's first day (ISO 8601; `~`, which is behind every day, where it has none) and id
NONE: Condition = ("1 = 0", [])
HELD = 8000  # events with some words, from which on an event that comes in order is asked whether it has them
TYPE = "type || '' = ?"


class Found(msgspec.Struct, frozen=True):
    """Some events, how many there are in all, and the place of the last one."""

    events: list[Merged]
    count: int
    last: Place | None


def condition(record: Record, text: str, filters: Filters, *, some: bool = False) -> Condition:
    """What holds of a row of `events` that passes the filters and in whose words every word of `text` stands.

    It is put so that all are found fast, or, where `some` are wanted, those that stand first in an index.
    """
    where, told = filters.where(partial(is_often, record.base) if some else None)
    asked = record.words.asked(text) if text else ()
    if text and not asked:
        return NONE
    if asked:
        match, words = record.base.match(asked)
        found = [str(row[0]) for row in record.base.rows(f"{match} LIMIT {HELD if some else OFTEN}", words)]
        numbers = ", ".join(found) or "NULL"
        if len(found) < OFTEN:  # looked up by their numbers: `|| ''` keeps a database from going through all of a type
            where = f"{where.replace('type = ?', TYPE)} AND number IN ({numbers})"
        elif not some:
            where, told = f"{where} AND number IN ({match})", [*told, *words]
        elif len(found) < HELD:
            where = f"{where} AND {held(numbers)}"
        else:
            has, words = record.base.has_words(asked)
            where, told = f"{where} AND {has}", [*told, *words]
    return where, told


def number_of(base: Database, what: Condition) -> int:
    """How many events a condition holds of."""
    return int(base.rows(f"SELECT count(*) FROM events WHERE {what[0]}", what[1])[0][0])


def count_of(record: Record, text: str, filters: Filters) -> int:
    """How many events pass the filters and have every word of `text`."""
    asked = record.words.asked(text) if text else ()
    if asked and filters == Filters():  # of the words alone: their index knows
        match, words = record.base.match(asked)
        return int(record.base.rows(f"SELECT count(*) FROM ({match}) AS found", words)[0][0])
    return number_of(record.base, condition(record, text, filters))


def find(
    record: Record,
    text: str,
    filters: Filters,
    *,
    most: int | None = None,
    skip: int = 0,
    beyond: Place | None = None,
    latest: bool = False,
    count: int | None = None,
) -> Found:
    """The events that pass the filters and in whose words every word of `text` stands, in any spelling.

    By day and id, or the `latest` first; those without a day come last in both. At most `most`, after `skip` of them or
    `beyond` a place. `count` is how many there are in all, where that is known already.
    """
    record.bring_up_to_date()
    what = condition(record, text, filters, some=most is not None)
    if what == NONE:
        return Found([], 0, None)
    base = record.base
    if count is None:
        count = count_of(record, text, filters)
    if latest:
        rows = _latest(base, what, most, skip)
    else:
        where, told = what
        if beyond is not None:
            where += " AND (first > ? OR (first = ? AND id > ?))"
            told = [*told, beyond[0], beyond[0], beyond[1]]
        rows = stretch(base, (where, told), "first, id", most, skip)
    last = (str(rows[-1][0]), str(rows[-1][1])) if rows else None
    return Found([values.event(body, kin) for _, _, body, kin in rows], count, last)


def _latest(base: Database, what: Condition, most: int | None, skip: int) -> list[Row]:
    """The latest first, in the order of an index; then those without a day, which sort behind every day there."""
    where, told = what
    dated, undated = (f"{where} AND first < '~'", told), (f"{where} AND first = '~'", told)
    rows = stretch(base, dated, "first DESC, id", most, skip)
    if most is not None and len(rows) == most:
        return rows
    before = len(rows) + skip if rows or not skip else number_of(base, dated)
    left = None if most is None else most - len(rows)
    return [*rows, *stretch(base, undated, "first, id", left, max(0, skip - before))]
