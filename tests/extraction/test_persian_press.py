"""How Persian agencies put it: announced journeys, verbs that share a tense, some of several, who was there."""

from __future__ import annotations

import pytest

from dragoman.model import Event
from extraction.reading import contacts


def read(text: str) -> list[Event]:
    return contacts("fa", text)


def parties(event: Event) -> list[str]:
    return sorted(p.party or "" for p in event.parties)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("سخنگوی وزارت خارجه از سفر عباس عراقچی وزیر خارجه ایران به قطر خبر داد.", ["planned"]),
        ("سخنگوی وزارت خارجه از دیدار عباس عراقچی وزیر خارجه ایران با وزیر خارجه قطر خبر داد.", ["occurred"]),
        ("رئیس مجلس ایران در این سفر با مقامات روسیه دیدار کرده و گفتگو خواهد کرد.", ["planned"]),
        (
            "وزیر خارجه ایران با وزیر خارجه ترکیه دیدار کرده و فردا با وزیر خارجه عراق گفتگو خواهد کرد.",
            ["occurred", "planned"],
        ),
        ("ترتیب دادن دیداری میان رئیس‌جمهور روسیه و رئیس‌جمهور ترکیه دشوار است.", ["planned"]),
        ("دیدار وزیر خارجه ایران با وزیر خارجه عمان از جمله برنامه‌های این سفر است.", ["planned"]),
    ],
)
def test_whether_it_took_place(text: str, statuses: list[str]) -> None:
    assert [e.status for e in read(text)] == statuses


def test_where_a_journey_leads_is_not_told_anything() -> None:
    text = "اسماعیل بقائی سخنگوی وزارت خارجه ایران از سفر عباس عراقچی در راس هیأتی به عمان خبر داد."
    (trip,) = read(text)
    assert (trip.form, parties(trip)) == ("travel", ["IRN", "OMN"])


def test_some_of_those_who_are_meant() -> None:
    text = "وزیر خارجه ایران به کشورهای منطقه از جمله کویت، عمان و قطر سفر کرده بود."
    assert [parties(e) for e in read(text)] == [["IRN", "KWT"], ["IRN", "OMN"], ["IRN", "QAT"]]
    (met,) = read("وزیر خارجه ایران با مقامات ارشد از جمله رئیس‌جمهور عراق دیدار کرد.")
    assert parties(met) == ["IRN", "IRQ"]


def test_where_a_meeting_was_behind_its_adjective() -> None:
    (met,) = read("رئیس‌جمهور ترکیه در نشستی حساس در ریاض با رئیس‌جمهور عراق دیدار کرد.")
    assert met.place is not None and met.place.country == "SAU"
    (talks,) = read("رئیس‌جمهور ترکیه و رئیس‌جمهور عراق درباره اوضاع بسیار حساس در غزه گفت‌وگو کردند.")
    assert talks.place is None


def test_who_was_there_too() -> None:
    text = (
        "بشار اسد رئیس‌جمهور سوریه با ایاد علاوی نخست‌وزیر عراق دیدار کرد. دو طرف درباره امنیت گفت‌وگو کردند. "
        "در این دیدار معاون رئیس‌جمهور سوریه و هیئت همراه علاوی نیز حضور داشتند."
    )
    assert [parties(e) for e in read(text)] == [["IRQ", "SYR"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("رستم عظیم اف معاون نخست‌وزیر ازبکستان با وزیر خارجه ترکیه دیدار کرد.", "Rostam Azimov"),
        ("رحمان علی اف وزیر ارتباطات ازبکستان با وزیر خارجه ترکیه دیدار کرد.", "Rahmon Aliyev"),
    ],
)
def test_the_ending_of_a_name_may_stand_apart(text: str, name: str) -> None:
    (event,) = read(text)
    assert name in {p.name for p in event.parties}


def test_a_relative_clause_ends_with_its_verb() -> None:
    (event,) = read("ترامپ: این بازتابی از گفت‌وگوهایی که من با نتانیاهو داشته‌ام نیست.")
    assert (parties(event), event.status) == (["ISR", "USA"], "occurred")


def test_a_clause_that_hangs_on_a_contact_told_before_is_no_further_one() -> None:
    text = "وزیر خارجه عراق با وزیر خارجه ترکیه دیدار کرد. این دیدار که در بغداد انجام شد، دو ساعت طول کشید."
    assert len(read(text)) == 1


@pytest.mark.parametrize("name", ["محمدجواد ظریف", "محمد جواد ظریف", "«محمد جواد ظریف»"])
def test_a_name_written_as_one_word_may_stand_as_two(name: str) -> None:
    (event,) = read(f"وزیر خارجه ترکیه با {name} دیدار کرد.")
    assert {p.name for p in event.parties} == {None, "Mohammad Javad Zarif"}


def test_a_land_may_be_called_one_between_an_office_and_its_name() -> None:
    (event,) = read("وزیر خارجه کشور عراق با سناتور دموکرات آمریکایی دیدار کرد.")
    assert parties(event) == ["IRQ", "USA"]
