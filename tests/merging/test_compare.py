from types import SimpleNamespace

import pytest

from dragoman.merging.compare import JOIN, compare
from dragoman.merging.people import Actor, same_holder
from dragoman.merging.report import Report, reports_of
from dragoman.merging.verdict import Verdict

NAMES = ("planned-after", "plan-realised", "call-far")


def verdict(make: SimpleNamespace, first: dict, second: dict) -> Verdict:
    def report(source: str, told: dict) -> Report:
        told = dict(told)
        published = told.pop("published", None)
        sides = told.pop("sides", ("EGY", "RUS"))
        about = {"language": told.pop("language")} if "language" in told else {}
        (made,) = reports_of(make.article(source, make.event(*sides, **told), published=published, **about))
        return made

    a, b = report("a", first), report("b", second)
    forth, back = compare(a, b), compare(b, a)
    assert (forth.score, forth.veto) == (back.score, back.veto)
    assert sorted(r.name for r in forth.reasons) == sorted(r.name for r in back.reasons)
    return forth


@pytest.mark.parametrize(
    ("first", "second", "veto"),
    [
        ({"days": "2023-10-16"}, {"days": "2023-12-09"}, "day"),
        ({"days": "2023-10-16"}, {"days": "2023-10-17"}, "day"),
        ({"days": "2023-10-01/2023-10-03"}, {"days": "2023-10-05"}, "day"),
        ({"days": "2023-10-16"}, {"days": "2023-10-16", "channel": "in-person"}, "channel"),
        ({"days": "2023-10-16"}, {"days": "2023-10-16", "sides": ("EGY", "USA")}, "parties"),
        ({"days": "2023-10-16"}, {"days": "2023-10-16", "type": "ASSAULT"}, "type"),
        ({"published": "2023-10-16"}, {"days": "2023-12-09"}, "told-before"),
        ({"published": "2023-12-20", "status": "planned"}, {"days": "2023-12-09"}, "planned-after"),
        ({"published": "2024-09-04"}, {"days": "2024-04-10", "status": "called-for"}, "call-undated"),
    ],
)
def test_vetoes(make: SimpleNamespace, first: dict, second: dict, veto: str) -> None:
    assert verdict(make, first, second).veto == veto


def test_two_persons_of_one_party_are_two_contacts(make: SimpleNamespace) -> None:
    sisi, shoukry = make.party("EGY", "Abdel Fattah el-Sisi"), make.party("EGY", "Sameh Shoukry")
    found = verdict(
        make,
        {"days": "2023-10-16", "sides": (sisi, "RUS")},
        {"days": "2023-10-16", "sides": (shoukry, "RUS")},
    )
    assert found.veto == "person"


def test_two_authorities_of_one_code_are_two_parties(make: SimpleNamespace) -> None:
    sanaa, aden = make.party("YEM", authority="sanaa"), make.party("YEM", authority="aden")
    found = verdict(
        make, {"days": "2023-10-16", "sides": (sanaa, "SAU")}, {"days": "2023-10-16", "sides": (aden, "SAU")}
    )
    assert found.veto == "authority"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"days": "2023-12-09"}, {"days": "2023-12-09"}),
        ({"days": "2023-12-09"}, {"days": "2023-12-08/2023-12-09", "published": "2023-12-09"}),
        # Washington's evening is Tehran's next day: the page of the 11th can only say "yesterday or today".
        (
            {"days": "2023-12-09"},
            {"days": "2023-12-10/2023-12-11", "published": "2023-12-11", "topics": "gaza", "language": "fa"},
        ),
        ({"days": "2023-12-09", "status": "planned"}, {"days": "2023-12-09", "topics": "gaza"}),
        ({"days": "2023-12-09"}, {"days": "2023-12-09", "channel": "unspecified"}),
        ({"published": "2023-12-10"}, {"days": "2023-12-09"}),
        ({"published": "2023-12-10"}, {"published": "2023-12-11"}),
    ],
)
def test_one_event(make: SimpleNamespace, first: dict, second: dict) -> None:
    sides = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin"))
    found = verdict(make, {"sides": sides, **first}, {"sides": sides, **second})
    assert found.veto is None
    assert found.score >= JOIN
    assert found.score == pytest.approx(sum(r.points for r in found.reasons))


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        # Within one language news has had its day of leeway: the page of the 11th tells of another call.
        (
            {"days": "2023-12-09"},
            {"days": "2023-12-10/2023-12-11", "published": "2023-12-11", "words": "told otherwise"},
            "day",
        ),
        ({"weekday": 7}, {"weekday": 4}, "weekday"),
        ({"weekday": 7}, {"days": "2023-12-05"}, "weekday"),
        ({"days": "2023-12-09", "place": "EGY"}, {"days": "2023-12-01/2023-12-31", "place": "RUS"}, "place"),
        ({"days": "2023-12-09", "form": "travel"}, {"days": "2023-12-09", "form": "travel"}, "direction"),
    ],
)
def test_two_events(make: SimpleNamespace, first: dict, second: dict, why: str) -> None:
    one = (make.party("EGY", "Abdel Fattah el-Sisi", travelled=True), make.party("RUS", "Vladimir Putin"))
    other = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin", travelled=True))
    assert verdict(make, {"sides": one, **first}, {"sides": other, **second}).veto == why


def test_a_weekday_alone_speaks_for_its_days(make: SimpleNamespace) -> None:
    sides = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin"))
    found = verdict(make, {"sides": sides, "weekday": 6}, {"sides": sides, "days": "2023-12-09"})
    assert ("weekday-same", 1.0) in [(r.name, r.points) for r in found.reasons]
    late = verdict(make, {"sides": sides, "weekday": 5}, {"sides": sides, "days": "2023-12-09"})
    assert ("weekday-next", -1.0) in [(r.name, r.points) for r in late.reasons]


def test_pages_without_any_day_are_one_only_as_copies(make: SimpleNamespace) -> None:
    sides = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin"))
    words = "the two presidents spoke at length of wheat and of the canal"
    assert verdict(make, {"sides": sides, "words": words}, {"sides": sides, "words": words}).score >= JOIN
    assert verdict(make, {"sides": sides, "words": words}, {"sides": sides, "words": "other words"}).score < JOIN


def test_a_page_without_a_day_needs_more_than_the_two_persons(make: SimpleNamespace) -> None:
    """Two who call each other often: who they are does not say which of their calls it was."""
    sides = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin"))
    call = {"sides": sides, "days": "2023-12-09", "topics": "gaza"}
    memory = {"sides": sides, "salience": "background", "words": "told otherwise"}
    assert verdict(make, memory, call).score < JOIN
    assert verdict(make, {**memory, "topics": "gaza", "weekday": 6}, call).score >= JOIN


def test_ties_as_such_are_no_theme(make: SimpleNamespace) -> None:
    found = verdict(
        make, {"published": "2023-12-10", "topics": "bilateral"}, {"days": "2023-12-09", "topics": "bilateral"}
    )
    assert not any(r.name.startswith("topics") for r in found.reasons)


def test_what_a_page_remembers_was_not_long_ago(make: SimpleNamespace) -> None:
    sides = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin"))
    call = {"sides": sides, "days": "2023-12-09", "topics": "gaza"}
    told = {"sides": sides, "salience": "background", "topics": "gaza", "words": "told otherwise"}
    assert verdict(make, {**told, "published": "2023-12-30"}, call).score >= JOIN
    assert verdict(make, {**told, "published": "2024-03-30"}, call).score < JOIN


def test_two_pages_that_tell_of_one_more_contact_are_of_one_time(make: SimpleNamespace) -> None:
    sides = (make.party("JOR"), make.party("USA", "Mike Pompeo", travelled=True))
    more = make.event("SAU", "USA", channel="in-person", id="c")
    trip = make.event(*sides, channel="in-person", days="2018-04-30")
    memory = make.event(*sides, channel="in-person", salience="background", id="d", words="told otherwise")

    def verdict_on(*second: object) -> Verdict:
        a = next(r for r in reports_of(make.article("a", trip, more)) if "JOR" in r.codes)
        b = next(r for r in reports_of(make.article("b", memory, *second)) if "JOR" in r.codes)
        return compare(a, b)

    assert "told-beside" in [r.name for r in verdict_on(more).reasons]
    assert "told-beside" not in [r.name for r in verdict_on().reasons]


def test_a_plan_without_a_day_is_of_days_to_come(make: SimpleNamespace) -> None:
    plan = {"status": "planned", "published": "2023-12-09"}
    points = {
        day: next(r.points for r in verdict(make, plan, {"days": day}).reasons if r.name in NAMES)
        for day in ("2023-12-08", "2023-12-09", "2023-12-10", "2023-12-30")
    }
    assert points == {"2023-12-08": -3.0, "2023-12-09": -1.0, "2023-12-10": 0.0, "2023-12-30": -3.0}


def test_undated_memory_of_unnamed_sides_is_not_enough(make: SimpleNamespace) -> None:
    found = verdict(
        make,
        {"published": "2023-12-30", "salience": "background", "channel": "unspecified"},
        {"days": "2023-12-09", "channel": "unspecified"},
    )
    assert found.veto is None
    assert found.score < JOIN


def test_two_without_a_day_told_months_apart_are_two(make: SimpleNamespace) -> None:
    sides = (
        make.party("EGY", "Sameh Shoukry", "foreign-minister"),
        make.party("RUS", "Sergey Lavrov", "foreign-minister"),
    )
    told = {"sides": sides, "published": "2023-05-09"}
    again = {**told, "words": "they had met before"}
    assert verdict(make, told, {**again, "published": "2023-05-10"}).score >= JOIN
    assert verdict(make, told, {**again, "published": "2023-10-08"}).score < JOIN


def test_other_events_need_type_parties_and_day(make: SimpleNamespace) -> None:
    attack = {"type": "ASSAULT", "days": "2024-09-17", "channel": "unspecified"}
    actor, hit = make.party("ISR", function="actor"), make.party("LBN", function="recipient")
    back = (make.party("ISR", function="recipient"), make.party("LBN", function="actor"))
    assert verdict(make, {**attack, "sides": (actor, hit)}, {**attack, "sides": (hit, actor)}).veto is None
    assert verdict(make, {**attack, "sides": (actor, hit)}, {**attack, "sides": back}).veto == "parties"
    late = {**attack, "days": "2024-09-18"}
    assert verdict(make, {**attack, "sides": (actor, hit)}, {**late, "sides": (actor, hit)}).veto == "day"
    undated = {**attack, "days": None}
    assert verdict(make, {**attack, "sides": (actor, hit)}, {**undated, "sides": (actor, hit)}).veto == "day"


def test_unlisted_names_of_one_office_may_be_one_holder() -> None:
    listed = Actor("sandra-jovel", "Sandra Jovel", "foreign-minister", None)
    heard = Actor(None, "Sandra Khufal", "foreign-minister", None)
    assert same_holder(listed, heard) and same_holder(heard, heard)
    assert not same_holder(heard, Actor(None, "Sandra Khufal", "ambassador", None))
    assert not same_holder(listed, Actor("jimmy-morales", "Jimmy Morales", "foreign-minister", None))


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        # where a week begins is another day from press to press; a span that no week has is what the page says
        ({"days": "2023-12-04/2023-12-10"}, {"days": "2023-12-11"}, ("day-next", -1.5)),
        ({"days": "2023-12-04/2023-12-08"}, {"days": "2023-12-09"}, ("day-next", -2.0)),
        # an invitation to a day is how the plan of that day is told; one to a month is any
        (
            {"days": "2023-12-09", "status": "called-for"},
            {"days": "2023-12-09", "status": "planned"},
            ("called-for-that-day", -0.3),
        ),
        (
            {"days": "2023-12-01/2023-12-31", "status": "called-for"},
            {"days": "2023-12-09", "status": "planned"},
            ("status-other", -1.0),
        ),
        (
            {"days": "2023-12-09", "status": "called-for"},
            {"days": "2023-12-09", "status": "occurred"},
            ("status-other", -1.0),
        ),
    ],
)
def test_what_a_difference_weighs(make: SimpleNamespace, first: dict, second: dict, reason: tuple[str, float]) -> None:
    assert reason in [(r.name, r.points) for r in verdict(make, first, second).reasons]
