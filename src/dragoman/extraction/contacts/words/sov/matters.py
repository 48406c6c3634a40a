"""Persian talks that are only what others talk about: «با ایران و آمریکا درباره مذاکرات احتمالی در تماسیم»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import VENUES
from dragoman.language.passage import Passage
from dragoman.text.places import begun

SOON = 2  # sentences behind a contact in which the two go on about it
PLACES, BODIES = ("city", "capital"), ("body", "institution")
NEAR = 4  # tokens between «درباره» and the talks («درباره برگزاری دور دوم مذاکرات»)


def without_matters(passage: Passage, told: Sequence[Candidate], mentions: Sequence[Mention]) -> list[Candidate]:
    """The tellings but those of what the same parties talk about in that sentence, still to come or over («درباره نتایج
    نشست هفته گذشته ژنو گفت‌وگو کردند»): nobody is named with the noun, so that who met there, or would, is not said
    («درباره دیدار احتمالی سران دو کشور گفت‌وگو کردند» says it).
    """
    if passage.pack.data.pack.order != "SOV":
        return list(told)
    at: defaultdict[int, list[Candidate]] = defaultdict(list)
    for c in told:
        at[c.sentence].append(c)
    return [c for c in told if not _only_spoken_of(passage, c, at, mentions)]


def _only_spoken_of(
    passage: Passage, one: Candidate, at: Mapping[int, Sequence[Candidate]], mentions: Sequence[Mention]
) -> bool:
    """Whether a telling of its sentence, or of the few before, leaves another for what is only talked about."""
    here = (o for o in at.get(one.sentence, ()) if o is not one)
    if any(_matter(passage, one, o, mentions) or _met_for(passage, one, o) for o in here):
        return True
    earlier = range(one.sentence - SOON, one.sentence)
    return any(_kept_up(passage, one, o) for n in earlier for o in at.get(n, ()))


def _matter(passage: Passage, one: Candidate, other: Candidate, mentions: Sequence[Mention]) -> bool:
    over = one.status == "occurred" and not one.finite
    if not (over or one.status == "planned") or one.event not in VENUES or one.i >= other.i:
        return False
    if one.finite and (one.status_at is None or one.status_at[0] > one.j + 1):
        return False  # no «احتمالی» behind its noun
    if not (other.parties == one.parties or _of_a_body(one, other)):
        return False
    led = [f for f in passage.begun("topic", max(0, one.i - NEAR), one.i) if "topic.dealt" in f.kinds and f.j <= one.i]
    between = begun(mentions, led[-1].j, other.i) if led else []
    sides = {s.mention.i for s in other.sides}
    return bool(led) and all(m.kind in PLACES + BODIES or (m.i in sides and m.mark == "with") for m in between)


def _kept_up(passage: Passage, one: Candidate, other: Candidate) -> bool:
    """«… دیدار کردند. دو طرف توافق کردند رایزنی‌ها را ادامه دهند»: whether two who were just told to have met, and are
    not named again, would only go on with what they do; no day or place is set.
    """
    if one.event != "talks" or one.status != "planned" or one.when is not None or one.place is not None:
        return False
    low, high = passage.sentences[one.sentence]
    same = other.status == "occurred" and other.parties == one.parties
    named = any(s.mention.i >= low and s.mention.kind != "pair" for s in one.sides)
    return same and not named and any(passage.fold(t) in passage.pack.lasting_on for t in range(low, high))


def _met_for(passage: Passage, one: Candidate, other: Candidate) -> bool:
    """«وزیران X و Y گرد هم آمدند تا درباره مرزها گفت‌وگو کنند»: whether those of a meeting that was held are only said
    to have met for talks, behind its verb, on no other day.
    """
    if other.event not in VENUES or other.status != "occurred" or not (other.finite and one.finite):
        return False
    if one.event not in VENUES or one.status != "planned" or one.i < other.j:
        return False
    same = {s.mention.i for s in one.sides} == {s.mention.i for s in other.sides}
    if one.when is not None and one.when != other.when:
        return False
    layers = ("status", "say", "actor")
    end = next((t for t in range(other.i, one.i) if passage.fold(t) in passage.pack.finite), other.j)
    between = any(passage.begun(layer, end + 1, one.i) for layer in layers)
    return same and not between and passage.fold(end + 1) not in passage.pack.joins


def _of_a_body(one: Candidate, other: Candidate) -> bool:
    """«درباره نشست فردای شورای امنیت با همتای خود گفت‌وگو کرد»: whether a session is a body's, and whom the verb has
    with it only stands behind it.
    """
    sides = {s.mention.i for s in other.sides}
    owners = [s.mention for s in one.sides if s.mention.i not in sides]
    return bool(owners) and all(m.kind in BODIES for m in owners) and len(owners) < len(one.sides)
