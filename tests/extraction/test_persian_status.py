"""Whether a Persian contact took place: what is sought, awaited, asked, and what a joined statement says of another."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


def told(text: str) -> list[str]:
    return [e.status for e in contacts("fa", text)]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        # «به دنبال» is after or in search of, as the verb says
        ("نخست‌وزیر عراق به دنبال دیدار فوری با رئیس‌جمهور ترکیه است.", ["called-for"]),
        ("نخست‌وزیر عراق در پی دیدار با رئیس‌جمهور ترکیه است.", ["called-for"]),
        ("آنکارا در پی پایان دادن به تنش و آغاز مذاکرات با بغداد است.", ["called-for"]),
        ("به دنبال دیدار وزیر خارجه ترکیه با همتای عراقی خود، بیانیه‌ای منتشر شد.", ["occurred"]),
        ("بازارها در انتظار نشست رئیس‌جمهور چین و رئیس‌جمهور آمریکا در پکن هستند.", ["planned"]),
        ("وزیر خارجه روسیه منتظر ورود فرستادگان آمریکا به مسکو است.", ["planned"]),
        # a question tells nothing
        ("خبرنگاران پرسیدند: آیا ایران مذاکرات با آمریکا را از سر خواهد گرفت؟", []),
        # what is ahead is the election, the session, not the request or the meeting before it
        ("رئیس‌جمهور آمریکا گفت ترکیه از عراق خواسته است پیش از انتخابات مرزها را ببندد.", ["occurred"]),
        ("دیدار وزیر خارجه ایران با مدیرکل آژانس پیش از نشست شورای حکام", ["occurred"]),
        # of what follows from talks
        ("بر اساس مذاکرات میان ترکیه و عراق، قرار است گذرگاه جدیدی گشوده شود.", ["occurred"]),
        ("وزیر خارجه آمریکا گفت واشنگتن در مذاکرات جاری با ایران به دیپلماسی فرصت خواهد داد.", ["occurred"]),
        ("مذاکرات ایران و آمریکا در ژنو به پایان رسید و قرار است فردا ادامه یابد.", ["occurred"]),
        ("سخنگوی ایران: تبادل پیام ما با آمریکا در فضای بدی بوده و این به تنش دامن خواهد زد.", ["occurred"]),
        # journeys told of in advance, and whom somebody goes to see
        ("سخنگوی وزارت خارجه ایران دیروز با اعلام سفر عراقچی به عمان از همکاری‌ها سخن گفت.", ["planned"]),
        ("نتانیاهو به دیدار ترامپ می‌رود", ["planned"]),
        # a line without a verb and a weekday that is long gone
        ("مذاکرات ایران و آمریکا شنبه در مسقط", ["planned"]),
        ("مذاکرات ایران و آمریکا سه‌شنبه در مسقط", ["occurred"]),
        # the present of to be with a weekday is of what is due, unless it is the last one
        ("رئیس‌جمهور روسیه سه‌شنبه میزبان رئیس‌جمهور ترکیه است.", ["planned"]),
        ("رئیس‌جمهور روسیه سه‌شنبه آینده میزبان رئیس‌جمهور ترکیه است.", ["planned"]),
        ("رئیس‌جمهور روسیه سه‌شنبه گذشته میزبان رئیس‌جمهور ترکیه است.", ["occurred"]),
        ("رئیس‌جمهور روسیه سه‌شنبه هفته گذشته میزبان رئیس‌جمهور ترکیه است.", ["occurred"]),
        # a word that only looks like the verb
        ("سفر رئیس‌جمهور ترکیه به بغداد نماد تغییر در روابط دو کشور است.", ["occurred"]),
        ("مذاکرات ایران و ترکیه متوقف نشده است.", ["occurred"]),
    ],
)
def test_whether_it_took_place(text: str, statuses: list[str]) -> None:
    assert told(text) == statuses


def test_talks_in_a_ministry_were_held_face_to_face() -> None:
    (talks,) = contacts("fa", "وزیر خارجه ایران در وزارت خارجه عمان با همتای عمانی خود گفت‌وگو کرد.")
    assert talks.channel == "in-person"


def test_ambassadors_come_one_by_one() -> None:
    text = "سفیران ژاپن، مصر و هند استوارنامه‌های خود را به رئیس‌جمهور ایران تقدیم کردند."
    met = [sorted(p.party or "" for p in e.parties) for e in contacts("fa", text)]
    assert met == [["IRN", "JPN"], ["EGY", "IRN"], ["IND", "IRN"]]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("وزیر خارجه ترکیه راهی دوشنبه شد.", "Dushanbe"),
        ("وزیر خارجه ترکیه در دوشنبه با همتای تاجیک خود دیدار کرد.", "Dushanbe"),
        ("وزیر خارجه ترکیه روز دوشنبه با همتای تاجیک خود در آنکارا دیدار کرد.", "Ankara"),
        ("وزیر خارجه ترکیه در دوشنبه ۱۱ اوت در آنکارا با همتای تاجیک خود دیدار کرد.", "Ankara"),
    ],
)
def test_the_city_that_has_the_name_of_a_day(text: str, city: str) -> None:
    (event,) = contacts("fa", text)
    assert event.place is not None and event.place.city == city


@pytest.mark.parametrize(
    ("text", "parties", "channel"),
    [
        ("وزیر خارجه هند همتای ایرانی خود را به دهلی‌نو دعوت کرده است.", ["IND", "IRN"], "in-person"),
        ("رئیس‌جمهور ایران عصر امروز پذیرای وزیر خارجه عمان بود.", ["IRN", "OMN"], "in-person"),
        ("تماس لاوروف با عراقچی", ["IRN", "RUS"], "phone"),
        (
            "نشست کمیسیون مشترک اقتصادی ایران و ازبکستان روز سه‌شنبه در تهران آغاز به کار کرد.",
            ["IRN", "UZB"],
            "in-person",
        ),
    ],
)
def test_further_ways_to_tell_of_a_contact(text: str, parties: list[str], channel: str) -> None:
    (event,) = contacts("fa", text)
    assert (sorted(p.party or "" for p in event.parties), event.channel) == (parties, channel)


def test_those_who_hand_over_letters_do_not_meet_each_other() -> None:
    assert contacts("fa", "سفیران جدید چین و ایتالیا استوارنامه خود را تقدیم کردند.") == []


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("مذاکرات ایران و صربستان با حضور هیئت‌های دو کشور در وین برگزار شد.", "Vienna"),
        ("دور سوم مذاکرات ایران و آمریکا در مسقط برگزار شد و دور بعدی در رم خواهد بود.", "Muscat"),
    ],
)
def test_where_it_was_held(text: str, city: str) -> None:
    (event,) = contacts("fa", text)
    assert event.place is not None and event.place.city == city
