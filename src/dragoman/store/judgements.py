"""What people say of the record: appended, never changed; what was said last of a thing holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Literal, get_args

import msgspec

from dragoman.merging.cluster import Judged
from dragoman.merging.corrected import parse
from dragoman.merging.merged import Correction
from dragoman.merging.report import DIGEST, digest_of
from dragoman.store.database import Database
from dragoman.store.edges import spoken
from dragoman.store.heirs import present

Says = Literal["same", "different", "unsure"]
PAIR, FIELD, BACK = "pair", "field", "back"
COLUMNS = "key, kind, one, other, says, reason, who, at"


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a person said, of reports by their digests.

    A `pair` of reports `one` and `other` is the same, different or unsure; of the event that `one` leads, the `field`
    `other` is what `says` holds (JSON), where `one` may be a uid: of copies of a page only that one is meant; `back`
    takes back what has the key `one` (`other` and `says` are empty).
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


def check(judgement: Judgement) -> None:
    """Raises ValueError for what nobody can have said with this program."""
    if judgement.kind == PAIR:
        if judgement.says not in get_args(Says):
            raise ValueError(f"a pair is one of {', '.join(get_args(Says))}")
    elif judgement.kind == FIELD:
        parse(judgement.other, msgspec.json.decode(judgement.says))
    elif judgement.kind != BACK:
        raise ValueError(f"a judgement is one of {PAIR}, {FIELD}, {BACK}")
    told = {name: getattr(judgement, name) for name in COLUMNS.split(", ") if name != "key"}
    if make(**told).key != judgement.key:
        raise ValueError("the key is not that of what it says")


def keep(base: Database, judgement: Judgement) -> bool:
    """Appends a judgement; false where it is there already. What it speaks of is due."""
    if base.one("SELECT 1 FROM judgements WHERE key = ?", [judgement.key]):
        return False
    (last,) = base.rows("SELECT coalesce(max(number), 0) FROM judgements")[0]
    base.run(f"INSERT INTO judgements (number, {COLUMNS}) VALUES ({', '.join('?' * 9)})", (last + 1, *_row(judgement)))
    told = judgement
    if judgement.kind == BACK:
        row = base.one(f"SELECT {COLUMNS} FROM judgements WHERE key = ?", [judgement.one])
        if row is None:
            return True
        told = Judgement(**dict(zip(COLUMNS.split(", "), row, strict=True)))
    digests = [told.one, told.other] if told.kind == PAIR else [digest_of(told.one)]
    spoken(base, [present(base, digest) or digest for digest in digests])
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


def judged(base: Database) -> Judged:
    """The pairs that people call one event or two, by the digests that there are now."""
    out: dict[tuple[str, str], bool] = {}
    for j in standing(everything(base)):
        if j.kind == PAIR and j.says in ("same", "different"):
            one, other = (present(base, digest) or digest for digest in (j.one, j.other))
            out[min(one, other), max(one, other)] = j.says == "same"
    return out


def corrections(base: Database) -> dict[str, list[Correction]]:
    """The fields that people have set, by the digest of the report whose event they spoke of, or by its uid."""
    out: dict[str, list[Correction]] = {}
    for j in standing(everything(base)):
        if j.kind == FIELD:
            try:
                value = msgspec.json.decode(j.says)
            except msgspec.DecodeError:  # from a pack that was taken in before packs were checked
                continue
            told = Correction(field=j.other, value=value, reason=j.reason, by=j.who, at=j.at, key=j.key)
            out.setdefault(_anchor(base, j.one), []).append(told)
    return out


def _anchor(base: Database, one: str) -> str:
    """The uid of a report that is there, else the digest that is there for the one that was spoken of."""
    if len(one) > DIGEST and base.one("SELECT 1 FROM reports WHERE uid = ?", [one]):
        return one
    digest = digest_of(one)
    return present(base, digest) or digest
