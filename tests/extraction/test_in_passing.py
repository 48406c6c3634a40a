"""Contacts that a sentence names in passing have not its day; talks in a title are going on."""

from __future__ import annotations

import pytest

from extraction.reading import FRESH, contacts

TODAY = "2025-08-13"


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ar", "واصل الرئيس الروسي الثلاثاء هجماته رغم لقائه المبعوث الأميركي ستيف ويتكوف.", None),
        ("ar", "تستمر الحرب رغم الاتصال الهاتفي بين ترامب وبوتين.", None),
        ("ar", "التقى الرئيس الروسي المبعوث الأميركي ستيف ويتكوف رغم العقوبات.", FRESH),
        ("fa", "ترامپ با وجود ملاقات با نتانیاهو، او را ناکام گذاشت.", None),
        ("fa", "علی‌رغم گفت‌وگوی تلفنی ترامپ و پوتین، حملات ادامه دارد.", None),
        ("fa", "ترامپ با وجود مخالفت‌ها با نتانیاهو دیدار کرد.", FRESH),
        ("en", "The war goes on despite a lengthy phone call between Trump and Putin.", None),
        ("en", "Despite the sanctions, Trump held a phone call with Putin.", FRESH),
        (
            "ar",
            "قال رئيس الوفد الإيراني في المفاوضات مع الولايات المتحدة محمد باقر قاليباف، الثلاثاء، إنه مستعد.",
            TODAY,
        ),
        ("fa", "قالیباف، رئیس هیات ایرانی در مذاکرات با آمریکا، سه‌شنبه نوشت نیروهای مسلح آماده هستند.", TODAY),
        ("en", "Russia's chief negotiator at the talks with Ukraine said on Tuesday that attacks would stop.", TODAY),
        (
            "en",
            "The head of the Russian delegation at the talks with Ukraine in May said attacks would stop.",
            "2025-05",
        ),
        ("en", "Russia's chief negotiator in the talks with Ukraine on prisoners said attacks would stop.", TODAY),
        (
            "en",
            "The Russian foreign minister said in talks with his Turkish counterpart that attacks would stop.",
            FRESH,
        ),
    ],
)
def test_day(language: str, text: str, day: str | None) -> None:
    assert [e.date.edtf if e.date else None for e in contacts(language, text)] == [day]
