"""The same pages give the same bytes: under any hash seed, locale, time zone, folder and order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman

SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"


def read(pages: list[Path], *, cwd: Path | None = None, **env: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", "read", *map(str, pages), "--format", "jsonl"],
        capture_output=True,
        cwd=cwd,
        env=os.environ | env,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def pages() -> list[Path]:
    return sorted(SAMPLES.iterdir())


@pytest.fixture(scope="module")
def once(pages: list[Path]) -> bytes:
    return read(pages, PYTHONHASHSEED="0")


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_hash_seed(pages: list[Path], once: bytes, seed: str) -> None:
    assert read(pages, PYTHONHASHSEED=seed) == once


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C"}, {"TZ": "Pacific/Kiritimati"}, {"TZ": "Pacific/Pago_Pago"}, {"PYTHONOPTIMIZE": "2"}],
)
def test_surroundings(pages: list[Path], once: bytes, env: dict[str, str]) -> None:
    assert read(pages, **env) == once


def test_folder(pages: list[Path], once: bytes, tmp_path: Path) -> None:
    assert read(pages, cwd=tmp_path) == once


def test_order(pages: list[Path], once: bytes) -> None:
    assert sorted(read(pages[::-1]).split(b"\n")) == sorted(once.split(b"\n"))


@pytest.fixture(scope="module")
def merged(pages: list[Path]) -> bytes:
    return run("timeline", *map(str, pages), "--all", "--format", "jsonl", PYTHONHASHSEED="0")


def run(*arguments: str, **env: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", *arguments], capture_output=True, env=os.environ | env, check=True
    )
    return done.stdout


def test_merging(pages: list[Path], merged: bytes) -> None:
    told = run("timeline", *map(str, pages[::-1]), "--all", "--format", "jsonl", PYTHONHASHSEED="3", LC_ALL="C")
    assert told == merged


def test_the_record(pages: list[Path], tmp_path: Path) -> None:
    seen = set()
    for seed, order in (("0", pages), ("4", pages[::-1])):
        record = str(tmp_path / f"{seed}.db")
        run("add", *map(str, order), "--record", record, PYTHONHASHSEED=seed)
        seen.add(run("events", "--record", record, PYTHONHASHSEED=seed))
    assert len(seen) == 1
