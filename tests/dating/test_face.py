"""`dragoman.dating.find`: dates for those who want nothing else."""

import datetime
import os
import subprocess
import sys

import pytest

from dragoman.dating import find


def test_a_text_and_a_day_to_count_from() -> None:
    (mention,) = find("التقى الوزيران أمس", language="ar", now="2024-05-15")
    assert mention.when and mention.when.edtf == "2024-05-14"
    assert mention.text == "أمس"
    assert find("دیروز", language="fa-IR", now=datetime.date(2024, 5, 15))[0].first == datetime.date(2024, 5, 14)


def test_a_moment_counts_from_its_day() -> None:
    (mention,) = find("أمس", language="ar", now=datetime.datetime(2024, 5, 15, 23, 30))
    assert mention.first == datetime.date(2024, 5, 14)
    assert type(mention.first) is datetime.date


def test_the_text_tells_its_language() -> None:
    (mention,) = find("وزیر خارجه روز ۲۶ اردیبهشت ۱۴۰۳ در تهران دیدار کرد")
    assert mention.when and mention.when.start == datetime.date(2024, 5, 15)
    assert find("Ministers met on 3 March 2019 in Cairo")[0].first == datetime.date(2019, 3, 3)


def test_nothing_is_asked_of_the_clock() -> None:
    (mention,) = find("أمس", language="ar")
    assert mention.when is None
    assert mention.trace == "no day to count from"


def test_steps_name_the_rule_of_each_part() -> None:
    (mention,) = find("أمس (الثلاثاء)", language="ar", now="2024-05-15")
    assert [(s.rule, s.text) for s in mention.steps] == [("day-word", "أمس"), ("weekday", "الثلاثاء")]


@pytest.mark.parametrize("wrong", [{"prefer": "soon"}, {"language": "xx"}, {"now": "yesterday"}, {"now": "9999-12-31"}])
def test_wrong_wishes_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        find("أمس", **wrong)  # type: ignore[arg-type]


def test_the_command_explains_itself() -> None:
    row = '{"id": "a", "text": "أمس (الثلاثاء)، وبعد يومين من القمة", "now": "2024-05-15", "language": "ar"}\n'
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", "dates", "--explain"],
        input=row,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    assert "counted from 2024-05-15" in done.stdout
    assert "day-word" in done.stdout
    assert "refused" in done.stdout
