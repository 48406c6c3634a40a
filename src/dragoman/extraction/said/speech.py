"""Who says something: verbs of saying with their speakers and the stretch that is said."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.account import Voice
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.said.scene import COMMAS, SIGNS, Scene
from dragoman.extraction.said.subject import FRONT, Subjects
from dragoman.language.lexicon import Entry, Found
from dragoman.language.passage import Passage
from dragoman.world.world import World

PRESS = 2  # rank of voices that tell but take no position
QUOTING = frozenset('«"“')
NEED = 12  # tokens within which a saying's needed word stands


class Speech(msgspec.Struct, frozen=True, kw_only=True):
    """A saying at tokens `[i, j)`, its speakers (empty: nobody known), and what is said, `[a, b)`.

    `outer` is who tells of it, where another saying of the sentence frames it. `pair` marks two sides without names.
    """

    i: int
    j: int
    saying: str
    mode: str
    speakers: tuple[Voice, ...]
    explicit: bool
    a: int
    b: int
    outer: Voice | None = None
    pair: bool = False


def speeches(passage: Passage, mentions: Sequence[Mention], world: World | None = None) -> list[Speech]:
    """Every speech of a passage, in order."""
    finder = _Finder(Scene(passage, mentions, world))
    return [speech for i, j in passage.sentences for speech in finder.sentence(i, j)]


class _Finder:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.passage = scene.passage
        self.subjects = Subjects(scene)

    def sentence(self, i: int, j: int) -> list[Speech]:
        said = self.scene.voices(i, j)
        hits = [f for f in self.passage.within("said", i, j) if self._holds(f, j)]
        colon = self._colon(i, j, said, hits)
        out = [colon] if colon else []
        if not self.subjects.last:
            self.subjects.seen = (
                tuple(v for v in said if v.rank == 0 and self.scene.bare(v))[:1] or self.subjects.seen
            )
        frame = colon.speakers if colon else self._frame(i, hits, said)
        before, known = i, colon is not None
        for n, hit in enumerate(hits):
            if out and out[-1].a <= hit.i < out[-1].b and self._direct(out[-1]):
                continue
            edge = hits[n + 1].i if n + 1 < len(hits) else j
            speech, frame = self._speech(hit, (i, j), before, edge, said, frame, out)
            if speech is not None:
                out.append(speech)
                known = True
            before = speech.b if speech and speech.mode == "adverb" and self.scene.order == "SOV" else hit.j
        return out if known else []

    def _frame(self, i: int, hits: list[Found], said: list[Voice]) -> tuple[Voice, ...]:
        """Who speaks in a sentence before any verb says so: its fronted subject, or the last speaker."""
        if not hits:
            return ()
        if self.scene.order == "SOV":
            found = self.subjects.front(i, hits[0].i, said, first=True)
            if found is None and self._unknown(i, hits[0]):
                found = ()
        elif "said.adverb" in hits[0].kinds:
            bare = [v for v in said if v.j <= hits[0].i and v.rank < PRESS and self.scene.bare(v)]
            found = (bare[0],) if bare else None
        else:
            found = None
        if found is not None:
            self.subjects.last = found
        return self.subjects.last

    def _unknown(self, i: int, hit: Found) -> bool:
        """Whether a Persian sentence opens with a subject that the reader does not know."""
        if hit.i == i or i in self.scene.light:
            return False
        return i not in self.scene.mark and not any(
            t in self.scene.own for t in range(i, min(i + FRONT, hit.i))
        )

    def _speech(
        self,
        hit: Found,
        sentence: tuple[int, int],
        before: int,
        edge: int,
        said: list[Voice],
        frame: tuple[Voice, ...],
        out: list[Speech],
    ) -> tuple[Speech | None, tuple[Voice, ...]]:
        verb = hit.get("said.verb")
        entry = verb or hit.entries[0]
        first = not out
        found = self.subjects.of_verb(hit, before, edge, said, first=first) if verb else None
        pair = found is None and self._pair(hit, before, edge, entry, verb is not None)
        quoted = self.scene.quotes.within(hit.i, hit.j)
        if (
            found is None
            and not pair
            and ("guard" in entry.tags or quoted or (first and self.scene.order == "SVO"))
        ):
            return None, frame
        speakers = () if pair else frame if found is None else found
        if found is not None and not quoted:
            self.subjects.last = found
        here = tuple(v for v in found or () if sentence[0] <= v.i < sentence[1])
        content = self._content(hit, before, edge, sentence[1], here, verb is not None)
        if content is None or not (speakers or pair):
            return None, speakers
        outer = frame[0] if out and frame and found and frame != found and out[-1].mode != "colon" else None
        made = Speech(
            i=hit.i,
            j=hit.j,
            saying=entry.value,
            mode="verb" if verb else "adverb",
            speakers=speakers,
            explicit=bool(found) or pair,
            a=content[0],
            b=content[1],
            outer=outer,
            pair=pair,
        )
        return made, speakers or frame

    def _holds(self, hit: Found, end: int) -> bool:
        """Whether a form of a verb of saying is one here: no name, no noun with an article, not passive."""
        entry = hit.get("said.verb") or hit.get("said.adverb")
        clitic = self.passage.pack.clitics.get(hit.pre)
        if entry is None or hit.get("said.impersonal") or hit.i in self.scene.taken:
            return False
        if clitic and (clitic.article or clitic.preposition):
            return False
        if hit.i - 1 in self.scene.passive or hit.j in self.scene.passive:
            return False
        saying = self.scene.sayings.get(entry.value)
        if saying is None or not saying.needs:
            return saying is not None
        near = self.passage.within("cue", hit.j, min(hit.j + NEED, end))
        return any(e.value == entry.value for f in near for e in f.all("cue.need"))

    def _direct(self, speech: Speech) -> bool:
        """Whether a Persian speech runs on in its speaker's own words, after a colon."""
        return self.scene.order == "SOV" and self.passage.fold(speech.a) == ":"

    def _colon(self, i: int, j: int, said: list[Voice], hits: list[Found]) -> Speech | None:
        """«چین: …»: a line that opens with a speaker and a colon."""
        at = i
        while at < j and at in self.scene.light:
            at += 1
        opening = next((v for v in said if v.i == at), None)
        if opening is None or opening.rank >= PRESS or not opening.party:
            return None
        end = opening.j
        while end < j and self.passage.fold(end) in SIGNS:
            end += 1
        if end >= j - 3 or self.passage.fold(end) != ":" or (hits and hits[0].i < end):
            return None
        self.subjects.last = (opening,)
        return Speech(
            i=at, j=end + 1, saying="say", mode="colon", speakers=(opening,), explicit=True, a=end + 1, b=j
        )

    def _pair(self, hit: Found, before: int, edge: int, entry: Entry, verb: bool) -> bool:
        """«الجانبان», "the two presidents" beside the verb, or a dual or plural form without a subject."""
        near = (
            (max(before, hit.i - FRONT), min(hit.j + 5, edge))
            if self.scene.order == "VSO"
            else (before, hit.i)
        )
        if verb and any(near[0] <= m.i < near[1] for m in self.scene.pairs):
            return True
        plural = "plural" in entry.tags or (not verb and self.passage.fold(hit.i).endswith(self.scene.plural))
        return self.scene.order == "VSO" and plural and len(self.subjects.last) != 1

    def _content(
        self, hit: Found, before: int, edge: int, end: int, found: tuple[Voice, ...], verb: bool
    ) -> tuple[int, int] | None:
        scene = self.scene
        start = max([hit.j, *(v.j for v in found if v.i >= hit.j)])
        front = min([hit.i, *(v.i for v in found if v.j <= hit.i)])
        back = (max([before, *(v.j for v in found if v.j <= hit.i)]), hit.i)
        if scene.order == "SOV" and verb:
            if start < end and self.passage.fold(start) == ":":
                return start, end  # the speaker's own words, to the end of the sentence
            opens = start < edge and (self.passage.fold(start) in QUOTING or start in scene.that)
            return (start, edge) if opens or scene.words(*back) < 3 else back
        if scene.order == "SOV":
            comma = next((t for t in range(start, edge) if self.passage.fold(t) in COMMAS), edge)
            return (start, comma) if scene.words(start, comma) >= 2 else None
        quote = scene.quotes.ending(front) if verb and scene.order == "SVO" else None
        if quote is not None and quote[1] >= front - 2:
            return quote
        if scene.words(start, edge) >= 2:
            return start, scene.quotes.opened(start, edge)
        return (before, front) if verb and scene.words(before, front) >= 4 else None
