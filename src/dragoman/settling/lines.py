"""Date lines and code lines: lines that say when an article was published, and nothing else.

A date inside a sentence is no date line. A line counts where little but the date, a label, a time and a
section's name stands on it, near the head or the foot of the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.dating.finding import find
from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage
from dragoman.model.span import cut
from dragoman.settling.clue import CODE, STATED, Clue
from dragoman.settling.codes import LEAST, jalali_code
from dragoman.text.signs import DASHES

HEAD, FOOT = 10, 5
PARTS = DASHES | frozenset("|•")
MOST_WORDS, MOST_LABELLED, MOST_CHARACTERS = 3, 9, 160


def date_lines(passage: Passage, mentions: list[Mention]) -> Iterator[Clue]:
    """A clue for every date line of a passage."""
    days = [m for m in mentions if full_day(m)]
    if not days:
        return
    lines = rows(passage)
    for number, (i, j) in enumerate(lines):
        full = [m for m in days if i <= m.i and m.j <= j]
        if not full:
            continue
        dates = [m for m in mentions if i <= m.i and m.j <= j]
        label = labelled(passage, i, j, "date")
        if not label and _clock(passage, full[-1].j, j):
            continue
        stated = [m for m in full if label or _long_year(passage, m)]
        if not stated or passage.tokens[j - 1].end - passage.tokens[i].start > MOST_CHARACTERS:
            continue
        inside = {t for m in dates for t in range(m.i, m.j)}
        words = sum(passage.tokens[t].form.kind == "w" for t in range(i, j) if t not in inside)
        near = number < HEAD or number >= len(lines) - FOOT
        least = MOST_WORDS if _is_stamp(passage, i, j, stated) and (number or len(lines) == 1) else 1
        if not ((label and words <= MOST_LABELLED) or (near and words <= least and _ends_open(passage, j))):
            continue
        span = passage.span(i, j)
        for mention in stated:
            assert mention.when is not None
            yield Clue(
                basis=STATED,
                first=mention.when.start,
                last=mention.when.end,
                why=f"date line «{mention.text}»" + (" behind its label" if label else ""),
                spans=(span,),
                firm=label or len(mention.senses) > 1 or len(stated) > 1,
            )


def _clock(passage: Passage, at: int, end: int) -> bool:
    """«شنبه ۲۲ اردیبهشت ۱۴۰۳ ایران ۰۲:۴۵»: whether the hour of a land behind a day says when the page was looked at."""
    land = passage.starting("actor", at) if at < end else None
    if land is None or "actor.state" not in land.kinds or land.j + 3 != end:
        return False
    hour = passage.tokens[land.j : end]
    return [t.form.kind for t in hour] == ["n", "p", "n"] and hour[1].form.fold == ":"


def noted(kind: str, note: Passage) -> Iterator[Clue]:
    """The clues of a line that the reading of the page already knows as a date or code line."""
    if kind == "date":
        yield from date_lines(note, find(note, now=None))
    elif kind == "code":
        yield from code_lines(note)


def code_lines(passage: Passage) -> Iterator[Clue]:
    """A clue for every item code that stands alone on its line, or behind its label, on a page of a Jalali
    press."""
    if passage.pack.data.dates.calendar != "jalali":
        return
    if not any(len(passage.fold(t)) >= LEAST for t in passage.numbers):
        return
    for i, j in rows(passage):
        numbers = [t for t in passage.tokens[i:j] if t.form.kind == "n" and len(t.form.fold) >= LEAST]
        words = sum(t.form.kind == "w" for t in passage.tokens[i:j])
        if len(numbers) != 1 or (words and not (words <= 4 and labelled(passage, i, j, "code"))):
            continue
        day = jalali_code(numbers[0].form.fold)
        if day:
            span = cut(passage.raw, numbers[0].start, numbers[0].end)
            yield Clue(
                basis=CODE,
                first=day,
                last=day,
                why=f"item code {numbers[0].form.fold}",
                spans=(span,),
                firm=True,
            )


def _is_stamp(passage: Passage, i: int, j: int, stated: list[Mention]) -> bool:
    """A time of day, a bar, a weekday or a second calendar beside the date: words alone may be a
    headline's."""
    tokens = passage.tokens[i:j]
    signs = any(t.form.kind == "p" and t.form.fold in "|•:" for t in tokens)
    return signs or any(len(m.senses) > 1 for m in stated)


def labelled(passage: Passage, i: int, j: int, kind: str) -> bool:
    """Whether a line begins with a label («تاريخ النشر», «تاریخ انتشار», "Published"), or a part of it behind a bar or
    dash does ("By AFP | Published: …").
    """
    starts = [i, *(t + 1 for t in range(i, j - 1) if passage.fold(t) in PARTS)]
    parts = [[t for t in range(a, j) if passage.tokens[t].form.kind == "w"] for a in starts]
    for head in passage.pack.data.furniture.heads.get(kind, []):
        words = passage.pack.fold(head)
        for n, part in enumerate(parts):
            if [passage.fold(t) for t in part[: len(words)]] != list(words):
                continue
            if n == 0 or _alone(passage, part[len(words) - 1] + 1, (*starts[n + 1 :], j + 1)[0] - 1):
                return True
    return False


def _alone(passage: Passage, at: int, end: int) -> bool:
    """Whether little but a day and an hour stands behind a label, in tokens `[at, end)`: not "Date of summit: …", nor
    "Published accounts of the March 3, 2019 meeting".
    """
    known = passage.covered("date")
    owned = {f.i for f, e in passage.of("func.mark") if e.value == "of"}
    other = [t for t in range(at, end) if passage.tokens[t].form.kind == "w" and t not in known]
    return at not in owned and at not in other and len(other) <= MOST_WORDS


def rows(passage: Passage) -> list[tuple[int, int]]:
    """Token ranges of the lines that hold anything."""
    out, first = [], 0
    for at in passage.places.get("\n", ()):
        if at > first:
            out.append((first, at))
        first = at + 1
    if len(passage.tokens) > first:
        out.append((first, len(passage.tokens)))
    return out


def full_day(mention: Mention) -> bool:
    """A day with its year, by the words alone."""
    return mention.when is not None and any(
        s.kind == "day" and s.year is not None and not s.last_day for s in mention.senses
    )


def _long_year(passage: Passage, mention: Mention) -> bool:
    """A year of four digits: programmes and tables write two."""
    parts = (p for t in passage.tokens[mention.i : mention.j] for p in t.form.fold.split("."))
    return any(len(p) == 4 and p.isdecimal() for p in parts)


def _ends_open(passage: Passage, j: int) -> bool:
    """Not with the full stop of a sentence, nor a colon behind which somebody speaks."""
    last = passage.tokens[j - 1].form
    return not (last.kind == "p" and last.fold in ".!?؟:")
