"""The API: its index, files, reading apart; reconciliation as the W3C group's specification has it."""

from __future__ import annotations

import json
import os
import signal
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient

from dragoman.errors import DragomanError
from dragoman.export import available, media
from dragoman.model import Page
from dragoman.web.apart import AHEAD, Apart

NAMES = ("السيسي", "پوتین", "Vladimir Putin", "وزارت")


def ask(client: TestClient, **queries: dict[str, Any]) -> dict[str, Any]:
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    assert answer.headers["access-control-allow-origin"] == "*"
    found: dict[str, Any] = answer.json()
    assert found == client.get("/reconcile", params={"queries": json.dumps(queries)}).json()
    return found


def test_the_index_names_what_there_is(client: TestClient) -> None:
    told = client.get("/api").json()
    assert told["record"]["articles"] > 20
    assert client.get(told["events"]).status_code == 200
    assert client.get(told["description"]).json()["info"]["title"] == "Dragoman"
    assert set(told["files"]) == {f"/api/events.{name}" for name in available()}


def test_events_as_files(client: TestClient) -> None:
    query = {"party": "EGY RUS", "from": "2023-12"}
    ids = {event["id"] for event in client.get("/api/events", params=query).json()["events"]}
    assert ids
    for name in available():
        answer = client.get(f"/api/events.{name}", params={**query, "lang": "fa"})
        assert answer.status_code == 200, name
        assert answer.headers["content-type"].split(";")[0] == media(name)[0].split(";")[0]
        again = client.get(
            f"/api/events.{name}", params={**query, "lang": "fa"}, headers={"if-none-match": answer.headers["etag"]}
        )
        assert again.status_code == 304 or name == "xlsx"
    rows = client.get("/api/events.jsonl", params=query).text.splitlines()
    assert {json.loads(row)["id"] for row in rows} == ids
    assert client.get("/api/events.xls").status_code == 404
    assert client.get("/api/events.csv?lang=xx").json()["error"]["status"] == 404


def test_pages_beyond_those_that_wait_are_refused(client: TestClient) -> None:
    room = client.app.state.apart._room  # type: ignore[attr-defined]
    for _ in range(AHEAD):
        assert room.acquire(blocking=False)
    try:
        answer = client.post("/api/read", json={"text": "x"})
        assert (answer.status_code, answer.json()["error"]["status"]) == (503, 503)
    finally:
        room.release(AHEAD)
    assert client.post("/api/read", json={"text": ""}).status_code == 422


def test_a_large_page_is_refused_before_it_is_parsed(client: TestClient) -> None:
    for body in (b"[" * 1_100_000, b'{"text": "' + b"x" * 1_100_000):
        answer = client.post("/api/read", content=body, headers={"content-type": "application/json"})
        assert (answer.status_code, answer.json()["error"]["status"]) == (413, 413)


def test_a_page_that_takes_its_reader_down_takes_nothing_else() -> None:
    apart = Apart()
    text = (
        "Two presidents talk\nEgyptian President Abdel Fattah el-Sisi telephoned Turkish President Recep Tayyip Erdogan"
        " on 3 May 2022.\nThe call was long, and they spoke of the situation in the region."
    )
    page = Page(source="request", text=text, sha256="0")
    try:
        assert json.loads(apart.read(page))[0]["events"]
        assert apart._pool is not None
        (process,) = apart._pool._processes.values()
        assert process.pid != os.getpid()
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        with pytest.raises(DragomanError, match="R104"):
            apart.read(page)
        assert json.loads(apart.read(page))[0]["events"], "another was started"
        with pytest.raises(DragomanError, match="L10"):
            apart.read(Page(source="request", text="", sha256="0"))
    finally:
        apart.close()


def test_the_manifest(client: TestClient) -> None:
    told = client.get("/reconcile").json()
    assert told["versions"] == ["0.2"]
    assert told["name"]
    for space in ("identifierSpace", "schemaSpace"):
        assert told[space].startswith("http")
    assert {kind["id"] for kind in told["defaultTypes"]} == {"person", "party"}
    assert "{{id}}" in told["view"]["url"]
    assert "{{id}}" in told["preview"]["url"]
    for what in ("entity", "type"):
        assert set(told["suggest"][what]) == {"service_url", "service_path"}


def test_names_in_any_language_lead_to_one(client: TestClient) -> None:
    found = ask(
        client,
        q0={"query": "Vladimir Putin", "type": "person", "limit": 3},
        q1={"query": "فلاديمير بوتين", "type": ["person"]},
        q2={"query": "ولادیمیر پوتین"},
        q3={"query": "Egypt"},
        q4={"query": "مصر", "type": "party"},
        q5={"query": "nobody of this name"},
    )
    best = {name: one["result"][0] for name, one in found.items() if one["result"]}
    assert best["q0"]["id"] == best["q1"]["id"] == best["q2"]["id"]
    assert best["q0"]["match"] is True
    assert best["q3"]["id"] == best["q4"]["id"] == "party:EGY"
    assert found["q5"] == {"result": []}
    for one in found.values():
        for candidate in one["result"]:
            assert set(candidate) >= {"id", "name", "score", "match", "type"}
            assert isinstance(candidate["type"], list)
        assert sum(candidate["match"] for candidate in one["result"]) <= 1


# what the specification has of an answer (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/)
ANSWER = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {
            "result": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id", "name", "score"],
                    "properties": {
                        "id": {"type": "string"},
                        "name": {"type": "string"},
                        "description": {"type": "string"},
                        "score": {"type": "number"},
                        "match": {"type": "boolean"},
                        "type": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "required": ["id", "name"],
                                "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
                            },
                        },
                    },
                },
            }
        },
    },
}


def test_every_shape_of_a_query_is_answered(client: TestClient) -> None:
    schema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    paid = {"pid": "occupation", "v": ["minister", {"id": "m", "name": "Minister"}]}
    found = ask(
        client,
        least={"query": "Putin"},
        full={"query": "مصر", "type": "party", "limit": 2, "properties": [paid], "type_strict": "should"},
        types={"query": "Putin", "type": ["person", "city"], "type_strict": "any"},
        unknown={"query": "Putin", "type": "painting"},
        bare={"properties": [{"pid": "uid", "v": "27"}]},
    )
    schema.validate(found, ANSWER)
    assert found["full"]["result"][0]["id"] == "party:EGY"
    assert found["types"]["result"]
    assert found["bare"] == found["unknown"] == {"result": []}


def test_part_of_a_name_is_no_match(client: TestClient) -> None:
    (one,) = ask(client, q={"query": "Vladimir", "limit": 1})["q"]["result"]
    assert one["match"] is False


def test_suggestions_and_previews(client: TestClient) -> None:
    found = client.get("/reconcile/suggest/entity", params={"prefix": "Vladimir Pu"}).json()["result"]
    assert any(one["name"] == "Vladimir Putin" for one in found)
    assert client.get("/reconcile/suggest/type", params={"prefix": "per"}).json()["result"] == [
        {"id": "person", "name": "Person"}
    ]
    page = client.get("/reconcile/preview", params={"id": found[0]["id"]})
    assert "<h1>" in page.text
    assert "frame-ancestors" not in page.headers["content-security-policy"]
    assert client.get("/reconcile/preview?id=nobody").status_code == 404


@pytest.mark.parametrize(
    "queries",
    [
        "[]",
        "{",
        "[" * 100_000,
        '{"q": 1}',
        '{"q": {}}',
        '{"q": {"query": 3}}',
        json.dumps({str(n): {} for n in range(101)}),
    ],
)
def test_queries_that_are_none(client: TestClient, queries: str) -> None:
    assert client.post("/reconcile", data={"queries": queries}).status_code == 400


def test_what_is_no_form(client: TestClient) -> None:
    assert client.post("/reconcile", json={}).status_code == 415
    large = {"queries": "x" * 1_100_000}
    assert client.post("/reconcile", data=large).status_code == 413


def test_a_party_that_nobody_knows_is_an_error_not_an_empty_answer(client: Any) -> None:
    for address in ("/api/events?party=Atlantis", "/api/events.csv?party=EGY,Atlantis"):
        answer = client.get(address)
        assert answer.status_code == 400
        assert answer.json()["error"]["status"] == 400 and "Atlantis" in answer.json()["error"]["message"]
    for known in ("Egypt", "EGY", "مصر", "FJI"):
        assert client.get(f"/api/events?party={known}").status_code == 200


def test_head_is_answered_as_get_without_a_body(client: Any) -> None:
    for address in ("/en/", "/api", "/api/events", "/robots.txt", "/api/events/none", "/static/desk.css"):
        asked, told = client.head(address), client.get(address)
        assert (asked.status_code, asked.content) == (told.status_code, b"")
        assert asked.headers.get("content-length") == told.headers.get("content-length")
