from __future__ import annotations

import csv
import io

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient

from dragoman.export.where import land
from dragoman.web.charts.bulk import bulk
from dragoman.web.charts.labels import LETTER, LINE, labels
from dragoman.web.charts.world import FAR, NARROW, WIDE, by_place
from dragoman.web.wording import words


def test_land_is_on_earth() -> None:
    rings = land()
    assert len(rings) > 50
    assert all(-90 <= lat <= 90 and -180 <= lon <= 200 for ring in rings for lat, lon in ring)


def test_a_map_is_cut_to_its_places() -> None:
    places = [("EGY/Cairo", 8), ("EGY", 2), ("QAT/Doha", 1), ("XXX", 3)]
    world = by_place(places, {"EGY/Cairo": "Cairo"})
    assert [spot.value for spot in world.spots] == ["EGY/Cairo", "EGY", "QAT/Doha"]
    assert world.nowhere == 3
    assert all(0 < spot.x < WIDE.width and 0 < spot.y < WIDE.height for spot in world.spots)
    cairo, egypt, doha = world.spots
    assert cairo.size > egypt.size > doha.size
    assert (cairo.city, egypt.city) == (True, False)
    assert cairo.x < doha.x and cairo.y < doha.y, "Doha is to the south-east"
    assert cairo.label.name == "Cairo"
    assert world.land.startswith("M") and "nan" not in world.land
    assert not by_place([("XXX", 1)], {}).spots


def test_most_of_it_is_seen_and_the_rest_on_a_second_map() -> None:
    near = [("EGY/Cairo", 8), ("SAU/Riyadh", 5), ("QAT/Doha", 4), ("IRN/Tehran", 6)]
    places = [*near, ("ZAF/Pretoria", 1), ("ARG/Buenos Aires", 1)]
    for sheet, far in zip((WIDE, NARROW), FAR, strict=True):
        world = by_place(places, {}, sheet=sheet)
        assert {spot.value for spot in world.spots} == {value for value, _ in near}
        assert {value for value, _ in world.beyond} == {"ZAF/Pretoria", "ARG/Buenos Aires"}
        whole = by_place(places, {}, sheet=far, around=world)
        assert len(whole.spots) == len(places)
        assert not whole.beyond
        assert {spot.label.name for spot in whole.spots if spot.label.name} == {"ZAF/Pretoria", "ARG/Buenos Aires"}
        assert whole.frame
        left, top, wide, high = whole.frame
        (cairo,) = (spot for spot in whole.spots if spot.value == "EGY/Cairo")
        assert left < cairo.x < left + wide and top < cairo.y < top + high
        assert wide < far.width / 2, "or it would be no use"


def test_where_most_lies() -> None:
    assert bulk([], 1.5) == []
    assert bulk([(0, 0, 3)], 1.5) == [0]
    assert bulk([(0, 0, 1), (1, 0, 1), (2, 1, 1)], 1.5) == [0, 1, 2], "nothing is far from the rest"
    heap = [(0.0, 0.0, 4), (1.0, 0.2, 4), (0.5, 1.0, 4)]
    assert bulk([*heap, (50.0, 0.0, 1), (0.0, -70.0, 1)], 1.5) == [0, 1, 2]
    assert bulk([*heap, (50.0, 0.0, 12)], 1.5) == [0, 1, 2, 3], "half of it is not left out"


def test_a_city_whose_place_nobody_knows_is_in_its_country() -> None:
    (spot,) = by_place([("EGY/Nowhere", 1)], {}).spots
    assert not spot.city


def test_names_are_not_upon_each_other() -> None:
    circles = [(60.0 + 9 * n, 50.0 + 4 * n, 8.0) for n in range(7)]
    told = labels(circles, [f"Name {n}" for n in range(7)], 200, 120)
    named = [label for label in told if label.name]
    assert named[0].name == "Name 0"
    assert 3 < len(named) < len(circles), "so near to each other that not all can be named"
    boxes = []
    for label in named:
        wide = len(label.name) * LETTER
        left = label.x - {"start": 0, "end": wide, "middle": wide / 2}[label.anchor]
        boxes.append((left, left + wide, label.y - LINE * 0.8, label.y + LINE * 0.2))
    for n, (left, right, top, bottom) in enumerate(boxes):
        assert left >= 0 and right <= 200 and top >= 0 and bottom <= 120
        assert not any(left < x < right and top < y < bottom for x, y, _ in circles)
        for a, b, c, d in boxes[:n]:
            assert right <= a or b <= left or bottom <= c or d <= top


@pytest.mark.parametrize("language", ["en", "ar", "fa"])
def test_the_map_leads_to_its_events(client: TestClient, language: str) -> None:
    page = client.get(f"/{language}/map")
    assert page.status_code == 200
    assert words(language)["map_coarse"] in page.text
    rows = list(csv.DictReader(io.StringIO(client.get(f"/{language}/map.csv").content.decode("utf-8-sig"), newline="")))
    assert rows and rows[0]["latitude"]
    assert {bool(row["city"]) for row in rows} == {True, False}
    for row in rows:
        place = f"{row['country']}/{row['city']}"
        found = client.get("/api/events", params={"place": place}).json()
        assert found["count"] == int(row["contacts"]) > 0, "of a country what is told without a city"
        within = client.get("/api/events", params={"place": row["country"]}).json()
        assert within["count"] == sum(int(r["contacts"]) for r in rows if r["country"] == row["country"])
    assert f'name="place" value="{place}"' in client.get(f"/{language}/", params={"place": place}).text
