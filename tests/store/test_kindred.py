"""What events have to do with each other is in a record that grows what it is in all pages at once."""

from __future__ import annotations

import random
from types import SimpleNamespace

import msgspec
import pytest

from dragoman.merging import merge
from dragoman.model import Article, Event, Span
from dragoman.store import Record

encode = msgspec.json.Encoder().encode
STATES = ("SAU", "TUR", "EGY")


def contact(make: SimpleNamespace, chance: random.Random) -> Event:
    """A visit, a meeting within it, a gathering or a round of talks, within a few days."""
    host, day = chance.choice(STATES), f"2018-10-{chance.randrange(10, 16)}"
    kind = chance.choice(("visit", "meeting", "meeting", "gathering", "round"))
    guest = make.party("USA", "Mike Pompeo", person="pompeo", travelled=kind == "visit" or None)
    names = chance.sample(("Ahmed", "Bilal", "Cemal"), 1)
    one = make.party(host) if kind == "visit" else make.party(host, names[0], person=names[0].lower())
    sides = [guest, one]
    if kind == "gathering":
        sides += [make.party(c, "Someone", person=f"some-{c}".lower()) for c in STATES if c != host][:1]
    because = {"round": (Span(0, 5, "round"),)} if kind == "round" else {}
    return make.event(
        *sides,
        days=day,
        channel="in-person",
        form="travel" if kind == "visit" else "exchange",
        place=f"{host}/Capital",
        topics=chance.choice(("", "gaza", "gaza syria")),
        because=because,
        words=f"{kind} {day} {chance.random()}",
    )


@pytest.mark.parametrize("seed", range(6))
def test_a_record_that_grows_relates_as_all_at_once(make: SimpleNamespace, place: object, seed: int) -> None:
    chance = random.Random(seed)
    here: dict[str, Article] = {}
    with Record(place()) as record:  # type: ignore[operator]
        for step in range(40):
            source = f"p{chance.randrange(25)}"
            if source in here and chance.random() < 0.3:
                record.remove(source)
                del here[source]
            else:
                article = make.article(source, contact(make, chance), published="2018-10-20", version=step)
                record.add(make.page(article), [article])
                here[source] = article
            if chance.random() < 0.3:
                record.settle()
        wanted = merge(here.values())
        found = record.events()
        bare = [msgspec.structs.replace(e, former_ids=()) for e in found]
        assert [encode(e) for e in bare] == [encode(msgspec.structs.replace(e, former_ids=())) for e in wanted]
        assert seed or any(e.part_of for e in found)
        assert list(record.lines()) == [encode(e) for e in found]
        record.rebuild()
        assert [(e.part_of, e.parts, e.thread) for e in record.events()] == [
            (e.part_of, e.parts, e.thread) for e in found
        ]
