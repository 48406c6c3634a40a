"""English days that lean on what was told before, and places of houses, datelines and guests."""

from __future__ import annotations

import pytest

from dragoman.model import Event
from extraction.reading import told

# Pages are of Wednesday 13 August 2025.
LEAD = "The Omani foreign minister met his Qatari counterpart in Muscat on Sunday. "


def contacts(text: str) -> list[Event]:
    return told(text, language="en")


def days(text: str) -> list[str | None]:
    return [e.date.edtf if e.date else None for e in contacts(text)]


def places(text: str) -> list[tuple[str | None, str | None]]:
    return [(e.place.country, e.place.city) if e.place else (None, None) for e in contacts(text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (LEAD + "Two days earlier he met the Iraqi president in Baghdad.", "2025-08-08"),
        (LEAD + "The previous day, he had met the Iraqi president in Baghdad.", "2025-08-09"),
        (LEAD + "Hakan Fidan and Fuad Hussein had met the day before in Ankara.", "2025-08-09"),
        ("Hakan Fidan met the Iraqi president a fortnight ago in Baghdad.", "2025-07-30"),
        ("The move comes a week after Vladimir Putin met Recep Tayyip Erdogan in Sochi.", "2025-08-06"),
        ("The announcement came days after Vladimir Putin held talks with Recep Tayyip Erdogan in Sochi.", None),
        ("Fuad Hussein held talks with Hakan Fidan. The meeting took place on Sunday.", "2025-08-10"),
        ("Fuad Hussein spoke with Hakan Fidan. The call took place on Sunday.", "2025-08-10"),
        (
            "Fuad Hussein travelled to Ankara. The visit, the first in years, took place last week.",
            "2025-08-04/2025-08-10",
        ),
        ("Fuad Hussein met Hakan Fidan. The call took place on Sunday.", "2025-08-12/2025-08-13"),
        ("On 3 March 2024, days before the vote, Fuad Hussein held talks with Hakan Fidan.", "2024-03-03"),
        ("Two days after the earthquake Hakan Fidan met Fuad Hussein.", "2025-08-12/2025-08-13"),
        ("A week after the vote the Turkish president met Fuad Hussein in Baghdad.", "2025-08-12/2025-08-13"),
        ("Days after the coup Hakan Fidan met Fuad Hussein in Ankara.", "2025-08-12/2025-08-13"),
        ("It came two days after the Turkish foreign minister secretly met Fuad Hussein in Baghdad.", "2025-08-11"),
        ("Hakan Fidan spoke on Sunday. It came days after he had paid his first visit to Iraq.", None),
        ("It came a month after Hakan Fidan's visit to Cairo, where he met the Egyptian president.", None),
    ],
)
def test_a_day_leans_on_the_one_named_before(text: str, day: str | None) -> None:
    assert days(text)[-1] == day


def test_what_something_came_after_was_so_much_earlier() -> None:
    text = "Iran's minister met Faisal bin Farhan on Sunday, three days after a call with the Qatari emir."
    assert sorted(filter(None, days(text))) == ["2025-08-07", "2025-08-10"]
    visit = "Two weeks after his visit to Riyadh, Fuad Hussein met the Jordanian king in Amman on Tuesday."
    assert sorted(filter(None, days(visit))) == ["2025-07-29", "2025-08-12"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("William Ruto hosted his Eritrean counterpart at State House in Nairobi on Tuesday.", ("KEN", "Nairobi")),
        ("Fuad Hussein met Antony Blinken at the UN headquarters in New York.", ("USA", "New York")),
        ("King Abdullah II met the US president at the White House.", ("USA", "Washington")),
        ("King Abdullah II met Pope Leo at the Vatican.", ("VAT", None)),
        ("Hakan Fidan met his Iraqi counterpart in the Omani capital.", ("OMN", "Muscat")),
        ("The Omani foreign minister received a delegation of the Taliban in Muscat.", ("OMN", "Muscat")),
        ("MUSCAT (Reuters) - Turkey's foreign minister met his Omani counterpart on Tuesday.", ("OMN", "Muscat")),
        ("DOHA, Aug. 12 - Turkey's foreign minister met here with his Omani counterpart.", ("QAT", "Doha")),
        (
            "MUSCAT, Oman, Aug. 12 (AP) — Turkey's foreign minister met his Omani counterpart on Tuesday.",
            ("OMN", "Muscat"),
        ),
        ("WASHINGTON, D.C. - Hakan Fidan met the US secretary of state on Tuesday.", ("USA", "Washington")),
        ("Baghdad bombing kills 7 - officials\nHakan Fidan met Fuad Hussein on Sunday.", (None, None)),
        ("Baghdad, Ankara in new water deal - ministry\nHakan Fidan met Fuad Hussein on Sunday.", (None, None)),
        ("Baghdad-based envoys were wary\nHakan Fidan met Fuad Hussein on Sunday.", (None, None)),
        ("DOHA (Reuters) - Turkey's foreign minister met his Omani counterpart on Tuesday.", (None, None)),
        ("DOHA (AFP) - Hakan Fidan met the Omani foreign minister on Tuesday here.", ("QAT", "Doha")),
        ("DOHA (AFP) - Hakan Fidan met the Omani foreign minister and said peace is here to stay.", (None, None)),
        ("MUSCAT (Reuters) - Turkey's foreign minister met his Omani counterpart at a summit.", (None, None)),
        ("The Omani foreign minister met Hakan Fidan, who is on an official visit to the sultanate.", ("OMN", None)),
        ("The Omani foreign minister met Hakan Fidan, who is anxious about the situation in Iraq.", (None, None)),
    ],
)
def test_a_house_a_dateline_or_a_guest_tells_where(text: str, place: tuple[str | None, str | None]) -> None:
    assert places(text) == [place]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The adviser to the Emirati president, Anwar Gargash, met the Iraqi president.", {"Anwar Gargash"}),
        ("Kardel Bilgin, an adviser to the Turkish president, met the Iraqi president.", {"Kardel Bilgin"}),
        ("On Sunday the Turkish presidential adviser Kardel Bilgin met the Iraqi president.", {"Kardel Bilgin"}),
        ("The Kuwaiti emir received the new Chinese ambassador, Zhang Jianwei, on Sunday.", {"Zhang Jianwei"}),
        (
            "The Iraqi president received a Turkish delegation led by the foreign minister, Hakan Fidan.",
            {"Hakan Fidan"},
        ),
        ("A Kuwaiti delegation, headed by Mansour Al-Otaibi, met the Iraqi president.", {"Mansour al-Otaibi"}),
        ("In Muscat, Qatar's Sheikh Tamim met the Iraqi president.", {"Tamim bin Hamad Al Thani"}),
    ],
)
def test_names_beside_offices_and_titles(text: str, names: set[str]) -> None:
    assert names <= {p.name for e in contacts(text) for p in e.parties}


def test_a_family_name_is_that_of_whom_the_page_named() -> None:
    text = "The Lebanese president met Saudi envoy Yazid bin Farhan on Sunday. Bin Farhan then met Nabih Berri."
    said = {p.name for e in contacts(text) for p in e.parties if p.party == "SAU"}
    assert said == {"Yazid bin Farhan Al Saud"}


def test_what_was_said_in_a_contact_is_no_other() -> None:
    text = (
        "Recep Tayyip Erdogan met Barham Salih in Ankara on Sunday. He told the Iraqi president that trade would grow."
    )
    assert days(text) == ["2025-08-10"]
    other = "Recep Tayyip Erdogan met Barham Salih on Sunday. He told the Qatari emir that trade would grow."
    assert len(contacts(other)) == 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hakan Fidan visited Baghdad from 3 to 5 March 2024. He met the Iraqi president.", "2024-03-03/2024-03-05"),
        (
            "Fuad Hussein paid a visit to Ankara in May, and last week he met Badr al-Busaidi in Muscat.",
            "2025-08-04/2025-08-10",
        ),
        ("Fuad Hussein was in Ankara in May. A month later, he met Badr al-Busaidi in Muscat.", "2025-06"),
        (
            "Fuad Hussein met Hakan Fidan on Sunday. Two days before, he had met Badr al-Busaidi in Muscat.",
            "2025-08-08",
        ),
    ],
)
def test_each_of_several_has_its_own_day(text: str, day: str) -> None:
    assert days(text)[-1] == day


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hakan Fidan had a phone call with Fuad Hussein. The call was initiated by the Turkish side.", {"TUR"}),
        ("Hakan Fidan had a phone call with Fuad Hussein at Baghdad's request.", {"IRQ"}),
        ("Hakan Fidan had a phone call with Fuad Hussein. The conversation was held at the request of Iraq.", {"IRQ"}),
        ("Hakan Fidan had a phone call with Fuad Hussein. The dam was built at the request of Iraq.", set()),
        ("Hakan Fidan had a phone call with Fuad Hussein. Troops entered at Baghdad's request.", set()),
        ("Hakan Fidan had a phone call with Fuad Hussein. The Iraqi side welcomed Ankara's initiative.", set()),
    ],
)
def test_at_whose_request_a_call_was_held(text: str, who: set[str]) -> None:
    event = contacts(text)[0]
    assert {p.party for p in event.parties if p.initiated} == who


def test_each_partner_has_the_day_behind_him() -> None:
    text = "Hakan Fidan met the Omani sultan in Muscat on Sunday and the Qatari emir in Doha on Monday."
    assert days(text) == ["2025-08-10", "2025-08-11"]
    assert places(text) == [("OMN", "Muscat"), ("QAT", "Doha")]


def test_who_flew_there_met_there() -> None:
    text = "Ayman Safadi flew to Beirut on Saturday and met the Iranian foreign minister on Sunday."
    assert places(text)[-1] == ("LBN", "Beirut")
    also = "Fuad Hussein met the Qatari emir in Doha on Sunday. He also met the Iranian foreign minister."
    assert (places(also)[-1], days(also)[-1]) == (("QAT", "Doha"), "2025-08-10")


def test_who_arrived_there_met_there() -> None:
    text = "Badr al-Busaidi arrived in Doha on Sunday. He met the Iranian foreign minister on Monday."
    assert places(text)[-1] == ("QAT", "Doha")
    long_ago = "Badr al-Busaidi arrived in Doha on Sunday. He met the Iranian foreign minister a month ago."
    assert places(long_ago)[-1] == (None, None)


def test_later_in_the_day_is_that_day() -> None:
    text = "Badr al-Busaidi met the Qatari emir on Sunday. Later in the day he met the Iranian foreign minister."
    assert days(text) == ["2025-08-10", "2025-08-10"]
    assert days("Badr al-Busaidi is to meet the Qatari emir later in the day.") == ["2025-08-13"]


def test_the_first_foreign_leader_to_meet_has_met() -> None:
    event = contacts("On Sunday Sheikh Tamim became the first foreign leader to meet Volodymyr Zelensky in Kyiv.")[0]
    assert (event.status, event.date and event.date.edtf) == ("occurred", "2025-08-10")


def test_the_shorter_of_two_times_is_the_day() -> None:
    text = "Hakan Fidan held a meeting with Fuad Hussein in Baghdad a year ago, in March 2024."
    assert days(text) == ["2024-03"]


def test_where_somebody_received_him() -> None:
    text = "Fuad Hussein arrived in Ankara on Sunday, where Recep Tayyip Erdogan received him."
    assert [{p.name for p in e.parties} for e in contacts(text)] == [{"Fuad Hussein", "Recep Tayyip Erdogan"}]


def test_the_day_on_which_it_was_not_is_none() -> None:
    text = "Hakan Fidan will visit Baghdad soon. The visit was to take place in March 2024 but it was postponed."
    assert days(text)[0] is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Omani sultan was pleased to meet Hakan Fidan in Muscat.", ["occurred"]),
        ("Donald Trump may be able to meet Vladimir Putin in Moscow.", ["planned"]),
        ("Hakan Fidan has got to meet Fuad Hussein in Baghdad.", ["planned"]),
    ],
)
def test_who_is_able_to_meet_has_not_met(text: str, status: list[str]) -> None:
    assert [e.status for e in contacts(text)] == status


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("The Iraqi president welcomed the Turkish foreign minister at the presidential palace.", {"in-person"}),
        ("The Iraqi president welcomed the Turkish foreign minister with a guard of honour.", {"in-person"}),
        ("The Turkish foreign minister welcomed the Iraqi presidential candidate Fuad Hussein.", set()),
        ("The Turkish foreign minister welcomed the words of Fuad Hussein, whose residence was bombed.", set()),
        ("Hakan Fidan welcomed Fuad Hussein's victory and the headquarters that Iraq had built.", set()),
    ],
)
def test_guests_are_welcomed_at_a_door(text: str, channels: set[str]) -> None:
    assert {e.channel for e in contacts(text)} - {"unspecified"} == channels


@pytest.mark.parametrize(
    ("who", "said"),
    [("Zhang", {"Zhang Jun"}), ("Zhang Jun", {"Zhang Jun"}), ("Zhang Jianwei", set()), ("Li Jianwei", set())],
)
def test_who_is_named_in_full_is_not_whom_the_page_spoke_of(who: str, said: set[str]) -> None:
    text = f"The Chinese envoy Zhang Jun met Fuad Hussein on Sunday. {who} met Hakan Fidan on Monday."
    later = [e for e in contacts(text) if "TUR" in {p.party for p in e.parties}]
    assert {p.name for e in later for p in e.parties if p.party == "CHN"} == said


def test_a_full_name_may_be_his_whose_office_alone_was_told() -> None:
    text = "China's attorney general met Fuad Hussein on Sunday. Wei Jianwei met Hakan Fidan on Monday."
    assert {"CHN", "TUR"} in [{p.party for p in e.parties} for e in contacts(text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Turkish president will visit Baghdad, his office said on Wednesday.", None),
        (
            "The Turkish president will visit Baghdad next month, the ministry announced in a statement Wednesday.",
            "2025-09",
        ),
        ("The Turkish president will visit Baghdad on Wednesday, his office said.", "2025-08-13"),
        ("The Turkish president visited Baghdad, his office said on Monday.", "2025-08-11"),
        ("The Turkish president will hold talks with Putin, the Kremlin said, today.", "2025-08-13"),
    ],
)
def test_a_plan_is_not_for_the_day_on_which_it_is_told(text: str, day: str | None) -> None:
    assert days(text) == [day]


def test_what_has_to_wait_for_a_meeting_does_not_tell_one() -> None:
    assert contacts("The American president said there would be no progress until he met Vladimir Putin.") == []


def test_what_was_when_hangs_on_the_day_before_it() -> None:
    text = "The two states have had no contact since May 2021, when the Turkish minister met the Iraqi minister."
    assert days(text) == ["2021-05"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Emmanuel Macron, a French president under pressure at home, met Putin in Moscow on Sunday.",
            "Emmanuel Macron",
        ),
        ("Emmanuel Macron is a French president who met Putin in Moscow on Sunday.", "Emmanuel Macron"),
        ("In 1990, a French president met the Russian foreign minister in Moscow.", None),
    ],
)
def test_an_article_says_what_the_named_is(text: str, name: str | None) -> None:
    assert [p.name for e in contacts(text) for p in e.parties if p.party == "FRA"] == [name]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Egypt and Turkey held talks on the dam in Cairo on Sunday.", "Cairo"),
        ("Egypt and Israel held talks on a hospital in Cairo.", None),
        ("Egypt and Sudan held talks on the 'growing violence' in Khartoum.", None),
        ("The last meeting between the Iranian and Iraqi ministers was in Baghdad.", "Baghdad"),
        ("The talks between Iran and Iraq were in Baghdad's interest.", None),
    ],
)
def test_a_capital_behind_what_was_spoken_about(text: str, city: str | None) -> None:
    assert [c for _, c in places(text)] == [city]
