"""Whether talks are told as one round of several: «الجولة الثالثة من المفاوضات», «دور سوم مذاکرات»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.extraction.contacts.candidate import Candidate, Echo, Side
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

SINCE = 3  # sentences behind talks in which another round of them is told
FAR = 5  # words from the round to its talks
KIND = 4  # words of which talks they are between the two
BEHIND = ("date", "func", "status", "quiet", "light")  # layers of what may stand behind a round alone
OF = ("talks", "meeting", "summit", "mediation")  # events that have rounds


def round_at(passage: Passage, told: Candidate) -> tuple[int, int] | None:
    """The tokens that say that what is told is a round; null where none do."""
    if told.event not in ("talks", "meeting", "mediation"):
        return None
    words, between = passage.pack.rounds, passage.pack.rounds_between
    inside = range(told.i, told.j)
    if len(inside) > 1 and any(passage.fold(t) in words for t in inside):
        return told.i, told.j
    low = max(passage.sentences[told.sentence][0], told.i - FAR)
    for at in range(told.i - 1, low - 1, -1):
        fold = passage.fold(at)
        if fold in words:
            return at, told.j
        if fold not in between:
            return None
    return None


def of_the_same(passage: Passage, clauses: Clauses, hit: Found, last: Sequence[Candidate]) -> list[Side]:
    """«دور سوم این مذاکرات دوشنبه در رم برگزار می‌شود»: the sides of another round of the talks told last, on a day of
    its own, or of those of which «دور بعدی» alone is one; with a pointer alone («این دور») it is the one that was told.
    """
    told = last[-1] if last else None
    now = clauses.sentence[hit.i]
    if told is None or told.event not in ("talks", "meeting") or not 0 <= now - told.sentence <= SINCE:
        return []
    low, high = clauses.clause(hit.i)
    if len(told.parties) < 2 or not passage.begun("date", low, high) or not _which(passage, low, hit):
        return []
    if any(passage.begun("actor", t, t + 1) for t in (hit.j, hit.j + 1)) and passage.starting("func", hit.j) is None:
        return []  # «دور سوم مذاکرات آنکارا و بغداد»
    return [Side(mention=s.mention, role="participant") for s in told.sides]


def _which(passage: Passage, low: int, hit: Found) -> bool:
    """Whether words before a noun say which round it is, or it is «دور بعدی» itself."""
    return passage.fold(hit.i) in passage.pack.rounds or _numbered(passage, low, hit.i)


def alone_behind(passage: Passage, hit: Found) -> bool:
    """«دور بعدی شنبه در رم برگزار می‌شود»: whether only words of when, where and whether stand behind a round; «دور بعدی
    انتخابات» is none of talks.
    """
    at = hit.j + (hit.j in passage.numbers)  # «۲۵ خرداد»
    return any(passage.starting(layer, at) is not None for layer in BEHIND)


def _numbered(passage: Passage, low: int, at: int) -> bool:
    """Whether words right before token `at` say which of several rounds is meant."""
    pack = passage.pack
    which = (pack.rounds_between | pack.qualifiers) - pack.pointers
    first = at
    while first > low and passage.fold(first - 1) in pack.rounds_between | pack.rounds | pack.pointers | which:
        first -= 1
    words = range(first, at)
    said = [t for t in words if passage.fold(t) in which and passage.starting("func", t) is None]  # «از» says not which
    return bool(said) and any(passage.fold(t) in pack.rounds for t in words)


def pointed_rounds(passage: Passage) -> list[Echo]:
    """«هذه الجولة», «این دور», "this round": words for the talks told before, which name no channel."""
    pointers = passage.pack.pointers
    found = (t for t in passage.where(passage.pack.rounds) if t and passage.fold(t - 1) in pointers)
    return [Echo(t, t + 1, "", OF) for t in found]


def its_round(passage: Passage, marks: Mapping[int, str], at: int) -> int:
    """ "for a new round of dam talks": where the word for a round of the talks at token `at` stands, or `at`."""
    for t in range(at - 1, max(at - 1 - KIND, 0), -1):
        if passage.tokens[t].form.kind != "w" or passage.covering("actor", t):
            break
        if marks.get(t + 1) == "of" and passage.fold(t - 1) in passage.pack.rounds:
            return t - 1
    return at
