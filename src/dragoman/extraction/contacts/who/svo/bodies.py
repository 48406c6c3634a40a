"""English: the body whose meeting somebody attends ("attended a NATO foreign ministers' meeting", "an EU summit")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.words import gatherings
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

if TYPE_CHECKING:
    from dragoman.extraction.contacts.who.arguments import Arguments

BODY = "joint-body"  # of two states
SITTINGS = ("session", "meeting")  # nouns of frames.yml: when it sits
BEFORE = 3  # tokens between a body and the noun of its meeting ("the NATO leaders' two-day summit")
BEHIND = 2  # tokens between the noun and a body behind "of" ("the emergency meeting of the Arab League")


def holder(passage: Passage, groups: list[Group], at: tuple[int, int]) -> Group | None:
    """The body that holds the meeting whose noun stands at tokens `at`: right before it, or behind "of"."""
    for group in groups:
        if not gatherings.body(passage, group):
            continue
        ahead = group.mark == "of" and 0 <= group.i - at[1] <= BEHIND and not _more(passage, group.j)
        if ahead or (group.j <= at[0] and _names(passage, group.j, at[0])):
            return group
    return None


def _more(passage: Passage, at: int) -> bool:
    """Whether a name goes on behind a body's ("the UN Climate Change Conference")."""
    return at < len(passage.tokens) and passage.tokens[at].form.kind == "w" and passage.tokens[at].form.capital


def direct(passage: Passage, hit: Found, verb: Found | None) -> bool:
    """Whether a verb has a noun behind it as its object: "attended the summit", not "spoke after the summit"; of a body
    of two states, its session too ("chaired a session of the joint committee").
    """
    if verb is None or verb.j > hit.i:
        return False
    noun = hit.get("frame.noun")
    if noun is not None and noun.value == BODY:
        return _sitting(passage, verb.j, hit)
    return not passage.begun("func", verb.j, hit.i)


def _sitting(passage: Passage, start: int, hit: Found) -> bool:
    """Whether the object behind a verb that ends at token `start` is a body, or a session of it; not "hosted a dinner
    for the committee", "attended a workshop organized by the committee", "attended the committee report launch".
    """
    if _compound(passage, hit.j) or passage.begun("light", start, hit.i):
        return False
    led = [(f.i, e.value) for f in passage.begun("func", start, hit.i) if (e := f.get("func.mark"))]
    if not led:
        return not passage.begun("func", start, hit.i)
    (at, mark), *more = led
    of = passage.ending("frame", at)
    what = of.get("frame.noun") if of is not None and of.i >= start else None
    return mark == "of" and not more and what is not None and what.value in SITTINGS


def _compound(passage: Passage, at: int) -> bool:
    """Whether a word at token `at` makes the noun before it say of which kind it is ("the committee report")."""
    if at >= len(passage.tokens) or passage.tokens[at].form.kind != "w" or passage.fold(at) in passage.pack.joins:
        return False
    layers = ("func", "date", "frame", "light", "say", "also", "here")
    return not any(passage.covering(layer, at) for layer in layers)


def carried(passage: Passage, hit: Found, verb: Found | None) -> bool:
    """Whether a noun is what its verb is done to: "held a summit", "the summit held by", "the summit that … held"; not
    "made at the summit", "During the summit, the two had a dispute".
    """
    if verb is None or verb.j <= hit.i:
        return direct(passage, hit, verb)
    return passage.tokens[hit.j].form.kind == "w"


def whose_counterparts(arguments: Arguments, roles: Roles) -> None:
    """ "X hosted the meeting, which brought together his counterparts": he was among them."""
    first = min((s.mention.i for s in roles.sides), default=0)
    passage = arguments.passage
    named = passage.begun("actor", arguments.last, first + 1) if first > arguments.last else []
    if not any(s.mention.counterpart for s in roles.sides) and not any(f.get("actor.counterpart") for f in named):
        return
    him = arguments.subject() or arguments.outside(ahead=False)
    if him is not None and len(him.parties) == 1 and him.parties[0] not in {s.party for s in roles.sides}:
        roles.add("participant", him)


def _names(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` between a body and a noun only say of which kind the meeting is."""
    pack = passage.pack
    words = [t for t in range(a, b) if passage.fold(t) not in pack.possessives]
    layers = ("func", "say", "light", "frame", "status")
    return len(words) <= BEFORE and all(
        passage.tokens[t].form.kind == "w" and not any(passage.covering(n, t) for n in layers) for t in words
    )
