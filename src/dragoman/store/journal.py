"""What was taken out of a record, by whom and why. Appended, never changed; goes along with every export."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import msgspec

from dragoman.store.database import Database

REMOVED, REDACTED = "removed", "redacted"
COLUMNS = "key, did, what, reason, who, at"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One act: `removed` (`what` is a source) or `redacted` (`what` is JSON: a page and places on it).

    `at` is a moment, ISO 8601, UTC.
    """

    key: str
    did: str
    what: str
    reason: str
    who: str
    at: str


class Redaction(msgspec.Struct, frozen=True):
    """Which characters of a page were taken out: half-open ranges of code points. The words are not kept."""

    source: str
    sha256: str
    ranges: tuple[tuple[int, int], ...]


def make(*, did: str, what: str, reason: str, who: str, at: str) -> Entry:
    """An entry with its key: a digest of all it says."""
    key = hashlib.sha256(msgspec.json.encode([did, what, reason, who, at])).hexdigest()[:16]
    return Entry(key=key, did=did, what=what, reason=reason, who=who, at=at)


def check(entry: Entry) -> None:
    """Raises ValueError or msgspec.MsgspecError for what this program cannot have done."""
    if entry.did == REDACTED:
        if any(not 0 <= start < end for start, end in _redaction(entry.what).ranges):
            raise ValueError("a range of no characters")
    elif entry.did != REMOVED:
        raise ValueError(f"an entry is one of {REMOVED}, {REDACTED}")
    if make(did=entry.did, what=entry.what, reason=entry.reason, who=entry.who, at=entry.at).key != entry.key:
        raise ValueError("the key is not that of what it says")


def keep(base: Database, entry: Entry) -> bool:
    """Appends an entry; false where it is there already."""
    if base.one("SELECT 1 FROM journal WHERE key = ?", [entry.key]):
        return False
    (last,) = base.rows("SELECT coalesce(max(number), 0) FROM journal")[0]
    row: list[Any] = [last + 1, *(getattr(entry, name) for name in COLUMNS.split(", "))]
    base.run(f"INSERT INTO journal (number, {COLUMNS}) VALUES ({', '.join('?' * 7)})", row)
    return True


def everything(base: Database) -> list[Entry]:
    """All entries, oldest first."""
    rows = base.rows(f"SELECT {COLUMNS} FROM journal ORDER BY at, number")
    return [Entry(**dict(zip(COLUMNS.split(", "), row, strict=True))) for row in rows]


def redactions(entries: Iterable[Entry]) -> list[Redaction]:
    """What was redacted, of these entries."""
    return [_redaction(one.what) for one in entries if one.did == REDACTED]


def _redaction(what: str) -> Redaction:
    return msgspec.json.decode(what, type=Redaction)


def ranges(base: Database, source: str, sha256: str) -> list[tuple[int, int]]:
    """What was taken out of a page."""
    rows = base.rows("SELECT what FROM journal WHERE did = ? ORDER BY number", [REDACTED])
    return sorted(
        {
            r
            for one in map(_redaction, (what for (what,) in rows))
            if (one.source, one.sha256) == (source, sha256)
            for r in one.ranges
        }
    )


def removal(base: Database, source: str) -> Entry | None:
    """The last removal of a source, if it ever was removed."""
    query = f"SELECT {COLUMNS} FROM journal WHERE did = ? AND what = ? ORDER BY at DESC, number DESC LIMIT 1"
    row = base.one(query, [REMOVED, source])
    return Entry(**dict(zip(COLUMNS.split(", "), row, strict=True))) if row else None
