from types import SimpleNamespace

from dragoman.merging import Merged, merge
from dragoman.merging.beside import OTHERS, beside
from dragoman.model import Link, Span


def fold(make: SimpleNamespace, *told: dict) -> Merged:
    pages = []
    for number, given in enumerate(told):
        more = dict(given)
        sides = more.pop("sides", ("EGY", "RUS"))
        about = {"published": f"2023-12-{10 + number}"}
        pages.append(make.article(f"p{number}", make.event(*sides, **{"days": "2023-12-09", **more}), **about))
    (event,) = merge(pages)
    return event


def test_point_by_point(make: SimpleNamespace) -> None:
    by_cairo = (Link(speaker="Ahmed Fahmy", party="EGY", evidence=(Span(0, 5, "Fahmy"),)),)
    event = fold(
        make,
        {"topics": "gaza", "sides": (make.party("EGY"), make.party("RUS", initiated=True)), "account": by_cairo},
        {"topics": "gaza energy", "sides": (make.party("EGY", initiated=True), make.party("RUS")), "outcome": "held"},
        {"topics": "syria"},
    )
    found = beside(event, (None, "RUS", "FRA"))
    assert found.sides == {"EGY": (0,), "RUS": (1,), OTHERS: (2,)}
    verdicts = {p.point: p.verdict for p in found.points}
    assert verdicts["channel"] == "all say"
    assert verdicts["initiator"] == "contradict"
    assert verdicts["outcome"] == "only one says"
    assert verdicts["topics.gaza"] == "all say"
    assert verdicts["topics.energy"] == "only one says"
    assert verdicts["topics.syria"] == "only others say"
    initiator = next(p for p in found.points if p.point == "initiator")
    assert initiator.says == {"EGY": ("RUS",), "RUS": ("EGY",)}


def test_what_others_say_too_is_not_said_by_one_only(make: SimpleNamespace) -> None:
    event = fold(make, {"outcome": "held"}, {"topics": "gaza"}, {"outcome": "held", "topics": "gaza"})
    of = beside(event, ("EGY", "RUS", "FRA"))
    verdicts = {p.point: p.verdict for p in of.points}
    assert verdicts["outcome"] == "some say" and verdicts["topics.gaza"] == "some say"
    alone = {p.point: p.verdict for p in beside(event, ("EGY", None, "FRA")).points}
    assert alone["outcome"] == "all say"
