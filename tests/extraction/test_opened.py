"""Who takes part in gatherings that begin, and who was only present at one told before."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("انطلقت أمس في جنيف الجولة الثانية من المحادثات بمشاركة روسيا وتركيا.", {"RUS", "TUR"}),
        ("وبدأت صباح الأحد في أكرا أعمال القمة الاستثنائية بحضور رؤساء السنغال وغانا.", {"SEN", "GHA"}),
        ("انطلاق الجولة السادسة من مفاوضات أستانا بمشاركة روسيا وإيران", {"RUS", "IRN"}),
        ("تتواصل في نيروبي المحادثات بمشاركة أوغندا ورواندا.", {"UGA", "RWA"}),
        ("التقى الرئيس الكيني نظيره الأوغندي. وعقد اللقاء بحضور سفيري تنزانيا ورواندا.", {"KEN", "UGA"}),
        ("التقى الرئيس الكيني نظيره الأوغندي، وجرى اللقاء بحضور الرئيس الرواندي.", {"KEN", "UGA"}),
        ("التقى الرئيس الكيني نظيره الأوغندي، وعقد الاجتماع بحضور الرئيس الرواندي.", {"KEN", "UGA"}),
        ("التقى الرئيس الكيني نظيره الأوغندي. وجرى الاجتماع بحضور وزيري خارجية البلدين.", {"KEN", "UGA"}),
    ],
)
def test_who_takes_part(text: str, parties: set[str]) -> None:
    (one,) = contacts("ar", text)
    assert {p.party for p in one.parties} == parties


@pytest.mark.parametrize(
    "text",
    [
        "وعقد اللقاء بحضور السفير السعودي.",
        "قال الوزير إن المحادثات لن تنجح إلا بمشاركة إيران وروسيا.",
        "عقد الرئيس الكيني مؤتمرا صحفيا بمشاركة نظيره الأوغندي والرئيس الرواندي.",
    ],
)
def test_nobody_takes_part(text: str) -> None:
    assert not contacts("ar", text)


def test_who_has_come_to_meet_two_meets_each() -> None:
    told = contacts("ar", "توجه وزير الخارجية الفرنسي إلى بيروت للقاء رئيس الحكومة اللبنانية وقادة حزب الله.")
    assert {frozenset(p.party for p in c.parties) for c in told} == {
        frozenset({"FRA", "LBN"}),
        frozenset({"FRA", "HEZBOLLAH"}),
    }


def test_two_whose_meeting_somebody_prepares_meet() -> None:
    told = contacts("ar", "وصل المبعوث الكيني إلى كمبالا للتحضير للقاء الرئيس الصومالي والرئيس التنزاني.")
    assert {"SOM", "TZA"} in [{p.party for p in c.parties} for c in told]
