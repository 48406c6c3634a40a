"""Words to days: finding the dates that a passage names and resolving them against its own day.

`find` is for those who want only this: `dragoman.dating.find("أمس الثلاثاء", language="ar", now="2024-05-15")`.
"""

from __future__ import annotations

import datetime

from dragoman.dating.mention import Mention

__all__ = ["Mention", "find"]


def find(
    text: str,
    *,
    language: str | None = None,
    now: datetime.date | str | None = None,
    prefer: str = "past",
    country: str | None = None,
) -> list[Mention]:
    """The date expressions of a text, in order. See `dragoman.dates.find`, which this is."""
    # The one step up in the house: the core below gets its reader handed in, this face of it loads one.
    from dragoman.dates import find as found

    return found(text, language=language, now=now, prefer=prefer, country=country)
