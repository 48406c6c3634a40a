"""Pieces of the input: every page in one of them, and a piece known by what it is of."""

from __future__ import annotations

import json
import os
from pathlib import Path

from dragoman.cluster.shards import items_of, shards

TEXT = "Sisi met Blinken in Cairo on Thursday."


def lines(path: Path, count: int) -> Path:
    path.write_text(
        "".join(json.dumps({"source": f"{path.name} {n}", "text": f"{TEXT} {n}"}) + "\n" for n in range(count))
    )
    return path


def test_every_page_is_in_one_piece(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", 100)
    for number in range(7):
        (tmp_path / f"{number}.txt").write_text(TEXT)
    plan = shards([str(tmp_path)], piece=2000)
    assert len(plan) > 4 and len({shard.id for shard in plan}) == len(plan)
    found = [item.source for shard in plan for item in items_of(shard, most_bytes=10_000)]
    assert len(found) == 107 and len(set(found)) == 107


def test_a_piece_is_another_when_its_file_changes(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", 3)
    (before,) = shards([str(path)])
    assert shards([str(path)]) == [before]
    os.utime(path, ns=(1, 1))
    assert shards([str(path)])[0].id != before.id


def test_what_is_missing_is_a_problem_of_its_piece(tmp_path: Path) -> None:
    (shard,) = shards([str(tmp_path / "none.warc")])
    assert [item.found.code for item in items_of(shard, most_bytes=10_000)] == ["I107"]  # type: ignore[union-attr]


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", 3)
    assert shards([str(path), str(tmp_path), str(path)]) == shards([str(path)])


def test_a_folder_without_pages_is_a_problem_of_its_piece(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (shard,) = shards([str(tmp_path / "empty")])
    assert [item.found.code for item in items_of(shard, most_bytes=10_000)] == ["I106"]  # type: ignore[union-attr]
