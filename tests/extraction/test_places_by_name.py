"""Where two met who did so in a gathering, by its name or by where it is said to have been; and in whose house."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

MET = "التقى الرئيس المصري نظيره الفرنسي {}."


def place(language: str, text: str) -> tuple[str | None, str | None] | None:
    found = contacts(language, text)
    return (found[-1].place.country, found[-1].place.city) if found[-1].place else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("خلال قمة بالي", ("IDN", "Bali")),
        ("في قمة سنغافورة", ("SGP", None)),
        ("على هامش منتدى دافوس", ("CHE", "Davos")),
        ("خلال القمة التي استضافتها بالي", ("IDN", "Bali")),
        ("خلال اجتماع مجموعة العشرين الذي عقد في بالي", ("IDN", "Bali")),
        ("خلال قمة ثلاثية نُظمت في نيقوسيا", ("CYP", "Nicosia")),
        ("في مقر البرلمان القبرصي", ("CYP", None)),
        ("أمس، بمقر وزارة الخارجية القبرصية", ("CYP", None)),
        # a body's gatherings are elsewhere than its name; an embassy is in another's land; what both spoke of
        ("على هامش قمة شنغهاي", None),
        ("في مقر السفارة القبرصية", None),
        ("بعد مشاركته في قمة بالي", None),
    ],
)
def test_an_arabic_gathering_is_where_its_name_or_its_clause_says(
    words: str, expected: tuple[str | None, str | None] | None
) -> None:
    assert place("ar", MET.format(words)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "وزیر خارجه ایران در حاشیه کنفرانس امنیتی مونیخ با همتای سعودی خود دیدار کرد."),
        ("ar", "التقى وزير الخارجية المصري نظيره السعودي على هامش مؤتمر ميونخ للأمن."),
        ("en", "The Egyptian foreign minister met his Saudi counterpart at the Munich Security Conference."),
    ],
)
def test_a_conference_called_by_its_city_is_there(language: str, text: str) -> None:
    assert place(language, text) == ("DEU", "Munich")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أشاد الوزير بالمحادثات بين طهران وواشنطن التي استضافتها الدوحة.", ("QAT", "Doha")),
        ("القمة بين بايدن وبوتين التي ستحتضنها جنيف مهمة.", ("CHE", "Geneva")),
    ],
)
def test_what_a_city_hosted_with_its_sides_named_first_was_there(text: str, expected: tuple[str, str]) -> None:
    assert place("ar", text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "كما التقى شكري وزير الخارجية الألماني.", ("USA", "New York")),
        ("ar", "وسبق أن التقى شكري وزير الخارجية الألماني.", None),
        ("fa", "وی همچنین با وزیر خارجه آلمان دیدار کرد.", ("USA", "New York")),
        ("fa", "وزیر خارجه قطر همچنین با وزیر خارجه آلمان دیدار کرد.", None),
    ],
)
def test_also_goes_on_where_somebody_was(
    language: str, text: str, expected: tuple[str | None, str | None] | None
) -> None:
    before = {
        "ar": "التقى وزير الخارجية المصري سامح شكري في نيويورك نظيره الفرنسي. ",
        "fa": "وزیر خارجه ایران در نیویورک با همتای فرانسوی خود دیدار کرد. ",
    }
    assert place(language, before[language] + text) == expected
