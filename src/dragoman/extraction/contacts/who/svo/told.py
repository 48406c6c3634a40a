"""English: "Trump said Putin had told him", "“Putin told me”, Trump said": to whom something was done who says so."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.who.pronouns import Pronouns
from dragoman.extraction.contacts.who.svo.relative import gap
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage

GAPS = ("object", "with", "to")  # what "whom" and "him" may be to their verb
BESIDE = 3  # words for somebody's rank between "with" and him


def meant(
    passage: Passage,
    clauses: Clauses,
    groups: list[Group],
    pronouns: Pronouns | None,
    ends: tuple[int, int, int],
    mark: str,
) -> Group | None:
    """Whom a relative word or a pronoun with `mark` means; `ends` are where the predicate begins and ends, and where
    its sentence begins.
    """
    at, last, start = ends
    if mark == "object" and _received(passage, groups, last):
        return None
    return gap(passage, clauses, groups, at, mark) or teller(passage, groups, pronouns, (last, start), mark)


def teller(
    passage: Passage, groups: list[Group], pronouns: Pronouns | None, between: tuple[int, int], mark: str
) -> Group | None:
    """Who says what the sentence tells, where the pronoun with `mark` behind the verb stands for him; `between` are the
    tokens where that ends and where the sentence begins.
    """
    at, start = between
    if at >= len(passage.tokens) or pronouns is None or _thing(passage, at + 1):
        return None
    if mark == "object" and passage.starting("me", at) is not None:
        found = pronouns.me(at)
        return None if found is None else _there(at, mark, found)
    near = passage.starting("pronoun", at)
    if near is None or near.entries[0].value != mark:
        return None
    for say in reversed(list(passage.begun("say", start, at))):
        said = next((g for g in groups if g.j == say.i and start <= g.i), None)
        if say.j >= at or said is None or said.mark != "" or len(said.mentions) != 1:
            continue
        person = said.mentions[0].kind in PERSONS and said.mentions[0].party is not None
        others = [g for g in groups if say.j <= g.i and g.j <= at and any(m.kind in PERSONS for m in g.mentions)]
        return _there(at, mark, said.mentions[0]) if person and len(others) == 1 else None
    return None


def _thing(passage: Passage, at: int) -> bool:
    """ "told him a story": whether what somebody was told is no more than a thing."""
    return at < len(passage.tokens) and passage.fold(at) in passage.pack.articles


def _received(passage: Passage, groups: list[Group], at: int) -> bool:
    """ "whom critics met with scorn": whether "with" behind the verb leads in how somebody was received, not whom he
    met beside ("whom he met with his advisers", "whom he met with on Sunday").
    """
    led = passage.starting("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value != "with" or led.j >= len(passage.tokens):
        return False
    beside = any(g.mark == "with" and led.j <= g.i <= led.j + BESIDE for g in groups)
    known = any(passage.covering(layer, led.j) for layer in ("actor", "func", "date", "quiet"))
    plain = passage.tokens[led.j].form.kind == "w" and passage.fold(led.j) not in passage.pack.determiners
    return plain and not known and not beside


def _there(at: int, mark: str, mention: Mention) -> Group:
    """A group of one mention at the token of its pronoun."""
    here = replace(mention, i=at, j=at + 1, mark=mark, joined=False)
    return Group(i=at, j=at + 1, mark=mark, mentions=(here,))
