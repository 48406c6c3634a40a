"""Talks of which nobody says that they are held: they stand still ("talks … have been deadlocked", «تعثر المفاوضات»,
«مذاکرات … متوقف است»), or somebody is for them, or needs them («دعم مصر لمفاوضات …», "dialogue … is essential"), or
tries to bring them about («می‌کوشد گفت‌وگوها را از سر بگیرد»).
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.rumours import untrue
from dragoman.extraction.contacts.words.sov.helped import Words, to_begin
from dragoman.extraction.contacts.words.weighed import opening_gerund, weighed
from dragoman.extraction.sorts import DAYS
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

LINKS = 6  # tokens between talks, or what they are about, and what is said of them ("have once again been stalled")
RULED = 2  # tokens between a word for what is to be and an infinitive that it rules
WHOSE = 4  # tokens of a name between who is for talks and the talks («دعم المملكة العربية السعودية للحوار»)
NOT_HELD, WANTED, AGREED = "negated", "called-for", "planned"
WILLING = (
    WANTED,
    AGREED,
    "intended",
    "aspired",
    "decided",
    "consented",
)  # cues of who is ready for talks, or plans them
BEFORE = (("halt", NOT_HELD), ("backing", WANTED))
BACKED = BEFORE[1:]  # what a verb behind does not carry either («برای تسهیل گفت‌وگوها تلاش می‌کند»)
BEHIND = (("halted", NOT_HELD), ("needed", WANTED))


def unheld(
    passage: Passage,
    clauses: Clauses,
    at: tuple[int, int],
    verb: Found | None,
    end: int,
    *,
    event: str,
    aside: bool,
) -> tuple[str, Found | Words] | None:
    """The kind of status cue, and the words, by which a contact at tokens `at` was not held: reports of it are false,
    or it is talks and, with all that stands with them up to token `end`, words right before them say so, or words of
    them behind, where what is told was not said in them (`aside`) and no verb carries them.
    """
    if (false := untrue(passage, clauses, at, verb, aside=aside)) is not None:
        return "denied", false
    subject = at if verb is None else opening_gerund(passage, clauses, at, verb)
    if subject is not None and not aside:
        behind = _sides(passage, at[1], clauses.around(at[0])[1])
        if (idle := weighed(passage, clauses, subject, behind)) is not None:
            return NOT_HELD, idle
    if passage.pack.data.pack.order == "SOV" and not aside:
        behind = _sides(passage, at[1], clauses.around(at[0])[1])
        if (yet := to_begin(passage, clauses, at, behind)) is not None:
            return WANTED if yet[0] else NOT_HELD, yet[1]
    if event == "meeting" and verb is None and passage.pack.data.pack.order == "VSO":
        stands = passage.ending("halt", at[0])
        return (NOT_HELD, stands) if stands is not None else None  # «توقفت اللقاءات بين البلدين»
    if event != "talks":
        return None
    last = passage.pack.data.pack.order == "SOV"
    if verb is not None and not last:
        return None
    for edge in _edges(passage, at[0]):
        for layer, kind in BEFORE if verb is None else BACKED:
            before = passage.ending(layer, edge)
            if before is None:
                continue
            aim = passage.fold(before.i) in passage.pack.infinitives
            if aim and passage.ending("concluding", before.i):
                return AGREED, before  # "agreed to revive the talks"
            if kind == WANTED and any(f.j <= before.i for f in passage.begun("halt", before.i - WHOSE, before.i)):
                return NOT_HELD, before  # «أغلق الرئيس الروسي باب التفاوض»
            if kind == NOT_HELD and (ready := _ready(passage, before.i)) is not None:
                return WANTED, ready
            ruled = passage.begun("status", max(0, before.i - RULED), before.i) if aim else _willing(passage, before.i)
            if not ruled:
                return kind, before  # not "ready to revive the talks"
    if aside or verb is not None:
        return None
    if last and (tried := _tried(passage, clauses, at)) is not None:
        return WANTED, tried
    _, high = clauses.around(at[0])
    _, ends = passage.sentences[clauses.sentence[at[0]]]
    behind = max(_sides(passage, at[1], high), end)
    reach = high if last else min(high, behind + LINKS + 1)
    for layer, kind in BEHIND:
        for said in passage.begun(layer, behind, reach):
            deemed = last and said.j - said.i > 1  # «ضروری دانست», of «جدی» talks, which is no month
            beside = layer == "needed" and not deemed  # "talks, needed to save the deal, were held"
            if _went_on(passage, said.j, ends) or (beside and _dated(passage, at[0], said.i)):
                continue  # "were frozen but resumed on Sunday", "talks on Friday were vital"
            if _links(passage, behind, said.i, last=last, commas=not (last or beside)):
                return kind, said
    return None


def _edges(passage: Passage, at: int) -> Iterator[int]:
    """Where words that rule the noun at token `at` may end: right before it, before what kind of talks they are ("the
    stalled nuclear talks"), and in Arabic before whoever is for them («دعم مصر للحوار»).
    """
    yield at
    kinds = passage.pack.rounds_between
    while at > 0 and passage.fold(at - 1) in kinds:
        at -= 1
        yield at
    if passage.pack.data.pack.order == "SVO":  # "revive Israeli-Palestinian peace talks"
        while (whose := passage.ending("actor", at)) is not None:
            yield (at := whose.i)
        while at > 0 and passage.fold(at - 1) in kinds:
            yield (at := at - 1)
    if passage.pack.data.pack.order != "VSO":
        return
    for t in range(at - 1, max(at - WHOSE, 0) - 1, -1):
        own = passage.starting("func", t)  # «دعم بلاده للحوار»
        if passage.covering("actor", t) is None and (own is None or own.get("func.own") is None):
            return
        yield t


def _ready(passage: Passage, at: int) -> Found | None:
    """«استعداد بلاده لاستئناف المفاوضات»: the Arabic word for readiness, or whose it is, before what one would do."""
    if passage.pack.data.pack.order != "VSO":
        return None
    for t in _edges(passage, at):
        notion = passage.ending("notion", t)
        if notion is not None and notion.get("notion.ready") is not None:
            return notion
    return None


def _willing(passage: Passage, at: int) -> bool:
    """«إيران مستعدة لاستئناف المفاوضات»: whether Arabic words of what is wanted or to come, or whose it is, stand
    before what one would do.
    """
    if passage.pack.data.pack.order != "VSO":
        return False
    cues = (passage.ending("status", t) for t in _edges(passage, at))
    return any(cue is not None and cue.entries[0].value in WILLING for cue in cues)


def _tried(passage: Passage, clauses: Clauses, at: tuple[int, int]) -> Found | None:
    """«می‌کوشد مذاکرات … را از سر بگیرد»: the Persian word for trying before talks that are the object of a verb by
    which they should begin; not «می‌کوشد مذاکرات را متوقف کند».
    """
    low, high = clauses.clause(at[0])
    tries = [f for f in passage.within("status", low, at[0]) if f.entries[0].value == "ought"]
    marks = (f for f in passage.begun("func", at[1], high) if (e := f.get("func.mark")) and e.value == "object")
    object_ = next(marks, None)
    if not tries or object_ is None or passage.ending("func", at[0]) is not None:
        return None
    if any(passage.fold(t) in passage.pack.finite for t in range(at[1], object_.i)):
        return None
    verbs = passage.begun("light", object_.j, high)
    if not verbs or not all("subjunctive" in e.tags for e in verbs[0].entries):
        return None
    begun = any(passage.fold(t) in passage.pack.reviving for t in range(object_.j, verbs[0].j))
    return tries[-1] if begun else None


def _sides(passage: Passage, at: int, high: int) -> int:
    """The token behind those between or with whom talks that end at token `at` are, where they stand right there."""
    end = at
    while at < high:
        side, led = passage.covering("actor", at), passage.starting("func", at)
        if side is None and led is None:
            if passage.fold(at) not in passage.pack.determiners:  # "with the Taliban"
                break
            at += 1
            continue
        at = side.j if side is not None else led.j if led is not None else at
        end = at if side is not None else end
    return end


def _went_on(passage: Passage, a: int, b: int) -> bool:
    """Whether a verb in tokens `[a, b)` tells in the past that talks were held or resumed."""
    return any(all("past" in e.tags for e in f.entries) for f in passage.begun("light", a, b))


def _dated(passage: Passage, a: int, b: int) -> bool:
    return any(DAYS & f.kinds for f in passage.begun("date", a, b))


def _links(passage: Passage, a: int, b: int, *, last: bool, commas: bool) -> bool:
    """Whether tokens `[a, b)` only link talks with what is said of them: words for to be, how long, what for. No verb
    is among them, nobody's name where a verb does not come `last`, and a comma only where `commas` may be.
    """
    layers = ("frame", "say", "light") if last else ("frame", "say", "actor", "status")
    if any(passage.begun(layer, a, b) for layer in layers):
        return False
    if last and any("func.that" in f.kinds or "func.relative" in f.kinds for f in passage.begun("func", a, b)):
        return False  # «مذاکرات درباره آتش‌بسی که باید برقرار شود»
    quoted = b > a and passage.fold(b - 1) in QUOTES  # 'said that dialogue is "essential"'
    between = range(a, b - quoted)
    return all(passage.tokens[t].form.kind in "wn" or (commas and passage.fold(t) in COMMAS) for t in between)
