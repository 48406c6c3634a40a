"""Numbers stand in the desk's own digits and signs, but for what is a code, an address or a page's own words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient
from lxml import html

from dragoman.reader import load
from dragoman.web.app import make_app
from dragoman.web.chosen import Chosen
from dragoman.web.teller import Teller

OTHERS = "//*[self::code or self::kbd or self::q or @lang != 'fa' or contains(@class, 'id')][ancestor::body]"


@pytest.fixture(scope="module")
def desk(samples: str) -> Iterator[TestClient]:
    with TestClient(make_app(samples, load(), reviewer="Sara")) as client:
        yield client


@pytest.mark.parametrize(
    ("language", "value", "told"),
    [
        ("fa", 1234567.5, "۱٬۲۳۴٬۵۶۷٫۵"),
        ("fa", 4.5, "۴٫۵"),
        ("ar", 1234567.5, "1,234,567.5"),
        ("en", 1234567, "1,234,567"),
        ("en", 0.256, "0.26"),
        ("fa", 30.0, "۳۰"),
    ],
)
def test_a_number_has_the_signs_of_its_language(language: str, value: float, told: str) -> None:
    assert Teller(load(), language).number(value) == told


def test_points_have_their_sign() -> None:
    persian, english = Teller(load(), "fa"), Teller(load(), "en")
    assert [persian.points(n) for n in (1.5, -3, 0)] == ["+۱٫۵", "−۳", "۰"]
    assert [english.points(n) for n in (1.5, -0.25)] == ["+1.5", "−0.25"]


def test_days_as_they_are_known(samples: str) -> None:
    persian, english = Teller(load(), "fa"), Teller(load(), "en")
    told = [persian.iso(day) for day in ("2024-03-20", "2024", "", None, "long ago")]
    assert told == ["۱۴۰۳/۰۱/۰۱", "۲۰۲۴", "", "", "long ago"]
    assert [english.iso(day) for day in ("2024-03-20", "2024-03")] == ["2024-03-20", "2024-03"]
    assert persian.moment("2024-03-20T09:05:59Z") == "۱۴۰۳/۰۱/۰۱ ۰۹:۰۵"


def test_whole_months_and_years_are_no_stretches() -> None:
    day = datetime.date.fromisoformat
    persian, english = Teller(load(), "fa"), Teller(load(), "en")
    assert english.span(day("2024-03-01"), day("2024-03-31")) == "2024-03"
    assert english.span(day("2024-03-01"), day("2024-04-30")) == "2024-03 – 2024-04"
    assert english.span(day("2024-01-01"), day("2024-12-31")) == "2024"
    assert english.span(day("2024-03-01"), day("2024-03-30")) == "2024-03-01 – 2024-03-30"
    assert persian.span(day("2024-03-20"), day("2024-04-19")) == "۱۴۰۳/۰۱"
    assert persian.span(day("2024-03-01"), day("2024-03-31")) == "مارس ۲۰۲۴", "as the pages say it"
    assert english.span(day("2024-03-20"), day("2024-04-19")) == "Farvardin 1403"
    jalali = Teller(load(), "en", Chosen("jalali"))
    assert jalali.span(day("2024-03-01"), day("2024-03-31")) == "1402/12/11 – 1403/01/12", "as it was chosen"


def test_no_latin_digit_stands_in_a_persian_view(desk: TestClient, hostile: str) -> None:
    event = desk.get("/api/events?party=EGY").json()["events"][0]
    addresses = ["", "actors", "actors/EGY", "actors/EGY/RUS", "positions", "statements?party=RUS", "figures"]
    addresses += ["network", "map", "coverage", "review", "framing?party=EGY", f"events/{event['id']}"]
    addresses += [f"events/{event['id']}/accounts", f"page?source={event['reports'][0]['source']}"]
    for address in addresses:
        page = desk.get(f"/fa/{address}").text
        assert any("۰" <= c <= "۹" for c in page), address
        assert not list(latin(page, hostile)), address


def latin(page: str, given: str) -> Iterator[str]:
    """Texts with a number in Latin digits, without what was `given`; names such as wikidata-2022 are none."""
    tree: Any = html.fromstring(page)
    for other in tree.xpath(OTHERS):
        other.drop_tree()
    for text in tree.xpath("//body//text()"):
        if any("0" <= word.lstrip("([+−-–≥≤<>≈")[:1] <= "9" for word in text.replace(given, "").split()):
            yield text.strip()
