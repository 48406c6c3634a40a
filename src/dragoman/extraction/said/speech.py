"""Who says something: verbs of saying with their speakers and the stretch that is said."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.account import Voice, voices
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.said.quotes import Quotes
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.world.world import World

PRESS = 2  # rank of voices that tell but take no position
NEED = 12  # tokens within which a saying's needed word stands
BESIDE = 4  # light tokens that may stand between a verb and its speaker
FAR = 14  # tokens between an English or Persian subject and its verb
COMMAS = frozenset(",،")
SIGNS = frozenset("\"'«»“”‘’()[]:؛;-–—*")


class Speech(msgspec.Struct, frozen=True, kw_only=True):
    """A saying at tokens `[i, j)`, its speakers (empty: nobody known), and what is said, `[a, b)`.

    `outer` is who tells of it, where another saying of the sentence frames it. `pair` marks two sides without names.
    """

    i: int
    j: int
    saying: str
    tags: tuple[str, ...]
    mode: str
    speakers: tuple[Voice, ...]
    explicit: bool
    a: int
    b: int
    outer: Voice | None = None
    pair: bool = False


class Sayings:
    """Finds the speeches of one passage, sentence by sentence, remembering who spoke last."""

    def __init__(self, passage: Passage, mentions: Sequence[Mention], world: World | None) -> None:
        self.passage = passage
        self.mentions = mentions
        self.world = world
        self.order = passage.pack.data.pack.order
        self.quotes = Quotes(passage)
        self.sayings = passage.pack.data.statements.sayings
        self.light = self._light()
        self.that = {t for f in passage.layer("func") if f.get("func.that") for t in range(f.i, f.j)}
        self.own = {f.i for f in passage.layer("said") if f.get("said.pronoun")}
        self.pairs = [m for m in mentions if m.kind == "pair"]
        self.last: tuple[Voice, ...] = ()

    def _light(self) -> set[int]:
        """Tokens that may stand between a verb and its speaker: adverbs, days, titles, hosts, signs."""
        out: set[int] = set()
        for layer, kinds in (("quiet", None), ("date", None), ("said", ("said.host", "said.turn")), ("actor", ("actor.title",))):
            for found in self.passage.layer(layer):
                if kinds is None or any(found.get(k) for k in kinds):
                    out.update(range(found.i, found.j))
        return out | {t for t in range(len(self.passage.tokens)) if self.passage.fold(t) in SIGNS | COMMAS}

    def all(self) -> list[Speech]:
        """Every speech of the passage, in order."""
        return [speech for i, j in self.passage.sentences for speech in self.sentence(i, j)]

    def sentence(self, i: int, j: int) -> list[Speech]:
        """The speeches of the sentence `[i, j)`."""
        said = voices(self.passage, i, j, self.mentions, self.world)
        hits = [f for f in self.passage.within("said", i, j) if self._holds(f, j)]
        out: list[Speech] = []
        colon = self._colon(i, j, said, hits)
        if colon is not None:
            out.append(colon)
        frame: tuple[Voice, ...] = self.last if colon is None else colon.speakers
        before = i
        for n, hit in enumerate(hits):
            entry = hit.get("said.verb") or hit.get("said.adverb")
            if entry is None:
                continue
            verb = hit.get("said.verb") is not None
            edge = hits[n + 1].i if n + 1 < len(hits) else j
            found = self._subject(hit, before, edge, said) if verb else None
            pair = self._pair(hit, before, edge, entry.tags) if verb and not found else False
            if found is None and not pair:
                if "guard" in entry.tags:
                    continue
                speakers = frame
            else:
                speakers = found or ()
                self.last = speakers or self.last
            content = self._content(hit, i, j, before, edge, found or (), verb)
            if content is None:
                continue
            outer = frame[0] if out and frame and found and frame != found and out[-1].mode != "colon" else None
            speech = Speech(
                i=hit.i, j=hit.j, saying=entry.value, tags=entry.tags, mode="verb" if verb else "adverb", speakers=speakers,
                explicit=bool(found) or pair, a=content[0], b=content[1], outer=outer, pair=pair,
            )  # fmt: skip
            out.append(speech)
            frame, before = speakers, hit.j
        return out

    # -- what counts as a saying -------------------------------------------------------------------------------
    def _holds(self, hit: Found, end: int) -> bool:
        entry = hit.get("said.verb") or hit.get("said.adverb")
        if entry is None:
            return False
        clitic = self.passage.pack.clitics.get(hit.pre)
        if clitic and (clitic.article or clitic.preposition):
            return False
        saying = self.sayings.get(entry.value)
        if saying is None or not saying.needs:
            return saying is not None
        near = self.passage.within("cue", hit.j, min(hit.j + NEED, end))
        return any(e.value == entry.value for f in near for e in f.all("cue.need"))

    def _colon(self, i: int, j: int, said: list[Voice], hits: list[Found]) -> Speech | None:
        """«چین: …»: a line that opens with a speaker and a colon."""
        at = i
        while at < j and (at in self.light and self.passage.fold(at) != ":"):
            at += 1
        opening = [v for v in said if v.i == at]
        if not opening or opening[0].rank >= PRESS:
            return None
        end = opening[0].j
        while end < j and self.passage.fold(end) in SIGNS - {":"}:
            end += 1
        if end >= j - 3 or self.passage.fold(end) != ":" or (hits and hits[0].i < end):
            return None
        self.last = (opening[0],)
        edge = hits[0].i if hits else j
        return Speech(
            i=at, j=end + 1, saying="say", tags=(), mode="colon", speakers=(opening[0],), explicit=True, a=end + 1, b=edge if edge > end + 4 else j
        )  # fmt: skip

    # -- speakers -----------------------------------------------------------------------------------------------
    def _subject(self, hit: Found, before: int, edge: int, said: list[Voice]) -> tuple[Voice, ...] | None:
        if self.order == "VSO":
            return self._after(hit, edge, said) or self._before(hit, before, said, BESIDE)
        if self.order == "SOV":
            return self._fronted(hit, before, said)
        return self._before(hit, before, said, FAR) or self._after(hit, edge, said)

    def _bare(self, voice: Voice) -> bool:
        mention = next((m for m in self.mentions if m.i == voice.i), None)
        if mention is not None:
            return mention.mark in ("", "after-word")
        clitic = self.passage.tokens[voice.i].form
        head = next((f for f in self.passage.layer("account") if f.i == voice.i), None)
        made = self.passage.pack.clitics.get(head.pre) if head else None
        return clitic.kind == "w" and not (made and made.preposition)

    def _after(self, hit: Found, edge: int, said: list[Voice]) -> tuple[Voice, ...] | None:
        at, light = hit.j, 0
        while at < edge:
            voice = next((v for v in said if v.i == at), None)
            if voice is not None:
                if self.order == "SVO" and not self._ends(voice.j, edge):
                    return None
                return self._listed(voice, said, edge) if self._bare(voice) else None
            if at not in self.light or self.passage.fold(at) == ":":
                return None
            at, light = at + 1, light + 1
            if light > BESIDE:
                return None
        return None

    def _ends(self, at: int, edge: int) -> bool:
        """English inverts («…," said X.») only where nothing but a sign follows the speaker."""
        return at >= edge or self.passage.tokens[at].form.kind != "w"

    def _before(self, hit: Found, start: int, said: list[Voice], most: int) -> tuple[Voice, ...] | None:
        own = [t for t in range(max(start, hit.i - 3), hit.i) if t in self.own]
        if own and all(t in self.light or t in self.own for t in range(own[-1], hit.i)):
            return self.last or None
        chosen = None
        for voice in said:
            if start <= voice.i and voice.j <= hit.i and self._bare(voice):
                gap = range(voice.j, hit.i)
                heavy = [t for t in gap if t not in self.light and not self._covered(t, said)]
                if len(heavy) <= (0 if self.order == "VSO" else 2) and len(gap) <= most:
                    chosen = voice
                    break
                if self.order == "SVO" and self._apposed(voice.j, hit.i) and len(gap) <= most:
                    chosen = voice
                    break
        return self._listed(chosen, said, hit.i) if chosen else None

    def _apposed(self, a: int, b: int) -> bool:
        """Whether `[a, b)` is set off by commas: "Zhao Lijian, the spokesman and deputy director, said"."""
        words = [self.passage.fold(t) for t in range(a, b)]
        return bool(words) and words[0] in COMMAS and (words[-1] in COMMAS or len(words) < 3)

    def _covered(self, t: int, said: list[Voice]) -> bool:
        return any(v.i <= t < v.j for v in said)

    def _fronted(self, hit: Found, start: int, said: list[Voice]) -> tuple[Voice, ...] | None:
        """Persian: the first bare actor of the clause; a pronoun keeps the last speaker."""
        for t in range(start, hit.i):
            if t in self.own:
                return self.last or None
            voice = next((v for v in said if v.i == t), None)
            if voice is not None and voice.j <= hit.i and self._bare(voice) and voice.rank < 3:
                mention = next((m for m in self.mentions if m.i == voice.i), None)
                if mention is None or mention.mark == "" or t <= start + 2:
                    return self._listed(voice, said, hit.i)
        return None

    def _listed(self, voice: Voice, said: list[Voice], edge: int) -> tuple[Voice, ...]:
        """A voice and those coordinated with it."""
        out = [voice]
        joined = {m.i for m in self.mentions if m.joined}
        for other in said:
            if other.i >= out[-1].j and other.j <= edge and other.i in joined and other.i - out[-1].j <= 3:
                out.append(other)
        return tuple(out)

    def _pair(self, hit: Found, before: int, edge: int, tags: tuple[str, ...]) -> bool:
        """«الجانبان», "the two presidents" beside the verb, or a verb in the dual or plural without a subject."""
        beside = (before, hit.i) if self.order != "VSO" else (max(before, hit.i - BESIDE), min(hit.j + BESIDE, edge))
        if any(beside[0] <= m.i < beside[1] for m in self.pairs):
            return True
        return self.order != "SVO" and "plural" in tags and len(self.last) != 1

    # -- what is said -------------------------------------------------------------------------------------------
    def _content(self, hit: Found, i: int, j: int, before: int, edge: int, found: tuple[Voice, ...], verb: bool) -> tuple[int, int] | None:
        start = max([hit.j, *(v.j for v in found if v.i >= hit.j)])
        front = min([hit.i, *(v.i for v in found)])
        back = (max([before, *(v.j for v in found if v.j <= hit.i)]), hit.i)
        if verb and self.order == "SOV":
            opens = start < j and (self.passage.fold(start) in ":«\"“" or start in self.that)
            return (start, edge) if opens or self._words(*back) < 3 else back
        quote = self.quotes.ending(front)
        if verb and quote is not None and quote[1] >= front - 2 and self.order == "SVO":
            return quote
        if self._words(start, edge) >= 2:
            return start, max(edge, self.quotes.opened(start, edge))
        return (before, front) if self._words(before, front) >= 4 else None

    def _words(self, a: int, b: int) -> int:
        return sum(1 for t in range(a, b) if self.passage.tokens[t].form.kind == "w" and t not in self.light)
