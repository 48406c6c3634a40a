"""Where the gathering was in whose margins two met in Arabic: «على هامش قمة المناخ في شرم الشيخ», or what a sentence
before says of it («انطلقت في نيروبي أعمال القمة … . وعلى هامش القمة التقى …»).
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.where.hosting import KINDS
from dragoman.extraction.contacts.where.where import Where
from dragoman.language.lexicon import Found
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

PHRASE = 20  # tokens of the words for a gathering
BACK = 12  # sentences back in which it was told where it is
NAME = 3  # words of a gathering by which it is known («قمة مجموعة العشرين»)
NEAR = 10  # tokens of a clause that may stand between a gathering and its place


def beside(where: Where, told: Candidate) -> Mention | None:
    """The place of the gathering in whose margins an Arabic contact was, or null."""
    if where.order != "VSO" or told.channel in ("phone", "letter"):
        return None
    found = _margins(where, told)
    if found is None:
        return None
    end = _end(where, found.j, told)
    near = [m for m in begun(where.mentions, found.j, end) if m.kind in KINDS]
    own = [m for m in near if where.preposition(m) is not None or _hosts(where, m)]
    if own and _hosts(where, own[0]):
        return own[0]
    if own:
        return own[0] if where.said(own[0]) and not _about(where, found.j, own[0].i) else None
    return _told(where, told.sentence, found.j) if found.j < end else None


def _margins(where: Where, told: Candidate) -> Found | None:
    """The word of the margins in the clause of a contact, or the one that leads it in."""
    low, high = where.clauses.clause(told.i)
    marks = (f for f in where.passage.within("func", low, high) if (e := f.get("func.mark")) and e.value == "margins")
    return next(iter(marks), None)


def _end(where: Where, at: int, told: Candidate) -> int:
    """Where the words for a gathering end that begin at a token: with a comma, a verb, or those who met."""
    passage = where.passage
    high = where.clauses.around(at)[1] if at < len(passage.tokens) else at
    for t in range(at, min(high, at + PHRASE)):
        verb = any(
            e.kind.endswith(".verb") for n in ("say", "frame") if (f := passage.starting(n, t)) for e in f.entries
        )
        verb = verb and passage.starting("func", t) is None  # «بين» is also a verb of saying
        if passage.fold(t) in COMMAS or verb or any(s.mention.i == t for s in told.sides) or t == told.i:
            return t
    return min(high, at + PHRASE)


def _about(where: Where, a: int, b: int) -> bool:
    """«على هامش المؤتمر حول الأوضاع في ليبيا»: whether what a gathering is about stands in tokens `[a, b)`."""
    return any((e := f.get("func.mark")) is not None and e.value == "about" for f in where.passage.begun("func", a, b))


def _bare(where: Where, t: int) -> str:
    """The noun of a gathering at a token, without its article."""
    return where.passage.fold(t).removeprefix(where.pack.data.letters.article)


def _told(where: Where, sentence: int, at: int) -> Mention | None:
    """The one place that a sentence before names in the clause of the gathering at a token."""
    for n in range(sentence - 1, max(-1, sentence - 1 - BACK), -1):
        low, high = where.passage.sentences[n]
        named = [t for t in range(low, high) if _same(where, t, at) and not where.passage.covering("account", t)]
        near = [m for t in named for m in _around(where, t)]
        if near:
            return near[0] if len({(m.city, m.party) for m in near}) == 1 else None
    return None


def _same(where: Where, t: int, at: int) -> bool:
    """Whether the gathering at token `at` is the one of a token: «القمة» any summit, «القمة الأفريقية» and «قمة المناخ»
    that one alone, «اجتماعات الجمعية العامة» any session of the assembly.
    """
    if where.has_article(at) and _described(where, at + 1):
        return (_bare(where, t), _bare(where, t + 1)) == (_bare(where, at), _bare(where, at + 1))
    if where.has_article(at) or at + 1 >= len(where.passage.tokens):
        return _bare(where, t) == _bare(where, at)
    second = _bare(where, at + 1)
    if where.passage.starting("forum", at + 1) is not None:
        return _bare(where, t) == second
    last = len(where.passage.tokens)
    return all(at + n < last and t + n < last and _bare(where, t + n) == _bare(where, at + n) for n in range(NAME))


def _described(where: Where, t: int) -> bool:
    """Whether an adjective stands at a token behind a noun with its article: not «القمة التي …», «القمة التقى …»."""
    if t >= len(where.passage.tokens) or not where.has_article(t):
        return False
    return not any(where.passage.starting(layer, t) for layer in ("func", "frame", "light", "say"))


def _around(where: Where, t: int) -> Iterator[Mention]:
    """The places that the clause of a token says it was in, or that somebody went to for it."""
    low, high = where.clauses.clause(t)
    for mention in begun(where.mentions, low, high):
        if mention.kind in KINDS and _hosts(where, mention):
            yield mention  # «تستضيف نيودلهي الاجتماع»
            continue
        led = mention.mark == "to" or where.preposition(mention) is not None
        if mention.kind not in KINDS or not led:
            continue
        behind = 0 <= mention.i - t <= NEAR
        if (behind and not _between(where, t + 1, mention.i)) or (mention.i < t and _open(where, mention, t)):
            yield mention


def _hosts(where: Where, place: Mention) -> bool:
    """Whether a place stands right behind a word of hosting («القمة التي تستضيفها بالي»)."""
    return where.passage.ending("hosting", place.i) is not None


def _open(where: Where, place: Mention, t: int) -> bool:
    """Whether a place before a gathering is where its clause is told of, or where somebody went."""
    return place.mark == "to" or where.adverbial(place)


def _between(where: Where, a: int, b: int) -> bool:
    """Whether somebody or another verb stands in tokens `[a, b)`."""
    return any(
        e.kind.endswith(".verb") for n in ("say", "frame") for f in where.passage.begun(n, a, b) for e in f.entries
    )
