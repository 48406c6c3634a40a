"""What took place and what did not: cues near and far, whole pages read."""

from __future__ import annotations

import datetime

import pytest

from extraction.reading import contacts, told


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("fa", "سخنگوی وزارت خارجه خبر دیدار عراقچی با استیو ویتکاف در اسلو را تکذیب کرد", "denied"),
        ("fa", "انتظار می‌رود عراقچی امروز با لاوروف دیدار کند", "planned"),
        ("ar", "عقد عراقجي مباحثات مع لافروف، ثم سافر إلى تركيا", "occurred"),
        ("ar", "ألغى الرئيس الفلسطيني محمود عباس لقاء مع نتنياهو", "denied"),
        ("en", "It should be noted that Putin met Erdogan in Sochi on Monday.", "occurred"),
        ("en", "A planned meeting between Putin and Erdogan did not take place.", "denied"),
        ("en", "A visit by Russian Foreign Minister Sergey Lavrov to Tehran was postponed.", "planned"),
        ("en", "A meeting between Putin and Erdogan was held before the talks were postponed.", "occurred"),
        ("en", "President Abbas cancelled a meeting with Prime Minister Netanyahu on Tuesday.", "denied"),
        # what begins like an Arabic future and is a noun
        ("ar", "ناقش الاجتماع بين السيسي وأردوغان سياسات المنطقة", "occurred"),
        ("ar", "عرض السيسي سيناريوهات عدة خلال لقائه مع أردوغان في القاهرة", "occurred"),
        ("ar", "القمة بين بوتين وأردوغان ستخدم السلام", "planned"),
        # what somebody asks or hopes for, behind its subject
        ("ar", "يسعى وزير الخارجية المصري إلى لقاء نظيره التركي", "called-for"),
        ("ar", "طلب وزير الخارجية المصري لقاء نظيره التركي", "called-for"),
        ("ar", "يأمل وزير الخارجية المصري في لقاء نظيره التركي", "called-for"),
        ("ar", "كان مقررا أن يلتقي وزير الخارجية المصري نظيره التركي", "planned"),
        ("ar", "طلب وزير الخارجية المصري خلال لقاء نظيره التركي سحب القوات", "occurred"),
        ("ar", "أعلن الكرملين موعد لقاء بوتين مع أردوغان الذي جرى الاثنين", "occurred"),
        # what may be is no more than a plan
        ("ar", "قال مسؤول إن ترامب قد يلتقي نظيره الروسي بوتين في ألاسكا", "planned"),
        ("ar", "وقد التقى ترامب نظيره الروسي بوتين في ألاسكا", "occurred"),
        ("ar", "قال ترامب إن اجتماعا مع نظيره الروسي بوتين قد ينعقد", "planned"),
        ("ar", "بحث الجانبان الزيارة المقبلة للرئيس الجزائري تبون إلى فرنسا", "planned"),
        ("ar", "يسعى الوسطاء إلى تمهيد الطريق لعقد قمة بين بوتين وأردوغان", "planned"),
        ("ar", "دعت روسيا إلى عقد قمة بين مصر وتركيا", "called-for"),
        ("ar", "قالت الوكالة إن وفدا بحرينيا سيقوم بزيارة إيران", "planned"),
        ("en", "Trump may meet Russian President Vladimir Putin in Alaska.", "planned"),
        ("fa", "عمان در حال انتقال پیام‌ها میان تهران و واشنگتن است و انتظار می‌رود رایزنی‌ها ادامه یابد", "occurred"),
        ("fa", "سفر هیئت ایرانی به پاکستان برنامه‌ریزی نشده است", "denied"),
        ("fa", "در مذاکرات ایران با آمریکا توافقی انجام نشد", "occurred"),
    ],
)
def test_status(language: str, text: str, status: str) -> None:
    assert {e.status for e in contacts(language, text)} == {status}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "پوتین درخواست دیدار با زلنسکی را رد کرد"),
        ("fa", "ترامپ مانع برگزاری دیدار پوتین و زلنسکی می‌شود"),
        ("fa", "دولت ایران باید شرط‌های سخت ترامپ را بپذیرد"),
        ("fa", "ویتکاف برای مذاکره با هیئت ایرانی به دوحه سفر نکرده است"),
        ("fa", "پوتین دلیلی برای دیدار با زلنسکی نمی‌بیند"),
        ("ar", "لو التقى ترامب نظيره الروسي بوتين لتغير الوضع"),
        ("fa", "حزب‌الله لبنان: سفر هیئت دولت به تهران قابل قبول نیست"),
        ("ar", "التقى القادة العرب. وقال المدرب إن لاعبيه التقوا الجمهور"),
        ("ar", "لم يسبق لقائدي الجيش السوداني وقوات الدعم السريع أن التقيا منذ 15 أبريل"),
    ],
)
def test_what_is_no_contact(language: str, text: str) -> None:
    assert contacts(language, text) == []


def test_what_a_meeting_is_the_setting_of_is_not_denied_with_it() -> None:
    told = contacts("fa", "عراقچی در دیدار با لاوروف گزارش‌ها درباره توقف مذاکرات را تکذیب کرد")
    assert any(e.status == "occurred" for e in told)


def test_what_became_of_a_plan() -> None:
    (one,) = contacts("ar", "ألغى الرئيس الفلسطيني محمود عباس لقاء مع نتنياهو")
    assert one.outcome == "cancelled"


def test_the_day_on_which_a_plan_was_announced_is_not_its_day() -> None:
    (one,) = contacts("ar", "أعلن الكرملين الاثنين أن القمة المقررة بين بوتين وشي ستعقد في بكين")
    assert (one.status, one.date) == ("planned", None)


def test_they_are_the_two_told_last() -> None:
    told = contacts("en", "Putin met Erdogan in Sochi on Monday. They had spoken by phone on Friday.")
    assert sorted(e.channel for e in told) == ["in-person", "phone"]
    assert {tuple(sorted(p.party or "" for p in e.parties)) for e in told} == {("RUS", "TUR")}


def test_a_telephone_has_two_ends() -> None:
    told = contacts("ar", "أجرى لافروف ووانغ يي وفيدان اتصالات هاتفية مع عراقجي.")
    assert sorted(len(e.parties) for e in told) == [2, 2, 2]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Macron and Merz held a conference call with Trump."),
        ("ar", "أجرى ماكرون وميرتس مكالمة جماعية مع ترامب."),
    ],
)
def test_a_call_of_several_may_be_one(language: str, text: str) -> None:
    assert [len(e.parties) for e in contacts(language, text)] == [3]


def test_two_ministers_are_no_presidents() -> None:
    text = "التقى السيسي أردوغان في أنقرة أمس. وكان الوزيران قد تحادثا هاتفيا يوم الجمعة."
    assert {e.channel for e in contacts("ar", text)} == {"in-person"}


def test_the_pronoun_of_a_relative_clause_is_its_heads() -> None:
    text = "تلقى مادورو اتصالا هاتفيا من أردوغان. وذكر أنه رفض الاتفاق الذي استدعته إليه السلطة الانتخابية."
    assert {e.channel for e in contacts("ar", text)} == {"phone"}


def test_a_visit_and_the_one_in_return_are_two() -> None:
    text = "زار الرئيس المصري السيسي أنقرة الاثنين. ومن المقرر أن يزور الرئيس التركي أردوغان القاهرة."
    told = [(e.status, next(p.party for p in e.parties if p.travelled)) for e in contacts("ar", text)]
    assert told == [("occurred", "EGY"), ("planned", "TUR")]


def test_those_who_only_mediate_hold_no_contact() -> None:
    assert contacts("fa", "ایران و عربستان با میانجی‌گری چین به توافق رسیدند") == []


def test_what_has_its_day_after_publication_is_planned_however_it_was_told_first():
    text = (
        "تكهن معلقون بأن الرئيس الأميركي باراك أوباما اختار زيارة إسرائيل لأسباب كثيرة.\n"
        "وقالت مصادر إن زيارة أوباما لإسرائيل ستبدأ في 20 مارس 2013.\n"
    )
    assert {e.status for e in told(text, on=datetime.date(2013, 2, 12), language="ar")} == {"planned"}
