"""The first of many events that pass a condition: which they are is found by indexes alone, then they are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dragoman.store.database import Database, Row
from dragoman.store.filters import OFTEN

Condition = tuple[str, list[Any]]


def is_often(base: Database, query: str, values: Sequence[Any]) -> bool:
    """Whether a query for numbers of events gives so many that they are not looked up one by one."""
    return (
        int(base.rows(f"SELECT count(*) FROM (SELECT 1 FROM ({query}) AS all_ LIMIT {OFTEN}) AS few", values)[0][0])
        == OFTEN
    )


def stretch(base: Database, what: Condition, order: str, most: int | None, skip: int = 0) -> list[Row]:
    """(first day, id, body, kin) of the events that a condition holds of, in order: `most` of them after `skip`."""
    where, told = what
    if most is None:
        return base.rows(f"SELECT first, id, body, kin FROM events WHERE {where} ORDER BY {order}", told)
    # which events first, by an index alone: what is passed over or sorted is not read
    some = f"SELECT number FROM events WHERE {where} ORDER BY {order} LIMIT {int(most)} OFFSET {int(skip)}"
    return base.rows(f"SELECT first, id, body, kin FROM events WHERE number IN ({some}) ORDER BY {order}", told)
