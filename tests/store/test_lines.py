"""Whom a change in a block's line concerns: the whole line in memory says the same as its table asked day by day."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from dragoman.merging.block import NEAREST, SILENT, Entry
from dragoman.store import Record, lines


@pytest.mark.parametrize("seed", range(12))
def test_many_days_concern_the_same_in_memory_as_in_the_table(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    entries = set()
    for n in range(chance.choice((30, 100, 500))):
        day = 735_000 + chance.randrange(chance.choice((40, 600)))
        kind = chance.choice(("undated", "undated", "firm", "loose"))
        last = day + {"undated": 0, "firm": 2, "loose": 40}[kind]
        entries.add(
            Entry(day, f"u{n}", last, kind) if chance.random() < 0.9 else Entry(SILENT, f"u{n}", SILENT, "undated")
        )
    with Record(tmp_path / "r.db") as record:
        rows = [("b", e.day, e.uid, e.last, e.kind, 0) for e in entries]
        record.base.many("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?)", rows)
        days = chance.sample(range(734_950, 735_700), chance.choice((1, 3, NEAREST)))
        told = [*days, *([SILENT] if seed % 3 == 0 else [])]
        monkeypatch.setattr(lines, "MANY", 10**9)
        one_by_one = lines.concerned(record.base, "b", told)
        monkeypatch.setattr(lines, "MANY", 1)
        assert lines.concerned(record.base, "b", told) == one_by_one
