"""Where and when two met in the margins of a gathering, in Arabic. Pages of 13 August 2025, a Wednesday."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

MET = "والتقى وزير الخارجية المصري على هامش {} نظيره الفرنسي."


def places(text: str) -> list[tuple[str | None, str | None] | None]:
    return [(e.place.country, e.place.city) if e.place else None for e in contacts("ar", text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MET.format("قمة المناخ في شرم الشيخ"), ("EGY", "Sharm el-Sheikh")),
        ("انطلقت في نيروبي، أمس، أعمال القمة الأفريقية. " + MET.format("القمة"), ("KEN", "Nairobi")),
        ("شارك الوزير في مؤتمر ميونيخ للأمن بمدينة ميونيخ الألمانية. " + MET.format("المؤتمر"), ("DEU", "Munich")),
        ("تستضيف نيودلهي مؤتمر المناخ. " + MET.format("المؤتمر"), ("IND", "New Delhi")),
        (
            "وصل الوزير إلى نيويورك للمشاركة في اجتماعات الجمعية العامة. " + MET.format("اجتماعات الجمعية العامة"),
            ("USA", "New York"),
        ),
        # a press conference is no gathering, another summit not this one, nor is what it is about its place
        ("عقد الوزير مؤتمرا صحفيا في القاهرة. " + MET.format("المؤتمر"), None),
        ("عقدت في إسطنبول قمة رباعية. " + MET.format("قمة مجموعة البريكس"), None),
        (MET.format("المؤتمر الدولي حول الأوضاع في ليبيا"), None),
    ],
)
def test_who_met_in_the_margins_met_where_the_gathering_was(
    text: str, expected: tuple[str | None, str | None] | None
) -> None:
    assert places(text)[-1] == expected


def test_what_a_saying_came_after_was_where_one_of_both_is_at_home() -> None:
    text = "وفي بلغراد، قالت المستشارة الألمانية، بعد لقاء مع الرئيس الصربي، إن المحادثات مفيدة."
    assert places(text) == [("SRB", "Belgrade")]
    assert places("قال الرئيس التركي للصحفيين في مانيلا بعد محادثات مع نظيره الفلبيني إنها مفيدة.") == [
        ("PHL", "Manila")
    ]
    # not before it, nor where neither is at home, nor where the clause tells of something else there
    assert places("قال الرئيس التركي في أنقرة قبل لقائه نظيره الروسي إن الحوار ضروري.") == [None]
    assert places("قال الرئيس التركي في نيويورك بعد لقائه نظيره الروسي إن الحوار ضروري.") == [None]
    assert places("أعلن عقد قمة في الرياض عقب مشاورات أجراها وزير الخارجية المصري مع نظيره السعودي.")[-1] is None


def test_where_something_was_before_says_nothing_of_what_comes_after() -> None:
    text = "اتفق الرئيسان التركي والروسي على عقد قمة قريبا، بعد المباحثات التي أجراها وزير الخارجية التركي في موسكو."
    assert places(text)[0] is None
