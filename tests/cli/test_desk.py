"""What a desk does with a record: look up, search, review, take out, carry elsewhere; what it is told on the way."""

from __future__ import annotations

import io
import json
import shutil
import socket
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

import dragoman
from dragoman.cli.main import app
from dragoman.errors import DragomanError

SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
PAGE = "ar-putin-sisi-december.txt"
SHORT = SAMPLES / "en-putin-sisi-december.txt"


def run(*args: str | Path, code: int = 0) -> str:
    """What a command prints, within this process: starting the program for each costs more than all they do."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        try:
            app([*map(str, args)], standalone_mode=True)
            ended: object = 0
        except SystemExit as end:
            ended = end.code
        except DragomanError as error:  # as the entry point does
            err.write(str(error))
            ended = 1
    told = [(stream.flush(), stream.buffer.getvalue().decode())[1] for stream in (out, err)]  # type: ignore[attr-defined]
    assert ended == code, told[1]
    return told[0] or told[1]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.db"
    run("init", "--record", path)
    run("add", SAMPLES, "--record", path)
    return path


@pytest.fixture
def record(full: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(full, tmp_path / "copy.db"))


def find(record: Path, *words: str) -> list[dict]:
    return [json.loads(line) for line in run("search", *words, "--record", record, "--format", "jsonl").splitlines()]


def test_an_event_and_its_words(record: Path) -> None:
    for question in (("putin", "sisi"), ("بوتين", "السيسي"), ("پوتین", "السیسی")):
        found = find(record, *question)
        assert any({"EGY", "RUS"} == {p["party"] for p in e["parties"]} for e in found), question
    told = run("event", found[0]["id"], "--record", record)
    assert found[0]["evidence"][0]["text"][:20] in told
    assert json.loads(run("event", found[0]["id"], "--record", record, "--format", "jsonl")) == found[0]
    assert "no event" in run("event", "e0000000000000000", "--record", record, code=2)
    assert "no event" in run("search", "zanzibar", "--record", record)


def test_review(record: Path) -> None:
    (doubt,) = run("review", "list", "--most", "1", "--format", "jsonl", "--record", record).splitlines()
    one, other = (json.loads(doubt)[side]["digest"] for side in ("one", "other"))
    before = run("events", "--record", record)
    says = "different" if json.loads(doubt)["joined"] else "same"
    said = run("review", says, one, other, "--record", record, "--reason", "as the pages say", "--who", "me")
    after = run("events", "--record", record)
    assert after != before
    run("rebuild", "--record", record)
    assert run("events", "--record", record) == after
    run("review", "undo", said.split()[-1], "--record", record)
    assert run("events", "--record", record) == before
    log = [json.loads(line) for line in run("review", "log", "--record", record).splitlines()]
    assert (log[0]["kind"], log[0]["who"]) == ("pair", "me")
    event = find(record, "putin")[0]["id"]
    assert "one of" in run("review", "set", event, "channel", "fax", "--record", record, "--reason", "x", code=2)
    run("review", "set", event, "channel", "letter", "--record", record, "--reason", "seen")
    assert json.loads(run("event", event, "--record", record, "--format", "jsonl"))["channel"] == "letter"
    assert "seen" in run("event", event, "--record", record)


def test_out_and_elsewhere(record: Path, tmp_path: Path) -> None:
    source = next(r["source"] for e in find(record, "putin") for r in e["reports"] if r["source"].endswith(PAGE))
    run("redact", source, "--words", "بوتين", "--reason", "asked", "--record", record)
    run("remove", str(SAMPLES / "fa-putin-mokhber.txt"), "nowhere", "--record", record, code=3)
    did = [json.loads(line)["did"] for line in run("history", "--record", record).splitlines()]
    assert did == ["redacted", "removed"]
    assert "nowhere" in run("history", "nowhere", "--record", record, code=1)
    pack = tmp_path / "pack.jsonl"
    pack.write_text(run("export", "--record", record), encoding="utf-8")
    other = tmp_path / "other.db"
    run("import", pack, "--record", other)
    assert run("events", "--record", other) == run("events", "--record", record)
    assert run("export", "--record", other) == pack.read_text(encoding="utf-8")


def test_a_page_that_changed(tmp_path: Path) -> None:
    record, page = tmp_path / "r.db", tmp_path / "page.txt"
    text = (SAMPLES / "en-putin-sisi-december.txt").read_text(encoding="utf-8")
    page.write_text(text, encoding="utf-8")
    run("add", page, "--record", record)
    page.write_text(text + "\nThis story was corrected.\n", encoding="utf-8")
    assert "a new version" in run("add", page, "--record", record)
    versions = [json.loads(line) for line in run("history", page, "--record", record).splitlines()]
    assert [v["current"] for v in versions] == [False, True]
    assert "+This story was corrected." in versions[1]["changes"]
    assert run("rebuild", "--reread", "--record", record)


def test_beside_cited_and_briefed(record: Path, tmp_path: Path) -> None:
    event = next(e["id"] for e in find(record, "putin", "sisi") if len(e["reports"]) > 1)
    told = json.loads(run("compare", event, "--format", "jsonl", "--record", record))
    assert {"EGY", "RUS", "others"} == set(told["sides"])
    assert "channel: " in run("compare", event, "--record", record)
    rows = [json.loads(x) for x in run("cite", event, "--format", "jsonl", "--record", record).splitlines()]
    assert all(row["words"] and len(row["sha256"]) == 64 for row in rows)
    assert rows[0]["sha256"] in run("cite", event, "--record", record, "--lang", "fa")
    out = tmp_path / "brief.docx"
    asked = ("--party", "EGY", "--party", "RUS", "--from", "2023-12-01", "--record", record)
    run("brief", *asked, "--format", "docx", "--lang", "ar", "--out", out)
    assert out.read_bytes().startswith(b"PK")
    assert run("brief", *asked).count("[^1]") == 2


def test_a_pack_without_texts_is_checked_against_copies(record: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack.jsonl"
    pack.write_text(run("export", "--no-text", "--record", record), encoding="utf-8")
    assert run("verify", pack, SAMPLES).count("\n") == 24
    run("verify", pack, SAMPLES / PAGE, code=3)
    (tmp_path / "empty").mkdir()
    assert "S110" not in run("verify", pack, tmp_path / "pack.jsonl", code=1)
    assert "S110" in run("import", pack, "--record", tmp_path / "new.db", code=1)


def test_framing(record: Path) -> None:
    rows = [
        json.loads(x) for x in run("framing", "--party", "EGY", "--format", "jsonl", "--record", record).splitlines()
    ]
    assert {row["kind"] for row in rows} == {"actor", "act"}
    assert any(row["of"].startswith("EGY") and row["language"] == "ar" for row in rows)
    assert run("framing", "--party", "EGY", "--record", record).startswith("kind,of,words,outlet,language,reports")


def test_months_and_years_bound_what_is_asked(record: Path) -> None:
    def ids(*bounds: str) -> set[str]:
        return {json.loads(line)["id"] for line in run("events", *bounds, "--record", record).splitlines()}

    assert ids("--from", "2023-12", "--to", "2023-12") == ids("--from", "2023-12-01", "--to", "2023-12-31") != set()
    assert ids("--from", "2023", "--to", "2023") == ids("--from", "2023-01-01", "--to", "2023-12-31")
    for wrong in ("2023-13", "2023-02-30", "23-1", "march", "2023-1-1", "0009", "9999-01"):
        assert "2024-03" in run("events", "--from", wrong, "--record", record, code=2), wrong


def test_a_port_that_is_taken_is_said(record: Path) -> None:
    pytest.importorskip("fastapi", reason="the desk extra is not installed")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        assert "B101" in run("serve", "--record", record, "--port", port, code=1)
    assert "B101" in run("serve", "--record", record, "--host", "no.such.host.invalid", code=1)


def test_an_empty_name_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SHORT, tmp_path)
    monkeypatch.chdir(tmp_path)
    for args in (["timeline", ""], ["read", SHORT, ""], ["explain", "", "e"], ["add", "", "--record", "r.db"]):
        assert "empty" in run(*args, code=2), args
    assert "empty" in run("events", "--record", "", code=2)
    assert [path.name for path in tmp_path.iterdir()] == [SHORT.name]


@pytest.mark.parametrize("command", ["timeline", "read", "add"])
def test_what_r102_advises_there_is(command: str, tmp_path: Path) -> None:
    more = ["--record", tmp_path / "r.db"] if command == "add" else []
    run(command, SHORT, "--most-seconds", "60", *more)


def test_pages_that_stood_in_a_file_already_are_all_counted(tmp_path: Path) -> None:
    out = tmp_path / "rows.jsonl"
    pages = sorted(SAMPLES.glob("*.txt"))[:3]
    assert run("read", *pages, "--out", out) == f"3 pages in {out}\n"
    assert run("read", *pages, "--out", out) == f"3 of 3 pages stood in {out} already\n"
    whole = out.read_bytes()
    out.write_bytes(whole[:-50])
    assert run("read", *pages, "--out", out) == f"2 of 3 pages stood in {out} already\n"
    assert out.read_bytes() == whole


def test_one_is_said_of_one_thing(tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    made, said = run("add", SHORT, "--record", record).splitlines()
    assert (made, said) == (f"made {record}", "1 added; the record holds 1 page, 1 article")
    assert "made" not in run("add", SHORT, "--record", record)
    assert "once" in run("redact", SHORT, "--words", SHORT.read_text()[:30], "--reason", "x", "--record", record)
    pack = tmp_path / "pack.jsonl"
    pack.write_text(run("export", "--record", record), encoding="utf-8")
    assert "1 page, 0 judgements, 1 entry of the journal" in run("import", pack, "--record", tmp_path / "s.db")


def test_words_that_are_not_there_are_said_not_to_be(record: Path) -> None:
    words = ("--words", "zanzibar", "--reason", "x", "--record", record)
    assert "not on the page" in run("redact", SHORT, *words, code=1)
    assert "no such source" in run("redact", "nowhere", *words, code=1)


def test_an_event_by_the_beginning_of_its_id(record: Path) -> None:
    event = find(record, "putin", "sisi")[0]
    start = event["id"][:12]
    for command in ("event", "compare", "cite"):
        assert run(command, start, "--record", record) == run(command, event["id"], "--record", record)
        several = run(command, "e", "--record", record, code=2)
        assert "events begin so" in several and several.count("\n  e") > 1
        assert "no event" in run(command, "exyz", "--record", record, code=2)
        assert "no event" in run(command, "", "--record", record, code=2)
    run("review", "set", start, "status", "planned", "--reason", "x", "--record", record)
    assert json.loads(run("event", start, "--format", "jsonl", "--record", record))["status"] == "planned"
    other = next(e for e in find(record, "iran") if e["id"] != event["id"])
    run("review", "same", start, other["reports"][0]["report"][:12], "--record", record)
    log = [json.loads(line) for line in run("review", "log", "--record", record).splitlines()]
    assert log[-1]["one"] == event["reports"][0]["report"] and log[-1]["other"] == other["reports"][0]["report"]
    assert "begin so" in run("review", "same", start, "e", "--record", record, code=2)


def test_an_id_that_an_event_had_is_known_by_its_beginning(record: Path) -> None:
    event = next(e for e in find(record, "putin") if len(e["reports"]) > 1)
    run("remove", event["reports"][0]["source"], "--record", record)
    told = json.loads(run("event", event["id"][:12], "--format", "jsonl", "--record", record))
    assert told["id"] != event["id"] and event["id"] in told["former_ids"]


def test_what_makes_no_sense_is_not_kept(record: Path) -> None:
    event = find(record, "putin", "sisi")[0]
    said = run("review", "set", event["id"], "topics", "gaza,foo", "--reason", "x", "--record", record, code=2)
    assert "foo: the topics are" in said and "gaza" in said
    for other in (event["id"], event["reports"][0]["report"]):
        assert "both are" in run("review", "different", event["id"], other, "--record", record, code=2)
    assert run("review", "log", "--record", record) == ""
    run("review", "set", event["id"], "topics", "gaza, energy", "--reason", "x", "--record", record)
    key = json.loads(run("review", "log", "--record", record))["key"]
    assert run("review", "undo", key, "--record", record) == f"taken back: {key}\n"
    back = json.loads(run("review", "log", "--record", record).splitlines()[1])["key"]
    assert "took something back" in run("review", "undo", back, "--record", record, code=2)


def test_a_timeline_goes_into_a_file(tmp_path: Path) -> None:
    out = tmp_path / "told.csv"
    assert run("timeline", SHORT, "--format", "csv", "--out", out) == ""
    assert out.read_bytes().decode() == run("timeline", SHORT, "--format", "csv")
