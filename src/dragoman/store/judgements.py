"""What people say of the record: appended, never changed; what was said last of a thing holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Literal

import msgspec

from dragoman.merging.cluster import Judged
from dragoman.store.database import Database

Says = Literal["same", "different", "unsure"]
PAIR, FIELD, BACK = "pair", "field", "back"
COLUMNS = "key, kind, one, other, says, reason, who, at"


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a person said, of reports by their digests.

    A `pair` of reports `one` and `other` is the same, different or unsure; of the event that `one` leads, the `field`
    `other` is what `says` holds (JSON); `back` takes back what has the key `one`. `at` is a moment, ISO 8601, UTC.
    """

    key: str
    kind: str
    one: str
    other: str
    says: str
    reason: str
    who: str
    at: str


def make(*, kind: str, one: str, other: str, says: str, reason: str, who: str, at: str) -> Judgement:
    """A judgement with its key: a digest of all it says."""
    told = msgspec.json.encode([kind, one, other, says, reason, who, at])
    key = hashlib.sha256(told).hexdigest()[:16]
    return Judgement(key=key, kind=kind, one=one, other=other, says=says, reason=reason, who=who, at=at)


def keep(base: Database, judgement: Judgement) -> bool:
    """Appends a judgement; false where it is there already."""
    if base.one("SELECT 1 FROM judgements WHERE key = ?", [judgement.key]):
        return False
    (last,) = base.rows("SELECT coalesce(max(number), 0) FROM judgements")[0]
    base.run(f"INSERT INTO judgements (number, {COLUMNS}) VALUES ({', '.join('?' * 9)})", (last + 1, *_row(judgement)))
    return True


def _row(judgement: Judgement) -> tuple[str, ...]:
    return tuple(getattr(judgement, name) for name in COLUMNS.split(", "))


def everything(base: Database) -> list[Judgement]:
    """All judgements, by the moment at which they were made."""
    rows = base.rows(f"SELECT {COLUMNS} FROM judgements ORDER BY at, number")
    return [Judgement(**dict(zip(COLUMNS.split(", "), row, strict=True))) for row in rows]


def standing(told: Iterable[Judgement]) -> list[Judgement]:
    """Those that nobody has taken back and that nothing later replaces, in their order."""
    out: dict[tuple[str, ...], Judgement] = {}
    known: dict[str, tuple[str, ...]] = {}
    for one in told:
        if one.kind == BACK:
            subject = known.get(one.one)
            if subject and subject in out and out[subject].key == one.one:
                del out[subject]
            continue
        subject = (one.kind, *sorted((one.one, one.other))) if one.kind == PAIR else (one.kind, one.one, one.other)
        known[one.key] = subject
        out.pop(subject, None)
        out[subject] = one
    return list(out.values())


def judged(told: Iterable[Judgement]) -> Judged:
    """The pairs that people call one event or two."""
    return {
        (min(j.one, j.other), max(j.one, j.other)): j.says == "same"
        for j in standing(told)
        if j.kind == PAIR and j.says in ("same", "different")
    }
