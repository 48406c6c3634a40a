"""Of how many contacts one predicate tells: each counterpart that is only listed, or all who were there together."""

from __future__ import annotations

import msgspec

from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.kinds import JOURNEYS, MET
from dragoman.extraction.contacts.ranks import rank_of
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

MANY = 3  # visitors who need not have come together
ONE_BY_ONE = "one-by-one"  # a trait of frames
EACH = {"VSO": "letter", "SVO": "visit"}  # of what several of a noun are each another's, by the order of words


def each(told: Candidate) -> list[Candidate]:
    """«التقى وزراء خارجية مصر والأردن»: one contact with each counterpart that is only listed."""
    lone = [s for s in told.sides if s.role in ("counterpart", "recipient", "host", "object")]
    if told.event == "reception":  # «استقبل كلا من سفير X وسفير Y»
        lone = [s for s in told.sides if s.role == "visitor"]
    if ONE_BY_ONE in told.traits:  # each ambassador hands over his own
        lone = [s for s in told.sides if s.role == "participant"]
    if told.event == "arrival" and len({s.party for s in told.sides if s.role == "visitor"}) >= MANY:
        lone = [s for s in told.sides if s.role == "visitor"]  # «وصل وزراء خارجية X وY وZ»: each came
    rest = [s for s in told.sides if s not in lone]
    phone = told.channel == "phone" and not told.single  # a telephone has two ends
    apart = (
        told.separate or told.event in ("notice", "summons") or (phone and told.event != "mediation")
    )  # a demand is one of each
    if apart and len({s.party for s in lone}) == 1 and len({s.party for s in rest}) > 1:
        lone, rest = rest, lone  # «وزرای خارجه مصر و قطر در تماس‌های جداگانه با …»
    both = told.separate and len({s.party for s in rest}) > 1 and len({s.party for s in lone}) > 1
    if both and told.event in ("meeting", "talks", "call"):  # «تیم‌های X و Y جداگانه با A و B»: each with each
        pairs = ((a, b) for a in rest for b in lone if a.party != b.party)
        return [msgspec.structs.replace(told, sides=pair) for pair in pairs]
    if told.separate and (apiece := _apiece(told)):
        return apiece
    tour = told.event in JOURNEYS and len({s.party for s in lone if s.role == "host"}) > 1  # each stop is one of all
    several = len({s.party for s in rest}) != 1 and not tour
    if told.event in MET and (people := _one_by_one(told, lone, rest)):
        return people
    if told.event == "summit" or told.joint or len({s.party for s in lone}) < 2 or several:
        return [told]
    if len({s.mention.i for s in lone}) == 1:
        return [told]  # "the European troika" is one counterpart
    out = []
    for side in (s for s in lone if s.party not in {r.party for r in rest}):
        place = side.mention if told.event in JOURNEYS and side.role == "host" else told.place
        out.append(msgspec.structs.replace(told, sides=(*rest, side), place=place))
    return out


def _apiece(told: Candidate) -> list[Candidate]:
    """«لقاءات ثنائية بين بوتين وقادة الصين والهند»: one contact of him who is named first with each of the others."""
    ordered = sorted(told.sides, key=lambda s: s.mention.i)
    first = [s for s in ordered if s.party == ordered[0].party]
    others = [s for s in ordered if s.party != ordered[0].party]
    if any(s.role != "between" for s in ordered) or len({s.party for s in others}) < 2:
        return []
    return [msgspec.structs.replace(told, sides=(*first, side)) for side in others]


def _one_by_one(told: Candidate, lone: list[Side], rest: list[Side]) -> list[Candidate]:
    """«التقى الملك سلمان ووزير الخارجية عادل الجبير»: one contact with each of those named of one state who hold
    offices of different rank; not "had a meeting with …", nor where two of either side sit together. What is
    held separately is with each, whatever their offices.
    """
    if any(not s.mention.name for s in lone) or len({s.party for s in lone}) > 1:
        return []
    alone = len({s.mention.i for s in rest}) == 1 and len({s.mention.name for s in lone}) == len(lone) > 1
    if not alone or told.joint or not (told.separate or (not told.single and _ranked(lone))):
        return []
    return [msgspec.structs.replace(told, sides=(*rest, side)) for side in lone]


def _ranked(lone: list[Side]) -> bool:
    """Whether all hold offices of different rank. Of three one may be told without an office, and of two the first:
    "met Khamenei and President Rouhani"; who stands behind his president may be there with him.
    """
    offices = [s.mention.office for s in sorted(lone, key=lambda s: s.mention.i)]
    ranks = [rank_of(office) for office in offices]
    known = [rank for rank in ranks if rank is not None]
    if len(set(known)) < len(known) or len(ranks) - len(known) > 1:
        return False
    return len(known) > 1 or (bool(known) and ranks[-1] is not None and offices[0] is None)


def together(told: list[Candidate]) -> list[Candidate]:
    """«X و Y تلفنی با Z گفت‌وگو کردند», and below it «در یک تماس ویدئویی»: what one word tells of each is only the one
    contact of all once more.
    """
    by_word: dict[tuple[int, str], list[Candidate]] = {}
    for candidate in told:
        by_word.setdefault((candidate.i, candidate.status), []).append(candidate)
    whole = {(c.parties, c.status, c.channel) for c in told if c.joint}
    out = []
    for (_, status), group in by_word.items():
        parties = frozenset(p for c in group for p in c.parties)
        once = len(group) > 1 and not group[0].separate and (parties, status, group[0].channel) in whole
        out += [] if once else group
    return sorted(out, key=lambda c: c.i)


def of_each(frame: Frame, hit: Found, order: str) -> bool:
    """«تلقى برقيات تهنئة من أمير الكويت وسلطان عمان»: whether of several Arabic letters each is another's, or of
    several English visits ("X and Y called off their visits to Cairo").
    """
    return frame.event == EACH.get(order) and bool(frame.noun) and any("plural" in e.tags for e in hit.entries)


def one_sided(frame: Frame, order: str) -> bool:
    """Whether two do not tell each other what the noun is: letters, and English "their visits to Cairo"."""
    return frame.event == "letter" or (order == "SVO" and frame.event in JOURNEYS)
