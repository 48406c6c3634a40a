import csv
import io
import json
from types import SimpleNamespace

import pytest

from dragoman.export import COLUMNS, cells, formats, records, rows, timeline
from dragoman.merging import Merged, merge


@pytest.fixture
def events(make: SimpleNamespace) -> list[Merged]:
    calls = make.event("EGY", "RUS", days="2023-12-09", topics="gaza")
    other = make.event("EGY", "RUS", days="2023-12-09", directness="direct")
    third = make.event("RUS", "EGY", days="2023-12-09", directness="indirect")
    undated = make.event("IRN", "OMN", channel="in-person", status="planned")
    return merge(
        [
            make.article("a", calls, published="2023-12-09", outlet="=cmd|evil"),
            make.article("b", other, published="2023-12-10", language="fa"),
            make.article("c", third, published="2023-12-11", language="fa"),
            make.article("d", undated, published="2024-01-01"),
        ]
    )


def told(event: Merged) -> str:
    return f"«{' و '.join(p.party or '' for p in event.parties)}»"


def test_formats_are_found() -> None:
    assert {"csv", "json", "jsonl", "md"} <= set(formats())
    with pytest.raises(ValueError, match="csv, json"):
        timeline([], "xls", told=told)


def test_csv_can_be_read_back(events: list[Merged]) -> None:
    text = timeline(events, "csv", told=told)
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert first["date"] == "2023-12-09"
    assert first["parties"] == "EGY; RUS"
    assert first["readout"] == "«EGY و RUS»"
    assert first["reports"] == "3"
    assert first["languages"] == "en; fa"
    assert first["conflicts"] == "directness"
    assert first["sources"].startswith("'=cmd"), "an outlet's name is no formula"
    assert second["date"] == ""
    assert second["status"] == "planned"
    assert timeline(events, "csv", told=told, bom=True) == "\ufeff" + text


def test_json_and_its_lines_say_the_same(events: list[Merged]) -> None:
    whole = json.loads(timeline(events, "json", told=told))
    lines = [json.loads(line) for line in timeline(events, "jsonl", told=told).splitlines()]
    assert whole == lines
    assert [row["id"] for row in whole] == [e.id for e in events]
    assert whole[0]["start"] == whole[0]["end"] == "2023-12-09"


def test_markdown_is_a_table_whatever_the_words(events: list[Merged]) -> None:
    lines = timeline(events, "md", told=lambda e: "a | b\nc <script>").splitlines()
    assert len(lines) == 2 + len(events)
    assert "a \\| b c &lt;script>" in lines[2]
    assert lines[0].count("|") == len(COLUMNS) + 1


def test_terminal_rows(events: list[Merged]) -> None:
    first, second = (cells(row) for row in rows(events, told=told))
    assert len(first) == len(second) == len(COLUMNS)
    assert first[0] == "2023-12-09"
    assert second[0] == second[-1] == "–"


def test_records_are_the_events_in_full(events: list[Merged]) -> None:
    first, _ = (json.loads(line) for line in records(events))
    assert first["support"]["channel"] == [{"value": "phone", "reports": [0, 1, 2]}]
    assert [r["source"] for r in first["reports"]] == ["a", "b", "c"]
