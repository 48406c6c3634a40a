"""Datelines: where and when a report was filed, before it begins ("CAIRO, March 21, 2024 (MENA) -").

Agencies file on the day that they publish: a dateline with a full day states the article's own day, unless what came
with the page says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage
from dragoman.settling.clue import STATED, Clue
from dragoman.settling.lines import HEAD, full_day, rows
from dragoman.text.signs import DASHES, QUOTES, STROKES

SIGNS = DASHES | STROKES | frozenset("(")
PLACES = ("actor.capital", "actor.city")
AGENCIES = 12  # tokens of those named before a day in the bracket of a dateline
BEFORE, BEHIND = 3, 8  # tokens between the place and the day, and between the day and the dash


def datelines(passage: Passage, mentions: list[Mention]) -> Iterator[Clue]:
    """A clue for every dateline among the first lines of a passage."""
    if not any(full_day(m) for m in mentions):
        return
    for i, j in rows(passage)[:HEAD]:
        place = next((f for f in passage.begun("actor", i, min(i + 2, j)) if f.kinds & set(PLACES)), None)
        if place is None:
            continue
        day = next((m for m in mentions if i <= m.i < j and full_day(m)), None)
        if day is None or day.when is None or not (_plain(passage, place.j, day, j) or _filed(passage, place.j, day)):
            continue
        yield Clue(
            basis=STATED,
            first=day.when.start,
            last=day.when.end,
            why=f"dateline «{day.text}»",
            spans=(passage.span(i, day.j),),
            firm=False,
        )


def _plain(passage: Passage, at: int, day: Mention, j: int) -> bool:
    """Whether a day stands right behind the place that ends before token `at`, and a dash or an agency behind it, in a
    line that ends before token `j`.
    """
    if not 0 <= day.i - at <= BEFORE or any(passage.tokens[t].form.kind == "w" for t in range(at, day.i)):
        return False
    dashed = any(passage.fold(t) in DASHES for t in range(day.j, min(day.j + BEHIND, j)))
    return dashed or _agency(passage, day.j, j)


def _filed(passage: Passage, at: int, day: Mention) -> bool:
    """ "ABU DHABI, (WAM - 12th May, 2020)": whether a day ends a bracket right behind the place that ends before token
    `at`, with the agencies before it.
    """
    opened = next((t for t in range(at, min(at + 2, day.i)) if passage.fold(t) == "("), None)
    if opened is None or day.i - opened > AGENCIES or passage.fold(day.i - 1) not in DASHES:
        return False
    if day.j >= len(passage.tokens) or passage.fold(day.j) != ")":
        return False
    return not any(_low(passage, t) for t in (*range(opened + 1, day.i), day.j + 1))


def _low(passage: Passage, at: int) -> bool:
    """Whether a word is written with a small letter: "Geneva (agreed on - 12 March 2020) was the venue"."""
    token = passage.tokens[at] if at < len(passage.tokens) else None
    return token is not None and passage.raw[token.start : token.end][:1].islower()


def _agency(passage: Passage, at: int, end: int) -> bool:
    """«کابل، ۱۲ حمل ۱۳۹۸ (پژواک)», «کابل/ ۱۲ حمل ۱۳۹۸/ باختر»: whether who filed it stands right behind the day."""
    if at >= end or passage.fold(at) not in STROKES | {"("}:
        return False
    behind = passage.tokens[at + 1 : min(at + BEHIND, end)]
    ends = STROKES | {")"}
    name = list(takewhile(lambda t: t.form.kind != "p" or t.form.fold in QUOTES - ends, behind))
    closed = len(name) < len(behind) and behind[len(name)].form.fold in ends
    last = at + 1 + len(behind) == end and len(name) == len(behind)
    return 0 < len(name) <= BEFORE + 2 and (closed or last) and all(t.form.kind != "n" for t in name)


def of_datelines(passage: Passage, mentions: list[Mention]) -> frozenset[int]:
    """Where the days of datelines stand whose sentence names another one («بكين 3 مارس (شينخوا) اجتمع يوم الخميس …»):
    they are the days of what is told only where nothing else says when it was.
    """
    out = set()
    for i, j in rows(passage)[:HEAD]:
        place = next((f for f in passage.begun("actor", i, min(i + 2, j)) if f.kinds & set(PLACES)), None)
        here = [m for m in mentions if i <= m.i < j] if place is not None else []
        if place is None or len(here) < 2 or not 0 <= here[0].i - place.j <= BEFORE:
            continue
        small = passage.covered("func")
        between = (passage.tokens[t].form.kind == "w" and t not in small for t in range(place.j, here[0].i))
        if any(between):
            continue
        signs = (passage.fold(t) in SIGNS for t in range(here[0].j, min(here[0].j + BEHIND, j)))
        if any(signs):
            out.add(here[0].i)
    return frozenset(out)
