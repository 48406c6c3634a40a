"""Packs from anywhere: what is broken or forged stays out, and what is older does not count."""

import json
from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from dragoman.errors import DragomanError
from dragoman.model import Article, Page
from dragoman.store import Record, judgements

Place = Callable[[], str]
FIRST = {"kind": "pack", "schema": 2, "text": True}
PAGE = {"kind": "page", "source": "p", "sha256": "0" * 64, "text": "they spoke"}
ENTRY = {"key": "k", "did": "redacted", "what": "no", "reason": "", "who": "", "at": ""}


def lines(*rows: Any) -> list[bytes]:
    return [json.dumps(row).encode() for row in rows]


def version(make: SimpleNamespace, number: int, at: str | None = None) -> tuple[Page, list[Article]]:
    article = make.article("a", make.event("EGY", "RUS", days=f"2023-12-0{number}"), version=number)
    page = make.page(article, text=f"they spoke, {number}")
    return msgspec.structs.replace(page, retrieved_at=at), [article]


def said(digest: str, field: str, says: str) -> judgements.Judgement:
    return judgements.make(kind="field", one=digest, other=field, says=says, reason="", who="", at="")


def forged(make: SimpleNamespace) -> Iterable[tuple[str, list[bytes]]]:
    article = {"kind": "article", **msgspec.to_builtins(make.article("p", make.event("EGY", "RUS")))}
    article["sha256"] = PAGE["sha256"]
    yield "nothing", []
    yield "an empty page", lines(FIRST, {"kind": "page"})
    yield "an empty judgement", lines(FIRST, {"kind": "judgement"})
    yield "an empty heir", lines(FIRST, {"kind": "heir"})
    yield "an entry that is none", lines(FIRST, {"kind": "journal", "entry": ENTRY})
    yield "an article of no page", lines(FIRST, article)
    yield "an article of another page", lines(FIRST, PAGE, {**article, "source": "q"})
    yield "an article twice", lines(FIRST, PAGE, article, article)
    yield "a number no table holds", lines(FIRST, PAGE, {**article, "article": 2**80})
    event = {**article["events"][0], "evidence": [{"start": 2**80, "end": 2**81, "text": "x"}]}
    yield "a place no page has", lines(FIRST, PAGE, {**article, "events": [event]})
    yield "a schema that is none", lines({**FIRST, "schema": "two"})
    for one in (
        said("x", "channel", '"smoke"'),
        said("x", "channel", "not json"),
        said("x", "id", '"e0"'),
        said("x", "topics", "[1]"),
        said("x", "topics", '{"a": 1}'),
        msgspec.structs.replace(said("x", "channel", '"phone"'), key="k"),
        judgements.make(kind="pair", one="x", other="y", says="perhaps", reason="", who="", at=""),
        judgements.make(kind="shout", one="x", other="y", says="", reason="", who="", at=""),
    ):
        yield f"{one}", lines(FIRST, PAGE, {"kind": "judgement", "judgement": msgspec.to_builtins(one)})


def test_what_is_broken_or_forged_stays_out_whole(place: Place, make: SimpleNamespace) -> None:
    name = place()
    with Record(name) as record:
        record.add(*version(make, 1))
        before = list(record.pack())
        for what, pack in forged(make):
            with pytest.raises(DragomanError) as caught:
                record.take_in(pack)
            assert caught.value.code == "S110", what
            assert list(record.pack()) == before, what
        with pytest.raises(DragomanError) as caught:
            record.take_in(lines({**FIRST, "schema": 99}))
        assert caught.value.code == "S102"


@pytest.mark.parametrize("says", ['"smoke"', "not json"])
def test_a_value_that_is_none_does_not_stop_the_record(place: Place, make: SimpleNamespace, says: str) -> None:
    with Record(place()) as record:
        record.add(*version(make, 1))
        record.settle()
        ((digest,),) = record.base.rows("SELECT digest FROM reports")
        record.say(said(digest, "channel", says))
        (event,) = record.events()
        assert (event.channel, event.corrected) == ("phone", ())


@pytest.mark.parametrize(
    ("mine", "theirs", "counts"),
    [
        (None, None, 2),
        ("2024-01-02", "2024-01-01T23:00:00Z", 2),
        ("2024-01-02T00:00:00Z", "2024-01-03T00:00:00+00:00", 1),
        (None, "2024-01-03", 2),
        ("2024-01-02", "soon", 2),
    ],
)
def test_an_older_pack_does_not_count(
    place: Place, make: SimpleNamespace, mine: str | None, theirs: str | None, counts: int
) -> None:
    with Record(place()) as old, Record(place()) as new:
        old.add(*version(make, 1, theirs))
        new.add(*version(make, 2, mine))
        pack = list(old.pack())
        assert new.take_in(pack).pages == 1
        assert [v.current for v in new.history("a")] == [False, True]
        (event,) = new.events()
        assert event.date is not None
        assert event.date.edtf == f"2023-12-0{counts}"
        assert [p.text[-1] for p in new.current()] == [str(counts)]
        told = list(new.pack())
        new.take_in(pack)
        assert list(new.pack()) == told, "twice changes nothing"


def test_a_pack_that_knows_what_came_after_counts(place: Place, make: SimpleNamespace) -> None:
    with Record(place()) as old, Record(place()) as new:
        for record in (old, new):
            record.add(*version(make, 1))
        new.add(*version(make, 2))
        new.add(*version(make, 3))
        pack = list(new.pack())
        old.take_in(pack)
        assert list(old.pack()) == pack
