"""Whose "between" it is: that of a contact, or of what it was about ("the meeting discussed the war between …")."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group, ending, over
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import COMMAS, QUOTES

ADJECTIVES = 2  # words that such a noun may have between it and the preposition («العلاقات الثنائية بين»)
KNOWN = ("actor", "frame", "light", "say", "date", "func")
BESIDE_VERB = ("date", "quiet", "also", "status")  # layers of what may stand between a subject and its English verb
# sets of verbs of English journeys
WAYS = frozenset(("arrive", "land", "come", "travel", "visit", "visiting", "be-in", "set-out", "return"))
HOLDING = "make"  # the set of verbs that hold talks


def tied(passage: Passage, clauses: Clauses, group: Group, end: int, *, talks: bool) -> bool:
    """Whether a "between" behind a contact's noun that ends at token `end` belongs to another noun than it.

    «ناقش الاجتماع العلاقات بين إيران وتركيا», «در این نشست جنگ میان روسیه و اوکراین بررسی شد». Talks that are *for* or
    *on* something between two are theirs: "talks on a ceasefire between Israel and Hamas".
    """
    if any(m.kind == "pair" for m in group.mentions):
        return False  # "the relations between the two sides": of those who meet
    if passage.pack.data.pack.order == "VSO" and _with_somebody(passage, end, group.i):
        return True
    if passage.pack.data.pack.order == "SOV" and _purposed(passage, end, group.i):
        return True
    at = group.i
    while at > end and not clauses.marked(at):
        at -= 1
    while at > end and clauses.marked(at - 1):
        at -= 1
    for t in range(at - 1, max(end - 1, at - 2 - ADJECTIVES), -1):
        if _binds(passage, t):
            return not (talks and _within(passage, clauses, end, t))
        if _number(passage, t):
            continue  # «جنگ ۱۲ روزه میان …»
        if passage.tokens[t].form.kind != "w" or any(passage.covering(layer, t) for layer in KNOWN):
            return False
    return False


def held_by_others(
    passage: Passage, groups: Sequence[Group], frame: Frame, verb: Found | None, between: Group, end: int
) -> bool:
    """Whether somebody else than those of a "between" stands as the subject right beside the verb that holds the talks,
    whose noun ends at token `end`, or has come for them: "Macron and Xi held talks on the war between Russia and
    Ukraine", «أجرى الوزير العماني مباحثات حول التوتر بين …», "flew to Ankara to hold talks on the war between …".
    """
    if passage.pack.data.pack.order == "SVO" and _came_for(passage, groups, between, end):
        return True
    holding = any("subject" in marks for role, marks in frame.roles.items() if role != "mediator")  # not "hosted"
    if verb is None or not holding:
        return False
    if passage.pack.data.pack.order == "VSO":
        subject = over(groups, verb.j)
    elif passage.pack.data.pack.order == "SVO":
        at = verb.i
        while at > 0 and any(passage.covering(layer, at - 1) for layer in BESIDE_VERB):
            at -= 1
        subject = ending(groups, at)
    else:
        return False
    return subject is not None and set(subject.parties).isdisjoint(between.parties)


def _came_for(passage: Passage, groups: Sequence[Group], between: Group, end: int) -> bool:
    """Whether English talks whose noun ends at token `end` are what somebody has come for whom the words before name, a
    pronoun too, none of those of a "between": "Lavrov arrived in Ankara to hold talks over the war between Armenia and
    Azerbaijan". Not "a delegation arrived", which may be anybody's, nor what joins the two only by the talks ("came
    for talks on a truce between").
    """
    noun, sentence = passage.ending("frame", end), passage.sentence(end - 1)
    matter = between.i - 1 - (passage.ending("func", between.i) is not None)
    if noun is None or sentence is None or not _binds(passage, matter) or passage.fold(matter) in passage.pack.deals:
        return False
    held = passage.ending("light", noun.i)
    first = held.i if held is not None else noun.i
    holds = held is not None and any(e.value == HOLDING for e in held.all("light.verb"))
    if held is not None and not (holds and passage.fold(first) in passage.pack.infinitives):
        return False
    led = passage.ending("func", first) if held is None else None
    if held is None and (led is None or (mark := led.get("func.mark")) is None or mark.value != "about"):
        return False
    ways = [f for f in passage.begun("frame", sentence[0], first) if any(e.value in WAYS for e in f.all("frame.verb"))]
    if not ways or passage.begun("say", ways[-1].j, first):
        return False
    at = ways[-1].i
    if at > sentence[0] and passage.fold(at - 1) in passage.pack.data.markers.personal:
        return True
    who = [g for g in groups if sentence[0] <= g.i and g.j <= at]
    return bool(who) and all(set(g.parties).isdisjoint(between.parties) for g in who)


def _purposed(passage: Passage, end: int, between: int) -> bool:
    """«برای گفت‌وگو درباره توافق میان سوریه و لبنان به بیروت رفت»: whether the Persian noun that ends at token `end` is
    what somebody does something for, and says what it is about before the "between": he would hold the talks.
    """
    noun = passage.covering("frame", end - 1)
    if noun is None:
        return False
    at = noun.i
    while at > 0 and passage.fold(at - 1) in passage.pack.qualifiers | passage.pack.doing:
        at -= 1
    led = passage.starting("func", end)
    mark = led.get("func.mark") if led is not None else None
    return passage.ending("purpose", at) is not None and mark is not None and mark.value == "about" and end < between


def _with_somebody(passage: Passage, a: int, b: int) -> bool:
    """«محادثات مع نظيره حول الحرب بين روسيا وأوكرانيا»: whether Arabic words behind a contact's noun, tokens `[a, b)`,
    say with whom it was, and about what: a "between" behind them is of the matter. «بالتنسيق مع مصر» does not say it,
    nor who only helps, or when it was («مع الوسطاء في الدوحة بين …», «مع الفجر بين …»).
    """
    found = [f for f in passage.begun("func", a, b) if (e := f.get("func.mark")) and e.value == "with"]
    the = passage.pack.letters.article or " "
    someone = [f for f in found if f.j < b and (passage.starting("actor", f.j) or passage.fold(f.j).startswith(the))]
    real = [f for f in someone if not _binds(passage, f.i - 1)]  # not «بالتنسيق مع»
    return any(_about(passage, f.j, b) or _does(passage, f.i) for f in real)


def _about(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)`, up to a "between", end in what something is about: «حول الحرب», «لوقف الحرب»."""
    while b > a and passage.covering("func", b - 1) is not None and passage.fold(b - 1) not in COMMAS:
        b -= 1
    if b <= a or passage.fold(b - 1) in COMMAS:
        return False
    led = [f for f in passage.begun("func", a, b) if (e := f.get("func.mark")) and e.value == "about"]
    matter = any(not passage.begun("date", f.j, b) for f in led)  # not «على مدى يومين»
    return matter or any(_binds(passage, t) for t in range(max(a, b - 1 - ADJECTIVES), b))


def _does(passage: Passage, at: int) -> bool:
    """«أجرت مصر محادثات مع الوسطاء»: whether somebody stands right behind a verb before the noun of a contact, which
    stands before token `at`.
    """
    start = passage.sentence(at)
    verbs = passage.begun("light", start[0] if start is not None else 0, at)
    return bool(verbs) and passage.starting("actor", verbs[-1].j) is not None


def _binds(passage: Passage, t: int) -> bool:
    """Whether the word at a token is a noun that joins two by itself, also with clitics («بالعلاقات»)."""
    pack, word = passage.pack, passage.fold(t)
    return word in pack.bound or any(word.startswith(c) and word[len(c) :] in pack.bound for c in pack.clitics)


def _number(passage: Passage, t: int) -> bool:
    """Whether a token is a number, in digits or in words."""
    found = passage.covering("date", t)
    return passage.tokens[t].form.kind == "n" or (found is not None and found.kinds == {"date.number"})


def _within(passage: Passage, clauses: Clauses, a: int, b: int) -> bool:
    """Whether tokens `[a, b]` only say what the noun before them is for: a preposition or the very word behind it, and
    no verb («مفاوضات السلام بين», "talks on the ceasefire between"). "Talks after the war between" says when.
    """
    while a < b and passage.fold(a) in QUOTES:
        a += 1
    if passage.fold(a) in passage.pack.infinitives:
        return True  # "talks to resume relations between"
    led = passage.starting("func", a)
    if led is not None and (mark := led.get("func.mark")) is not None and mark.value == "after":
        return False
    verbs = [f for layer in ("light", "say", "frame") for f in passage.begun(layer, a, b)]
    return (a == b or clauses.marked(a)) and not verbs
