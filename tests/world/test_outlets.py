"""Outlets: enough of them, none claimed twice, each where it says it is."""

from __future__ import annotations

import zoneinfo
from collections import defaultdict

import pytest

from dragoman.reader import load


def test_there_are_two_hundred_and_fifty_that_write_on_the_region() -> None:
    outlets = load().world.data.outlets
    assert len([o for o in outlets if set(o.languages) & {"ar", "fa", "en"}]) >= 250


def test_a_domain_and_a_name_are_one_outlets() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for outlet in load().world.data.outlets:
        for domain in outlet.domains:
            owners[domain].add(outlet.id)
        for language in ("ar", "fa", "en"):
            for name in filter(None, (outlet.name.get(language), *outlet.names.get(language, []))):
                owners[f"{language} {name.lower()}"].add(outlet.id)
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


def test_every_outlet_has_a_known_country_and_time_zone() -> None:
    world, zones = load().world, zoneinfo.available_timezones()
    for outlet in world.data.outlets:
        assert outlet.country in world.authorities, outlet.id
        assert outlet.zone in zones, outlet.id
        assert set(outlet.ambiguous) <= {
            *outlet.name.values(),
            *(n for names in outlet.names.values() for n in names),
        }, outlet.id


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.saba.ye/ar/news1.htm", "sabasanaa"),
        ("https://www.sabanew.net/story/ar/1", "saba"),
        ("https://www.mashreghnews.ir/news/1", "mashreghnews"),
        ("https://arabic.euronews.com/2024/1/1/x", "euronewsarabic"),
        ("https://www.rfi.fr/fa/x", "rfipersian"),
        ("https://www.rfi.fr/en/x", "rfi"),
    ],
)
def test_an_address_says_whose_it_is(url: str, outlet: str) -> None:
    found = load().outlets.of_address(url)
    assert found is not None
    assert found.id == outlet
