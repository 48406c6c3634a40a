"""Which wars go on, and who fights in them."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from dragoman.extraction.topical import COUNTRY
from dragoman.reader import load
from dragoman.world.schema import War

Day = datetime.date.fromisoformat


def test_every_side_is_a_party_and_every_topic_one_of_the_record():
    world = load().world
    assert world.data.wars
    for war in world.data.wars:
        assert war.topic in {*COUNTRY, "gaza"}
        assert {code for sides in (*war.between, war.home) for code in sides} <= world.authorities.keys()
        assert all(len(sides) == 2 for sides in war.between)


def test_a_war_goes_on_from_its_first_day_to_its_last():
    world = load().world
    assert "ukraine" not in {war.topic for war in world.wars(Day("2013-12-31"))}
    assert "ukraine" in {war.topic for war in world.wars(Day("2014-02-20"))}
    assert len(world.wars(None)) == len(world.data.wars)


def test_a_file_says_nothing_else():
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"topic": "syria", "from": "2011-03", "winner": "SYR"}, War)
