"""What the desk says instead of keys: how a day was worked out, quotations that are cut, the page about itself."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from dragoman.web import steps
from dragoman.web.marks import quoted

LANGUAGES = ("ar", "en", "fa")
WORDS = {
    code: json.loads(resources.files("dragoman.web").joinpath(f"words/{code}.json").read_text(encoding="utf-8"))
    for code in LANGUAGES
}
COUNTS = [steps._days(n)[0] for n in (0, 1, 2, 3, 11, 103, -1, -2, -10, -30)]
STEPS = sorted(
    {key for keys in steps._STEPS.values() for key in keys} | {*COUNTS, "leans", "gregorian", "jalali", "hijri"}
)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_step_of_a_day_has_its_sentence(code: str) -> None:
    assert [key for key in STEPS if f"step_{key}" not in WORDS[code]] == []
    assert "{words}" in WORDS[code]["day_rests"]


@pytest.mark.parametrize(
    ("count", "key"),
    [
        (1, "ahead_1"),
        (2, "ahead_2"),
        (3, "ahead_few"),
        (10, "ahead_few"),
        (11, "ahead_many"),
        (-2, "back_2"),
        (0, "same"),
    ],
)
def test_days_take_the_form_of_their_number(count: int, key: str) -> None:
    assert steps._days(count) == (key, abs(count))


@pytest.mark.parametrize(
    ("trace", "keys"),
    [
        ("day-word+weekday: +0 day; agrees with weekday before or today", ["same", "weekday_near"]),
        ("weekday: weekday ahead, from the tense", ["weekday_ahead", "tense"]),
        ("offset: -3 day", ["back_few"]),
        ("unit: -1 month", ["counted_back"]),
        ("what no words tell", []),
    ],
)
def test_a_trace_is_told_step_by_step(trace: str, keys: list[str]) -> None:
    assert [key for key, _ in steps._keys(trace)] == keys


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("He came. They met in Cairo. He left.", "They met in Cairo.", "They met in Cairo."),
        ("They met in Cairo on Monday.", "met in Cairo", "… met in Cairo …"),
        ("وصل الوزير. التقى نظيره في القاهرة.", "التقى نظيره", "التقى نظيره …"),
        ("He said: we agree.", "we agree", "we agree"),
        ("A headline\nThe text", "A headline", "A headline"),
    ],
)
def test_a_quotation_says_where_it_was_cut(text: str, words: str, shown: str) -> None:
    start = text.index(words)
    assert quoted(text, start, start + len(words)) == shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_desk_tells_of_itself(client: Any, code: str) -> None:
    answer = client.get(f"/{code}/about")
    assert answer.status_code == 200 and f'lang="{code}"' in answer.text
    assert re.search(r"openapi\.json", answer.text)
