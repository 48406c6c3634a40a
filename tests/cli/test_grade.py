"""`dragoman grade` from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import dragoman

EXPECTED = Path(dragoman.__file__).parent / "data" / "samples" / "expected" / "pages.jsonl"


def run(*args: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "dragoman", "grade", *map(str, args)]
    return subprocess.run(command, capture_output=True, env=dict(os.environ), check=False)


def test_the_samples_are_graded_kept_and_compared(tmp_path: Path) -> None:
    kept = tmp_path / "run.json"
    done = run("--set", "samples", "--errors", "--save", kept)
    assert done.returncode == 0, done.stderr.decode()
    told = done.stdout.decode()
    assert told.count("found   P     R     F1") == 1 and "\nwrong: missed" in told
    assert "pages/" in told, "errors name their page"
    again = run("--set", "samples", "--against", kept)
    assert again.stdout.decode().rstrip().endswith("samples: as before")


def test_annotation_and_texts_by_path(tmp_path: Path) -> None:
    gold, crawl = tmp_path / "mine.jsonl", tmp_path / "crawl.jsonl"
    text = (EXPECTED.parent.parent / "pages" / "en-putin-sisi-december.txt").read_text(encoding="utf-8")
    row = next(json.loads(line) for line in EXPECTED.read_text().splitlines() if "en-putin-sisi-december" in line)
    gold.write_text(json.dumps({**row, "file": None}) + "\n", encoding="utf-8")
    crawl.write_text(json.dumps({"source": row["id"], "text": text}) + "\n", encoding="utf-8")
    done = run("--set", "mine", "--gold", gold, "--pages", crawl)
    assert done.returncode == 0, done.stderr.decode()
    assert ": 1 pages\n" in done.stdout.decode()
    crawl.unlink()
    assert "passed over" in run("--set", "mine", "--gold", gold, "--pages", crawl).stderr.decode()


def test_usage(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{}\n", encoding="utf-8")
    assert run("--set", "nothing").returncode == 2
    assert run("--gold", broken).returncode == 2
    assert run("--against", broken).returncode == 2
    assert run("--set", "samples", "--wrong", "nothing").returncode == 2
    assert run("--search", "(", "--corpus", tmp_path).returncode == 2
    assert run("--corpus", tmp_path).returncode == 2


def test_a_search() -> None:
    done = run("--search", "telephone", "--corpus", EXPECTED.parent.parent / "pages", "--language", "en", "--most", "1")
    assert done.returncode == 0, done.stderr.decode()
    assert "[telephone" in done.stdout.decode() and "here: " in done.stdout.decode()
