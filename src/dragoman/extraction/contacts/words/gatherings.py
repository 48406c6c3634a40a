"""Bodies that only the adjective of their summit names («القمة العربية», "an Arab summit"), and who comes to theirs."""

from __future__ import annotations

from functools import cache

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.signs import HYPHENS

SUMMIT = "summit"
KINDS = 3  # words for its kind behind a noun
NTH = 5  # tokens of «یکصد و هفتاد و دومین» before it
OPEN = ("actor", "say", "light", "frame")  # what says nothing of which summit it is
LEADING = ("place", "at", "during", "margins", "within", "after")  # marks that lead to a summit at which something was
HOLDING = frozenset(("hold", "happen", "host", "attend", "gather", "begin"))
ATTENDED = "attended"  # the mark of who was there
SEATS = frozenset(("actor.capital", "actor.city"))  # where talks are held
SIDES = ("between", "with")  # marks of whose talks they are
THERE = 8  # tokens between a noun and whoever was there
OF = "of"  # the mark of a noun's possessor
GATHERED = frozenset(("meeting", "summit"))


def with_gatherings(passage: Passage, clauses: Clauses, mentions: list[Mention]) -> list[Mention]:
    """The mentions with those of bodies (and of states listed with one) that are adjectives of a word for a summit that
    is held or attended.
    """
    if not passage.pack.data.markers.summit_of:
        return mentions
    taken = {t for m in mentions for t in range(m.i, m.j)}
    ahead = passage.pack.data.pack.order == "SVO"
    out: list[Mention] = []
    for noun, entry in passage.of("frame.noun"):
        if entry.value != SUMMIT or not _held(passage, clauses, noun):
            continue
        run = _before(passage, noun.i) if ahead else _behind(passage, noun.j)
        if any(m.kind == "body" for m in run) and taken.isdisjoint(t for m in run for t in range(m.i, m.j)):
            out.extend(run)
            taken.update(t for m in run for t in range(m.i, m.j))
    return sorted([*mentions, *out], key=lambda m: m.i) if out else mentions


def _held(passage: Passage, clauses: Clauses, noun: Found) -> bool:
    """Whether it is told of a summit that it is held, or of somebody that he comes to it: not «انتقد القمة العربية»,
    «از اجلاس عربی انتقاد کرد», where it is the object of what somebody says or does. In Persian who comes is told: a
    place alone («اجلاس عربی در قاهره») is nobody.
    """
    order = passage.pack.data.pack.order
    if order == "SVO":
        return True
    if order == "SOV":
        return aimed(passage, noun) or _led(passage, noun.i, ("place",))
    if _led(passage, noun.i, LEADING) or passage.ending("carrier", noun.i) is not None:
        return True
    if _told_held(passage, noun.j):
        return True
    low, high = clauses.clause(noun.i)
    clitic = passage.pack.clitics.get(noun.pre)
    if clitic and clitic.preposition:
        return bool(passage.begun("status", low, noun.i))  # «الاستعدادات للقمة العربية»
    if _holding(passage, low, noun.i):
        return True
    words = (t for t in range(low, noun.i) if passage.tokens[t].form.kind == "w")
    opens = all(any(passage.covering(n, t) for n in ("date", "func", "quiet")) for t in words)
    return opens and _holding(passage, noun.j, high)


def _told_held(passage: Passage, at: int) -> bool:
    """«القمة العربية التي عقدت في جدة»: whether an Arabic relative clause of a noun before token `at` says it."""
    leads = (f for f in passage.begun("func", at, at + KINDS) if "func.relative" in f.kinds or f.j > f.i + 1)
    lead = next(leads, None)
    verbs = passage.begun("light", lead.i, lead.i + KINDS) if lead is not None else []
    return any("past" in e.tags and e.value in HOLDING for f in verbs for e in f.all("light.verb"))


def _holding(passage: Passage, a: int, b: int) -> bool:
    """Whether a verb of holding or attending stands in tokens `[a, b)`."""
    return any(e.value in HOLDING for f in passage.begun("light", a, b) for e in f.all("light.verb"))


def _led(passage: Passage, at: int, marks: tuple[str, ...]) -> bool:
    """Whether one of some marks leads in the noun at token `at`, words for which one it is between."""
    for t in range(at, at - NTH - 1, -1):
        found = passage.ending("func", t) if t > 0 else None
        if found is not None and (mark := found.get("func.mark")) is not None:
            return mark.value in marks
        if t <= 0 or any(passage.covering(layer, t - 1) for layer in OPEN):
            return False
    return False


def owner(passage: Passage, groups: list[Group], at: tuple[int, int]) -> Group | None:
    """The body whose meeting it is, behind its noun at tokens `at` and words for its kind («اجلاس فوق‌العاده ناتو»), or
    with the last of them («اجلاس سران ناتو»).
    """
    first, end = at
    found = next((g for g in groups if first < g.i <= end + KINDS), None)
    if found is None or not body(passage, found) or found.mark not in (OF, "", "after-word", "to-clitic"):
        return None
    between = range(end, found.i)
    plain = all(passage.tokens[t].form.kind == "w" for t in between)
    return found if plain and not any(passage.covering(n, t) for n in (*OPEN, "func") for t in between) else None


def attended(passage: Passage, groups: list[Group], hit: Found) -> bool:
    """«مذاکرات با حضور نمایندگان روسیه و اوکراین»: whether words for who was there lead in several behind a noun that
    is nobody else's («مذاکرات گروه‌های افغان», «مذاکرات بین …»).
    """
    found = next((g for g in groups if g.mark == ATTENDED and len(g.parties) > 1 and 0 < g.i - hit.j <= THERE), None)
    if found is None:
        return False
    at = hit.j
    seats = {t for f in passage.begun("actor", at, found.i) if f.kinds & SEATS for t in range(f.i, f.j)}
    while at < found.i and (
        at in seats or passage.fold(at) in passage.pack.qualifiers or passage.covering("topic", at)
    ):
        at += 1  # «مذاکرات صلح وین»
    leads = [f for f in passage.begun("func", hit.j, found.i) if "func.mark" in f.kinds]
    own = any(f.i == at for f in leads) or any(passage.covering(n, at) for n in ("date", "quiet", "light"))
    return own and not any(e.value in SIDES for f in leads for e in f.all("func.mark"))


def body(passage: Passage, group: Group) -> bool:
    """Whether a group is one body, or those of its offices ("NATO foreign ministers"), named once or twice («اکو»)."""
    return len(group.parties) == 1 and all(of_body(passage, m) for m in group.mentions)


def of_body(passage: Passage, mention: Mention) -> bool:
    """Whether a mention is a body, or those of its offices."""
    if mention.i > 0 and passage.fold(mention.i - 1) in passage.pack.owners:
        return False  # "his Security Council"
    if mention.kind == "body":
        return True
    several = mention.kind == "office" and mention.number in ("many", "plural")
    return several and any("actor.body" in f.kinds for f in passage.within("actor", mention.i, mention.j))


def aimed(passage: Passage, hit: Found) -> bool:
    """«برای شرکت در هفتمین اجلاس»: whether Persian words for taking part, with what for before them, lead to a noun."""
    carried = next((f for t in range(hit.i, hit.i - NTH - 1, -1) if (f := _attending(passage, t, hit.i))), None)
    if carried is None:
        return False
    at = carried.j
    return passage.ending("purpose", at) is not None or passage.ending("purpose", carried.i) is not None


def said_of(clauses: Clauses, hit: Found) -> bool:
    """«وزیر که برای شرکت در اجلاس به نیویورک رفته، … دیدار کرد»: why he is where something else was."""
    low, _ = clauses.clause(hit.i)
    hung = clauses.opener.get(clauses.number[hit.i]) == "func.that"
    return hung and clauses.passage.ending("actor", low) is not None


def inside(passage: Passage, marks: dict[int, str], hit: Found) -> bool:
    """«در چهاردهمین اجلاس»: whether a Persian preposition of place leads in a noun: not «پس از پایان اجلاس»."""
    for at in range(hit.i, hit.i - NTH - 1, -1):
        if at in marks:
            return marks[at] == "place"
        if any(passage.covering(layer, at - 1) for layer in OPEN):
            return False
    return False


def _attending(passage: Passage, at: int, noun: int) -> Found | None:
    """Words for taking part that end at token `at`, if up to the noun stand only such as say which one it is."""
    carried = passage.ending("carrier", at) if at > 0 else None
    if carried is None or carried.get("carrier.attend") is None:
        return None
    known = any(passage.covering(layer, t) for layer in OPEN for t in range(at, noun))
    return None if known else carried


def _behind(passage: Passage, at: int) -> list[Mention]:
    out: list[Mention] = []
    while (one := _adjective(passage, at, joined=bool(out))) is not None:
        out.append(one)
        at = one.j + (one.j < len(passage.tokens) and passage.fold(one.j) in HYPHENS)
    return out


def _before(passage: Passage, at: int) -> list[Mention]:
    one = _adjective(passage, at - 1, joined=False) if at > 0 else None
    return [one] if one is not None else []


def _adjective(passage: Passage, at: int, *, joined: bool) -> Mention | None:
    """The body or state whose adjective stands at token `at`."""
    if at >= len(passage.tokens):
        return None
    body = _bodies(passage.pack).get(passage.fold(at))
    if body is not None:
        longer = passage.covering("actor", at)  # "the South African summit"
        if longer is not None and longer.j - longer.i > 1:
            return None
        return Mention(i=at, j=at + 1, kind="body", party=body, joined=joined, mark=OF)
    found = passage.starting("actor", at)
    state = _state(passage, found) if found is not None else None
    return (
        Mention(i=at, j=found.j, kind="state", party=state, joined=joined, mark=OF)
        if found is not None and state
        else None
    )


def _state(passage: Passage, found: Found) -> str | None:
    entry = found.get("actor.adjective")
    clitic = passage.pack.clitics.get(found.pre)
    if entry is None or (clitic and (clitic.conjunction or clitic.preposition)):
        return None
    return entry.value


@cache
def _bodies(pack: Pack) -> dict[str, str]:
    """The folded adjectives with the body that each names beside a summit, with the article and without."""
    article = pack.letters.article
    words = {f: body for body, forms in pack.data.markers.summit_of.items() for w in forms for f in pack.fold(w)}
    return {form: body for f, body in words.items() for form in (f, article + f)}


def venue(passage: Passage, at: int, group: Group) -> bool:
    """«درباره نشست بغداد با او گفت‌وگو کرد», «شارك في اجتماع الدوحة»: whether the one capital behind a noun of gathering
    at token `at`, which a preposition leads in, is but where that was: who came to it is not told.
    """
    noun, led = passage.starting("frame", at), passage.ending("func", at)
    kind, mark = noun and noun.get("frame.noun"), led and led.get("func.mark")
    if not kind or kind.value not in GATHERED or not mark or len(group.mentions) != 1:
        return False
    return group.mentions[0].kind == "state" and group.mentions[0].capital
