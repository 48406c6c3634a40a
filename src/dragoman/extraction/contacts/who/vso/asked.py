"""«دعا غوتيريش الهند إلى الحوار مع باكستان»: who, in Arabic, would do what somebody asks him to."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.who.vso.asked_of_him import bare, with_him
from dragoman.extraction.contacts.words.groups import Group, before
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import COMMAS, QUOTES

EVENTS = frozenset(("talks", "meeting", "summit"))
FAR = 14  # tokens between the verb of asking and the noun of what is asked for
CARRIED = 4  # tokens between who is asked and that noun («… إلى العودة إلى المفاوضات»)
PARTNER = 3  # tokens between that noun and with whom
OBLIGED = "obliged"
LED = ("to", "about")  # marks of what leads in the thing asked for («إلى», «على»)
OTHERS = ("actor", "say", "light")
BARE = ("", "after-word")
ASIDE = 16  # tokens of what is said between whom somebody asks and what for («خلال لقائهما في باريس الأحد»)
WITHIN = ("during", "within")  # marks of what it is said in
SETTING = (*WITHIN, "place", "from")  # and where
NOUN = 2  # words behind a preposition in which that is named («في ختام زيارته», «على هامش القمة»)


def asked(passage: Passage, groups: Sequence[Group], frame: Frame, hit: Found) -> Group | None:
    """Whom a verb of asking has as its object, behind its subject, before the noun `hit` of what is asked for, where
    with whom he is to do it is told as well («حثت باريس كييف على التفاوض مع موسكو»), or that is several; and who is
    to do something that is said to be on him («إن على أوكرانيا بدء محادثات مع روسيا»).
    """
    if frame.event not in EVENTS:
        return None
    named = _named(passage, groups, hit)
    if named is None:
        return None
    on_him = passage.ending("status", named.i)
    obliged = on_him is not None and any(e.value == OBLIGED for e in on_him.all("status.cue"))
    whom = obliged and next((g for g in groups if g.i == hit.j and g.mark in ("of", "", "after-word")), None)
    if not (len(named.parties) > 1 or whom or _with_another(passage, groups, hit, named)):
        return None
    if obliged and named.mark in ("about", "of", "", "after-word"):
        return named  # «إقناع بوتين بلقاء زيلينسكي»
    if named.mark not in BARE or any(m.kind == "pair" for m in named.mentions):
        return None
    return None if _asker(passage, groups, named, hit) is None else named


def himself(passage: Passage, groups: Sequence[Group], frame: Frame, hit: Found) -> tuple[Group, Group] | None:
    """«دعا بوتين زيلينسكي إلى لقائه», «… إلى محادثات معه», «دعا نظيره إلى لقاء»: who asks, and whom he asks to meet or
    talk with him: a pronoun for one is written onto the noun of what is asked for or stands behind it, or a meeting is
    asked for and nobody else is said to come to it.
    """
    if frame.event not in EVENTS:
        return None
    written = hit.suf in passage.pack.pronoun_tails
    if not (written or with_him(passage, hit) or (frame.event != "talks" and bare(passage, groups, hit))):
        return None
    named = _named(passage, groups, hit)
    if named is None or named.mark not in BARE or len(named.parties) != 1:
        return None
    asks = _asker(passage, groups, named, hit)
    return None if asks is None or len(asks.parties) != 1 else (asks, named)


def _named(passage: Passage, groups: Sequence[Group], hit: Found) -> Group | None:
    """Whom somebody asks for what the noun `hit` says: the group before it, or before a comma or what says where he
    was asked («حث نظيره، خلال لقائهما في باريس، على محادثات مع …»), which then tells of no other asking.
    """
    named = before(groups, hit.i)
    close = named is not None and named.mark in (*BARE, "about", "of") and hit.i - named.j <= CARRIED
    if named is not None and close and _leads(passage, named.j, hit):
        return named
    at = hit.i
    while (carried := passage.ending("carrier", at) or passage.ending("starting", at)) is not None:
        at = carried.i
    at = at if _leads(passage, at, hit) else at - 1
    if not _leads(passage, at, hit) or passage.sentence(hit.i) != passage.sentence(at):
        return None
    low, _ = passage.sentence(hit.i) or (hit.i, hit.j)
    verb = next(reversed(list(passage.begun("urging", low, at))), None)
    if verb is None:
        return None
    behind = [g for g in groups if verb.j <= g.i and g.j <= at and g.mark in BARE]
    asks = next((g for g in groups if _touching(passage, g.j, verb.i) and g.mark in BARE), None)
    named = next(iter(behind if asks is not None else behind[1:]), None)
    if named is None or not 0 < at - named.j <= ASIDE or not _aside(passage, named.j, at):
        return None
    return named


def _aside(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` are a comma, or what says in what something is said."""
    if all(passage.fold(t) in COMMAS for t in range(a, b)):
        return True
    first = a + (passage.fold(a) in COMMAS)
    led = passage.starting("func", first)
    told = any(passage.begun(layer, first, b) for layer in ("urging", "say"))
    if led is None or told:
        return False
    noun = any(f.get("frame.noun") for f in passage.begun("frame", led.j, min(b, led.j + NOUN)))
    return noun or _marked(led, SETTING)


def _asker(passage: Passage, groups: Sequence[Group], named: Group, hit: Found) -> Group | None:
    """Who asks `named` for what the noun `hit` says: beside a verb of asking, right before whom he asks."""
    low, _ = passage.sentence(hit.i) or (hit.i, hit.j)
    verbs = list(passage.begun("urging", max(low, named.i - FAR), named.i))
    if not verbs:
        return None
    verb = verbs[-1]
    beside = (g for g in groups if g is not named and (g.i == verb.j or _touching(passage, g.j, verb.i)))
    asks = next(beside, None)
    if asks is None or asks.mark not in BARE or set(asks.parties) & set(named.parties):
        return None
    a = max(asks.j, verb.j)
    return asks if _only_when(passage, a, named.i) or (named.i - a <= ASIDE and _aside(passage, a, named.i)) else None


def _touching(passage: Passage, a: int, b: int) -> bool:
    """Whether token `b` follows what ends before token `a`, but for a comma («إن الرئيس الفرنسي، …، نصح نظيره»)."""
    return a == b or (a + 1 == b and passage.fold(a) in COMMAS)


def _leads(passage: Passage, a: int, hit: Found) -> bool:
    """Whether from token `a` on a preposition leads to the noun, with nothing but what carries it between."""
    led = passage.starting("func", a)
    mark = led.get("func.mark") if led is not None else None
    first = passage.starting("carrier", a) or passage.starting("starting", a) or (hit if hit.i == a else None)
    clitic = passage.pack.clitics.get(first.pre) if first is not None else None
    written = bool(clitic and clitic.preposition)
    if not (written or (mark is not None and mark.value in LED)):
        return passage.starting("carrier", a) is not None  # «إن على أوكرانيا بدء محادثات»
    between = (f for layer in OTHERS for f in passage.begun(layer, a, hit.i))
    told = any(passage.starting("carrier", f.i) is None for f in between)  # «إلى عقد لقاء» is "to hold"
    within = any(_marked(f, WITHIN) for f in passage.begun("func", a + 1, hit.i))  # «على التهدئة خلال لقاء مع …»
    return not (told or within) and all(passage.tokens[t].form.kind == "w" for t in range(a, hit.i))


def _marked(found: Found, marks: Sequence[str]) -> bool:
    mark = found.get("func.mark")
    return mark is not None and mark.value in marks


def _with_another(passage: Passage, groups: Sequence[Group], hit: Found, named: Group) -> bool:
    partner = next((g for g in groups if g.mark == "with" and 0 <= g.i - hit.j <= PARTNER), None)
    return partner is not None and bool(partner.parties) and not set(partner.parties) & set(named.parties)


def _only_when(passage: Passage, a: int, b: int) -> bool:
    """Whether words of tokens `[a, b)` only say when, or are signs."""
    signs = COMMAS | QUOTES
    return all(
        passage.fold(t) in signs or passage.covering("date", t) or passage.covering("quiet", t) for t in range(a, b)
    )
