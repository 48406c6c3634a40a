"""What followed a journey of long ago, in another land than that to which it led, is not of its day."""

from __future__ import annotations

import datetime

import pytest

from extraction.reading import told

ON = datetime.date(2023, 3, 6)
FRESH = (datetime.date(2023, 3, 5), datetime.date(2023, 3, 6))
THEN = (datetime.date(2022, 11, 3), datetime.date(2022, 11, 3))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "كانت آخر زيارة للرئيس المصري إلى بغداد في الثالث من نوفمبر الماضي. "
            "وقال الرئيس المصري عقب الاجتماع مع المبعوث العراقي في القاهرة إن العلاقات جيدة.",
            [THEN, FRESH],
        ),
        (
            "زار الرئيس المصري بغداد في الثالث من نوفمبر الماضي. "
            "والتقى الرئيس المصري وزير الخارجية العراقي في القاهرة.",
            [THEN, FRESH],
        ),
        (
            "زار الرئيس المصري بغداد في الثالث من نوفمبر الماضي. والتقى الرئيس المصري وزير الخارجية العراقي في بغداد.",
            [THEN],
        ),
    ],
)
def test_a_meeting_behind_a_journey(text: str, days: list[tuple[datetime.date, datetime.date]]) -> None:
    read = {(e.date.start, e.date.end) for e in told(text, on=ON, language="ar") if e.date is not None}
    assert read == set(days)
