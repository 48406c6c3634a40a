"""What `dragoman dates` answers to one row."""

from __future__ import annotations

import datetime
from typing import Any

from dragoman.dating.find import find
from dragoman.dating.mention import Mention
from dragoman.language.lexicon import Lexicon
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage


def answer(row: dict[str, Any], pack: Pack, lexicon: Lexicon) -> dict[str, Any]:
    """A row {"id", "text", "now", "language", "prefer"} answered by {"id", "mentions"}; see docs of the
    command."""
    now = datetime.date.fromisoformat(row["now"]) if row.get("now") else None
    passage = Passage(row["text"], pack, lexicon)
    mentions = find(passage, now=now, prefer=row.get("prefer") or "past", country=row.get("country"))
    return {"id": row.get("id"), "mentions": [told(m) for m in mentions]}


def told(mention: Mention) -> dict[str, Any]:
    """A mention as the row gives it; `trace` stands in the mention where there is no date."""
    out: dict[str, Any] = {"start": mention.start, "end": mention.end, "text": mention.text, "date": None}
    when = mention.when
    if when is None:
        out["trace"] = mention.trace
        return out
    out["date"] = {
        "start": when.start.isoformat(),
        "end": when.end.isoformat(),
        "precision": when.precision,
        "calendar": when.calendar,
        "edtf": when.edtf,
        "trace": when.trace,
    }
    return out
