"""Whom Arabic «الرئيسان», Persian «دو طرف» and English "the two countries" mean: two parties that a page has named."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.world.world import HEADS, World

RECENT = 3  # sentences
LEADERS = (*HEADS, "supreme-leader", "prime-minister", "chancellor", "crown-prince")  # who may be «الزعيمان»
BESIDE = ("about", "place", "source")  # whom a sentence names beside those who act


def two_of(
    passage: Passage,
    mention: Mention,
    mentions: list[Mention],
    clauses: Clauses,
    before: list[Candidate],
    world: World,
) -> list[Mention]:
    """The two that a pair means: those of a contact told `before`, or who were named; none where they are not known."""
    order = passage.pack.data.pack.order
    if apposed := _apposed(passage, mention, mentions, clauses):
        return apposed
    if tellers := _tellers(passage, mention, mentions, clauses):
        return tellers
    if doers := _doers(passage, mention, mentions, clauses):
        return doers
    if listed := _just_listed(passage, mention, mentions, clauses, before):
        return listed
    related = order == "SVO" and passage.fold(mention.j - 1) in passage.pack.two_lands - passage.pack.lands
    if related and (named := _two_states(mention, mentions, clauses)):
        return named  # "the two neighbours": rather than any two who met
    told_before = [c for c in reversed(before) if len(c.parties) == 2 and _recent(c, mention, clauses)]
    fitting = [c for c in told_before if all(_of_office(s.mention, mention) for s in c.sides)]
    if mention.office is not None:  # «الوزيران»: not Moscow and a movement that one of them has just spoken of
        fitting = [c for c in fitting if _persons(c)] or fitting
        if order == "VSO":  # nor the two of whose summit they spoke
            fitting = [c for c in fitting if c.finite or c.status == "occurred"] or fitting
    same = (c for c in fitting if c.parties == fitting[0].parties and _persons(c))
    last = next(same, fitting[0] if fitting else None)
    last = _met(last, fitting) if order == "VSO" else last
    two = [s.mention for s in last.sides] if last else []
    if order == "VSO" and last and not any(m.name for m in two):
        known = _two_before(mention, mentions, clauses)
        two = known if {m.party for m in known} == last.parties else two
    if not two and order == "SOV":  # «به گفته وزیر آمریکا، چین …؛ دو طرف …»
        two = _two_states(mention, mentions, clauses)
    two = two or _two_before(mention, mentions, clauses) or _two_states(mention, mentions, clauses)
    two = two or _two_behind(passage, mention, mentions, clauses)
    if not two and order == "SOV" and mention.office:  # «وزیران دفاع دو کشور» of two whose presidents have met
        met = next((c for c in reversed(before) if len(c.parties) == 2 and _near(c, mention, clauses)), None)
        two = [_in_office(s.mention, mention) for s in met.sides] if met else []
    if order != "VSO" or passage.fold(mention.j - 1) not in passage.pack.two_lands:
        return two
    if mention.office is None:
        return [] if _others_named(two, mention, mentions, clauses) or _plays(mention, clauses) else two
    return [_holder(m, mention, mentions, world) for m in two]


def _doers(passage: Passage, pair: Mention, mentions: list[Mention], clauses: Clauses) -> list[Mention]:
    """«وأكد الرئيس المصري ونظيره السوداني، خلال اجتماع بينهما، …»: the two whom its own sentence has named as those who
    do something, with «و» between them and nobody else, before an Arabic pronoun for two.
    """
    if passage.pack.data.pack.order != "VSO" or pair.office or pair.j - pair.i > 1:
        return []
    if not passage.fold(pair.i).endswith(tuple(passage.pack.dual_tails)):
        return []
    now = clauses.sentence[pair.i]
    here = [m for m in mentions if m.j <= pair.i and clauses.sentence[m.i] == now and m.party and m.kind != "pair"]
    listed = [k for k, m in enumerate(here) if m.joined and m.kind in PERSONS]
    if len(listed) != 1 or listed[0] == 0:
        return []
    one, other = here[listed[0] - 1], here[listed[0]]
    doing = one.mark in ("", "after-word") and one.kind in PERSONS and one.party != other.party
    return [one, other] if doing else []


def _others_named(two: list[Mention], pair: Mention, mentions: list[Mention], clauses: Clauses) -> bool:
    """«قال الرئيس الصيني لنظيره الفرنسي إن … بين روسيا وأوكرانيا … بين البلدين»: whether a sentence names others than
    the two before «البلدين», who may be meant as well.
    """
    met, now = {m.party for m in two}, clauses.sentence[pair.i]
    here = (m for m in mentions if m.j <= pair.i and clauses.sentence[m.i] == now and m.party and m.kind != "body")
    return bool(met) and any(m.party not in met and m.mark not in BESIDE for m in here)


def _plays(pair: Mention, clauses: Clauses) -> bool:
    """«فاز منتخب مصر …، وهذا اللقاء الثالث بين البلدين»: whether sport is told of there, or in the sentence before."""
    now = clauses.sentence[pair.i]
    first = clauses.passage.sentences[max(0, now - 1)][0]
    return bool(clauses.passage.begun("guard", first, clauses.passage.sentences[now][1]))


def _met(last: Candidate | None, told: list[Candidate]) -> Candidate | None:
    """«استقبل الملك الوزير الذي سيزور أنقرة. وبحث الجانبان …»: the contact that a sentence tells as held, where it
    ends with a journey of one of the two that is still to come.
    """
    if last is None or last.status != "planned" or last.event not in JOURNEYS:
        return last
    held = (c for c in told if c.sentence == last.sentence and c.status == "occurred" and c.event not in JOURNEYS)
    return next((c for c in held if c.parties & last.parties), last)


def last_listed(many: Mention, mentions: list[Mention], before: list[Candidate]) -> list[Mention]:
    """Whom «الدول الثلاث» means: the last list of so many parties before it, or those of whom a sentence has told last
    that they met («استقبل الرئيس نظيره الروسي، كما استقبل نظيره الإيراني. … الرؤساء الثلاثة»).
    """
    count = int(many.number[2:])
    run: list[Mention] = []
    out: list[Mention] = []
    for mention in mentions:
        if mention.i >= many.i:
            break
        run = [*run, mention] if mention.joined else [mention]
        parties = {m.party for m in run}
        if None not in parties and len(parties) == count:
            out = run
    if not out and before:
        sides = [s for c in before if c.sentence == before[-1].sentence for s in c.sides if s.party]
        met = {s.party: s.mention for s in sides}
        out = list(met.values()) if len(met) == count else []
    kind = "office" if many.office else "state"
    bare = {"mark": "", "joined": False, "name": None, "person": None, "wikidata": None}
    return [msgspec.structs.replace(m, kind=kind, office=many.office, **bare) for m in out]


def _persons(told: Candidate) -> bool:
    """Whether all sides of a contact are told as persons."""
    return all(s.mention.kind in ("person", "office") for s in told.sides)


def _recent(told: Candidate, pair: Mention, clauses: Clauses) -> bool:
    """Whether a contact was told so lately that English "the foreign ministers of the two countries" means its two."""
    far = clauses.passage.pack.data.pack.order == "SVO" and pair.office is not None
    return not far or _near(told, pair, clauses)


def _near(told: Candidate, pair: Mention, clauses: Clauses) -> bool:
    return clauses.sentence[pair.i] - told.sentence <= RECENT


def _two_before(pair: Mention, mentions: list[Mention], clauses: Clauses) -> list[Mention]:
    """Whom «الرئيسان» means where no contact was told yet: the last two persons of two parties, named nearby."""
    out: dict[str, Mention] = {}
    now = clauses.sentence[pair.i]
    for mention in reversed([m for m in mentions if m.j <= pair.i and now - clauses.sentence[m.i] <= 2]):
        who = mention.party and mention.kind in ("person", "office") and _of_office(mention, pair)
        if who and mention.party and mention.party not in out:
            out[mention.party] = mention
            if len(out) == 2:
                return list(out.values())
    return []


def _apposed(passage: Passage, pair: Mention, mentions: list[Mention], clauses: Clauses) -> list[Mention]:
    """«رئيسا الدولتين، عمر البشير وعبد الفتاح السيسي»: the two whom Arabic names right behind a pair of two states."""
    if passage.pack.data.pack.order != "VSO" or passage.fold(pair.j - 1) not in passage.pack.two_lands:
        return []
    behind = [m for m in mentions if 0 <= m.i - pair.j <= 1]
    two = _two_behind(passage, pair, mentions, clauses) if behind else []
    return two if two and two[0].i == behind[0].i else []


def _tellers(passage: Passage, pair: Mention, mentions: list[Mention], clauses: Clauses) -> list[Mention]:
    """«قالت الصين والولايات المتحدة إنهما عقدتا محادثات»: the two who tell it of both, in an Arabic clause that opens
    with "that" and a pronoun of two.
    """
    low, _ = clauses.clause(pair.i)
    opener = passage.starting("func", low)
    if passage.pack.data.pack.order != "VSO" or opener is None or opener.get("func.that") is None:
        return []
    if opener.j > pair.i or not passage.fold(opener.j - 1).endswith(tuple(passage.pack.dual_tails)):
        return []
    said = list(passage.begun("say", clauses.around(pair.i)[0], low))
    behind = [m for m in mentions if said and said[-1].j <= m.i < low]
    more = len(behind) > 2 and behind[2].joined
    if len(behind) < 2 or behind[0].i != said[-1].j or not behind[1].joined or more:
        return []
    return behind[:2] if behind[0].party and behind[1].party and behind[0].party != behind[1].party else []


def _just_listed(
    passage: Passage, pair: Mention, mentions: list[Mention], clauses: Clauses, before: list[Candidate]
) -> list[Mention]:
    """«اتهم الوزير إيران وتركيا بالتآمر بعد اجتماع بينهما»: the last two that a sentence lists before Arabic «بينهما»,
    where it tells of no contact behind them.
    """
    pronoun = pair.j - pair.i == 1 and pair.mark == "between" and pair.office is None
    if passage.pack.data.pack.order != "VSO" or not pronoun or passage.fold(pair.i) in passage.pack.two_lands:
        return []
    now = clauses.sentence[pair.i]
    here = [m for m in mentions if m.j <= pair.i and clauses.sentence[m.i] == now]
    ends = [n for n, m in enumerate(here) if m.joined and not (n + 1 < len(here) and here[n + 1].joined)]
    if not ends or ends[-1] == 0 or here[ends[-1] - 1].joined:
        return []
    two = here[ends[-1] - 1 : ends[-1] + 1]
    known = two[0].mark == "" and two[0].party and two[1].party and two[0].party != two[1].party
    told = any(c.sentence == now and c.i >= two[0].i for c in before)
    return two if known and not told else []


def _two_behind(passage: Passage, pair: Mention, mentions: list[Mention], clauses: Clauses) -> list[Mention]:
    """«في ختام مباحثاتهما، أصدر الرئيسان المصري والصيني …»: the two who open the clause behind an Arabic noun that is
    that of both.
    """
    if passage.pack.data.pack.order != "VSO":
        return []
    now = clauses.sentence[pair.i]
    behind = [m for m in mentions if m.i >= pair.j and clauses.sentence[m.i] == now and m.kind in ("person", "office")]
    if len(behind) < 2 or behind[0].mark not in ("", "after-word") or not behind[1].joined:
        return []
    two = behind[:2]
    more = len(behind) > 2 and behind[2].joined
    return two if not more and two[0].party and two[1].party and two[0].party != two[1].party else []


def _two_states(pair: Mention, mentions: list[Mention], clauses: Clauses) -> list[Mention]:
    """«کی‌یف از اسرائیل می‌خرد و مذاکرات میان دو طرف ادامه دارد»: the only two states of a sentence before its pair.

    "The two countries" may also be the only two of the sentence before.
    """
    now = clauses.sentence[pair.i]
    words = pair.j - pair.i - clauses.marked(pair.i)  # «آنها» may be anybody, «دو طرف» are two sides
    pack = clauses.passage.pack
    order = pack.data.pack.order
    theirs = clauses.passage.fold(pair.i) in pack.data.markers.dual_words  # "their foreign ministers"
    lands = order == "SVO" and (theirs or clauses.passage.fold(pair.j - 1) in pack.two_lands)
    named = order == "VSO" and clauses.passage.fold(pair.j - 1) in pack.two_lands
    told = tuple(clauses.passage.fold(t) for t in range(pair.i, pair.j))
    posts = order == "SOV" and (pair.office is not None or (words > 2 and told not in pack.two_tails))
    if named or posts:
        lands = True  # «العلاقات بين المغرب وإسبانيا … وزيرا خارجية البلدين», «روابط هند و پاکستان … وزیران دو کشور»
    elif order == "VSO" or words < 2 or ((pair.office is None) != (order == "SOV") and not lands):
        return []  # "relations of Iran and Oman … the presidents of the two countries"
    for sentence in (now, now - 1) if lands else (now,):
        before = [m for m in mentions if m.j <= pair.i and clauses.sentence[m.i] == sentence and m.party]
        here = {m.party: m for m in before if m.mark not in BESIDE and not (named and m.kind == "body")}
        if posts and len(here) == 1 and sentence == now:
            one = set(here)
            here = {
                m.party: m for m in mentions if clauses.sentence[m.i] == now - 1 and m.party and m.mark not in BESIDE
            }
            if not one < here.keys():
                return []
        if here:
            two = list(here.values()) if len(here) == 2 else []
            return [_in_office(m, pair) for m in two] if posts else two
    return []


def _in_office(land: Mention, pair: Mention) -> Mention:
    """The holder of a Persian pair's office in a state that a page has named, who need not be who was named there."""
    if land.kind in PERSONS and land.office is not None and _of_office(land, pair):
        return land
    kind = "office" if pair.office else "state"
    bare = {"mark": "", "joined": False, "name": None, "person": None, "wikidata": None}
    return msgspec.structs.replace(land, kind=kind, office=pair.office, **bare)


def _holder(land: Mention, pair: Mention, mentions: list[Mention], world: World) -> Mention:
    """The one holder of a pair's office in a state whom the page names, told where the state is; else the state."""
    offices = HEADS if pair.office == "leader" else (pair.office,)
    if land.kind in PERSONS and land.office not in (*offices, pair.office):  # «بوتين»: he is no minister
        land = msgspec.structs.replace(land, kind="office", office=pair.office, name=None, person=None, wikidata=None)
    named = [m for m in mentions if m.party == land.party and m.name]
    held = {m.name: m for m in named if m.office in offices}
    held = held or {m.name: m for m in named if m.office is None and _ever(world, m.person, offices)}
    if land.name or len(held) != 1:
        return land
    return msgspec.structs.replace(next(iter(held.values())), i=land.i, j=land.j, mark="", joined=land.joined)


def _ever(world: World, person: str | None, offices: Collection[str | None]) -> bool:
    """Whether a person of the world has ever held one of these offices."""
    known = world.people.get(person) if person else None
    return known is not None and any(t.office in offices for t in known.offices)


def _of_office(mention: Mention, pair: Mention) -> bool:
    """Whether someone may be one of «الوزيران»: of another office than they are not."""
    if pair.office is None or mention.office is None:
        return True
    minister = mention.office.endswith("minister") and mention.office != "prime-minister"
    kinds = {"minister": minister, "leader": mention.office in LEADERS}
    return mention.office == pair.office or kinds.get(pair.office, False)
