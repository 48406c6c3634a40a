"""Killed, crowded out, locked out, cut off: a clear error, and nothing is lost, doubled or half there."""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from dragoman.errors import DragomanError
from dragoman.merging import merge
from dragoman.model import Article
from dragoman.reader import load
from dragoman.store import Record
from dragoman.store.sqlite import Sqlite

encode = msgspec.json.Encoder().encode
Place = Callable[[], str]
POINTS = 100


def pages(make: SimpleNamespace, count: int) -> list[Article]:
    chance = random.Random(7)
    out = []
    for n in range(count):
        codes = chance.sample(["EGY", "RUS", "IRN"], 2)
        day = f"2024-01-{chance.randint(1, 9):02}"
        out.append(make.article(f"p{n}", make.event(*codes, days=chance.choice([day, None])), published=day))
    return out


def child(work: Callable[[], None]) -> int:
    """A process that does it; it can be killed."""
    sys.stdout.flush()
    id = os.fork()
    if id:
        return id
    status = 1
    try:
        work()
        status = 0
    finally:
        os._exit(status)


def whole(record: Record) -> None:
    """No half event: each has all its reports, and every report that has an event is in that one."""
    members: dict[str, set[str]] = {}
    for event, source in record.base.rows("SELECT event, source FROM reports WHERE event IS NOT NULL"):
        members.setdefault(event, set()).add(source)
    bodies = record.base.rows("SELECT lead, id FROM events")
    assert {lead for lead, _ in bodies} == set(members)
    assert len(bodies) == len({id for _, id in bodies})
    due = record.base.rows("SELECT count(*) FROM reports WHERE event IS NULL AND due = 0")
    assert due == [(0,)], "what has no event yet is known to be due"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_killed_at_a_hundred_points(place: Place, make: SimpleNamespace, tmp_path: Path) -> None:
    load()  # once, not in every child
    told = pages(make, 60)
    name = place()
    Record(name).close()
    log = tmp_path / "added"
    log.write_bytes(b"")
    chance = random.Random(11)
    held = {a.source: a for a in told}

    def work(seed: int) -> None:
        """Adds, takes out and adds again, and says what was done only when it is done."""
        mine = random.Random(seed)
        with Record(name) as record, log.open("ab", buffering=0) as said:
            while True:
                one = mine.choice(told)
                said.write(f"?{one.source}\n".encode())
                if mine.random() < 0.2:
                    record.remove(one.source)
                    said.write(f"-{one.source}\n".encode())
                else:
                    record.add(make.page(one), [one])
                    said.write(f"+{one.source}\n".encode())
                if mine.random() < 0.3:
                    record.settle()

    for point in range(POINTS):
        id = child(lambda seed=point: work(seed))
        time.sleep(0.02 + chance.random() * 0.08)
        os.kill(id, signal.SIGKILL)
        os.waitpid(id, 0)
        if point % 10 == 9:
            with Record(name) as record:
                whole(record)
                there = {s for (s,) in record.base.rows("SELECT source FROM pages WHERE current = 1")}
                last: dict[str, str] = {}
                for line in log.read_text().splitlines():
                    last[line[1:]] = line[0]
                assert {s for s, act in last.items() if act == "+"} <= there, "what was said to be added is there"
                assert not {s for s, act in last.items() if act == "-"} & there, "what was said to be gone is gone"
                merged = merge(held[s] for s in there)
                found = record.events()
                assert [msgspec.structs.replace(e, former_ids=()) for e in found] == [
                    msgspec.json.decode(encode(msgspec.structs.replace(e, former_ids=())), type=type(e)) for e in merged
                ]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_two_writers_at_once(place: Place, make: SimpleNamespace) -> None:
    load()
    told = pages(make, 40)
    name = place()
    Record(name).close()

    def work(part: list[Article]) -> None:
        with Record(name) as record:
            for n, one in enumerate(part):
                record.add(make.page(one), [one])
                if n % 4 == 0:
                    record.settle()

    ids = [child(lambda part=told[n::2]: work(part)) for n in range(2)]
    assert [os.waitpid(id, 0)[1] for id in ids] == [0, 0]
    with Record(name) as record:
        assert list(record.lines()) == [encode(e) for e in merge(told)]


def code(work: Callable[[], Any]) -> str:
    with pytest.raises(DragomanError) as caught:
        work()
    return caught.value.code


def test_locked_by_another(place: Place, make: SimpleNamespace) -> None:
    (one,) = pages(make, 1)
    name = place()
    with Record(name) as other, Record(name, wait=0.05) as record:
        with other.base.transaction():
            assert code(lambda: record.add(make.page(one), [one])) == "S103"
        assert record.add(make.page(one), [one]) == "added", "afterwards all is well"
        with other.base.transaction():
            assert record.events() == [], "who only reads is not kept waiting for ever"
            assert record.behind
        assert len(record.events()) == 1
        assert not record.behind


def test_a_full_disk(tmp_path: Path, make: SimpleNamespace) -> None:
    told = pages(make, 30)
    with Record(tmp_path / "r.db") as record:
        record.add(make.page(told[0]), [told[0]])
        record.settle()
        assert isinstance(record.base, Sqlite)
        record.base.rows(f"PRAGMA max_page_count = {record.base.rows('PRAGMA page_count')[0][0] + 1}")
        added = 0

        def fill() -> None:
            nonlocal added
            for one in told[1:]:
                record.add(make.page(one, text=str(random.Random(1).random()) * 3000), [one])
                added += 1

        assert code(fill) == "S104"
        assert record.count() == (1 + added, 1 + added), "what was added before is kept"
        whole(record)
        record.base.rows("PRAGMA max_page_count = 1000000")
        for one in told:
            record.add(make.page(one), [one])
        assert list(record.lines()) == [encode(e) for e in merge(told)]


def test_a_record_that_may_not_be_written(tmp_path: Path, make: SimpleNamespace) -> None:
    (one,) = pages(make, 1)
    with Record(tmp_path / "r.db") as record:
        record.base.rows("PRAGMA query_only = 1")
        assert code(lambda: record.add(make.page(one), [one])) == "S105"


def test_a_damaged_file(tmp_path: Path, make: SimpleNamespace) -> None:
    path = tmp_path / "r.db"
    with Record(path) as record:
        for one in pages(make, 30):
            record.add(make.page(one), [one])
        record.settle()
    body = bytearray(path.read_bytes())
    for at in range(4096, len(body), 4096):
        body[at : at + 200] = bytes(200)
    path.write_bytes(body)
    assert code(lambda: Record(path).events()) in ("S101", "S106")


def test_a_lost_connection(server: str, make: SimpleNamespace) -> None:
    import psycopg

    told = pages(make, 3)
    with psycopg.connect(server, autocommit=True) as base:
        base.execute("CREATE DATABASE cut_off")
        name = server.replace("/postgres?", "/cut_off?")
        with Record(name) as record:
            record.add(make.page(told[0]), [told[0]])
            base.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'cut_off'")
            assert code(lambda: record.add(make.page(told[1]), [told[1]])) == "S108"
        with Record(name) as record:
            assert record.count() == (1, 1)
        base.execute("DROP DATABASE cut_off WITH (FORCE)")
