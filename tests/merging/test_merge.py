import random
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from hypothesis import given, strategies as st

from dragoman.merging import Merged, merge
from dragoman.merging.block import candidates
from dragoman.merging.cluster import LEAST, cluster
from dragoman.merging.compare import compare
from dragoman.merging.report import reports_of
from dragoman.model import Article

encode = msgspec.json.Encoder().encode


@pytest.fixture(scope="module")
def pages(make: SimpleNamespace) -> list[Article]:
    """Six contacts that look like three, told on a dozen pages in three languages, some undated."""
    sisi, putin = (
        make.party("EGY", "Abdel Fattah el-Sisi", "president"),
        make.party("RUS", "Vladimir Putin", "president"),
    )
    shoukry = make.party("EGY", "Sameh Shoukry", "foreign-minister")
    lavrov = make.party("RUS", "Sergey Lavrov", "foreign-minister")
    blinken = make.party("USA", "Antony Blinken", "foreign-minister", travelled=True)
    calls = [
        ("a", (sisi, putin), "2023-12-09", "2023-12-09", "ar"),
        ("b", (putin, sisi), "2023-12-08/2023-12-09", "2023-12-09", "fa"),
        ("c", (sisi, putin), "2024-03-21", "2024-03-22", "ar"),
        ("d", (putin, sisi), "2024-03-21/2024-03-22", "2024-03-22", "en"),
        ("e", (shoukry, lavrov), "2023-10-16", "2023-10-16", "ar"),
        ("f", (lavrov, shoukry), "2023-10-15/2023-10-16", "2023-10-16", "fa"),
        ("g", (shoukry, lavrov), "2023-12-10", "2023-12-10", "fa"),
        ("h", (lavrov, "EGY"), "2023-12-10", "2023-12-11", "en"),
    ]
    out = [
        make.article(source, make.event(*sides, days=days), published=day, language=language, outlet=source.upper())
        for source, sides, days, day, language in calls
    ]
    for source, day, published in (("i", "2024-03-21", "2024-03-21"), ("j", "2024-09-18", "2024-09-18")):
        meeting = make.event(blinken, sisi, days=day, channel="in-person", place="EGY/Cairo")
        out.append(make.article(source, meeting, published=published))
    undated = make.event(sisi, putin, days=None, salience="background")
    out.append(make.article("k", undated, published="2023-12-12"))
    plan = make.event(blinken, sisi, days="2024-09-18", channel="in-person", status="planned", place="EGY/Cairo")
    out.append(make.article("l", plan, published="2024-09-16"))
    return out


def held(events: list[Merged]) -> set[str]:
    return {"".join(sorted(r.source for r in e.reports)) for e in events}


def test_six_look_alikes_stay_six(pages: list[Article]) -> None:
    assert held(merge(pages)) == {"abk", "cd", "ef", "gh", "i", "jl"}


def test_any_order_gives_the_same_bytes(pages: list[Article]) -> None:
    as_is = [encode(e) for e in merge(pages)]
    for seed in range(30):
        shuffled = [*pages, *pages[:3]]
        random.Random(seed).shuffle(shuffled)
        assert [encode(e) for e in merge(shuffled)] == as_is


def test_an_id_of_fewer_pages_resolves_among_more(pages: list[Article]) -> None:
    now = merge(pages)
    for seed in range(10):
        some = random.Random(seed).sample(pages, 7)
        for before in merge(some):
            assert any(before.id == e.id or before.id in e.former_ids for e in now)


def test_later_reports_do_not_change_an_id(pages: list[Article]) -> None:
    alone = {r.source: e.id for e in merge(pages[:1]) for r in e.reports}
    assert alone["a"] in {e.id for e in merge(pages)}


def test_planned_and_realised_are_one(make: SimpleNamespace, pages: list[Article]) -> None:
    (visit,) = [e for e in merge(pages) if held([e]) == {"jl"}]
    assert visit.status == "occurred"
    assert visit.support["status"][0].value == "occurred"
    assert visit.support["status.planned"][0].reports == (0,)
    assert "status" not in visit.conflicts
    assert [r.source for r in visit.reports] == ["l", "j"]


def test_an_undated_report_dates_nobody_and_bridges_nothing(make: SimpleNamespace) -> None:
    sides = (make.party("IRN", "Hassan Rouhani"), make.party("RUS", "Vladimir Putin"))
    first = make.article("a", make.event(*sides, days="2018-04-15"), published="2018-04-15")
    second = make.article("b", make.event(*sides, days="2018-04-17"), published="2018-04-17")
    between = make.article("c", make.event(*sides), published="2018-04-16")
    events = merge([first, second, between])
    assert len(events) == 2
    assert sorted(str(e.date.start) for e in events if e.date) == ["2018-04-15", "2018-04-17"]
    alone = make.article("d", make.event(*sides), published=None)
    assert len(merge([first, second, alone])) == 3, "it could be either, so it is neither"
    assert len(merge([first, alone])) == 1


def test_the_visit_is_neither_of_its_meetings(make: SimpleNamespace) -> None:
    guest = make.party("IRN", "Abbas Araghchi")
    meetings = [
        make.article(
            source,
            make.event(guest, make.party("PAK", name), days="2026-04-25", channel="in-person"),
            published="2026-04-25",
        )
        for source, name in (("a", "Shehbaz Sharif"), ("b", "Asim Munir"))
    ]
    visit = make.article("c", make.event(guest, "PAK", days="2026-04-25", channel="in-person"), published="2026-04-25")
    assert held(merge([*meetings, visit])) == {"a", "b", "c"}
    assert held(merge([meetings[0], visit])) == {"ac"}


def test_the_visit_comes_to_no_meeting_by_way_of_another(make: SimpleNamespace) -> None:
    def told(source: str, host: Any) -> Article:
        meeting = make.event(make.party("IRN", "Abbas Araghchi"), host, days="2026-04-25", channel="in-person")
        return make.article(source, meeting, published="2026-04-25")

    premier = make.party("PAK", "Shehbaz Sharif", "prime-minister")
    chief = make.party("PAK", "Asim Munir", "chief-of-staff")
    same = make.party("PAK", None, "prime-minister")
    assert held(merge([told("a", premier), told("b", chief), told("c", same), told("d", "PAK")])) == {"ac", "b", "d"}


def test_an_office_tells_whom_the_unnamed_one_is(make: SimpleNamespace) -> None:
    def told(source: str, name: str | None, office: str) -> Article:
        host = make.party("PAK", name, office)
        meeting = make.event(make.party("IRN", "Abbas Araghchi"), host, days="2026-04-25", channel="in-person")
        return make.article(source, meeting, published="2026-04-25")

    found = merge(
        [
            told("a", "Shehbaz Sharif", "prime-minister"),
            told("b", "Asim Munir", "chief-of-staff"),
            told("c", None, "prime-minister"),
        ]
    )
    assert held(found) == {"ac", "b"}


def test_two_events_of_one_article_stay_two(make: SimpleNamespace) -> None:
    one = make.article(
        "a",
        make.event("EGY", "RUS", days="2023-12-09"),
        make.event("EGY", "RUS", days="2023-12-09", id="other"),
        published="2023-12-09",
    )
    assert len(merge([one])) == 2
    assert len({e.id for e in merge([one])}) == 2


days = st.sampled_from([None, "2024-01-01", "2024-01-02", "2024-01-01/2024-01-02", "2024-01-01/2024-01-31"])
sides = st.sampled_from([("EGY", "RUS"), ("EGY", "RUS", "TUR"), ("EGY", "TUR")])
told = st.tuples(
    days, sides, st.sampled_from(["phone", "in-person", "unspecified"]), st.sampled_from([None, "2024-01-02"])
)


@given(st.lists(told, max_size=8), st.randoms())
def test_whatever_comes_every_report_is_in_one_event(
    make: SimpleNamespace, told: list[tuple], chance: random.Random
) -> None:
    pages = [
        make.article(str(i), make.event(*sides, days=days, channel=channel), published=published)
        for i, (days, sides, channel, published) in enumerate(told)
    ]
    events = merge(pages)
    assert sorted(r.source for e in events for r in e.reports) == sorted(p.source for p in pages)
    assert len({e.id for e in events}) == len(events)
    chance.shuffle(pages)
    assert [encode(e) for e in merge(pages)] == [encode(e) for e in events]


@given(st.lists(told, max_size=10), st.randoms())
def test_a_part_that_no_likely_pair_leaves_is_merged_as_in_the_whole(
    make: SimpleNamespace, told: list[tuple], chance: random.Random
) -> None:
    """What a record relies on: only the parts that new pages touch are clustered again."""
    reports = {
        r.uid: r
        for i, (days, sides, channel, published) in enumerate(told)
        for r in reports_of(make.article(str(i), make.event(*sides, days=days, channel=channel), published=published))
    }
    pairs = {p for p in candidates(reports.values()) if compare(reports[p[0]], reports[p[1]]).score > LEAST}
    parts = {uid: {uid} for uid in reports}
    for a, b in pairs:
        whole = parts[a] | parts[b]
        parts |= dict.fromkeys(whole, whole)
    apart = [
        c.reports
        for part in {frozenset(p) for p in parts.values()}
        for c in cluster((reports[uid] for uid in part), [p for p in pairs if p[0] in part])
    ]
    assert {frozenset(r.uid for r in c.reports) for c in cluster(reports.values(), candidates(reports.values()))} == {
        frozenset(r.uid for r in found) for found in apart
    }


def test_people_win_over_the_machine(make: SimpleNamespace) -> None:
    first = make.article("a", make.event("EGY", "RUS", days="2023-12-09"), published="2023-12-09")
    other = make.article("b", make.event("EGY", "RUS", days="2024-03-21"), published="2024-03-21")
    copy = make.article("c", make.event("EGY", "RUS", days="2023-12-09"), published="2023-12-09")
    reports = {r.source: r for a in (first, other, copy) for r in reports_of(a)}
    pairs = candidates(reports.values())

    def held(*judged: tuple[str, str, bool]) -> set[str]:
        said = {tuple(sorted((reports[a].digest, reports[b].digest))): same for a, b, same in judged}
        return {"".join(r.source for r in c.reports) for c in cluster(reports.values(), pairs, judged=said)}

    assert held() == {"ac", "b"}
    assert held(("a", "c", False)) == {"a", "b", "c"}
    assert "ab" in held(("a", "b", True)) or "acb" in held(("a", "b", True))
    assert held(("a", "b", True), ("a", "c", False)) == {"ab", "c"}
    assert held(("a", "c", False), ("a", "b", True), ("b", "c", True)) == {"ab", "c"}
