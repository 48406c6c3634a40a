"""How a contact was held: face to face or through others, as what; where a party itself was."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.fold import Contact
from dragoman.language.passage import Passage

AHEAD, BEHIND = 3, 4  # tokens before and behind a predicate within which a word says how it was held
CLOSE = 2  # tokens between an actor and the words that say where he is, and between these and the place
ANY_MEANS = "any-means"  # a trait of frames
PLACES = frozenset(("city", "state"))
Words = tuple[int, int]


def directness(passage: Passage, contact: Contact, *, mediated: bool) -> tuple[str, Words | None]:
    """Whether the sides dealt with each other (direct), through others (indirect) or under one roof (proximity), and
    the words that say so. A word for it decides, else that mediators took part.
    """
    for telling in contact.tellings:
        end = passage.sentences[telling.sentence][1]
        first, last = max(0, telling.i - AHEAD), min(end, max(telling.j + BEHIND, telling.high + AHEAD))
        for word in passage.begun("indirect", first, last):
            kind = word.entries[0].kind
            if kind == "indirect.face" and word.i - telling.j > BEHIND:
                continue
            return KINDS[kind], (word.i, word.j)
    return ("indirect" if mediated else "direct"), None


KINDS = {"indirect.word": "indirect", "indirect.near": "proximity", "indirect.face": "direct"}


def ceremony(passage: Passage, tellings: list[Candidate]) -> Words | None:
    """The words for a ceremony («مراسم التشييع», "inauguration") in whose sentence a contact is told."""
    for telling in tellings:
        for word in passage.within("ceremony", *passage.sentences[telling.sentence]):
            return word.i, word.j
    return None


def location(passage: Passage, mention: Mention, mentions: list[Mention]) -> Mention | None:
    """Where a party itself was («الموجود في موسكو», "who is in Moscow"): the place named behind it."""
    word = next(iter(passage.begun("located", mention.j, mention.j + CLOSE + 1)), None)
    if word is None:
        return None
    return next((m for m in mentions if word.j <= m.i <= word.j + CLOSE and m.kind in PLACES), None)


def lines_open(passage: Passage, told: Candidate) -> bool:
    """«اتصالات مع الجانبين», «تماس‌هایی میان مسکو و واشنگتن»: whether contacts in the plural, of states and movements
    rather than persons, need not be by telephone, nor Persian ones that are said to be direct or not («تماس مستقیم»).
    """
    order = passage.pack.data.pack.order
    noun = passage.starting("frame", told.i)
    entry = noun.get("frame.noun") if noun is not None and order != "SVO" else None
    if noun is None or entry is None or entry.value != "call":
        return False
    direct = order == "SOV" and bool(passage.begun("indirect", noun.j, noun.j + 1))
    if not direct and "plural" not in entry.tags:
        return False
    if told.channel_at is not None and told.channel_at != (noun.i, noun.j):
        return False  # «اتصالات … هاتفيا»
    partners = [s for s in told.sides if s.role in ("counterpart", "between", "recipient")]
    return bool(partners) and all(s.mention.kind not in ("person", "office") for s in partners)


def sent(passage: Passage, told: Candidate) -> bool:
    """ "held talks with a US delegation", "told visiting lawmakers": whether one side sent people to the talks or came
    itself, and sits with the other. Who is contacted is not visited.
    """
    if ANY_MEANS in told.traits:
        return False
    guests = (s.mention.i for s in told.sides if told.event == "talks" and s.role == "counterpart")
    if any(i > 0 and passage.fold(i - 1) in passage.pack.guests for i in guests):
        return not passage.within("indirect", *passage.sentences[told.sentence])
    those = [s.mention for s in told.sides if s.mention.institution == "delegation"] if told.event == "talks" else []
    if not any(f.get("actor.institution") for m in those for f in passage.within("actor", m.i, m.j)):
        return False  # not "talks with the Russians"
    return not passage.within("indirect", *passage.sentences[told.sentence])


def gathering(passage: Passage, mention: Mention) -> bool:
    """Whether a body is only the name for those who gathered («القادة العرب», "Arab leaders")."""
    return bool(passage.within("gathering", mention.i, mention.j))
