"""Contacts that a sentence only names in passing, so that its day is not theirs: in somebody's title, where they are
going on as he speaks, or as what did not keep something else from happening, which is no news.
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage

POSTS = frozenset(("delegation", "chief-negotiator"))
IN = frozenset(("place", "at"))  # «رئيس الوفد الإيراني في المفاوضات», "chief negotiator at the talks"
DAYS = frozenset(("date.weekday", "date.month", "date.unit", "date.rel"))
WORDS = 2  # tokens between "despite" and its noun ("despite a lengthy phone call")


def conceded(passage: Passage, told: Candidate) -> bool:
    """«واصل هجماته رغم لقائه ترامب», «با وجود ملاقات با نتانیاهو …», "despite a phone call between …"."""
    noun = passage.starting("frame", told.i)
    if told.finite or noun is None or not noun.get("frame.noun"):
        return False
    at = told.i
    for _ in range(WORDS + 1):
        if (mark := passage.ending("heard", at)) is not None and mark.get("heard.conceded") is not None:
            return True
        plain = at > 0 and passage.pack.data.pack.order == "SVO" and not _governs(passage, at - 1)
        if not plain:
            return False
        at -= 1
    return False


def in_title(passage: Passage, told: Candidate) -> bool:
    """«قال رئيس الوفد الإيراني في المفاوضات مع الولايات المتحدة …», "head of Iran's delegation in the talks with …",
    not where a day of their own stands behind them ("the head of the delegation in the talks with Oman in May said").
    """
    if told.event != "talks" or told.finite:
        return False
    at = told.i
    while at > 0 and passage.pack.data.pack.order == "SVO" and passage.fold(at - 1) in passage.pack.determiners:
        at -= 1
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value not in IN or _own_day(passage, told):
        return False
    ends = {s.mention.j: s.mention for s in told.sides}
    whose = ends.get(led.i)
    words = passage.begun("actor", whose.i, whose.j) if whose is not None else []
    return any(e.value in POSTS for f in words for e in f.entries)


def _own_day(passage: Passage, told: Candidate) -> bool:
    """Whether a day stands behind talks in the title of a subject, before his English verb of saying."""
    _, high = passage.sentences[told.sentence]
    said = passage.begun("say", told.j, high) if passage.pack.data.pack.order == "SVO" else []
    dates = passage.begun("date", told.j, said[0].i) if said else []
    return any(not f.kinds.isdisjoint(DAYS) for f in dates)


def _governs(passage: Passage, at: int) -> bool:
    """Whether a sign, a preposition or somebody stands at token `at`."""
    return passage.tokens[at].form.kind != "w" or any(passage.covering(n, at) for n in ("actor", "func", "frame"))
