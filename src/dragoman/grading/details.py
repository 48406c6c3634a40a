"""Of a contact that was found: its persons, place, initiator and topics against the annotation's."""

from __future__ import annotations

import msgspec

from dragoman.grading.gold import Wanted
from dragoman.merging.names import same_name
from dragoman.model import Event

NO_TOPIC = "other"


class Share(msgspec.Struct, frozen=True):
    """How many are right, how many the annotation has and how many the reading."""

    right: int = 0
    gold: int = 0
    read: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; of nothing, 1."""
        return 2 * self.right / (self.gold + self.read) if self.gold + self.read else 1.0

    def plus(self, other: Share) -> Share:
        """Both together."""
        return Share(self.right + other.right, self.gold + other.gold, self.read + other.read)


class Details(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`persons` count party by party, `topics` without "other"; of `place` only the country, of that and of the
    initiator only whether the annotation's is told: what it leaves open is not judged."""

    persons: Share = Share()
    place: Share = Share()
    initiator: Share = Share()
    topics: Share = Share()

    def plus(self, other: Details) -> Details:
        """Both together."""
        return Details(**{name: getattr(self, name).plus(getattr(other, name)) for name in self.__struct_fields__})


def details(gold: Wanted, event: Event) -> Details:
    """The details of one pair."""
    began = {side.party for side in event.parties if side.initiated or side.travelled}
    want, read = set(gold.topics) - {NO_TOPIC}, {topic.topic for topic in event.topics} - {NO_TOPIC}
    country = event.place.country if event.place else None
    return Details(
        persons=_persons(gold, event),
        place=_told(gold.place.country == country) if gold.place else Share(),
        initiator=_told(gold.initiator in began) if gold.initiator else Share(),
        topics=Share(len(want & read), len(want), len(read)),
    )


def remarks(gold: Wanted, event: Event) -> dict[str, str]:
    """What is not right in the details of one pair, by the name of the detail."""
    found = details(gold, event)
    country = event.place.country if event.place else None
    began = sorted({str(side.party) for side in event.parties if side.initiated or side.travelled})
    names = (
        [side.name for side in gold.parties if side.name],
        [side.name for side in event.parties if side.name],
    )
    topics = (sorted(set(gold.topics) - {NO_TOPIC}), sorted({topic.topic for topic in event.topics} - {NO_TOPIC}))
    told = {
        "persons": f"{', '.join(names[0]) or 'nobody'}, read {', '.join(names[1]) or 'nobody'}",
        "place": f"{gold.place.country if gold.place else None}, read {country}",
        "initiator": f"{gold.initiator}, read {', '.join(began) or None}",
        "topics": f"{', '.join(topics[0]) or 'none'}, read {', '.join(topics[1]) or 'none'}",
    }
    parts = {name: getattr(found, name) for name in told}
    return {name: told[name] for name, part in parts.items() if not part.right == part.gold == part.read}


def _told(right: bool) -> Share:
    return Share(int(right), 1, int(right))


def _persons(gold: Wanted, event: Event) -> Share:
    want = [(side.party, side.name) for side in gold.parties if side.name]
    read = [(side.party, side.name) for side in event.parties if side.name]
    left, right = list(read), 0
    for party, name in want:
        hit = next((one for one in left if one[0] == party and same_name(one[1], name)), None)
        if hit:
            left.remove(hit)
            right += 1
    return Share(right, len(want), len(read))
