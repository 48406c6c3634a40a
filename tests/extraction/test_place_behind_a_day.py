"""Where a contact was, told behind its day with a year; not where a matter goes on since a day."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("عقدت قمة بين الرئيس الكيني والرئيس القبرصي في 21 أكتوبر 2020 في نيقوسيا.", "Nicosia"),
        ("التقى الرئيس الكيني نظيره القبرصي في سبتمبر/ أيلول 2020 في نيقوسيا.", "Nicosia"),
        ("التقى الرئيس الكيني نظيره القبرصي عام 2020 في نيقوسيا.", "Nicosia"),
        ("تستمر المحادثات بين كينيا والصومال منذ الأحد في الدوحة.", "Doha"),
        ("استضافت مدينة لوزان من 26 مارس/آذار إلى 2 أبريل/نيسان 2015 محادثات بين كينيا والصومال.", "Lausanne"),
    ],
)
def test_where_it_was(text: str, city: str) -> None:
    (one,) = contacts("ar", text)
    assert one.place is not None and one.place.city == city


@pytest.mark.parametrize(
    "text",
    [
        "بحث وزير الخارجية الكيني مع نظيره الغاني الحرب المستمرة منذ أبريل 2023 في السودان.",
        "التقى وزير الخارجية الكيني نظيره الغاني لبحث سبل وقف الحرب الدائرة منذ منتصف أبريل في السودان.",
    ],
)
def test_where_a_matter_goes_on(text: str) -> None:
    (one,) = contacts("ar", text)
    assert one.place is None
