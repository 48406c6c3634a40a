"""The day of an article that states none: what its words about today leave open, between bounds that it
gives.

Bounds come from landmarks (an event behind or ahead), from dates with a year that the article tells as
past, and from offices that several of its persons hold. Without a bound on either side there is no answer:
a year is never guessed.
"""

from __future__ import annotations

import datetime

from dragoman.dating.cursor import Cursor
from dragoman.dating.mention import Mention
from dragoman.dating.tense import Tenses
from dragoman.language.passage import Passage
from dragoman.model.article import Notice, Published
from dragoman.settling.clue import INFERRED, Clue
from dragoman.settling.landmarks import leanings
from dragoman.settling.running import running
from dragoman.settling.tenures import terms
from dragoman.settling.today import Condition
from dragoman.world.world import World

DAY = datetime.timedelta(days=1)
# More days than these are no candidates worth naming.
MOST_DAYS = 14
WIDEST = 366 * 6
Answer = tuple[Published | None, list[Notice]]
NOTHING = Notice("D101", "nothing on the page fixes its day")


def infer(
    passage: Passage,
    mentions: list[Mention],
    today: list[Condition],
    world: World,
    cursor: Cursor | None = None,
) -> Answer:
    """The day, the candidates, or nothing. `cursor` is the passage's, where there is one already."""
    clues = [*leanings(passage, mentions, world), *running(passage, world.running(passage.pack.code), cursor)]
    firm = [c for c in clues if c.firm]
    behind = _behind(passage, mentions)
    first, last, used = _bounds(clues, behind)
    sure = True
    if first is None or last is None:
        terms_of = terms(passage, world)
        if terms_of and any(c.month is not None for c in today):
            # Tenures settle a day whose weekday and date the page gives; with less they name candidates only.
            sure = any(c.weekday is not None and c.day is not None and not c.side for c in today)
            first = max(first, terms_of.first) if first else terms_of.first
            last = min(last, terms_of.last) if last else terms_of.last
            used.append(terms_of)
    if not today and not firm:
        return None, [NOTHING]
    if first is None or last is None or first > last or (last - first).days > WIDEST:
        return None, [_nothing(first, last, today)]
    days = [d for d in (first + DAY * k for k in range((last - first).days + 1)) if all(c.holds(d) for c in today)]
    trace = "; ".join([*dict.fromkeys(c.why for c in used), *dict.fromkeys(f"today is {c.why}" for c in today)])
    spans = tuple(dict.fromkeys([*(s for c in used for s in c.spans), *(c.span for c in today)]))[:6]
    if len(days) == 1 and sure:
        day = days[0]
        done = Published(date=day, start=day, end=day, precision="day", basis=INFERRED, trace=trace, evidence=spans)
        return done, []
    if not days:
        return None, [Notice("D101", f"what the page says does not fit together: {trace}")]
    if len(days) > MOST_DAYS:
        return None, [_nothing(first, last, today)]
    named = ", ".join(d.isoformat() for d in days)
    several = Published(
        date=None,
        start=days[0],
        end=days[-1],
        precision="days",
        basis=INFERRED,
        trace=f"{trace}; open between {named}",
        evidence=spans,
    )
    return several, [Notice("D103", f"{trace}; open between {named}")]


def _nothing(first: datetime.date | None, last: datetime.date | None, today: list[Condition]) -> Notice:
    if not (first or last or today):
        return NOTHING
    said = ", ".join(dict.fromkeys(c.why for c in today)) or "nothing about today"
    return Notice(
        "D101", f"nothing on the page fixes its day: from {first or 'unknown'} to {last or 'unknown'}, {said}"
    )


def _bounds(clues: list[Clue], behind: Clue | None) -> tuple[datetime.date | None, datetime.date | None, list[Clue]]:
    """The days that all landmarks allow; the latest past date only as a lower bound."""
    first: datetime.date | None = None
    last: datetime.date | None = None
    used: list[Clue] = []
    for clue in sorted(clues, key=lambda c: not c.firm):
        low, high = max(first or clue.first, clue.first), min(last or clue.last, clue.last)
        if low > high:
            continue  # the less telling one is of another year
        first, last = low, high
        used.append(clue)
    if behind and (last is None or behind.first <= last):
        if first is None or behind.first > first:
            used.append(behind)
        first = max(first or behind.first, behind.first)
    return first, last, used


def _behind(passage: Passage, mentions: list[Mention]) -> Clue | None:
    """The latest date with a year of its own that the article tells as past."""
    tenses = Tenses(passage)
    best: Clue | None = None
    for mention in mentions:
        if mention.when is None or mention.bound == "until" or mention.kind not in ("day", "month"):
            continue
        if not any(s.year is not None for s in mention.senses) or tenses.at(mention.i, mention.j) != "past":
            continue
        if best is None or mention.when.start > best.first:
            span = passage.span(mention.i, mention.j)
            first = mention.when.start
            best = Clue(basis=INFERRED, first=first, last=first, why=f"«{mention.text}» is past", spans=(span,))
    return best
