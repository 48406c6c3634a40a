"""Verbs that name nobody: «إنه ناقش الملف مع …», «على أن يلتقيه», and the plan told beside what was done."""

import datetime

import pytest

from extraction.reading import told

DAY = datetime.date(2025, 8, 13)  # a Wednesday


def of(text, language="ar"):
    out = []
    for event in told(text, on=DAY, language=language):
        day = event.date.end if event.date else None
        out.append((tuple(sorted(p.party for p in event.parties if p.party)), event.channel, event.status, day))
    return out


@pytest.mark.parametrize(
    "text",
    [
        "وقال وزير الخارجية الفرنسي إنه ناقش الملف النووي مع نظيره الإيراني.",
        "وقالت وزيرة الخارجية الفرنسية إنها بحثت القضية مع وزير الخارجية الإيراني.",
    ],
)
def test_the_pronoun_written_onto_that_is_the_subject(text):
    assert [(p, s) for p, _, s, _ in of(text)] == [(("FRA", "IRN"), "occurred")]


def test_a_subject_that_nobody_knows_stays_one():
    assert of("وقال المتحدث إن الوفد التجاري ناقش القضية مع وزير الخارجية الإيراني.") == []


@pytest.mark.parametrize(
    "plan", ["على أن يلتقيه في جنيف الأحد", "على أن يلتقيا في جنيف الأحد", "وسيلتقيه في جنيف الأحد"]
)
def test_the_two_who_telephoned_are_to_meet(plan):
    found = of(f"بحث ماكرون الملف مع ظريف هاتفيا، {plan}.")
    assert found == [
        (("FRA", "IRN"), "phone", "occurred", DAY),
        (("FRA", "IRN"), "in-person", "planned", datetime.date(2025, 8, 17)),
    ]


def test_who_is_met_next_does_not_put_off_who_was_met():
    found = of("التقى ماكرون ظريف، وسيلتقي لافروف الأحد.")
    assert [(p, s, d) for p, _, s, d in found] == [
        (("FRA", "IRN"), "occurred", DAY),
        (("FRA", "RUS"), "planned", datetime.date(2025, 8, 17)),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "التقى وزير الخارجية المصري أعضاء في الكونغرس."),
        ("ar", "وسيجتمع وزير الخارجية المصري بأعضاء من مجلس الشيوخ الأميركي."),
        ("en", "Egyptian Foreign Minister Badr Abdelatty met with members of Congress."),
        ("fa", "وزیر خارجه مصر با اعضای کنگره آمریکا دیدار کرد."),
    ],
)
def test_members_of_congress_are_of_the_united_states(language, text):
    assert [p for p, *_ in of(text, language)] == [("EGY", "USA")]


def test_a_capital_hosts_two_presidents():
    found = of("استضافت باريس الرئيسين الأرميني نيكول باشينيان والأذربيجاني إلهام علييف.")
    assert [p for p, *_ in found] == [("ARM", "FRA"), ("AZE", "FRA")]
    assert of("استضافت القناة وزير الخارجية المصري.") == []


def test_what_two_prepared_by_telephone_is_what_they_met_for() -> None:
    text = (
        "التقى وزير الخارجية العراقي فؤاد حسين نظيره التركي هاكان فيدان في أنقرة اليوم. "
        "وتحادث الوزيران هاتفيا أكثر من مرة للتحضير للقاء."
    )
    assert sorted((e.channel, e.status) for e in told(text, language="ar")) == [
        ("in-person", "occurred"),
        ("phone", "occurred"),
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "التقى الرئيس المصري عبد الفتاح السيسي نظيره الروسي فلاديمير بوتين في موسكو.\n"
            "كما التقى وزيرا خارجية البلدين سامح شكري وسيرغي لافروف.",
            [("Abdel Fattah el-Sisi", "Vladimir Putin"), ("Sameh Shoukry", "Sergey Lavrov")],
        ),
        # the ministers are not the presidents, though nobody names them
        (
            "التقى الرئيس التركي رجب طيب أردوغان الرئيس المصري عبد الفتاح السيسي في القاهرة.\n"
            "وعقد وزيرا خارجية البلدين جلسة مباحثات أمس.",
            [("Recep Tayyip Erdogan", "Abdel Fattah el-Sisi"), (None, None)],
        ),
        # of three states nobody knows which two
        ("ناقش وزراء خارجية مصر وقبرص واليونان الأزمة في أثينا.\nوالتقى وزيرا البلدين أمس.", [(None, None, None)]),
    ],
)
def test_ministers_of_the_two_states(text, pairs):
    assert [tuple(p.name for p in e.parties) for e in told(text, on=DAY)] == pairs


def letters(text):
    return sum(event.channel == "letter" for event in told(text, on=DAY, language="fa"))


def test_a_letter_to_two_of_whom_the_headline_names_one_is_one():
    head = "نامه پزشکیان به شهباز شریف\n"
    assert letters(head + "پزشکیان در نامه‌ای به آصف علی زرداری و شهباز شریف خواستار همکاری شد.") == 1
    assert letters(head + "پزشکیان در نامه‌ای به آصف علی زرداری، رئیس‌جمهور پاکستان، خواستار همکاری شد.") == 2
