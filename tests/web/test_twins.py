"""Every list as a file, in the API and beside its view; what an asker has already is not sent again."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient

from dragoman.export.said import figure_line, statement_line
from dragoman.store import Record, asking
from dragoman.web import views
from dragoman.web.listed import DATED, FLAT, MEDIA, Listed, rendered
from dragoman.web.views import figures, statements

ASKED = {
    "framing": "party=EGY",
    "stances": "topic=gaza",
    "figures": "kind=killed&of=PSE",
    "statements": "party=EGY",
    "network": "party=EGY",
}
MAY_BE_EMPTY = {"review", "actors/{one}/{other}/journeys"}


@pytest.fixture(scope="module")
def addresses(client: TestClient) -> dict[str, str]:
    """Every list with an address that holds something, and its question."""
    events = client.get("/api/events", params={"party": "EGY RUS"}).json()["events"]
    event = max(events, key=lambda e: len(e["reports"]))
    person = next(p["person"] for e in events for p in e["parties"] if p.get("person"))
    out = {}
    for one in views.lists():
        id = person if one.address.startswith("people") else event["id"]
        out[one.address] = one.address.format(code="EGY", one="EGY", other="RUS", id=id)
    return out


def test_every_list_in_every_format(client: TestClient, addresses: dict[str, str]) -> None:
    told = client.get("/api").json()["lists"]
    assert set(told) == {f"/api/{one.address}" for one in views.lists()}
    for name, address in addresses.items():
        query = ASKED.get(name, "")
        bare = client.get(f"/api/{address}?{query}")
        assert bare.status_code == 200, (address, bare.text)
        whole = bare.json()
        assert client.get(f"/api/{address}.json?{query}").json() == whole
        assert len(whole["rows"]) <= whole["count"]
        assert whole["rows"] or name in MAY_BE_EMPTY, address
        for format in told[f"/api/{name}"]:
            answer = client.get(f"/api/{address}.{format}?{query}")
            assert answer.status_code == 200, (address, format)
            assert answer.headers["content-type"].split(";")[0] == MEDIA[format].split(";")[0]
        lines = [json.loads(line) for line in client.get(f"/api/{address}.jsonl?{query}").text.splitlines()]
        assert lines == whole["rows"]
        rows = list(csv.DictReader(io.StringIO(client.get(f"/api/{address}.csv?{query}").text)))
        assert len(rows) == len(lines)
        for row, line in zip(rows, lines, strict=True):
            assert list(row) == list(line), "the same columns in the same order"
        table = [line for line in client.get(f"/api/{address}.md?{query}").text.splitlines() if line.startswith("|")]
        assert len(table) == len(lines) + 2
        cells = {len(re.split(r"(?<!\\)\|", line)) for line in table}
        assert len(cells) == 1, "no word of a page ends a cell"


def test_what_has_days_and_words_is_a_calendar_and_a_feed(client: TestClient) -> None:
    calendars = pytest.importorskip("icalendar", reason="icalendar is not installed")
    feeds = pytest.importorskip("feedparser", reason="feedparser is not installed")
    for name in ("statements?party=EGY", "figures?kind=killed"):
        address, _, query = name.partition("?")
        rows = client.get(f"/api/{name}").json()["rows"]
        calendar = calendars.Calendar.from_ical(client.get(f"/api/{address}.ics?{query}").content)
        entries = calendar.walk("VEVENT")
        assert 0 < len(entries) <= sum(row["first"] is not None for row in rows)
        assert len({entry["UID"] for entry in entries}) == len(entries)
        days = {row["first"] for row in rows}
        assert {entry["DTSTART"].dt.isoformat() for entry in entries} <= days
        feed = feeds.parse(client.get(f"/api/{address}.rss?{query}&lang=ar").content)
        assert not feed.bozo
        assert [entry.description for entry in feed.entries] == [row["words"].strip() for row in rows]


def test_what_is_no_format_of_a_list_is_told_in_the_one_shape(client: TestClient) -> None:
    for address in ("coverage.ics", "positions.rss", "statements.xlsx", "actors/EGY/RUS/months.svg"):
        answer = client.get(f"/api/{address}")
        assert answer.status_code == 404
        assert answer.json()["error"]["status"] == 404 and "jsonl" in answer.json()["error"]["message"], address
        if not address.endswith("svg"):
            assert client.get(f"/en/{address}").status_code == 404


def test_what_is_there_already_is_not_sent_again(client: TestClient, addresses: dict[str, str]) -> None:
    tags = set()
    for address in addresses.values():
        answer = client.get(f"/api/{address}.csv")
        tag = answer.headers["etag"]
        tags.add((tag, answer.content))
        for asked in (tag, f'"other", {tag}', f"W/{tag}", "*"):
            again = client.get(f"/api/{address}.csv", headers={"if-none-match": asked})
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag), (address, asked)
        for asked in ('"other"', tag.strip('"')):
            assert client.get(f"/api/{address}.csv", headers={"if-none-match": asked}).status_code == 200
    assert len({tag for tag, _ in tags}) == len({body for _, body in tags})
    assert client.head("/api/coverage.csv").headers["etag"] == client.get("/api/coverage.csv").headers["etag"]


@pytest.mark.parametrize("name", ["statements", "figures"])
def test_a_long_list_is_asked_for_in_parts(client: TestClient, name: str) -> None:
    whole = client.get(f"/api/{name}?most=5000").json()
    assert (whole["next"], whole["count"]) == (None, len(whole["rows"]))
    assert whole["count"] > 7
    days = [row["first"] or "" for row in whole["rows"]]
    if name == "statements":
        assert days == sorted(days, reverse=True), "the latest first, those without a day last"
    rows: list[Any] = []
    address = f"/api/{name}.jsonl?most=3"
    for _ in range(whole["count"]):
        answer = client.get(address)
        rows += [json.loads(line) for line in answer.text.splitlines()]
        if "link" not in answer.headers:
            break
        found = re.fullmatch(r'<(.+)>; rel="next"', answer.headers["link"])
        assert found
        address = found[1]
    assert rows == whole["rows"]
    part = client.get(f"/api/{name}?most=3").json()
    assert part["count"] == whole["count"]
    assert client.get(f"/api/{name}?most=3&after={part['next']}").json()["rows"] == whole["rows"][3:6]


@pytest.mark.parametrize(
    "query",
    ["after=nonsense", "after=!", "after=WyIiLCIiLDAsOTk5OTk5OTk5OTk5OTk5OTk5OTld", "party=Atlantis", "from=yesterday"],
)
def test_wrong_questions(client: TestClient, query: str) -> None:
    answer = client.get(f"/api/statements?{query}")
    assert (answer.status_code, answer.json()["error"]["status"]) == (400, 400)


def test_who_is_not_there(client: TestClient) -> None:
    for address in ("actors/NOPE/partners", "actors/EGY/NOPE/months", "people/nobody/offices", "events/no/accounts"):
        answer = client.get(f"/api/{address}.csv")
        assert (answer.status_code, answer.json()["error"]["status"]) == (404, 404), address
    assert client.get("/api/actors/EGY/offices?on=zzz").status_code == 400
    assert client.get("/api/coverage?lang=xx").status_code == 404
    assert client.get("/api/statements?most=0").json()["error"]["status"] == 422


def test_offices_of_a_day_are_among_those_of_all_time(client: TestClient) -> None:
    ever = client.get("/api/actors/EGY/offices").json()["rows"]
    then = client.get("/api/actors/EGY/offices?on=2023-12-09").json()["rows"]
    assert 0 < len(then) < len(ever)
    assert all(row in ever for row in then)
    assert all(row["from"] <= "2023-12-09" and (row["to"] or "9") >= "2023" for row in then)


@pytest.mark.parametrize("language", ["en", "ar", "fa"])
def test_beside_a_view(client: TestClient, addresses: dict[str, str], language: str) -> None:
    for name, address in addresses.items():
        answer = client.get(f"/{language}/{address}.csv?{ASKED.get(name, '')}")
        assert answer.status_code == 200, address
        assert answer.content.startswith(b"\xef\xbb\xbf")
        assert re.fullmatch(r'attachment; filename="[\w-]+\.csv"', answer.headers["content-disposition"])
        assert client.get(f"/{language}/{address}.json?{ASKED.get(name, '')}").json()["count"] >= 0
    names = {row["party"]: row["name"] for row in client.get(f"/{language}/actors.json").json()["rows"]}
    assert names["EGY"] == {"en": "Egypt", "ar": "مصر", "fa": "مصر"}[language]


def test_every_link_to_a_file_leads_to_one(client: TestClient, addresses: dict[str, str]) -> None:
    seen = set()
    for view in ("actors", "actors/EGY", "actors/EGY/RUS", "positions", "positions?topic=gaza", "statements?party=EGY"):
        seen |= set(
            re.findall(r'href="(/en/[^"]+\.(?:csv|json|jsonl|md|ics|rss)[^"]*)"', client.get(f"/en/{view}").text)
        )
    for view in ("figures", "framing?party=EGY", "network", "map?party=EGY", "coverage", "review"):
        seen |= set(
            re.findall(r'href="(/en/[^"]+\.(?:csv|json|jsonl|md|ics|rss)[^"]*)"', client.get(f"/en/{view}").text)
        )
    assert len(seen) > 40
    for address in seen:
        assert client.get(address.replace("&amp;", "&")).status_code == 200, address


def test_the_description_has_them_all(client: TestClient) -> None:
    told = client.get("/api/openapi.json").json()
    for one in views.lists():
        assert f"/api/{one.address}" in told["paths"]
        file = told["paths"][f"/api/{one.address}.{{format}}"]["get"]
        (format,) = (p for p in file["parameters"] if p["name"] == "format")
        assert format["schema"]["enum"] == list(one.formats)
        assert set(file["responses"]["200"]["content"]) == {MEDIA[name].split(";")[0] for name in one.formats}
        assert file["summary"]
    for path, methods in told["paths"].items():
        for method, operation in methods.items():
            answers = operation["responses"]
            assert "422" not in answers, (path, method)
            shape = answers["default"]["content"]["application/json"]["schema"]
            assert shape["properties"]["error"]["required"] == ["status", "message"]
    schema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    shape = told["paths"]["/api/coverage"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    schema.validate(client.get("/api/coverage").json(), shape)


def test_columns_are_those_of_the_lines(samples: str) -> None:
    with Record(samples, still=True) as record:
        (said, *_), _ = asking.statements(record.base, speaker=None, most=1)
        (counted, *_), _ = asking.counted(record.base, most=1)
        assert tuple(statement_line(said.article, said.what)) == statements.COLUMNS  # type: ignore[arg-type]
        assert tuple(figure_line(counted.article, counted.what)) == figures.COLUMNS  # type: ignore[arg-type]


def test_words_of_a_page_do_nothing() -> None:
    line = {
        "a": "=1+1",
        "b": "x | y\n<script>[z](javascript:1) `c` \\",
        "c": -1.5,
        "d": None,
        "e": ["p", "q"],
        "f": True,
    }
    listed = Listed(columns=tuple(line), lines=[line], title="a <b>")
    assert rendered(listed, "csv").decode().splitlines()[1].startswith("'=1+1,")
    (row,) = list(csv.reader(io.StringIO(rendered(listed, "csv").decode())))[1:]
    assert row[2:] == ["-1.5", "", "p; q", "yes"]
    table = rendered(listed, "md").decode()
    assert "<" not in table and "](" in table and "\\[z" in table and "x \\| y" in table
    assert len(table.splitlines()) == 5
    assert set(DATED) - set(FLAT) == {"ics", "rss"}
    with pytest.raises(ValueError, match="xlsx"):
        rendered(listed, "xlsx")
