"""Reports to events: the best pairs first, a veto of any member against any other keeps two groups apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

import msgspec

from dragoman.merging.compare import JOIN, compare
from dragoman.merging.report import Report
from dragoman.merging.verdict import Reason, Verdict
from dragoman.merging.vetoes import parting, rivals

MEAN = 3.0  # a chain of near neighbours is one event only while its members agree on the whole
RIVALS = 8  # candidates of one report that are weighed against each other
CLEAR = 0.5  # points by which a report must prefer one event to another that it could also be
LEAST = JOIN - CLEAR  # pairs of fewer points change nothing
JUDGED = 100.0  # points of a pair that a person has called one

Pair = tuple[str, str]
Judged = Mapping[Pair, bool]
"""Digests of two reports, the lesser first, to whether a person calls them one event; oldest first."""


class Join(msgspec.Struct, frozen=True):
    """Why two reports became one event: positions in the event's reports, points, reasons."""

    first: int
    second: int
    score: float
    reasons: tuple[Reason, ...]


class Cluster(msgspec.Struct, frozen=True):
    """One event's reports in order, and the joins that made it."""

    reports: tuple[Report, ...]
    joins: tuple[Join, ...]


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def weigh(a: Report, b: Report, judged: Judged) -> Verdict:
    """The verdict on two reports, a person's before the machine's."""
    one = judged.get(_pair(a.digest, b.digest)) if judged else None
    if one is None:
        return compare(a, b)
    return Verdict(JUDGED, (Reason("judged", JUDGED),)) if one else Verdict(0.0, (), "judged")


class _Groups:
    """Growing groups of reports. `anchored` ones are settled and never join each other any more."""

    def __init__(self, reports: list[Report], judged: Judged, known: dict[tuple[int, int], float]) -> None:
        self.known = known  # the points of pairs that were weighed before
        self.reports = reports
        self.judged = judged
        self.group = list(range(len(reports)))
        self.members = {i: [i] for i in range(len(reports))}
        self.anchored: set[int] = set()
        self.joins: dict[int, list[tuple[int, int, Verdict]]] = {i: [] for i in range(len(reports))}
        self._seen: dict[tuple[int, int], Verdict] = {}
        self._apart: dict[tuple[int, int], str | None] = {}
        self._tried: dict[tuple[int, int], int] = {}  # groups that could not be one, and how many they were together

    def verdict(self, i: int, j: int) -> Verdict:
        key = (i, j) if i < j else (j, i)
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = weigh(self.reports[key[0]], self.reports[key[1]], self.judged)
        return found

    def join(self, i: int, j: int) -> None:
        a, b = sorted((self.group[i], self.group[j]))
        if a == b or {a, b} <= self.anchored:
            return
        many = len(self.members[a]) + len(self.members[b])
        if self._tried.get((a, b)) == many:
            return
        if self._agree(self.members[a], self.members[b]):
            self._unite(a, b, i, j)
        else:
            self._tried[a, b] = many

    def _agree(self, some: list[int], others: list[int]) -> bool:
        """Whether nothing keeps any two of these apart, and they fit on the whole."""
        total, known = 0.0, self.known
        for x in some:
            for y in others:
                score = known.get((x, y) if x < y else (y, x), 0.0)
                if score > LEAST:  # nothing keeps two apart that have points
                    total += score
                    continue
                found = self.verdict(x, y)
                if found.veto:
                    return False
                total += found.score
        return total >= MEAN * len(some) * len(others)

    def _unite(self, a: int, b: int, i: int, j: int) -> None:
        for x in self.members[b]:
            self.group[x] = a
        self.members[a] += self.members.pop(b)
        self.joins[a] += [*self.joins.pop(b), (i, j, self.verdict(i, j))]
        if b in self.anchored:
            self.anchored.add(a)

    def tie(self, i: int, j: int) -> None:
        """Makes one of the groups of two reports, whatever the machine has against it, unless people part any two."""
        a, b = sorted((self.group[i], self.group[j]))
        if a != b and not any(self._parted(x, y) for x in self.members[a] for y in self.members[b]):
            self._unite(a, b, i, j)

    def _parted(self, x: int, y: int) -> bool:
        return self.judged.get(_pair(self.reports[x].digest, self.reports[y].digest)) is False

    def agglomerate(self, pairs: Iterable[tuple[int, int]], *, exact: bool = False) -> None:
        known = self.known
        scores = {
            p: score
            for p in pairs
            if (score := found if (found := known.get(p)) is not None else self.verdict(*p).score) > LEAST
        }
        torn = self.torn(scores)
        between: dict[int, set[int]] = {}
        for i, j in torn:
            between.setdefault(i, set()).add(j)
            between.setdefault(j, set()).add(i)
        likely = [(-score, p) for p, score in scores.items() if score >= JOIN and p not in torn]
        for _, (i, j) in sorted(likely):
            if not (exact and self._by_another(i, j, between)):
                self.join(i, j)

    def _by_another(self, i: int, j: int, torn: Mapping[int, set[int]]) -> bool:
        """Whether a report of a day that is torn from a member of the other's group would come to it by way of this
        one: of what is told of one day, it is then neither.
        """
        a, b = self.members[self.group[i]], self.members[self.group[j]]
        return any(not torn[x].isdisjoint(b) for x in a if x in torn)

    def torn(self, scores: dict[tuple[int, int], float]) -> set[tuple[int, int]]:
        """Pairs of a report that fits two groups which cannot be one, except with a clearly better one.

        "He met officials in Islamabad" beside a meeting with the premier and one with the army's chief is
        neither: it is the visit, and stays an event of its own. What many tell is
        likelier meant than what one does.
        """
        beside: dict[int, dict[int, list[tuple[float, int]]]] = {}
        for (i, j), score in scores.items():
            beside.setdefault(i, {}).setdefault(self.group[j], []).append((-score, j))
            beside.setdefault(j, {}).setdefault(self.group[i], []).append((-score, i))
        out = set()
        for i, groups in beside.items():
            if len(groups) < 2:
                continue
            fits = sorted([self._fit(root, found) for root, found in groups.items()])[:RIVALS]
            for (better, one, j), (worse, other, k) in combinations(fits, 2):
                if rivals(self.reports[i], self._parting(j, k)):
                    lost = groups[other] if worse - better >= CLEAR else groups[one] + groups[other]
                    out |= {(min(i, x), max(i, x)) for _, x in lost}
        return out

    def _parting(self, j: int, k: int) -> str | None:
        """What parts two reports: the same two are the best of their groups for many others."""
        key = (j, k) if j < k else (k, j)
        if key not in self._apart:
            self._apart[key] = parting(self.reports[key[0]], self.reports[key[1]])
        return self._apart[key]

    def _fit(self, root: int, found: list[tuple[float, int]]) -> tuple[float, int, int]:
        """How well a report fits a group (less is better), the group, and its member that fits best."""
        score, best = min(found) if len(found) > 1 else found[0]
        return score - min(1.0, 0.25 * (len(self.members[root]) - 1)), root, best

    def settle(self, indexes: Iterable[int]) -> None:
        self.anchored |= {self.group[i] for i in indexes}


def _obeying(machine: _Groups, judged: Judged) -> _Groups:
    """The machine's events, those made one that people call one.

    What they say comes first and what the machine joined after it, so that this gives way where the two cannot both be.
    That a person calls two reports one parts neither from those with which it was one: no event loses a report by it,
    be it that one page tells of both events, or that their days are far from each other.
    """
    at: dict[str, int] = {}
    for index, report in enumerate(machine.reports):
        at.setdefault(report.digest, index)
    told = [(at[a], at[b]) for (a, b), same in judged.items() if same and a in at and b in at]
    if not told:
        return machine
    groups = _Groups(machine.reports, judged, {})
    for i, j in [*told, *((i, j) for root in sorted(machine.joins) for i, j, _ in machine.joins[root])]:
        groups.tie(i, j)
    return groups


def cluster(
    reports: Iterable[Report],
    pairs: Iterable[Pair] | Mapping[Pair, float],
    *,
    judged: Judged | None = None,
) -> list[Cluster]:
    """The events of a set of reports, whatever their order, of which `pairs` (of uids) may be one.

    Where `pairs` says how many points each has by `weigh`, with these judgements, that is not worked out again. What
    `judged` says wins over the machine, and adds the reports of whole events to each other.

    What `block.candidates` gives for the whole set, cut to a part that none of its pairs of more than `LEAST` points
    leaves, gives the events of this part as the whole set would.

    Reports of a day come first, then those of months or years, then undated ones. A later stage joins no two
    events of an earlier one, so an undated report attaches once and bridges nothing.
    """
    line = sorted(reports, key=lambda r: r.order)
    at = {r.uid: i for i, r in enumerate(line)}
    points: Mapping[Pair, float | None] = pairs if isinstance(pairs, Mapping) else dict.fromkeys(pairs)
    told = {(min(at[a], at[b]), max(at[a], at[b])): score for (a, b), score in points.items()}
    said = judged or {}
    one = {pair for pair, same in said.items() if same}  # the points of these are a person's
    known = {
        (i, j): score
        for (i, j), score in told.items()
        if score is not None and _pair(line[i].digest, line[j].digest) not in one
    }
    groups = _Groups(line, {pair: False for pair, same in said.items() if not same}, known)
    found = set(told)
    firm = {(i, j) for i, j in found if line[i].firm and line[j].firm}
    dated = {(i, j) for i, j in found - firm if line[i].start and line[j].start}
    groups.agglomerate(((i, j) for i, j in firm if line[i].exact and line[j].exact), exact=True)
    groups.agglomerate(firm)
    groups.settle(i for i, r in enumerate(line) if r.firm)
    groups.agglomerate(dated)
    groups.settle(i for i, r in enumerate(line) if r.start)
    # Other events than contacts are one only by their day.
    groups.agglomerate((i, j) for i, j in found - firm - dated if line[i].type == "CONSULT")
    groups = _obeying(groups, said)
    return [_finish(groups, root) for root in sorted(groups.members)]


def _finish(groups: _Groups, root: int) -> Cluster:
    members = sorted(groups.members[root])
    at = {index: position for position, index in enumerate(members)}
    joins = [Join(min(at[i], at[j]), max(at[i], at[j]), v.score, v.reasons) for i, j, v in groups.joins[root]]
    return Cluster(tuple(groups.reports[i] for i in members), tuple(sorted(joins, key=lambda x: (x.first, x.second))))
