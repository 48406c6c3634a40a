"""Persian talks that one offers another or asks him for: «ایران به آمریکا پیشنهاد مذاکره داد»."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Side
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

FAR = 10  # tokens between the talks and the verb of offering
KNOWN = ("actor", "func", "date", "quiet", "joint")  # what may stand between the two


def to_one(passage: Passage, hit: Found, sides: list[Side]) -> bool:
    """Whether talks are offered to one alone, and to be had with who offers them.

    They are not where two are asked («به روسیه و اوکراین پیشنهاد مذاکره داد»: with each other), where «با» behind the
    noun names who they are to be with («پیشنهاد مذاکره با دولت افغانستان»), nor where another word stands before the
    verb, which then belongs to that («به جای پیشنهاد مذاکره به ایران هشدار داد»).
    """
    asked = {s.party for s in sides if s.role == "counterpart"}
    if len(asked) != 1 or any(s.mention.kind == "pair" for s in sides):
        return False
    if hit.get("frame.verb") is not None:
        return True
    verb = next(iter(passage.begun("light", hit.j, hit.j + FAR)), None)
    if verb is None:
        return False
    marks = (e.value for f in passage.begun("func", hit.j, verb.i) if (e := f.get("func.mark")) is not None)
    if any(m in ("with", "between") for m in marks):
        return False
    plain = set(range(hit.j, verb.i)) - passage.covered(*KNOWN)
    return all(passage.fold(t) in passage.pack.qualifiers for t in plain)
