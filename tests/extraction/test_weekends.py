"""A weekend is that of the lands that were in contact, where they have the same."""

import pytest

from extraction.reading import told

# Pages are of Wednesday 13 August 2025.


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ar", "تحادث الرئيس الفرنسي هاتفيا خلال عطلة نهاية الأسبوع مع المستشار الألماني.", "2025-08-09/2025-08-10"),
        ("ar", "التقى وزير الخارجية السعودي نظيره المصري خلال عطلة نهاية الأسبوع.", "2025-08-08/2025-08-09"),
        ("fa", "رئیس‌جمهور فرانسه آخر هفته با صدراعظم آلمان تلفنی گفت‌وگو کرد.", "2025-08-09/2025-08-10"),
        (
            "en",
            "The French president spoke with the German chancellor by phone over the weekend.",
            "2025-08-09/2025-08-10",
        ),
    ],
)
def test_a_weekend_is_that_of_the_parties(language: str, text: str, days: str) -> None:
    assert [e.date.edtf for e in told(text, language=language) if e.date] == [days]


def test_where_they_differ_the_words_stay_as_they_are() -> None:
    text = "التقى وزير الخارجية السعودي نظيره الفرنسي خلال عطلة نهاية الأسبوع."
    assert [e.date.edtf for e in told(text, language="ar") if e.date] == ["2025-08-08/2025-08-10"]
