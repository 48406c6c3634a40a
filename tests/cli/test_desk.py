"""What a desk does with a record: look up, search, review, take out, carry elsewhere."""

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
