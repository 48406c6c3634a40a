"""Whose a bare office is: of the outlet's own country in its national press, of nobody in the press of a region."""

from __future__ import annotations

import datetime

import pytest

from extraction.reading import told

PETRA, KUNA, INA, JAZEERA = (
    "https://petra.gov.jo/1",
    "https://kuna.net.kw/1",
    "https://ina.iq/1",
    "https://aljazeera.net/1",
)


def parties(text: str, url: str) -> set[tuple[str | None, str | None]]:
    found = told(text, on=datetime.date(2024, 10, 31), url=url)
    return {(p.party, p.office) for e in found for p in e.parties}


AMERICAN = ("USA", "foreign-minister")


@pytest.mark.parametrize(
    ("text", "url", "other"),
    [
        ("استقبل الملك وزير الخارجية الأميركي في قصر الحسينية.", PETRA, ("JOR", "king")),
        ("استقبل جلالة الملك وزير الخارجية الأميركي اليوم.", PETRA, ("JOR", "king")),
        ("التقى وزير الخارجية وزير الخارجية الأميركي في عمان اليوم.", PETRA, ("JOR", "foreign-minister")),
        ("استقبل سمو الأمير وزير الخارجية الأميركي في قصر بيان.", KUNA, ("KWT", "emir")),
        ("بحث أمير البلاد مع وزير الخارجية الأميركي الأوضاع.", KUNA, ("KWT", "emir")),
        ("استقبل رئيس الجمهورية وزير الخارجية الأميركي اليوم.", INA, ("IRQ", "president")),
    ],
)
def test_a_bare_office_is_the_countrys_own(text: str, url: str, other: tuple[str, str]) -> None:
    assert parties(text, url) == {AMERICAN, other}


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("استقبل رئيس الجمهورية وزير الخارجية الأميركي اليوم.", JAZEERA),
        ("استقبل رئيس الجمهورية وزير الخارجية الأميركي اليوم.", PETRA),
    ],
)
def test_but_not_abroad_nor_where_there_is_none(text: str, url: str) -> None:
    assert parties(text, url) == set()


def test_a_king_and_a_president_are_two() -> None:
    found = parties("بحث الملك والرئيس الفرنسي، في اتصال هاتفي اليوم الخميس، سبل وقف التصعيد.", PETRA)
    assert found == {("JOR", "king"), ("FRA", "president")}


@pytest.mark.parametrize("state", ["بدولة قطر", "بجمهورية الصومال", "بالجمهورية الإسلامية الإيرانية"])
def test_a_minister_of_a_state_by_its_full_name(state: str) -> None:
    found = parties(f"بحث وزير الخارجية المصري مع وزير الخارجية {state} الأوضاع.", JAZEERA)
    assert len(found) == 2 and ("EGY", "foreign-minister") in found


def test_his_highness_is_a_title_before_a_name() -> None:
    text = "التقى وزير الخارجية المصري وزير خارجية المملكة العربية السعودية سمو الأمير فيصل بن فرحان."
    assert parties(text, JAZEERA) == {("EGY", "foreign-minister"), ("SAU", "foreign-minister")}


IRNA = "https://irna.ir/1"


@pytest.mark.parametrize(
    "text",
    [
        "رئیس قوه قضائیه دیروز با وزیر دادگستری عراق دیدار کرد.",
        "استاندار هرمزگان دیروز با وزیر تجارت عراق دیدار کرد.",
        "معاون امنیتی و انتظامی وزارت کشور با وزیر کشور عراق در کربلا دیدار کرد.",
        "محسن نبوی نایب رئیس مجلس با رئیس پارلمان عراق دیدار کرد.",
        "رئیس سازمان حفاظت محیط زیست در دیدار با سفیر عراق از گرد و غبار سخن گفت.",
        "فرمانده نیروی زمینی ارتش با معاون آموزش و عملیات ارتش عراق ملاقات کرد.",
        "سردار رستگار با فرمانده پلیس عراق در بصره دیدار کرد.",
        "وابسته نظامی عراق با امیر دریادار باوقار ملاقات کرد.",
    ],
)
def test_a_bare_persian_post_is_the_countrys_own(text: str) -> None:
    assert {party for party, _ in parties(text, IRNA)} == {"IRN", "IRQ"}


def test_a_post_of_something_else_is_not() -> None:
    assert not parties("نایب‌رئیس مجلس اعلای شیعیان با سفیر عراق دیدار کرد.", IRNA)


def test_a_post_goes_back_to_the_same_words() -> None:
    text = "رئیس قوه قضائیه پاکستان وارد بغداد شد. رئیس قوه قضائیه با وزیر دادگستری عراق دیدار کرد."
    assert {party for party, _ in parties(text, IRNA)} == {"PAK", "IRQ"}


def test_who_heads_a_body_is_of_it() -> None:
    assert {party for party, _ in parties("رئیس صلیب سرخ جهانی با وزیر بهداشت عراق دیدار کرد.", IRNA)} == {
        "ICRC",
        "IRQ",
    }


def test_a_name_alone_below_a_lead_that_told_of_an_office() -> None:
    lead = "رئیس سازمان غذا و دارو از صادرات دارو خبر داد.\n"
    told_of = parties(lead + "به گزارش ایرنا، محسن نبوی در دیدار با وزیر بهداشت عراق از همکاری گفت.", IRNA)
    assert {party for party, _ in told_of} == {"IRN", "IRQ"}
    assert not parties(lead + "به گزارش ایرنا، جان اسمیت روز شنبه با وزیر بهداشت عراق دیدار کرد.", IRNA)
    other = "وزیر خارجه ترکیه از همکاری خبر داد.\n"  # whose holder is known, and is not he
    assert not parties(other + "به گزارش ایرنا، محسن نبوی در دیدار با وزیر بهداشت عراق از همکاری گفت.", IRNA)


@pytest.mark.parametrize(
    "text",
    [
        "مدیر بخش اروپای وزارت خارجه روسیه با وزیر خارجه عراق دیدار کرد.",
        "دبیرکل شورای ملی دفاعی روسیه با وزیر دفاع عراق دیدار کرد.",
        "رئیس سازمان هواپیمایی روسیه با وزیر راه عراق ملاقات کرد.",
        "رئیس کمیته امنیت ملی پارلمان روسیه با رئیس پارلمان عراق گفت‌وگو کرد.",
        "وزیر خارجه عراق با مدیرکل سیاسی وزارت خارجه روسیه دیدار کرد.",
        "وزیر خارجه عراق با شماری از همتایان خود از جمله وزیر خارجه روسیه دیدار کرد.",
    ],
)
def test_whose_a_desk_is_and_who_is_one_of_many(text: str) -> None:
    assert {party for party, _ in parties(text, IRNA)} == {"IRQ", "RUS"}


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("در عراق، دادستان کل کشور با سفیر آمریکا دیدار کرد.", "IRQ"),
        ("هلال احمر ترکیه: رئیس هلال احمر با سفیر آمریکا دیدار کرد.", "TUR"),
        ("نخست‌وزیر عراق استعفا داد. رئیس دفتر رئیس‌جمهور با سفیر آمریکا دیدار کرد.", "IRQ"),
        ("وزیر کشور ترکیه، رئیس پلیس و رئیس سازمان اطلاعات با سفیر آمریکا دیدار کردند.", "TUR"),
        # who is met is the host's, and a guest tells nothing of whose the next one is
        ("سفیر آمریکا با رئیس قوه قضائیه دیدار کرد.", "IRN"),
        ("سفیر عراق وارد محل شد. رئیس دیوان محاسبات کشور با سفیر آمریکا دیدار کرد.", "IRN"),
    ],
)
def test_a_bare_post_beside_another_state(text: str, theirs: str) -> None:
    assert {party for party, _ in parties(text, IRNA)} == {theirs, "USA"}


@pytest.mark.parametrize(
    "text",
    [
        # no house of theirs, but of its victims
        "مشاور حقوقی قربانیان ارتش میانمار با وزیر خارجه بنگلادش دیدار کرد.",
        "مسئول پرونده جنایات ارتش اسرائیل با وزیر خارجه ایران دیدار کرد.",
        # no rank of one's own state's
        "سردار آزمون با سفیر ایتالیا دیدار کرد.",
        "سردار ملی یمن با فرستاده سازمان ملل دیدار کرد.",
        "امیر سرتیپ عبدالله از ارتش کویت با وزیر دفاع عراق دیدار کرد.",
        # one or some of its members
        "کشور عضو ناتو با روسیه مذاکره کرد.",
        "پنج کشور عضو شورای امنیت با ایران مذاکره کردند.",
    ],
)
def test_nobody_of_a_party(text: str) -> None:
    assert not parties(text, IRNA)


def test_a_post_listed_with_an_ambassador_is_not_of_his_state() -> None:
    found = parties("سفیر ترکیه و رئیس هلال احمر با وزیر بهداشت سوریه دیدار کردند.", IRNA)
    assert {party for party, _ in found} == {"TUR", "IRN", "SYR"}
