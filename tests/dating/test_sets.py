"""The public date sets and the news set, where they are at hand: floors that may rise."""

import datetime
import json
from pathlib import Path

import pytest

from dragoman.dating.api import answer
from dragoman.reader import load

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "dates"
FLOORS = {
    "news": 0.95,
    "chrono-fa": 0.93,
    "dateparser-ar-fa": 1.0,
    "duckling-ar": 0.95,
    "recognizers-ar": 0.95,
}
LONGEST = {"day": 1, "week": 7, "month": 31, "year": 366}


@pytest.mark.skipif(not GOLD.is_dir(), reason="the date sets are not here")
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floor(name: str) -> None:
    right = total = 0
    for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        told = [m for m in answer(row, *load().language(row["language"]))["mentions"] if m["date"]]
        if not row["mentions"]:
            assert not told, row["id"]
        for want in row["mentions"]:
            if want.get("date", 0) is None:
                continue
            total += 1
            near = [m["date"] for m in told if m["start"] < want["end"] and want["start"] < m["end"]]
            right += any(_right(date, want) for date in near)
    assert right / total >= FLOORS[name]


def _right(date: dict[str, str], want: dict[str, object]) -> bool:
    first, last = (datetime.date.fromisoformat(date[k]) for k in ("start", "end"))
    if "date" in want:
        a, b = (datetime.date.fromisoformat(d) for d in want["date"])  # type: ignore[attr-defined]
        shared = (min(b, last) - max(a, first)).days + 1
        return 2 * max(0, shared) >= (max(b, last) - min(a, first)).days + 1
    accept: list[str] = want["accept"]  # type: ignore[assignment]
    return (last - first).days < LONGEST[str(want["grain"])] and any(date["start"] <= d <= date["end"] for d in accept)
