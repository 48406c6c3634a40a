"""Arabic verbs and verbal nouns whose other side was named before, or is nobody (order VSO)."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.who.arrived import came_too
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.vso.during import met_on_the_way
from dragoman.extraction.contacts.who.vso.received import by_sender
from dragoman.extraction.contacts.who.vso.subject import Subjects
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import COMMAS

OPENING = 2  # tokens of a sentence before its verb («كما وصل»)
FAR_SUBJECT = 3  # tokens before a noun behind which who stands there is not who talks
BARE = ("", "after-word", "of")  # marks of a subject behind its verb
WISHES = frozenset(("called-for", "aspired", "intended"))  # cues of what somebody would do
GLAD = "glad"  # the set of verbs of frames.yml
JOURNEYING = frozenset(("do", "begin"))  # and those of verbs that carry a journey
OBJECTS = frozenset(("object", "object-place", "to", "place"))


def unmet(hit: Found, sides: list[Side]) -> bool:
    """«روسيا وإيران تضغطان على سوريا حتى توافق على المفاوضات بإشراف أممي»: who mediates, and nobody with whom."""
    talking = [s for s in sides if s.role != "mediator"]
    return len(talking) < len(sides) and all(s.mention.j < hit.i - FAR_SUBJECT for s in talking)


def aimed(beside: Beside, hit: Found, sides: list[Side]) -> bool:
    """Arabic «استعداده للقاء نظيره», «قبل لقاء ترامب», «خلال لقاء الوزير المصري»: the one behind the verbal noun is
    whom another meets.
    """
    if beside.order != "VSO" or len({s.party for s in sides}) != 1:
        return False
    met = sides[0].mention
    if beside.purpose(hit) or met.counterpart:
        return True
    if met.i != hit.j or beside.definite(hit):
        return False
    if met.kind in PERSONS and (_wished(beside, hit) or beside.beyond(hit) or _glad(beside, hit)):
        return True
    return met.office == "official" or (met.kind == "person" and beside.done(hit))


def _glad(beside: Beside, hit: Found) -> bool:
    """«عن سعادته بلقاء الرئيس», «سعدت بلقاء الأمير», «اختتم جولته بلقاء الملك»: whether what is one's own, or a verb
    for how glad somebody is, stands right before «بـ» and the noun, or a verb of journeys in their clause.
    """
    passage = beside.passage
    if passage.pack.clitic_mark(hit.pre) != "by-clitic" or hit.i == 0:
        return False
    glad = passage.ending("light", hit.i)
    if glad is not None and any(e.value == GLAD for e in glad.all("light.verb")):
        return True
    verbs = passage.begun("light", beside.clauses.clause(hit.i)[0], hit.i)
    if any(e.value in JOURNEYING for f in verbs for e in f.all("light.verb")):
        return True
    word = passage.tokens[hit.i - 1]
    known = any(passage.covering(layer, hit.i - 1) for layer in ("actor", "frame", "say", "func", "date"))
    return word.form.kind == "w" and not known and word.form.fold.endswith(tuple(passage.pack.pronoun_tails))


def _wished(beside: Beside, hit: Found) -> bool:
    """«رغبته في لقاء الرئيس», «منفتح على لقاء …», «يأمل الرئيس في لقاء …»: whether a word for a wish stands right
    before an Arabic noun, before the preposition that leads it in, or before who wishes it in front of these.
    """
    passage = beside.passage
    led = passage.ending("func", hit.i)
    places = (hit.i, led.i) if led is not None and led.get("func.mark") else (hit.i,)
    cues = (c for t in places if (c := passage.ending("status", t) or _before_whom(beside, t)) is not None)
    return any(c.entries[0].value in WISHES for c in cues)


def _before_whom(beside: Beside, at: int) -> Found | None:
    """The word for a wish right before who ends at token `at`: «يأمل الرئيس» in «يأمل الرئيس في …»."""
    low = at
    while low > 0 and beside.passage.covering("actor", low - 1):
        low -= 1
    return beside.passage.ending("status", low) if low < at else None


def _once_more(hit: Found, told: Sequence[Candidate], roles: Roles, *, beside: Beside) -> bool:
    """«تحدث مع ظريف، على أن يلتقيه الأحد»: whether a verb that names nobody tells of the two that were just told of."""
    last = told[-1] if told else None
    near = beside.passage.starting("pronoun", hit.j)
    him = hit.suf in beside.passage.pack.pronoun_tails or (near is not None and near.entries[0].value[-1] not in "+1")
    if last is None or last.status != "occurred" or not him or len(last.parties) != 2 or beside.somebody(hit.j):
        return False
    clauses = beside.clauses
    if clauses.sentence[hit.i] != last.sentence or clauses.opener.get(clauses.number[hit.i]) == "func.relative":
        return False
    return {s.party for s in roles.sides} <= last.parties


def fill(
    frame: Frame, hit: Found, roles: Roles, *, subjects: Subjects, beside: Beside, told: Sequence[Candidate]
) -> None:
    """A verb whose subject was named before; `told` is what was told last."""
    _subject(frame, hit, roles, subjects=subjects, beside=beside, told=told)
    if (
        frame.event == "arrival"
        and not roles.enough
        and _opens(hit, beside=beside)
        and not _led_somewhere(hit, roles, beside=beside)
    ):
        roles.sides = came_too(told, roles.sides, sentence=beside.clauses.sentence[hit.i]) or roles.sides
    met = any("object" in marks for marks in frame.roles.values())
    if met and not roles.enough and _once_more(hit, told, roles, beside=beside):
        roles.sides = _other(frame, roles, told[-1]) or [
            Side(mention=s.mention, role="participant") for s in told[-1].sides
        ]


def _opens(hit: Found, *, beside: Beside) -> bool:
    """Whether a verb opens a sentence, or goes on behind a comma («…، كما وصل رئيس الوزراء», «…، ووصل الأمير»); not
    «وفي واشنطن وصل …», «قال إن الرئيس وصل».
    """
    passage, low = beside.passage, beside.clauses.around(hit.i)[0]
    if hit.i - low <= OPENING:
        return True
    clitic = passage.pack.clitics.get(hit.pre)
    also = passage.fold(hit.i - 1) in passage.pack.also
    joined = also or bool(clitic and clitic.conjunction)
    return joined and passage.fold(hit.i - 1 - also) in COMMAS


def _led_somewhere(hit: Found, roles: Roles, *, beside: Beside) -> bool:
    """Whether an Arabic verb of coming has a goal that nobody knows: behind «إلى», or right behind who comes."""
    _, high = beside.clauses.clause(hit.i)
    behind = max((s.mention.j for s in roles.sides), default=hit.j)
    goal = any((e := f.get("func.mark")) and e.value == "to" for f in beside.passage.begun("func", hit.j, high))
    return goal or beside.somebody(behind)


def _other(frame: Frame, roles: Roles, last: Candidate) -> list[Side]:
    """«وصل الوزير إلى أنقرة، واستقبله نظيره»: the subject that stands behind the verb, and of the two the other one."""
    first = next((r for r, marks in frame.roles.items() if "subject" in marks), None)
    second = next((r for r, marks in frame.roles.items() if r != first and OBJECTS & set(marks)), None)
    if second is None or not roles.sides or any(s.role != first for s in roles.sides):
        return []
    own = {s.party for s in roles.sides}
    return [*roles.sides, *(Side(mention=s.mention, role=second) for s in last.sides if s.party not in own)]


def turn(frame: Frame, hit: Found, roles: Roles, *, beside: Beside, told: Sequence[Candidate]) -> None:
    """«زيارة إلى الدوحة يستقبله خلالها الأمير»: the verb's pronoun is its object, so who stands behind it receives."""
    met_on_the_way(frame, hit, roles, beside=beside, told=told)
    his = beside.order == "VSO" and hit.suf in beside.passage.pack.pronoun_tails
    if his and frame.verb:
        by_sender(hit, roles, frame.event, told, sentence=beside.clauses.sentence[hit.i])
    if not his or not frame.verb or frame.event != "reception":
        return
    hosts = [s for s in roles.sides if s.role == "host"]
    guests = [s for s in roles.sides if s.role == "visitor"]
    if not hosts or not guests or any(s.mention.j > hit.i for s in hosts) or any(s.mention.i < hit.j for s in guests):
        return
    if any(s.mention.mark not in BARE for s in guests):
        return
    turned = {"host": "visitor", "visitor": "host"}
    roles.sides = [Side(mention=s.mention, role=turned.get(s.role, s.role)) for s in roles.sides]


def _alike(
    frame: Frame, hit: Found, have: set[str | None], told: Sequence[Candidate], *, beside: Beside
) -> Group | None:
    """«وهم ترامب الذي اتصل به ماكرون الخميس، وروحاني الذي هاتفه الأحد»: who did it in the relative clause before."""
    last, clauses = (told[-1] if told else None), beside.clauses
    if last is None or last.event != frame.event or last.sentence != clauses.sentence[hit.i]:
        return None
    if clauses.opener.get(clauses.number[last.i]) != "func.relative":
        return None
    low, _ = clauses.clause(last.i)
    heads = [s.mention for s in last.sides if s.mention.j <= low and clauses.touching(s.mention.j, low)]
    doers = [s.mention for s in last.sides if s.mention not in heads and s.party not in have]
    if len(heads) != 1 or len(doers) != 1:
        return None
    return Group(i=doers[0].i, j=doers[0].j, mark="", mentions=(doers[0],))


def _subject(
    frame: Frame, hit: Found, roles: Roles, *, subjects: Subjects, beside: Beside, told: Sequence[Candidate]
) -> None:
    """The one group behind such a verb is its object, or where it leads."""
    first = next((r for r, marks in frame.roles.items() if "subject" in marks), None)
    second = next((r for r, marks in frame.roles.items() if r != first and OBJECTS & set(marks)), None)
    sides = roles.sides
    if first is None or len({s.role for s in sides}) != 1:
        return
    clauses = beside.clauses
    relative = clauses.opener.get(clauses.number[hit.i]) == "func.relative"
    near = beside.passage.starting("pronoun", hit.j)
    both = near is not None and near.entries[0].value.endswith("+")
    own = hit.suf in beside.passage.pack.pronoun_tails or both
    doer = None if near is None else next((g for g in subjects.groups if g.i == near.j and g.mark == ""), None)
    if relative and len(sides) == 1 and sides[0].mention.j <= hit.i and doer is not None:
        if sides[0].party not in doer.parties:  # «ترامب الذي اتصل به ماكرون»: who stands behind the pronoun did it
            asked = next((r for r in frame.roles if r != first), sides[0].role)
            roles.sides = [Side(mention=s.mention, role=asked) for s in sides]
            roles.add(first, doer)
        return
    if relative and own and sides[0].mention.j <= hit.i:  # «مع الرئيس الذي هاتفه الأحد», «الرئيسين اللذين اتصل بهما»
        have = {s.party for s in sides}
        caller = None if beside.somebody(hit.j) else _alike(frame, hit, have, told, beside=beside)
        caller = caller or (None if beside.somebody(hit.j) else subjects.left_out(hit.i, have))
        if caller is not None:
            asked = next((r for r in frame.roles if r != first), sides[0].role)
            roles.sides = [Side(mention=s.mention, role=asked) for s in sides]
            roles.add(first, caller)
        return
    if second is None:
        return
    if hit.suf or sides[0].mention.i < hit.j or beside.somebody(hit.j) or subjects.stranger(hit.i):
        return
    if frame.event == "arrival" and beside.named_by_nobody(hit.j):
        return
    if relative:
        return  # «الدول التي أرسلت وفدا»: who did it is the word before, whom nobody knows
    if sides[0].role == first:
        met = sides[0].mention
        somebody = met.kind in PERSONS or met.institution == "delegation"  # «التقيت وفدا من …»
        if "object" not in frame.roles[second] or not somebody:
            return
    elif sides[0].role != second:
        return
    end = max(s.mention.j for s in sides)
    whom = beside.passage.starting("actor", end)
    if whom is not None and whom.get("actor.counterpart"):
        return  # «أطلع زعماء فرنسا وألمانيا نظراءهم»: nobody says whose, but those before it did it
    if not subjects.ends(end) and not subjects.aimed(end) and subjects.sayer(hit.i) is None:
        return
    subject = subjects.left_out(hit.i, {s.party for s in sides})
    if subject is not None:
        roles.sides = [Side(mention=s.mention, role=second) for s in sides]
        roles.add(first, subject)
