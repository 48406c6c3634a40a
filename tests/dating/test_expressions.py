"""The expressions of `expressions/`, one file a language: every kind that the languages have, and what only looks like
a date."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from dragoman.dating.finding import find
from dragoman.language.passage import Passage
from dragoman.reader import load

FOLDER = Path(__file__).parent / "expressions"


def rows() -> list[Any]:
    out = []
    for path in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                fields = [field.strip() for field in line.split("|")]
                out.append(pytest.param(path.stem, *fields, id=f"{path.stem}-{number}"))
    return out


@pytest.mark.parametrize(("code", "text", "now", "prefer", "country", "days"), rows())
def test_expression(code: str, text: str, now: str, prefer: str, country: str, days: str) -> None:
    mentions = find(
        Passage(text, *load().language(code)),
        now=datetime.date.fromisoformat(now),
        prefer=prefer,
        country=country or None,
    )
    told = [
        m.when.start.isoformat() if m.when.start == m.when.end else f"{m.when.start}/{m.when.end}"
        for m in mentions
        if m.when
    ]
    wanted = [] if days == "-" else days.split()
    assert len(told) == len(wanted), [m.text for m in mentions]
    for day, want in zip(told, wanted, strict=True):
        assert any(_fits(day, way) for way in want.split(",")), (day, want)


def _fits(day: str, want: str) -> bool:
    """Whether a day is the one wanted, or (`in:`) holds it."""
    first, _, last = day.partition("/")
    return day == want or (want.startswith("in:") and first <= want[3:] <= (last or first))
