"""What readers choose for themselves, charts as pictures, time as a filter of charts, one event as a file."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient

OWN = {"sec-fetch-site": "same-origin"}
CHARTS = ("network", "map", "figures", "actors/EGY/RUS/months")


def choose(desk: TestClient, language: str, **what: str) -> str:
    """Chooses, and gives the address that it leads back to."""
    answer = desk.post(f"/{language}/shown", data=what, headers=OWN, follow_redirects=False)
    assert answer.status_code == 303
    return answer.headers["location"]


@pytest.mark.parametrize(
    ("language", "calendar", "digits", "day", "told"),
    [
        ("en", "hijri", "", "1445/09/11", "11 Ramadan 1445"),
        ("en", "jalali", "", "1403/01/02", "2 Farvardin 1403"),
        ("ar", "hijri", "arab", "١٤٤٥/٠٩/١١", "١١ رمضان ١٤٤٥"),
        ("fa", "gregorian", "latn", "2024-03-21", "21 مارس 2024"),
        ("fa", "hijri", "", "۱۴۴۵/۰۹/۱۱", "۱۱ رمضان ۱۴۴۵"),
    ],
)
def test_days_in_the_calendar_that_was_chosen(
    client: TestClient, language: str, calendar: str, digits: str, day: str, told: str
) -> None:
    address = f"/{language}/?party=EGY,RUS&from=2024-03-21&to=2024-03-21"
    try:
        assert choose(client, language, calendar=calendar, digits=digits, back=address) == address
        page = client.get(address).text
        assert day in page
        assert told in page
    finally:
        client.cookies.clear()
    assert told not in client.get(address).text


def test_light_and_dark(client: TestClient) -> None:
    try:
        choose(client, "en", theme="dark")
        assert 'data-theme="dark"' in client.get("/en/").text
    finally:
        client.cookies.clear()
    assert "data-theme" not in client.get("/en/").text


@pytest.mark.parametrize("back", ["https://example.org/", "//example.org", "/fa/", "/en/\\x", "javascript:1", ""])
def test_a_choice_leads_nowhere_else(client: TestClient, back: str) -> None:
    assert choose(client, "en", calendar="martian", back=back) == "/en/"
    assert client.post("/en/shown", data={"theme": "dark"}).status_code == 403
    client.cookies.clear()


def test_the_api_tells_everybody_the_same(client: TestClient) -> None:
    plain = client.get("/api/events.csv").text
    client.cookies.set("dragoman_shown", "hijri.arab.dark")
    assert client.get("/api/events.csv").text == plain
    client.cookies.clear()


@pytest.mark.parametrize("language", ["en", "ar", "fa"])
@pytest.mark.parametrize("chart", CHARTS)
def test_charts_are_kept_as_pictures(client: TestClient, chart: str, language: str) -> None:
    query = "?kind=killed&of=PSE" if chart == "figures" else ""
    answer = client.get(f"/{language}/{chart}.svg{query}")
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.headers["content-disposition"].startswith("attachment")
    root = ElementTree.fromstring(answer.text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.get("width")
    assert "href=" not in answer.text
    assert {"style", "text"} <= {one.tag.rpartition("}")[2] for one in root.iter()}


def test_time_is_chosen_in_the_network(client: TestClient) -> None:
    page = client.get("/en/network").text
    spans = re.findall(r'<a href="\?(from=[\d-]+&amp;to=[\d-]+)"', page)
    assert len(spans) >= 3
    some = client.get("/en/network?" + spans[-2].replace("&amp;", "&")).text
    assert 'aria-current="true"' in some.split("<main")[1]
    assert 'rel="prev"' in some
    assert some.count('<a href="?from=') > page.count('<a href="?from='), "its months"
    assert some.count('class="node"') < page.count('class="node"')


def test_positions_over_time(client: TestClient) -> None:
    page = client.get("/fa/positions?topic=gaza").text
    first = re.search(r'/fa/(statements\?[^"]*topic=gaza[^"]*from=[^"]*)"[^>]*>[^<]*<', page)
    assert first
    said = client.get("/fa/" + first.group(1).replace("&amp;", "&")).text
    assert said.count("<blockquote") >= 1
    lines = client.get("/fa/stances.csv?topic=gaza").text.splitlines()
    assert len(lines) > 5
    assert lines[0].startswith("\ufeff"), "a spreadsheet knows it for UTF-8"
    assert client.get("/fa/timeline.csv").text.startswith("\ufeff")
    assert client.get("/fa/positions?topic=nothing").status_code == 200


def test_one_event_as_a_file(client: TestClient) -> None:
    (one,) = client.get("/api/events?most=1").json()["events"]
    for name in ("json", "ics", "bibtex", "md"):
        answer = client.get(f"/api/events/{one['id']}.{name}?lang=ar")
        assert answer.status_code == 200
        again = client.get(f"/api/events/{one['id']}.{name}?lang=ar", headers={"if-none-match": answer.headers["etag"]})
        assert again.status_code == 304
    assert client.get(f"/api/events/{one['id']}.xls").json()["error"]["status"] == 404
    assert client.get("/api/events/none.json").json()["error"]["status"] == 404
