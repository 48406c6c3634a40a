"""Contacts of the same two that a page's words tell apart: by a time that lies back, by "another", "their previous"."""

import pytest

from extraction.reading import told

MET = "The Egyptian foreign minister met his Turkish counterpart in Ankara on Monday."


def count(text, *, dated=False):
    return len(told(text, language="en")) if dated else len(told(text, on=None, language="en"))


@pytest.mark.parametrize(
    "behind",
    [
        "The two ministers met in July.",
        "The two ministers met last month.",
        "The two ministers held talks two weeks ago.",
        "Egyptian and Turkish officials held talks in early May.",
        "Earlier this year, Egyptian and Turkish officials held talks.",
    ],
)
def test_on_a_page_without_a_day_words_of_time_tell_what_lies_back_apart(behind):
    assert count(f"{MET}\n{behind}") == 2


def test_what_is_planned_is_not_what_was_in_february():
    page = "Zarif will hold talks with Lavrov in Moscow soon.\nDuring Zarif's visit to Moscow in February, they agreed."
    assert [c.status for c in told(page, on=None, language="en")] == ["planned", "occurred"]


@pytest.mark.parametrize(
    "page",
    [
        "Blinken met Lammy in London on July 3.\nIn the July meeting, Blinken told Lammy that aid would continue.",
        "Blinken met Lammy in London in July.\nBlinken told Lammy in July that aid would continue.",
        "Blinken met Lammy on Monday.\nBlinken and Lammy discussed the attack of last week.",
        "Biden and Netanyahu spoke on Monday.\nBiden and Netanyahu discussed Iran's missile attack last week.",
    ],
)
def test_a_time_of_something_else_or_of_the_same_contact_tells_nothing_apart(page):
    assert count(page) == 1


@pytest.mark.parametrize(
    "behind",
    [
        "Lavrov and Cavusoglu had another meeting later.",
        "They met again later that day.",
        "Another meeting between the Russian and Turkish delegations dealt with grain.",
        "In their previous meeting, Lavrov and Cavusoglu discussed Syria.",
        "An earlier meeting between Lavrov and Cavusoglu focused on Syria.",
        "At their last meeting, Lavrov and Cavusoglu discussed Syria.",
    ],
)
def test_another_contact_of_the_same_two(behind):
    assert count(f"Lavrov met Cavusoglu in Antalya on Monday. {behind}", dated=True) == 2


@pytest.mark.parametrize(
    "behind",
    [
        "During a previous visit to Seoul, Cavusoglu held talks with South Korean officials.",
        "Turkish and South Korean officials held their last round of talks in Ankara.",
        "Cavusoglu had earlier met his South Korean counterpart in Doha.",
    ],
)
def test_what_was_before_is_another_contact_than_what_a_verb_told_far_down_a_page(behind):
    page = "Oil fell again. Analysts waited. Cavusoglu held talks with South Korean officials on trade."
    assert len([e for e in told(f"{page} {behind}", on=None, language="en") if e.status == "occurred"]) == 2


def test_what_only_a_noun_told_of_may_be_what_was_before():
    page = "Oil fell. Analysts waited. A meeting between Macron and Mikati was on Syria."
    assert count(f"{page} At the previous meeting, Macron told Mikati that aid was needed.") == 1


@pytest.mark.parametrize(
    "page",
    [
        "Erdogan, Trump hold phone call\n\nRecep Tayyip Erdogan and Donald Trump held another phone call on Sunday.",
        "Lavrov met Cavusoglu on Sunday. It was their second meeting in a week.",
        "Kenya and Somalia held talks in Nairobi on Friday. The talks between Kenya and Somalia dealt with the border.",
        "Lavrov met Cavusoglu in another meeting on grain. The meeting of Lavrov and Cavusoglu lasted an hour.",
        "Lavrov and Cavusoglu held a second meeting. In the second meeting, Lavrov and Cavusoglu discussed grain.",
        "Lavrov met Cavusoglu on Sunday. In another part of the meeting, Lavrov told Cavusoglu that grain would flow.",
        "Macron met Scholz in Berlin on Monday. Macron again told Scholz that France opposed the deal.",
        "Macron met Scholz in Berlin on Monday. Macron met Scholz, and they once again agreed on aid.",
        "Lavrov met Cavusoglu on Sunday. Speaking of his recent meeting with Cavusoglu, Lavrov hailed progress.",
    ],
)
def test_the_same_contact(page):
    assert count(page, dated=True) == 1


@pytest.mark.parametrize(
    "behind",
    [
        "Lavrov and Cavusoglu met for the second time in five years.",
        "Lavrov and Cavusoglu met for the third time this year, Tass said.",
        "Lavrov and Cavusoglu met for the third time since January.",
        "The two ministers met again after five years of silence.",
    ],
)
def test_how_many_contacts_there_have_been_tells_of_the_same_one(behind):
    assert count(f"Lavrov met Cavusoglu in Antalya on Monday. {behind}", dated=True) == 1


@pytest.mark.parametrize("behind", ["They met for the second time on Friday.", "They met again after the summit."])
def test_a_second_time_on_a_day_is_another_contact(behind):
    assert count(f"Lavrov met Cavusoglu in Antalya on Monday. {behind}", dated=True) == 2
