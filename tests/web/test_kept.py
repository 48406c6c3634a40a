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
    monkeypatch.setattr(kept, "LAG", 0.0)
    monkeypatch.setattr(kept, "SHARE", 0.0)
    records = opened(samples)
    tallies, counts = Tallies(records), iter(range(99))
    with records() as record:
        assert tallies.of(record, "n", lambda _: next(counts)) == 0
        assert tallies.of(record, "n", lambda _: next(counts)) == 0, "nobody waits for the next"
        end = time.monotonic() + 30
        while tallies.of(record, "n", lambda _: next(counts)) == 0:
            assert time.monotonic() < end
            time.sleep(0.01)
    tallies.close()
