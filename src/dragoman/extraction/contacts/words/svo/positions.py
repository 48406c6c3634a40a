"""Where subjects, objects and compounds stand in a language of the order subject, verb, object (English)."""

from __future__ import annotations

from collections.abc import Collection

from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS, DASHES

OPENING = 8  # tokens before an opening adjunct's noun ("On Monday, in a telephone conversation with …")
NEAR = 6  # tokens between whom one told something and the noun of the call or meeting
LED = ("place", "from", "to", "at")
ASIDE = ("func", "date", "actor")  # layers of when and where ("…, in Doha on Sunday, …")
TO_THEM = ("with", "to", "place", "at")  # marks between a verb and the delegation that somebody leads
NEXT = 3  # tokens between the noun of a journey and who makes it ("the visit of the Iranian president")
SENDING = "dispatch"  # the set of verbs that send somebody
SERVED = ("adviser", "ambassador", "envoy", "official", "diplomat", "relative")
SHORT = 4  # … where a comma is left out ("In a meeting with X on Monday Y said …")
WHILE = ("place", "during", "through", "by")  # "told Zarif in a phone call", not "told Zarif that … ready for talks"


def verb_ends(passage: Passage) -> frozenset[int]:
    """The tokens right behind the verbs of a passage that may have an object there."""
    clausal = passage.pack.clausal  # "Zarif said leaders of Russia and Iran plan …": they are the subject of a clause
    verbs = [f for f in passage.layer("say") if passage.fold(f.i) not in clausal]
    verbs += passage.layer("light")
    verbs += [f for f, _ in passage.of("frame.verb")]
    asking = passage.where(passage.pack.controls)
    return frozenset(f.j for f in verbs) | frozenset(t + 1 for t in asking if passage.starting("func", t) is None)


def governed(passage: Passage, group: Group, ends: Collection[int]) -> bool:
    """Whether a verb stands right before a group: "Zarif told Lavrov … and met Putin" has Zarif as subject."""
    return opens(passage, group) in ends


def _told(passage: Passage, group: Group) -> bool:
    return passage.ending("say", opens(passage, group)) is not None


def opens(passage: Passage, group: Group) -> int:
    """Where a group begins with the determiners before it."""
    at = group.i
    while at > 0 and passage.fold(at - 1) in passage.pack.opening:
        at -= 1
    return at


def own_subject(passage: Passage, groups: list[Group], verb: int, low: int) -> Group | None:
    """ "after Raisi met Putin": what looks marked by a conjunction of time is the subject right before the verb, or
    before the one that it is joined to ("days after Abbas visited the country and also met the sultan").
    """
    led = [g for g in groups if low <= g.i and g.j <= verb and g.mark == "after"]
    near = next((g for g in led if 0 <= verb - g.j <= 2), None)
    if near is not None and not any(near.j <= g.i < verb and g.mark == "" for g in groups):  # "After Cairo, Blinken …"
        return near
    at = verb
    while at > low and (passage.covering("quiet", at - 1) or passage.starting("also", at - 1)):
        at -= 1
    if at == low or passage.fold(at - 1) not in passage.pack.joins:
        return None
    acts = {f.i for f in passage.begun("light", low, verb)} | {f.i for f, _ in passage.of("frame.verb")}
    return next((g for g in reversed(led) if not acts.isdisjoint(range(g.j, g.j + 3))), None)


def metonym(passage: Passage, groups: list[Group], verb: int, low: int) -> Group | None:
    """ "Tehran has sent a message": a bare capital right before the verb at token `verb` stands for its state."""
    pack = passage.pack
    at = verb
    while at > low and (
        passage.fold(at - 1) in pack.finite
        or passage.fold(at - 1) in pack.modals
        or passage.starting("quiet", at - 1)
        or _dated(passage, at - 1)
    ):
        at -= 1
    found = next((g for g in groups if g.j == at and g.i >= low and g.mark == ""), None)
    return found if found is not None and all(m.capital for m in found.mentions) else None


def _dated(passage: Passage, at: int) -> bool:
    """ "Tehran last week hosted": whether a token says a day, and does not join the verb to another ("and met")."""
    fold = passage.fold(at)
    return fold not in COMMAS | passage.pack.joins and passage.covering("date", at) is not None


def opening(passage: Passage, groups: list[Group], verb: int, low: int) -> Group | None:
    """ "Baghdad recalled its envoy and summoned …": a bare capital that opens the clause, with a verb right behind; or
    who calls off or plans what a noun at token `verb` tells ("after Trump canceled a meeting with Putin").
    """
    for cue in passage.within("status", low, verb):
        if (own := own_subject(passage, groups, cue.i, low)) is not None:
            return own
    group = next((g for g in groups if g.i >= low and g.j <= verb), None)
    if group is None or group.i != low or group.mark or not all(m.capital for m in group.mentions):
        return None
    at = group.j
    while passage.starting("quiet", at):
        at += 1
    if passage.starting("hosting", at):
        return None  # "Geneva hosts talks with Iran"
    acts = (
        any(passage.starting(layer, at) for layer in ("say", "light", "status"))
        or passage.fold(at) in passage.pack.finite
    )
    return group if acts or any(f.i == at for f, _ in passage.of("frame.verb")) else None


def pronoun_before(passage: Passage, group: Group) -> int | None:
    """ "he and his Iranian counterpart": the token of a pronoun that is listed with the group behind it."""
    at = group.i
    while at > 0 and passage.fold(at - 1) in passage.pack.opening:
        at -= 1
    listed = at > 1 and passage.fold(at - 1) in passage.pack.joins and passage.fold(at - 2) in passage.pack.personal
    return at - 2 if listed else None


def addressee(passage: Passage, groups: list[Group], low: int, at: int) -> Group | None:
    """ "Lavrov told Zarif in a phone call …": whom the subject spoke to, before the noun at token `at`."""
    for group in reversed(groups):
        near = low <= group.i and group.j <= at and at - group.j <= NEAR
        marks = [e.value for f in passage.begun("func", group.j, at + 1) if near and (e := f.get("func.mark"))]
        marked = any(m in WHILE for m in marks)
        if marked and (asked(passage, group, verbs=True) or _told(passage, group)):
            return group
    return None


def asked(passage: Passage, group: Group, *, verbs: bool = False) -> bool:
    """Whether a word of asking (only `verbs`) stands right before a group ("urged his Iranian counterpart")."""
    at = group.i
    while at > 0 and passage.fold(at - 1) in passage.pack.opening:
        at -= 1
    if at == 0 or passage.fold(at - 1) not in passage.pack.controls:
        return False
    bound = passage.ending("frame", at)
    if bound is not None and bound.i < at - 1:
        return False  # "left for Ankara to meet …"
    return not verbs or passage.starting("func", at - 1) is None


def owns(passage: Passage, group: Group) -> bool:
    """Whether a possessive follows a group ("NATO's target"); the apostrophe in "chargé d'affaires" is none."""
    tokens, at = passage.tokens, group.j
    if at >= len(tokens) or passage.fold(at) not in passage.pack.possessives:
        return False
    if passage.fold(at) == "s" or at + 1 >= len(tokens):
        return True
    after = tokens[at + 1]
    return after.start > tokens[at].end or after.form.kind != "w" or after.form.fold == "s"


def leads(passage: Passage, groups: list[Group], group: Group) -> bool:
    """ "a delegation led by the minister arrived": whether whoever leads stands for those whom he leads, because they
    are nobody that is known.
    """
    if group.mark != "led" or group.mentions[0].kind not in ("person", "office"):
        return False
    mark = passage.ending("func", mark_start(passage, group) + 1)
    return mark is not None and not any(0 <= mark.i - g.j <= 1 for g in groups)


def delegates(passage: Passage, verb: int, leader: int) -> bool:
    """ "received a delegation led by the minister", "hosted in Doha a …": whether a delegation stands right behind a
    verb that ends at token `verb`, at most "with" or where between, and its leader at `leader`; not "received a report
    on a group led by".
    """
    for found in passage.begun("actor", verb, leader):
        house = found.get("actor.institution")
        if house is not None and house.value == "delegation":
            words = passage.begun("func", verb, found.i)
            return all(e.value in TO_THEM for f in words for e in f.all("func.mark"))
    return False


def modifies(passage: Passage, group: Group) -> bool:
    """Whether a group only says of which kind a noun is: "hosted the Taliban talks" received no Taliban."""
    if any(m.kind == "person" for m in group.mentions):
        return False
    nouns = [f for f in passage.begun("frame", group.j, group.j + 2) if f.get("frame.noun")]
    return any(not _mark(passage, f.i - 1) for f in nouns)  # not "hosted his counterparts for talks"


def compounds(passage: Passage, group: Group) -> bool:
    """Whether a place only names a noun behind it: "the Vienna talks" lead nobody to Vienna."""
    lands = all(m.kind in ("state", "city") for m in group.mentions)
    behind = passage.starting("frame", group.j) if lands else None
    return behind is not None and behind.get("frame.noun") is not None


def where_it_lies(passage: Passage, groups: list[Group], group: Group) -> bool:
    """ "in Amman, Jordan, after meeting …": whether a state only says in which land the city before it is."""
    if group.i < 2 or group.mark or len(group.mentions) > 1 or group.mentions[0].kind != "state":
        return False
    if passage.fold(group.i - 1) not in COMMAS:
        return False
    city = next((g for g in groups if g.j == group.i - 1), None)
    return city is not None and city.mark in LED and all(m.capital or m.kind == "city" for m in city.mentions)


def mark_start(passage: Passage, group: Group) -> int:
    """The token of the preposition before a group."""
    at = group.i
    pack = passage.pack
    while at > 0 and passage.fold(at - 1) in pack.opening:
        at -= 1
    return at - 1


def adjacent(passage: Passage, group: Group, at: int) -> bool:
    """Whether only articles and the like stand between token `at` and a group."""
    start = group.i
    while start > at and passage.fold(start - 1) in passage.pack.opening:
        start -= 1
    return start == at


def led(passage: Passage, groups: list[Group], mark: str, at: int) -> Group | None:
    """ "returned from the Emirates": the group that a preposition at token `at` leads in with its article."""
    return next((g for g in groups if g.mark == mark and adjacent(passage, g, at + 1)), None)


def direct(passage: Passage, group: Group, at: int) -> bool:
    """Whether a group is the object of the gerund at token `at`: "after meeting Putin", not "the meeting Putin …"."""
    if at == 0 or _mark(passage, group.i - 1):
        return False
    before = passage.tokens[at - 1]
    opens = _mark(passage, at - 1) or before.form.kind == "p" or passage.fold(at - 1) in passage.pack.joins
    opens = opens or passage.ending("gerund", at) is not None  # "is considering meeting Putin"
    relative = passage.ending("func", at)
    return opens or (relative is not None and "func.relative" in relative.kinds)


def _mark(passage: Passage, at: int) -> bool:
    found = passage.starting("func", at)
    return found is not None and "func.mark" in found.kinds


def before_comma(passage: Passage, start: int, end: int) -> int:
    """Where the words that may hold an object end: at the next comma."""
    names = passage.pack.including  # "met officials, including the foreign minister"
    commas = (t for t in range(start, end) if passage.fold(t) == ",")
    return next((t for t in commas if t + 1 >= end or passage.fold(t + 1) not in names), end)


def setting(groups: list[Group], at: int, low: int) -> Group | None:
    """ "signed in Damascus on Monday during a visit by X": the place named before the noun at token `at`, and who makes
    the journey behind it.
    """
    made = any(g.mark in ("by", "of") and 0 < g.i - at <= NEXT + 1 for g in groups)
    places = [g for g in groups if low <= g.i and g.j <= at and g.mark == "place"]
    lands = [g for g in places if all(m.kind == "state" for m in g.mentions)]
    return lands[-1] if made and len(places) == 1 and lands else None


def serves(passage: Passage, groups: list[Group], group: Group) -> bool:
    """ "an adviser to the president": whether "to" only says whom the one before it serves."""
    at = mark_start(passage, group)
    return any(g.j == at and g.mentions[-1].office in SERVED and not _sent(passage, g) for g in groups)


def _sent(passage: Passage, group: Group) -> bool:
    """ "sent his envoy to Kyiv": whether a word of sending stands before a group, of whom "to" says where he goes."""
    verb = passage.ending("frame", opens(passage, group))
    return verb is not None and any(e.value == SENDING for e in verb.all("frame.verb"))


def asker(passage: Passage, groups: list[Group], at: int, low: int) -> Group | None:
    """ "At the request of X, a phone call was held": who is led in by several words before the noun at token `at`."""
    for group in groups:
        start = mark_start(passage, group) + 1
        led = passage.ending("func", start) if group.mark == "by" and low <= group.i and group.j <= at else None
        if led is not None and led.j - led.i > 1:
            return group
    return None


def goal(groups: list[Group], at: int) -> Group | None:
    """ "Rouhani's Iraq visit", "a Moscow trip": the state or city right before the noun at token `at`."""
    near = (g for g in groups if g.j == at and all(m.kind in ("state", "city") for m in g.mentions))
    return next(near, None)


def at_the_head(passage: Passage, verb: int, low: int) -> bool:
    """ "Arriving in …", "After arriving in …": whether a verb opens the sentence at token `low`, or a word of time and
    the verb.
    """
    led = passage.ending("func", verb) if verb > low else None
    mark = led.get("func.mark") if led else None
    return verb == low or (led is not None and led.i == low and mark is not None and mark.value == "after")


def behind_opening(passage: Passage, groups: list[Group], at: int, end: int) -> Group | None:
    """ "Welcoming the emir to Paris, Macron said …", "After meeting the emir, X, in Doha on Sunday, Macron said …": who
    stands right behind the comma that ends an opening participle before token `at`.
    """
    for comma in (t for t in range(at, end) if passage.fold(t) in COMMAS):
        if any(g.i < comma < g.j for g in groups):
            continue  # "the emir, X": one phrase
        found = next((g for g in groups if comma < g.i < end), None)
        known = {p for g in groups if g.i >= at and g.j == comma and g.mark != "to" for p in g.parties}
        if found is not None and found.mark == "" and adjacent(passage, found, comma + 1):
            return found if not known or not set(found.parties) <= known else None
        then = next((t for t in range(comma + 1, end) if passage.fold(t) in COMMAS), end)
        if not all(any(passage.covering(n, t) for n in ASIDE) for t in range(comma + 1, then)):
            return None
    return None


def behind_comma(
    passage: Passage, groups: list[Group], sentence: tuple[int, int], at: tuple[int, int], last: int
) -> list[Group]:
    """ "In a phone call with X, Y said …": groups of another party behind an opening adjunct."""
    dashes = [t + 1 for t in range(sentence[0], at[0]) if passage.fold(t) in DASHES]
    before = at[0] - max(dashes, default=sentence[0])
    if before > OPENING:
        return []
    out: list[Group] = []
    rest: list[Group] = []
    seen: set[str] = set()
    for group in begun(groups, last, len(passage.tokens)):
        behind = any(passage.fold(t) == "," for t in range(last, group.i))
        if behind and group.mark == "" and passage.starting("say", group.j) and not set(group.parties) - seen:
            break  # "In a letter to Trump, Senator X urged …": one of his own
        if set(group.parties) - seen:
            (out if behind else rest).append(group)
        seen |= {m.party for m in group.mentions if m.party and not m.capital and m.kind != "city"}
    return [*out, *(rest if before <= SHORT else [])]
