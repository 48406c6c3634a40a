"""Pages without a full stop at the end of a paragraph stay whole; the pages are our own."""

from __future__ import annotations

import pytest

from dragoman.reader import load

PARAGRAPHS = (
    "الرئيس الكيني يستقبل رئيس الوزراء النرويجي في نيروبي",
    "استقبل الرئيس الكيني وليام روتو، اليوم الاثنين، رئيس الوزراء النرويجي في القصر الرئاسي "
    "بالعاصمة نيروبي، وبحث معه سبل تعزيز التعاون بين البلدين في مجالات الطاقة والمياه والزراعة",
    "وقال المتحدث باسم الرئاسة الكينية إن الجانبين اتفقا على إنشاء لجنة مشتركة تجتمع مرتين في العام",
    "وأضاف أن الرئيس أكد أهمية الاستثمار في الموانئ",
    "من جانبه أشاد رئيس الوزراء النرويجي بجهود كينيا في استضافة اللاجئين، معربا عن استعداد بلاده "
    "لزيادة مساعداتها خلال العام المقبل",
    "وتناول اللقاء كذلك الأوضاع في القرن الأفريقي وسبل دعم الأمن والاستقرار في المنطقة في ظل الجفاف الذي تشهده",
    "ويرافق رئيس الوزراء في زيارته وفد يضم وزراء الطاقة والتجارة والزراعة وعددا من رجال الأعمال ورؤساء الشركات الكبرى",
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_paragraphs_without_full_stops_are_one_article(between: str) -> None:
    text = between.join(PARAGRAPHS)
    found = load().segmenter.segment(text)
    assert [(s.start, s.end) for s in found] == [(0, len(text))]
    assert not found[0].holes


def test_long_links_behind_paragraphs_with_full_stops_stay_outside() -> None:
    links = (
        "وزير المالية التونسي يعرض على البرلمان مشروع ميزانية يتضمن زيادة كبيرة في الأجور وخفضا جديدا للدعم الحكومي",
        "البنك المركزي البرازيلي يرفع سعر الفائدة للمرة الثالثة هذا العام وسط مخاوف متزايدة من ارتفاع معدلات التضخم",
        "منتخب اليابان لكرة القدم يتأهل إلى نهائيات البطولة الآسيوية بعد فوز صعب على نظيره الأسترالي في آخر دقيقة",
    )
    body = "\n\n".join((PARAGRAPHS[0], *(p + "." for p in PARAGRAPHS[1:])))
    found = load().segmenter.segment("\n\n".join((body, *links)))
    assert found[0].end <= len(body)
