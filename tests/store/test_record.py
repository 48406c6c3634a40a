import datetime
import random
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from dragoman.errors import DragomanError
from dragoman.merging import merge
from dragoman.model import Article, Page
from dragoman.store import Filters, Record

encode = msgspec.json.Encoder().encode


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


def test_what_goes_in_comes_out_merged(tmp_path: Path, pages: list[tuple[Page, Article]]) -> None:
    with Record(tmp_path / "r.db") as record:
        assert set(fill(record, pages)) == {"added"}
        assert record.count() == (5, 5)
        assert [encode(e) for e in record.events()] == [encode(e) for e in merge(a for _, a in pages)]
        assert record.text("a", pages[0][0].sha256) == "صفحه a\r\n"
        assert record.text("a", "other") is None


def test_the_same_page_twice_changes_nothing(tmp_path: Path, pages: list[tuple[Page, Article]]) -> None:
    with Record(tmp_path / "r.db") as record:
        fill(record, pages)
        before = [encode(e) for e in record.events()]
        assert set(fill(record, pages)) == {"unchanged"}
        assert [encode(e) for e in record.events()] == before
        assert record.count() == (5, 5)


def test_any_order_gives_the_same_record(tmp_path: Path, pages: list[tuple[Page, Article]]) -> None:
    seen = set()
    for seed in range(5):
        random.Random(seed).shuffle(pages)
        with Record(tmp_path / f"{seed}.db") as record:
            fill(record, pages)
            seen.add(b"\n".join(encode(e) for e in record.events()))
    assert len(seen) == 1


def test_a_new_version_of_a_page_takes_its_place(
    tmp_path: Path, make: SimpleNamespace, pages: list[tuple[Page, Article]]
) -> None:
    with Record(tmp_path / "r.db") as record:
        fill(record, pages)
        now = make.article("c", make.event("USA", "JOR", days="2024-03-21"), version=2)
        assert record.add(make.page(now), [now]) == "superseded"
        parties = {tuple(p.party for p in e.parties) for e in record.events()}
        assert ("USA", "JOR") in parties
        assert ("USA", "EGY") not in parties
        old = pages[2][0]
        assert record.text("c", old.sha256) == old.text, "its spans can still be shown"
        assert record.add(old, [pages[2][1]]) == "superseded", "a page may go back to what it was"
        assert ("USA", "EGY") in {tuple(p.party for p in e.parties) for e in record.events()}
        assert record.add(old, [pages[2][1]]) == "unchanged"


def test_a_page_read_anew_is_replaced(tmp_path: Path, make: SimpleNamespace, pages: list[tuple[Page, Article]]) -> None:
    with Record(tmp_path / "r.db") as record:
        fill(record, pages)
        page, _ = pages[4]
        better = make.article("e", make.event("QAT", "SAU", days="2024-01-01"))
        assert record.add(page, [better]) == "reread"
        assert record.count() == (5, 5)
        assert any([p.party for p in e.parties] == ["QAT", "SAU"] for e in record.events())


def test_a_page_is_kept_whole_or_not_at_all(tmp_path: Path, pages: list[tuple[Page, Article]]) -> None:
    page, article = pages[0]
    with Record(tmp_path / "r.db") as record:
        with pytest.raises(sqlite3.IntegrityError):
            record.add(page, [article, article])
        assert record.count() == (0, 0)
        assert record.add(page, [article]) == "added"


def test_it_is_there_the_next_day_and_for_two_at_once(tmp_path: Path, pages: list[tuple[Page, Article]]) -> None:
    path = tmp_path / "r.db"
    with Record(path) as record:
        fill(record, pages[:2])
    with Record(f"sqlite:///{path}", must_exist=True) as one, Record(path) as other:
        fill(other, pages[2:])
        assert one.count() == (5, 5)


@pytest.mark.parametrize(
    ("filters", "sources"),
    [
        (Filters(), {"a", "b", "c", "d"}),
        (Filters(parties=("EGY",)), {"a", "b", "c"}),
        (Filters(parties=("egy", "RUS")), {"a", "b"}),
        (Filters(person="sisi"), {"a", "b"}),
        (Filters(person="putin"), {"a", "b"}),
        (Filters(topic="gaza"), {"a", "b"}),
        (Filters(channel="in-person"), {"c"}),
        (Filters(type="ASSAULT"), set()),
        (Filters(language="fa"), {"a", "b"}),
        (Filters(outlet="akhbar"), {"a", "b"}),
        (Filters(since=datetime.date.fromisoformat("2024-01-01")), {"c"}),
        (Filters(until=datetime.date.fromisoformat("2023-12-31")), {"a", "b"}),
    ],
)
def test_filters(tmp_path: Path, pages: list[tuple[Page, Article]], filters: Filters, sources: set[str]) -> None:
    with Record(tmp_path / "r.db") as record:
        fill(record, pages)
        found = record.events(filters)
        assert {r.source for e in found for r in e.reports} == sources
        assert {e.id for e in found} <= {e.id for e in record.events()}


def test_an_id_that_a_merge_retired_still_resolves(tmp_path: Path, pages: list[tuple[Page, Article]]) -> None:
    with Record(tmp_path / "r.db") as record:
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
    for name in (text, foreign, tmp_path / "none" / "c.db", "postgresql://host/base"):
        with pytest.raises(DragomanError) as caught:
            Record(name)
        assert caught.value.code == "S101"
    with pytest.raises(DragomanError) as caught:
        Record(tmp_path / "missing.db", must_exist=True)
    assert caught.value.code == "S101"
    assert not (tmp_path / "missing.db").exists()


def test_a_record_of_another_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    Record(path).close()
    base = sqlite3.connect(path)
    base.execute("PRAGMA user_version = 99")
    base.close()
    with pytest.raises(DragomanError) as caught:
        Record(path)
    assert caught.value.code == "S102"
