"""Who is asked to come to the table."""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import QUOTES

FAR = 20  # tokens between a verb of asking and the words for the table
NEAR = 8  # tokens between a noun and these, or between these and the verb of coming there


def tabled(passage: Passage, hit: Found) -> bool:
    """«از ایران خواست به میز مذاکره بازگردد», «خواستار بازگشت ایران به مذاکرات شد»: whether somebody is to come to the
    table: words for that stand behind, and behind a verb of asking one of coming there too.
    """
    led = next(iter(passage.begun("table", hit.j, hit.j + FAR)), None)
    if led is None:
        return False
    if hit.get("frame.noun") is not None:
        return led.i - hit.j <= NEAR
    between = range(hit.j, led.i)
    far = min(led.j + NEAR, len(passage.tokens))
    end = next((t for t in range(led.j, far) if _ends(passage, t)), far)
    comes = bool(passage.within("tabling", led.j, end))
    return comes and not any(passage.fold(t) in passage.pack.finite for t in between)


def _ends(passage: Passage, at: int) -> bool:
    return passage.tokens[at].form.kind == "p" and passage.fold(at) not in QUOTES
