"""The weeks or months of a tour for what it led to: «زار الرياض الشهر الماضي ضمن جولة شملت قطر والكويت»; and which of
its stops are not on the day on which it begins.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.language.passage import Passage
from dragoman.model.when import When

COARSE = 6  # days from which a stated time is that of the whole tour: on one day somebody was in one of its countries

TOUR, LAST = "tour", "last-stop"  # traits of frames


def of_the_tour(told: Candidate, before: Sequence[Candidate]) -> When | None:
    """The time of the journey of the same guest right before in a sentence, where a tour without one is told."""
    last = before[-1] if before else None
    if last is None or last.when is None or last.implied or last.sentence != told.sentence:
        return None
    if (
        {last.event, told.event} - JOURNEYS
        or TOUR not in told.traits
        or (last.status, told.status) != ("occurred", "occurred")
    ):
        return None
    guests = {s.party for s in last.sides if s.role == "visitor"}
    same = any(s.party in guests for s in told.sides if s.role == "visitor")
    return last.when if same and (last.when.end - last.when.start).days >= COARSE else None


def of_its_stops(told: Candidate, before: Sequence[Candidate]) -> bool:
    """«وصل إلى الدوحة في ختام جولة شملت الكويت والبحرين»: whether a past tour is told behind the arrival at one of its
    stops, in its sentence: the others were before, on days that it does not name.
    """
    last = before[-1] if before else None
    if last is None or last.sentence != told.sentence or last.event not in JOURNEYS or TOUR not in told.traits:
        return False
    guests = {s.party for s in last.sides if s.role == "visitor"}
    return told.status == last.status == "occurred" and any(s.party in guests for s in told.sides)


def later_stops(passage: Passage, told: list[Candidate]) -> list[Candidate]:
    """«يبدأ اليوم جولة يستهلها بزيارة الرياض ثم الدوحة ويختتمها بالكويت»: the day that stands before is that of the
    first stop; when the others are to be it does not say.
    """
    return [msgspec.structs.replace(c, when=None, implied=False) if _later_stop(passage, c) else c for c in told]


def _later_stop(passage: Passage, told: Candidate) -> bool:
    if told.status != "planned" or told.event not in JOURNEYS or passage.pack.data.pack.order != "VSO":
        return False
    host = next((s.mention for s in reversed(told.sides) if s.role == "host"), None)
    verb = passage.ending("light", told.i)
    opening = verb is not None and verb.suf in passage.pack.pronoun_tails
    behind = opening and host is not None and any(passage.fold(t) in passage.pack.then for t in range(told.j, host.i))
    start = host.i if behind and host is not None else told.j
    end = passage.sentences[told.sentence][1]
    end = min((f.i for f in passage.begun("frame", start, end)), default=end)
    own = passage.begun("date", start, end)
    return (behind or LAST in told.traits) and not own
