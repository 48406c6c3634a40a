"""Events by words and filters together, a stretch at a time: what a desk and its API ask."""

from __future__ import annotations

from typing import Any

import msgspec

from dragoman.merging import Merged
from dragoman.store import values
from dragoman.store.filters import Filters
from dragoman.store.record import Record

Place = tuple[str, str]  # an event's first day (ISO 8601; `~`, which is behind every day, where it has none) and id


class Found(msgspec.Struct, frozen=True):
    """Some events, how many there are in all, and the place of the last one."""

    events: list[Merged]
    count: int
    last: Place | None


def find(
    record: Record,
    text: str,
    filters: Filters,
    *,
    most: int | None = None,
    skip: int = 0,
    beyond: Place | None = None,
    latest: bool = False,
) -> Found:
    """The events that pass the filters and in whose words every word of `text` stands, in any spelling.

    By day and id, or the `latest` first; those without a day come last in both. At most `most`, after `skip` of them or
    `beyond` a place.
    """
    where, told = filters.where()
    asked = record.words.asked(text) if text else ()
    if text and not asked:
        return Found([], 0, None)
    if asked:
        match, words = record.base.match(asked)
        where, told = f"{where} AND number IN ({match})", [*told, *words]
    record.bring_up_to_date()
    ((count,),) = record.base.rows(f"SELECT count(*) FROM events WHERE {where}", told)
    rest: list[Any] = []
    if beyond is not None:
        where += " AND (first > ? OR (first = ? AND id > ?))"
        rest += [beyond[0], beyond[0], beyond[1]]
    order = "first = '~', first DESC, id" if latest else "first, id"
    limit = f" LIMIT {int(most)} OFFSET {int(skip)}" if most is not None else ""
    query = f"SELECT first, id, body, kin FROM events WHERE {where} ORDER BY {order}{limit}"
    rows = record.base.rows(query, [*told, *rest])
    last = (str(rows[-1][0]), str(rows[-1][1])) if rows else None
    return Found([values.event(body, kin) for _, _, body, kin in rows], int(count), last)
