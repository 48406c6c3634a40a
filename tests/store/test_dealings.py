from __future__ import annotations

import datetime
import zlib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from dragoman.merging.report import Actor, Report
from dragoman.store import Filters, Record, asking, dealings
from dragoman.store.finding import condition, find
from dragoman.store.schema import SCHEMA

Place = Any
Day = datetime.date.fromisoformat


def add(record: Record, make: SimpleNamespace) -> None:
    host, guest = make.party("EGY", hosted=True), make.party("RUS", travelled=True)
    told = [
        make.event("EGY", "RUS", days="2023-12-09", form="exchange", topics="gaza energy"),
        make.event(host, guest, days="2023-11-01", form="exchange", channel="in-person", place="EGY/Cairo"),
        make.event("EGY", "RUS", days="2023-10-01", status="planned", topics="gaza"),
        make.event("EGY", "RUS", form="travel", channel="in-person", place="TUR"),
        make.event("EGY", "IRN", "RUS", days="2022-10-01", form="exchange", directness="indirect"),
        make.event("EGY", "RUS", days="2021-10-01", type="COOPERATE", form="exchange"),
    ]
    for n, event in enumerate(told):
        article = make.article(f"page {n}", event, published="2024-01-01")
        record.add(make.page(article), [article])
    record.settle()


def test_a_pair_is_counted_without_its_events(place: Place, make: SimpleNamespace) -> None:
    with Record(place()) as record:
        add(record, make)
        base = record.base
        assert dealings.partners(base, "RUS") == [("EGY", 5), ("IRN", 1)]
        assert dict(dealings.kinds(base, "RUS", "EGY")) == {"": 2, "planned": 1, "travel": 1, "indirect": 1}
        assert dealings.days(base, "EGY", "RUS") == [("2023-11-01",) * 2 + (1,), ("2023-12-09",) * 2 + (1,)]
        topics = dealings.topics(base, "EGY", "RUS", most=5)
        assert topics == [("gaza", 2), ("energy", 1)]
        for topic, count in topics:
            of = Filters(parties=("EGY", "RUS"), type="CONSULT", topic=topic)
            assert find(record, "", of, most=9).count == count, "as many as there are to be read"
        assert set(dealings.journeys(base, "EGY", "RUS")) == {("RUS", "EGY", 1), ("EGY", "TUR", 1), ("RUS", "TUR", 1)}
        last = record.numbered(dealings.latest(base, "EGY", "RUS", most=9))
        assert [e.date.start.year if e.date else None for e in last] == [2023, 2023, 2023, 2022, None]
        assert dealings.counted(base, "", []) == {("EGY", "RUS"): 2}
        only = condition(record, "", Filters(since=Day("2023-12-01")))
        assert dealings.counted(base, *only) == {("EGY", "RUS"): 1}
        record.remove("page 0")
        record.settle()
        assert dealings.counted(base, "", []) == {("EGY", "RUS"): 1}


def test_places_are_counted_and_asked_for(place: Place, make: SimpleNamespace) -> None:
    with Record(place()) as record:
        add(record, make)
        everything = condition(record, "", Filters())
        assert asking.places(record.base, *everything) == [("EGY/Cairo", 1), ("TUR", 1)]
        for asked, count in (
            ("EGY", 1),
            ("EGY/Cairo", 1),
            ("TUR", 1),
            ("tur", 1),
            ("egy/Cairo", 1),
            ("TUR/Ankara", 0),
            ("EG", 0),
        ):
            assert find(record, "", Filters(place=asked)).count == count, asked


@pytest.mark.parametrize("often", [1, 1000])
def test_the_latest_first_a_stretch_at_a_time(
    place: Place, make: SimpleNamespace, often: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.store.finding.OFTEN", often)
    monkeypatch.setattr("dragoman.store.stretch.OFTEN", often)
    with Record(place()) as record:
        add(record, make)
        for filters in (Filters(), Filters(type="CONSULT"), Filters(parties=("EGY",)), Filters(topic="gaza")):
            whole = find(record, "", filters, latest=True)
            days = [e.date.start.isoformat() if e.date else "" for e in whole.events]
            assert days == sorted(days, reverse=True) and whole.count == len(days)
            for skip in range(whole.count + 2):
                some = find(record, "", filters, most=2, skip=skip, latest=True)
                assert [e.id for e in some.events] == [e.id for e in whole.events[skip : skip + 2]]
        for filters in (Filters(), Filters(type="CONSULT")):
            found = find(record, "gaza", filters, most=1, latest=True)
            assert (len(found.events), found.count) == (1, 2)
        assert find(record, "gaza", Filters(type="CONSULT")).count == 2
        assert find(record, "nowhere", Filters(type="CONSULT")).count == 0


def test_a_record_of_schema_5_gains_them(tmp_path: Path, make: SimpleNamespace) -> None:
    name = tmp_path / "r.db"
    with Record(name) as record:
        add(record, make)
        lines = list(record.lines())
        whole = record.base.rows("SELECT * FROM dealings")
        for what in ("TABLE dealings", "INDEX events_type", "INDEX events_channel"):
            record.base.run(f"DROP {what}")
        for table in ("facets", "facet_values"):
            record.base.run(f"DELETE FROM {table} WHERE name = 'place'")
        record.base.run("UPDATE about SET value = '5' WHERE name = 'schema'")
    with Record(name) as record:
        assert record.base.one("SELECT value FROM about WHERE name = 'schema'") == (str(SCHEMA),)
        assert record.base.rows("SELECT * FROM dealings") == whole
        assert asking.places(record.base, "1 = 1", [])
        assert list(record.lines()) == lines


def test_reports_that_an_older_one_kept_otherwise_are_made_anew(tmp_path: Path, make: SimpleNamespace) -> None:
    name = tmp_path / "r.db"
    with Record(name) as record:
        add(record, make)
        lines = list(record.lines())
        for uid, body in record.base.rows("SELECT uid, body FROM reports"):
            told = msgspec.msgpack.decode(zlib.decompress(body))
            del told["beside"]
            kept = zlib.compress(msgspec.msgpack.encode(told))
            record.base.run("UPDATE reports SET body = ?, due = 1 WHERE uid = ?", (kept, uid))
        record.base.run("UPDATE about SET value = '6' WHERE name = 'schema'")
    with Record(name) as record:
        assert list(record.lines()) == lines
        article = make.article("z", make.event("EGY", "RUS", days="2023-12-09"), published="2023-12-10")
        record.add(make.page(article), [article])
        assert any(len(e.reports) == 2 for e in record.events())


def test_what_a_report_holds_is_of_this_schema() -> None:
    names = ",".join((*Report.__struct_fields__, *Actor.__struct_fields__))
    assert (SCHEMA, zlib.crc32(names.encode())) == (8, 1178321213), (
        "kept reports change: SCHEMA goes up, and this with it"
    )


def test_a_record_of_schema_6_finds_what_lasts_into_a_period(tmp_path: Path, make: SimpleNamespace) -> None:
    name = tmp_path / "r.db"
    with Record(name) as record:
        for source, days in (("a", "2023-12-09"), ("b", "2023-11-30/2023-12-02"), ("c", "2023-10-03")):
            article = make.article(source, make.event("EGY", "RUS", days=days), published="2023-12-10")
            record.add(make.page(article), [article])
        lines = list(record.lines())
        record.base.run("DROP INDEX events_long")
        record.base.run("UPDATE about SET value = '6' WHERE name = 'schema'")
    with Record(name) as record:
        assert record.base.one("SELECT value FROM about WHERE name = 'schema'") == (str(SCHEMA),)
        assert list(record.lines()) == lines
        found = record.events(Filters(since=Day("2023-12-01"), until=Day("2023-12-31")))
        assert [e.date.start.isoformat() for e in found if e.date] == ["2023-11-30", "2023-12-09"]
