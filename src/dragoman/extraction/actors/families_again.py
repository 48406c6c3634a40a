"""English: the family name alone of somebody whom no list has so written, told in full before ("his Zambian counterpart
Chipo Mulenga … . Mulenga will visit Harare").
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import HYPHENS

NEAR = 80  # tokens behind his last mention within which it is his
VOICES = ("spokesperson", "official")  # who only speaks for others
LEAST = 4  # letters of a family name that is no common word


def families_again(passage: Passage, phrases: Sequence[Phrase]) -> tuple[list[Phrase], dict[int, int]]:
    """The phrases with those of such family names among them; and, by where each begins, where he was told in full."""
    whose: dict[str, Phrase] = {}
    if passage.pack.data.pack.order == "SVO":
        for phrase in phrases:
            family = _family(passage, phrase)
            if family is not None:
                whose[family] = phrase
    taken = {t for p in phrases for t in range(p.i, p.j)} if whose else set()
    out, told = list(phrases), {}
    last = {family: p.j for family, p in whose.items()}
    for t, token in enumerate(passage.tokens if whose else ()):
        one = whose.get(token.form.fold)
        if one is None or t < one.j or t in taken or not token.form.capital or _of_another(passage, t):
            continue
        if t - last[token.form.fold] > NEAR or _listed(passage, phrases, one.j, t) or _thing(passage, t):
            continue
        last[token.form.fold] = t
        out.append(Phrase(i=t, j=t + 1, kind="person", name=(t, t + 1)))
        told[t] = one.i
    return sorted(out, key=lambda p: p.i), told


def taken_up(told: Sequence[Mention], first: int, phrase: Phrase, *, mark: str, joined: bool) -> Mention | None:
    """Whoever was told in full at token `first`, where he is known, at the place of the family name alone."""
    one = next((m for m in told if m.i <= first < m.j and m.name and m.number == "one"), None)
    if one is None:
        return None
    return replace(one, i=phrase.i, j=phrase.j, mark=mark, joined=joined, counterpart=False)


def _family(passage: Passage, phrase: Phrase) -> str | None:
    """The last word of a name of several that no list has, of somebody with an office or a state."""
    if phrase.kind != "person" or phrase.name is None or phrase.name[1] - phrase.name[0] < 2:
        return None
    if phrase.office in VOICES:
        return None
    word = passage.fold(phrase.name[1] - 1)
    office = phrase.office is not None or phrase.state is not None or phrase.counterpart
    return word if office and len(word) >= LEAST and passage.tokens[phrase.name[1] - 1].form.capital else None


def _listed(passage: Passage, phrases: Sequence[Phrase], start: int, at: int) -> bool:
    """Whether a listed person of the family at token `at` was told since token `start` ("Iraq's Fuad Hussein")."""
    word = passage.fold(at)
    since = [p for p in phrases if p.people and start <= p.i < at]
    return any(passage.fold(t) == word for p in since for t in range(p.i, p.j))


def _thing(passage: Passage, at: int) -> bool:
    """Whether an article before the word at token `at` makes it no person ("the West")."""
    return at > 0 and passage.fold(at - 1) in passage.pack.determiners


def _of_another(passage: Passage, t: int) -> bool:
    """Whether a word is part of a longer name, of another or of a thing ("Gordon Mulenga", "Mulenga Airport"), or an
    actor's word itself.
    """
    if passage.covering("actor", t) is not None:
        return True
    tokens = passage.tokens
    low = (passage.sentence(t) or (0, 0))[0]
    before = t > low and _capital(passage, t - 1) and (t - 1 > low or passage.starting("func", t - 1) is None)
    behind = t + 1 < len(tokens) and _capital(passage, t + 1)
    written = t + 1 < len(tokens) and tokens[t + 1].form.fold in HYPHENS and tokens[t + 1].start == tokens[t].end
    return before or behind or written


def _capital(passage: Passage, t: int) -> bool:
    form = passage.tokens[t].form
    known = passage.covering("actor", t) is not None or passage.covering("date", t) is not None
    return form.kind == "w" and form.capital and not known
