"""In which words outlets speak of the same actor or act: kept as they stand, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from dragoman.merging import Merged
from dragoman.model import Article


class Framed(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Words for an actor (`of` is a party, or party and person) or an act (`of` is a channel), and how many reports

    of an outlet use them.
    """

    kind: str
    of: str
    words: str
    outlet: str
    language: str
    reports: int


def framing(told: Iterable[tuple[Merged, list[Article]]]) -> list[Framed]:
    """The words of all reports of events, by what they speak of, the most used first."""
    count = Counter(use for event, articles in told for use in _uses(event, articles))
    rows = (
        Framed(kind=kind, of=of, words=words, outlet=outlet, language=language, reports=number)
        for (kind, of, words, outlet, language), number in count.items()
    )
    return sorted(rows, key=lambda r: (r.kind, r.of, -r.reports, r.words, r.outlet, r.language))


def _uses(event: Merged, articles: list[Article]) -> Iterator[tuple[str, str, str, str, str]]:
    for report, article in zip(event.reports, articles, strict=True):
        where = (report.outlet or "", report.language)
        for one in article.events:
            if one.id != report.event:
                continue
            uses = {
                ("actor", " ".join(filter(None, (p.party or p.group, p.name))), " ".join(p.as_worded.split()))
                for p in one.parties
                if p.as_worded
            }
            uses |= {("act", one.channel, " ".join(s.text.split())) for s in one.because.get("channel", ())}
            yield from ((*use, *where) for use in sorted(uses))
