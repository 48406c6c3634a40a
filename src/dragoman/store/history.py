"""What became of a source: its versions, and what changed from each to the next."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

import msgspec

from dragoman.model import Event
from dragoman.store import values
from dragoman.store.database import Database


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a page. `changes` are the lines of a unified diff to the version before, `gained` and `lost` the

    contacts that one of the two reports and the other does not.
    """

    version: int
    current: bool
    sha256: str
    retrieved_at: str | None
    changes: tuple[str, ...]
    gained: tuple[str, ...]
    lost: tuple[str, ...]


def versions(base: Database, source: str) -> Iterator[Version]:
    """The versions of a source, oldest first; none where there is no such source."""
    rows = base.rows(
        "SELECT version, current, sha256, retrieved_at, text FROM pages WHERE source = ? ORDER BY version", [source]
    )
    before: tuple[str, set[str]] | None = None
    for version, current, sha256, retrieved_at, body in rows:
        text = values.text(body)
        query = "SELECT body FROM articles WHERE source = ? AND sha256 = ? ORDER BY article"
        found = {told(e) for (b,) in base.rows(query, [source, sha256]) for e in values.article(b).events}
        old, known = before or (text, found)
        diff = unified_diff(old.splitlines(), text.splitlines(), "before", "after", lineterm="", n=0)
        yield Version(
            version=version,
            current=bool(current),
            sha256=sha256,
            retrieved_at=retrieved_at,
            changes=tuple(line for line in diff if not line.startswith(("---", "+++"))),
            gained=tuple(sorted(found - known)),
            lost=tuple(sorted(known - found)),
        )
        before = (text, found)


def told(event: Event) -> str:
    """An event in codes: parties, days, channel, status."""
    codes = "+".join(sorted({p.party or p.group or "?" for p in event.parties}))
    days = event.date.edtf or f"{event.date.start}/{event.date.end}" if event.date else "?"
    return f"{event.type} {codes} {days} {event.channel} {event.status}"
