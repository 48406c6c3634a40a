"""The views beside the timeline: parties, pairs, persons, positions, figures, accounts, wording, network, coverage."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections import Counter

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient

from dragoman.reader import load
from dragoman.web.charts.axis import ticks
from dragoman.web.charts.claims import Claim, by_claimant
from dragoman.web.charts.months import by_month
from dragoman.web.charts.network import network
from dragoman.web.chosen import Chosen
from dragoman.web.lookup import Lookup
from dragoman.web.teller import Teller
from dragoman.web.wording import words

LANGUAGES = ("en", "ar", "fa")
VIEWS = (
    *("actors", "actors/EGY", "actors/EGY?on=2012", "actors/EGY/RUS", "positions", "statements?party=EGY"),
    *(
        "figures",
        "figures?kind=killed&of=PSE",
        "framing",
        "framing?party=RUS",
        "network",
        "coverage",
        "network?party=EGY",
    ),
)
TABLES = ("actors/EGY/RUS/months.csv", "positions.csv", "figures.csv?kind=killed&of=PSE", "framing.csv", "network.csv")
Day = datetime.date.fromisoformat


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return Lookup(load())


@pytest.fixture(scope="module")
def english() -> Teller:
    return Teller(load(), "en")


def rows(client: TestClient, address: str) -> list[dict[str, str]]:
    answer = client.get(f"/en/{address}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_in_every_language(client: TestClient, language: str, view: str) -> None:
    page = client.get(f"/{language}/{view}")
    assert page.status_code == 200
    assert f'<html lang="{language}" dir="{words(language)["dir"]}">' in page.text
    assert "None" not in re.sub("<[^>]*>", "", page.text)


@pytest.mark.parametrize("view", ["actors", "actors/EGY", "actors/EGY/RUS", "network"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_found_is_not_denied(client: TestClient, language: str, view: str) -> None:
    assert words(language)["no_contact"] in client.get(f"/{language}/{view}").text


def test_every_chart_has_its_numbers(client: TestClient) -> None:
    for address in TABLES:
        assert rows(client, address), address
    months = rows(client, "actors/EGY/RUS/months.csv")
    assert sum(int(row["contacts"]) for row in months) > 0
    assert {row["contacts"] for row in months} >= {"0"}, "months without a contact are there"
    assert all(row["first"] <= row["last"] for row in months)


def test_a_cell_leads_to_the_words(client: TestClient) -> None:
    page = client.get("/en/positions").text
    address = re.search(r'href="(/en/statements[^"]+)"', page)
    assert address
    told = client.get(address[1].replace("&amp;", "&"))
    assert told.status_code == 200
    assert "<blockquote" in told.text


def test_a_person_has_offices_and_contacts(client: TestClient) -> None:
    event = next(
        e for e in client.get("/api/events", params={"q": "Putin"}).json()["events"] if e["parties"][0].get("person")
    )
    address = f"/en/people/{event['parties'][0]['person']}"
    assert address in client.get(f"/en/events/{event['id']}").text
    page = client.get(address)
    assert page.status_code == 200
    assert event["id"] in page.text
    assert client.get("/en/people/nobody").status_code == 404


def test_accounts_stand_side_by_side(client: TestClient) -> None:
    events = client.get("/api/events", params={"party": "EGY RUS"}).json()["events"]
    event = max(events, key=lambda e: len(e["reports"]))
    page = client.get(f"/en/events/{event['id']}/accounts").text
    assert "they contradict each other" in page or "all say so" in page or "only one says so" in page
    assert page.count("<blockquote") >= len(event["reports"])


def test_wrong_addresses(client: TestClient) -> None:
    for address in ("actors/NOPE", "actors/EGY/EGY", "actors/EGY/NOPE", "events/nothing/accounts"):
        assert client.get(f"/en/{address}").status_code == 404, address


@pytest.mark.parametrize(
    "text",
    [
        "EGY, RUS",
        "egy rus",
        "Egypt Russia",
        "مصر، روسيا",
        "روسیه، مصر",
        "Egypt and".replace(" and", ",") + "روسيا",
        "مصر روسیه",
    ],
)
def test_parties_by_name_in_any_language(lookup: Lookup, text: str) -> None:
    assert set(lookup.parties(text)) == {"EGY", "RUS"}


def test_parties_with_several_words(lookup: Lookup) -> None:
    assert lookup.parties("Saudi Arabia Iran") == ("SAU", "IRN")
    assert lookup.parties("المملكة العربية السعودية") == ("SAU",)
    assert lookup.parties("عربستان سعودی") == ("SAU",)
    assert lookup.parties("Atlantis") == ("Atlantis",)
    assert lookup.parties("") == ()


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("2024-03-21", "en", "2024-03-21", "2024-03-21"),
        ("2024-03", "en", "2024-03-01", "2024-03-31"),
        ("2024", "ar", "2024-01-01", "2024-12-31"),
        ("1403/01/02", "fa", "2024-03-21", "2024-03-21"),
        ("۱۴۰۳/۱/۲", "fa", "2024-03-21", "2024-03-21"),
        ("۲۰۲۴/۰۳/۲۱", "fa", "2024-03-21", "2024-03-21"),
        ("١٤٤٥/٩/١١", "ar", "2024-03-21", "2024-03-21"),
        ("فروردین ۱۴۰۳", "fa", "2024-03-20", "2024-04-19"),
        ("21 مارس 2024", "ar", "2024-03-21", "2024-03-21"),
        ("March 2024", "en", "2024-03-01", "2024-03-31"),
    ],
)
def test_days_of_three_calendars(lookup: Lookup, text: str, language: str, first: str, last: str) -> None:
    assert lookup.days(text, language=language) == (Day(first), Day(last))


@pytest.mark.parametrize(
    "text", ["yesterday", "2024-13-01", "1-2-3-4", "", "٣", "99999", "2024-03-41", "0", "-", "1403/13"]
)
def test_what_is_no_day(lookup: Lookup, text: str) -> None:
    with pytest.raises(ValueError):
        lookup.days(text, language="fa")


@pytest.mark.parametrize(
    ("language", "since", "until", "fields"),
    [
        ("en", "2023-12-01", "2024-03-31", ("2023-12", "2024-03")),
        ("en", "2023-01-01", "2024-12-31", ("2023", "2024")),
        ("en", "2023-12-01", "2024-03-30", ("2023-12-01", "2024-03-30")),
        ("fa", "2024-03-20", "2024-04-19", ("۱۴۰۳/۰۱", "۱۴۰۳/۰۱")),
        ("fa", "2023-12-01", None, ("۱۴۰۲/۰۹/۱۰", "")),
        ("ar", None, "2024-03-21", ("", "2024-03-21")),
    ],
)
def test_a_form_has_the_readers_days(
    lookup: Lookup, language: str, since: str | None, until: str | None, fields: tuple[str, str]
) -> None:
    teller = Teller(load(), language)
    first, last = (Day(day) if day else None for day in (since, until))
    assert teller.fields(first, last) == fields
    again = [lookup.days(text, language=language, calendar=teller.asks_in) if text else None for text in fields]
    assert [again[0] and again[0][0], again[1] and again[1][1]] == [first, last]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("calendar", ["", "gregorian", "jalali", "hijri"])
@pytest.mark.parametrize("digits", ["", "latn", "arab", "arabext"])
def test_a_form_is_read_as_it_was_filled(lookup: Lookup, language: str, calendar: str, digits: str) -> None:
    teller = Teller(load(), language, Chosen(calendar, digits))
    asked = Day("2023-12-05"), Day("2024-03-21")
    first, last = teller.fields(*asked)
    days = [lookup.days(text, language=language, calendar=teller.asks_in) for text in (first, last)]
    assert (days[0][0], days[1][1]) == asked
    plain = lookup.days("2024-03-21", language=language, calendar=teller.asks_in)
    assert plain == (asked[1], asked[1]), "a year of the Gregorian calendar is one in every form"


def test_filters_by_name_and_calendar(client: TestClient) -> None:
    plain = client.get("/api/events", params={"party": "EGY RUS", "from": "2023-12-01", "to": "2023-12-31"}).json()
    assert plain["count"]
    named = client.get("/api/events", params={"party": "مصر, روسیه", "from": "1402/09/10", "to": "1402/10/10"}).json()
    assert named["events"] == plain["events"]
    hijri = {"party": "Egypt,Russia", "from": "1445/05/17", "to": "1445/06/18", "calendar": "hijri"}
    assert client.get("/api/events", params=hijri).json()["events"] == plain["events"]
    assert client.get("/api/events", params={"calendar": "mayan"}).status_code == 400
    assert "مانند" in client.get("/fa/?from=xyz").text


def test_months_without_events_are_bars_without_height(english: Teller) -> None:
    days = [("2023-01-05", "2023-01-05", 1), ("2023-04-01", "2023-04-30", 1), ("~", "", 1)]
    chart = by_month(days, {"2023-02-02": 3}, english)
    assert [(bar.label, bar.count, bar.read) for bar in chart.bars] == [
        ("2023-01", 1, 0), ("2023-02", 0, 3), ("2023-03", 0, 0), ("2023-04", 1, 0)
    ]  # fmt: skip
    assert chart.outside == 1
    assert not by_month([], {}, english).bars
    long = by_month([(d, d, 1) for d in ("2001-01-01", "2023-01-01")], {}, english)
    assert long.yearly
    assert len(long.bars) == 23


def test_what_lies_in_one_of_two_months_is_in_both(english: Teller) -> None:
    days = [("2023-01-05", "2023-01-05", 2), ("2023-01-31", "2023-02-01", 1), ("2010-01-01", "2023-12-31", 4)]
    chart = by_month(days, {}, english)
    assert [(bar.label, bar.count, bar.loose) for bar in chart.bars] == [("2023-01", 2, 1), ("2023-02", 0, 1)]
    (one,) = chart.loose
    assert (one.label, one.count) == ("2023-01 – 2023-02", 1)
    first, last = chart.bars
    assert one.x == first.x
    assert one.x + one.width == pytest.approx(last.x + last.width, abs=0.2)
    assert one.y + one.height == pytest.approx(first.y, abs=0.2), "above what is sure"
    assert chart.outside == 4, "known to some years only"
    assert sum(bar.count for bar in chart.bars) + one.count + chart.outside == 7


def test_time_runs_as_the_language_is_written(english: Teller) -> None:
    days = [("2023-01-05", "2023-01-05", 1), ("2023-04-05", "2023-04-05", 1)]
    there = [bar.x for bar in by_month(days, {}, english).bars]
    back = [bar.x for bar in by_month(days, {}, Teller(load(), "fa")).bars]
    assert there == sorted(there)
    assert back == sorted(back, reverse=True)
    claims = [Claim(claimant="A", day=Day(day), low=1, high=1, bound="exact") for day in ("2023-01-05", "2023-04-05")]
    (plane,) = by_claimant(claims).planes
    (mirrored,) = by_claimant(claims, rtl=True).planes
    assert plane.dots[0].x < plane.dots[1].x
    assert mirrored.dots[0].x > mirrored.dots[1].x


def test_claims_of_very_different_size_are_on_one_scale_of_tens() -> None:
    told = [Claim(claimant="", day=Day("2023-10-10"), low=n, high=n, bound="exact") for n in (6, 140_000)]
    chart = by_claimant(told)
    assert chart.tens
    assert not by_claimant(told[:1]).tens
    (plane,) = chart.planes
    assert [mark for _, mark in plane.ticks] == [1_000_000, 10_000, 100, 1]
    six, most = plane.dots
    assert most.y < six.y < plane.base - 5, "the small one is not on the line"


def test_a_claim_stays_with_who_makes_it() -> None:
    told = [
        Claim(claimant="A", day=Day("2023-10-10"), low=100, high=100, bound="exact"),
        Claim(claimant="A", day=Day("2023-10-12"), low=200, high=300, bound="between"),
        Claim(claimant="", day=Day("2023-10-11"), low=20, high=20, bound="tens"),
        Claim(claimant="B", day=Day("2023-10-11"), low=50, high=50, bound="more-than"),
    ]
    chart = by_claimant(told)
    assert [plane.claimant for plane in chart.planes] == ["A", "B", ""]
    assert chart.planes[0].dots[1].foot > chart.planes[0].dots[1].y
    assert chart.planes[1].dots[0].claim.open
    assert not by_claimant([]).planes


def test_axes_are_round() -> None:
    assert ticks(0) == []
    assert ticks(3) == [0, 1, 2, 3]
    assert ticks(18) == [0, 5, 10, 15, 20]
    assert ticks(7703) == [0, 2000, 4000, 6000, 8000]


def test_a_network_has_those_with_most() -> None:
    chart = network(Counter({("A", "B"): 3, ("A", "C"): 1}))
    assert [node.code for node in chart.nodes] == ["A", "B", "C"]
    assert [(e.one, e.other, e.count) for e in chart.edges] == [("A", "C", 1), ("A", "B", 3)]
    assert chart.edges[-1].width > chart.edges[0].width
    assert not network(Counter()).nodes
