"""Every example and counter-example of the packs' dates.yml."""

import datetime
from typing import Any

import pytest

from dragoman.dating.finding import find
from dragoman.language.passage import Passage
from dragoman.reader import load

READER = load()


def examples(name: str) -> list[Any]:
    out = []
    for code in READER.languages:
        for example in getattr(READER.language(code)[0].data.dates, name):
            out.append(pytest.param(code, example, id=f"{code}-{example.rule}-{example.text[:30]}"))
    return out


def days(code: str, text: str, now: str) -> list[str]:
    passage = Passage(text, *READER.language(code))
    whens = [m.when for m in find(passage, now=datetime.date.fromisoformat(now)) if m.when]
    return [w.start.isoformat() if w.start == w.end else f"{w.start}/{w.end}" for w in whens]


@pytest.mark.parametrize(("code", "example"), examples("examples"))
def test_example(code: str, example: Any) -> None:
    assert days(code, example.text, example.now) == example.on


@pytest.mark.parametrize(("code", "example"), examples("not_"))
def test_counter_example(code: str, example: Any) -> None:
    assert days(code, example.text, example.now) == [], example.why


@pytest.mark.parametrize("code", READER.languages)
def test_every_pack_has_examples_of_every_family(code: str) -> None:
    file = READER.language(code)[0].data.dates
    rules = {e.rule for e in file.examples}
    assert {"absolute", "numeric", "partial", "month", "relative", "unit", "weekday", "year"} <= rules
    assert len(file.not_) >= 5
