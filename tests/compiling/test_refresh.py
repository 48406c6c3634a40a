"""Terms of office from a recorded query service: what is put in, what stands, what happens when it fails."""

from __future__ import annotations

import contextlib
import http.server
import json
import threading
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dragoman
from dragoman.cli.world import app
from dragoman.compiling.refresh.people import PeopleFile
from dragoman.compiling.refresh.refresh import Change, refresh
from dragoman.compiling.refresh.service import Service
from dragoman.compiling.refresh.terms import terms
from dragoman.errors import DragomanError

Answer = tuple[int, dict[str, str], bytes]


def rows(*found: dict[str, str]) -> Answer:
    """An answer as the service writes it: `state` and `person` are ids, all else is text."""
    bindings = [
        {
            name: {"type": "uri", "value": f"http://www.wikidata.org/entity/{value}"}
            if name in ("state", "person")
            else {"type": "literal", "value": value}
            for name, value in row.items()
        }
        for row in found
    ]
    content = {"head": {"vars": sorted({n for row in found for n in row})}, "results": {"bindings": bindings}}
    return 200, {"Content-Type": "application/sparql-results+json"}, json.dumps(content).encode()


@contextlib.contextmanager
def serving(*answers: Answer, default: Answer | None = None) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The address and what was asked so far: (user agent, query). Answers in order, then `default` for ever."""
    left = list(answers)
    asked: list[tuple[str, str]] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            asked.append((self.headers["User-Agent"], urllib.parse.parse_qs(body)["query"][0]))
            status, headers, content = left.pop(0) if left else default or rows()
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


STATE = "code: RUR\nwikidata: Q901\nname: {en: Ruritania, ar: روريتانيا, fa: روریتانیا}\nsource: editor\n"
PEOPLE = """party: RUR
people:
  - id: anna-one
    name: {en: Anna One, ar: آنا ون, fa: آنا وان}
    short: {en: [One], ar: [], fa: []}
    wikidata: null
    offices:
      - {office: foreign-minister, from: 2010-05-01, to: 2014-02-03, source: editor}
  - id: boris-two
    name: {en: Boris Two, ar: بوريس تو, fa: بوریس تو}
    wikidata: Q12
    offices:
      - {office: foreign-minister, from: 2014-02-03, to: null, source: wikidata-2022}
      - {office: president, from: 2020-01-01, to: null, source: editor}
"""


@pytest.fixture
def world(tmp_path: Path) -> Path:
    for folder, text in (("states", STATE), ("people", PEOPLE)):
        (tmp_path / "world" / folder).mkdir(parents=True)
        (tmp_path / "world" / folder / "rur.yml").write_text(text, encoding="utf-8")
    return tmp_path / "world"


def term(person: str, name: str, start: str, end: str | None = None, **more: str) -> dict[str, str]:
    row = {"state": "Q901", "person": person, "en": name, "start": f"{start}T00:00:00Z", "startPrecision": "11", **more}
    return row if end is None else {"endPrecision": "11", **row, "end": f"{end}T00:00:00Z"}


def foreign(*found: dict[str, str]) -> tuple[Answer, ...]:
    """Heads and heads of government: nobody; foreign ministers: those; defence: nobody."""
    return rows(), rows(), rows(*found), rows()


def run(world: Path, address: str, *, write: bool = True, waits: list[float] | None = None) -> list[Change]:
    service = Service(address, agent="test/1 (nobody)", wait=(waits if waits is not None else []).append)
    return refresh(world, service, source="wikidata-2030", parties=None, write=write)


def people(world: Path) -> str:
    return (world / "people" / "rur.yml").read_text(encoding="utf-8")


FOUND = (
    term("Q11", "Anna One", "2010-05-01", "2014-02-03"),
    term("Q12", "Boris Two", "2014-02-03", "2026-06-01"),
    term("Q13", "Čeněk Three (politician)", "2026-06-01", ar="تشينيك ثري", fa="چنک ثري"),
)


def test_terms_are_put_in(world: Path) -> None:
    with serving(*foreign(*FOUND)) as (address, asked):
        run(world, address)
    text = people(world)
    assert "    wikidata: Q11\n" in text
    assert "to: 2014-02-03, source: editor, borne_out: [wikidata-2030]}" in text
    assert "from: 2014-02-03, to: 2026-06-01, source: wikidata-2030}" in text
    assert "  - id: cenek-three\n    name: {en: Čeněk Three, ar: تشينيك ثري}\n    wikidata: Q13\n" in text
    assert "office: president, from: 2020-01-01, to: null, source: editor}" in text
    assert len(asked) == 4 and all(agent == "test/1 (nobody)" for agent, _ in asked)
    assert all("wd:Q901" in query for _, query in asked)


def test_a_second_run_changes_nothing(world: Path) -> None:
    with serving(*foreign(*FOUND), *foreign(*FOUND)) as (address, _):
        run(world, address)
        text = people(world)
        assert [c for c in run(world, address) if not c.kept] == []
    assert people(world) == text


def test_without_write_it_is_only_told(world: Path) -> None:
    with serving(*foreign(*FOUND)) as (address, _):
        assert len(run(world, address, write=False)) == 4
    assert people(world) == PEOPLE


def test_what_others_say_stands(world: Path) -> None:
    odd = (term("Q12", "Boris Two", "2020-01-01", "2021-01-01"),)
    with serving(rows(*odd), rows(), rows(term("Q14", "Dora Four", "2011-01-01", "2013-01-01")), rows()) as (
        address,
        _,
    ):
        changes = run(world, address)
    assert [c.kept for c in changes] == [True, True] and people(world) == PEOPLE
    assert "ended 2021-01-01" in changes[0].what and "anna-one holds it then" in changes[1].what


def test_two_that_wikidata_has_at_once_are_left(world: Path) -> None:
    both = (term("Q15", "Eva Five", "2001-01-01", "2005-01-01"), term("Q16", "Filip Six", "2003-01-01", "2006-01-01"))
    with serving(*foreign(*both)) as (address, _):
        assert [c.kept for c in run(world, address)] == [True, False]
    assert "eva-five" in people(world) and "filip-six" not in people(world)


def test_terms_that_follow_each_other_are_one_and_vague_days_stay_vague() -> None:
    again = [
        term("Q17", "Gina Seven", "2001-01-01", "2003-01-01"),
        term("Q17", "Gina Seven", "2003-01-15", "2004-01-01"),
    ]
    year = term("Q18", "Hugo Eight", "2005-01-01", startPrecision="9")
    decade = term("Q19", "Ida Nine", "2000-01-01", startPrecision="8")
    with serving(rows(*again, year, decade)) as (address, _):
        found = terms(Service(address, agent="test").ask("…"))
    assert [(t.person, t.start, t.end) for t in found] == [("Q17", "2001-01-01", "2004-01-01"), ("Q18", "2005", None)]


def test_it_waits_as_long_as_it_is_told_and_longer_each_time(world: Path) -> None:
    waits: list[float] = []
    with serving((429, {"Retry-After": "7"}, b""), (503, {}, b""), *foreign(*FOUND)) as (address, asked):
        run(world, address, waits=waits)
    assert waits == [7, 10] and len(asked) == 6


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((403, {}, b"no"), "W202"),
        ((503, {}, b"busy"), "W202"),
        ((429, {"Retry-After": "86400"}, b"banned"), "W202"),
        ((200, {}, b"<html>maintenance</html>"), "W203"),
        ((200, {}, b'{"results": {"bindings": ["x"]}}'), "W203"),
        (
            rows({"state": "Q901", "person": "L7", "en": "x", "start": "2001-01-01T00:00:00Z", "startPrecision": "11"}),
            "W203",
        ),
        (rows({"state": "Q901", "person": "Q7", "en": "x", "start": "t1234", "startPrecision": "11"}), "W203"),
    ],
)
def test_failures_have_codes_and_change_nothing(world: Path, answer: Answer, code: str) -> None:
    with serving(*foreign(*FOUND)[:3], default=answer) as (address, _), pytest.raises(DragomanError) as error:
        run(world, address)
    assert error.value.code == code and people(world) == PEOPLE


def test_nobody_answers(world: Path) -> None:
    with serving() as (address, _):
        pass
    with pytest.raises(DragomanError) as error:
        run(world, address)
    assert error.value.code == "W201" and people(world) == PEOPLE


@pytest.mark.parametrize("address", ["file:///etc/hosts", "query.wikidata.org"])
def test_no_other_addresses(address: str) -> None:
    with pytest.raises(DragomanError, match="W201"):
        Service(address, agent="test")


def test_no_half_written_file(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(Path, "replace", full)
    with serving(*foreign(*FOUND)) as (address, _), pytest.raises(DragomanError) as error:
        run(world, address)
    assert error.value.code == "W205" and people(world) == PEOPLE
    assert [p.name for p in (world / "people").iterdir()] == ["rur.yml"]


def test_files_that_are_not_asked_about_stay_byte_for_byte() -> None:
    folder = Path(dragoman.__file__).parent / "data" / "world" / "people"
    for path in folder.glob("*.yml"):
        text = path.read_text(encoding="utf-8")
        file = PeopleFile(text, party="")
        assert file.text == text
        assert len(file.people) == text.count("\n  - id: "), path.name
        assert sum(len(p.rows) for p in file.people) == text.count("\n      - {office: "), path.name
        assert all(p.english for p in file.people), path.name


def test_the_command(world: Path) -> None:
    with serving(*foreign(*FOUND)) as (address, asked):
        done = CliRunner().invoke(
            app, ["refresh", "--folder", str(world), "--endpoint", address, "--contact", "me@here"]
        )
    assert done.exit_code == 0 and done.stdout.count("to do\tRUR") == 4
    assert "world refresh; me@here" in asked[0][0]
    with serving(default=(403, {}, b"")) as (address, _):
        done = CliRunner().invoke(app, ["refresh", "--folder", str(world), "--endpoint", address])
    assert done.exit_code == 1 and "W202" in done.output
