"""Talks that somebody held at the seat of another state with nobody named: that state is their other side.

"Iranian official holds talks in Damascus", «أجرى وزير الدفاع مباحثات في بغداد», «بلينكن يبحث في الرياض التهدئة».
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.svo import speaker as svo_speaker
from dragoman.extraction.contacts.who.svo.undone import hosted
from dragoman.extraction.contacts.who.vso.presented import CREDENTIALS, presented
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.places import begun

EVENTS = ("talks", "meeting")
OTHERS = frozenset(("with", "between", "through", "attended"))  # marks of who else took part, known or not
SENT = ("official", "diplomat", "envoy")  # offices of which several may speak for one state
POSTED = ("ambassador", "diplomat", "envoy", "official")
NEAR = 4  # tokens between Arabic talks and who held them («المباحثات التي أجراها الرئيس»)
ADJECTIVES = 2  # words between Arabic talks and the "in" behind them («محادثات رسمية في»)


def given(groups: list[Group], beside: Beside, frame: Frame, hit: Found, verb: Found | None, roles: Roles) -> None:
    """Gives such talks the state at whose seat they were held, credentials that of their bearer, a visit that is called
    off that of who does so, and a call or meeting who speaks in it.
    """
    if beside.order == "VSO" and frame.noun == CREDENTIALS:
        presented(beside.passage, groups, hit, roles)
    hosted(beside.passage, groups, frame, hit, roles)
    if beside.order == "SVO" and frame.noun:
        svo_speaker.named(groups, beside, hit, verb, roles)
    if frame.event not in EVENTS or beside.order == "SOV":
        return
    if beside.order == "SVO":
        if frame.noun and (frame.light or _his(frame, hit, roles)):
            at_home(groups, beside, hit, roles)
        return
    if not _alone(beside, roles) or _gathered(roles.sides[0]) or not _told(beside, frame, hit, verb, roles):
        return
    home = _seat(groups, beside, frame, hit, verb, roles)
    if home is not None:
        roles.add("counterpart", home)


def at_home(groups: list[Group], beside: Beside, hit: Found, roles: Roles) -> None:
    """The English ones: the place stands right behind the noun."""
    if not _alone(beside, roles):
        return
    end = beside.clauses.clause(hit.i)[1]
    home = svo_words.at_home(beside.passage, groups, hit, roles.sides[0].mention, end)
    if home is not None:
        roles.add("counterpart", home)


def _his(frame: Frame, hit: Found, roles: Roles) -> bool:
    """ "Lavrov's talks in Cairo", "described his meetings in Ankara as frank": whether English talks that no verb
    carries are somebody's; those of a government may be with its rivals. One meeting may be with his own.
    """
    persons = roles.by_possessor and all(s.mention.kind in PERSONS for s in roles.sides)
    return persons and (frame.event == "talks" or any("plural" in e.tags for e in hit.entries))


def _alone(beside: Beside, roles: Roles) -> bool:
    """Whether one person or house alone is told to have talked."""
    if len(roles.sides) != 1 or roles.sides[0].mention.kind not in (*PERSONS, "institution"):
        return False
    him, passage = roles.sides[0].mention, beside.passage
    joined = him.j < len(passage.tokens) and passage.fold(him.j) in passage.pack.joins
    return not joined  # "the government and the opposition held talks in Mexico City": with somebody unknown


def _gathered(side: Side) -> bool:
    """«وزراء خارجية الاتحاد الأوروبي يبحثون في …», «محادثات إقليمية سيحضرها الوزير»: who meets his like there."""
    one = side.mention.number == "one" or side.mention.office in SENT
    return not one or side.role == "guest"


def _told(beside: Beside, frame: Frame, hit: Found, verb: Found | None, roles: Roles) -> bool:
    """Whether Arabic words tell that he held them: a verb, his pronoun or his name on the noun, or a relative clause.
    One meeting may be with his own.
    """
    if frame.verb:
        return frame.event == "talks" and beside.verbal(hit)
    if frame.event != "talks" and not any("plural" in e.tags for e in hit.entries):
        return False
    if hit.suf in beside.passage.pack.pronoun_tails:
        return True
    him, clauses = roles.sides[0].mention, beside.clauses
    if him.mark == "of" and him.i == hit.j and him.kind in PERSONS and him.office not in POSTED:
        return True  # «تناولت محادثات الوزير في بيروت»
    held = him.mark == "maker" or clauses.opener.get(clauses.number[him.i]) == "func.relative"
    if held and 0 < him.i - hit.j <= NEAR:
        return True  # «المباحثات التي أجراها الرئيس في …»
    clitic = beside.passage.pack.clitics.get(hit.pre)
    if not frame.light or verb is None or (verb.i < hit.i and clitic and clitic.conjunction):
        return False  # «أجرى إصلاحات، والمحادثات في تركيا مستمرة»
    return not beside.definite(hit)  # «استأنف الوفد المفاوضات في القاهرة»: with those with whom he had begun


def _seat(
    groups: list[Group], beside: Beside, frame: Frame, hit: Found, verb: Found | None, roles: Roles
) -> Group | None:
    """The seat of a state behind «في», right behind the noun or who is told to have talked: not right behind the verb,
    where what begins there may be the talks («بدأت في القاهرة محادثات»).
    """
    passage, venues = beside.passage, tuple(beside.passage.pack.venues)
    him = roles.sides[0].mention
    low, high = beside.clauses.clause(hit.i)
    high = max(high, beside.clauses.clause(him.i)[1])
    first = min(hit.i, verb.i if verb is not None else hit.i)
    marks = (f.get("func.mark") for f in passage.begun("func", first, high))
    if any(m is not None and m.value in OTHERS for m in marks) or passage.within("forum", low, high):
        return None
    ends = [hit.j]
    if frame.verb or him.j > hit.i or him.office not in POSTED:
        ends.append(him.j)  # not «أجرى السفير في القاهرة محادثات»: where he is posted
    for group in begun(groups, first, high):
        place = group.mentions[0]
        if group.mark != "place" or len(group.mentions) != 1 or place.kind != "state" or place.party == him.party:
            continue
        if any(passage.fold(t).endswith(venues) for t in range(group.i, group.j)):
            return None  # «ببروكسل» as well
        written = passage.starting("actor", group.i)
        at = group.i if written is not None and written.pre else group.i - 1  # «بالقاهرة»
        while at > first and at < group.i and not beside.clauses.marked(at):
            at -= 1
        if frame.verb and _of_his_own(beside, group.j, high):
            return None
        return group if any(_leads(beside, end, at) for end in ends if end <= at) else None
    return None


def _of_his_own(beside: Beside, at: int, end: int) -> bool:
    """«يبحث في القاهرة عن مستثمرين», «ناقش في القاهرة كتابه»: whether what stands behind the seat of a bare verb is
    what somebody looks for, or what is his.
    """
    passage, letters = beside.passage, beside.passage.pack.data.letters
    while at < end and (_day(passage, at) or passage.covering("quiet", at) or passage.covering("actor", at)):
        at += 1
    if at >= end:
        return False
    found = passage.starting("func", at)
    if found is not None:
        return any(e.value == "about" for e in found.all("func.mark"))
    word = passage.raw[passage.tokens[at].start : passage.tokens[at].end]
    his = [tail for tail, gender in letters.pronoun_genders.items() if gender == "m"]  # «برنامجها»: of that state
    return any(word.endswith(tail) and len(word) - len(tail) > letters.least_stem for tail in his)


def _leads(beside: Beside, a: int, b: int) -> bool:
    """Whether nothing but days and a few adjectives stand in tokens `[a, b)` before «في»: not «الوضع في السودان»."""
    passage, pack = beside.passage, beside.passage.pack
    defined = tuple(form for form, clitic in pack.clitics.items() if clitic.article)
    words = 0
    for t in range(a, b):
        if _day(passage, t) or passage.covering("quiet", t):
            continue
        word = passage.fold(t)
        known = any(passage.covering(layer, t) for layer in ("actor", "frame", "light", "say", "func", "topic"))
        if known or passage.tokens[t].form.kind != "w" or word in pack.bound or word.startswith(defined):
            return False
        words += 1
    return words <= ADJECTIVES


def _day(passage: Passage, t: int) -> bool:
    """Whether token `t` is of a day, and no mere word between two parts of one («عن»)."""
    day = passage.covering("date", t)
    return day is not None and "date.links" not in day.kinds
