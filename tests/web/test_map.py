from __future__ import annotations

import csv
import io

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from fastapi.testclient import TestClient

from dragoman.export.where import land
from dragoman.web.charts.world import HEIGHT, LETTER, LINE, WIDTH, by_place, where
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
    assert all(0 < spot.x < WIDTH and 0 < spot.y < HEIGHT for spot in world.spots)
    cairo, egypt, doha = world.spots
    assert cairo.size > egypt.size > doha.size
    assert (cairo.city, egypt.city) == (True, False)
    assert cairo.x < doha.x and cairo.y < doha.y, "Doha is to the south-east"
    assert cairo.name == "Cairo"
    assert world.land.startswith("M") and "nan" not in world.land
    assert not by_place([("XXX", 1)], {}).spots


def test_names_are_not_upon_each_other() -> None:
    places = [("FRA/Paris", 9), ("BEL/Brussels", 8), ("NLD/Amsterdam", 7), ("LUX", 6), ("JPN/Tokyo", 1)]
    assert all(where(value) for value, _ in places)
    world = by_place(places, {})
    named = [spot for spot in world.spots if spot.name]
    assert named[0].value == "FRA/Paris"
    assert len(named) < len(world.spots), "so near to each other that not all can be named"
    boxes = []
    for spot in named:
        wide = len(spot.name) * LETTER
        left = spot.name_x if spot.anchor == "start" else spot.name_x - wide
        boxes.append((left, left + wide, spot.y - LINE / 2, spot.y + LINE / 2))
    for n, (left, right, top, bottom) in enumerate(boxes):
        assert left >= 0 and right <= WIDTH
        for a, b, c, d in boxes[:n]:
            assert right <= a or b <= left or bottom <= c or d <= top


@pytest.mark.parametrize("language", ["en", "ar", "fa"])
def test_the_map_leads_to_its_events(client: TestClient, language: str) -> None:
    page = client.get(f"/{language}/map")
    assert page.status_code == 200
    assert words(language)["map_coarse"] in page.text
    rows = list(csv.DictReader(io.StringIO(client.get(f"/{language}/map.csv").content.decode("utf-8-sig"), newline="")))
    assert rows and rows[0]["latitude"]
    for row in rows[:3]:
        place = "/".join(filter(None, (row["country"], row["city"])))
        found = client.get("/api/events", params={"place": place}).json()
        assert found["count"] >= int(row["contacts"]) > 0
        assert f'name="place" value="{place}"' in client.get(f"/{language}/", params={"place": place}).text
