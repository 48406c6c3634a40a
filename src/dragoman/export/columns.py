"""A row as values by column, for tables that know days and lists."""

from __future__ import annotations

import datetime
from typing import Any

from dragoman.export.row import Row

DAYS = frozenset({"first", "last"})


def columns(one: Row) -> dict[str, Any]:
    """Days as days, what is not known null, lists as lists."""
    out: dict[str, Any] = {}
    for name in Row.__struct_fields__:
        value = getattr(one, name)
        if name in DAYS:
            out[name] = datetime.date.fromisoformat(value) if value else None
        elif isinstance(value, tuple):
            out[name] = list(value)
        else:
            out[name] = None if value == "" else value
    return out
