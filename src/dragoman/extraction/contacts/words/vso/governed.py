"""What an Arabic verb rules by the preposition that is its own, its subject between the two: «عدل الوزير عن زيارة …»
is a visit that he does not make, «تعهد الرئيس بزيارة …» one that he is to make.
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.ruling import reaches
from dragoman.language.passage import Passage

GIVEN_UP, PLEDGED = "withdrawn", "pledged"  # kinds of cues that rule so
FROM, WITH = "from", "by-clitic"  # the marks of «من» and «ب»


def governed(passage: Passage, kind: str, a: int, b: int) -> int | None:
    """The tokens between a verb that ends before token `a` and the noun at `b` that its preposition leads in; what is
    pledged may be to carry it («بعقد لقاء»). None where it leads in something else («تعهد خلال لقائه», «تراجعت بعد
    زيارة»), or who is kept from it is only to attend («منعت من حضور لقاء الرئيسين»).
    """
    end = _with(passage, b) if kind == PLEDGED else _from(passage, b)
    return b - a if end is not None and reaches(passage, a, end) else None


def _from(passage: Passage, at: int) -> int | None:
    """Where «عن» or «من» stands right before token `at`."""
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None:
        return None
    return led.i if mark.value == FROM or passage.fold(led.i) in passage.pack.behalf else None


def _with(passage: Passage, at: int) -> int | None:
    """The token of the noun at token `at`, or of what carries it, where that begins with «ب»."""
    found = passage.ending("carrier", at) or passage.starting("frame", at)
    clitic = passage.pack.clitics.get(found.pre) if found is not None else None
    marks = passage.pack.clitic_marks
    return found.i if found is not None and clitic is not None and marks.get(clitic.preposition or "") == WITH else None
