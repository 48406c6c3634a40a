"""What a Persian clause only goes back to, though its verb is one that tells news."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

NEAR = 4  # tokens between a word for what is known of talks and their noun


def gone_back_to(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """Whether a telling is not the news of its clause: when something else was, what one knows it by, what has ended.

    The Persian perfect and the simple past tell news as well as what has long been, so that only words beside say it.
    """
    if passage.pack.data.pack.order != "SOV":
        return False
    return _when(passage, told) or _known_by(passage, told) or _halted(passage, clauses, told) or _rated(passage, told)


def spoken_about(passage: Passage, told: Candidate) -> bool:
    """«درباره سفر خود به …», «درباره آخرین وضعیت مذاکرات با …»: whether a Persian noun is only what something is about,
    and no aim («برای دیدار با …»).
    """
    at, words = told.i, passage.pack.qualifiers | passage.pack.aspects
    while at > 0 and passage.fold(at - 1) in words:
        at -= 1
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led else None
    return mark is not None and mark.value == "about" and passage.ending("purpose", at) is None


def _when(passage: Passage, told: Candidate) -> bool:
    """«وقتی با او دیدار کردم، گفت …», «زمانی که وارد بغداد شد، …»: the first verb behind the word is of that time."""
    low, _ = passage.sentences[told.sentence]
    before = [f for f in passage.begun("earlier", low, told.i) if f.get("earlier.when")]
    if not before:
        return False
    return not any(passage.fold(t) in passage.pack.finite for t in range(before[-1].j, told.i))


def _known_by(passage: Passage, told: Candidate) -> bool:
    """«سابقه مذاکره با …», «تجربه ما در مذاکرات»: what is known from talks, not that they are held."""
    found = [f for f in passage.begun("earlier", max(0, told.i - NEAR), told.i) if f.get("earlier.known")]
    return bool(found) and not _ended(passage, found[-1].j, told.i)


def _halted(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«توقف مذاکرات», «مذاکرات را متوقف کرد»: talks that stopped; not «متوقف نشده است», nor «پس از مذاکرات، حملات متوقف
    شد».
    """
    right = passage.ending("earlier", told.i)
    if right is not None and right.get("earlier.halt"):
        return True
    _, high = clauses.clause(told.i)
    behind = [f for f in passage.begun("earlier", told.j, high) if f.get("earlier.halted")]
    led = passage.ending("func", told.i)
    after = led is not None and any(e.value == "after" for e in led.all("func.mark"))
    if not behind or after or _ended(passage, told.j, behind[0].i):
        return False
    undone = passage.starting("status", behind[0].j)
    return undone is None or undone.entries[0].value != "negated"


def _rated(passage: Passage, told: Candidate) -> bool:
    """«سفر او به بغداد موفقیت‌آمیز بود», «… به شکست انجامید»: a journey as the subject of what it was or came to."""
    noun = passage.starting("frame", told.i)
    low, high = passage.sentences[told.sentence]
    if told.event not in JOURNEYS or told.finite or noun is None or not noun.get("frame.noun"):
        return False
    first = next((t for t in range(low, told.i + 1) if passage.tokens[t].form.kind == "w"), told.i)
    head = first == told.i or passage.fold(told.i - 1) == ":" or passage.ending("say", told.i) is not None
    behind = next((f for f in passage.begun("earlier", told.j, high) if f.get("earlier.rated")), None)
    return (
        head and behind is not None and not any(passage.fold(t) in passage.pack.finite for t in range(told.j, behind.i))
    )


def _ended(passage: Passage, a: int, b: int) -> bool:
    """Whether a verb or a sign ends what stands in tokens `[a, b)`."""
    return any(passage.fold(t) in passage.pack.finite or passage.tokens[t].form.kind != "w" for t in range(a, b))
