"""Whether others met than those of whom a page has told, by their offices; who leads a house, with his name."""

import datetime

import pytest

from extraction.reading import told

MONDAY = datetime.date(2023, 3, 6)


def who(text):
    found = told(text, on=MONDAY, language="en")
    return [sorted(p.name.split()[-1] if p.name else p.party for p in e.parties) for e in found]


@pytest.mark.parametrize(
    "behind",
    [
        "Turkish and Russian ministers held talks on energy.",
        "The Russian deputy foreign minister met his Turkish counterpart.",
        "The Turkish and Russian foreign ministers held talks on energy.",
    ],
)
def test_ministers_are_not_the_presidents(behind):
    assert len(who(f"Turkish President Recep Tayyip Erdogan met Vladimir Putin in Sochi. {behind}")) == 2


@pytest.mark.parametrize(
    "page",
    [
        "Lavrov met Fidan in Antalya on Sunday. The two ministers discussed Syria.",
        "Macron met Mikati in Paris. The Lebanese prime minister told the French president that aid was needed.",
    ],
)
def test_the_ministers_who_met_are_the_ministers(page):
    assert len(who(page)) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Grossi held a meeting with the head of Iran's Atomic Energy Organization Mohammad Eslami.", "Eslami"),
        ("Grossi held talks with the head of Iran's Atomic Energy Organization, Mohammad Eslami, on Sunday.", "Eslami"),
        (
            "Grossi held talks with the secretary of Iran's Supreme National Security Council Ali Shamkhani.",
            "Shamkhani",
        ),
        ("Grossi held talks with Pakistan's Chief of Naval Staff Admiral Zafar Abbasi.", "Abbasi"),
    ],
)
def test_who_leads_a_house_has_the_name_behind_it(text, name):
    assert who(text) == [sorted([name, "Grossi"])]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Haniyeh met Lavrov and Deputy Foreign Minister Bogdanov.", "en"),
        ("هنیه با لاوروف وزیر خارجه و بوگدانوف معاون وی دیدار کرد.", "fa"),
        ("التقى وفد حماس وزير الخارجية الروسي لافروف ونائب وزير الخارجية بوغدانوف.", "ar"),
    ],
)
def test_a_minister_and_his_deputy_sit_together(text, language):
    (met,) = told(text, on=MONDAY, language=language)
    assert {p.name.split()[-1] for p in met.parties if p.party == "RUS"} == {"Lavrov", "Bogdanov"}
