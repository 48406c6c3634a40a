import csv
import io
import json
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from dragoman.export import Told, formats, renderer, row
from dragoman.export.to_csv import cell
from dragoman.merging import Merged, merge


@pytest.fixture
def told(make: SimpleNamespace) -> list[Told]:
    calls = make.event("EGY", "RUS", days="2023-12-09", topics="gaza")
    other = make.event("EGY", "RUS", days="2023-12-09", directness="direct")
    third = make.event("RUS", "EGY", days="2023-12-09", directness="indirect")
    undated = make.event("IRN", "OMN", channel="in-person", status="planned")
    events = merge(
        [
            make.article("a", calls, published="2023-12-09", outlet="=cmd|evil"),
            make.article("b", other, published="2023-12-10", language="fa"),
            make.article("c", third, published="2023-12-11", language="fa"),
            make.article("d", undated, published="2024-01-01"),
        ]
    )
    return [Told(event, tell(event)) for event in events]


def tell(event: Merged) -> str:
    return f"«{' و '.join(p.party or '' for p in event.parties)}»"


def text(told: list[Told], format: str, **options: object) -> str:
    return b"".join(renderer(format)(told, **options)).decode()


def test_formats_are_found() -> None:
    assert {"csv", "gexf", "ics", "json", "jsonl", "md", "table", "xlsx", "parquet", "plover", "rss"} < set(formats())
    with pytest.raises(ValueError, match="csl, csv"):
        renderer("xls")


def test_csv_can_be_read_back(told: list[Told]) -> None:
    whole = text(told, "csv")
    first, second = csv.DictReader(io.StringIO(whole, newline=""))
    assert first["date"] == first["first"] == first["last"] == "2023-12-09"
    assert first["parties"] == "EGY; RUS"
    assert first["told"] == "«EGY و RUS»"
    assert first["reports"] == "3"
    assert first["languages"] == "en; fa"
    assert first["disagree"] == "directness"
    assert first["outlets"].startswith("'=cmd"), "an outlet's name is no formula"
    assert second["date"] == ""
    assert second["status"] == "planned"
    assert text(told, "csv", bom=True) == "\ufeff" + whole


def test_every_side_has_its_place(told: list[Told], make: SimpleNamespace) -> None:
    event = make.event("EGY", "RUS", days="2023-12-09")
    (one,) = merge([make.article("a", event)])
    flat = row(Told(one, ""))
    assert len(flat.parties) == len(flat.names) == len(flat.offices) == 2


def test_cells_that_a_spreadsheet_would_run() -> None:
    assert [cell(x) for x in ("=1+1", ("@a", "b"), 3, "a")] == ["'=1+1", "'@a; b", "3", "a"]


def test_json_and_its_lines_say_the_same(told: list[Told]) -> None:
    whole = json.loads(text(told, "json"))
    lines = [json.loads(line) for line in text(told, "jsonl").splitlines()]
    assert whole == lines
    assert [one["id"] for one in whole] == [one.event.id for one in told]
    assert lines[0]["told"] == told[0].sentences
    assert lines[0]["support"]["channel"] == [{"value": "phone", "reports": [0, 1, 2]}]
    assert json.loads(text([], "json")) == []


def test_markdown_whatever_the_words(told: list[Told]) -> None:
    nasty = [Told(one.event, "a `b`\nc <script> [d](e)") for one in told]
    lines = text(nasty, "md").splitlines()
    assert lines[0] == "## 2023-12"
    assert "a \\`b\\` c &lt;script> \\[d](e)" in lines[2]
    assert lines[4] == "## Day not known"


def test_a_table_wraps_for_a_terminal(told: list[Told]) -> None:
    long = [Told(one.event, "word " * 40) for one in told]
    assert max(len(line) for line in text(long, "table", width=60).splitlines()[1:4]) <= 60
    assert text(told, "table").splitlines()[2].startswith("day not known ")


def test_a_calendar_that_others_read(told: list[Told]) -> None:
    icalendar = pytest.importorskip("icalendar", reason="icalendar is not installed")
    long = [Told(one.event, "سخن؛ " * 40 + "a, b; c\\n") for one in told]
    raw = text(long, "ics")
    assert all(len(line.encode()) <= 75 for line in raw.split("\r\n"))
    (entry,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    assert entry["SUMMARY"] == "EGY – RUS"
    assert entry["DESCRIPTION"] == long[0].sentences
    assert str(entry.decoded("DTSTART")) == "2023-12-09"
    assert str(entry.decoded("DTEND")) == "2023-12-10"
    assert entry["STATUS"] == "CONFIRMED"


def test_a_network_that_others_read(told: list[Told], make: SimpleNamespace) -> None:
    networkx = pytest.importorskip("networkx", reason="networkx is not installed")
    calls = merge([make.article("a", make.event("EGY", "RUS", form="exchange", days="2023-12-09"))])
    visits = merge([make.article("b", make.event("EGY", "QAT", form="travel", days="2023-12-09"))])
    whole = text([Told(one, "") for one in (*calls, *visits)], "gexf")
    ElementTree.fromstring(whole)
    graph = networkx.read_gexf(io.BytesIO(whole.encode()))
    assert dict(graph.edges) == {("EGY", "RUS"): {"weight": 1, "id": "0"}}, "a journey is no exchange"
