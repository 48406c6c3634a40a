"""Figures: counted claims about people, each with its words. A number that counts something else is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.counted.claims import Claims
from dragoman.extraction.counted.counts import PEOPLE, Count, counts as find_counts
from dragoman.extraction.counted.place import Peoples
from dragoman.extraction.deed import Deed
from dragoman.extraction.said.speech import Speech, speeches
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.said import Figure
from dragoman.model.span import Span
from dragoman.model.when import When
from dragoman.world.world import World

SUFFERED = frozenset(("killed", "injured", "casualties", "displaced"))  # kinds that come of something
CLOSE = 12  # characters between a day and «ادامه دارد»
OPENED = 28  # and between «منذ» and a day, for what began on it («منذ اندلاع الحرب في السابع من أكتوبر»)
FRESH = 1  # days by which news may be older than the page that counts its dead
GUARD = 4  # tokens before a deed within which «قد», "could" make it unreal


def read(
    passage: Passage,
    *,
    mentions: Sequence[Mention],
    published: When | None = None,
    dates: Sequence[When] = (),
    world: World | None = None,
    found: Sequence[Speech] | None = None,
    done: Callable[[], list[Deed]] | None = None,
) -> list[Figure]:
    """The figures of an article, in order; the same figure told again is one.

    `published` is the article's day, `dates` its resolved days (with evidence), `found` its speeches and
    `done` its deeds where they are known already.
    """
    if not passage.layer("count"):
        return []
    counts = find_counts(passage)
    if not counts:
        return []
    told = speeches(passage, mentions, world) if found is None else found
    peoples, claims = Peoples(passage, mentions, world, done), Claims(passage, mentions, told, world)
    made = [_figure(passage, c, counts, peoples, claims, published, dates) for c in counts]
    return _once(made, counts)


def _figure(
    passage: Passage,
    count: Count,
    counts: list[Count],
    peoples: Peoples,
    claims: Claims,
    published: When | None,
    dates: Sequence[When],
) -> Figure:
    quantity, head = count.quantity, count.head
    whole = counts[count.part_of] if count.part_of is not None else None
    of = peoples.of(head, count.i, count.j, count.sentence)
    same = whole if whole is not None else _before(count, counts) if head is not None and head.others else None
    if same is not None and (head is None or not head.people):
        of = peoples.of(same.head, same.i, same.j, same.sentence)
    if count.kind == "money":
        of = None
    start = count.deed.i if count.deed and count.deed.i < count.i and count.i - count.deed.i <= 14 else count.i
    end = count.deed.j if count.deed and count.deed.i >= count.j else count.j
    population = head.population if head and head.population in PEOPLE else None
    as_of, since = _days(passage, count, published, dates)
    because: dict[str, tuple[Span, ...]] = {
        "number": (passage.span(quantity.core_i, max(quantity.core_j, quantity.core_i + 1)),)
    }
    if head is not None:
        because["of"] = (passage.span(head.i, head.j),)
    if count.deed is not None:
        because["kind"] = (passage.span(count.deed.i, count.deed.j),)
    cause = _cause(passage, count) if count.kind in SUFFERED else None
    if cause is not None:
        because["cause"] = (passage.span(cause.i, cause.j),)
    return Figure(
        kind=count.kind,
        of=of,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        as_of=as_of,
        since=since,
        claimant=claims.of(count.i, count.j, of),
        population=population,
        part_of=count.part_of,
        place=None if count.kind == "money" else peoples.place(count.i, count.j, count.sentence),
        cause=cause.entries[0].value if cause is not None else None,
        unit=count.unit,
        status="hypothetical" if _unreal(passage, count) else "occurred",
        because=because,
        evidence=(passage.span(start, end),),
    )


def _cause(passage: Passage, count: Count) -> Found | None:
    """What it came of: the nearest word for a cause in the figure's own clause."""
    i, j = passage.sentences[count.sentence]
    breaks = [f.i for f in passage.within("count", i, j) if f.get("count.break")]
    first = max((b for b in breaks if b < count.i), default=i)
    last = min((b for b in breaks if b >= count.j), default=j)
    near = [f for f in passage.within("cause", first, last) if f.j <= count.i or f.i >= count.j]
    return min(near, key=lambda f: min(abs(f.i - count.j), abs(count.i - f.j)), default=None)


def _before(count: Count, counts: list[Count]) -> Count | None:
    """The count before one of «آخرين», in its sentence: the others are of the same people."""
    at = next(n for n, c in enumerate(counts) if c is count)
    return counts[at - 1] if at and counts[at - 1].sentence == count.sentence else None


def _unreal(passage: Passage, count: Count) -> bool:
    at = count.deed.i if count.deed else count.i
    return any(f.get("count.unreal") for f in passage.begun("count", max(0, at - GUARD), at))


def _days(
    passage: Passage, count: Count, published: When | None, dates: Sequence[When]
) -> tuple[When | None, When | None]:
    """As of when, and since when: a day of the figure's sentence; «منذ» or «ادامه دارد» make it the
    beginning.

    A beginning that a clause break parts from the figure dates the figure itself («منذ 7 أكتوبر … بعدما أودى
    …»), and so does one of which the figure is what began («منذ أن تجاوز 33 تريليونا قبل أسبوع»).
    """
    i, j = passage.sentences[count.sentence]
    first, last = passage.tokens[i].start, passage.tokens[j - 1].end
    inside = [d for d in dates if d.evidence and first <= d.evidence[0].start < last]
    opened = [passage.tokens[f.j - 1].end for f in passage.within("count", i, j) if f.get("count.since")]
    lasting = [passage.tokens[f.i].start for f in passage.within("deed", i, j) if f.get("deed.lasting")]
    breaks = [passage.tokens[f.i].start for f in passage.within("count", i, j) if f.get("count.break")]
    at = passage.tokens[count.i].start
    since: When | None = None
    plain: list[When] = []
    for when in inside:
        start, end = when.evidence[0].start, when.evidence[-1].end
        begins = any(0 <= start - s <= OPENED and not s <= at < start for s in opened)
        begins = begins or any(0 <= s - end <= CLOSE for s in lasting)
        apart = any(min(start, at) < b < max(start, at) for b in breaks)
        if begins and not apart:
            since = since or when
        else:
            plain.append(msgspec.structs.replace(when, end=when.start) if begins else when)
    near = min(plain, key=lambda d: abs(d.evidence[0].start - at), default=None)
    if near is not None and published is not None and 0 <= (published.start - near.end).days <= FRESH:
        near = published  # of what has just happened the toll is that of the page's day
    return (near or published), since


def _once(figures: list[Figure], counts: list[Count]) -> list[Figure]:
    """Figures told again are one: the fuller telling stays, with the evidence of both."""
    kept: list[Figure] = []
    at: dict[int, int] = {}
    for n, figure in enumerate(figures):
        same = next((k for k, f in enumerate(kept) if _same(f, figure)), None)
        if same is None:
            at[n] = len(kept)
            kept.append(figure)
            continue
        at[n] = same
        first, second = kept[same], figure
        fuller = second if _weight(second) > _weight(first) else first
        kept[same] = msgspec.structs.replace(
            fuller, evidence=(*first.evidence, *second.evidence), of=first.of or second.of
        )
    return [msgspec.structs.replace(f, part_of=at.get(f.part_of) if f.part_of is not None else None) for f in kept]


def _same(a: Figure, b: Figure) -> bool:
    deaths = ("killed", "casualties")
    kinds = a.kind == b.kind or (a.kind in deaths and b.kind in deaths and a.bound not in ("tens", "hundreds"))
    return (
        kinds
        and a.low == b.low
        and a.unit == b.unit
        and (a.of == b.of or a.of is None or b.of is None)
        and a.population == b.population
        and (a.bound not in ("tens", "hundreds", "thousands") or a.claimant == b.claimant)
    )


def _weight(figure: Figure) -> int:
    return (
        (figure.claimant is not None)
        + (figure.of is not None)
        + (figure.bound != "exact")
        + (figure.part_of is not None)
    )
