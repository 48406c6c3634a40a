"""How long a visit lasts, and what is planned in it: whole pages read, published Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.test_days import days


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ar",
            "وصل وزير الخارجية التركي هاكان فيدان إلى القاهرة اليوم الأربعاء في زيارة تستغرق ثلاثة أيام. "
            "ومن المقرر أن يلتقي فيدان نظيره المصري بدر عبد العاطي.",
            [("2025-08-13", "2025-08-13"), ("2025-08-13", "2025-08-15")],
        ),
        (
            "fa",
            "وزیر امور خارجه ترکیه امروز در سفری دو روزه وارد تهران شد. "
            "قرار است فیدان با عباس عراقچی، همتای ایرانی خود، دیدار کند.",
            [("2025-08-13", "2025-08-13"), ("2025-08-13", "2025-08-14")],
        ),
        # a visit that was over long ago has no programme left
        (
            "ar",
            "وصل وزير الخارجية التركي هاكان فيدان إلى القاهرة الشهر الماضي. "
            "ومن المقرر أن يلتقي فيدان نظيره المصري بدر عبد العاطي.",
            [("2025-07-01", "2025-07-31"), None],
        ),
        # on their second day talks have gone on since the day before
        (
            "ar",
            "عقد وزير الخارجية التركي هاكان فيدان اليوم الأربعاء ثاني أيام محادثاته في القاهرة مع نظيره المصري.",
            [("2025-08-12", "2025-08-13")],
        ),
        # what is planned again is not what was, and that is not the news
        (
            "fa",
            "وزیر امور خارجه ترکیه هفته آینده بار دیگر به ایران سفر خواهد کرد. "
            "اعضای هیئت همراه وزیر امور خارجه ترکیه در جریان سفر به تهران به آنکارا بازگشته‌اند.",
            [("2025-08-16", "2025-08-22"), None],
        ),
        # two others who are to meet are no part of it
        (
            "ar",
            "وصل وزير الخارجية التركي هاكان فيدان إلى القاهرة اليوم الأربعاء. "
            "ومن المقرر أن يلتقي الرئيس التركي رجب طيب أردوغان الرئيس المصري عبد الفتاح السيسي.",
            [("2025-08-13", "2025-08-13"), None],
        ),
    ],
)
def test_stays(language: str, text: str, expected: list[tuple[str, str] | None]) -> None:
    assert days(language, text) == expected
