"""Which noun an Arabic preposition belongs to: of «الحدود مع لبنان», «أزمة بين مصر وتركيا» a contact has none."""

from __future__ import annotations

from dragoman.extraction.contacts.who.vso.shared import shared
from dragoman.extraction.contacts.who.vso.subject import NEAR
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

LEADING = ("about", "after", "from")
NAMING = ("actor", "frame", "light", "say", "date", "quiet", "func", "channel")
WHEN = ("actor", "light", "date", "quiet", "func")
THINGS = ("dayowner", "rumour", "heard", "notion")  # layers of what is said, heard of or offered


def noun_before(clauses: Clauses, group: Group, start: int, *, verb: tuple[int, int]) -> bool:
    """«الحدود مع لبنان», «الخلاف مع قطر»: a definite noun that nobody knows takes the preposition before a group, from
    the predicate at tokens `verb`.
    """
    passage, at = clauses.passage, group.i
    if group.mentions[0].counterpart:
        return False  # «… وأمن البحر الأحمر مع نظيره السعودي»: of whom the clause is about
    person = group.mentions[0].kind in ("person", "office")
    while at > start and not clauses.marked(at):
        at -= 1
    if at == start or group.i - at > NEAR or passage.tokens[at - 1].form.kind != "w":
        return False
    article = passage.pack.letters.article
    tied = any(passage.fold(t) in passage.pack.bound for t in (at - 1, at - 2))
    if person and (not tied or shared(passage, verb, at)):
        return False  # «بحث الأوضاع الإقليمية مع الوزير», not «الخلاف مع الرئيس»
    layers = ("actor", "frame", "light", "say", "date", "quiet", "func")
    known = any(passage.covering(layer, at - 1) for layer in layers)
    return bool(article) and passage.fold(at - 1).startswith(article) and not known


def matter_of(clauses: Clauses, group: Group, subject: Group | None) -> bool:
    """«اجتمع وزراء خارجية الاتحاد لبحث الرد على قرار الرئيس», «… بعد تصريحات الوزير»: whether whoever stands bare
    behind an Arabic noun only owns it, where a body, or all of one party, meets: the noun has neither article nor
    owner's pronoun, nobody knows it, and a preposition that is none of place leads it in. Nor is anybody met whose
    words, news or offer it is: «قابل الملك تصريحات الرئيس بالرفض».
    """
    if any((f := clauses.passage.ending(layer, group.i)) and not f.pre for layer in THINGS):
        return True
    if subject is None or len(subject.mentions) > 1:
        return False  # «التقى الوزير من جديد الرئيس»: such words may be an adverb
    meets = subject.mentions[0]
    passage, at = clauses.passage, group.i - 1
    known = any(passage.covering(layer, at) for layer in NAMING)
    if at < 1 or passage.tokens[at].form.kind != "w" or known or not (meets.kind == "body" or meets.number == "many"):
        return False
    word, article = passage.fold(at), passage.pack.letters.article or " "
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    owned = word.startswith(article) or any(word.endswith(tail) for tail in passage.pack.pronoun_tails)
    return mark is not None and mark.value in LEADING and not owned


def apart(clauses: Clauses, group: Group, start: int) -> bool:
    """«… على الحدود بين الكوريتين»: a definite noun behind a preposition of its own has the "between" to itself; what
    talks are about has not («محادثات حول الطاقة بين …»). Nor is «بين البلدين» of a noun far before it.
    """
    passage, at = clauses.passage, group.i
    if not _of_two_lands(passage, start, group):
        return True
    while at > start and not clauses.marked(at):
        at -= 1
    if at - 2 < start or not clauses.marked(at - 2):
        return False
    led = passage.covering("func", at - 2)
    if led is not None and (mark := led.get("func.mark")) is not None and mark.value == "about":
        return False
    article = passage.pack.letters.article
    known = any(
        passage.covering(layer, at - 1) for layer in ("actor", "frame", "light", "say", "date", "quiet", "func")
    )
    return bool(article) and passage.fold(at - 1).startswith(article) and not known


def unquoted(passage: Passage, start: int, a: int, b: int) -> bool:
    """Whether no quotation opens in tokens `[a, b)`: what closes there («"القمة" بين …») has opened from `start` on,
    and the name at `b` may stand in quotes itself («محادثات بين "طالبان" والولايات المتحدة»).
    """
    b -= b > a and passage.fold(b - 1) in QUOTES
    inside = sum(passage.fold(t) in QUOTES for t in range(start, a)) % 2
    marks = sum(passage.fold(t) in QUOTES for t in range(a, b))
    return marks % 2 == 0 or bool(inside and marks == 1)


def _of_two_lands(passage: Passage, at: int, group: Group) -> bool:
    """Whether «بين البلدين» is of the noun that ends at token `at`: only its adjective stands between, or a relative
    clause that says when and where («المحادثات التي جرت أمس بين البلدين»); not «اللقاء لتعزيز العلاقات بين البلدين».
    """
    if group.mentions[0].kind != "pair" or passage.fold(group.j - 1) not in passage.pack.two_lands:
        return True
    words = [t for t in range(at, group.i) if not any(passage.covering(layer, t) for layer in WHEN)]
    return len(words) <= 1 and not any(passage.fold(t) in COMMAS for t in range(at, group.i))
