"""Talks that name nobody again: their parties are those of the talks told before, their day and place their own."""

from __future__ import annotations

import datetime

import pytest

from dragoman.model import Event
from extraction.reading import told

AR = "عقدت إيران والولايات المتحدة محادثات في مسقط السبت. "
FA = "ایران و آمریکا شنبه در مسقط مذاکره کردند. "
EN = "Iran and the United States held talks in Muscat on Saturday. "


def contacts(text: str) -> list[Event]:
    return told(text, on=datetime.date(2023, 3, 6))


@pytest.mark.parametrize(
    ("text", "day", "city"),
    [
        (AR + "وستعقد الجولة المقبلة في روما يوم 11 مارس.", "2023-03-11", "Rome"),
        (AR + "والجولة المقبلة من المفاوضات مقررة في 3 أبريل في القاهرة.", "2023-04-03", "Cairo"),
        (AR + "واتفق الجانبان على عقد جولة جديدة السبت المقبل.", "2023-03-11", None),
        (AR + "ومن المقرر أن تستأنف المحادثات الأربعاء في جنيف.", "2023-03-08", "Geneva"),
        (AR + "وسيعقد الاجتماع المقبل في القاهرة في أبريل.", "2023-04", "Cairo"),
        (FA + "دور بعدی مذاکرات شنبه آینده در رم برگزار می‌شود.", "2023-03-11", "Rome"),
        (FA + "دو طرف توافق کردند دور بعدی را شنبه آینده برگزار کنند.", "2023-03-11", None),
        (FA + "نشست بعدی ۲۰ مارس در ژنو برگزار می‌شود.", "2023-03-20", "Geneva"),
        (EN + "The next round will be held in Rome on March 11.", "2023-03-11", "Rome"),
        (EN + "They agreed to hold another round next Saturday.", "2023-03-11", None),
        (EN + "The talks will resume on Wednesday in Geneva.", "2023-03-08", "Geneva"),
        (EN + "The next meeting will be held in Cairo in April.", "2023-04", "Cairo"),
    ],
)
def test_another_round_is_of_the_same_two(text: str, day: str, city: str | None) -> None:
    first, other = contacts(text)
    assert first.status == "occurred"
    assert other.status == "planned"
    assert {p.party for p in other.parties} == {"IRN", "USA"}
    assert other.date is not None
    assert other.date.edtf == day
    assert (other.place.city if other.place else None) == city


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (AR + "وكان الجانبان قد أحرزا تقدما في المحادثات التي جرت الشهر الماضي في روما.", "2023-02"),
        (FA + "در مذاکراتی که ۲۰ فوریه در رم برگزار شد پیشرفتی حاصل نشد.", "2023-02-20"),
        (EN + "No progress was made in the talks held last month in Rome.", "2023-02"),
    ],
)
def test_earlier_talks_of_the_same_two(text: str, day: str) -> None:
    _, other = contacts(text)
    assert other.status == "occurred"
    assert other.date is not None
    assert other.date.edtf == day
    assert other.place is not None
    assert other.place.city == "Rome"


@pytest.mark.parametrize(
    "text",
    [
        AR + "وستعلن واشنطن الجولة المقبلة من العقوبات الأسبوع المقبل.",
        AR + "وانتهت المحادثات السبت من دون نتيجة.",
        FA + "دور بعدی تحریم‌ها هفته آینده اعلام می‌شود.",
        EN + "The next round of the Astana talks will be held in May.",
        EN + "The talks ended on Saturday without a result.",
        EN + "The next Arab summit will be held in May.",
        EN + "The cabinet will hold its next meeting on Sunday.",
        EN + "The opposition parties will hold another meeting in Rome on Sunday.",
        EN + "Bankers will attend the next summit on Sunday.",
        EN + "The second round will be played on Sunday.",
        EN + "Oil producers' talks will resume on Sunday in Vienna.",
        EN + "The new meeting room was opened on March 11.",
        FA + "هیئت دولت نشست بعدی را یکشنبه برگزار می‌کند.",
        AR + "وستعقد الجمعية العمومية للنادي اجتماعها المقبل الأحد.",
        AR + "وتجرى الجولة الثانية من الانتخابات الأحد.",
    ],
)
def test_what_is_no_other_round_of_theirs(text: str) -> None:
    assert len(contacts(text)) == 1


def test_each_of_two_verbs_has_the_day_behind_it() -> None:
    found = contacts(
        "Erdogan met Sisi in Cairo on Monday. The two men first shook hands in Qatar in November 2022, "
        "and they met again in New Delhi last September."
    )
    assert [e.date.edtf for e in found if e.date] == ["2023-03-06", "2022-11", "2022-09"]
