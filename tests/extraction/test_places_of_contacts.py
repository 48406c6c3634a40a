import pytest

from dragoman.compiling.examples import contacts
from extraction.reading import reader


def place_of(language, text):
    found = contacts(text, language, reader())
    assert len(found) == 1, [e.parties for e in found]
    return found[0].place.country if found[0].place else None


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Iraq summoned the Turkish ambassador over the strikes.", "IRQ"),
        ("ar", "استدعت الكويت السفير الإيراني", "KWT"),
        ("fa", "کویت سفیر ایران را احضار کرد", "KWT"),
        ("en", "The Iranian ambassador to Iraq met Iraqi Foreign Minister Fuad Hussein.", "IRQ"),
        ("en", "Iranian President Hassan Rouhani met visiting Irish Foreign Minister Simon Coveney.", "IRN"),
    ],
)
def test_who_summons_receives_or_hosts_does_so_at_home(language, text, country):
    assert place_of(language, text) == country


def test_whom_a_visitor_meets_on_arrival_he_meets_there():
    text = (
        "Iraqi President Barham Salih arrived in Ankara on Monday.\nSalih met Turkish Foreign Minister Hakan Fidan.\n"
    )
    assert {e.place.country for e in contacts(text, "en", reader()) if e.place} == {"TUR"}


def test_two_ministers_need_a_place_of_their_own():
    assert place_of("en", "Iraqi Foreign Minister Fuad Hussein met his Turkish counterpart Hakan Fidan.") is None


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Iran's ambassador to Moscow Kazem Jalali met Iraqi Foreign Minister Fuad Hussein.", None),
        ("en", "The US ambassador to the United Nations met Egyptian Foreign Minister Sameh Shoukry.", None),
        ("en", "The Iranian ambassador met Iraqi Foreign Minister Fuad Hussein.", None),
        ("en", "The EU ambassador to Iraq met Iraqi Foreign Minister Fuad Hussein.", "IRQ"),
        ("ar", "التقى السفير الإيراني لدى موسكو وزير الخارجية العراقي فؤاد حسين", None),
        ("ar", "التقى السفير الإيراني لدى بغداد وزير الخارجية العراقي فؤاد حسين", "IRQ"),
        ("ar", "التقى السفير الإيراني لدى العراق وزير الخارجية العراقي فؤاد حسين", "IRQ"),
    ],
)
def test_an_ambassador_gives_a_place_only_by_his_posting(language, text, country):
    assert place_of(language, text) == country


@pytest.mark.parametrize(
    ("language", "text", "country", "travelled"),
    [
        ("en", "Macron received el-Sisi on the sidelines of the COP27 summit.", None, None),
        ("en", "Macron received Egyptian President Abdel Fattah el-Sisi.", "FRA", True),
        ("en", "Macron received Egyptian President Abdel Fattah el-Sisi at the Elysee Palace in Paris.", "FRA", True),
        ("en", "Macron received Sisi during the Munich Security Conference.", "DEU", None),
        ("en", "Macron received Sisi and held a press conference with him.", "FRA", True),
        ("ar", "استقبل السيسي ماكرون على هامش قمة العشرين", None, None),
        ("ar", "استقبل الرئيس المصري عبد الفتاح السيسي الرئيس الفرنسي إيمانويل ماكرون", "EGY", True),
        ("ar", "استقبل السيسي ماكرون على هامش منتدى دافوس", "CHE", None),
        ("fa", "رئیس‌جمهور ایران در حاشیه اجلاس شانگهای از رئیس‌جمهور عراق استقبال کرد.", None, None),
        ("fa", "رئیس‌جمهور ایران از رئیس‌جمهور عراق استقبال کرد.", "IRN", True),
    ],
)
def test_who_receives_is_at_home_unless_the_page_says_otherwise(language, text, country, travelled):
    (event,) = contacts(text, language, reader())
    assert (event.place.country if event.place else None) == country
    assert any(p.travelled for p in event.parties) == bool(travelled)


def test_a_residence_abroad_is_not_home():
    text = "The Emir of Qatar received Egyptian Foreign Minister Sameh Shoukry at his residence in Geneva."
    assert place_of("en", text) in (None, "CHE")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # behind the noun that says what kind of place it is, and behind adjectives
        ("ar", "التقى الرئيس الروسي بوتين نظيره السوري في مدينة سوتشي الروسية.", "RUS"),
        ("ar", "عقد ترامب وكيم قمة غير مسبوقة في سنغافورة.", "SGP"),
        ("fa", "عراقچی با همتای روس خود در کشور سوئیس دیدار کرد.", "CHE"),
        ("en", "Putin met Erdogan in the Kazakh capital city of Astana.", "KAZ"),
        # where it was said is not where it was
        ("ar", "قال بومبيو في سيول بعد لقائه الزعيم الكوري الشمالي إن المحادثات تقدمت.", None),
        # who hosts it
        ("ar", "تستضيف الدوحة محادثات بين وزير الخارجية الروسي لافروف ونظيره الأميركي بلينكن.", "QAT"),
        ("fa", "دوحه میزبان مذاکرات ایران و آمریکا بود.", "QAT"),
        ("en", "Moscow hosted talks between Turkish Foreign Minister Fidan and Syrian Foreign Minister Mekdad.", "RUS"),
        # what they spoke of
        ("ar", "استقبل الرئيس المصري السيسي نظيره الفرنسي ماكرون وبحثا الأوضاع في غزة.", "EGY"),
        ("ar", "ناقش لافروف وبلينكن الوضع في سوريا وأوكرانيا.", None),
    ],
)
def test_where_the_words_put_it(language: str, text: str, expected: str | None) -> None:
    assert place_of(language, text) == expected


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("انطلقت المحادثات بين أرمينيا وأذربيجان في وزارة الخارجية الروسية.", "in-person"),
        ("عقدت في موسكو جولة جديدة من المحادثات بين أرمينيا وأذربيجان.", "in-person"),
        ("انطلقت المحادثات بين أرمينيا وأذربيجان.", "unspecified"),
        ("انطلقت المحادثات بين أرمينيا وأذربيجان في روسيا.", "unspecified"),  # it may be held from there
        ("قال مسؤول في وزارة الخارجية الروسية إن المحادثات بين أرمينيا وأذربيجان انطلقت.", "unspecified"),
    ],
)
def test_who_talks_in_a_seat_of_government_sits_there(text, channel):
    (event,) = contacts(text, "ar", reader())
    assert event.channel == channel


MET = {
    "ar": "التقى وزير الخارجية المصري نظيره التركي.",
    "fa": "وزیر خارجه ایران با همتای عمانی خود دیدار کرد.",
    "en": "Egypt's foreign minister met his Turkish counterpart.",
}


@pytest.mark.parametrize(
    ("language", "further", "country"),
    [
        ("ar", "وجرى اللقاء في مدينة أنطاليا.", "TUR"),
        ("ar", "وعقد الاجتماع المغلق أمس في جدة.", "SAU"),
        ("ar", "وتناول اللقاء الأوضاع في سوريا.", None),
        ("ar", "ويأتي الاجتماع بعد هجمات في لبنان.", None),
        ("ar", "وقد يعقد الاجتماع في جدة.", None),
        ("fa", "این دیدار در مسقط برگزار شد.", "OMN"),
        ("fa", "این گفت‌وگوها روز یکشنبه در ژنو انجام شد.", "CHE"),
        ("fa", "در این دیدار تحولات در غزه بررسی شد.", None),
        ("fa", "اوضاع در سودان و لیبی محور این دیدار بود.", None),
        ("en", "The meeting took place in Antalya.", "TUR"),
        ("en", "The talks were held on Monday in Jeddah.", "SAU"),
        ("en", "The meeting focused on the war in Syria.", None),
    ],
)
def test_a_meeting_that_is_taken_up_was_where_that_is_said_to_be(language, further, country):
    assert place_of(language, f"{MET[language]}\n{further}\n") == country


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "تستضيف مدينة جدة محادثات بين أوكرانيا والولايات المتحدة."),
        ("fa", "مذاکرات اوکراین و آمریکا به میزبانی عربستان برگزار شد."),
    ],
)
def test_a_host_behind_the_word_for_a_city_or_for_hosting(language, text):
    assert place_of(language, text) == "SAU"


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("ar", "استضافت جنيف جولة جديدة من المحادثات بين إيران وتركيا", "CHE"),
        ("ar", "شهدت القاهرة أمس لقاء بين وزيري خارجية قطر وتركيا", "EGY"),
        ("fa", "عراق تاکنون از پنج دور گفت‌وگوهای ایران و ترکیه میزبانی کرده است.", "IRQ"),
        ("fa", "ایران از مذاکرات روسیه و ترکیه استقبال کرد و مصر میزبانی را پذیرفت.", None),
        ("en", "Talks between Iran and Turkey got under way in Geneva.", "CHE"),
        ("en", "The talks between Iran and Turkey opened in Vienna.", "AUT"),
        ("en", "Talks between Iran and Turkey broke down in Geneva.", "CHE"),
        ("en", "A new round of talks between Iran and Turkey is expected to take place in Geneva.", "CHE"),
    ],
)
def test_where_talks_are_hosted_or_go_on(language, text, country):
    assert place_of(language, text) == country


def test_where_a_city_is_disputed_its_host_is_not_told():
    assert contacts("German Chancellor Olaf Scholz visited Jerusalem on Sunday.", "en", reader()) == []


def test_where_two_met_is_no_visit_of_its_own():
    text = "German Chancellor Olaf Scholz, meeting Netanyahu in Jerusalem, called for more aid."
    assert [e.parties for e in contacts(text, "en", reader())] and place_of("en", text) == "PSE"


def test_what_two_discuss_on_the_telephone_is_no_third():
    found = contacts("Putin and Erdogan discussed Syria in a phone call.", "en", reader())
    assert [{p.party for p in e.parties} for e in found] == [{"RUS", "TUR"}]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("در حاشیه مجمع دیپلماسی آنتالیا، وزیر خارجه عربستان با وزیر خارجه ایتالیا دیدار کرد.", "TUR"),
        ("دوحه بار دیگر میزبان گفت‌وگوهای آمریکا و طالبان شد.", "QAT"),
        ("استانبول امروز شاهد دور تازه مذاکرات روسیه و اوکراین است.", "TUR"),
    ],
)
def test_a_persian_gathering_is_where_its_name_or_its_host_says(text, country):
    assert place_of("fa", text) == country


def test_a_persian_year_ends_a_date_before_a_place():
    assert place_of("fa", "وزرای خارجه ایران و ترکیه در مهر ۱۴۰۰ در آنکارا دیدار کردند.") == "TUR"


@pytest.mark.parametrize(
    ("language", "text", "countries"),
    [
        ("en", "Lavrov met Fidan in Ankara on Monday and will meet Aliyev next week.", ["TUR", None]),
        ("ar", "التقى لافروف فيدان في أنقرة الأحد وسيلتقي علييف الأسبوع المقبل.", ["TUR", None]),
        ("fa", "لاوروف روز یکشنبه در آنکارا با فیدان دیدار کرد و هفته آینده با علی‌اف دیدار خواهد کرد.", ["TUR", None]),
        ("en", "Lavrov met Aliyev in Ankara on Monday and will meet Fidan on Tuesday.", ["TUR", "TUR"]),
    ],
)
def test_where_two_met_another_is_not_to_be_met(language, text, countries):
    found = contacts(text, language, reader())
    assert [e.place.country if e.place else None for e in found] == countries
