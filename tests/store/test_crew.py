import os
import signal
import time
from functools import partial
from pathlib import Path

import msgspec
import pytest

from dragoman.merging import merge
from dragoman.store import Record, record
from dragoman.store.crew import crew


def double(number: int) -> int:
    return 2 * number


def note(folder: Path) -> None:
    (folder / str(os.getpid())).touch()


def test_by_one_and_by_several(tmp_path: Path) -> None:
    for jobs in (1, 2):
        with crew(jobs, begin=partial(note, tmp_path)) as several:
            assert list(several.map(double, range(9))) == [2 * n for n in range(9)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_the_crew_ends_with_the_one_that_called_it(tmp_path: Path) -> None:
    id = os.fork()
    if not id:
        with crew(2, begin=partial(note, tmp_path)) as several:
            list(several.map(double, range(9)))
            time.sleep(60)
        os._exit(0)
    until = time.monotonic() + 30
    while len(list(tmp_path.iterdir())) < 3 and time.monotonic() < until:
        time.sleep(0.05)
    os.kill(id, signal.SIGKILL)
    os.waitpid(id, 0)
    there = {int(path.name) for path in tmp_path.iterdir()} - {id}
    assert there
    while there and time.monotonic() < until:
        there = {one for one in there if Path(f"/proc/{one}").exists() or not Path("/proc").exists()}
        time.sleep(0.1)
    assert not there or not Path("/proc").exists()


def test_several_processes_give_the_same_record(tmp_path: Path, make, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(record, "MANY", 1)
    pages = [
        make.article(str(n), make.event("EGY", ("RUS", "USA")[n % 2], days=f"2024-01-{n // 4 + 1:02}"))
        for n in range(60)
    ]
    with Record(tmp_path / "r.db") as kept:
        for page in pages:
            kept.add(make.page(page), [page])
        kept.settle(jobs=2)
        assert list(kept.lines()) == [msgspec.json.encode(e) for e in merge(pages)]


def test_after_much_the_tables_are_counted_at_once(place, make, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(record, "MANY", 1)
    with Record(place()) as kept:
        page = make.article("1", make.event("EGY", "RUS", days="2024-01-01"))
        kept.add(make.page(page), [page])
        kept.settle()
        if type(kept.base).__name__ == "Postgresql":
            counted = dict(
                kept.base.rows("SELECT relname, reltuples FROM pg_class WHERE relname IN ('events', 'reports')")
            )
            assert counted == {"events": 1.0, "reports": 1.0}
        assert len(list(kept.lines())) == 1
