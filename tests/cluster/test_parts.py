"""One piece read to files: whole or not at all, and never ended twice by the same page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.cluster.shards import Shard, shards

pq = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
TEXT = "US Secretary of State Antony Blinken met President Abdel Fattah el-Sisi in Cairo on Thursday 21 March 2024."


def piece(folder: Path, count: int = 5) -> Shard:
    rows = [{"source": f"s{n}", "text": f"{TEXT} {n}"} for n in range(count)]
    (folder / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (shard,) = shards([str(folder / "a.jsonl")])
    return shard


def test_a_piece_gives_its_tables_and_is_done(tmp_path: Path) -> None:
    from dragoman.cluster.parts import Done, read_shard

    shard, out = piece(tmp_path), tmp_path / "out"
    assert read_shard(shard, out, most_bytes=10_000, most_seconds=60) == Done(5, 0)
    assert [row["source"] for row in pq.read_table(out / "pages").to_pylist()] == ["s0", "s1", "s2", "s3", "s4"]
    (article, *_) = (json.loads(row["body"]) for row in pq.read_table(out / "articles").to_pylist())
    assert article["source"] == "s0" and article["events"][0]["parties"]
    assert {"CONSULT EGY USA"} <= {
        block for row in pq.read_table(out / "reports").to_pylist() for block in row["blocks"]
    }
    before = (out / "pages" / f"{shard.id}.parquet").stat().st_mtime_ns
    assert read_shard(shard, out, most_bytes=10_000, most_seconds=60) == Done(5, 0)
    assert (out / "pages" / f"{shard.id}.parquet").stat().st_mtime_ns == before


def test_a_page_that_ended_two_processes_is_left_out(tmp_path: Path) -> None:
    from dragoman.cluster.parts import Done, read_shard

    shard, out = piece(tmp_path), tmp_path / "out"
    (out / "reading").mkdir(parents=True)
    (out / "reading" / f"{shard.id}.died").write_text("           1          77\n           3          78\n")
    (out / "reading" / shard.id).write_text("           3          79")
    assert read_shard(shard, out, most_bytes=10_000, most_seconds=60) == Done(4, 1)
    assert pq.read_table(out / "problems").to_pylist() == [{"source": "s3", "code": "R104", "detail": ""}]
    assert not list((out / "reading").iterdir())
