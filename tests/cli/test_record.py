"""`add` and `events`: pages into a record and events out of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

import dragoman
from dragoman.cli.stdio import going_to

SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"


def run(*args: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "dragoman", *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, env=dict(os.environ), check=False)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.db"
    done = run("add", SAMPLES, "--record", path)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == b""
    return path


def events(record: Path, *filters: str) -> list[dict[str, Any]]:
    done = run("events", "--record", record, "--format", "jsonl", *filters)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_an_event_names_its_reports_and_their_support(record: Path) -> None:
    found = events(record)
    assert found
    for event in found:
        count = len(event["reports"])
        assert count >= 1
        assert set(event["languages"]) == {report["language"] for report in event["reports"]}
        for values in event["support"].values():
            assert all(0 <= n < count for value in values for n in value["reports"])
        assert set(event["conflicts"]) <= set(event["support"])


def test_the_events_that_read_prints_are_those_of_the_reports(record: Path) -> None:
    read = run("read", SAMPLES).stdout.decode().splitlines()
    printed = {(row["source"], event["id"]) for row in map(json.loads, read) for event in row["events"]}
    reported = {(r["source"], r["event"]) for event in events(record) for r in event["reports"]}
    assert reported == printed


def test_the_same_pages_give_the_same_events_in_whatever_order_they_came(record: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    pages = sorted(SAMPLES.iterdir(), reverse=True)
    for part in (pages[:7], pages[7:], pages[3:9]):
        assert run("add", *part, "--record", other).returncode == 0
    assert events(other) == events(record)


def test_filters(record: Path) -> None:
    everything = events(record)
    by_party = events(record, "--party", "EGY", "--party", "RUS")
    assert 0 < len(by_party) < len(everything)
    assert all({"EGY", "RUS"} <= {side["party"] for side in event["parties"]} for event in by_party)
    by_channel = events(record, "--channel", "phone")
    assert {event["channel"] for event in by_channel} == {"phone"}
    assert {event["type"] for event in events(record, "--type", "CONSULT")} == {"CONSULT"}
    assert all("fa" in event["languages"] for event in events(record, "--language", "fa"))
    in_days = events(record, "--from", "2024-03-01", "--to", "2024-03-31")
    assert all(e["date"]["end"] >= "2024-03-01" and e["date"]["start"] <= "2024-03-31" for e in in_days)
    assert any("Sisi" in (side["name"] or "") for side in events(record, "--person", "sisi")[0]["parties"])
    assert events(record, "--party", "XXX") == []


def test_input_lines_go_into_a_record_too(tmp_path: Path) -> None:
    page = SAMPLES / "en-putin-sisi-december.txt"
    line = json.dumps({"source": "feed:1", "text": page.read_text(encoding="utf-8"), "published": "2023-12-09"})
    path = tmp_path / "record.db"
    assert run("add", "-", "--record", path, stdin=line.encode() + b"\n").returncode == 0
    assert {report["source"] for event in events(path) for report in event["reports"]} == {"feed:1"}


def test_what_is_no_record(tmp_path: Path) -> None:
    missing = run("events", "--record", tmp_path / "none.db")
    assert (missing.returncode, missing.stdout) == (1, b"")
    assert b"S101" in missing.stderr
    (tmp_path / "text.db").write_text("no database at all, and long enough to be looked at" * 40)
    other = run("events", "--record", tmp_path / "text.db")
    assert other.returncode == 1
    assert b"S101" in other.stderr
    assert b"Traceback" not in other.stderr
    assert run("add", SAMPLES).returncode == 2


def test_events_and_what_is_found_go_into_a_file(record: Path, tmp_path: Path) -> None:
    for command in (("events",), ("search", "Putin")):
        for format in ("jsonl", "csv"):
            out = tmp_path / f"{command[0]}.{format}"
            asked = (*command, "--record", record, "--format", format)
            done = run(*asked, "--out", out)
            assert (done.returncode, done.stdout) == (0, b"")
            assert out.read_bytes() == run(*asked).stdout != b""
    wrong = run("events", "--record", record, "--out", tmp_path / "none" / "x")
    assert wrong.returncode == 2
    assert b"--out" in wrong.stderr and b"Traceback" not in wrong.stderr


def test_what_was_in_a_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "kept.csv"
    out.write_bytes(b"of yesterday")
    with pytest.raises(KeyError), going_to(out) as put:
        put(b"half")
        raise KeyError
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kept.csv", b"of yesterday")]
    with going_to(out) as put:
        put(b"of ")
        put(b"today")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kept.csv", b"of today")]
    for wrong in (tmp_path, out / "under a file"):
        with pytest.raises(typer.BadParameter), going_to(wrong) as put:
            put(b"nowhere")
