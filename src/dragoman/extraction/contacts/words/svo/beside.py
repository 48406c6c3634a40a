"""What the words beside a predicate say in a language of the order subject, verb, object (English)."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.actors.hits import PLACES
from dragoman.extraction.actors.lands_listed import first_listed
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group, before, ending
from dragoman.extraction.contacts.words.svo.positions import direct
from dragoman.extraction.sorts import DAYS
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

ONWARD = frozenset(("func.relative", "func.onward"))
MET = frozenset(("talks", "meeting", "summit"))
NEAR = 4  # tokens between "for" and such a noun ("for a new round of talks")
ADJECTIVES = 3  # words between a possessive and its noun
LED = 25  # tokens behind "invited" within which the place follows ("invited the Iraqi prime minister … to Amman")
OBLIQUE = ("about", "of", "from", "with")  # marks before a noun, never before a plain verb


def together(passage: Passage, at: int) -> bool:
    """Whether a verb before token `at` that names several and no partner says it of each other: only a day, a channel
    or a time follows ("Biden and Xi spoke on Monday", not "spoke at the summit").
    """
    if at >= len(passage.tokens) or passage.tokens[at].form.kind != "w":
        return True
    if any(passage.starting(layer, at) for layer in ("channel", "quiet", "again")) or _day(passage, at):
        return True  # "spoke for the second time"
    dated = passage.begun("date", at, at + NEAR - 1)
    if dated and dated[0].i == at and any("date.unit" in f.kinds for f in dated):
        return True  # "spoke last week", "spoke two days ago"
    if passage.fold(at) in passage.pack.spans:
        return True  # "spoke twice", "spoke again"
    opens = passage.starting("func", at)
    mark = opens.get("func.mark") if opens else None
    if opens is not None and opens.kinds & ONWARD:
        return True  # "spoke as tensions rose"
    if opens is None or mark is None:
        return False
    lasting = passage.within("date", opens.j, opens.j + NEAR)
    if mark.value == "about" and any("date.unit" in f.kinds for f in lasting):
        return True  # "spoke for two hours"
    return mark.value in ("after", "during") or _day(passage, opens.j)


def _day(passage: Passage, at: int) -> bool:
    """Whether a day or month is named at token `at`."""
    found = passage.starting("date", at)
    return found is not None and bool(DAYS & found.kinds)


def met(passage: Passage, group: Group, at: tuple[int, int]) -> bool:
    """Whether a group may be whom the noun at tokens `at` says to have been met: the object of a gerund, or somewhere
    behind "with"; not "the council's meeting comes on a day France …".
    """
    led = passage.begun("func", at[1], group.i)
    return direct(passage, group, at[0]) or any(e.value == "with" for f in led for e in f.all("func.mark"))


def a_noun(passage: Passage, hit: Found) -> bool:
    """ "the visit to Riyadh", "warned against travel to Iran": whether a word that may be a verb is a noun there."""
    if hit.get("frame.noun"):
        return article(passage, hit)
    led = passage.ending("func", hit.i)
    mark = led.get("func.mark") if led is not None else None
    base = hit.j - hit.i == 1 and all("base" in e.tags for e in hit.all("frame.verb"))
    return base and mark is not None and mark.value in OBLIQUE


def article(passage: Passage, hit: Found) -> bool:
    """Whether an article or possessive stands before a word, so that it is a noun ("for a two-day visit")."""
    pack = passage.pack
    for t in range(hit.i - 1, max(-1, hit.i - 2 - ADJECTIVES), -1):
        if passage.fold(t) in pack.pointing or passage.fold(t) in pack.articles:
            return True
        due = (f := passage.ending("status", t + 1)) is not None and f.i == t and f.entries[0].value == "planned"
        known = any(passage.covering(n, t) for n in ("func", "say", "light", "frame", "status", "actor"))
        if (
            (known and not due)  # "a planned visit"
            or passage.tokens[t].form.kind == "p"
            or passage.fold(t) in pack.finite
            or passage.fold(t) in pack.modals
        ):
            return False
    return False


def his(passage: Passage, mention: Mention) -> bool:
    """Whether a possessive stands before somebody ("its ambassador"): one of the subject's own."""
    before = mention.i - 1
    own = passage.pack.determiners - passage.pack.pointers
    return before >= 0 and not mention.counterpart and passage.fold(before) in own


def his_noun(passage: Passage, at: int) -> int | None:
    """ "his first official talks": the possessive before the noun at token `at` and its adjectives."""
    pack = passage.pack
    near = range(at - 1, max(-1, at - 2 - ADJECTIVES), -1)
    if pack.owners.isdisjoint(passage.folds[near.stop + 1 : at]):
        return None
    for t in near:
        if passage.fold(t) in pack.owners:
            return t
        known = any(passage.covering(layer, t) for layer in ("func", "say", "light", "frame"))
        if passage.tokens[t].form.kind != "w" or known or passage.fold(t) in pack.determiners:
            return None
    return None


def also_called(passage: Passage, groups: list[Group], hit: Found, called: Mention) -> bool:
    """ "Mohammed bin Salman, also called MBS": whether a verb of calling says another name of the one before it."""
    at = hit.i
    while at > 0 and (passage.covering("quiet", at - 1) or passage.tokens[at - 1].form.kind == "p"):
        at -= 1
    before = next((g for g in groups if g.j == at), None)
    apart = at < hit.i and any(passage.tokens[t].form.kind == "p" for t in range(at, hit.i))
    return apart and before is not None and before.mentions[-1].party == called.party


def before_it(passage: Passage, hit: Found, sides: list[Mention]) -> bool:
    """ "A and B spoke ahead of the summit": whether a noun is only what something else came before, whoever did it."""
    at = hit.i
    while at > 0 and (passage.fold(at - 1) in passage.pack.modifiers or passage.covering("status", at - 1)):
        at -= 1
    if at == 0 or passage.fold(at - 1) not in passage.pack.pointing:
        return False
    before = passage.ending("before", at - 1)
    return (
        before is not None and passage.fold(at - 1) not in passage.pack.owners and all(m.j <= before.i for m in sides)
    )


def passive(passage: Passage, verb: Found | None) -> bool:
    """ "was summoned", "have been received": whether what a verb is said of is done to."""
    if verb is None or not any("past" in e.tags for e in verb.entries):
        return False
    at = verb.i - 1
    while at >= 0 and passage.covering("quiet", at):
        at -= 1
    return at >= 0 and passage.fold(at) in passage.pack.passives


def beside_it(passage: Passage, groups: list[Group], verb: Found) -> bool:
    """ "officials were sent", "the minister, X, was sent", not "gas being sent", "a plan drawn up by X, was sent":
    whether an actor ends right before a passive verb, with a comma where nothing leads him in.
    """
    at = verb.i
    while at > 0 and (passage.fold(at - 1) in passage.pack.verbal):
        at -= 1
    last = before(groups, at)
    bare = last is not None and last.mark == "" and at - last.j <= 1 and passage.fold(at - 1) in COMMAS
    return passage.ending("actor", at) is not None or bare or (last is not None and last.j == at)


def at_home(passage: Passage, groups: list[Group], hit: Found, guest: Mention, end: int) -> Group | None:
    """ "Iranian official holds talks in Damascus": the state at whose seat somebody held talks, no partner told."""
    for found in passage.begun("func", hit.j, end):
        mark = found.get("func.mark")
        if mark is None or mark.value == "about":
            continue
        if mark.value != "place":
            return None
        group = next((g for g in groups if 0 <= g.i - found.j <= 1), None)
        if group is None or len(group.mentions) != 1 or passage.fold(group.j - 1) in passage.pack.venues:
            return None
        place = group.mentions[0]
        return group if place.kind == "state" and place.capital and place.party != guest.party else None
    return None


def to_place(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """Whether a place is where somebody is asked or welcomed ("invited him to Riyadh", "welcomed him to Paris")."""
    _, high = clauses.clause(hit.i)
    for found in _led_behind(passage, hit, high, "to"):
        at = found.j + 1 if found.j < high and passage.fold(found.j) in passage.pack.determiners else found.j
        place = passage.starting("actor", first_listed(passage, at))
        if place is None or passage.fold(place.j) in passage.pack.possessives:
            continue  # "came to Egypt's defence"
        seat = place.get("actor.adjective") is not None and passage.fold(place.j) in passage.pack.grounds
        if (place.kinds & PLACES or seat) and _ends(passage, place.j + seat):  # "to the Iranian capital"
            return True
    return False


def asking(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """ "called on the president to resign", "… for restraint": whether something is asked of whoever a verb names."""
    pack = passage.pack
    known = ("date", "actor")
    for t in range(hit.j, clauses.around(hit.i)[1]):
        opens = passage.starting("func", t)
        mark = opens.get("func.mark") if opens else None
        if opens is None or mark is None or mark.value not in ("to", "about"):
            continue
        at = opens.j
        while at < len(passage.tokens) and passage.fold(at) in pack.opening:
            at += 1
        named = (
            at >= len(passage.tokens)
            or at > opens.j
            or any(passage.starting(layer, at) for layer in known)
            or passage.tokens[at].form.kind == "n"
        )
        if not named:
            return True
    return False


def for_talks(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """Whether a clause says behind a verb that it was for talks ("joined Kerry in Paris for talks on Syria")."""
    _, high = clauses.clause(hit.i)
    for found in _led_behind(passage, hit, high, "about"):
        nouns = (f.get("frame.noun") for f in passage.begun("frame", found.j, min(high, found.j + NEAR)))
        if any(e is not None and e.value in MET for e in nouns):
            return True
    return False


def _led_behind(passage: Passage, hit: Found, high: int, value: str) -> Iterator[Found]:
    """The prepositions of one mark that stand soon behind a verb in its clause."""
    for found in passage.begun("func", hit.j, min(high, hit.j + LED)):
        mark = found.get("func.mark")
        if mark is not None and mark.value == value:
            yield found


def _ends(passage: Passage, at: int) -> bool:
    """Whether a place before token `at` is not the name of something else ("the Yemen peace talks")."""
    if at >= len(passage.tokens) or passage.tokens[at].form.kind != "w" or passage.fold(at) in passage.pack.joins:
        return True
    return any(passage.starting(layer, at) for layer in ("func", "date", "quiet", "channel"))


def predicate(passage: Passage, before: tuple[int, int], behind: tuple[int, int]) -> int:
    """ "A meeting between … on Syria is expected to be held": the finite verb of a noun, `before` which its clause has
    none, among the tokens `behind` its sides; 0 where a comma, a relative or another verb stands before it.
    """
    acts = [f for f in passage.begun("frame", *before) if f.get("frame.verb")]
    if acts or passage.begun("say", *before) or passage.begun("light", *before):
        return 0
    for t in range(*behind):
        func = passage.starting("func", t)
        if passage.tokens[t].form.kind == "p" or (func is not None and func.get("func.relative")):
            return 0
        if passage.fold(t) in passage.pack.finite:
            return t
        if any(passage.starting(layer, t) for layer in ("say", "light", "frame")):
            return 0
    return 0


def said_of(passage: Passage, clause: tuple[int, int], hit: Found, behind: int) -> int:
    """The finite verb of a noun, behind the sides that end at token `behind`, else before them ("talks are to open in
    Cairo, with X and Y attending"); 0 where it has none.
    """
    before = clause[0], hit.i
    return predicate(passage, before, (behind, clause[1])) or predicate(passage, before, (hit.j, behind))


def aim_between(passage: Passage, goal: int, at: int) -> bool:
    """ "to the region to push for a truce in Gaza": whether the goal at token `goal` has no name, and what the journey
    is for stands between it and token `at`.
    """
    pack = passage.pack
    if goal >= at or passage.fold(goal) not in pack.infinitives:
        return False
    for t in range(goal + 2, at - 1):
        if passage.fold(t) in pack.infinitives and passage.fold(t + 1) not in pack.opening:
            return passage.starting("actor", t + 1) is None
    return False


def of_unknown(passage: Passage, groups: list[Group], hit: Found) -> bool:
    """ "Smith's recent visit to Damascus": whether a noun is that of somebody who is no party that is known."""
    pack, at = passage.pack, hit.i
    while at > 0 and hit.i - at <= ADJECTIVES and passage.fold(at - 1) not in pack.possessives:
        known = any(passage.covering(layer, at - 1) for layer in ("func", "say", "light", "frame", "actor"))
        if passage.tokens[at - 1].form.kind != "w" or known:
            return False
        at -= 1
    end = at
    while end > 0 and passage.fold(end - 1) in pack.possessives:
        end -= 1
    if end < at and of_day(passage, at - 1):
        return False  # "following Monday's meeting with …"
    return 0 < end < at and passage.tokens[end - 1].form.capital and ending(groups, end) is None


def of_day(passage: Passage, at: int) -> bool:
    """ "Monday's call", "a Sunday call": whether token `at` belongs to a day, or is its possessive."""
    while at > 0 and passage.fold(at) in passage.pack.possessives:
        at -= 1
    return passage.covering("date", at) is not None


def but_days(passage: Passage, start: int, end: int) -> list[int]:
    """ "Macron's Feb. 20, 2022 call": the tokens of `[start, end)` that are neither possessives nor parts of a day."""
    out: list[int] = []
    day = False
    for t in range(start, end):
        kind, name = passage.tokens[t].form.kind, passage.covering("date", t)
        day = kind == "n" or (name is not None and bool(name.all("date.month"))) or (day and kind == "p")
        if not day and passage.fold(t) not in passage.pack.possessives:
            out.append(t)
    return out


def of_others(passage: Passage, hit: Found) -> bool:
    """ "the visit of African leaders": whether a noun says whose it is, and not of "the two sides"."""
    behind = passage.starting("func", hit.j)
    if behind is None or not any(e.value in ("of", "by") for e in behind.all("func.mark")):
        return False
    return not any(f.get("actor.pair") for f in passage.begun("actor", behind.j, behind.j + 2))


def apposed(passage: Passage, groups: list[Group], group: Group) -> Group:
    """ "with Israel's rival Iran", "to Turkey's neighbour, Greece": behind an owner and a noun stands who is meant."""
    pack, at = passage.pack, group.j
    while at < len(passage.tokens) and passage.fold(at) in pack.possessives:
        at += 1
    lands = all(m.kind == "state" for m in group.mentions)
    second = next((g for g in groups if at < g.i <= at + ADJECTIVES), None)
    if at == group.j or second is None or not lands or any(m.kind != "state" for m in second.mentions):
        return group
    between = range(at, second.i)
    words = [t for t in between if passage.tokens[t].form.kind == "w"]
    known = any(passage.covering(n, t) for n in ("func", "say", "light", "frame", "status", "date") for t in between)
    if known or not words or second.i - words[-1] > 2 or second.mark not in ("", "after-word"):
        return group
    return Group(i=group.i, j=second.j, mark=group.mark, mentions=second.mentions)


def no_echo(passage: Passage, hit: Found) -> bool:
    """ "spoke ahead of the summit", "spoke about the visit of African leaders": none told before."""
    return before_it(passage, hit, []) or of_others(passage, hit)


def team(passage: Passage, mention: Mention) -> bool:
    """Whether a mention may be that of a team: a country, a city or a people ("The Swiss")."""
    if mention.institution == "delegation":
        return not any(f.get("actor.institution") for f in passage.within("actor", mention.i, mention.j))
    return mention.kind in ("state", "city")


def of_nation(passage: Passage, told: Candidate) -> bool:
    """ "The Dutch met Senegal", "The Swiss visited Brazil": whether a verb of meeting or visiting has a nation by its
    bare adjective and a bare country: then they rather play.
    """
    if passage.pack.data.pack.order != "SVO" or told.event not in ("meeting", "visit") or not told.finite:
        return False
    ends = tuple(passage.pack.data.letters.nations)
    people = [s.mention for s in told.sides if s.mention.institution == "delegation"]
    bare = any(s.mention.kind in ("state", "city") for s in told.sides)
    return bare and any(passage.fold(m.j - 1).endswith(ends) for m in people)


def does_else(passage: Passage, group: Group) -> bool:
    """ "held talks in Vienna, with the Americans taking part": whether "with" only says what others did meanwhile."""
    if passage.starting("doing_so", group.j) is not None:
        return True
    if passage.starting("doing_else", group.j) is None:
        return False
    at = group.i
    while at > 0 and passage.fold(at - 1) in passage.pack.opening:
        at -= 1
    return at > 1 and passage.fold(at - 2) in COMMAS


def of_matter(passage: Passage, last: int, group: Group) -> bool:
    """ "talks on a dispute involving Turkey and Greece": whether a plain noun, and not the one that ends at token
    `last`, stands right before what leads a group in: then those are in that; or whether what is told of them in talks
    is not that they took part ("in which Israel was urged to stop").
    """
    led = next(
        (f for f in reversed(passage.begun("func", max(last, group.i - LED), group.i)) if f.get("func.mark")), None
    )
    if led is None or led.i <= last:
        return False
    if passage.starting("hung", led.i) is not None and passage.starting("tookpart", group.j) is None:
        return True
    before = led.i - 1
    if passage.tokens[before].form.kind != "w" or passage.fold(before) in passage.pack.passives:
        return False  # "will be attended by"
    return not any(passage.covering(layer, before) for layer in ("actor", "date", "quiet", "frame", "light"))


def that_was(passage: Passage, at: int) -> bool:
    """ "the talks that took place between …": whether the "that" at token `at` has its verb right behind it, and so
    says of the noun before it what was done, not what was said there ("told the meeting that ties between …").
    """
    that = passage.starting("func", at)
    if that is None or "func.that" not in that.kinds:
        return False
    return passage.starting("light", that.j) is not None or passage.fold(that.j) in passage.pack.finite
