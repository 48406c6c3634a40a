"""Which contact that was read is which of the annotated ones, and how far it is right.

found   they share two parties, and at least half of all the parties that either names
dated   found, and they name the same days; where gold leaves several days open, any of them; where gold says the day of
        publication, the day before it with it will do (pages rarely say which of the two)
full    dated, and parties, channel and status are all the same
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec

from dragoman.grading.gold import Days, Wanted
from dragoman.model import Event

# Codes that stand for one known party; every other short name counts as "some other party".
BODIES = frozenset(("UNO", "EUR", "LAS", "OIC", "GCC", "NATO", "AFU", "IAEA", "ICRC"))
MOVEMENTS = frozenset(("HAMAS", "HEZBOLLAH", "PIJ", "ANSARALLAH", "TALIBAN", "SDF"))
LEVELS = ("found", "dated", "full")
DAY = datetime.timedelta(days=1)


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """What decides whether two contacts are the same."""

    parties: frozenset[str]
    persons: frozenset[str]
    days: Days | None
    channel: str
    status: str
    salience: str
    text: str

    @property
    def known(self) -> frozenset[str]:
        """Parties, with all that are in no list as one."""
        listed = BODIES | MOVEMENTS
        return frozenset(p if p in listed or (len(p) == 3 and p.isalpha()) else "other" for p in self.parties)

    @property
    def words(self) -> frozenset[str]:
        """The words that report it."""
        return frozenset(self.text.split())

    def __str__(self) -> str:
        days = "..".join(day.isoformat() for day in self.days) if self.days else "?"
        return f"{'+'.join(sorted(self.parties))} {days} {self.channel} {self.status}"


def wanted(row: Wanted) -> Contact:
    """The contact of an annotation."""
    sides = [side for side in row.parties if side.party]
    return Contact(
        parties=frozenset(str(side.party).upper() for side in sides),
        persons=frozenset(side.name for side in sides if side.name),
        days=row.date,
        channel=row.channel,
        status=row.status,
        salience=row.salience,
        text=row.quote,
    )


def told(event: Event) -> Contact:
    """The contact of an event that was read."""
    sides = [side for side in event.parties if side.party]
    return Contact(
        parties=frozenset(str(side.party).upper() for side in sides),
        persons=frozenset(side.name for side in sides if side.name),
        days=(event.date.start, event.date.end) if event.date else None,
        channel=event.channel,
        status=event.status,
        salience=event.salience,
        text=" ".join(span.text for span in event.evidence),
    )


def compare(gold: Contact, read: Contact, published: datetime.date | None) -> int:
    """0 another contact, 1 found, 2 dated, 3 full. `published` is the day of the article."""
    shared = len(gold.parties & read.parties)
    if shared < min(2, len(gold.parties)) or 2 * shared < len(gold.parties | read.parties):
        return 0
    if not same_days(gold.days, read.days, published):
        return 1
    same = (gold.known, gold.channel, gold.status) == (read.known, read.channel, read.status)
    return 3 if same else 2


def same_days(gold: Days | None, read: Days | None, published: datetime.date | None) -> bool:
    """Whether the days of a contact that was read are those of gold."""
    if gold is None or read is None or gold == read:
        return gold == read
    if gold[0] < gold[1]:
        return gold[0] <= read[0] and read[1] <= gold[1]
    return published is not None and gold == (published, published) and read == (published - DAY, published)


def wrongs(gold: Contact, read: Contact, published: datetime.date | None) -> tuple[str, ...]:
    """What is not right about a contact that was found: day, parties, channel, status."""
    right = {
        "day": same_days(gold.days, read.days, published),
        "parties": gold.known == read.known,
        "channel": gold.channel == read.channel,
        "status": gold.status == read.status,
    }
    return tuple(name for name, is_right in right.items() if not is_right)


def pair(
    golds: Sequence[Contact], reads: Sequence[Contact], published: datetime.date | None
) -> list[tuple[int, int, int]]:
    """Pairs one to one, the best first: index in `golds`, index in `reads`, level."""
    ranked = []
    for i, gold in enumerate(golds):
        for j, read in enumerate(reads):
            level = compare(gold, read, published)
            if level:
                agreement = (len(gold.persons & read.persons), len(gold.words & read.words))
                apart = len(gold.parties ^ read.parties)
                ranked.append((-level, *(-n for n in agreement), apart, i, j))
    out: list[tuple[int, int, int]] = []
    left_gold, left_read = set(range(len(golds))), set(range(len(reads)))
    for level, *_, i, j in sorted(ranked):
        if i in left_gold and j in left_read:
            left_gold.remove(i)
            left_read.remove(j)
            out.append((i, j, -level))
    return out
