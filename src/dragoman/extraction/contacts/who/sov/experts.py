"""Persian experts of two sides: they talk («کارشناسان ایران و عراق گفت‌وگو کردند»), or judge what others talked of."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.sov.company import about
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame


def judge(passage: Passage, frame: Frame, hit: Found, sides: Iterable[Side]) -> bool:
    """«کارشناسان هند و پاکستان معتقدند مذاکرات شکست خورد», «… نتایج دیدار را مثبت ارزیابی کردند»: whether experts stand
    before a noun that no verb of its own makes what they did, or on the matter of which they do something else
    («درباره نتیجه مذاکرات اختلاف نظر دارند»); behind it they are its own («مذاکرات کارشناسان …»).
    """
    before = [s.mention for s in sides if s.mention.j <= hit.i]
    if not frame.noun or all(passage.fold(m.i) not in passage.pack.experts for m in before):
        return False
    if passage.starting("light", hit.i) is not None:
        return False  # «به گفت‌وگو نشستند»
    carried = hit.j < len(passage.tokens) and passage.starting("light", hit.j) is not None
    return not frame.light or (not carried and about(passage, max(m.j for m in before), hit.i))
