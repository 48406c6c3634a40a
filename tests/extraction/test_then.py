"""A day that "then" carries on, days that a comma keeps from what came first, and words of what a town is like."""

from __future__ import annotations

import datetime

import pytest

from dragoman.model import Event
from extraction.reading import told

# Pages are of Wednesday 13 August 2025.
MET = "The Omani foreign minister met his Qatari counterpart in Muscat on Sunday. "
DIDAR = "وزیر خارجه عمان یکشنبه با همتای قطری خود دیدار کرد. "
SUNDAY, FRESH = "2025-08-10", "2025-08-12/2025-08-13"


def days(text: str, language: str = "en") -> list[str | None]:
    return [e.date.edtf if e.date else None for e in contacts(text, language)]


def contacts(text: str, language: str = "en") -> list[Event]:
    return told(text, language=language)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (MET + "He then held talks with the Iraqi president.", SUNDAY),
        (MET + "The minister later met the Iraqi president.", SUNDAY),
        (MET + "Afterwards he met the Iraqi president.", SUNDAY),
        (MET + "The Turkish president later met the Iraqi president.", FRESH),  # somebody else
        (MET + "He then met the Iraqi president on Monday.", "2025-08-11"),
        (
            MET.replace("on Sunday", "on 5 May 2018") + "He later met the Iraqi president.",
            FRESH,
        ),  # weeks later, perhaps
        (MET + "He has since then met the Iraqi president.", FRESH),
        (MET + "He then met the Iraqi president in Muscat.", SUNDAY),
        (MET + "He then met the Iraqi president in Baghdad.", None),  # on one of the next days, perhaps
        (MET.replace("on Sunday", "on Tuesday") + "He then met the Iraqi president in Baghdad.", FRESH),
    ],
)
def test_then_goes_on_with_the_day(text: str, day: str | None) -> None:
    assert days(text)[-1] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (DIDAR + "وی سپس با رئیس‌جمهور عراق گفت‌وگو کرد.", SUNDAY),
        (DIDAR + "او پس از آن با رئیس‌جمهور عراق دیدار کرد.", SUNDAY),
        (DIDAR + "رئیس‌جمهور ترکیه سپس با رئیس‌جمهور عراق دیدار کرد.", FRESH),
        (DIDAR.replace("یکشنبه", "یکشنبه در دوحه") + "وی سپس در بغداد با رئیس‌جمهور عراق دیدار کرد.", None),
    ],
)
def test_persian_then(text: str, day: str | None) -> None:
    assert days(text, "fa")[-1] == day


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Following Lavrov's visit to Mali, Fidan will meet the Chadian president on Friday.", "occurred", FRESH),
        ("Building on Macron's trip to Algeria, Merz will hold talks with Erdogan on Friday.", "occurred", FRESH),
        ("Following his visit to Cairo on Sunday, Fidan met King Abdullah on Tuesday.", "occurred", SUNDAY),
    ],
)
def test_a_day_behind_the_comma_is_not_of_what_came_first(text: str, status: str, day: str) -> None:
    first = contacts(text)[0]
    assert (first.status, first.date.edtf if first.date else None) == (status, day)


def test_late_is_when_and_not_who_held_an_office() -> None:
    text = (
        "The Egyptian president is due to fly to India late on Friday, where he will meet Prime Minister Narendra Modi."
    )
    met = contacts(text)[-1]
    assert (met.status, met.date and met.date.start) == ("planned", datetime.date(2025, 8, 15))
    assert {p.name for p in met.parties} >= {"Narendra Modi"}


@pytest.mark.parametrize(
    ("where", "city"),
    [
        ("in the Saudi port city of Jeddah", "Jeddah"),
        ("in the holy city of Najaf", "Najaf"),
        ("in the Egyptian Red Sea resort of Sharm el-Sheikh", "Sharm el-Sheikh"),
        ("after the shelling of the holy city of Najaf", None),
    ],
)
def test_what_a_town_is_like(where: str, city: str | None) -> None:
    (met,) = contacts(f"Turkish and Syrian negotiators resumed talks {where} on Sunday.")
    assert (met.place.city if met.place else None) == city


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministers discussed the Turkish president's next visit to Athens.", "planned"),
        ("The next visit of the Turkish president to Athens took place in May.", "occurred"),
    ],
)
def test_what_is_next_is_planned(text: str, status: str) -> None:
    assert contacts(text)[-1].status == status


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Yvette Cooper, who took over on Friday, spoke to Hakan Fidan by phone.", FRESH),
        ("Rishi Sunak, who became prime minister on Sunday, met the Qatari emir.", FRESH),
        ("Rishi Sunak, who took over last week, met the Qatari emir on Monday.", "2025-08-11"),
        ("Rishi Sunak, who arrived in Doha on Sunday, met the Qatari emir on Monday.", "2025-08-11"),
        ("The Omani and Iraqi foreign ministers discussed Iran's July 12 missile test.", FRESH),
        ("The Omani and Iraqi foreign ministers discussed the group's Sunday attack.", FRESH),
        ("The Omani foreign minister's July 12 meeting with his Qatari counterpart was short.", "2025-07-12"),
    ],
)
def test_a_day_of_something_else(text: str, day: str) -> None:
    assert days(text)[-1] == day


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Sisi voices concern over Russia-Ukraine war in talks with Scholz.", {"EGY", "DEU"}),
        ("Fidan discusses India-Pakistan border clashes in meeting with Lavrov.", {"TUR", "RUS"}),
        ("Fidan spoke about Russia-Ukraine war in talks with Blinken.", {"TUR", "USA"}),
        ("Russia-Ukraine war dominates talks between Fidan and Scholz.", {"TUR", "DEU"}),
        ("Russia-Ukraine peace talks resumed in Istanbul.", {"RUS", "UKR"}),
        ("Russia-Ukraine war talks were held in Jeddah on Tuesday.", {"RUS", "UKR"}),
        ("Egypt-Ethiopia dam dispute talks fail again.", {"EGY", "ETH"}),
        ("The Iraq-Iran border security meeting was held in Basra.", {"IRQ", "IRN"}),
        ("Turkey-Syria rapprochement meeting was held in Moscow.", {"TUR", "SYR"}),
    ],
)
def test_whose_war_it_is_that_they_speak_of(text: str, parties: set[str]) -> None:
    (met,) = contacts(text)
    assert {p.party for p in met.parties} == parties


@pytest.mark.parametrize(
    ("text", "day", "city"),
    [
        ("Saudi envoys were in Muscat on Sunday holding talks with the Houthis.", SUNDAY, "Muscat"),
        ("Saudi envoys visited Sanaa on Sunday, meeting Houthi leaders.", SUNDAY, "Sanaa"),
        (
            "Saudi envoys were in Muscat on Sunday. The Iranian president was holding talks with the Houthis.",
            FRESH,
            None,
        ),
    ],
)
def test_what_who_is_there_does_there(text: str, day: str, city: str | None) -> None:
    met = contacts(text)[-1]
    assert (met.date.edtf if met.date else None, met.place.city if met.place else None) == (day, city)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قیمت نفت پیش از آغاز مذاکرات روسیه و اوکراین بالا رفته بود.", "occurred"),
        ("قیمت نفت پیش از آغاز مذاکرات روسیه و اوکراین بالا رفت.", "planned"),
    ],
)
def test_what_had_been_before_talks(text: str, status: str) -> None:
    assert [e.status for e in contacts(text, "fa")] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "قرار است پوتین و ترامپ فردا دیدار کنند. قبل از دیدار پوتین و ترامپ، کاخ سفید اعلام کرده بود که …",
        "پوتین و ترامپ جمعه آینده دیدار می‌کنند. پیش از این دیدار پوتین و ترامپ، زلنسکی گفته بود که اوکراین آماده است.",
    ],
)
def test_what_had_been_said_before_a_meeting_that_is_planned(text: str) -> None:
    assert [e.status for e in contacts(text, "fa")] == ["planned"]
