"""Which member of a body, who says something at its session, was there: "said at a NATO summit", «قال في القمة
العربية», «در اجلاس ناتو گفت». What is said before, during or after a session may be said anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo.positions import opens
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS
from dragoman.world.world import World

LED = frozenset(("at", "place"))  # marks of where something is said
BACK = 8  # tokens of adjectives and of the body between a preposition and the noun
NEXT = 3  # tokens between a speaker and the verb
TELLERS = frozenset(("spokesperson", "official", "diplomat", "ambassador"))  # who says what others do, or sits there
COMING = frozenset(("next", "then", "next-but-one"))
AHEAD = frozenset(("next", "ahead", "postponed", "cancelled"))
UNSAID = frozenset(("denied", "refused"))
SPEECH = frozenset(("speak", "tell"))  # verbs of frames.yml
VERBS = ("say", "light")


def speaker(passage: Passage, clauses: Clauses, groups: Sequence[Group], at: tuple[int, int]) -> Group | None:
    """Who speaks in the clause in which the noun of a session, at tokens `at`, says where or when."""
    low, high = clauses.clause(at[0])
    if any(f.entries[0].value in UNSAID for f in passage.begun("status", low, high)):
        return None  # "denied he had said at the summit"
    if not _led(passage, low, at[0]) or _another(passage, at):
        return None
    own = clauses.number[at[0]]
    here = [g for g in begun(groups, low, clauses.around(at[0])[1]) if _somebody(g) and clauses.number[g.i] == own]
    order = passage.pack.data.pack.order
    said = [f for f in passage.begun("say", low, high) if clauses.number[f.i] == own and _past(passage, f)]
    if order == "SVO":  # "spoke at a NATO summit"
        spoken = (f for f in passage.begun("frame", low, high) if _speech(f) and clauses.number[f.i] == own)
        said = sorted([*said, *(f for f in spoken if _past(passage, f))], key=lambda f: f.i)
    if order == "SOV":
        end = next((f.i for f in said if f.i >= at[1]), _colon(passage, at[1]))
        first = next((g for g in here if g.j <= at[0]), None)
        return first if end is not None and not _of_another(passage, at, low, end) else None
    if _of_another(passage, at, low, at[0]):
        return None
    verb = next((f for f in reversed(said) if f.j <= at[0]), None)
    if order == "VSO":
        if verb is None:
            return None
        behind = next((g for g in here if g.j <= at[0] and _when(passage, verb.j, g.i)), None)
        return behind or next((g for g in here if g.j == verb.i), None)
    if _speech(passage.starting("frame", low)):  # "Speaking at a NATO summit, …"
        return _behind(passage, here, at[1])
    if verb is None:
        return _behind(passage, here, at[1], said)
    return next((g for g in reversed(here) if g.j <= verb.i and verb.i - g.j <= NEXT), None)


def _colon(passage: Passage, at: int) -> int | None:
    """«عراقچی در نشست سازمان همکاری شانگهای: …»: the colon of a Persian headline, right behind a session and whose it
    is.
    """
    end = min(at + BACK, len(passage.tokens))
    sign = next((t for t in range(at, end) if passage.tokens[t].form.kind != "w"), None)
    return sign if sign is not None and passage.fold(sign) == ":" else None


def _behind(passage: Passage, here: Sequence[Group], end: int, said: Sequence[Found] | None = None) -> Group | None:
    """English: who is named behind the comma of what opens the sentence, right before a verb if one of `said` is
    needed ("…, Rutte said").
    """
    found = next((g for g in here if g.i > end and passage.fold(opens(passage, g) - 1) in COMMAS), None)
    near = found is not None and (said is None or any(0 <= f.i - found.j <= NEXT for f in said))
    return found if near else None


def member(sides: Sequence[Side], world: World) -> bool:
    """Whether all who speak at a session are members of the body whose it is: a guest may have sent his words."""
    body = next((world.authorities.get(s.party or "") for s in sides if s.role == "counterpart"), None)
    return body is not None and all(s.party in body.members for s in sides if s.role == "participant")


def status(told: str, cue: tuple[int, int] | None, noun: int) -> tuple[str, tuple[int, int] | None]:
    """The status of a session at token `noun` by what was judged of it: what a speaker calls for there, or says behind
    it that he will do, is not the session.
    """
    of_his_words = told == "called-for" or (told == "planned" and cue is not None and cue[0] > noun)
    return ("occurred", None) if of_his_words else (told, cue)


def _past(passage: Passage, verb: Found) -> bool:
    """Whether a verb of saying tells what was said: not "will say", "to say", «خواهد گفت»."""
    tags = {t for e in verb.entries for t in e.tags}
    if "past" not in tags or tags & {"neg", "future"}:
        return False
    modals = passage.pack.data.markers.modals
    return not any(passage.fold(t) in modals for t in range(max(0, verb.i - NEXT), verb.i))


def _another(passage: Passage, at: tuple[int, int]) -> bool:
    """Whether words beside the noun of a session say that it is the next or the last, or may not be held."""
    near = range(max(0, at[0] - NEXT), min(len(passage.tokens), at[1] + NEXT))
    low, high = near[0], near[-1] + 1
    which = ((f, e.value) for f in passage.begun("date", low, high) for e in f.all("date.mod"))
    other = any(w in COMING or (w != "this" and passage.starting("date", f.j) is None) for f, w in which)
    return other or any(f.entries[0].value in AHEAD for f in passage.within("status", low, high))


def _of_another(passage: Passage, at: tuple[int, int], a: int, b: int) -> bool:
    """Whether another contact is told of in tokens `[a, b)`, of which the session is only where it was («دیدار خود با …
    در نشست گروه هفت»).
    """
    others = (f for f in passage.begun("frame", a, b) if not at[0] <= f.i < at[1] and f.j != at[0])  # «أمام القمة»
    return any(passage.starting("say", f.i) is None and not _speech(f) for f in others)


def _speech(found: Found | None) -> bool:
    """Whether a verb of contacts needs somebody who is spoken to, and without one only says that somebody spoke."""
    return found is not None and any(e.value in SPEECH for e in found.all("frame.verb"))


def _when(passage: Passage, a: int, b: int) -> bool:
    """Whether nothing but a day stands in tokens `[a, b)`."""
    return 0 <= b - a <= NEXT and all(any(passage.covering(n, t) for n in ("date", "quiet")) for t in range(a, b))


def _led(passage: Passage, low: int, noun: int) -> bool:
    """Whether a preposition of time or place leads in a noun, over adjectives and the body whose it is."""
    for at in range(noun, max(low, noun - BACK) - 1, -1):
        mark = passage.ending("func", at)
        entry = mark.get("func.mark") if mark is not None else None
        if entry is not None:
            return entry.value in LED and passage.ending("before", at) is None
        if _speech(passage.ending("frame", at)) and passage.ending("say", at) is not None:
            return True  # "told a NATO summit"
        if any(passage.covering(layer, at - 1) for layer in VERBS) or passage.tokens[at - 1].form.kind == "p":
            return False
    return False


def _somebody(group: Group) -> bool:
    mention = group.mentions[0]
    person = len(group.mentions) == 1 and mention.kind in PERSONS and mention.number == "one"
    return person and mention.party is not None and mention.office not in TELLERS and group.mark in ("", "after-word")
