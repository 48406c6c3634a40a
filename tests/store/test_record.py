import datetime
import random
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from dragoman.errors import DragomanError
from dragoman.merging import merge
from dragoman.model import Article, Page
from dragoman.store import Filters, Record

encode = msgspec.json.Encoder().encode
Place = Callable[[], str]
DAY = datetime.date.fromisoformat


@pytest.fixture
def pages(make: SimpleNamespace) -> list[tuple[Page, Article]]:
    sisi, putin = (
        make.party("EGY", "Abdel Fattah el-Sisi"),
        make.party("RUS", "Vladimir Putin", person="putin"),
    )
    told = [
        make.article(
            "a",
            make.event(sisi, putin, days="2023-12-09", topics="gaza"),
            published="2023-12-09",
            language="ar",
            outlet="Akhbar Elyom",
        ),
        make.article("b", make.event(putin, sisi, days="2023-12-09"), published="2023-12-09", language="fa"),
        make.article("c", make.event("USA", "EGY", days="2024-03-21", channel="in-person"), published="2024-03-21"),
        make.article("d", make.event("IRN", "OMN"), published="2024-03-21"),
        make.article("e"),
    ]
    return [(make.page(article, text=f"صفحه {article.source}\r\n"), article) for article in told]


def fill(record: Record, pages: list[tuple[Page, Article]]) -> list[str]:
    return [record.add(page, [article]) for page, article in pages]


def test_what_goes_in_comes_out_merged(place: Place, pages: list[tuple[Page, Article]]) -> None:
    with Record(place()) as record:
        assert set(fill(record, pages)) == {"added"}
        assert record.count() == (5, 5)
        merged = [encode(e) for e in merge(a for _, a in pages)]
        assert list(record.lines()) == merged
        assert [encode(e) for e in record.events()] == merged, "what is kept can be had as values too"
        assert record.text("a", pages[0][0].sha256) == "صفحه a\r\n"
        assert record.text("a", "other") is None


def test_the_same_page_twice_changes_nothing(place: Place, pages: list[tuple[Page, Article]]) -> None:
    with Record(place()) as record:
        fill(record, pages)
        before = list(record.lines())
        assert set(fill(record, pages)) == {"unchanged"}
        assert record.settle() == 0
        assert list(record.lines()) == before
        assert record.count() == (5, 5)


def test_a_new_version_of_a_page_takes_its_place(
    place: Place, make: SimpleNamespace, pages: list[tuple[Page, Article]]
) -> None:
    with Record(place()) as record:
        fill(record, pages)
        (was,) = record.events(Filters(parties=("USA",)))
        now = make.article("c", make.event("USA", "JOR", days="2024-03-21"), version=2)
        assert record.add(make.page(now), [now]) == "superseded"
        parties = {tuple(p.party for p in e.parties) for e in record.events()}
        assert ("USA", "JOR") in parties
        assert ("USA", "EGY") not in parties
        heir = record.event(was.id)
        assert heir is not None
        assert [p.party for p in heir.parties] == ["USA", "JOR"]
        assert was.id in heir.former_ids, "an id that was given out resolves"
        old = pages[2][0]
        assert record.text("c", old.sha256) == old.text, "its spans can still be shown"
        assert record.add(old, [pages[2][1]]) == "superseded", "a page may go back to what it was"
        assert ("USA", "EGY") in {tuple(p.party for p in e.parties) for e in record.events()}
        assert record.add(old, [pages[2][1]]) == "unchanged"
        back = record.event(was.id)
        assert back is not None
        assert back.id == was.id
        assert heir.id in back.former_ids


def test_a_page_read_anew_is_replaced(place: Place, make: SimpleNamespace, pages: list[tuple[Page, Article]]) -> None:
    with Record(place()) as record:
        fill(record, pages)
        page, _ = pages[4]
        better = make.article("e", make.event("QAT", "SAU", days="2024-01-01"))
        assert record.add(page, [better]) == "reread"
        assert record.count() == (5, 5)
        assert any([p.party for p in e.parties] == ["QAT", "SAU"] for e in record.events())


def test_a_page_is_kept_whole_or_not_at_all(place: Place, pages: list[tuple[Page, Article]]) -> None:
    page, article = pages[0]
    with Record(place()) as record:
        with pytest.raises(DragomanError):
            record.add(page, [article, article])
        assert record.count() == (0, 0)
        assert record.add(page, [article]) == "added"


def test_it_is_there_the_next_day_and_for_two_at_once(place: Place, pages: list[tuple[Page, Article]]) -> None:
    name = place()
    with Record(name) as record:
        fill(record, pages[:2])
    with Record(name, must_exist=True) as one, Record(name) as other:
        fill(other, pages[2:])
        assert one.count() == (5, 5)
        assert len(one.events()) == 3


@pytest.mark.parametrize(
    ("filters", "sources"),
    [
        (Filters(), {"a", "b", "c", "d"}),
        (Filters(parties=("EGY",)), {"a", "b", "c"}),
        (Filters(parties=("egy", "RUS")), {"a", "b"}),
        (Filters(person="sisi"), {"a", "b"}),
        (Filters(person="putin"), {"a", "b"}),
        (Filters(person="100%"), set()),
        (Filters(topic="gaza"), {"a", "b"}),
        (Filters(channel="in-person"), {"c"}),
        (Filters(type="ASSAULT"), set()),
        (Filters(language="fa"), {"a", "b"}),
        (Filters(outlet="akhbar"), {"a", "b"}),
        (Filters(since=datetime.date.fromisoformat("2024-01-01")), {"c"}),
        (Filters(until=datetime.date.fromisoformat("2023-12-31")), {"a", "b"}),
        (Filters(parties=("EGY",), topic="gaza", since=DAY("2023-12-09"), until=DAY("2023-12-31")), {"a", "b"}),
        (Filters(parties=("EGY",), since=DAY("2024-03-21"), until=DAY("2024-03-21")), {"c"}),
    ],
)
def test_filters(place: Place, pages: list[tuple[Page, Article]], filters: Filters, sources: set[str]) -> None:
    with Record(place()) as record:
        fill(record, pages)
        found = record.events(filters)
        assert {r.source for e in found for r in e.reports} == sources
        assert {e.id for e in found} <= {e.id for e in record.events()}


def test_what_no_event_has_is_told(place: Place, pages: list[tuple[Page, Article]]) -> None:
    with Record(place()) as record:
        fill(record, pages)
        record.settle()
        told = record.unknown(Filters(parties=("FRA", "EGY"), channel="letter", topic="gaza"))
        assert told == [
            ("channel", "letter", ["in-person", "phone"]),
            ("party", "FRA", ["EGY", "IRN", "OMN", "RUS", "USA"]),
        ]


def test_an_id_that_a_merge_retired_still_resolves(place: Place, pages: list[tuple[Page, Article]]) -> None:
    with Record(place()) as record:
        fill(record, pages[1:2])
        (alone,) = record.events()
        fill(record, pages)
        now = record.event(alone.id)
        assert now is not None
        assert {r.source for r in now.reports} == {"a", "b"}
        assert record.event("e0") is None


def test_what_is_no_record_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("no database at all, but long enough to have a header" * 20, encoding="utf-8")
    foreign = tmp_path / "b.db"
    base = sqlite3.connect(foreign)
    base.execute("CREATE TABLE other (x)")
    base.close()
    for name in (text, foreign, tmp_path / "none" / "c.db", "mysql://host/base"):
        with pytest.raises(DragomanError) as caught:
            Record(name)
        assert caught.value.code == "S101"
    with pytest.raises(DragomanError) as caught:
        Record(tmp_path / "missing.db", must_exist=True)
    assert caught.value.code == "S101"
    assert not (tmp_path / "missing.db").exists()


def test_a_database_of_something_else_or_none_is_refused(server: str) -> None:
    for name in (server.replace("/postgres?", "/missing?"), server.replace("dragoman@", "nobody@")):
        with pytest.raises(DragomanError) as caught:
            Record(name)
        assert caught.value.code == "S101"
    with pytest.raises(DragomanError) as caught:
        Record(server, must_exist=True)
    assert caught.value.code == "S101"


def test_a_record_of_a_newer_dragoman_is_refused(place: Place) -> None:
    name = place()
    with Record(name) as record:
        record.base.run("UPDATE about SET value = '99' WHERE name = 'schema'")
    with pytest.raises(DragomanError) as caught:
        Record(name)
    assert caught.value.code == "S102"


def of_schema_1(path: Path, pages: list[tuple[Page, Article]]) -> None:
    """A record as the first schema had it."""
    base = sqlite3.connect(path)
    base.executescript(
        "PRAGMA application_id = 1146241351; PRAGMA user_version = 1;"
        "CREATE TABLE pages (source TEXT NOT NULL, sha256 TEXT NOT NULL, url TEXT, outlet TEXT, published TEXT,"
        " language TEXT, current INTEGER NOT NULL, text BLOB NOT NULL, PRIMARY KEY (source, sha256)) WITHOUT ROWID;"
        "CREATE TABLE articles (source TEXT NOT NULL, sha256 TEXT NOT NULL, article INTEGER NOT NULL,"
        " main INTEGER NOT NULL, language TEXT NOT NULL, outlet TEXT, published TEXT, events INTEGER NOT NULL,"
        " schema INTEGER NOT NULL, made_by TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (source, sha256, article),"
        " FOREIGN KEY (source, sha256) REFERENCES pages (source, sha256)) WITHOUT ROWID;"
        "CREATE INDEX pages_current ON pages (source) WHERE current;"
        "CREATE INDEX articles_published ON articles (published);"
    )
    for page, article in pages:
        text = zlib.compress(page.text.encode())
        base.execute("INSERT INTO pages VALUES (?,?,?,?,?,?,1,?)", (page.source, page.sha256, *[None] * 4, text))
        body = zlib.compress(msgspec.msgpack.encode(article))
        made_by = msgspec.json.encode(article.made_by).decode()
        key = (page.source, page.sha256, 0)
        base.execute("INSERT INTO articles VALUES (?,?,?,1,'en',NULL,NULL,1,1,?,?)", (*key, made_by, body))
    base.commit()
    base.close()


def test_a_record_of_schema_1_becomes_one_of_today(tmp_path: Path, pages: list[tuple[Page, Article]]) -> None:
    path = tmp_path / "old.db"
    of_schema_1(path, pages)
    with Record(path) as record:
        assert record.count() == (5, 5)
        assert list(record.lines()) == [encode(e) for e in merge(a for _, a in pages)]
        assert record.text("a", pages[0][0].sha256) == "صفحه a\r\n"
        assert record.add(pages[0][0], [pages[0][1]]) in ("unchanged", "reread")


def test_a_record_of_schema_2_is_folded_anew(place: Place, pages: list[tuple[Page, Article]]) -> None:
    name = place()
    with Record(name) as record:
        fill(record, pages)
        before = list(record.lines())
        record.base.run("UPDATE about SET value = '2' WHERE name = 'schema'")
        record.base.run("DROP TABLE facets")
    with Record(name) as record:
        assert list(record.lines()) == before


def test_rebuilding_gives_the_same_bytes(place: Place, pages: list[tuple[Page, Article]]) -> None:
    with Record(place()) as record:
        random.Random(1).shuffle(pages)
        fill(record, pages)
        before = list(record.lines())
        record.rebuild()
        assert list(record.lines()) == before


def test_a_record_of_schema_1_survives_a_change_that_is_cut_off(
    tmp_path: Path, pages: list[tuple[Page, Article]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.db"
    of_schema_1(path, pages)

    def cut_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Record, "settle", cut_off)
        patch.setattr(Record, "rebuild", cut_off)
        with pytest.raises(KeyboardInterrupt):
            Record(path)
    with Record(path) as record:
        assert list(record.lines()) == [encode(e) for e in merge(a for _, a in pages)]


def test_found_events_without_a_day_come_last(place: Place, make: SimpleNamespace) -> None:
    with Record(place()) as record:
        for source, days in (("a", None), ("b", "2023-12-09"), ("c", "2024-12-09")):
            told = make.article(
                source, make.event("EGY", "RUS", days=days, channel="letter" if source == "a" else "phone")
            )
            record.add(make.page(told), [told])
        assert [e.reports[0].source for e in record.search("egypt")] == ["c", "b", "a"]


def test_a_bare_digest_may_begin_with_e(place: Place, make: SimpleNamespace) -> None:
    with Record(place()) as record:
        for number in range(40):
            told = make.article(str(number), make.event("EGY", "RUS", days=f"20{number + 10}-12-09"))
            record.add(make.page(told), [told])
        record.settle()
        digests = [d for (d,) in record.base.rows("SELECT digest FROM reports")]
        assert any(d.startswith("e") for d in digests)
        for digest in digests:
            for id in (digest, f"e{digest}", f"e{digest}-1"):
                assert record.digest(id) == digest
                event = record.event(id)
                assert event is not None
                assert event.id == f"e{digest}"


def test_events_and_their_articles_are_of_one_moment(place: Place, pages: list[tuple[Page, Article]]) -> None:
    name = place()
    with Record(name) as reading, Record(name) as writing:
        fill(writing, pages)
        with reading.snapshot():
            events = reading.events()
            for page, _ in pages:
                writing.remove(page.source)
            writing.settle()
            assert [e.id for e in reading.events()] == [e.id for e in events]
            for event in events:
                assert [a.source for a in reading.articles_of(event)] == [r.source for r in event.reports]
        assert reading.events() == []
