"""Whatever comes and goes, in whatever order: the record holds what merging everything at once would give."""

import random
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from dragoman.merging import block, merge
from dragoman.merging.cluster import Judged, weigh
from dragoman.merging.report import Report
from dragoman.merging.verdict import Verdict
from dragoman.model import Article, Event
from dragoman.store import Record, edges, lines

encode = msgspec.json.Encoder().encode
Place = Callable[[], str]
PEOPLE = {"EGY": ["Abdel Fattah el-Sisi", "Sameh Shoukry", None], "RUS": ["Vladimir Putin", "Sergey Lavrov", None]}
DAYS = [None, None, "2024-01-01", "2024-01-02", "2024-01-01/2024-01-02", "2024-01-01/2024-01-31", "2024/2024"]


def contact(make: SimpleNamespace, chance: random.Random, at: int) -> Event:
    codes = chance.choice([("EGY", "RUS"), ("EGY", "RUS"), ("EGY", "RUS", "TUR"), ("EGY", "TUR")])
    sides = [make.party(code, chance.choice(PEOPLE.get(code, [None]))) for code in codes]
    days = chance.choice(DAYS)
    days = "2024-01-01/2024-12-31" if days == "2024/2024" else days
    channel = chance.choice(["phone", "in-person", "unspecified"])
    status = chance.choice(["occurred", "occurred", "planned"])
    return make.event(*sides, days=days, channel=channel, status=status, id=f"{at}", words=f"words {at} of it")


def article(make: SimpleNamespace, source: str, seed: int) -> Article:
    chance = random.Random(seed)
    events = [contact(make, chance, at) for at in range(chance.choice([0, 1, 1, 2]))]
    published = chance.choice([None, "2024-01-01", "2024-01-02", "2024-01-03", "2024-02-01"])
    return make.article(source, *events, published=published, version=seed % 3 + 1)


def without_history(lines: list[bytes]) -> list[bytes]:
    """Ids that pages gave which are there no longer stay: that is the one thing that the way leaves behind."""
    return [encode({**msgspec.json.decode(line), "former_ids": None}) for line in lines]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(
    seed=5038, nearest=40, many=1
)  # an event lost its first report, then got an earlier one: its namesake moves up
@given(seed=st.integers(0, 10**9), nearest=st.sampled_from([2, 3, 40]), many=st.sampled_from([1, 3, 40]))
def test_what_comes_and_goes(
    make: SimpleNamespace,
    tmp_path_factory: pytest.TempPathFactory,
    seed: int,
    nearest: int,
    many: int,
) -> None:
    """Small windows, so that in a few pages one pushes the other out of sight."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(block, "NEAREST", nearest)
        patch.setattr(lines, "NEAREST", nearest)
        patch.setattr(lines, "MANY", many)
        chance = random.Random(seed)
        with Record(tmp_path_factory.mktemp("r") / "r.db") as record:
            held: dict[str, Article] = {}
            for _ in range(chance.randint(1, 25)):
                source = f"p{chance.randint(0, 12)}"
                if chance.random() < 0.25 and source in held:
                    record.remove(source)
                    del held[source]
                else:
                    held[source] = article(make, source, chance.randint(0, 10**6))
                    record.add(make.page(held[source]), [held[source]])
                if chance.random() < 0.5:
                    record.settle()
            merged = [encode(e) for e in merge(held.values())]
            assert without_history(list(record.lines())) == without_history(merged)
            before = list(record.lines())
            record.rebuild()
            assert list(record.lines()) == before


def test_any_order_gives_the_same_record(place: Place, make: SimpleNamespace) -> None:
    pages = [article(make, f"p{n}", n) for n in range(30)]
    merged = [encode(e) for e in merge(pages)]
    for seed in range(4):
        chance = random.Random(seed)
        chance.shuffle(pages)
        with Record(place()) as record:
            for one in pages:
                record.add(make.page(one), [one])
                if seed % 2:
                    record.settle()
            assert list(record.lines()) == merged


def test_only_what_is_touched_is_clustered_again(tmp_path: Path, make: SimpleNamespace) -> None:
    pages = [
        make.article(f"{a}{b}", make.event(a, b, days="2024-01-01"), published="2024-01-02")
        for a, b in (("EGY", "RUS"), ("EGY", "USA"), ("IRN", "OMN"), ("QAT", "TUR"))
    ]
    with Record(tmp_path / "r.db") as record:
        for one in pages:
            record.add(make.page(one), [one])
        assert record.settle() == 4
        numbers = dict(record.base.rows("SELECT id, number FROM events"))
        new = make.article("new", make.event("EGY", "RUS", days="2024-01-01"), published="2024-01-02")
        record.add(make.page(new), [new])
        assert record.settle() == 2
        after = dict(record.base.rows("SELECT id, number FROM events"))
        assert sum(after.get(id) != number for id, number in numbers.items()) <= 1, "the others were not written anew"
        assert record.settle() == 0


def test_who_comes_is_compared_and_not_those_beside_him(
    tmp_path: Path, make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[str, str]] = []

    def counted(a: Report, b: Report, judged: Judged) -> Verdict:
        compared.append((a.uid, b.uid))
        return weigh(a, b, judged)

    monkeypatch.setattr(edges, "weigh", counted)
    pages = [make.article(f"p{n}", make.event("EGY", "RUS"), published=f"2024-01-{n + 1:02}") for n in range(20)]
    with Record(tmp_path / "r.db") as record:
        for one in pages[:-1]:
            record.add(make.page(one), [one])
        record.settle()
        assert len(compared) == 19 * 18
        compared.clear()
        record.add(make.page(pages[-1]), pages[-1:])
        record.settle()
        assert len(compared) == 2 * 19, "each of two without a day looks for the other"
        compared.clear()
        record.remove("p3")  # who goes may leave room for others: all are looked at again
        record.settle()
        assert len(compared) == 19 * 18
        merged = [encode(e) for e in merge([one for one in pages if one.source != "p3"])]
        assert without_history(list(record.lines())) == without_history(merged)


def test_copies_of_one_page_that_are_told_apart_number_their_ids(place: Place, make: SimpleNamespace) -> None:
    copies = [
        make.article(source, make.event("EGY", "RUS"), published=day, sha256="same")
        for source, day in (("b", "2024-01-01"), ("a", "2024-06-01"), ("c", "2025-01-01"))
    ]
    with Record(place()) as record:
        for one in copies:
            record.add(make.page(one), [one])
            record.settle()
        assert list(record.lines()) == [encode(e) for e in merge(copies)]
        assert len({e.id for e in record.events()}) == 3
        record.remove("b")
        assert [encode(e) for e in record.events()] == [encode(e) for e in merge(copies[1:])]
