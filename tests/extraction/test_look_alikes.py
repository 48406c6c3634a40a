"""Sentences in which a word looks like one that says more: what they tell, published Wednesday 20 May 2026."""

from __future__ import annotations

import datetime

import pytest

from dragoman.model import Event
from extraction.reading import told


def contacts(text: str) -> list[Event]:
    return told(text, on=datetime.date(2026, 5, 20))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("دعوات للقاء بين الرئيس المصري ونظيره التركي.", "called-for"),
        ("وسط دعوات إلى لقاء بين الرئيس المصري ونظيره التركي.", "called-for"),
        ("حثت قطر على عقد لقاء بين الرئيس المصري ونظيره التركي.", "called-for"),
        ("تطالب قطر بلقاء بين الرئيس المصري ونظيره التركي.", "called-for"),
        ("وزیر خارجه قطر با همتای ترک خود درباره هرگونه تشدید گفت\u200cوگو کرد.", "occurred"),
        ("وزیر خارجه قطر با همتای ترک خود درباره هر نوع همکاری گفت\u200cوگو کرد.", "occurred"),
        ("وزیر خارجه قطر با همتای ترک خود درباره شروط ایران رایزنی کرد.", "occurred"),
        ("وزیر خارجه قطر با همتای ترک خود درباره پیش\u200cشرط\u200cهای ایران گفت\u200cوگو کرد.", "occurred"),
        ("هدد الرئيس الأمريكي بعقوبات ثم ألغى لقاءه مع نظيره الروسي.", "denied"),
        ("بعد دعوات للتهدئة ألغت مصر لقاء مع إسرائيل.", "denied"),
        ("The second phase requires Erdogan to meet Sisi.", "planned"),
        ("This is Erdogan's only chance to visit Egypt.", "planned"),
        ("In the first quarter Erdogan plans to visit Cairo.", "planned"),
        ("First Erdogan wants to meet Sisi in Cairo.", "called-for"),
        ("Sisi is the last leader expected to visit Ankara.", "planned"),
        ("كشف عن لقاء بين الرئيس المصري ونظيره الإسرائيلي جرى أمس.", "occurred"),
        ("أعلن عن اجتماع بين الرئيس المصري ونظيره التركي عقد أمس في القاهرة.", "occurred"),
        ("القمة بين الرئيس المصري ونظيره التركي سيطرت عليها أجواء التوتر.", "occurred"),
        ("اللقاء بين الرئيس المصري ونظيره التركي سيطر عليه ملف غزة.", "occurred"),
        ("القوات الروسية سيطرت على المدينة خلال لقاء بين الرئيس المصري ونظيره التركي.", "occurred"),
        ("اللقاء بين الرئيس المصري ونظيره التركي سنوي.", "occurred"),
        ("On Monday Republican Trump met Netanyahu.", "occurred"),
        ("Likud Chairman Netanyahu met Trump on Monday.", "occurred"),
        ("On Monday Islamist Erdogan met Sisi.", "occurred"),
        ("روشن نیست چرا رئیس\u200cجمهور ترکیه با همتای مصری خود دیدار کرد.", "occurred"),
        ("كان الرئيس المصري يدرس في موسكو حين التقى نظيره التركي.", "occurred"),
        ("يمكن القول إن الرئيس المصري التقى نظيره التركي أمس.", "occurred"),
        ("لم يحدد موعد الانتخابات لكن الرئيس المصري التقى نظيره التركي.", "occurred"),
        ("عقد الوزيران المصري والتركي اجتماعات دورية في القاهرة أمس.", "occurred"),
        # what somebody considers behind the verb's subject, or with a verbal noun between
        ("يدرس الرئيس المصري زيارة أنقرة.", "called-for"),
        ("يدرس الرئيس المصري عقد لقاء مع نظيره التركي.", "called-for"),
        # how important it was is said of what has been
        ("أكد الوزير القطري أهمية اللقاء بين الرئيس المصري ونظيره التركي في القاهرة أمس.", "occurred"),
        ("أكد الوزير القطري أهمية اللقاء بين الرئيس المصري ونظيره التركي في القاهرة.", "called-for"),
    ],
)
def test_what_becomes_of_it(text: str, status: str) -> None:
    assert [event.status for event in contacts(text)] == [status]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وزیر خارجه ترکیه و همتای مصری وی ۲۲ اردیبهشت دیدار کردند.", "2026-05-12"),
        ("اردوغان در هتل اینترکنتیننتال ۲۲ اردیبهشت با پوتین دیدار کرد.", "2026-05-12"),
        ("التقى الرئيس المصري نظيره التركي وبحثا الهدنة 12 مايو.", "2026-05-12"),
        ("التقى الرئيس المصري نظيره التركي وبحثا الهجوم 12 مايو.", "2026-05-12"),
        ("التقى الرئيس المصري نظيره التركي وبحثا هجوم 12 مايو.", "2026-05-19"),
        ("بحث الرئيس المصري مع نظيره التركي إيجاد حلول سلمية أمس.", "2026-05-19"),
        ("وزیر خارجه ایران به مناسبت نوروز دیروز با همتای ترک خود دیدار کرد.", "2026-05-19"),
        ("وصل وزير الخارجية التركي إلى القاهرة في ختام جولة شملت قطر.", "2026-05-19"),
        ("Erdogan and Sisi discussed crimes committed during the war in Gaza.", "2026-05-19"),
        ("جاء ذلك خلال لقاء الرئيس اللبناني السابق ميشال عون مع السفير الإيراني.", "2026-05-19"),
        ("سبق اللقاء بين الرئيس المصري ونظيره التركي مراسم استقبال رسمية.", "2026-05-19"),
        # a date is no second day of anything
        ("في اليوم الثاني من مايو عقدت محادثات بين الرئيس المصري ونظيره التركي.", "2026-05-02"),
        ("روز سوم اردیبهشت سفر وزیر خارجه ترکیه به بغداد انجام شد.", "2026-04-23"),
    ],
)
def test_on_which_day(text: str, day: str) -> None:
    found = contacts(text)[0].date
    assert found is not None and found.start.isoformat() == day


@pytest.mark.parametrize(
    "text",
    [
        "انتقد الرئيس الأمريكي خلال اتصال هاتفي الرئيس الروسي فلاديمير بوتين.",
        "نخست\u200cوزیر عراق در مخالفت با رئیس\u200cجمهور ترکیه این موضوع را مطرح کرد.",
        "نخست\u200cوزیر عراق همزمان با رئیس\u200cجمهور ترکیه این پیشنهاد را مطرح کرد.",
        "نخست\u200cوزیر عراق راه\u200cهای مقابله با رئیس\u200cجمهور ترکیه را بررسی کرد.",
        "رئیس\u200cجمهور ایران از شهدای در راه قدس تجلیل کرد.",
        "وزیر خارجه ترکیه در راه عراق جان خود را از دست داد.",
        "Fidan came to Egypt's defence on Monday.",
        "Erdogan called Putin this week a war criminal, the ministry said in a statement.",
    ],
)
def test_no_contact(text: str) -> None:
    assert contacts(text) == []


def test_a_house_is_that_of_the_state_behind_it() -> None:
    (event,) = contacts("رئیس کمیسیون امنیت ملی مجلس عراق با وزیر خارجه ترکیه دیدار کرد.")
    assert {p.party for p in event.parties} == {"IRQ", "TUR"}


@pytest.mark.parametrize("when", ["last Friday", "two days ago", "late on Friday", "this week", "on Friday"])
def test_a_call_may_say_when_it_was(when: str) -> None:
    assert len(contacts(f"Erdogan called Putin {when}, the ministry said in a statement.")) == 1
    assert contacts("Erdogan called Putin a liar, the ministry said in a statement.") == []


def test_who_comes_to_a_city_has_arrived() -> None:
    (event,) = contacts("Erdogan came to Cairo on Monday.")
    assert {p.party for p in event.parties if p.hosted} == {"EGY"} and event.channel == "in-person"


def test_who_is_thanked_in_a_call_is_not_called() -> None:
    (event,) = contacts("وزیر خارجه ترکیه در تماس تلفنی با همتای عراقی خود از قطر تشکر کرد.")
    assert {p.party for p in event.parties} == {"TUR", "IRQ"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("نماینده مردم هرات در پارلمان افغانستان با وزیر خارجه ترکیه دیدار کرد.", "AFG"),
        ("نماینده مردم شیراز با وزیر خارجه ترکیه دیدار کرد.", "IRN"),
    ],
)
def test_a_deputy_is_of_the_land_of_his_town(text: str, party: str) -> None:
    (event,) = contacts(text)
    assert {p.party for p in event.parties} == {party, "TUR"}


def test_a_strait_holds_no_part_in_talks() -> None:
    deal = "توافق نهایی بین ایران و آمریکا نزدیک است."
    for matter in ("امنیت کشتیرانی ایران و تنگه هرمز", "امنیت کشتیرانی"):
        (event,) = contacts(f"{deal}\nموضوع {matter} در مذاکرات مطرح است.")
        assert {p.party for p in event.parties} == {"IRN", "USA"}


def test_names_that_begin_like_a_future() -> None:
    (event,) = contacts("التقى الرئيس المصري وزير الخارجية الموريتاني سيدي أحمد ولد سالم أمس.")
    assert next(p.name for p in event.parties if p.party == "MRT")


def test_whom_a_guest_meets_on_his_visit_is_still_to_be_met() -> None:
    found = contacts(
        "وصل الرئيس الفرنسي إيمانويل ماكرون إلى القاهرة اليوم في زيارة يلتقي خلالها الرئيس عبد الفتاح السيسي."
    )
    assert [(event.status, event.parties[1].name) for event in found] == [
        ("occurred", None),
        ("planned", "Abdel Fattah el-Sisi"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "وصل الرئيس الفرنسي إيمانويل ماكرون إلى بكين، حيث يلتقي نظيره الصيني شي جينبينغ.",
        "وصل الرئيس الفرنسي إيمانويل ماكرون إلى بكين. ويجري ماكرون محادثات مع نظيره الصيني شي جينبينغ.",
    ],
)
def test_what_the_present_tense_adds_to_an_arrival_is_still_to_come(text: str) -> None:
    assert [event.status for event in contacts(text)] == ["occurred", "planned"]


def test_what_the_past_tense_adds_to_an_arrival_has_been() -> None:
    (event,) = contacts("وصل الرئيس الفرنسي إيمانويل ماكرون إلى بكين، حيث التقى نظيره الصيني شي جينبينغ.")
    assert event.status == "occurred"


def test_whose_land_it_is() -> None:
    text = "هوگو چاوز رئیس‌جمهور ونزوئلا در پایان سفر محمود احمدی‌نژاد به کشورش در فرودگاه سخن گفت."
    (event,) = contacts(text)
    assert [p.party for p in event.parties if p.hosted] == ["VEN"]


def test_who_is_the_first_to_visit_has_visited() -> None:
    (event,) = contacts("Trump became the first U.S. sitting president to visit North Korea.")
    assert event.status == "occurred"


def test_whom_one_threatens_on_a_visit_is_not_visited() -> None:
    text = "هدد وزير الدفاع الإسرائيلي يسرائيل كاتس، خلال زيارة لموقع عسكري، بسحق حزب الله."
    assert contacts(text) == []


def test_a_visit_may_name_its_goal_behind_who_makes_it() -> None:
    (event,) = contacts("تخلل بعض التوتر زيارة وزير الخارجية الفرنسي، جان إيف لودريان، طهران الأسبوع الماضي.")
    assert {p.party for p in event.parties} == {"FRA", "IRN"}


def test_ministers_of_other_portfolios_are_other_persons() -> None:
    found = contacts(
        "The Iranian energy minister met his Iraqi counterpart on Sunday. "
        "The Iranian interior minister met his Iraqi counterpart in Baghdad."
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Iran held talks with the Americans in Muscat on Sunday.", {"IRN", "USA"}),
        ("The Israelis and the Palestinians held talks in Cairo on Sunday.", {"ISR", "PSE"}),
        ("The Saudis hosted talks between the Russians and the Ukrainians in Jeddah.", {"RUS", "UKR"}),
    ],
)
def test_a_people_in_talks_is_its_state(text: str, parties: set[str]) -> None:
    (event,) = contacts(text)
    assert {p.party for p in event.parties} == parties


@pytest.mark.parametrize(
    "text",
    ["Thousands of Iranians met in Paris on Sunday with Americans.", "Five Americans met the Iraqi prime minister."],
)
def test_people_of_a_land_are_not_its_state(text: str) -> None:
    assert not contacts(text)


def test_when_and_where_this_meeting_is_to_be_is_the_meeting_told() -> None:
    found = contacts(
        "وزیران خارجه ایران و ترکیه امروز در آنکارا دیدار کردند. "
        "دو وزیر پیش از آن تلفنی گفت‌وگو کرده بودند تا زمان این دیدار را تعیین کنند."
    )
    assert [(e.channel, e.status) for e in found] == [("in-person", "occurred"), ("phone", "occurred")]


def test_that_agreement_was_signed_before() -> None:
    _, signed = contacts(
        "وزیران خارجه ایران و عربستان امروز در پکن دیدار کردند. "
        "آن توافق را علی شمخانی و مساعد العیبان در همین شهر امضا کردند."
    )
    assert signed.date is None


def test_what_two_states_did_years_ago_is_not_the_meeting_of_two_ministers() -> None:
    events = told(
        "كشفت إسرائيل عن لقاء سري جمع وزيرة الخارجية الليبية نجلاء المنقوش بوزير الخارجية الإسرائيلي إيلي كوهين"
        " في روما.\nوقالت صحيفة إن الاتصالات الأولى بين إسرائيل وليبيا بدأت قبل ثلاث سنوات."
    )
    assert [(bool(e.date), bool(e.place)) for e in events] == [(False, True), (True, False)]
