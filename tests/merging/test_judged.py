"""What people say of pairs wins over the machine, and tears nothing apart that they did not speak of."""

from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given, strategies as st

from dragoman.merging.block import candidates
from dragoman.merging.cluster import cluster
from dragoman.merging.report import Report, reports_of

Said = list[tuple[int, int, bool]]
DAYS = ("2023-12-09", "2024-03-21", "2024-06-02")
said = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.booleans()), max_size=6)


@pytest.fixture(scope="module")
def reports(make: SimpleNamespace) -> list[Report]:
    """Three calls, each told on two pages; a third page tells of all of them."""
    told = [make.article(f"{n}{side}", make.event("EGY", "RUS", days=d)) for n, d in enumerate(DAYS) for side in "ab"]
    told.append(make.article("all", *(make.event("EGY", "RUS", days=day, words=f"on {day}") for day in DAYS)))
    return [report for article in told for report in reports_of(article)]


def together(reports: list[Report], told: Said, *, order: list[int] | None = None) -> list[frozenset[str]]:
    """The digests of each event. Of a pair what was said last holds."""
    judged: dict[tuple[str, str], bool] = {}
    for i, j, same in told:
        if i != j:
            pair = tuple(sorted((reports[i].digest, reports[j].digest)))
            judged.pop(pair, None)  # type: ignore[arg-type]
            judged[pair] = same  # type: ignore[index]
    line = [reports[i] for i in order] if order else reports
    uids = {r.digest: r.uid for r in reports}
    pairs = {*candidates(line), *(tuple(sorted((uids[a], uids[b]))) for (a, b), same in judged.items() if same)}
    found = cluster(line, pairs, judged=judged)  # type: ignore[arg-type]
    for one in found:
        assert len(one.joins) == len(one.reports) - 1, "every report hangs on its event by one pair"
    return sorted((frozenset(r.digest for r in one.reports) for one in found), key=sorted)


def test_two_events_with_two_reports_of_one_page_become_one_that_loses_nothing(reports: list[Report]) -> None:
    assert sorted(map(len, together(reports, []))) == [3, 3, 3]
    assert sorted(map(len, together(reports, [(0, 2, True)]))) == [3, 6]
    assert sorted(map(len, together(reports, [(6, 7, True)]))) == [3, 6], "two reports of one page"
    assert sorted(map(len, together(reports, [(0, 2, True), (1, 4, True)]))) == [9]


def test_what_is_called_two_stays_two(reports: list[Report]) -> None:
    parted = together(reports, [(0, 2, True), (1, 2, False)])
    assert any({reports[0].digest, reports[2].digest} <= one and reports[1].digest not in one for one in parted)


@given(told=said, order=st.permutations(range(9)))
def test_what_people_say_holds_in_any_order(reports: list[Report], told: Said, order: list[int]) -> None:
    events = together(reports, told)
    assert together(reports, told, order=order) == events
    last = {frozenset((i, j)): same for i, j, same in told if i != j}
    of = {digest: n for n, one in enumerate(events) for digest in one}
    for pair, same in last.items():
        if not same:
            assert len({of[reports[i].digest] for i in pair}) == 2
    if all(last.values()):
        for pair in last:
            assert len({of[reports[i].digest] for i in pair}) == 1
        for one in together(reports, []):
            for a, b in pairwise(one):
                assert of[a] == of[b], "what was one event still is"
