"""Figures: counted claims about people, each with its words. A number that counts something else is none."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.counted.claims import Claims
from dragoman.extraction.counted.heads import Head, Heads
from dragoman.extraction.counted.numbers import Quantity, quantities
from dragoman.extraction.counted.place import Peoples
from dragoman.extraction.said.speech import Speech, speeches
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.said import Figure
from dragoman.model.span import Span
from dragoman.model.when import When
from dragoman.world.world import World

PEOPLE = frozenset(
    ("children", "women", "civilians", "elderly", "soldiers", "journalists", "aid-workers", "police")
)
CLOSE = 12  # characters between a day and «منذ» or «ادامه دارد»
GUARD = 4  # tokens before a deed within which «قد», "could" make it unreal


class _Count(msgspec.Struct, kw_only=True):
    """One count under construction, at tokens `[i, j)`."""

    i: int
    j: int
    quantity: Quantity
    head: Head | None
    kind: str
    deed: Found | None
    sentence: int
    part_of: int | None = None


def read(
    passage: Passage,
    *,
    mentions: Sequence[Mention],
    published: When | None = None,
    dates: Sequence[When] = (),
    world: World | None = None,
    found: Sequence[Speech] | None = None,
) -> list[Figure]:
    """The figures of an article, in order; the same figure told again is one.

    `published` is the article's day, `dates` its resolved days (with evidence), `found` its speeches where
    they are known already.
    """
    if not passage.layer("count"):
        return []
    counts = _counts(passage)
    if not counts:
        return []
    told = speeches(passage, mentions, world) if found is None else found
    peoples, claims = Peoples(passage, mentions, world), Claims(passage, mentions, told, world)
    made = [_figure(passage, c, counts, peoples, claims, published, dates) for c in counts]
    return _once(made, counts)


def _counts(passage: Passage) -> list[_Count]:
    heads = Heads(passage)
    found = quantities(passage) + _duals(passage, heads)
    found.sort(key=lambda q: q.i)
    out: list[_Count] = []
    n = 0
    for quantity in found:
        while n + 1 < len(passage.sentences) and passage.sentences[n][1] <= quantity.i:
            n += 1
        i, j = passage.sentences[n]
        if not i <= quantity.i < j:
            continue
        made = _count(passage, heads, quantity, (i, j), n, out)
        if made is not None:
            out.append(made)
    return out


def _duals(passage: Passage, heads: Heads) -> list[Quantity]:
    out = []
    for found in passage.layer("count"):
        made = heads.dual(found.i)
        if made is not None:
            out.append(
                Quantity(
                    i=found.i,
                    j=found.i,
                    core_i=found.i,
                    core_j=found.j,
                    low=2,
                    high=2,
                    bound="exact",
                    kind=made[1] or None,
                )
            )
    return out


def _count(
    passage: Passage, heads: Heads, quantity: Quantity, bounds: tuple[int, int], n: int, before: list[_Count]
) -> _Count | None:
    i, j = bounds
    head = heads.head(quantity, j)
    if (
        quantity.low == 1
        and not quantity.digits
        and quantity.j in heads.at
        and heads.at[quantity.j].get("count.helper")
    ):
        return None  # "one of the victims"
    if quantity.i == quantity.j:  # a dual is its own noun
        head = Head(
            i=quantity.core_i,
            j=quantity.core_j,
            kind=quantity.kind,
            population="",
            people=heads.people(quantity.core_i),
        )
    end = head.j if head else quantity.j
    previous = before[-1] if before and before[-1].sentence == n else None
    link = heads.continues(previous.j, quantity.i) if previous else None
    lead = heads.before(max(i, previous.j) if previous else i, quantity.i)
    part_of = _part_of(before, link, head)
    quantity, end = _trailing(passage, heads, quantity, end)
    if head is not None and head.kind:
        kind: str | None = head.kind
        if lead and lead[0] == "released" and lead[2]:
            kind = "released"
        deed = lead[1] if lead else None
    elif head is None:
        if lead is None or not _alone(passage, heads, quantity, lead[1]):
            return None
        kind, deed = lead[0], lead[1]
    else:
        behind = heads.after(head.j, j) if lead is None or not lead[2] else None
        if lead is not None and (behind is None or lead[1].j >= quantity.i - 3):
            kind, deed = lead[0], lead[1]
        elif (
            link
            and previous
            and (behind is None or link == "among")
            and (previous.deed or head.others or head.population)
        ):
            kind, deed = previous.kind, previous.deed
        elif behind is not None:
            kind, deed = behind
        else:
            return None
    if kind is None:
        return None
    return _Count(
        i=quantity.i, j=end, quantity=quantity, head=head, kind=kind, deed=deed, sentence=n, part_of=part_of
    )


def _part_of(before: list[_Count], link: str | None, head: Head | None) -> int | None:
    """The count that this one is a part of: the one before «بينهم», and so on down the list («3826 طفلا
    و2405 نساء»).
    """
    if link is None or not before:
        return None
    whole = before[-1].part_of
    if link == "among":
        return len(before) - 1 if whole is None else whole
    return whole if head is not None and head.population in PEOPLE else None


def _alone(passage: Passage, heads: Heads, quantity: Quantity, deed: Found) -> bool:
    """Whether a number without a noun counts all the same: «إصابة العشرات», «ارتفع عدد القتلى إلى 500»."""
    vague = not quantity.digits and quantity.high is None
    follows = passage.tokens[quantity.j] if quantity.j < len(passage.tokens) else None
    ends = follows is None or follows.form.kind in "pl" or quantity.j in heads.at
    near = deed.j >= quantity.i - 1
    closed = deed.j == quantity.i and (follows is None or follows.form.kind in "pl")
    return (
        (vague and near and ends)
        or closed
        or (deed.get("count.person") is not None and ends and not deed.get("count.among"))
    )


def _trailing(passage: Passage, heads: Heads, quantity: Quantity, end: int) -> tuple[Quantity, int]:
    """A bound behind the noun: «29 شخصا، على الأقل»."""
    t = end
    while t < len(passage.tokens) and t < end + 2 and passage.fold(t) in ",،":
        t += 1
    found = heads.at.get(t)
    entry = found.get("count.trailing") if found else None
    if found is None or entry is None or quantity.bound != "exact":
        return quantity, end
    high = None if entry.value in ("more-than", "at-least") else quantity.high
    return msgspec.structs.replace(quantity, bound=entry.value, high=high), found.j


def _figure(
    passage: Passage,
    count: _Count,
    counts: list[_Count],
    peoples: Peoples,
    claims: Claims,
    published: When | None,
    dates: Sequence[When],
) -> Figure:
    quantity, head = count.quantity, count.head
    whole = counts[count.part_of] if count.part_of is not None else None
    of = peoples.of(head, count.i, count.j, count.sentence)
    if whole is not None and (head is None or not head.people):
        of = peoples.of(whole.head, whole.i, whole.j, whole.sentence)
    start = (
        count.deed.i if count.deed and count.deed.i < count.i and count.i - count.deed.i <= 14 else count.i
    )
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
        place=peoples.place(count.i, count.j, count.sentence),
        status="hypothetical" if _unreal(passage, count) else "occurred",
        because=because,
        evidence=(passage.span(start, end),),
    )


def _unreal(passage: Passage, count: _Count) -> bool:
    at = count.deed.i if count.deed else count.i
    return any(f.get("count.unreal") and 0 < at - f.i <= GUARD for f in passage.layer("count"))


def _days(
    passage: Passage, count: _Count, published: When | None, dates: Sequence[When]
) -> tuple[When | None, When | None]:
    """As of when, and since when: a day of the figure's sentence; «منذ» or «ادامه دارد» make it the
    beginning.

    A beginning that a clause break parts from the figure dates the figure itself («منذ 7 أكتوبر … بعدما أودى
    …»).
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
        begins = any(0 <= start - s <= CLOSE for s in opened) or any(0 <= s - end <= CLOSE for s in lasting)
        apart = any(min(start, at) < b < max(start, at) for b in breaks)
        if begins and not apart:
            since = since or when
        else:
            plain.append(msgspec.structs.replace(when, end=when.start) if begins else when)
    near = min(plain, key=lambda d: abs(d.evidence[0].start - at), default=None)
    return (near or published), since


def _once(figures: list[Figure], counts: list[_Count]) -> list[Figure]:
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
    return [
        msgspec.structs.replace(f, part_of=at.get(f.part_of) if f.part_of is not None else None) for f in kept
    ]


def _same(a: Figure, b: Figure) -> bool:
    deaths = ("killed", "casualties")
    kinds = a.kind == b.kind or (
        a.kind in deaths and b.kind in deaths and a.bound not in ("tens", "hundreds")
    )
    return (
        kinds
        and a.low == b.low
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
