"""English days and places of something else than the contact that they stand beside."""

from __future__ import annotations

import pytest

from extraction.reading import contacts, placed

# Pages are of Wednesday 13 August 2025.


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Lavrov and Fidan discussed the conference starting tomorrow in Rabat.", ["occurred fresh -"]),
        ("Lavrov and Fidan discussed the deal on Sunday in Sochi.", ["occurred 2025-08-10 Sochi"]),
        ("Lavrov and Fidan discussed the upcoming talks in Geneva on Sudan.", ["occurred fresh -"]),
        ("Macron and Sisi held a phone call on the Gaza truce talks in Doha.", ["occurred fresh -"]),
        ("Safadi briefed Fidan on the truce talks in Doha.", ["occurred fresh -"]),
        ("Lavrov briefed Fidan on the outcome of the summit in Astana.", ["occurred fresh -"]),
        ("Lavrov and Fidan met on the first day of the SCO summit in Astana.", ["occurred fresh Astana"]),
        ("Lavrov met Fidan at the end of the two-day summit in Astana.", ["occurred fresh Astana"]),
        ("Lavrov and Fidan met for the third round of talks in Muscat.", ["occurred fresh Muscat"]),
        ("Lavrov met Fidan for the Arab summit in Baghdad.", ["occurred fresh Baghdad"]),
        (
            "Sudan will hold talks with Kenya in Jeddah ahead of next week's negotiations in Geneva.",
            ["planned - Jeddah"],
        ),
        ("Kenya and Somalia, which cut ties in 2020, held talks in Doha.", ["occurred fresh Doha"]),
        ("Kenya and Somalia held talks in Doha in 2020.", ["occurred 2020 Doha"]),
        (
            "Shoukry spoke to Fidan and is due to meet Safadi in Amman.",
            ["occurred fresh -", "planned - Amman"],
        ),
    ],
)
def test_what_is_told_beside_a_contact_is_not_its_day_nor_place(text, read):
    assert [placed(e) for e in contacts("en", text)] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Hakan Fidan met Sameh Shoukry in Cairo, the ministry said on Tuesday. The ministers met on Monday.",
            ["occurred 2025-08-12 Cairo"],
        ),
        (
            "Hakan Fidan met Sameh Shoukry in Cairo, the ministry said on Tuesday. The two ministers met on Monday.",
            ["occurred 2025-08-11 Cairo"],
        ),
        (
            "Hakan Fidan met Sameh Shoukry in Cairo, the ministry said on Tuesday. The meeting was held on Monday.",
            ["occurred 2025-08-11 Cairo"],
        ),
        (
            "Hakan Fidan met Sameh Shoukry on Monday in Cairo. Fidan met Shoukry, the ministry said on Tuesday.",
            ["occurred 2025-08-11 Cairo"],
        ),
        (
            "Hakan Fidan met Sameh Shoukry in Cairo, the ministry said Tuesday. Fidan met Shoukry in Rome on Friday.",
            ["occurred 2025-08-12 Cairo", "occurred 2025-08-08 Rome"],
        ),
    ],
)
def test_the_day_on_which_it_was_said_gives_way_to_one_that_is_stated(text, read):
    assert [placed(e) for e in contacts("en", text)] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The truce was reached after months of talks between Kenya and Somalia.", ["occurred - -"]),
        ("Two years of intensive negotiations between Kenya and Somalia led nowhere.", ["occurred - -"]),
        ("Kenya and Somalia have held five rounds of talks in Doha.", ["occurred - Doha"]),
        ("Two days of talks between Kenya and Somalia ended in Doha on Monday.", ["occurred 2025-08-11 Doha"]),
        ("Kenya and Somalia held a fifth round of talks in Doha.", ["occurred fresh Doha"]),
        ("After months of talks, the Kenyan and Somali presidents met in Doha.", ["occurred fresh Doha"]),
    ],
)
def test_what_has_gone_on_for_long_is_no_news(text, read):
    assert [placed(e) for e in contacts("en", text)] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The Kremlin said on Monday Putin would visit Ankara on Friday.", ["planned 2025-08-15 Ankara"]),
        ("Abbas Araghchi said on Monday he would meet Hakan Fidan in Muscat on Friday.", ["planned 2025-08-15 Muscat"]),
        ("Abbas Araghchi said on Tuesday he met Hakan Fidan in Sochi on Monday.", ["occurred 2025-08-11 Sochi"]),
        ("Trump said on Monday Kenya and Somalia held talks last week.", ["occurred 2025-08-04/2025-08-10 -"]),
        ("Hakan Fidan met Abbas Araghchi in Sochi, his office said on Monday.", ["occurred 2025-08-11 Sochi"]),
        ("Sisi and Scholz, at a meeting in Cairo on Monday, discussed Gaza.", ["occurred 2025-08-11 Cairo"]),
    ],
)
def test_the_day_of_what_is_said_without_that_is_its_own(text, read):
    assert [placed(e) for e in contacts("en", text)] == read


def test_an_office_before_its_house_is_of_who_is_named_behind():
    text = "The Minister of State at the Qatari Foreign Ministry, Mohammed Al Khulaifi, met the Somali ambassador."
    found = contacts("en", text)
    assert [{(p.party, p.name) for p in e.parties} for e in found] == [{("QAT", "Mohammed al-Khulaifi"), ("SOM", None)}]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Kenyan talks with Somalia ended in Doha on Monday.", ["KEN SOM"]),
        ("A round of Kenyan peace talks with Somalia ended in Doha on Monday.", ["KEN SOM"]),
        ("Kenyan airline talks with Somalia ended on Monday.", []),
        ("Kenyan trade union talks with Somalia ended on Monday.", []),
        ("Kenyan refugees meeting with Macron thanked him.", []),
        ("Peace talks with Somalia ended on Monday.", []),
    ],
)
def test_a_state_stands_before_its_talks_with_only_their_kind_between(text, read):
    assert [" ".join(sorted(p.party for p in e.parties)) for e in contacts("en", text)] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Hakan Fidan met Sameh Shoukry in Cairo in 2024 before leaving for Muscat.",
            ["occurred 2024 Cairo", "occurred 2024 Muscat"],
        ),
        (
            "In 2024 Hakan Fidan met Sameh Shoukry in Cairo before heading to Muscat.",
            ["occurred 2024 Cairo", "occurred 2024 Muscat"],
        ),
        ("Before leaving for Muscat, Hakan Fidan praised Egypt.", ["planned 2025-08-13 Muscat"]),
    ],
)
def test_who_left_after_something_long_past_has_left_since(text, read):
    assert [placed(e) for e in contacts("en", text)] == read
