"""What an Arabic page tells of one contact as if it had been and as if it were still to come.

«سيلتقي نظيره الخميس … . وقال إن لقاءه مع نظيره فرصة»: a noun without a verb does not say whether what it names was,
and told by itself it is taken to have. Where a page tells of the same persons only that they are to meet, it names that
meeting, unless its words say otherwise: during which or after which something was done, when or where it was, what it
came to.

«التقى نظيره أمس … . وقال قبل لقائه مع نظيره», «وكانت الوزارة أعلنت أنه سيلتقي نظيره»: what was still to come when
something was said, and has been by now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.another import BEFORE
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, VENUES
from dragoman.extraction.contacts.ranks import rank_of
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

PLANS = frozenset(("meeting", "summit", "talks", "reception", "visit", "arrival"))  # who sets out has meetings ahead
BESIDE = ("during", "after", "place", "margins", "within", "at", "from", "source")  # marks of what was
TELLING = ("frame", "light", "held", "dealt")  # layers of verbs that tell what a contact was or came to
LEADING = ("func", "say", "date", "status", "notion", "carrier", "light", "before")


def named_again(passage: Passage, clauses: Clauses, told: list[Candidate]) -> list[Candidate]:
    """The tellings, those that name what is to come told as planned, those that foretell what has been as that."""
    if passage.pack.data.pack.order != "VSO" or all(c.status != "planned" for c in told):
        return told
    named = [_named(passage, clauses, c) for c in told]
    out = list(told)
    for n, candidate in enumerate(told):
        if _foretold(passage, candidate):
            been = (c for m, c in enumerate(told) if _was(c) and not named[m] and _same_two(candidate, c))
            if any(_there(candidate, c) and (candidate.event in JOURNEYS) <= (c.event in JOURNEYS) for c in been):
                out[n] = msgspec.structs.replace(
                    candidate, status="occurred", when=None, implied=False, soft=True, older=False
                )
            continue
        if not named[n]:
            continue
        alike = [(m, c) for m, c in enumerate(told) if m != n and _same_two(candidate, c)]
        if any(_was(c) and not named[m] for m, c in alike):
            continue  # which of the two it names is open
        if any(_decided(c) and _then(candidate, c) and _there(candidate, c) for _, c in alike):
            out[n] = msgspec.structs.replace(candidate, status="planned", when=None, implied=False, soft=True)
    return out


def _named(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """Whether a noun names a contact, and nothing says that it took place."""
    if told.status != "occurred" or told.finite or told.status_at is not None or told.event not in VENUES:
        return False
    if told.older or told.other == BEFORE or told.again:
        return False
    noun = passage.starting("frame", told.i)
    if noun is None or not noun.get("frame.noun") or _marked(passage, told.i) in BESIDE:
        return False
    if any(passage.ending(layer, told.i) is not None for layer in ("held", "dealt", "outcome", "issued")):
        return False  # «تناول اللقاء بين الوزيرين …»
    low, high = clauses.clause(told.i)
    clitic = passage.pack.clitics.get(noun.pre)
    if not (clitic is not None and clitic.preposition) and not _led(passage, low, told.i):
        return False
    if any(f.get("earlier.opening") for f in passage.begun("earlier", told.j, high)):
        return False  # «إن اللقاء بين الرئيسين كان وديا»
    verbs = (
        f for layer in TELLING for f in passage.begun(layer, told.j, high) if passage.starting("func", f.i) is None
    )
    return not any(e.kind.startswith(("held", "dealt")) or "past" in e.tags for f in verbs for e in f.entries)


def _led(passage: Passage, low: int, at: int) -> bool:
    """Whether what stands right before the noun at token `at` is known, or nothing does in its clause from token `low`:
    any other word may be a verb by which it took place («استغرق لقاء …»), or what came of it («صور لقاء …»).
    """
    if at <= low or passage.tokens[at - 1].form.kind != "w":
        return True
    return _in_present(passage, at) or any(passage.covering(layer, at - 1) is not None for layer in LEADING)


def _in_present(passage: Passage, at: int) -> bool:
    """«ويهدف لقاء …», «تأتي القمة»: whether the word before an Arabic noun at token `at` has the letters of a verb in
    the present, and those of a past one (the noun's gender tells) or of another noun it has not.
    """
    pack, word = passage.pack, passage.fold(at - 1)
    joins = (c for c, clitic in pack.clitics.items() if clitic.conjunction and not clitic.preposition)
    word = next((word[len(c) :] for c in joins if word.startswith(c)), word)
    letters = pack.data.letters
    his, hers = (form.partition("_")[0] for form in letters.verbs.present[:2])
    noun = passage.tokens[at].form.strict
    if noun[-1:] not in letters.closers and not noun.endswith(hers):  # of several, «المحادثات», it is hers
        return word.startswith(his)
    return word.startswith(hers) and not word.endswith(hers)


def _foretold(passage: Passage, told: Candidate) -> bool:
    """«قبل لقائه مع نظيره», «قبل توجهه إلى دمشق», «كان قد أعلن أنه سيزور دمشق»: whether something was said while it was
    still to come, on no day that lies ahead now.
    """
    if told.status != "planned" or (told.when is not None and not told.implied):
        return False
    return told.older or (told.status_at is None and not told.soft and passage.ending("before", told.i) is not None)


def _was(told: Candidate) -> bool:
    """Whether a telling says that its contact took place, and is not of another time."""
    bare = told.soft and (told.when is None or told.implied)
    return told.status == "occurred" and not (bare or told.present or told.older or told.other == BEFORE)


def _marked(passage: Passage, at: int) -> str:
    """The mark of the preposition right before token `at`."""
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    return mark.value if mark is not None else ""


def _decided(told: Candidate) -> bool:
    """Whether a meeting, or a journey to where it will be, is told as planned by more than a bare noun."""
    if told.status != "planned" or told.channel == "phone" or told.event not in PLANS:
        return False
    return told.finite or told.status_at is not None or told.when is not None


def _then(named: Candidate, told: Candidate) -> bool:
    """Whether a noun has no other day: «القمة في 12 يونيو» may be next June's, though the noun looks back."""
    if named.when is None or named.implied:
        return True
    if told.when is None or told.implied:
        return False
    days = [(w.start.month, w.start.day, w.end.month, w.end.day) for w in (named.when, told.when)]
    return days[0] == days[1]


def _there(named: Candidate, told: Candidate) -> bool:
    """Whether nothing says that the two are in different places."""
    here, there = named.place, told.place
    return here is None or (there is not None and here.party == there.party)


def _same_two(named: Candidate, told: Candidate) -> bool:
    """Whether the parties of two tellings are the same, in the same persons, as far as they are named, or in none."""
    if named.parties != told.parties or told.channel == "phone":
        return False
    agreed = [_agree(named, told, party) for party in named.parties]
    alike = True in agreed or named.event == "summit" or not (_persons(named) or _persons(told))
    return False not in agreed and alike


def _persons(told: Candidate) -> bool:
    return any(s.mention.kind in PERSONS for s in told.sides)


def _agree(named: Candidate, told: Candidate, party: str) -> bool | None:
    """Whether a party is there in the same person in both; null where one does not say in whom."""
    ours, theirs = set(_names(named, party)), set(_names(told, party))
    if ours and theirs:
        return bool(ours & theirs)
    a, b = _ranks(named, party), _ranks(told, party)
    if a and b and None not in a and None not in b:
        return bool(a & b)
    return None  # «يزور الرياض … . ولقاء الوزير مع ولي العهد»: who receives him is not told


def _names(told: Candidate, party: str) -> Iterator[str]:
    return (s.mention.name for s in told.sides if s.party == party and s.mention.name)


def _ranks(told: Candidate, party: str) -> set[int | None]:
    """The ranks of the offices in which a party is there; none where only the state is named."""
    sides: Sequence[int | None] = [
        rank_of(s.mention.office) for s in told.sides if s.party == party and s.mention.kind in PERSONS
    ]
    return set(sides)
