"""What kept events have to do with each other, brought up to date block by block; see `merging.kin`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from dragoman.merging.kin import Found, Trait, blocks, kin
from dragoman.merging.merged import Part
from dragoman.store import values
from dragoman.store.database import Database

TOGETHER = 50  # blocks that are related in one transaction


def keep(base: Database, made: Iterable[tuple[int, bytes]]) -> None:
    """Events that were made, with their traits as they are kept (empty where they have none), stand in their blocks."""
    rows = [(block, number) for number, body in made if body for block in blocks(values.trait(body))]
    base.insert("kindred", rows)
    _due(base, {block for block, _ in rows})


def drop(base: Database, numbers: list[int]) -> None:
    """Events that go leave their blocks, which are due."""
    _due(base, {block for (block,) in base.among("SELECT block FROM kindred WHERE number IN ({})", numbers)})
    base.change_among("DELETE FROM kindred WHERE number IN ({})", numbers)


def _due(base: Database, told: set[str]) -> None:
    base.many("INSERT INTO kindred_due VALUES (?) ON CONFLICT DO NOTHING", ((block,) for block in sorted(told)))


def relate(base: Database) -> None:
    """Relates the events of the blocks that are due, some a transaction; it may be cut short between two."""
    while True:
        with base.transaction():
            due = [b for (b,) in base.rows("SELECT block FROM kindred_due ORDER BY block LIMIT ?", [TOGETHER])]
            changed: set[int] = set()
            for block in due:
                changed |= _relate(base, block)
                base.run("DELETE FROM kindred_due WHERE block = ?", [block])
            _tell(base, changed)
        if not due:
            return


def _relate(base: Database, block: str) -> set[int]:
    """The ties of the events whose own block this is; returns the numbers of those for which something is new."""
    query = "SELECT number, trait FROM kindred JOIN events USING (number) WHERE block = ?"
    numbers: dict[str, int] = {}
    traits: list[Trait] = []
    for number, body in base.rows(query, [block]):
        told = values.trait(body)
        numbers[told.id] = number
        traits.append(told)
    rows = set()
    for id, found in kin(block, traits).items():
        whole = numbers[found.whole.id] if found.whole else None
        rows.add((block, numbers[id], whole, msgspec.json.encode([id, found])))
    before = {
        (at, number, whole, bytes(body))
        for at, number, whole, body in base.rows("SELECT block, number, whole, body FROM ties WHERE block = ?", [block])
    }
    base.many("DELETE FROM ties WHERE block = ? AND number = ?", (row[:2] for row in before - rows))
    base.insert("ties", sorted(rows - before, key=lambda row: row[1]))
    # An event that was made again under its number has nothing written beside it yet.
    bare = base.among("SELECT number FROM events WHERE kin IS NULL AND number IN ({})", _numbers(rows))
    return _numbers(before ^ rows) | {number for (number,) in bare}


def _numbers(rows: set[tuple[str, int, int | None, bytes]]) -> set[int]:
    """Of the events of ties and of their wholes."""
    return {number for _, one, whole, _ in rows for number in (one, whole) if number is not None}


def _tell(base: Database, changed: set[int]) -> None:
    """Writes beside these events what they have to do with others."""
    own = {n: _tie(body)[1] for n, body in base.among("SELECT number, body FROM ties WHERE number IN ({})", changed)}
    parts: dict[int, list[Part]] = defaultdict(list)
    for whole, body in base.among("SELECT whole, body FROM ties WHERE whole IN ({})", changed):
        id, found = _tie(body)
        if found.whole:
            parts[whole].append(Part(id=id, why=found.whole.why))
    none = Found(None, None)
    rows = []
    for number in sorted(changed):
        found, mine = own.get(number, none), parts.get(number, [])
        rows.append((values.pack_kin(found, mine) if number in own or mine else None, number))
    base.many("UPDATE events SET kin = ? WHERE number = ?", rows)


def _tie(body: bytes) -> tuple[str, Found]:
    return msgspec.json.decode(bytes(body), type=tuple[str, Found])
