"""The desk: every view in three languages, hostile words, addresses that are wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient

import dragoman
from dragoman.ingest.files import read_paths
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load
from dragoman.store import Record
from dragoman.web.app import make_app
from dragoman.web.marks import Mark, pieces, windows
from dragoman.web.wording import languages, words

SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
LANGUAGES = ("en", "ar", "fa")


def events(client: TestClient, **query: str) -> list[dict[str, object]]:
    found = client.get("/api/events", params={"most": "200", **query}).json()["events"]
    assert isinstance(found, list)
    return found


def test_every_language_says_everything() -> None:
    assert languages() == ("en", "ar", "fa")
    assert len({frozenset(words(code)) for code in languages()}) == 1
    assert all(value.strip() for code in languages() for value in words(code).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view(client: TestClient, language: str) -> None:
    for event in events(client, all="1"):
        page = client.get(f"/{language}/events/{event['id']}")
        assert page.status_code == 200
        assert page.text.count('<section class="report"') == len(event["reports"])  # type: ignore[arg-type]
        assert "<mark" in page.text
    for address in ("", "coverage", "?all=1", "?q=Putin", "?party=EGY+RUS&from=2023-01-01&to=2023-12-31"):
        page = client.get(f"/{language}/{address}")
        assert page.status_code == 200, address
        assert f'<html lang="{language}" dir="{words(language)["dir"]}">' in page.text
    source = str(SAMPLES / "ar-putin-sisi-december.txt")
    page = client.get(f"/{language}/page", params={"source": source})
    assert page.status_code == 200
    assert 'class="own"' in page.text


def test_a_search_in_any_script_finds_the_same(client: TestClient) -> None:
    found = [{event["id"] for event in events(client, q=q)} for q in ("بوتين", "پوتین", "Putin")]
    assert found[0] == found[1]
    assert len(found[0] & found[2]) >= 5


def test_what_is_seen_can_be_saved(client: TestClient) -> None:
    page = client.get("/en/?party=IRN&channel=phone")
    for address in re.findall(r'href="(/en/timeline\.[^"]+)"', page.text):
        saved = client.get(address.replace("&amp;", "&"))
        assert saved.status_code == 200
        assert saved.content
        assert "attachment" in saved.headers["content-disposition"]
    rows = client.get("/en/timeline.jsonl?party=IRN&channel=phone").text.splitlines()
    assert {row["channel"] for row in map(json.loads, rows)} == {"phone"}


def test_words_and_filters_hold_together(client: TestClient) -> None:
    query = {"q": "Putin", "party": "IRN"}
    found = events(client, **query)
    assert found
    assert all("IRN" in {side["party"] for side in event["parties"]} for event in found)  # type: ignore[attr-defined]
    assert len(found) < len(events(client, q="Putin"))
    saved = client.get("/en/timeline.jsonl", params=query).text.splitlines()
    shown = client.get("/en/", params=query).text
    assert {json.loads(line)["id"] for line in saved} == {event["id"] for event in found}
    assert all(f"/en/events/{event['id']}" in shown for event in found)
    assert events(client, q="Putin", **{"from": "2030-01-01"}) == []


def test_another_name_is_not_answered(client: TestClient) -> None:
    assert client.get("/api/events", headers={"host": "evil.example"}).status_code == 400


def test_a_record_that_is_gone_is_said(tmp_path: Path) -> None:
    with TestClient(make_app(str(tmp_path / "none.db"), load())) as gone:
        for address in ("/en/", "/en/timeline.csv", "/en/events/x"):
            page = gone.get(address)
            assert page.status_code == 503
            assert "S101" in page.text
        assert gone.get("/api/events").json()["error"]["status"] == 503


def test_the_desk_merges_nothing(tmp_path: Path) -> None:
    reader, name = load(), str(tmp_path / "r.db")
    with Record(name, reader=lambda: reader) as record:
        for page in read_paths([str(SAMPLES / "ar-putin-sisi-december.txt")]):
            assert isinstance(page, Page)
            record.add(page, read_page(page, reader))
        with TestClient(make_app(name, reader)) as client:
            assert client.get("/api/events").json()["count"] == 0
            record.settle()
            assert client.get("/api/events").json()["count"] > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_cannot_run_anything(client: TestClient, language: str, hostile: str) -> None:
    (event,) = events(client, **{"from": "2022-05-03", "to": "2022-05-03"})
    views = ("", "/accounts", "?outlet=script", "coverage", "framing?party=EGY", "statements?party=EGY", "figures")
    addresses = [f"/{language}/{view}" for view in views if not view.startswith("/")]
    addresses += [f"/{language}/events/{event['id']}{view}" for view in ("", "/accounts")]
    shown = [client.get(address) for address in addresses]
    shown += [
        client.get(f"/{language}/page", params={"source": f"a{hostile}"}),
        client.get(f"/{language}/", params={"q": hostile}),
    ]
    for page in shown:
        assert page.status_code == 200
        assert "<script" not in page.text
        assert "<img" not in page.text
        assert "8641969" not in page.text
        assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert all(
        re.match(r"(/|\?|#)", link)
        for page in shown
        for link in re.findall(r'(?:href|src|action)="([^"]*)"', page.text)
    )


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/xx/", 404),
        ("/en/events/nothing", 404),
        ("/en/page?source=nothing", 404),
        ("/en/page?source=../../etc/passwd", 404),
        ("/en/?from=yesterday", 400),
        ("/en/timeline.xls", 404),
        ("/static/../app.py", 404),
        ("/static/%2e%2e/app.py", 404),
        ("/api/events?most=100000", 422),
        ("/api/events?after=nothing", 400),
        ("/api/events/nothing", 404),
        ("/en/?after=-5", 200),
        ("/ar/?party=" + "X" * 5000, 200),
        ("/en/?q=%00%22*%20OR%20NEAR(", 200),
    ],
)
def test_wrong_addresses(client: TestClient, address: str, status: int) -> None:
    assert client.get(address).status_code == status


def test_the_first_visit_is_in_the_readers_language(client: TestClient) -> None:
    for asked, given in (("fa-IR,fa;q=0.9", "/fa/"), ("de, ar;q=0.5", "/ar/"), ("de", "/en/")):
        answer = client.get("/", headers={"accept-language": asked}, follow_redirects=False)
        assert answer.headers["location"] == given


def test_the_api_pages_through_everything(client: TestClient) -> None:
    seen: list[str] = []
    after: str | None = ""
    while after is not None:
        answer = client.get("/api/events", params={"most": "7", "after": after, "all": "1"}).json()
        seen += [event["id"] for event in answer["events"]]
        after = answer["next"]
    assert len(seen) == len(set(seen)) == answer["count"]
    first = client.get("/api/events")
    assert client.get("/api/events", headers={"if-none-match": first.headers["etag"]}).status_code == 304
    assert client.get("/api/openapi.json").json()["paths"].keys() >= {"/api/events", "/api/events/{id}", "/api/read"}


def test_one_page_read_without_keeping_it(client: TestClient) -> None:
    before = client.get("/api/events").json()["count"]
    text = (
        "Two presidents talk\nEgyptian President Abdel Fattah el-Sisi telephoned Turkish President Recep Tayyip Erdogan"
        " on Monday.\nThe call was long, and they spoke of the situation in the region."
    )
    (article,) = client.post("/api/read", json={"text": text, "published": "2024-03-05"}).json()
    assert {side["party"] for side in article["events"][0]["parties"]} == {"EGY", "TUR"}
    assert client.get("/api/events").json()["count"] == before
    assert client.post("/api/read", json={"text": text, "published": "soon"}).status_code == 400
    assert client.post("/api/read", json={"text": ""}).status_code == 422
    assert client.post("/api/read", json={}).json()["error"]["status"] == 422
    cut = client.post(
        "/api/read", content=json.dumps({"text": text + "\ud83d"}), headers={"content-type": "application/json"}
    )
    assert cut.status_code == 422, "half a letter"


def test_marks_that_overlap() -> None:
    cut = pieces("abcdef", 0, 6, [Mark(1, 4, "x"), Mark(2, 6, "y")])
    assert [(p.text, p.kinds) for p in cut] == [("a", ()), ("b", ("x",)), ("cd", ("x", "y")), ("ef", ("y",))]
    assert "".join(p.text for p in cut) == "abcdef"
    assert list(windows("word " * 200, [(500, 510), (520, 530)])) == [(339, 694)]
