from types import SimpleNamespace

import msgspec
import pytest

from dragoman.merging import Merged, merge
from dragoman.model import Assertion, Span, Vote


def fold(make: SimpleNamespace, *told: dict) -> Merged:
    pages = []
    for number, given in enumerate(told):
        more = dict(given)
        sides = more.pop("sides", ("EGY", "RUS"))
        about = {k: more.pop(k) for k in ("published", "language", "outlet") if k in more}
        pages.append(make.article(f"p{number}", make.event(*sides, **{"days": "2023-12-09", **more}), **about))
    (event,) = merge(pages)
    return event


def test_row_has_the_fields_of_the_record(make: SimpleNamespace) -> None:
    row = msgspec.to_builtins(fold(make, {"published": "2023-12-09", "outlet": "A", "language": "ar"}))
    for name in (
        "id",
        "type",
        "mode",
        "channel",
        "form",
        "directness",
        "status",
        "outcome",
        "salience",
        "date",
    ):
        assert name in row
    for name in (
        "parties",
        "attendees",
        "place",
        "topics",
        "account",
        "assertions",
        "vote",
        "because",
        "evidence",
    ):
        assert name in row
    assert list(row["reports"]) == [
        {
            "source": "p0",
            "article": 0,
            "event": "EGY-RUS-2023-12-09-phone-",
            "report": row["id"].removeprefix("e"),
            "language": "ar",
            "outlet": "A",
            "url": None,
            "published": "2023-12-09",
        }
    ]
    assert list(row["languages"]) == ["ar"]
    assert row["first_reported"] == "2023-12-09"
    assert list(row["former_ids"]) == []
    assert list(row["conflicts"]) == []


def test_support_and_conflict(make: SimpleNamespace) -> None:
    event = fold(
        make,
        {"published": "2023-12-09", "topics": "gaza", "outcome": "held"},
        {"published": "2023-12-10", "topics": "gaza ceasefire", "channel": "unspecified"},
        {"published": "2023-12-11", "directness": "direct"},
        {"published": "2023-12-12", "directness": "indirect"},
    )
    assert event.channel == "phone"
    assert [(s.value, s.reports) for s in event.support["channel"]] == [("phone", (0, 2, 3))]
    assert [(s.value, s.reports) for s in event.support["directness"]] == [
        ("direct", (2,)),
        ("indirect", (3,)),
    ]
    assert event.conflicts == ("directness",)
    assert [t.topic for t in event.topics] == ["gaza", "ceasefire"]
    assert event.support["topics.gaza"][0].reports == (0, 1)
    assert {name for name, values in event.support.items() if len(values) > 1} == set(event.conflicts)
    assert {i for values in event.support.values() for v in values for i in v.reports} <= {0, 1, 2, 3}


@pytest.mark.parametrize(
    ("days", "agreed", "dissent"),
    [
        (["2023-12-09", "2023-12-08/2023-12-09"], "2023-12-09/2023-12-09", 0),
        (["2023-12-08/2023-12-09", "2023-12-09/2023-12-10"], "2023-12-09/2023-12-09", 0),
        (["2023-12-08/2023-12-09", "2023-12-08/2023-12-09"], "2023-12-08/2023-12-09", 0),
        (["2023-12-01/2023-12-31", "2023-12-09"], "2023-12-09/2023-12-09", 0),
        (["2023-12-09", "2023-12-09", "2023-12-10/2023-12-11"], "2023-12-09/2023-12-09", 1),
    ],
)
def test_days_agree_where_most_can(make: SimpleNamespace, days: list[str], agreed: str, dissent: int) -> None:
    sides = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin"))
    of = ("en", "ar", "fa")  # news of the evening is of the next day elsewhere
    told = zip(days, of[: len(days)], strict=True)
    event = fold(make, *({"days": d, "sides": sides, "published": "2023-12-11", "language": at} for d, at in told))
    assert event.date is not None
    assert f"{event.date.start}/{event.date.end}" == agreed
    assert len(event.support["date"]) == 1 + dissent
    assert ("date" in event.conflicts) == bool(dissent)


def test_a_name_and_an_office_come_from_whoever_knows_them(make: SimpleNamespace) -> None:
    event = fold(
        make,
        {"sides": (make.party("EGY", None, "president"), "RUS")},
        {
            "sides": (
                make.party("EGY", "Abdel Fattah el-Sisi"),
                make.party("RUS", "Vladimir Putin", initiated=True),
            )
        },
    )
    assert [(p.party, p.name, p.office, p.initiated) for p in event.parties] == [
        ("EGY", "Abdel Fattah el-Sisi", "president", None),
        ("RUS", "Vladimir Putin", None, True),
    ]
    assert event.support["initiator"][0].value == "RUS"


def test_who_called_stays_disputed(make: SimpleNamespace) -> None:
    def caller(code: str) -> dict:
        return {"sides": tuple(make.party(c, initiated=(c == code) or None) for c in ("EGY", "RUS"))}

    event = fold(make, caller("EGY"), caller("RUS"), caller("RUS"))
    assert [p.party for p in event.parties if p.initiated] == ["RUS"]
    assert "initiator" in event.conflicts


def test_two_persons_of_one_party_stay_two(make: SimpleNamespace) -> None:
    wang, yang = make.party("CHN", "Wang Yi"), make.party("CHN", "Yang Jiechi")
    event = fold(make, {"sides": ("USA", wang, yang)}, {"sides": ("USA", wang)})
    assert [p.name for p in event.parties] == [None, "Wang Yi", "Yang Jiechi"]
    assert event.conflicts == ()


def test_affirmed_and_denied_is_told_as_both(make: SimpleNamespace) -> None:
    denial = (Assertion(by="RUS", says="denies", evidence=(Span(0, 6, "denied"),)),)
    event = fold(make, {}, {"status": "denied", "assertions": denial})
    assert event.status == "occurred"
    assert "status" in event.conflicts
    assert [(a.by, a.says) for a in event.assertions] == [("RUS", "denies")]


def test_spans_say_of_which_report_they_are(make: SimpleNamespace) -> None:
    event = fold(make, {"words": "he called"}, {"words": "they spoke"})
    row = msgspec.to_builtins(event)
    texts = {(span["report"], span["text"]) for span in row["evidence"]}
    assert {text for _, text in texts} == {"he called", "they spoke"}
    assert {report for report, _ in texts} == {0, 1}


def test_a_call_has_no_place(make: SimpleNamespace) -> None:
    assert fold(make, {"place": "EGY/Cairo"}).place is None
    meeting = fold(make, {"place": "EGY", "channel": "in-person"}, {"place": "EGY/Cairo", "channel": "in-person"})
    assert meeting.place is not None
    assert (meeting.place.country, meeting.place.city) == ("EGY", "Cairo")
    assert meeting.conflicts == ()


def test_votes_are_kept(make: SimpleNamespace) -> None:
    vote = Vote(body="UNSC", for_=13, abstain=("GBR",), veto=("USA",), members=15)
    sides = (make.party("USA", function="actor"), make.party("UNO", function="recipient"))
    told = {"type": "REJECT", "channel": "unspecified", "sides": sides}
    event = fold(make, {**told, "vote": vote}, told)
    assert event.vote == vote
    assert msgspec.to_builtins(event)["vote"]["for"] == 13
