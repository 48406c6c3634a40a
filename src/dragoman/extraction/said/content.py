"""Where the words that are said stand: behind their verb, before it, in a quote, after a colon."""

from __future__ import annotations

from dragoman.extraction.said.scene import Scene
from dragoman.extraction.voices import Voice
from dragoman.language.lexicon import Found
from dragoman.text.signs import COMMAS

QUOTING = frozenset('«"“')
BEHIND = 3  # words behind a verb of saying that are what is said
Range = tuple[int, int]


def behind_adverb(scene: Scene, start: int, edge: int) -> int:
    """Where what a Persian adverb governs («با تأکید بر …») ends: at the first comma."""
    return next((t for t in range(start, edge) if scene.passage.fold(t) in COMMAS), edge)


def content(
    scene: Scene, hit: Found, before: int, edge: int, end: int, found: tuple[Voice, ...], *, verb: bool
) -> Range | None:
    """What is said with the saying `hit`, between `before` and `edge` of a sentence that ends at `end`.

    `found` are its speakers, as far as the sentence names them. Null where nothing is said.
    """
    fold = scene.passage.fold
    start = max([hit.j, *(v.j for v in found if v.i >= hit.j)])
    front = min([hit.i, *(v.i for v in found if v.j <= hit.i)])
    if scene.order == "SOV":
        while verb and start < edge and start in scene.hosts:  # «هشدار داده بودند که …»
            start += 1
        if not verb:
            comma = behind_adverb(scene, start, edge)
            return (start, comma) if scene.words(start, comma) >= 2 else None
        back = (max([before, *(v.j for v in found if v.j <= hit.i)]), hit.i)
        if start < end and fold(start) == ":":
            return start, scene.quotes.opened(start, end)  # the speaker's own words, to the end of the sentence
        opens = start < edge and (fold(start) in QUOTING or start in scene.that)
        behind = scene.sayings[hit.entries[0].value].behind and scene.words(start, edge) >= BEHIND
        opens = opens or (behind and fold(start) not in scene.passage.pack.joins)
        if opens or scene.words(*back) < 2:
            return (start, edge) if scene.words(start, edge) >= 2 else None
        return back
    quote = scene.quotes.ending(front) if verb and scene.order == "SVO" else None
    if quote is not None and quote[1] >= front - 2:
        return quote
    if scene.words(start, edge) >= 2:
        return start, scene.quotes.opened(start, edge)
    return (before, front) if verb and scene.words(before, front) >= 4 else None
