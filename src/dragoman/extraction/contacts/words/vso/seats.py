"""Arabic words for the house, the town and the matter before a place: what is where, and what is not."""

from __future__ import annotations

from functools import cache

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.text.signs import QUOTES, STROKES

OWNERS = 5  # tokens between a house and the city it is in («بمقر الأمانة العامة للجامعة في القاهرة»)
GOING = 3  # words between a matter and since when it goes on
NAME = 4  # tokens of a town that the world does not know, quotes among them
OPEN = ("frame", "light", "say", "date", "status")  # words that belong to no house


def housed(clauses: Clauses, at: int) -> bool:
    """«بقصر الرئاسة في نواكشوط»: whether a house led in by a preposition of place stands before token `at`."""
    passage = clauses.passage
    known = houses(passage.pack)
    for t in range(at - 1, max(-1, at - 1 - OWNERS), -1):
        if passage.tokens[t].form.kind != "w" or any(passage.covering(layer, t) for layer in OPEN):
            return False
        if passage.fold(t) in known:
            mark = passage.ending("func", t)
            return mark is not None and (entry := mark.get("func.mark")) is not None and entry.value == "place"
        if _led(passage.pack, passage.fold(t)):
            return True
    return False


def led(clauses: Clauses, at: int) -> int | None:
    """«في مقر البرلمان التونسي», «بمقر وزارة …»: where the preposition of a house right before token `at` begins."""
    passage = clauses.passage
    if at > 1 and passage.fold(at - 1) in houses(passage.pack) and clauses.marked(at - 2):
        return at - 2 if passage.fold(at - 2) in _place(passage.pack) else None
    return at - 1 if at > 0 and _led(passage.pack, passage.fold(at - 1)) else None


def matter(clauses: Clauses, at: int, told: Candidate | None) -> bool:
    """«الانتهاكات الإسرائيلية في القدس»: whether a nation ends at token `at` that is said of another noun than of the
    one that tells of the contact («اللجنة المصرية الأردنية في القاهرة»: whose adjectives are those who met).
    """
    passage = clauses.passage
    first = at
    while (said := passage.ending("actor", first)) is not None and said.kinds == {"actor.adjective"}:
        first = said.i
    if first == at or (told is not None and told.i < first <= told.j):
        return False
    if told is not None and any(s.role == "between" and s.mention.j == at for s in told.sides):
        return False
    return first > 0 and passage.tokens[first - 1].form.kind == "w" and passage.covering("actor", first - 1) is None


def going_on(clauses: Clauses, at: int, told: Candidate | None) -> bool:
    """«بحثا الحرب المستمرة منذ أبريل 2023 في السودان»: whether the days before token `at` say since when a matter goes
    on, not one that the noun of the contact has right behind it («محادثات الهدنة الجارية منذ الأحد في الدوحة»).
    """
    passage, t = clauses.passage, at
    while (since := passage.ending("since", t)) is None and t > 0 and _dated(clauses, t - 1):
        t -= 1
    if since is None:
        return False
    for back in range(since.i - 1, max(-1, since.i - 1 - GOING), -1):
        if told is not None and told.i <= back < told.j:
            return False
        topic = passage.covering("topic", back)
        if topic is not None or passage.fold(back) in passage.pack.bound:
            return told is None or (topic.i if topic is not None else back) > told.j
        if passage.tokens[back].form.kind != "w" or any(passage.covering(layer, back) for layer in OPEN):
            return False
    return False


def _dated(clauses: Clauses, t: int) -> bool:
    """Whether token `t` is of a day, or a stroke between two names of a month («نيسان/أبريل»)."""
    passage = clauses.passage
    return passage.covering("date", t) is not None or t in passage.numbers or passage.fold(t) in STROKES


def town(clauses: Clauses, low: int, high: int) -> Mention | None:
    """«في مدينة "نيجني نوفغورود" الروسية»: the state of an unknown town in tokens `[low, high)`."""
    passage, pack = clauses.passage, clauses.passage.pack
    for t in range(low, high):
        fold = passage.fold(t)
        led = fold in pack.grounds and clauses.marked(t - 1) and passage.fold(t - 1) in _place(pack)
        if not led and fold not in _written(pack):
            continue
        nation = next((f for f in passage.begun("actor", t + 2, t + 2 + NAME) if _nation(f)), None)
        if nation is None or nation.j > high:
            continue
        words = range(t + 1, nation.i)
        known = [u for u in words if any(passage.covering(n, u) for n in (*OPEN, "actor", "func"))]
        signs = [u for u in words if passage.tokens[u].form.kind != "w" and passage.fold(u) not in QUOTES]
        if not known and not signs and len(words) > 0:
            code = nation.entries[0].value
            return Mention(i=t, j=nation.j, kind="state", party=code, mark="place")
    return None


def _nation(found: Found) -> bool:
    """Whether an adjective of one state, with its article, stands there."""
    return found.kinds == {"actor.adjective"} and bool(found.pre) and len({e.value for e in found.entries}) == 1


def _led(pack: Pack, fold: str) -> bool:
    return any(fold == pre + house for pre in _by(pack) for house in houses(pack))


@cache
def _by(pack: Pack) -> tuple[str, ...]:
    return tuple(pre for pre, c in pack.clitics.items() if pack.clitic_marks.get(c.preposition or "") == "by-clitic")


@cache
def houses(pack: Pack) -> frozenset[str]:
    """Words for a house or a seat («قصر», «مقر»), folded."""
    return frozenset(f for w in pack.data.markers.houses for f in pack.fold(w))


@cache
def _place(pack: Pack) -> frozenset[str]:
    return frozenset(f for w in pack.data.markers.marks["place"] for f in pack.fold(w))


@cache
def _written(pack: Pack) -> frozenset[str]:
    """What grounds may be with a preposition written onto them («بمدينة»)."""
    return frozenset(pre + ground for pre in _by(pack) for ground in pack.grounds)
