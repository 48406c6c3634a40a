"""Lines that open with a speaker and a colon («چین: …», «ترامب في مقابلة: …»), and words that run on behind a colon."""

from __future__ import annotations

import unicodedata

from dragoman.extraction.said.scene import SIGNS, Scene
from dragoman.extraction.voices import Voice
from dragoman.language.lexicon import Found

OPENS, CLOSES = frozenset('"«“'), frozenset('"»”')
PRESS = 2  # rank of voices that tell but take no position
ASIDE = 9  # tokens between a person and the colon that say where or to whom he spoke
LONG = 20  # the same where the colon ends the line
LEAST = 3  # words without which a line says nothing
MOST = 12  # sentences that run on behind one colon


def opening(scene: Scene, i: int, j: int, said: list[Voice], hits: list[Found]) -> tuple[Voice, int] | None:
    """The speaker with whom a line opens, and the token of its colon; `hits` are the verbs of saying in it."""
    if i not in scene.lines:
        return None
    at, starts = i, {v.i for v in said}
    while at < j and at in scene.light and at not in starts:
        at += 1
    voice = next((v for v in said if v.i == at), None)
    if voice is None or voice.rank >= PRESS or not voice.party:
        return None
    mention = scene.by_start.get(voice.i)
    if mention is not None and mention.capital and hits:
        return None  # «القاهرة: توافق …»: where the report was written
    named = voice.rank == 0 or voice.link.body != "state"
    end = voice.j
    while (mention := scene.by_start.get(end)) is not None and mention.joined and mention.party == voice.party:
        end = mention.j  # «سخنگوی هیئت مذاکره‌کننده و وزارت خارجه»
    last = min(j, end + (ASIDE if named else 2))
    if named and scene.passage.fold(j - 1) == ":":
        last = j if j - end <= LONG else last
    colon = next((t for t in range(end, last) if scene.passage.fold(t) == ":"), None)
    if colon is None or (hits and hits[0].i < colon):
        return None
    gap = [t for t in range(end, colon) if scene.passage.fold(t) not in SIGNS]
    bare = any(v.i >= end and v.j <= colon and v.rank < PRESS and scene.bare(v) for v in said)
    return None if gap and (not named or not scene.marked(gap[0]) or bare) else (voice, colon)


class Running:
    """Whose words run on: behind a colon through its paragraph (Persian), or through the bulleted lines below it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.passage = scene.passage
        self.speakers: tuple[Voice, ...] = ()
        self.lines = False
        self.fresh = False  # whether the last line taken stands right below a colon
        self.waits = False
        self.quoted = False
        self.bullet = False
        self.end = 0
        self.count = 0

    def opens(self, speakers: tuple[Voice, ...], end: int, *, lines: bool, fresh: bool = False) -> None:
        """A colon closes at `end`; `lines` run on below it, `fresh` where nothing stands behind it in its own line."""
        self.speakers, self.end, self.lines, self.fresh, self.count = speakers, end, lines, fresh, 0
        self.waits, self.quoted = fresh, False

    def stops(self) -> None:
        """Somebody else speaks, or nobody."""
        self.speakers, self.waits, self.quoted, self.bullet = (), False, False, False

    def takes(self, i: int, j: int, said: list[Voice]) -> bool:
        """Whether the sentence `[i, j)`, in which nobody is said to say anything, is the last speaker's."""
        if not self.speakers:
            return False
        if self._sign(i, j):
            self.bullet = True
            return False
        same = self.end == i and i not in self.scene.lines
        bulleted = self.bullet or self._symbol(i)
        runs = same or self.waits or self.quoted or (self.lines and bulleted)
        self.bullet = False
        itself = any(v.name and v.name == s.name for v in said for s in self.speakers)
        if not runs or itself or self.count >= MOST:
            self.stops()
            return False
        if self.waits and self.passage.fold(i) in OPENS:
            self.quoted = True
        self.quoted = self.quoted and not any(self.passage.fold(t) in CLOSES for t in range(i + 1, j))
        self.end, self.fresh, self.waits, self.count = j, self.waits, False, self.count + 1
        return self.scene.words(i, j) >= LEAST

    def _sign(self, i: int, j: int) -> bool:
        return all(self.passage.tokens[t].form.kind == "p" for t in range(i, j))

    def _symbol(self, i: int) -> bool:
        """Whether a line opens with a sign that is none of writing (🔹)."""
        token = self.passage.tokens[i]
        return token.form.kind == "p" and unicodedata.category(self.passage.raw[token.start]).startswith("S")
