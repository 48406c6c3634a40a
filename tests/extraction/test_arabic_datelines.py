"""The dateline of an Arabic report as a place: whole pages read, published Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction import reading


def places(text: str) -> list[tuple[str | None, str | None] | None]:
    """Country and city of every contact."""
    return [(e.place.country, e.place.city) if e.place else None for e in reading.contacts("ar", text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("المنامة في 13 أغسطس / بنا / اجتمع وزير الخارجية البحريني مع نظيره العراقي فؤاد حسين.", ("BHR", "Manama")),
        ("بغداد - واع\nالتقى رئيس الوزراء العراقي نظيره الإسباني بيدرو سانشيز.", ("IRQ", "Baghdad")),
        ("دمشق-سانا\nاستقبل وزير الخارجية السوري أسعد الشيباني نظيره التركي.", ("SYR", "Damascus")),
        ("بغداد 7 أيلول واع\nالتقى رئيس الوزراء العراقي نظيره الإسباني بيدرو سانشيز.", ("IRQ", "Baghdad")),
        ("دمشق (13 آب)\nاستقبل وزير الخارجية السوري أسعد الشيباني نظيره التركي.", ("SYR", "Damascus")),
        ("أنقرة (رويترز) - التقى الرئيس التركي رجب طيب أردوغان نظيره الصومالي.", ("TUR", "Ankara")),
    ],
)
def test_who_meets_in_the_state_of_the_dateline_meets_there(text: str, place: tuple[str, str]) -> None:
    assert places(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "لندن - رويترز\nالتقى وزير الخارجية المصري بدر عبد العاطي نظيره التركي هاكان فيدان.",
        "بغداد: نرفض القصف\nوالتقى وزير الخارجية العراقي فؤاد حسين نظيره التركي.",
        "القاهرة - أ ش أ\nوكان وزير الخارجية المصري بدر عبد العاطي التقى في مايو نظيره التركي.",
        "القاهرة 3 قتلى في حريق بمصنع\nالتقى وزير الخارجية المصري بدر عبد العاطي نظيره التركي هاكان فيدان.",
        "بغداد 7 اتفاقيات جديدة مع أنقرة\nالتقى وزير الخارجية العراقي فؤاد حسين نظيره التركي هاكان فيدان.",
        "بغداد (7) اتفاقيات\nالتقى وزير الخارجية العراقي فؤاد حسين نظيره التركي هاكان فيدان.",
        "بغداد - 7 اتفاقيات\nالتقى وزير الخارجية العراقي فؤاد حسين نظيره التركي هاكان فيدان.",
        "أنقرة تفاوض بغداد\nوالتقى وزير الخارجية العراقي فؤاد حسين نظيره التركي.",
    ],
)
def test_others_and_older_contacts_are_not_there(text: str) -> None:
    assert places(text) == [None]


def test_what_the_sentence_says_goes_before_the_dateline() -> None:
    text = "القاهرة - أ ش أ\nالتقى وزير الخارجية المصري بدر عبد العاطي في لندن نظيره التركي هاكان فيدان."
    assert places(text) == [("GBR", "London")]


def test_a_report_filed_in_amman_is_not_about_oman() -> None:
    told = "التقى كيري الرئيس الفلسطيني محمود عباس في عمان السبت."
    for filed in ("عمان (ا ف ب) - ", "كيري يلتقي عباس\nعمان - رويترز: "):
        assert set(places(filed + told)) == {("JOR", "Amman")}
    assert places("مسقط - التقى السلطان هيثم الرئيس الإيراني في عمان الأحد.") == [("OMN", None)]
