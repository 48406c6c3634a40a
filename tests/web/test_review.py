"""Judging pairs in the desk: by whom, through the one writer, from its own pages only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient

from dragoman.reader import load
from dragoman.store import Record
from dragoman.store.judgements import make as said
from dragoman.web.app import make_app

OWN = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def name(tmp_path: Path, make: SimpleNamespace) -> str:
    """A record with a pair in doubt."""
    path = str(tmp_path / "r.db")
    with Record(path) as record:
        for source, channel, words in (("a", "phone", "they spoke"), ("b", "unspecified", "told otherwise")):
            event = make.event("EGY", "RUS", days="2023-12-09", channel=channel, words=words)
            article = make.article(source, event, published="2023-12-13", outlet=source)
            record.add(make.page(article), [article])
        record.settle()
        assert record.doubts()
    return path


@pytest.fixture
def desk(name: str) -> Iterator[TestClient]:
    with TestClient(make_app(name, load(), reviewer="Sara"), follow_redirects=False) as client:
        yield client


def pair(client: TestClient) -> dict[str, Any]:
    page = client.get("/en/review").text
    return dict(re.findall(r'name="(one|other)" value="([0-9a-f]+)"', page))


def test_a_judgement_is_kept_with_its_author(desk: TestClient, name: str) -> None:
    told = pair(desk)
    assert set(told) == {"one", "other"}
    done = desk.post("/en/review", data={**told, "says": "different", "reason": "two  visits"}, headers=OWN)
    assert (done.status_code, done.headers["location"]) == (303, "/en/review")
    with Record(name) as record:
        (judgement,) = record.judgements()
        assert (judgement.who, judgement.says, judgement.reason) == ("Sara", "different", "two visits")
        assert len(record.events()) == 2
    assert pair(desk) == {}, "nothing is left in doubt"
    back = desk.post("/en/review", data={"back": judgement.key}, headers=OWN)
    assert back.status_code == 303
    assert pair(desk) == told
    with Record(name) as record:
        last = record.judgements()[-1]
    assert last.kind == "back"
    assert desk.post("/en/review", data={"back": last.key}, headers=OWN).status_code == 400


def test_corrected_fields_are_not_taken_back_here(desk: TestClient, name: str) -> None:
    field = said(
        kind="field", one=pair(desk)["one"], other="channel", says='"letter"', reason="", who="Reza", at="2024-01-01"
    )
    with Record(name) as record:
        record.say(field)
        record.settle()
    assert field.key not in desk.get("/en/review").text
    assert desk.post("/en/review", data={"back": field.key}, headers=OWN).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "none"},
        {"origin": "http://evil.example"},
        {"origin": "null"},
    ],
)
def test_a_page_elsewhere_says_nothing(desk: TestClient, name: str, headers: dict[str, str]) -> None:
    answer = desk.post("/en/review", data={**pair(desk), "says": "same"}, headers=headers)
    assert answer.status_code == 403
    with Record(name) as record:
        assert not record.judgements()


def test_an_older_browser_names_its_origin(desk: TestClient) -> None:
    told = {**pair(desk), "says": "unsure"}
    assert desk.post("/en/review", data=told, headers={"origin": "http://testserver"}).status_code == 303


@pytest.mark.parametrize(
    "told", [{"reason": "none"}, {"says": "same"}, {"one": "x", "other": "y", "says": "same"}, {"back": "nothing"}]
)
def test_what_is_no_judgement(desk: TestClient, told: dict[str, str]) -> None:
    assert desk.post("/en/review", data=told, headers=OWN).status_code == 400
    assert desk.post("/en/review", data={**pair(desk), "says": "perhaps"}, headers=OWN).status_code == 400


def test_a_desk_that_only_reads(name: str) -> None:
    with TestClient(make_app(name, load())) as client:
        page = client.get("/en/review")
        assert page.status_code == 200
        assert 'name="says"' not in page.text
        assert "<script" not in page.text
        assert client.post("/en/review", data={"says": "same"}, headers=OWN).status_code == 403
