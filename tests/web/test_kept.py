from __future__ import annotations

import shutil
import threading
import time
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from dragoman.errors import DragomanError
from dragoman.reader import load
from dragoman.store import Record
from dragoman.web import kept
from dragoman.web.kept import Records, Tallies


def opened(name: str) -> Records:
    return Records(name, lambda: Record(name, must_exist=True, reader=load, still=True))


def test_a_thread_keeps_its_record(samples: str) -> None:
    records = opened(samples)
    with records() as one, records() as again:
        assert one is again
    others: list[Record] = []

    def elsewhere() -> None:
        with records() as record:
            others.append(record)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert others != [one]
    records.close()


def test_another_file_is_opened_and_none_is_said(samples: str, tmp_path: Path) -> None:
    name = tmp_path / "record.db"
    shutil.copy(samples, name)
    records = opened(str(name))
    with records() as one:
        assert one.count()[0]
    name.unlink()
    with pytest.raises(DragomanError, match="S101"), records():
        pass
    with Record(str(name)):
        pass
    with records() as other:
        assert other.count() == (0, 0)
    records.close()


def test_of_a_small_record_everything_is_counted_anew(samples: str) -> None:
    records = opened(samples)
    tallies, counts = Tallies(records), iter(range(9))
    with records() as record:
        assert [tallies.of(record, "n", lambda _: next(counts)) for _ in range(3)] == [0, 1, 2]
    tallies.close()


def test_of_a_large_one_it_is_counted_beside(samples: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "LARGE", 0)
    records, now = opened(samples), 0.0
    tallies, counts = Tallies(records, clock=lambda: now), iter(range(99))
    with records() as record:

        def told() -> int:
            return tallies.of(record, "n", lambda _: next(counts))

        assert told() == 0
        now = kept.LAG
        assert told() == 0, "it is not old yet"
        now = kept.LAG + 1
        assert told() == 0, "nobody waits for the next"
        end = time.monotonic() + 30
        while told() == 0:
            assert time.monotonic() < end
            time.sleep(0.01)
        now += 2 * kept.LAG + 1
        assert told() == 2, "nobody asked for so long that the last one is too old"
    tallies.close()
    records.close()


def test_the_counts_of_one_record_are_not_told_of_another(
    samples: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "LARGE", 0)
    name = tmp_path / "record.db"
    shutil.copy(samples, name)
    records = opened(str(name))
    tallies = Tallies(records)
    with records() as record:
        assert tallies.of(record, "n", lambda r: r.count()[0]) > 0
    name.rename(tmp_path / "before.db")
    with Record(str(name)):
        pass
    with records() as record:
        assert tallies.of(record, "n", lambda r: r.count()[0]) == 0
    tallies.close()
    records.close()


def test_who_asks_while_it_is_counted_waits_for_that(samples: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "LARGE", 0)
    records = opened(samples)
    tallies, counted, told = Tallies(records), [], []
    begun, go = threading.Event(), threading.Event()

    def slow(_: Record) -> int:
        counted.append(1)
        begun.set()
        go.wait(10)
        if len(counted) == 1:
            raise DragomanError("S102", "as it may happen")
        return len(counted)

    def ask() -> None:
        try:
            with records() as record:
                told.append(tallies.of(record, "n", slow))
        except DragomanError:
            told.append(0)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    threads[0].start()
    begun.wait(10)
    for thread in threads[1:]:
        thread.start()
    time.sleep(0.3)
    go.set()
    for thread in threads:
        thread.join()
    assert (told, counted) == ([0] * 4, [1]), "they fail together"
    with records() as record:
        assert tallies.of(record, "n", slow) == 2, "and the next one counts again"
    tallies.close()
    records.close()
