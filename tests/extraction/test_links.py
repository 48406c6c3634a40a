"""Who is not meant: deputies, relatives, the next holder, others of one family, words that only look like an office."""

from __future__ import annotations

import pytest

from dragoman.extraction.actors import Mention
from extraction.reading import actors, passage


def meant(language: str, text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(m.party, m.office, m.name) for m in somebody(language, text)]


def somebody(language: str, text: str) -> list[Mention]:
    return [m for m in actors(passage(language, text)) if m.kind in ("person", "office")]


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("ar", "قال نائب وزير الدفاع البريطاني إن بلاده", "official"),
        ("ar", "وصل النائب الأول لرئيس الوزراء العراقي", "deputy-prime-minister"),
        ("ar", "صرح نائب المتحدث باسم الأمم المتحدة", "spokesperson"),
        ("fa", "معاون پارلمانی رئیس‌جمهور عراق گفت", "vice-president"),
        ("fa", "معاون وزیر دفاع فرانسه وارد شد", "official"),
        ("en", "The deputy oil minister of Iraq arrived", "official"),
    ],
)
def test_a_deputy_is_not_who_he_stands_for(language: str, text: str, office: str) -> None:
    assert [(m.office, m.name) for m in somebody(language, text)] == [(office, None)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ar", "وصل صهر الرئيس ترامب إلى المدينة", None),
        ("ar", "وصل صهر الرئيس ترامب جاريد كوشنر إلى المدينة", "Jared Kushner"),
        ("fa", "داماد ترامپ وارد شهر شد", None),
        ("fa", "جرد کوشنر، داماد ترامپ، وارد شهر شد", "Jared Kushner"),
        ("en", "Trump's son-in-law Jared Kushner arrived", "Jared Kushner"),
        ("en", "Trump's daughter arrived", None),
    ],
)
def test_a_relative_is_somebody_else_of_the_same_party(language: str, text: str, name: str | None) -> None:
    assert [(m.party, m.name) for m in somebody(language, text)] == [("USA", name)]


def test_of_nobody_a_relative_is_no_party() -> None:
    assert meant("fa", "پدر ایرانی گفت") == []


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("ar", "اجتمع وزراء نتنياهو", "ISR"),
        ("ar", "قال مستشار الرئيس الأميركي دونالد ترامب", "USA"),
        ("fa", "مقامات دولت ترامپ گفتند", "USA"),
        ("fa", "معاون رئیس‌جمهوری ترامپ گفت", "USA"),
        ("fa", "معاون بایدن گفت", "USA"),
        ("fa", "وزیر خارجه ترامپ گفت", "USA"),
        ("en", "Trump officials said", "USA"),
        ("en", "Putin's envoy said", "RUS"),
    ],
)
def test_whose_office_it_is_is_not_who_holds_it(language: str, text: str, party: str) -> None:
    assert [(m.party, m.name) for m in somebody(language, text)] == [(party, None)]


def test_who_speaks_for_an_office_does_not_hold_it() -> None:
    assert meant("ar", "قال المتحدث باسم رئيس الوزراء الإسرائيلي") == [("ISR", "spokesperson", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قال الرئيس الأميركي جو بايدن إن السبب الرئيسي معروف"),
        ("ar", "قال الرئيس الأميركي جو بايدن إن على الرئيس المقبل أن يعمل"),
        ("en", "U.S. President Joe Biden said that the next president will decide"),
        ("fa", "جو بایدن رئیس‌جمهور آمریکا گفت رئیس‌جمهور بعدی تصمیم می‌گیرد"),
    ],
)
def test_the_next_holder_and_words_like_an_office_are_not_who_was_named(language: str, text: str) -> None:
    assert [m.name for m in somebody(language, text)][1:] in ([], [None])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "منصور واعظی در کتابخانه سخن گفت"),
        ("en", "The talks went on. He met Abbas Salehi and Stephen Herzog."),
        ("ar", "التقى الجنرال كيم يونغ هون"),
    ],
)
def test_another_given_name_makes_it_another_of_the_family(language: str, text: str) -> None:
    assert [m.name for m in somebody(language, text) if not m.provisional] == []


def test_the_given_name_tells_which_of_a_family_is_meant() -> None:
    assert [m.name for m in somebody("en", "The talks went on. He met Naser Hemmati.")] == ["Abdolnaser Hemmati"]


def test_the_next_of_a_list_keeps_his_office() -> None:
    found = meant("fa", "حسام‌الدین شجاعی مشاور رئیس‌جمهور، محمدجواد ظریف وزیر خارجه آمدند")
    assert ("IRN", "foreign-minister", "Mohammad Javad Zarif") in found
    assert all(name != "Mohammad Javad Zarif" for _, office, name in found if office == "adviser")


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi leader Masoud Barzani left. The Budget Organization chief said so.",
        "Iraqi leader Masoud Barzani left. The world leaders said so.",
        "The talks will begin at 12:00 pm for all.",
    ],
)
def test_what_belongs_to_others_takes_up_nobody(text: str) -> None:
    assert len(somebody("en", text)) <= 1


def test_an_initial_is_part_of_a_name() -> None:
    found = somebody("en", "Secretary of State Antony J. Blinken spoke today.")
    assert [m.name for m in found] == ["Antony Blinken"]


def test_what_else_a_minister_is_charged_with_stands_before_the_state() -> None:
    assert meant("ar", "قال وزير الرياضة والثقافة اليوناني إن بلاده")[0][0] == "GRC"
    assert meant("fa", "وزیر ورزش و جوانان فرانسه گفت")[0][0] == "FRA"


def test_a_ministry_that_no_list_knows_is_one() -> None:
    found = meant("ar", "قال وزير العمران المصري هاني سويلم إنه. وعاد وزير العمران إلى مكتبه")
    assert found == [("EGY", "minister", "Hany Sewilam")] * 2


def test_a_bare_minister_is_the_one_named_before() -> None:
    found = meant("ar", "قالت وزيرة خارجية غواتيمالا ساندرا جوفيل إن بلادها. وأفادت الوزيرة")
    assert [(party, office) for party, office, _ in found] == [("GTM", "foreign-minister")] * 2
    assert found[0][2] == found[1][2]


def test_an_unknown_name_between_commas_behind_a_counterpart() -> None:
    found = somebody("ar", "التقى وزير الداخلية الألماني هورست سيهوفر نظيره النمساوي، هربيرت كيكل، في مكتبه")
    assert found[1].party == "AUT" and found[1].name
    assert [m.name for m in somebody("ar", "قال الرئيس الفرنسي، مخاطباً الحاضرين، إن بلاده")] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He met Reza Ameri, former Iranian ambassador to Algeria, on Monday."),
        ("en", "He met Reza Ameri, the Iranian ambassador to Algeria, on Monday."),
    ],
)
def test_a_name_stands_before_an_office_of_another_time_too(language: str, text: str) -> None:
    assert meant(language, text) == [("IRN", "ambassador", "Reza Ameri")]


def test_who_goes_on_behind_the_comma_is_another() -> None:
    found = meant("en", "In a meeting with Gholam Shafeie, the Swedish envoy said that trade would grow.")
    assert ("SWE", "envoy", None) in found


def test_there_is_no_such_minister_at_home() -> None:
    assert meant("fa", "وزیر جنگ گفت") == []
    found = meant("fa", "پیت هگست، وزیر جنگ آمریکا، آمد. معاون وزیر جنگ رفت")
    assert found[-1] == ("USA", "official", None)


def test_the_president_of_whoever_speaks() -> None:
    assert meant("fa", "او گفت: «رئیس‌جمهور من به جنگ پایان می‌دهد.»") == []


def test_who_was_named_last_of_a_family_is_meant() -> None:
    found = meant("ar", "وصل كيم يونغ تشول. والتقى بومبيو وكيم. ثم ظهر كيم جونغ أون. وقال كيم إن بلاده")
    assert [name for _, _, name in found] == [
        "Kim Yong Chol",
        "Mike Pompeo",
        "Kim Yong Chol",
        "Kim Jong Un",
        "Kim Jong Un",
    ]


def test_an_office_whose_state_is_not_told_goes_by_the_whole_name() -> None:
    assert meant("en", "The talks were held after President Shavkat Mirziyoev took over.")[0][0] == "UZB"


def test_an_unknown_name_behind_an_adjective_that_leaves_the_office_out() -> None:
    found = somebody("ar", "التقى وزيرا الخارجية الروسي سيرغي لافروف والتركي مولود تشاوش أوغلو")
    assert [(m.party, m.name) for m in found] == [("RUS", "Sergey Lavrov"), ("TUR", "Mevlut Cavusoglu")]


def test_whose_adviser_he_is_he_is_not_himself() -> None:
    found = meant("en", "Jared Kushner, the president's senior adviser, arrived.")
    assert ("USA", "president", "Jared Kushner") not in found


def test_a_bare_family_name_stays_the_listed_one_where_the_page_named_him_before() -> None:
    found = somebody("fa", "رئیسی در تهران گفت. منصور رئیسی هم آمد. سپس رئیسی رفت")
    assert [m.name for m in found] == ["Ebrahim Raisi"] * 2
    assert [m.name for m in somebody("fa", "منصور رئیسی آمد. سپس رئیسی رفت")] == []


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("ar", "قال وزير خارجية بايدن إن بلاده", "foreign-minister"),
        ("ar", "قال نائب بوتين إن بلاده", "official"),
        ("fa", "وزیر دفاع بایدن گفت", "defence-minister"),
    ],
)
def test_a_minister_is_his_who_is_named_behind_and_leads(language: str, text: str, office: str) -> None:
    assert [(m.office, m.name) for m in somebody(language, text)] == [(office, None)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ar", "قال وزير الخارجية لافروف إن بلاده", "Sergey Lavrov"),
        ("fa", "وزیر خارجه لاوروف گفت", "Sergey Lavrov"),
        ("fa", "معاون ترامپ جی‌دی ونس وارد شد", "J. D. Vance"),
        ("ar", "لمساعدة بوتين في ذلك", "Vladimir Putin"),
    ],
)
def test_a_minister_who_is_named_himself(language: str, text: str, name: str) -> None:
    assert [m.name for m in somebody(language, text)] == [name]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "ar",
            "وصل الملك سلمان بن عبد العزيز والملك عبد الله عاهل الأردن",
            ["Salman bin Abdulaziz Al Saud", "Abdullah II"],
        ),
        ("ar", "وصل أمير قطر الشيخ تميم بن حمد آل ثاني إلى المدينة", ["Tamim bin Hamad Al Thani"]),
        ("en", "Qatari Emir Sheikh Tamim bin Hamad Al Thani arrived", ["Tamim bin Hamad Al Thani"]),
        ("ar", "مع المسؤول الكوري الشمالي الكبير، كيم يونغ شول، في المدينة", ["Kim Yong Chol"]),
    ],
)
def test_a_name_goes_on(language: str, text: str, words: list[str]) -> None:
    found = somebody(language, text)
    assert [m.name for m in found] == words
    assert all(m.joined for m in found[1:])


def test_a_family_that_stands_first_goes_on_behind_a_conjunction() -> None:
    assert meant("ar", "وكيم يونغ هون هو المساعد") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The representative, Taqi Qassemi, spoke. Then Qassemi left.", []),
        ("Health Ministry spokesperson Sima-Sadat Lari spoke on Monday.", []),
        ("It was a Zarif-Borrell meeting.", ["Mohammad Javad Zarif", "Josep Borrell"]),
        ("Under Putin, little changed. “Although Putin said so.”", ["Vladimir Putin", "Vladimir Putin"]),
    ],
)
def test_a_family_name_beside_a_name_that_is_not_his_is_another(text: str, names: list[str]) -> None:
    found = somebody("en", "The news of the day. " + text)
    assert [m.name for m in found if m.kind == "person" and m.name] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("General Mohammad Bagheri arrived. In a meeting Bagheri spoke.", ["Mohammad Bagheri", "Mohammad Bagheri"]),
        ("Ivanka Trump arrived. Then Trump spoke.", ["Ivanka Trump", "Donald Trump"]),
    ],
)
def test_a_family_is_his_who_is_named_in_full(text: str, names: list[str]) -> None:
    assert [m.name for m in somebody("en", text)] == names


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Iraqi Minister of Housing and Construction Anne Nafi Aussi met him",
            ("IRQ", "minister", "Anne Nafi Aussi"),
        ),
        (
            "en",
            "Iranian Industry, Mining and Trade Minister Reza Rahmani spoke",
            ("IRN", "trade-minister", "Reza Rahmani"),
        ),
        (
            "en",
            "Iranian Deputy Industry, Mining and Trade Minister Jafar Sarqeini spoke",
            ("IRN", "official", "Jafar Sarqeini"),
        ),
        (
            "ar",
            "قال الناطق باسم الجيش الليبي، العقيد سالم المنصوري إن القوات",
            ("LBY", "spokesperson", "Salem al-Mansouri"),
        ),
        ("fa", "علی خضریان، عضو کمیسیون امنیت ملی مجلس گفت", ("IRN", "senator", "Ali Khazrayan")),
    ],
)
def test_who_is_not_listed_is_named_with_his_office(
    language: str, text: str, told: tuple[str | None, str | None, str | None]
) -> None:
    assert meant(language, text) == [told]


def test_who_held_an_office_once_is_taken_up_as_such() -> None:
    found = meant("en", "The former Iraqi prime minister, Haider al-Abadi, spoke. The former prime minister went on.")
    assert found == [("IRQ", "prime-minister", "Haider al-Abadi")] * 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اجتمع مع رئيس المجلس العسكري في مالي، العقيد أسيمي غويتا", ("MLI", "president", "Assimi Goïta")),
        ("قال عضو لجنة الأمن القومي في البرلمان الإيراني، محمد رضائي", ("IRN", "official", "Mohammed Rezaei")),
    ],
)
def test_the_state_or_house_of_an_arabic_office_may_stand_behind_in(
    text: str, told: tuple[str | None, str | None, str | None]
) -> None:
    party, office, name = meant("ar", text)[0]
    assert (party, office, name and name.split()[0]) == (told[0], told[1], told[2] and told[2].split()[0])
