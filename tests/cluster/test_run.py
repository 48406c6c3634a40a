"""Whole runs: the same events as `dragoman timeline` merges, whatever ends a process half way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import dragoman
from dragoman.ingest.files import read_paths
from dragoman.merging import merge
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load

pytest.importorskip("daft", reason="the extra `cluster` is not installed")
pytest.importorskip("ray", reason="the extra `cluster` is not installed")
SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
COPIES = 8  # files, each of all sample pages: pieces enough for one to be lost
PATIENCE = 400.0  # seconds


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    texts = [path.read_text() for path in sorted(SAMPLES.glob("*.txt"))]
    for copy in range(COPIES):
        rows = [{"source": f"{copy}/{number}", "text": text} for number, text in enumerate(texts)]
        (folder / f"{copy}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (folder / "9.jsonl").write_text('{"source": "none", "text": ""}\n')
    return folder


@pytest.fixture(scope="module")
def expected(pages: Path) -> list[str]:
    reader = load()
    found = (page for page in read_paths([str(pages)]) if isinstance(page, Page))
    return [msgspec.json.encode(e).decode() for e in merge(a for page in found for a in read_page(page, reader))]


def start(pages: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "ignore", "-m", "dragoman", "cluster", str(pages), "--out", str(out), "-j", "2"]
    quiet = os.environ | {"RAY_AUTH_MODE": "disabled"}
    return subprocess.Popen(
        [*command, *more],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        env=quiet,
        start_new_session=True,
    )


def finish(run: subprocess.Popen[str]) -> str:
    _, said = run.communicate(timeout=PATIENCE)
    assert run.returncode == 3, said  # the empty page is a problem
    return said


def events(out: Path) -> list[str]:
    import pyarrow.parquet as pq

    rows = pq.read_table(out / "events").to_pylist()
    return [row["body"] for row in sorted(rows, key=lambda row: (row["first"], row["id"]))]


def readers(out: Path) -> Iterator[int]:
    """The processes that are reading, some pages being read already."""
    for path in (out / "reading").glob("*"):
        told = path.read_text().split()
        if len(told) == 2:
            yield int(told[1])


def when_some_are_done(out: Path, run: subprocess.Popen[str]) -> int:
    """A process that is reading while some pieces are done and others are not."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and run.poll() is None:
        done = len(list((out / "reports").glob("*.parquet")))
        if 1 <= done < COPIES - 1 and (found := next(readers(out), None)):
            return found
        time.sleep(0.02)
    raise AssertionError(f"no piece was being read: {run.communicate()[1] if run.poll() is not None else ''}")


def test_one_machine_gives_what_the_timeline_merges_and_goes_on_where_it_was_ended(
    pages: Path, expected: list[str], tmp_path: Path
) -> None:
    run = start(pages, tmp_path)
    when_some_are_done(tmp_path, run)
    os.killpg(run.pid, signal.SIGKILL)
    run.communicate()
    before = {path.stem: path.stat().st_mtime_ns for path in (tmp_path / "reports").glob("*.parquet")}
    said = finish(start(pages, tmp_path))
    assert f"pieces read now: {COPIES + 1 - len(before)};" in said
    assert f"pages: {COPIES * 24}, problems: 1;" in said
    assert all((tmp_path / "reports" / f"{name}.parquet").stat().st_mtime_ns == at for name, at in before.items())
    assert events(tmp_path) == expected


def test_a_ray_cluster_that_loses_a_worker_gives_the_same(pages: Path, expected: list[str], tmp_path: Path) -> None:
    run = start(pages, tmp_path, "--ray", "local")
    os.kill(when_some_are_done(tmp_path, run), signal.SIGKILL)
    said = finish(run)
    assert f"pages: {COPIES * 24}, problems: 1;" in said
    assert events(tmp_path) == expected
    assert not list((tmp_path / "reading").iterdir())


def test_a_folder_of_other_packs_is_refused(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "made_by.json").write_text("[]")
    run = start(pages, tmp_path)
    _, said = run.communicate(timeout=PATIENCE)
    assert run.returncode == 1 and "C103" in said
