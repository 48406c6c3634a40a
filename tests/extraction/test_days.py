"""Which day a contact takes from the words around it: whole pages read, published Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

FILLER = {
    "ar": "أكد الوزير أهمية الحوار. وشدد على وحدة الصف. وأشار إلى صعوبة المرحلة. " * 12,
    "fa": "وزیر بر اهمیت همکاری تأکید کرد. او به دشواری شرایط اشاره کرد. " * 12,
}


def days(language: str, text: str) -> list[tuple[str, str] | None]:
    told = [e.date for e in contacts(language, text)]
    return [(w.start.isoformat(), w.end.isoformat()) if w else None for w in told]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a month right behind a Persian noun of contact
        ("fa", "لاوروف و فیدان در دیدار ژوئن درباره سوریه گفت‌وگو کردند", [("2025-06-01", "2025-06-30")]),
        ("fa", "لاوروف و فیدان در دیدار آنکارا درباره ژوئن گفت‌وگو کردند", [("2025-08-12", "2025-08-13")]),
        # a day that a contact has already is not that of what it prepares
        (
            "ar",
            "اجتمع وزير الخارجية المصري بدر عبد العاطي مع نظيره السوداني السبت لبحث لقاء مرتقب بين السيسي والبرهان",
            [("2025-08-09", "2025-08-09"), None],
        ),
        # the verb of a clause that hangs on a noun is not the sentence's
        (
            "fa",
            "خبر روز\nنخست‌وزیر عراق روز جمعه با وزیر دفاع ترکیه که با نام اختصاری شناخته می‌شود، دیدار کرد.",
            [("2025-08-08", "2025-08-08")],
        ),
        # «قبل» parts two days
        (
            "ar",
            "وصل وزير الخارجية التركي هاكان فيدان إلى بغداد الاثنين قبل لقاء مع نظيره السوري في دمشق",
            [("2025-08-11", "2025-08-11"), None],
        ),
        # a named day goes before a month that is spoken of
        (
            "ar",
            "تبادل أمير قطر والعاهل الأردني عبد الله الثاني التهاني بحلول شهر رجب في اتصال هاتفي بينهما الثلاثاء",
            [("2025-08-12", "2025-08-12")],
        ),
        # what is called for is still to come; the day of the call for it is not its own
        ("ar", "دعت مصر إلى اجتماع يضم تركيا والسعودية الجمعة في القاهرة", [("2025-08-15", "2025-08-15")]),
        ("ar", "دعت مصر الاثنين إلى اجتماع يضم تركيا والسعودية في القاهرة", [None]),
        # «غداة» counts from what is named behind it, not from what was told before
        (
            "ar",
            "قال لافروف الاثنين إن الوضع صعب. وتلقى لافروف اتصالا هاتفيا من نظيره المصري غداة نشر التقرير الأممي",
            [("2025-08-12", "2025-08-13")],
        ),
        # a year that is counted from now says when; one that stands in a name does not
        ("ar", "زار الرئيس المصري السيسي أنقرة العام الماضي", [("2024-01-01", "2024-12-31")]),
        # of a week that has begun only the part in which it can have been
        ("ar", "سيزور الرئيس المصري السيسي أنقرة هذا الشهر", [("2025-08-13", "2025-08-31")]),
        ("en", "Putin met Erdogan in Sochi this month.", [("2025-08-01", "2025-08-13")]),
    ],
)
def test_days(language: str, text: str, expected: list[tuple[str, str] | None]) -> None:
    assert days(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "وكان الرئيس المصري عبد الفتاح السيسي أجرى اتصالا هاتفيا بنظيره التركي رجب طيب أردوغان.", None),
        ("ar", "وأجرى الرئيس المصري عبد الفتاح السيسي اتصالا هاتفيا بنظيره التركي رجب طيب أردوغان.", "fresh"),
        ("ar", "كان في استقباله الوزير، وعقد الرئيس المصري السيسي مع أردوغان جلسة مباحثات.", "fresh"),
        ("fa", "نتانیاهو در جریان جنگ محرمانه به امارات سفر کرده بود.", None),
        ("fa", "نتانیاهو به امارات سفر کرد.", "fresh"),
        ("fa", "نتانیاهو اخیراً با محمد بن زاید دیدار کرده است.", None),
        ("ar", "التقى الرئيس التركي رجب طيب أردوغان مؤخرا نظيره المصري عبد الفتاح السيسي.", None),
    ],
)
def test_another_past_is_no_news_even_at_the_head_of_a_page(language: str, text: str, expected: str | None) -> None:
    fresh = ("2025-08-12", "2025-08-13")
    assert set(days(language, text)) == {fresh if expected else None}
    assert set(days(language, FILLER[language] + text)) == {fresh if expected else None}


def test_what_is_said_in_a_contact_makes_it_news_further_down() -> None:
    told = "ووصف الرئيس الروسي بوتين في اتصال هاتفي مع نظيره التركي أردوغان الهجوم بأنه خطير."
    assert days("ar", FILLER["ar"] + told) == [("2025-08-12", "2025-08-13")]
    assert days("ar", FILLER["ar"] + "وسبق اتصال هاتفي بين بوتين وأردوغان هذه الخطوة.") == [None]


def test_what_the_news_came_after_had_been_before_it() -> None:
    fresh = ("2025-08-12", "2025-08-13")
    assert days("fa", "عراقچی پس از دیدار با هاکان فیدان، همتای ترکیه‌ای خود، به مسقط رفت.")[0] is None
    assert days("ar", "قال أردوغان بعد لقاء مع نظيره المصري السيسي إن الحرب يجب أن تتوقف.") == [fresh]


@pytest.mark.parametrize(
    ("language", "text", "status", "expected"),
    [
        # who has set out does on the day of the news what he set out for; who is going to has no day
        (
            "ar",
            "غادر وزير الخارجية التركي هاكان فيدان أنقرة متوجها إلى القاهرة.",
            "planned",
            ("2025-08-13", "2025-08-13"),
        ),
        ("ar", "سيتوجه وزير الخارجية التركي هاكان فيدان إلى القاهرة.", "planned", None),
        ("fa", "عباس عراقچی، وزیر امور خارجه ایران، راهی مسکو شد.", "planned", ("2025-08-13", "2025-08-13")),
        ("fa", "عباس عراقچی، وزیر امور خارجه ایران، راهی مسکو خواهد شد.", "planned", None),
        # before what is still to come something else took place
        ("ar", "أشاد الكرملين بالعلاقات، وذلك قبل أسبوع من زيارة ميركل إلى روسيا.", "planned", None),
        (
            "ar",
            "صرح ترامب قبل لقائه الرئيس الروسي بوتين الجمعة في ألاسكا بأنه متفائل.",
            "planned",
            ("2025-08-15", "2025-08-15"),
        ),
        (
            "ar",
            "صرح ترامب في مارس 2018 بأنه متفائل قبل لقائه الرئيس الروسي بوتين في هلسنكي.",
            "occurred",
            None,
        ),
        (
            "fa",
            "وزیر امور خارجه ایران روز دوشنبه وارد قاهره خواهد شد تا با همتای مصری خود دیدار کند.",
            "planned",
            ("2025-08-18", "2025-08-18"),
        ),
    ],
)
def test_what_is_still_to_come(language: str, text: str, status: str, expected: tuple[str, str] | None) -> None:
    event = contacts(language, text)[-1]
    when = event.date
    assert event.status == status
    assert ((when.start.isoformat(), when.end.isoformat()) if when else None) == expected


@pytest.mark.parametrize(
    ("language", "text", "status", "expected"),
    [
        # words for a contact told before give it their day, and what lies ahead is planned
        (
            "ar",
            "مكالمة متوترة بين ترامب ورئيس الوزراء الكندي ترودو. وجرت المكالمة يوم 20 يوليو بحسب مسؤول.",
            "occurred",
            ("2025-07-20", "2025-07-20"),
        ),
        (
            "ar",
            "قمة بوتين وترامب محط الأنظار. وقال مسؤول إن القمة ستعقد في 15 أغسطس.",
            "planned",
            ("2025-08-15", "2025-08-15"),
        ),
        # the day of what was said in it is not its own
        (
            "ar",
            "أجرى ترامب مكالمة مع رئيس الوزراء الكندي ترودو. وقال خلال المكالمة إن الهجوم وقع في 20 يوليو.",
            "occurred",
            ("2025-08-12", "2025-08-13"),
        ),
    ],
)
def test_words_for_a_contact_told_before(
    language: str, text: str, status: str, expected: tuple[str, str] | None
) -> None:
    event = contacts(language, text)[0]
    assert event.status == status
    assert event.date is not None
    assert (event.date.start.isoformat(), event.date.end.isoformat()) == expected


def test_the_day_of_saying_is_not_that_of_what_is_to_come() -> None:
    assert days("ar", "أبدى الرئيس المصري السيسي، الأربعاء، استعداده لزيارة أنقرة.") == [None]
    assert days("ar", "قال ترامب، الأربعاء، إنه سيلتقي نظيره الروسي بوتين في ألاسكا.") == [None]
    assert days("ar", "يلتقي ترامب اليوم الأربعاء نظيره الروسي بوتين في ألاسكا.") == [("2025-08-13", "2025-08-13")]
    assert days("fa", "سخنگوی وزارت خارجه پاکستان روز چهارشنبه درباره سفر آتی عراقچی به اسلام‌آباد گفت.") == [None]


def test_what_goes_on_and_what_was_dealt_with_is_news_further_down() -> None:
    fresh = ("2025-08-12", "2025-08-13")
    assert days("fa", FILLER["fa"] + "ایران و عمان در حال گفت‌وگو درباره تنگه هرمز هستند.") == [fresh]
    told = "وأشار إلى أن المباحثات بين الرئيس المصري السيسي ونظيره التركي أردوغان تناولت التجارة."
    assert days("ar", FILLER["ar"] + told) == [fresh]
    assert days("ar", FILLER["ar"] + "وقال السيسي إثر محادثات مع نظيره التركي أردوغان إن العلاقات قوية.") == [fresh]
    assert days("fa", "روسیه بارها به آمریکا اعلام کرده است که آماده گفت‌وگو است.")[:1] == [None]


def test_what_comes_later_the_same_weekday_is_not_a_week_on() -> None:
    tuesday, next_one = ("2025-08-12", "2025-08-12"), ("2025-08-19", "2025-08-19")
    met = "Kerry met Abbas in Ramallah on Tuesday. "
    assert days("en", met + "He is due to meet Netanyahu later Tuesday.") == [tuesday, tuesday]
    assert days("en", met + "He is due to meet Netanyahu next Tuesday.") == [tuesday, next_one]
    assert days("en", "Kerry is due to meet Netanyahu later on Friday.") == [("2025-08-15", "2025-08-15")]
    told = "التقى كيري عباس في رام الله الثلاثاء. ومن المقرر أن يلتقي نتانياهو في وقت لاحق الثلاثاء."
    assert days("ar", told) == [tuesday, tuesday]
