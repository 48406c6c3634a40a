"""Persian talks that one offers another, or would have taken up again: «ایران به آمریکا پیشنهاد مذاکره داد»."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Side
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.world.world import World

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


def by_third(passage: Passage, world: World, before: list[Found], hit: Found, sides: list[Side]) -> bool:
    """«گوترش بر ضرورت از سرگیری مذاکرات با ایران تأکید کرد»: whether talks to be taken up again are what a body
    calls for, which is seldom one of those who talked, or what was called for at a contact with another, which is told
    by a noun `before` it in its clause («در دیدار با همتای قطری بر لزوم از سرگیری گفت‌وگوها با آمریکا …»).
    """
    if hit.i == 0 or passage.fold(hit.i - 1) not in passage.pack.resumed:
        return False
    called = [f for f in passage.begun("status", max(hit.i - FAR, 0), hit.i) if f.entries[0].value == "called-for"]
    if not called or all(s.mention.i < called[-1].i for s in sides):
        return False
    first = called[0].i
    bodies = any(s.party and world.is_body(s.party) for s in sides if s.mention.j <= first)
    return bodies or any(f.get("frame.noun") is not None and f.j <= first for f in before)
