"""«پوتین: زلنسکی خواستار دیدار است»: who, in Persian, asks for a meeting or talks with whoever tells of it, or has
called him.
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS, land_of
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.antecedents import Antecedents
from dragoman.extraction.contacts.words.groups import ending
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import QUOTES
from dragoman.world.world import World

EVENTS = frozenset(("talks", "meeting"))
ASKED = "called-for"
NOT = "negated"
WHEN = ("date", "quiet", "channel")  # layers of what stands between who acts and what he does
MORE = 3  # words between the word of asking and the noun («خواستار ادامه گفت‌وگو»)
KNOWN = ("func", "frame", "light", "say", "date", "status", "quiet", "pronoun")  # layers of known words
WITH = frozenset(("with", "between"))


def asks_him(antecedents: Antecedents, world: World, frame: Frame, hit: Found) -> list[Side]:
    """Who asks, right before a word of asking, and who says so in the same sentence; none where words tell with whom it
    should be («پوتین: زلنسکی خواستار دیدار با ترامپ است», «… دیدار میان رهبران منطقه») or a third is named up to the
    end of its clause.
    """
    passage = antecedents.passage
    cue = _asking(passage, hit.i) if frame.noun and frame.event in EVENTS else None
    if cue is None or _others(antecedents, hit):
        return []
    sides = _two(antecedents, frame, hit, _before(passage, cue), ("participant", "participant"))
    return [] if any(world.is_body(s.party or "") for s in sides) else sides  # «گوترش: اوکراین خواستار مذاکره است»


def calls_him(antecedents: Antecedents, frame: Frame, hit: Found) -> list[Side]:
    """«زلنسکی: ماکرون امروز تماس گرفت»: who calls, and who says so, where nothing but words of when stands between him
    and the noun, and its verb right behind it.
    """
    passage = antecedents.passage
    verb = passage.starting("light", hit.j) if frame.event == "call" and frame.light else None
    if verb is None or any(f.entries[0].value == NOT for f in passage.begun("status", verb.i, verb.j + 1)):
        return []
    at = hit.i
    while at > 0 and (passage.fold(at - 1) in QUOTES or any(passage.covering(n, at - 1) for n in WHEN)):
        at -= 1
    return _two(antecedents, frame, hit, at, ("initiator", "counterpart"))


def _two(antecedents: Antecedents, frame: Frame, hit: Found, at: int, roles: tuple[str, str]) -> list[Side]:
    """Who stands right before token `at`, and who says so before him."""
    clauses = antecedents.clauses
    _, high = clauses.clause(hit.i)
    here = [g for g in antecedents.of_sentence(clauses.sentence[hit.i]) if g.i < high]
    asks, teller = ending(here, at), antecedents.speaker(hit, "")
    if asks is None or asks.mark or teller is None or asks.parties == teller.parties:
        return []
    if not any(g.i == teller.i for g in here) or teller.j > asks.i or len(asks.parties) != 1:
        return []
    if len(teller.parties) != 1 or {p for g in here for p in g.parties} != {*asks.parties, *teller.parties}:
        return []
    one, other = asks.mentions[0], teller.mentions[0]
    himself = frame.event != "talks" and one.kind in PERSONS
    sides = (one, other if himself else land_of(other))
    return [Side(mention=m, role=role) for m, role in zip(sides, roles, strict=True)]


def _asking(passage: Passage, at: int) -> int | None:
    """Where a word of asking begins that leads in the noun at token `at`."""
    for t in range(at, max(at - MORE, 0) - 1, -1):
        cue = passage.ending("status", t)
        if cue is not None:
            ready = any(passage.fold(w) in passage.pack.ready for w in range(cue.i, cue.j))
            return cue.i if cue.entries[0].value == ASKED and not ready else None
        led = passage.ending("func", t)  # «مایل به گفت‌وگو»
        to = led is not None and any(e.value == "to" for e in led.all("func.mark"))
        if not to and (t == 0 or passage.fold(t - 1) not in _carriers(passage)):
            return None
    return None


def _carriers(passage: Passage) -> frozenset[str]:
    """What may stand before the noun («خواستار آغاز گفت‌وگو»)."""
    return passage.pack.doing | passage.pack.qualifiers | passage.pack.resumed | passage.pack.lasting_on


def _before(passage: Passage, at: int) -> int:
    """Where the words begin that say how or when somebody asks, before the word of asking at token `at`; one that
    nobody knows is such a word («عاجزانه»).
    """
    if passage.ending("actor", at - 1) is not None and not any(passage.covering(n, at - 1) for n in KNOWN):
        return at - 1
    when = next((f for n in WHEN if (f := passage.ending(n, at)) is not None), None)
    at = when.i if when is not None and passage.ending("func", at) is None else at
    while at > 0 and passage.fold(at - 1) in passage.pack.qualifiers and passage.covering("func", at - 1) is None:
        at -= 1
    return at


def _others(antecedents: Antecedents, hit: Found) -> bool:
    """Whether «با» or «میان» stands between the noun and its verb, or whose it is right there («دیدار رهبران»); and
    whether its verb says that nobody asks.
    """
    passage = antecedents.passage
    _, high = antecedents.clauses.clause(hit.i)
    end = next((t for t in range(hit.j, high) if passage.fold(t) in passage.pack.finite), high - 1) + 1
    if any(f.entries[0].value == NOT for f in passage.begun("status", hit.j, end)):
        return True
    if any(e.value in WITH for f in passage.begun("func", hit.j, end) for e in f.all("func.mark")):
        return True
    if hit.j >= high or passage.tokens[hit.j].form.kind != "w":
        return False
    pack, fold = passage.pack, passage.fold(hit.j)
    return fold not in pack.qualifiers | pack.finite and not any(passage.covering(n, hit.j) for n in KNOWN)
