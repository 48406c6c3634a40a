"""How far some Arabic rules reach, and what lies beyond: pages of 13 August 2025, a Wednesday."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


def told(text: str) -> list[tuple[str, str | None, set[str]]]:
    """The status, day and parties of every contact."""
    found = [e for e in contacts("ar", text) if e.channel]
    days = [e.date.start.isoformat() if e.date and e.date.start == e.date.end else None for e in found]
    return [(e.status, day, {p.party for p in e.parties if p.party}) for e, day in zip(found, days, strict=True)]


def place(text: str) -> tuple[str | None, str | None] | None:
    event = [e for e in contacts("ar", text) if e.channel][-1]
    return (event.place.country, event.place.city) if event.place else None


@pytest.mark.parametrize(
    "text",
    [
        "استطاع المبعوث الأممي أن يلتقي زعيم الحوثيين في صنعاء أمس.",
        "نجح وزير الخارجية المصري في أن يلتقي نظيره الروسي في موسكو أمس.",
        "أتيح للوفد المصري أن يلتقي الرئيس السوري في دمشق أمس.",
        "اضطر وزير الخارجية المصري إلى أن يلتقي نظيره التركي في أنقرة أمس.",
        "شاءت الصدف أن يلتقي الرئيس المصري نظيره الروسي في موسكو أمس.",
        "كان من المصادفة أن تزور وزيرة الخارجية الفرنسية بيروت أمس.",
    ],
)
def test_what_somebody_managed_or_had_to_do_was_done(text: str) -> None:
    ((status, day, _),) = told(text)
    assert (status, day) == ("occurred", "2025-08-12")


@pytest.mark.parametrize(
    "text",
    [
        "توقع مصدر دبلوماسي أن يلتقي الرئيس الروسي نظيره الصيني.",
        "يرغب الرئيس المصري في أن يلتقي نظيره التركي.",
        "أتمنى أن يزور الرئيس الفرنسي بيروت.",
        "وسيكون من غير المألوف أن يلتقي الرئيس الأمريكي زعيم كوريا الشمالية.",
    ],
)
def test_what_somebody_hopes_or_expects_has_not_been(text: str) -> None:
    assert told(text)[0][0] in ("planned", "called-for")


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع سفراء في لبنان وسوريا مع المبعوث الفرنسي.",
        "استقبل الرئيس التونسي السفراء في تونس وليبيا.",
        "التقى وزير الخارجية المصري مبعوثين في ليبيا والسودان.",
        "التقى دبلوماسيون في إيران والعراق وزير الخارجية التركي.",
        "وفد من وزارة الخارجية في تركيا التقى السفير الإيراني.",
    ],
)
def test_who_is_posted_in_a_state_is_not_of_it(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "انتقد الرئيس الكيني القمة الأفريقية الروسية.",
        "قاطع الرئيس الكيني القمة الأفريقية الروسية.",
        "وصف الرئيس السنغالي القمة العربية الأفريقية بأنها مخيبة.",
        "قال الرئيس الكيني إن القمة الأفريقية الروسية فاشلة.",
    ],
)
def test_a_summit_that_somebody_speaks_of_is_not_told_to_be_held(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("القمة الأفريقية الروسية تنطلق في سوتشي السبت.", ("planned", "2025-08-16", {"AFU", "RUS"})),
        ("تستضيف الرياض القمة العربية الصينية السبت.", ("planned", "2025-08-16", {"SAU", "LAS", "CHN"})),
        ("انطلقت القمة العربية الصينية في الرياض السبت.", ("occurred", "2025-08-09", {"LAS", "CHN"})),
        ("شارك الرئيس السنغالي في القمة الأفريقية الروسية أمس.", ("occurred", "2025-08-12", {"SEN", "AFU", "RUS"})),
        ("أشارت الصحف إلى القمة العربية الصينية التي عقدت في الرياض أمس.", ("occurred", "2025-08-12", {"LAS", "CHN"})),
    ],
)
def test_a_summit_that_is_held_or_attended(text: str, expected: tuple[str, str, set[str]]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ألغت إسرائيل أمس زيارة وفدها إلى القاهرة بعد هجوم يوم الجمعة.", None),
        ("ألغى الوزير الإيراني زيارته إلى برلين بسبب احتجاجات الخميس.", None),
        ("ألغت تركيا أمس زيارة وزير دفاعها إلى السويد عقب تظاهرات السبت.", None),
        ("ألغت فرنسا زيارة وزير خارجيتها إلى الجزائر التي كانت مقررة يوم الأحد.", "2025-08-17"),
    ],
)
def test_what_is_called_off_has_no_day_of_something_else(text: str, day: str | None) -> None:
    ((status, on, _),) = told(text)
    assert (status, on) == ("denied", day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وفي القاهرة، قال وزير الخارجية الفرنسي بعد لقائه نظيره المصري إن الحل سياسي.", ("EGY", "Cairo")),
        ("وفي القاهرة، قال وزير الخارجية المصري بعد لقائه نظيره الفرنسي إن الحل سياسي.", None),
        ("وفي باريس، قال الوزير الفرنسي بعد لقائه نظيره المصري على هامش مؤتمر ميونخ إن الحل سياسي.", None),
        ("وفي واشنطن، قالت المتحدثة باسم البيت الأبيض بعد لقاء الرئيس الأمريكي نظيره الصيني إن الحل قريب.", None),
    ],
)
def test_only_a_guest_says_where_he_met(text: str, expected: tuple[str, str] | None) -> None:
    assert place(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انطلقت القمة العربية في الجزائر. وعلى هامش القمة التقى الرئيس المصري نظيره التونسي.", ("DZA", None)),
        ("انطلقت القمة العربية في الجزائر. وعلى هامش القمة العربية التقى الرئيس المصري نظيره التونسي.", ("DZA", None)),
        ("انطلقت القمة العربية في الجزائر. وعلى هامش القمة الأفريقية التقى الرئيس المصري نظيره الكيني.", None),
        ("بدأ الاجتماع الوزاري في عمان. وعلى هامش الاجتماع الأمني التقى الوزير المصري نظيره العراقي.", None),
    ],
)
def test_a_gathering_of_another_kind_was_somewhere_else(text: str, expected: tuple[str, str] | None) -> None:
    assert place(text.replace("الوزير المصري", "وزير الخارجية المصري")) == expected


def test_before_holding_anything_is_no_decade_ago() -> None:
    assert told("التقى وزير الخارجية المصري نظيره الروسي قبل عقد ندوة في القاهرة.")[0][1] != "2015"
    assert told("التقى وزير الخارجية المصري نظيره الروسي أمس قبل عقد ندوة في القاهرة.")[0][1] == "2025-08-12"
