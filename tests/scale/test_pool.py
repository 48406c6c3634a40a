"""Several processes: the order of results, and what an item costs that is slow, greedy or deadly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import DragomanError
from dragoman.scale.pool import BATCH, WAITING, Pool

SLOW, GREEDY, DEADLY, LARGE, DEAF, LATE = range(1001, 1007)
LAST = 800
last = Path()


def work(item: int) -> str:
    if item == SLOW:
        while True:
            time.sleep(0.01)
    if item == GREEDY:
        raise MemoryError
    if item == LARGE:
        return f"{len(bytearray(16_000_000_000))}"
    if item == DEAF:
        sum(range(10**12))  # Python cannot call into it
    if item == LATE:  # is done when the last one is, behind a hundred batches
        end = time.monotonic() + 60
        while not last.exists():
            assert time.monotonic() < end
            time.sleep(0.01)
    if item == LAST and last.name:
        last.touch()
    if item == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return f"done {item}"


def failed(item: int, error: DragomanError) -> str:
    return f"{error.code} {item}"


def pool(jobs: int, seconds: float = 0.0) -> Pool[int, str]:
    return Pool(work, jobs=jobs, seconds=seconds, memory=8_000_000_000, failed=failed)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert list(pool(jobs).map(range(100))) == [f"done {i}" for i in range(100)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_slow_or_greedy_item_costs_itself(jobs: int) -> None:
    found = list(pool(jobs, seconds=0.2).map([1, SLOW, 2, GREEDY, 3]))
    assert found == ["done 1", f"R102 {SLOW}", "done 2", f"R103 {GREEDY}", "done 3"]


def test_a_dead_worker_costs_the_item_that_it_died_of() -> None:
    items = [*range(30), DEADLY, *range(30, 60), DEADLY, *range(60, 90)]
    expected = [f"R104 {i}" if i == DEADLY else f"done {i}" for i in items]
    assert list(pool(2).map(items)) == expected


@pytest.mark.parametrize("jobs", [1, 2])
def test_items_are_taken_only_as_fast_as_results_are(jobs: int) -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for item in range(10_000):
            taken += 1
            yield item

    results = pool(jobs).map(items())
    next(results)
    before = taken
    assert before <= BATCH * WAITING
    time.sleep(0.2)
    assert taken == before, "who does not ask for results has none made"
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("jobs", [1, 2])
def test_memory_that_is_not_there_costs_the_item(jobs: int) -> None:
    found = list(pool(jobs).map([1, LARGE, 2]))
    assert found == ["done 1", f"R103 {LARGE}", "done 2"]


def test_an_item_that_hears_no_signal_costs_itself() -> None:
    found = list(pool(2, seconds=0.2).map([1, DEAF, 2, 3]))
    assert found == ["done 1", f"R102 {DEAF}", "done 2", "done 3"]


def test_a_slow_item_keeps_nobody_else_from_work(tmp_path: Path) -> None:
    global last
    last = tmp_path / "last"  # workers are forked and know it
    items = [LATE, *range(LAST + 1)]
    assert list(pool(2).map(items)) == [f"done {LATE}", *(f"done {i}" for i in range(LAST + 1))]


ORPHANS = """
import os, time
from dragoman.scale.pool import Pool

def work(item):
    print(os.getpid(), flush=True)
    time.sleep(600)

if __name__ == "__main__":
    list(Pool(work, jobs=2, seconds=0.0, memory=8_000_000_000, failed=lambda item, error: None).map(range(100)))
"""


def test_workers_end_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    (tmp_path / "orphans.py").write_text(ORPHANS)
    command = [sys.executable, str(tmp_path / "orphans.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert len({parent.stdout.readline(), parent.stdout.readline()}) == 2
        parent.kill()
        start = time.monotonic()
        parent.stdout.read()  # ends when the last process that holds it has ended
        assert time.monotonic() - start < 10
