"""Arabic «الأخير», the latter: whoever was named last before it («التقى ماكرون قبيل توجه الأخير إلى بكين»)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.actors.mention import PERSONS, Mention, Phrase
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.places import begun

TIMES = ("after", "during", "at")  # marks that lead in when something was


def latter(passage: Passage, phrases: Sequence[Phrase]) -> tuple[list[Phrase], Mapping[int, int]]:
    """Phrases with those of «الأخير», and for each the token at which he whom it means was named last, in its sentence.

    It is somebody behind a noun of what he did, «أن» or a pointer («سفر الأخير», «أن الأخير», «هذا الأخير»); behind a
    word with its article or its owner it says of that which it is («اللقاء الأخير», «لقائه الأخير»).
    """
    words = _words(passage.pack)
    added: list[Phrase] = []
    meant: dict[int, int] = {}
    for t in passage.where(words) if words else ():
        if passage.covering("actor", t) is not None or not _somebody(passage, t):
            continue
        low = (passage.sentence(t) or (0, 0))[0]
        named = [p for p in begun(phrases, low, t) if p.kind in PERSONS]
        if named and named[-1].number == "one" and not begun(added, named[-1].j, t):
            meant[t] = named[-1].i
            added.append(Phrase(i=t, j=t + 1, kind="person"))
    return sorted([*phrases, *added], key=lambda p: p.i), meant


def named_last(told: Sequence[Mention], at: int, phrase: Phrase, *, mark: str) -> Mention | None:
    """He who was told at token `at`, at the place of «الأخير»."""
    one = next((m for m in reversed(told) if m.i <= at), None)
    if one is None or one.j <= at or not one.party:
        return None
    return replace(one, i=phrase.i, j=phrase.j, mark=mark, joined=False, counterpart=False)


def _somebody(passage: Passage, t: int) -> bool:
    led = passage.ending("func", t)
    if led is not None and led.get("func.that"):
        return True
    if t < 2:
        return False
    if passage.fold(t - 1) in passage.pack.pointers:
        return True
    if defined(passage, t - 1) or passage.tokens[t - 1].form.kind != "w":
        return False
    noun = passage.ending("frame", t)
    if noun is not None and noun.get("frame.noun"):
        clitic = passage.pack.clitics.get(noun.pre)
        return not noun.suf and (clitic is None or not clitic.article)
    when = passage.ending("func", t - 1)  # «قبل سفر الأخير»: no list need have what he did
    mark = when.get("func.mark") if when is not None else None
    return mark is not None and mark.value in TIMES and passage.covering("date", t - 1) is None


@cache
def _words(pack: Pack) -> frozenset[str]:
    return frozenset(f for w in pack.data.words.latter for f in pack.fold(w))
