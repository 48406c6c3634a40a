"""«از هند خواست با پاکستان گفت‌وگو کند»: who, in Persian, would do what somebody asks him to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dragoman.extraction.contacts.who.table import comes_with
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.sov.made_for import purpose
from dragoman.extraction.contacts.words.verbs import LAYERS
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

ASKS = frozenset(("request", "ask"))  # verbs of asking, whose «از» leads in whom
FAR = 25  # tokens between the verb of asking and the noun of what is asked for


def asked(
    passage: Passage,
    groups: list[Group],
    hit: Found,
    verb: Found | None,
    clauses: Clauses,
    *,
    us: Callable[[Found, str], Group | None],
) -> Group | None:
    """Whom a verb of asking, before the noun `hit` in its sentence, has behind «از»: he is the subject of the
    subjunctives that follow. `us` tells who says it («از ما خواست با هند گفت‌وگو کنیم»).
    """
    wished = verb is not None and verb.i >= hit.i and any("subjunctive" in e.tags for e in verb.entries)
    aim = verb is None and purpose(passage, hit.i) is not None  # «خواست برای مذاکرات به ژنو بیایند»
    if not wished and not aim and not (verb is None and comes_with(passage, hit)):
        return None
    low, _ = clauses.around(hit.i)
    found = passage.begun("frame", max(low, hit.i - FAR), hit.i)
    asks = [f for f in found if any(e.value in ASKS for e in f.all("frame.verb"))]
    if not asks or not _joined(passage, asks[-1].j, hit.i):
        return None
    named = next((g for g in groups if g.mark == "from" and 0 <= asks[-1].i - g.j <= 1), None)
    first = passage.ending("pronoun", asks[-1].i)
    ours = named is None and first is not None and first.entries[0].value == "from1"
    return us(hit, "from") if ours else named


def himself(passage: Passage, groups: Sequence[Group], hit: Found, clauses: Clauses) -> tuple[Group, Group] | None:
    """«زلنسکی از پوتین خواست با او دیدار کند»: who asks, and whom he asks, where «با او» stands between the verb of
    asking and the noun `hit` of what is asked for.
    """
    low, _ = clauses.around(hit.i)
    found = passage.begun("frame", max(low, hit.i - FAR), hit.i)
    asks = [f for f in found if any(e.value in ASKS for e in f.all("frame.verb"))]
    if not asks or not _joined(passage, asks[-1].j, hit.i):
        return None
    him = next(iter(passage.begun("pronoun", asks[-1].j, hit.i)), None)
    if him is None or him.entries[0].value != "with" or passage.begun("actor", asks[-1].j, hit.i):
        return None
    named = next((g for g in groups if g.mark == "from" and 0 <= asks[-1].i - g.j <= 1), None)
    doer = next((g for g in reversed(groups) if named is not None and low <= g.i and g.j <= named.i), None)
    if named is None or doer is None or doer.mark not in ("", "after-word"):
        return None
    single = len(named.parties) == len(doer.parties) == 1 and not set(named.parties) & set(doer.parties)
    return (doer, named) if single else None


def _joined(passage: Passage, a: int, b: int) -> bool:
    """«خواست جنگ را پایان دهد و با … مذاکره کند»: whether all verbs in tokens `[a, b)` tell what he should do as well,
    each with «و» behind it.
    """
    told = [
        f
        for layer in LAYERS
        for f in passage.begun(layer, a, b)
        if passage.starting("func", f.i) is None and any(e.kind.endswith(".verb") for e in f.entries)
    ]
    wished = [f for f in told if any("subjunctive" in e.tags for e in f.entries)]
    ends = {f.j - 1 for f in wished if f.j < b and passage.fold(f.j) in passage.pack.joins}
    return len(wished) == len(told) and all(
        t in ends for t in range(a, b) if passage.fold(t) in passage.pack.finite or any(t == f.j - 1 for f in told)
    )
