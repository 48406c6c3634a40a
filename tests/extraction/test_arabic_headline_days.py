"""Weekdays of Arabic headlines in the present: of today, of the day before, or still to come. Pages of Wednesday 13
August 2025.
"""

from __future__ import annotations

import pytest

from extraction.reading import contacts


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        ("وزير الخارجية الكيني يصل كمبالا الجمعة", "2025-08-15", "planned"),
        ("الرئيس الكيني يلتقي نظيره الأوغندي الخميس", "2025-08-14", "planned"),
        ("الرئيس الكيني يلتقي نظيره الأوغندي الثلاثاء", "2025-08-12", "occurred"),
        ("الرئيس الكيني يلتقي نظيره الأوغندي الأربعاء", "2025-08-13", "occurred"),
        ("الرئيس الكيني التقى نظيره الأوغندي الجمعة", "2025-08-08", "occurred"),
    ],
)
def test_day_and_status(text: str, day: str, status: str) -> None:
    (one,) = contacts("ar", text)
    assert one.date is not None
    assert (one.date.start.isoformat(), one.status) == (day, status)


@pytest.mark.parametrize(
    "text",
    [
        "الرئيس الكيني يلتقي نظيره الأوغندي الجمعة\nنيروبي - التقى الرئيس الكيني الجمعة نظيره الأوغندي.",
        "الرئيس الكيني يزور أوغندا الجمعة\nكمبالا - زار الرئيس الكيني يوم الجمعة أوغندا.",
    ],
)
def test_a_past_verb_beside_the_same_weekday_in_the_text_tells_that_it_was(text: str) -> None:
    told = contacts("ar", text)
    assert {(c.date and c.date.start.isoformat(), c.status) for c in told} == {("2025-08-08", "occurred")}


def test_another_weekday_in_the_text_leaves_the_headline_ahead() -> None:
    told = contacts("ar", "الرئيس الكيني يزور أوغندا الجمعة\nأعلنت الرئاسة الكينية الثلاثاء برنامج الزيارة.")
    assert [(c.date and c.date.start.isoformat(), c.status) for c in told] == [("2025-08-15", "planned")]
