from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from dragoman.model import Claimant, Figure, Span, Statement
from dragoman.store import Record, asking, dealings
from dragoman.store.schema import SCHEMA

Place = Any
WORDS = (Span(0, 4, "they"),)


def told(make: SimpleNamespace, source: str, **more: Any) -> Any:
    says = Statement(speakers=("EGY",), names=("Sameh Shoukry",), act="REQUEST", topic="ceasefire", evidence=WORDS)
    sneers = Statement(speakers=("EGY",), act="REJECT", topic="gaza", form="characterised", evidence=WORDS)
    alone = Statement(speakers=(), names=("A Witness",), act="STATE", topic="gaza", evidence=WORDS)
    dead = Figure(kind="killed", of="PSE", low=12, claimant=Claimant(party="PSE"), as_of=make.when("2023-12-09"))
    contact = make.event("EGY", "RUS", days="2023-12-09")
    return make.article(source, contact, statements=(says, sneers, alone), figures=(dead,), **more)


def test_what_is_said_is_counted_and_found(place: Place, make: SimpleNamespace) -> None:
    with Record(place()) as record:
        one = told(make, "a", published="2023-12-10", outlet="Paper")
        record.add(make.page(one), [one])
        bare = make.article("b", published="2023-12-10", language="ar")
        record.add(make.page(bare), [bare])
        record.settle()
        base = record.base
        first, second = asking.sources(base)
        assert {(s.outlet, s.articles, s.contacts) for s in (first, second)} == {("Paper", 1, 1), ("", 1, 0)}
        assert asking.read_by_day(base) == {"2023-12-10": 2}
        assert asking.parties(base) == [("EGY", 1), ("RUS", 1)]
        assert dealings.partners(base, "EGY") == [("RUS", 1)]
        assert [(s.party, s.topic, s.act, s.count) for s in asking.stances(base)] == [
            ("EGY", "ceasefire", "REQUEST", 1)
        ]
        (spoken,), count = asking.statements(base, speaker="EGY", topic="ceasefire")
        assert (spoken.what.act, spoken.article.source, count) == ("REQUEST", "a", 1)  # type: ignore[union-attr]
        assert sum(s.count for s in asking.stances(base)) == asking.statements(base, speaker="EGY")[1]
        assert asking.statements(base, kind="name", speaker="Sameh SHOUKRY")[1] == 1
        assert asking.statements(base, kind="name", speaker="A Witness")[1] == 0, "a private person"
        assert asking.kinds(base) == [("killed", "PSE", 1)]
        (figure,) = asking.figures(base, kind="killed", of="PSE")
        assert figure.what.low == 12  # type: ignore[union-attr]
        again = told(make, "a", published="2023-12-10", outlet="Other", version=2)
        record.add(make.page(again), [again])
        assert [s.outlet for s in asking.sources(base)] == ["", "Other"]
        record.rebuild()
        assert [s.outlet for s in asking.sources(base)] == ["", "Other"]
        record.remove("a")
        assert asking.stances(base) == [] == asking.kinds(base)


def test_a_record_of_schema_3_says_what_it_holds(tmp_path: Path, make: SimpleNamespace) -> None:
    name = tmp_path / "r.db"
    with Record(name) as record:
        one = told(make, "a", published="2023-12-10", outlet="Paper")
        record.add(make.page(one), [one])
        record.settle()
        lines = list(record.lines())
        for table in ("told", "said", "said_by", "counted"):
            record.base.run(f"DROP TABLE {table}")
        record.base.run("UPDATE about SET value = '3' WHERE name = 'schema'")
    with Record(name) as record:
        assert record.base.one("SELECT value FROM about WHERE name = 'schema'") == (str(SCHEMA),)
        assert [s.outlet for s in asking.sources(record.base)] == ["Paper"]
        assert asking.stances(record.base)
        assert list(record.lines()) == lines
