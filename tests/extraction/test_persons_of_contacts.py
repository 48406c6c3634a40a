"""Who stands for a party in a contact: whole pages read, published Wednesday 13 August 2025."""

from __future__ import annotations

import datetime

import pytest

from extraction import reading


def told(text: str) -> list[dict[str | None, str | None]]:
    """The name by party of every contact."""
    return [{p.party: p.name for p in e.parties} for e in reading.told(text)]


@pytest.mark.parametrize(
    ("text", "party", "name"),
    [
        (
            "وزار وزير الخارجية التركي هاكان فيدان القاهرة في مايو الماضي، والتقى بدر عبد العاطي.",
            "EGY",
            "Badr Abdelatty",
        ),
        ("خلال زيارة لوزير الخارجية التركي هاكان فيدان إلى مصر ولقاء نظيره بدر عبد العاطي.", "EGY", "Badr Abdelatty"),
        (
            "It came after a visit by Turkish Foreign Minister Hakan Fidan to Egypt, during which he met with senior "
            "Egyptian officials including Foreign Minister Badr Abdelatty.",
            "EGY",
            "Badr Abdelatty",
        ),
    ],
)
def test_whom_a_guest_met_in_the_sentence_of_his_journey_is_the_host(text: str, party: str, name: str) -> None:
    assert [contact[party] for contact in told(text)] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "عباس عراقچی، وزیر امور خارجه ایران، گفت که مذاکرات با عمان به مراحل پایانی رسیده است.",
            {"IRN": None, "OMN": None},
        ),
        (
            "عباس عراقچی، وزیر امور خارجه ایران، گفت که با بدر البوسعیدی مذاکره کرده است.",
            {"IRN": "Abbas Araghchi", "OMN": "Badr al-Busaidi"},
        ),
    ],
)
def test_who_says_that_his_state_talks_is_not_said_to_talk(text: str, names: dict[str | None, str | None]) -> None:
    assert told(text) == [names]


def test_a_capital_that_opens_its_clause_acts() -> None:
    assert told("قالت الوكالة إن بكين سترسل مبعوثا خاصا إلى أوكرانيا.") == [{"CHN": None, "UKR": None}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("عقد اجتماع ضم رئيسي الأرجنتين وتشيلي في سانتياغو الثلاثاء.", [{"ARG": None, "CHL": None}]),
        ("استقبل أمير قطر رئيسي في الدوحة الثلاثاء.", [{"QAT": None, "IRN": "Ebrahim Raisi"}]),
        (
            "التقى بوتين رئيسي وأردوغان في طهران.",
            [
                {"RUS": "Vladimir Putin", "IRN": "Ebrahim Raisi"},
                {"RUS": "Vladimir Putin", "TUR": "Recep Tayyip Erdogan"},
            ],
        ),
    ],
)
def test_two_presidents_are_no_family_name(text: str, names: list[dict[str | None, str | None]]) -> None:
    found = reading.told(text, on=datetime.date(2022, 7, 19))
    assert [{p.party: p.name for p in e.parties} for e in found] == names


def test_what_the_same_words_tell_of_two_persons_has_two_ids() -> None:
    events = reading.told(
        "Iranian Parliament Speaker Ali Larijani met with Lebanese President Michel Aoun, Speaker Nabih Berri "
        "and Hezbollah Secretary General Hassan Nasrallah in Beirut on Monday.",
    )
    names = [p.name for e in events for p in e.parties if p.party != "IRN"]
    assert names == ["Michel Aoun", "Nabih Berri", "Hassan Nasrallah"]
    assert len({e.id for e in events}) == 3


def test_a_headline_of_two_callers_is_the_one_call_of_three_told_below() -> None:
    events = reading.told(
        "امانوئل ماکرون و اولاف شولتس تلفنی با رئیس‌جمهور چین گفت‌وگو کردند\n"
        "رئیس‌جمهور فرانسه و صدراعظم آلمان روز یکشنبه در یک تماس ویدئویی با رئیس‌جمهور چین درباره اوکراین گفت‌وگو کردند.",
        on=datetime.date(2023, 3, 6),
    )
    assert [{p.party for p in e.parties} for e in events] == [{"FRA", "DEU", "CHN"}]


def test_two_calls_by_one_caller_stay_two() -> None:
    events = reading.told("تحدث وزير الخارجية المصري هاتفيا مع نظيريه السعودي والأردني حول غزة.")
    assert [{p.party for p in e.parties} for e in events] == [{"EGY", "SAU"}, {"EGY", "JOR"}]
