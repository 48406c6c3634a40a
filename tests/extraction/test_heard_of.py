"""Arabic contacts that a sentence only speaks of, and words that belong to something else in it: whole pages read."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

FRESH = ("2025-08-12", "2025-08-13")


def told(text: str) -> list[tuple[tuple[str, ...], str, tuple[str, str] | None]]:
    return [
        (
            tuple(sorted(p.party or "" for p in e.parties)),
            e.status,
            (e.date.start.isoformat(), e.date.end.isoformat()) if e.date else None,
        )
        for e in contacts("ar", text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what comes to light now was then, what somebody reveals in a meeting is told in it
        ("كشفت مصادر عن اجتماع بين وزير الخارجية التركي ونظيره السوري.", None),
        ("كشف الوزير أن الرئيس التركي دعا خلال اتصال هاتفي نظيره الروسي إلى زيارة أنقرة.", None),
        ("كشف وزير الخارجية التركي خلال لقاء مع نظيره السوري عن خطة للهدنة.", FRESH),
        # the day on which others answer a contact is not its own; its own stands behind it
        ("ندد الرئيس التركي الاثنين باستقبال الرئيس الفرنسي رئيس الوزراء الإسرائيلي.", None),
        (
            "رحب الأمين العام للأمم المتحدة الاثنين باللقاء بين الرئيس المصري ونظيره السوداني السبت في القاهرة.",
            ("2025-08-09", "2025-08-09"),
        ),
        # before a blow; a summit is none
        ("أبلغت أنقرة موسكو قبل القصف التركي أن العملية محدودة.", None),
        ("التقى الرئيس التركي نظيره الروسي قبل القمة.", FRESH),
        # behind a speech, or behind what the contact came after
        ("استقبل الرئيس التركي نظيره الروسي، وقال في كلمة ألقاها الاثنين إن الحرب يجب أن تتوقف.", FRESH),
        ("أجرى الرئيس التركي اتصالا بنظيره الروسي بعد زيارته لدمشق في 2 أغسطس.", FRESH),
        ("استقبل الرئيس التركي نظيره الروسي في أنقرة الاثنين.", ("2025-08-11", "2025-08-11")),
        ("يأتي هذا بعد أقل من أسبوع من مكالمة أجراها الرئيس التركي مع العاهل السعودي.", None),
    ],
)
def test_the_day_is_that_of_something_else(text: str, expected: tuple[str, str] | None) -> None:
    assert told(text)[0][2] == expected


def test_an_arabic_relative_clause_between_commas_parts_nothing() -> None:
    text = (
        "والتقى وزير الخارجية الفرنسي، الذي وصل الاثنين إلى القاهرة، نظيره المصري والأمين العام لجامعة الدول العربية."
    )
    assert {parties for parties, _, _ in told(text)} == {("EGY", "FRA"), ("FRA", "LAS")}
    text = "قال الرئيس المصري، الذي التقى في القاهرة الاثنين، وزير الخارجية الأمريكي، إن الهدنة ضرورية."
    assert told(text) == [(("EGY", "USA"), "occurred", ("2025-08-11", "2025-08-11"))]


def test_a_standfirst_set_again_tells_nothing_new() -> None:
    again = "الرئيس التركي يستقبل نظيره الروسي في أنقرة."
    text = f"{again}\nواستقبل الرئيس التركي نظيره الروسي فلاديمير بوتين في أنقرة السبت الماضي.\n{again}"
    assert told(text) == [(("RUS", "TUR"), "occurred", ("2025-08-09", "2025-08-09"))]


def test_a_bare_noun_of_a_headline_may_be_still_to_come() -> None:
    text = "لقاء بين بوتين وأردوغان\nيلتقي الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان غدا في سوتشي."
    assert told(text) == [(("RUS", "TUR"), "planned", ("2025-08-14", "2025-08-14"))]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قال الوزير إن اللقاء بين الرئيس التركي ونظيره السوري يحتاج إلى تهيئة الظروف.", "called-for"),
        ("قال الوزير إن اللقاء بين الرئيس التركي ونظيره السوري ناقش تهيئة الظروف.", "occurred"),
        ("شدد الملك على ضرورة تحريك عملية السلام، عبر استئناف مفاوضات بين تركيا وسوريا.", "called-for"),
        ("شدد الملك على ضرورة السلام، وأعلن إجراء محادثات بين تركيا وسوريا.", "occurred"),
        ("كان من المقرر أن يسافر الرئيس التركي إلى دمشق لكنه ألغى الزيارة بسبب التوتر في العراق.", "denied"),
        ("كان من المقرر أن يسافر الرئيس التركي إلى دمشق لكنه أجل الكلمة.", "planned"),
    ],
)
def test_what_did_not_take_place_yet(text: str, status: str) -> None:
    assert [s for _, s, _ in told(text)] == [status]


def test_who_tells_it_and_whose_it_is_take_no_part() -> None:
    text = "وافق الرئيس التركي على إجراء لقاء مع نظيره السوري، بحسب ما أعلنه مسؤولون روس."
    assert [p for p, _, _ in told(text)] == [("SYR", "TUR")]
    assert told("أظهرت الصور أن مقعد الرئيس التركي يقابل مقعد الرئيس الروسي في الحفل.") == []


def test_a_future_that_says_who_holds_it_or_who_will_be_the_first() -> None:
    text = "قال الرئيس التركي إن التحضيرات جيدة للقمة التي سيعقدها مع نظيره الروسي."
    assert [s for _, s, _ in told(text)] == ["planned"]
    text = "ويبدو أن الرئيس التركي، الذي سيصبح أول رئيس يجتمع مع نظيره السوري، خفف من حماسه."
    assert [s for _, s, _ in told(text)] == ["planned"]
    assert [s for _, s, _ in told("قال الرئيس التركي إن القمة التي عقدها مع نظيره الروسي ناجحة.")] == ["occurred"]


def test_where_something_was_said_is_no_contact() -> None:
    assert told("قال وزير الخارجية المصري خلال اجتماع مجلس الأمن إن الهدنة ضرورية.") == []
    assert told("قال وزير الخارجية المصري خلال اجتماع مع مجلس الأمن إن الهدنة ضرورية.")[0][0] == ("EGY", "UNO")
    assert told("شارك الرئيس المصري في قمة الاتحاد الأفريقي.") != []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "والتقى عبد العاطي السبت نظيره التركي هاكان فيدان في أنقرة. وبحث الوزيران الوضع في السودان."),
        (
            "fa",
            "عبدالعاطی روز شنبه با هاکان فیدان همتای ترک خود در آنکارا دیدار کرد. دو طرف درباره سودان گفت‌وگو کردند.",
        ),
        ("en", "On Saturday Badr Abdelatty met Hakan Fidan in Ankara. The two discussed Sudan and bilateral trade."),
    ],
)
def test_what_the_two_discussed_they_discussed_when_they_met(language: str, text: str) -> None:
    (event,) = contacts(language, text)
    assert event.date is not None
    assert str(event.date.start) == "2025-08-09"
