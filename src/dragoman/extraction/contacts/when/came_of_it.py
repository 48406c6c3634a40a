"""Persian «X اعلام کرد پس از گفت‌وگو با Y حملات متوقف شده است»: what somebody says has just come of his contact."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def came_of_it(passage: Passage, told: Candidate, mark: Found) -> bool:
    """Whether a Persian verb of saying stands before the word for "after" (`mark`), no distance of time right before
    that, and the sentence ends with a perfect, as news does; not «گفت پس از دیدار با او نظرش تغییر کرد».
    """
    if passage.pack.data.pack.order != "SOV" or told.finite or passage.ending("date", mark.i) is not None:
        return False
    low, high = passage.sentences[told.sentence]
    said = [f for f in passage.begun("say", low, mark.i) if f.j <= mark.i]
    return bool(said) and _perfect(passage, told.j, high)


def _perfect(passage: Passage, low: int, high: int) -> bool:
    """«… متوقف شده است», «… بازگردانده شده‌اند»: whether the last word of tokens `[low, high)` is a perfect."""
    words = [t for t in range(low, high) if passage.tokens[t].form.kind == "w"]
    before, last = (passage.fold(t) for t in words[-2:]) if words[1:] else ("", "")
    participles = passage.pack.data.markers.participles
    if last in passage.pack.being:
        return before in passage.pack.finite or before in participles
    return any(last.startswith(p) and last != p for p in participles)
