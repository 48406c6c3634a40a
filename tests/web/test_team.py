"""A team's desk: who is let in, who may judge, how fast, and what is written down."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient

from dragoman.reader import load
from dragoman.web.app import make_app
from dragoman.web.guard import Log, Pace, is_open
from dragoman.web.team import Member, Team, digest_of, load_team, new_token

OWN = {"sec-fetch-site": "same-origin"}
READS, JUDGES = new_token(), new_token()
TEAM = Team(
    member=[
        Member(name="Reza", role="reader", token_sha256=digest_of(READS)),
        Member(name="Sara", role="reviewer", token_sha256=digest_of(JUDGES)),
    ]
)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.jsonl"


@pytest.fixture
def desk(samples: str, log: Path) -> Iterator[TestClient]:
    with TestClient(make_app(samples, load(), team=TEAM, log=Log(log)), follow_redirects=False) as client:
        yield client


def bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def test_nobody_else_is_let_in(desk: TestClient) -> None:
    for address in ("/en/", "/fa/actors", "/en/timeline.csv", "/en/review", "/"):
        answer = desk.get(address)
        assert answer.status_code == 303, address
        assert answer.headers["location"].endswith("/enter")
    for address in ("/api", "/api/events", "/api/openapi.json", "/reconcile"):
        answer = desk.get(address)
        assert (answer.status_code, answer.json()["error"]["status"]) == (401, 401), address
    for token in ("", "x", READS[:-1], READS + "x"):
        assert desk.get("/api/events", headers=bearer(token)).status_code == 401
    raw = {"Authorization": b"Bearer \xe2\x80\xa8"}
    assert desk.get("/api/events", headers=raw).status_code == 401
    assert desk.get("/api/events").status_code == 401
    assert desk.post("/api/read", json={"text": "x"}).status_code == 401
    assert desk.get("/static/desk.css").status_code == 200
    assert desk.get("/ar/enter").status_code == 200
    assert desk.get("/en/", headers=bearer(READS)).headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize("host", ["127.0.0.1:8971/enter?", "testserver/static/?", "testserver/en/enter#"])
def test_the_host_header_opens_nothing(desk: TestClient, log: Path, host: str) -> None:
    assert desk.get("/api/events", headers={"host": host}).status_code == 401
    assert desk.get("/en/actors", headers={"host": host}).status_code == 303
    assert [json.loads(line)["path"] for line in log.read_text().splitlines()] == ["/api/events", "/en/actors"]


def test_what_is_open_is_named_in_full() -> None:
    assert all(is_open(path, ("en", "fa")) for path in ("/en/enter", "/fa/enter", "/robots.txt", "/static/desk.css"))
    for path in (
        "/api/enter",
        "/xx/enter",
        "/en/event/enter",
        "/en/enter\n",
        "/en/static/",
        "/robots.txt/en",
        "/static",
    ):
        assert not is_open(path, ("en", "fa")), path


def test_programs_bring_their_token(desk: TestClient) -> None:
    assert desk.get("/api/events", headers=bearer(READS)).status_code == 200


def test_people_enter_and_leave(desk: TestClient) -> None:
    assert desk.post("/en/enter", data={"token": "wrong"}, headers=OWN).status_code == 403
    assert desk.post("/en/enter", data={"token": READS}, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    entered = desk.post("/en/enter", data={"token": READS}, headers=OWN)
    assert entered.status_code == 303
    cookie = entered.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert desk.get("/en/").status_code == 200
    assert desk.post("/en/enter", data={"leave": "1"}, headers=OWN).status_code == 303
    assert desk.get("/en/").status_code == 303


def test_people_enter_over_a_local_network(desk: TestClient) -> None:
    """Without https a browser sends no Sec-Fetch-Site, and the true Origin only where the page lets it."""
    assert desk.get("/en/enter").headers["referrer-policy"] == "same-origin"
    for origin, status in (("null", 403), ("http://evil.example", 403), ("http://testserver", 303)):
        assert desk.post("/en/enter", data={"token": READS}, headers={"origin": origin}).status_code == status


def test_who_reads_does_not_judge(desk: TestClient) -> None:
    told = {"one": "a", "other": "b", "says": "same"}
    assert desk.post("/en/review", data=told, headers={**OWN, **bearer(READS)}).status_code == 403
    assert desk.post("/en/review", data=told, headers={**OWN, **bearer(JUDGES)}).status_code == 400
    assert desk.post("/en/review", data=told, headers=OWN).status_code == 303


def test_who_asked_for_what_is_written_down(desk: TestClient, log: Path) -> None:
    desk.get("/api/events?q=secret", headers=bearer(JUDGES))
    desk.get("/api/events")
    rows = [json.loads(line) for line in log.read_text().splitlines()]
    assert [(r["who"], r["role"], r["path"], r["status"]) for r in rows] == [
        ("Sara", "reviewer", "/api/events", 200),
        ("", "", "/api/events", 401),
    ]
    assert "secret" not in log.read_text()
    assert JUDGES not in log.read_text()


def test_a_log_that_cannot_be_written_is_said_at_once(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from dragoman.cli.main import app

    told = CliRunner().invoke(app, ["serve", "--log", str(tmp_path / "missing" / "log.jsonl")])
    assert told.exit_code == 2
    assert "--log" in told.output


def test_a_desk_without_a_team_has_no_door(client: TestClient) -> None:
    assert client.get("/en/enter").status_code == 404


def test_too_many_requests(samples: str) -> None:
    with TestClient(make_app(samples, load(), rate=2.0)) as client:
        answers = [client.get("/robots.txt") for _ in range(40)]
    assert answers[0].status_code == 200
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["retry-after"]) >= 1


def test_the_pace_of_one_is_not_that_of_another() -> None:
    now = [0.0]
    pace = Pace(1.0, clock=lambda: now[0])
    assert [pace.wait("a") == 0 for _ in range(7)] == [*[True] * 5, False, False]
    assert pace.wait("b") == 0
    now[0] = 2.0
    assert [pace.wait("a") == 0 for _ in range(3)] == [True, True, False]
    assert Pace(0).wait("a") == 0


def test_a_team_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    file.write_text(f'[[member]]\nname = "سارا"\nrole = "reviewer"\ntoken_sha256 = "{digest_of("t")}"\n', "utf-8")
    found = load_team(file).of("t")
    assert found is not None
    assert (found.name, found.role) == ("سارا", "reviewer")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "member = 3",
        '[[member]]\nname = "a"',
        '[[member]]\nname = "a"\nrole = "king"\ntoken_sha256 = "0"',
        f'[[member]]\nname = ""\nrole = "reader"\ntoken_sha256 = "{"0" * 64}"',
        f'[[member]]\nname = "a"\nrole = "reader"\ntoken_sha256 = "{"0" * 64}"\n' * 2,
        '[[member]]\nname = "a"\nrole = "reader"\ntoken_sha256 = "0"',
        "[[",
    ],
)
def test_what_is_no_team(tmp_path: Path, text: str) -> None:
    file = tmp_path / "team.toml"
    file.write_text(text)
    with pytest.raises(ValueError):
        load_team(file)


def test_a_token_is_made_for_a_member(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from dragoman.cli.main import app

    made = CliRunner().invoke(app, ["token", "سارا", "--role", "reviewer"])
    assert made.exit_code == 0
    told = made.stderr.strip().rpartition(" ")[2]
    assert len(told) > 40
    assert told not in made.stdout
    assert f'token_sha256 = "{digest_of(told)}"' in made.stdout
    assert CliRunner().invoke(app, ["token", "x", "--role", "king"]).exit_code == 2
