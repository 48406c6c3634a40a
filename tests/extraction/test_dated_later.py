"""The day of news that stands further down, beside a noun that takes the contact up."""

from __future__ import annotations

import datetime

import pytest

from extraction.reading import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "ثارت مكالمة عاصفة بين الرئيس الأميركي دونالد ترامب ونظيره المكسيكي. وقالت الصحيفة إن ترامب غضب. "
            "وأكد البيت الأبيض ذلك. وجرت المكالمة بين الرئيسين يوم 27 فبراير.",
            ["2023-02-27"],
        ),
        (
            "التقى الرئيس المصري عبد الفتاح السيسي نظيره التركي رجب طيب أردوغان في أنقرة. وقال السيسي إن بلاده تدعم "
            "السلام. وأضاف أن التجارة ستنمو. وعقد اللقاء بين الرئيسين يوم الأربعاء.",
            ["2023-03-01"],
        ),
        (  # a former one is another
            "التقى الرئيس المصري عبد الفتاح السيسي نظيره التركي رجب طيب أردوغان في أنقرة. وقال السيسي إن بلاده تدعم "
            "السلام. وأضاف أن التجارة ستنمو. وعقد اللقاء السابق بين الرئيسين يوم 22 فبراير.",
            ["2023-03-05/2023-03-06", "2023-02-22"],
        ),
    ],
)
def test_the_call_between_the_two_dates_the_news(text: str, days: list[str]) -> None:
    events = told(text, on=datetime.date(2023, 3, 6))
    assert [e.date.edtf for e in events if e.date is not None] == days
