"""A run that was ended goes on: nothing is lost, nothing is there twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import dragoman

SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
COPIES = 12


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A web archive with the samples some times, each at an address of its own, and a page that is empty."""
    path = tmp_path_factory.mktemp("archive") / "a.warc"
    texts = [*(p.read_text() for p in sorted(SAMPLES.glob("*.txt"))), ""]
    with path.open("wb") as file:
        for number, text in enumerate(texts * COPIES):
            title, *body = text.split("\n")
            html = f"<html><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in body)}</html>" if text else ""
            block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}".encode()
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\n"
                f"WARC-Record-ID: <urn:uuid:{number:08x}-0000-4000-8000-000000000000>\r\n"
                f"WARC-Date: 2024-03-21T18:05:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                f"WARC-Target-URI: https://a.example/{number}\r\nContent-Length: {len(block)}\r\n\r\n"
            )
            file.write(head.encode() + block + b"\r\n\r\n")
    return path


def run(*command: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "dragoman", *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def end_when(begun: Callable[[], bool], *command: str) -> None:
    """Runs a command and ends it, with its workers, as soon as something has come of it."""
    with run(*command) as running:
        end = time.monotonic() + 120
        while not begun():
            assert running.poll() is None and time.monotonic() < end
            time.sleep(0.005)
        os.killpg(running.pid, signal.SIGKILL)


def to_its_end(*command: str) -> str:
    with run(*command) as running:
        _, said = running.communicate(timeout=300)
    assert running.returncode == 3, said  # the empty pages are problems
    return said


def test_rows_of_a_run_that_was_ended_twice_are_those_of_one_that_was_not(archive: Path, tmp_path: Path) -> None:
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    to_its_end("read", str(archive), "--out", str(whole), "-j", "2")
    size = whole.stat().st_size
    command = ("read", str(archive), "--out", str(out), "-j", "2")
    for share in (0.2, 0.6):
        end_when(lambda share=share: out.exists() and out.stat().st_size > share * size, *command)  # type: ignore[misc]
    assert 0 < out.stat().st_size < size
    said = to_its_end(*command)
    assert out.read_bytes() == whole.read_bytes()
    assert f"of {24 * COPIES} pages stood in {out} already" in said
    assert said.count("I101") == COPIES, "what cannot be read is said again"


def test_a_record_of_a_run_that_was_ended_goes_on(archive: Path, tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    wal = tmp_path / "r.db-wal"
    command = ("add", str(archive), "--record", str(record), "-j", "2")
    end_when(lambda: wal.exists() and wal.stat().st_size > 500_000, *command)
    said = to_its_end(*command)
    added, held = (int(part.split()[0]) for part in said.strip().split("\n")[-1].split(";")[0].split(", "))
    assert added + held == 24 * COPIES and added > 0 and held > 0, said
    assert f"{24 * COPIES} unchanged;" in to_its_end(*command)


def test_rows_of_other_packs_are_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    page = str(SAMPLES / "en-xi-zelensky-call.txt")
    subprocess.run([sys.executable, "-m", "dragoman", "read", page, "--out", str(out)], check=True)
    row = json.loads(out.read_text().split("\n")[0])
    row["made_by"]["packs"] = "others"
    for text in (json.dumps(row) + "\n", "what is this\n"):
        out.write_text(text)
        done = subprocess.run(
            [sys.executable, "-m", "dragoman", "read", page, "--out", str(out)], capture_output=True, text=True
        )
        assert done.returncode == 1 and "R105" in done.stderr and out.read_text() == text


def test_a_row_that_was_cut_goes_and_its_page_is_read_again(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "dragoman", "read", str(SAMPLES), "--out", str(out)]
    subprocess.run(command, check=True)
    whole = out.read_bytes()
    for cut in (1, 700, len(whole) // 2):
        out.write_bytes(whole[:-cut])
        subprocess.run(command, check=True)
        assert out.read_bytes() == whole


def test_a_page_with_another_day_beside_it_is_read_again(tmp_path: Path) -> None:
    path, record = tmp_path / "a.jsonl", tmp_path / "r.db"
    text = (SAMPLES / "en-xi-zelensky-call.txt").read_text()
    for day, expected in (("2023-04-26", "1 added"), ("2023-04-26", "1 unchanged"), ("2023-04-27", "1 ")):
        path.write_text(json.dumps({"source": "s", "text": text, "published": day}))
        done = subprocess.run(
            [sys.executable, "-m", "dragoman", "add", str(path), "--record", str(record)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        told = done.stderr.splitlines()[-1]  # the first time also "made r.db"
        assert told.startswith(expected) and ("unchanged" in told) == ("unchanged" in expected)
