"""Real pages: the span of the main article against what people marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.reader import load

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "src" / "dragoman" / "data" / "samples"
SHARED = ROOT.parent / "shared"


def overlap(text: str, marked: dict[str, str] | None) -> float:
    """Share of the marked span and of ours that is common to both; unmarked pages are marked as a whole."""
    found = load().segmenter.segment(text)
    assert found
    assert found[0].main
    a, b = found[0].start, found[0].end
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if marked:
        start, end = text.find(marked["first"]), text.rfind(marked["last"]) + len(marked["last"])
    return max(0, min(b, end) - max(a, start)) / (max(b, end) - min(a, start))


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.mark.parametrize("row", rows(SAMPLES / "expected" / "pages.jsonl"), ids=lambda r: r["id"])
def test_samples(row: dict[str, object]) -> None:
    text = (SAMPLES / str(row["file"])).read_text(encoding="utf-8")
    assert overlap(text, row["main"]) >= 0.97  # type: ignore[arg-type]


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the shared pages are not here")
def test_seeds() -> None:
    for row in rows(SHARED / "gold" / "seeds.jsonl"):
        text = (SHARED / str(row["file"])).read_text(encoding="utf-8")
        assert overlap(text, row["main"]) >= 0.97, row["id"]  # type: ignore[arg-type]
