"""At whose request an English call was held, told beside it: "The call was initiated by the Turkish side",
"… spoke by phone at Ankara's request".
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.fold import Contact
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.text.places import begun

BEHIND = 2  # sentences behind a call in which it is told who began it
NEAR = 2  # tokens from the words for it to who it was
NAMED = 8  # tokens of somebody whose request it was
CALLS = frozenset(("telephone-call", "held-call", "the-call", "call-with", "call-between", "talks"))
BEGAN = frozenset(("initiator", "recipient"))


def began(clauses: Clauses, contacts: list[Contact], mentions: list[Mention]) -> None:
    """Gives every call of two of whom none is told to have called the one at whose request it was."""
    taken = {t.sentence for c in contacts for t in c.tellings}
    for contact in contacts:
        first = contact.tellings[0]
        told = any(s.role in BEGAN for t in contact.tellings for s in t.sides)
        if contact.channel != "phone" or contact.status != "occurred" or told or len(contact.parties) != 2:
            continue
        who = _who(clauses, contact, first.sentence, mentions, taken)
        if who is None:
            continue
        sides = tuple(_begins(s) if s.party == who else s for s in first.sides)
        contact.tellings[0] = replace(first, sides=sides)


def _begins(side: Side) -> Side:
    return Side(mention=side.mention, role="initiator")


def _who(clauses: Clauses, contact: Contact, sentence: int, mentions: list[Mention], taken: set[int]) -> str | None:
    passage = clauses.passage
    for n in range(sentence, min(sentence + 1 + BEHIND, len(passage.sentences))):
        if n > sentence and n in taken:
            return None
        low, high = passage.sentences[n]
        for word in passage.within("began", low, high):
            if not _of_the_call(clauses, contact, word.i, mentions):
                continue
            if word.get("began.by"):
                near = begun(mentions, word.j, min(high, word.j + NEAR))
                found = next((m.party for m in near if m.party in contact.parties), None)
            else:
                at = word.i
                while at > low and passage.fold(at - 1) in passage.pack.possessives:
                    at -= 1
                own = [m for m in begun(mentions, max(low, at - NAMED), at) if m.j == at < word.i and m.mark == "at"]
                found = next((m.party for m in own if m.party in contact.parties), None)
            if found is not None:
                return found
    return None


def _of_the_call(clauses: Clauses, contact: Contact, at: int, mentions: list[Mention]) -> bool:
    """Whether the words for a request at token `at` are said of a call: right behind what its clause tells, or behind a
    noun of a call with nothing but small words between; not "the dam was built at the request of Iraq".
    """
    passage = clauses.passage
    low, _ = clauses.around(at)
    ends = {m.j for m in begun(mentions, max(low, at - NAMED), at)}
    told = {t.j for t in contact.tellings}
    for t in range(at - 1, low - 1, -1):
        noun = passage.covering("frame", t)
        if noun is not None and (e := noun.get("frame.noun")) is not None:
            return e.value in CALLS
        if t + 1 in told or (t + 1 in ends and any(c.sentence == clauses.sentence[at] for c in contact.tellings)):
            return True
        if not _small(passage, t):
            return False
    return False


def _small(passage: Passage, t: int) -> bool:
    pack, fold = passage.pack, passage.fold(t)
    small = any(fold in words for words in (pack.finite, pack.possessives, pack.determiners))
    if small or passage.tokens[t].form.kind != "w":
        return True
    return any(passage.covering(layer, t) for layer in ("func", "light", "quiet", "date", "actor", "began"))
