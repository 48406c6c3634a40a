"""«با X توافق کردیم هفته آینده دیدار کنیم»: with whom a Persian "we" should do something that it has agreed on."""

from __future__ import annotations

from dragoman.language.passage import Passage


def we_should(passage: Passage, a: int, b: int, verb: tuple[int, int] | None) -> bool:
    """«با X صحبت کردم و قرار گذاشتیم … دیدار کنیم»: whether the speaker alone ends a clause in tokens `[a, b)`, behind
    «با X», and a verb in the first person says what should be: then "we" are he and X. Not «با X صحبت کردم و به بغداد
    رفتیم», which was done, nor «با X صحبت کرد و … دیدار کنیم».
    """
    if verb is None:
        return False
    tags = {t for f in passage.begun("light", *verb) for e in f.entries for t in e.tags}
    first = tuple(passage.pack.data.letters.verbs.first)
    ends = [passage.fold(t) for t in range(a, b) if passage.fold(t) in passage.pack.finite]
    return "subjunctive" in tags and all(fold.endswith(first) for fold in (*ends, passage.fold(verb[1] - 1)))
