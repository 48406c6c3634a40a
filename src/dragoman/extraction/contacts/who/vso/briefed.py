"""Arabic: whose contact it is on which one briefs another: «أطلع الوزير نظيره على نتائج لقائه مع الرئيس», «سيطلع الملك
الرئيس على نتائج القمة التي عقدها مع …». The pronoun is his who briefs, and what has results is over.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found

BRIEFS = "briefs"  # trait of frames
MATTER, MAKER = "about", "maker"  # the marks of «على» and of «التي عقدها»
WORDS = 3  # tokens between it and the noun («على نتائج …», «على أبرز نتائج …»)
RELATIVE = 3  # tokens behind the noun within which the verb of its relative clause stands


def on_his_own(beside: Beside, hit: Found, made: Candidate, told: Sequence[Candidate]) -> Candidate:
    """What is told by a noun behind «على», with him who briefs for whom he briefs."""
    last = told[-1] if told else None
    if beside.order != "VSO" or last is None or BRIEFS not in last.traits or last.sentence != made.sentence:
        return made
    who = [s for s in last.sides if s.role == "initiator"]
    whom = [s for s in last.sides if s.role == "recipient"]
    if not hit.get("frame.noun") or not who or not whom or not _behind(beside, hit, max(s.mention.j for s in whom)):
        return made
    wrong = {s.mention.i for s in whom}
    others = {s.party for s in made.sides if s.mention.i not in wrong}
    if any(s.party in others for s in who) or not _his(beside, hit):
        return made
    sides: list[Side] = []
    for side in made.sides:
        if side.mention.i in wrong:
            sides.extend(Side(mention=s.mention, role=side.role) for s in who if len(sides) < len(who))
        else:
            sides.append(side)
    borrowed = made.status == "planned" and made.status_at == last.status_at and made.status_at is not None
    if borrowed:
        made = msgspec.structs.replace(made, status="occurred", status_at=None)
    return msgspec.structs.replace(made, sides=tuple(sides))


def _behind(beside: Beside, hit: Found, at: int) -> bool:
    """Whether «على» stands at token `at`, or one word further («أطلع آبي ولي على …»), and the noun shortly behind."""
    led = beside.passage.starting("func", at) or beside.passage.starting("func", at + 1)
    mark = led.get("func.mark") if led is not None else None
    return led is not None and mark is not None and mark.value == MATTER and 0 <= hit.i - led.j < WORDS


def _his(beside: Beside, hit: Found) -> bool:
    """«لقائه», «المباحثات التي أجراها»: whether the noun, or the verb of its relative clause, bears a pronoun."""
    tails = beside.passage.pack.pronoun_tails
    if hit.suf in tails:
        return True
    opener = beside.passage.starting("func", hit.j)
    if opener is None:
        return False
    if any(e.value == MAKER for e in opener.all("func.mark")):
        return True
    if opener.get("func.relative") is None:
        return False
    return any(f.suf in tails for f in beside.passage.begun("light", opener.j, opener.j + RELATIVE))
