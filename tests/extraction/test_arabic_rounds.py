"""First and last rounds and meetings that name nobody, on days of their own. Pages of Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

HEAD = "بدأت في مسقط اليوم الجولة الثالثة من المحادثات بين تركيا ومصر. "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وكانت الجولة الأولى عقدت في مايو 2022 في القاهرة.", "2022-05-01"),
        ("واستضافت القاهرة الجولة الأولى في مايو 2022.", "2022-05-01"),
        ("وعقدت الجولة الثانية في سبتمبر الماضي في أنقرة.", "2024-09-01"),
        ("وكان آخر اجتماع حول ليبيا انعقد في يناير الماضي بأنقرة.", "2025-01-01"),
    ],
)
def test_a_round_of_the_same(text: str, day: str) -> None:
    one, other = contacts("ar", HEAD + text)
    assert {p.party for p in other.parties} == {p.party for p in one.parties} == {"TUR", "EGY"}
    assert (other.status, other.date and other.date.start.isoformat()) == ("occurred", day)


@pytest.mark.parametrize(
    "text",
    [
        "وانتهت الجولة الأولى مساء اليوم.",
        "وجرت الجولة الأولى في أجواء إيجابية.",
        "وأجريت الجولة الأولى من الانتخابات في يناير الماضي.",
        "وهذا أول لقاء منذ عام 2020.",
        "وعقد أول لقاء بين زعيمي القبيلتين في يناير الماضي.",
    ],
)
def test_no_other_round(text: str) -> None:
    assert len(contacts("ar", HEAD + text)) == 1
