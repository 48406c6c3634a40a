"""Arabic days of a noun by its participle: «بحثا الاتفاق المبرم في أكتوبر», «القرار الصادر عن المجلس في 23 ديسمبر»; and
years that are a verb's.
"""

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
        if any(passage.fold(t) in COMMAS or _with(passage, t) for t in between):
            return False  # «ناقش الأزمة المندلعة في السودان مع نظيره أمس»: of the talks again
        return all(any(passage.covering(layer, t) for layer in BESIDE) for t in between)
    return False


def _with(passage: Passage, at: int) -> bool:
    led = passage.starting("func", at)
    return led is not None and any(e.value == "with" for e in led.all("func.mark"))


def at_verb(passage: Passage, date: Mention, i: int) -> bool:
    """«قد بحث عام 2019 مع نظيره», «قد استضافت عام 2019 لقاء»: whether a year stands right behind the Arabic verb of the
    predicate at token `i`, or between the verb that tells what was done of its noun and that.
    """
    if passage.pack.data.pack.order != "VSO":
        return False
    verb = passage.starting("frame", i)
    if verb is not None and verb.get("frame.verb") is not None and verb.j in (date.i, date.i - 1):
        return date.i == verb.j or passage.covering("func", verb.j) is not None
    before = [f for layer in ("light", "hosting") if (f := passage.ending(layer, date.i)) is not None]
    return date.j == i and bool(before)
