"""How Persian outlets put it: what was declined or agreed on, what goes on, whose matter a place is."""

from __future__ import annotations

import pytest

from dragoman.model import Event
from extraction.reading import contacts, told


def read(text: str) -> list[Event]:
    return contacts("fa", text)


def parties(event: Event) -> list[str]:
    return sorted(p.party or "" for p in event.parties)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("نخست‌وزیر عراق از دیدار با رئیس‌جمهور ترکیه در آنکارا خودداری کرد.", []),
        ("رئیس‌جمهور ترکیه از گفت‌وگو با نخست‌وزیر عراق سر باز زد.", []),
        ("رئیس‌جمهور ترکیه پس از دیدار با نخست‌وزیر عراق از اظهار نظر خودداری کرد.", ["occurred"]),
        ("سخنگوی دولت ترکیه گفت مذاکرات بین روسیه و ترکیه ادامه خواهد داشت.", ["occurred"]),
        ("وزیر خارجه عربستان گفت: همیشه تلاش کرده‌ایم با ایران گفت‌وگو کنیم.", ["called-for"]),
        ("وزیر خارجه ترکیه در دیدار با همتای قطری خود درباره هرگونه تنش هشدار داد.", ["occurred"]),
        ("وزیر خارجه ترکیه در دیدار با همتای قطری خود از برنامه‌های دوحه تقدیر کرد.", ["occurred"]),
        (
            "نخست‌وزیر عراق در گفت‌وگویی با رئیس‌جمهور ترکیه توافق کرد که به‌زودی دیداری برگزار کنند.",
            ["occurred", "planned"],
        ),
        ("این حمله پیش از دیدار برنامه‌ریزی‌شدهٔ رئیس‌جمهور ترکیه با نخست‌وزیر عراق انجام شد.", ["planned"]),
    ],
)
def test_whether_it_took_place(text: str, statuses: list[str]) -> None:
    assert [e.status for e in read(text)] == statuses


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("وزیر خارجه ترکیه با همتای روس خود درباره مذاکرات ژنو گفت‌وگو کرد.", None),
        ("وزیر خارجه روسیه با نماینده ویژه سازمان ملل در لیبی دیدار کرد.", None),
        ("وزیر خارجه روسیه با نماینده ویژه سازمان ملل در طرابلس دیدار کرد.", "Tripoli"),
        ("وزرای خارجه ترکیه و روسیه درباره تصمیمات کمیته «۵+۵» در ژنو در خصوص آتش‌بس گفتگو کردند.", None),
        ("مشاور امنیت ملی عراق در حاشیه اجلاس مقامات امنیتی در شهر سوچی با وزیر دفاع ترکیه دیدار کرد.", "Sochi"),
        ("وزرای خارجه ترکیه و عراق در تماس تلفنی توافق کردند که در آنکارا دیدار کنند.", "Ankara"),
    ],
)
def test_where_it_was(text: str, city: str | None) -> None:
    place = read(text)[-1].place
    assert (place.city if place else None) == city


def test_whom_one_comes_before() -> None:
    (met,) = read("وزیر خارجه عراق به حضور رئیس‌جمهور ترکیه رسید.")
    assert (parties(met), met.channel) == (["IRQ", "TUR"], "in-person")


def test_who_is_told_of_what_is_aimed_at_a_land() -> None:
    (call,) = read("نخست‌وزیر عراق به رئیس‌جمهور ترکیه از قصد خود برای حمله به سوریه اطلاع داد.")
    assert parties(call) == ["IRQ", "TUR"]


def test_a_day_of_what_is_asked_for_is_not_that_of_the_asking() -> None:
    (asked,) = told("رئیس‌جمهور آمریکا گفت دولت ترکیه از عراق خواسته است که روز دوشنبه مرز را باز کند.", language="fa")
    assert asked.date is None  # not Monday


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("یک مقام ایرانی گفت مذاکرات میان ایران و آمریکا متوقف شده، اما پایان نیافته است.", ["occurred"]),
        ("مذاکرات ایران و آمریکا در جریان است اما وی به جزئیات اشاره نکرد.", ["occurred"]),
        ("مذاکرات جمعه ایران و آمریکا در سوئیس هنوز قطعی نیست.", ["planned"]),
        ("مذاکرات تجاری میان تیم‌های تجاری چین و آمریکا در جریان است.", ["occurred"]),
        ("سخنگوی دولت ایران گفت: سفر گردشگران به ترکیه آسان شد.", []),
        ("عراق از حمله به ایران خشمگین است و سفر رئیس‌جمهور ترکیه به این کشورها برای دلجویی است.", []),
    ],
)
def test_what_goes_on_and_whose_journey_it_is(text: str, statuses: list[str]) -> None:
    assert [e.status for e in read(text)] == statuses


def test_what_is_struck_is_not_called() -> None:
    assert read("روایت‌ها از مکالمه تلفنی بر سر حمله اسرائیل به لبنان متفاوت است؛ ترامپ چه گفت؟") == []


def test_where_somebody_was_behind_his_pronoun() -> None:
    text = "وزیر کشور پاکستان امروز به تهران می‌رود. وی در قرقیزستان با همتای ایرانی خود دیدار کرد."
    place = read(text)[-1].place
    assert place is not None and place.country == "KGZ"


def test_a_persian_week_begins_on_saturday_wherever_its_outlet_is() -> None:
    text = "نخست‌وزیر پاکستان هفته آینده به چین سفر می‌کند."
    (trip,) = told(text, language="fa", url="https://www.bbc.com/persian/articles/1")
    assert trip.date is not None and trip.date.edtf == "2025-08-16/2025-08-22"


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("کرونا بهانه مذاکره ایران و آمریکا می‌شود؟\nتنش دو کشور افزوده شد.", []),
        ("در دیدار اردوغان و پوتین چه گذشت؟\nرسانه‌ها گزارش دادند.", ["occurred"]),
        ("جزئیات دیدار اردوغان و پوتین/ احتمال حمله بالا گرفت؟\nرسانه‌ها گزارش دادند.", ["occurred"]),
        ("رئیس‌جمهور ترکیه می‌تواند با لغو تحریم‌ها از فرصت مذاکره با ایران استفاده کند.", []),
        ("وزیر خارجه ترکیه با اشاره به لغو حمله به ایران گفت که مرز باز است.", []),
        ("وزیر خارجه ترکیه از لغو سفر خود به بغداد خبر داد.", ["denied"]),
    ],
)
def test_what_is_only_asked_or_lifted(text: str, statuses: list[str]) -> None:
    assert [e.status for e in read(text)] == statuses


def test_another_round_of_the_talks() -> None:
    text = "دور دوم مذاکرات ترکیه و عراق روز شنبه در رم برگزار شد. {}"
    _, later = read(text.format("دور بعدی این گفت‌وگوها پنجشنبه در مسقط برگزار خواهد شد."))
    assert (later.status, later.place and later.place.city) == ("planned", "Muscat")
    assert len(read(text.format("این دور از مذاکرات دو روز پیش آغاز شده بود."))) == 1


def test_the_city_of_a_meeting_that_was_told_with_its_land() -> None:
    text = "وزیر خارجه ترکیه به آمریکا سفر کرد. وزیر خارجه ترکیه و وزیر خارجه آمریکا در واشنگتن دیدار کردند."
    assert {e.place.city for e in read(text) if e.place} == {"Washington"}


def test_with_whom_one_telephones_is_not_whom_one_warns() -> None:
    assert read("هشدار رئیس‌جمهور ترکیه به ایران در جریان تماس تلفنی با تری‌ینگست مطرح شد.") == []
    (call,) = read("رئیس‌جمهور ترکیه به ایران در تماس تلفنی با امیر قطر هشدار داد.")
    assert parties(call) == ["QAT", "TUR"]


def test_no_ambassador_is_posted_at_home() -> None:
    (met,) = read("معاون وزیر خارجه روسیه با سفیر جدید آمریکا در این کشور دیدار کرد.")
    assert met.place is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("هیئتی از حماس به رهبری خلیل الحیه وارد قاهره شد.", {"HAMAS": "Khalil al-Hayya", "EGY": None}),
        ("هیئت دولت ترکیه به ریاست هاکان فیدان وارد دمشق شد.", {"TUR": "Hakan Fidan", "SYR": None}),
        ("هیئت ترکیه به رهبری این کشور وارد دمشق شد.", {"TUR": None, "SYR": None}),
        ("هیئت ترکیه وارد دمشق شد و با رهبری سوریه دیدار کرد.", {"TUR": None, "SYR": None}),
        ("رئیس‌جمهور ایران با میان محمد نواز شریف نخست‌وزیر پاکستان دیدار کرد.", {"IRN": None, "PAK": "Nawaz Sharif"}),
        ("رئیس‌جمهور ایران با دونالد جان ترامپ گفت‌وگو کرد.", {"IRN": None, "USA": "Donald Trump"}),
    ],
)
def test_who_heads_a_delegation_and_who_bears_more_names(text: str, names: dict[str, str | None]) -> None:
    (met, *_) = read(text)
    assert {p.party: p.name for p in met.parties} == names


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("نشست سران ترکیه و روسیه از طریق ویدئوکنفرانس برگزار شد.", "phone"),
        ("دیدار وزیران خارجه ترکیه و روسیه آنلاین انجام شد.", "phone"),
        ("نشست وزیران خارجه ترکیه و روسیه پس از تماس تلفنی دو رئیس‌جمهور برگزار شد.", "in-person"),
        ("وزیر خارجه ترکیه به‌شکل آنلاین با همتای عراقی خود گفت‌وگو کرد.", "phone"),
        ("همشهری آنلاین - وزیر خارجه ترکیه در دوحه با همتای قطری خود مذاکره کرد.", "in-person"),
        ("نشست وزیران خارجه ترکیه و روسیه حضوری برگزار شد.", "in-person"),
    ],
)
def test_what_was_held_by_wire(text: str, channel: str) -> None:
    assert read(text)[0].channel == channel


@pytest.mark.parametrize("sign", ["\u00ac", "\u00ad", "\u200b", "\u009d"])
def test_what_pages_write_for_a_half_space(sign: str) -> None:
    (met,) = read("رئیس‌جمهور ترکیه با نخست‌وزیر عراق گفت‌وگو کرد.".replace("\u200c", sign))
    assert parties(met) == ["IRQ", "TUR"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وزیر خارجه کشورمان با همتای عمانی خود در مسقط دیدار کرد.", [["IRN", "OMN"]]),
        ("سفیر ژاپن با رئیس مجلس کشورمان دیدار کرد.", [["IRN", "JPN"]]),
        ("وزیر خارجه کشور با همتای عمانی خود در مسقط دیدار کرد.", []),
        ("محمد اشرف غنی رئیس‌جمهور کشورمان با وزیر دفاع آمریکا دیدار کرد.", [["AFG", "USA"]]),
        ("رئیس‌جمهور کشورمان، امامعلی رحمان، با پوتین در مسکو دیدار کرد.", [["RUS", "TJK"]]),
        ("رئیس‌جمهور تاجیکستان گفت وزیر خارجه کشورمان با لاوروف گفت‌وگو کرد.", [["RUS", "TJK"]]),
        ("وزیر خارجه کشورمان، عباس عراقچی، با وزیر خارجه افغانستان گفت‌وگو کرد.", [["AFG", "IRN"]]),
        ("زلنسکی گفت: از کشورمان دفاع می‌کنیم. وزیر خارجه با همتای عمانی خود دیدار کرد.", [["OMN", "UKR"]]),
    ],
)
def test_whose_press_writes_so(text: str, told: list[list[str]]) -> None:
    assert [parties(e) for e in read(text)] == told
