"""Persian talks that are only what others talk about: «با ایران و آمریکا درباره مذاکرات احتمالی در تماسیم»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import VENUES
from dragoman.language.passage import Passage
from dragoman.text.places import begun

NEAR = 4  # tokens between «درباره» and the talks («درباره برگزاری دور دوم مذاکرات»)


def without_matters(passage: Passage, told: Sequence[Candidate], mentions: Sequence[Mention]) -> list[Candidate]:
    """The tellings but those of something still to come that the same parties talk about in that sentence: nobody is
    named with the noun, so that who would meet is not said («درباره دیدار احتمالی سران دو کشور گفت‌وگو کردند» says it).
    """
    if passage.pack.data.pack.order != "SOV":
        return list(told)
    return [c for c in told if not any(_matter(passage, c, other, mentions) for other in told)]


def _matter(passage: Passage, one: Candidate, other: Candidate, mentions: Sequence[Mention]) -> bool:
    if one.status != "planned" or one.event not in VENUES or one.i >= other.i:
        return False
    if one.finite and (one.status_at is None or one.status_at[0] > one.j + 1):
        return False  # no «احتمالی» behind its noun
    if other.sentence != one.sentence or other.parties != one.parties:
        return False
    led = [f for f in passage.begun("topic", max(0, one.i - NEAR), one.i) if "topic.dealt" in f.kinds and f.j <= one.i]
    return bool(led) and not begun(mentions, led[-1].j, other.i)
