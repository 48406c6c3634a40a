"""Arabic: an office or a family name that completes the phrase before it, with words between that no list knows.

«الرئيس بول كاغامي رئيس جمهورية رواندا»: the Gulf's agencies set the office before the name and again behind it, with
its state. «الرئيس الفلبيني بنينو أكينو»: a given name in a spelling of its own, between an office and a family name.
Each is one phrase, so that what stands behind it is not taken for another's.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.actors.mention import PERSONS, Phrase
from dragoman.extraction.actors.names import LEAST, Names
from dragoman.extraction.actors.spelling import near, skeleton
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

GIVEN = 2  # words of a name before its family's
Known = Callable[[str, str | None, str | None], bool]


def completed(passage: Passage, phrases: list[Phrase], names: Names, known: Known) -> list[Phrase]:
    """The phrases, those that only complete the one before them joined to it."""
    if passage.pack.data.pack.order != "VSO":
        return phrases
    out: list[Phrase] = []
    for phrase in phrases:
        one = None
        if out and not phrase.pre:
            one = _told_again(passage, out[-1], phrase, known) or _of_family(passage, out[-1], phrase, names, known)
        if one is not None:
            out.pop()
        out.append(one or _with_given(passage, phrase, names))
    return out


def _told_again(passage: Passage, named: Phrase, office: Phrase, known: Known) -> Phrase | None:
    """«الملك محمد السادس ملك المغرب»: somebody with an office of whom the same office is told behind his name."""
    if named.kind != "person" or not named.office or named.office != office.office or named.number != "one":
        return None
    if office.kind != "office" or office.counterpart or office.sender or office.under or office.number != "one":
        return None
    between = [passage.fold(t) for t in range(named.j, office.i)]
    if between and not (between[0] in COMMAS and len(between) == 1 and office.state):
        return None
    if named.state and office.state and named.state != office.state:
        return None
    if not named.people:
        own = named.name is not None and (named.state is not None or office.state is not None)
        return replace(named, j=office.j, state=named.state or office.state) if own else None
    fits = tuple(p for p in named.people if known(p, office.office, named.state or office.state))
    return replace(named, j=office.j, people=fits, state=named.state or office.state) if fits else None


def _of_family(passage: Passage, office: Phrase, family: Phrase, names: Names, known: Known) -> Phrase | None:
    """«نظيره المالطي إيفارست بارتولو»: an office without a name, and behind one or two words that are none of any other
    kind the family name of who has held it. Without a state one of them has to be his («نوري كامل المالكي»).
    """
    if office.kind not in PERSONS or office.people or office.name is not None or office.number != "one":
        return None
    if family.kind != "person" or family.office or family.state or not family.people or family.full:
        return None
    given = range(office.j, family.i)
    if not 1 <= len(given) <= GIVEN or not all(_unheard(passage, names, t) for t in given):
        return None
    fits = tuple(p for p in family.people if known(p, office.office, office.state))
    first = passage.fold(office.j)
    if office.state:
        fits = tuple(p for p in fits if _begins_alike(names, p, first))
    else:
        fits = tuple(p for p in fits if office.office and any(_spells(names, first, n[0]) for n in names.words(p) if n))
    return replace(office, j=family.j, people=fits, kind="person") if fits else None


def _with_given(passage: Passage, family: Phrase, names: Names) -> Phrase:
    """«إلى برانيسلاف كوموروفسكي رئيس بولندا»: a family name with the office that he has held, from the given name on
    that stands before it, behind a preposition, a title or a verb; anywhere where the given name is nearly his.
    """
    if family.pre or family.full or not family.people or family.kind != "person" or not _short(passage, family.i):
        return family
    for start in range(family.i - 1, max(family.i - GIVEN, 0) - 1, -1):
        if not _unheard(passage, names, start):
            break
        given = passage.fold(start)
        titled = passage.ending("actor", start)
        titled = titled if titled is not None and titled.get("actor.title") else None
        people = tuple(p for p in family.people if _his(names, p, given))
        if not people and family.office and (titled or _led(passage, start)):
            people = tuple(p for p in family.people if _begins_alike(names, p, given))
        if people:
            begins, pre = (titled.i, titled.pre) if titled else (start, "")
            return replace(family, i=begins, people=people, pre=pre)
    return family


def _led(passage: Passage, at: int) -> bool:
    """Whether a preposition or a verb ends before token `at`."""
    led = passage.ending("func", at)
    return (led is not None and led.get("func.mark") is not None) or any(
        passage.ending(layer, at) for layer in ("frame", "light")
    )


def _given(names: Names, person: str) -> list[str]:
    """The given names of a person as they are listed, and with the article that folding takes off («إلمار»)."""
    article = names.passage.pack.letters.article or ""
    return [form for n in names.words(person) if len(n) > 1 for form in (n[0], article + n[0])]


def _his(names: Names, person: str, given: str) -> bool:
    """Whether a given name is nearly a person's own («أنطوني بلينكن»)."""
    return any(_spells(names, given, own) for own in _given(names, person))


def _spells(names: Names, given: str, own: str) -> bool:
    """Whether a given name may be a spelling of another. «سعيد» is none of «سعد», nor «محمد» of «محمود»: of two listed
    ones that vowels inside them tell apart each is a name of its own («بولو» is «بول»).
    """
    weak = names.passage.pack.data.letters.weak_in_names
    vowels = skeleton([given], weak) == skeleton([own], weak) and given.rstrip(weak) != own.rstrip(weak)
    return near(given, own, weak) and not (vowels and {given, own} <= names.given)


def _begins_alike(names: Names, person: str, given: str) -> bool:
    """Whether a given name may be a spelling of a person's own, and is not another listed one («علي … العسيري»)."""
    told = given not in names.given and any(given[:1] == own[:1] for own in _given(names, person))
    return told or _his(names, person, given)


def _short(passage: Passage, at: int) -> bool:
    """Whether a family name alone stands at token `at`."""
    found = passage.starting("actor", at)
    return found is not None and found.get("actor.short") is not None


def _unheard(passage: Passage, names: Names, at: int) -> bool:
    """Whether token `at` is a word that may be a given name and is nothing else, or is one («كامل»)."""
    token = passage.tokens[at]
    closed = at in names.closed and passage.fold(at) not in names.given
    other = closed or at in names.actors or defined(passage, at)
    return token.form.kind == "w" and len(token.form.fold) >= LEAST and not other
