"""Arabic days of a noun by its participle: «بحثا الاتفاق المبرم في أكتوبر», «القرار الصادر عن المجلس في 23 ديسمبر»."""

from __future__ import annotations

from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

NEAR = 8  # tokens between the participle and its day, of those who made what it says («الموقع بين البلدين في أكتوبر»)
BESIDE = ("actor", "func", "date")  # layers of words that may stand between


def done_then(passage: Passage, date: Mention, j: int) -> bool:
    """Whether a day is that of another noun than the predicate that ends before token `j`, by a participle between the
    two: it stands behind its noun, and no comma and nothing told stands behind it.
    """
    for word in reversed(passage.begun("datecue", max(j + 1, date.i - NEAR), date.i)):
        if word.get("datecue.done_then") is None:
            continue
        between = range(word.j, date.i)
        if any(passage.fold(t) in COMMAS for t in between):
            return False
        return all(any(passage.covering(layer, t) for layer in BESIDE) for t in between)
    return False
