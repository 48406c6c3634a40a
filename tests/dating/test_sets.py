"""The public date sets and the news set, where they are at hand: floors that may rise."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.dating import Mention, find

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "dates"
FLOORS = {
    "news": 0.98,
    "chrono-fa": 0.96,
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
        found = find(row["text"], language=row["language"], now=row["now"], prefer=row["prefer"] or "past")
        told = [m for m in found if m.when]
        if not row["mentions"]:
            assert not told, row["id"]
        for want in row["mentions"]:
            if want.get("date", 0) is None:
                continue
            total += 1
            right += any(_right(m, want) for m in told if m.start < want["end"] and want["start"] < m.end)
    assert right / total >= FLOORS[name]


def _right(mention: Mention, want: dict[str, Any]) -> bool:
    assert mention.when is not None
    first, last = mention.when.start, mention.when.end
    if "date" in want:
        a, b = (datetime.date.fromisoformat(d) for d in want["date"])
        shared = (min(b, last) - max(a, first)).days + 1
        return 2 * max(0, shared) >= (max(b, last) - min(a, first)).days + 1
    days = map(datetime.date.fromisoformat, want["accept"])
    return (last - first).days < LONGEST[want["grain"]] and any(first <= d <= last for d in days)
