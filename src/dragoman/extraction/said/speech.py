"""Who says something: verbs of saying with their speakers and the stretch that is said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.said.colon import PRESS, Running, opening
from dragoman.extraction.said.content import behind_adverb, content
from dragoman.extraction.said.scene import Scene
from dragoman.extraction.said.subject import FRONT, Subjects
from dragoman.extraction.voices import Voice
from dragoman.language.lexicon import Entry, Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.world.world import World

HEADED = 5  # tokens within which a line is headed with an agency and a colon
NEED = 20  # tokens within which a saying's needed word stands


class Speech(msgspec.Struct, frozen=True, kw_only=True):
    """A saying at tokens `[i, j)`, its speakers (empty: nobody known), and what is said, `[a, b)`.

    `outer` is who tells of it, where another saying of the sentence frames it. `pair` marks two sides
    without names.
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


class _Saying(msgspec.Struct, frozen=True):
    """A saying with its speakers, before what is said is cut out."""

    hit: Found
    entry: Entry
    verb: bool
    speakers: tuple[Voice, ...]
    explicit: bool
    pair: bool
    outer: Voice | None


def speeches(
    passage: Passage,
    mentions: Sequence[Mention],
    world: World | None = None,
    *,
    only: tuple[int, int] | None = None,
    scene: Scene | None = None,
) -> list[Speech]:
    """Every speech of a passage, in order; of the sentence `only` alone where that is asked.

    `scene` is what is around them, where it is known already.
    """
    finder = _Finder(scene or Scene(passage, mentions, world))
    sentences = passage.sentences if only is None else [only]
    return [speech for i, j in sentences for speech in finder.next(i, j)]


class _Finder:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.passage = scene.passage
        self.subjects = Subjects(scene)
        self.running = Running(scene)
        self.colons = scene.passage.places.get(":", [])

    def next(self, i: int, j: int) -> list[Speech]:
        """The speeches of the next sentence, `[i, j)`: its own, or what runs on behind a colon."""
        running = self.running
        if not running.speakers and not self.passage.within("said", i, j) and not self._colons(i, j):
            self._passes(i, j)  # no word says that somebody speaks, as in most sentences
            return []
        said = self.scene.voices(i, j)
        start = self._behind_agency(i, j, said)
        found = self.sentence(start, j, said)
        self._passes(i, j)
        if not found:
            if not running.takes(i, j, said):
                return []
            speakers = running.speakers
            mode = "colon" if running.count == 1 and running.fresh else "runs"
            return [Speech(i=i, j=i + 1, saying="say", mode=mode, speakers=speakers, explicit=True, a=i, b=j)]
        last = found[-1]
        if last.mode == "colon":
            running.opens(last.speakers, j, lines=True, fresh=last.a >= last.b)
        elif last.mode == "verb" and last.speakers and last.j == j - 1 and self.passage.fold(last.j) == ":":
            running.opens(last.speakers, j, lines=True, fresh=True)  # «او نوشت:», and the words below it
            return [s for s in found[:-1] if s.a < s.b]
        elif last.mode == "verb" and last.speakers and last.j < j and self.passage.fold(last.j) == ":" and last.b >= j:
            running.opens(last.speakers, j, lines=self.passage.tokens[i].form.kind != "w")
        else:
            running.stops()
        return [s for s in found if s.a < s.b]

    def _behind_agency(self, i: int, j: int, said: list[Voice]) -> int:
        """Where a sentence begins behind the agency that it is headed with («خبرگزاری …:»)."""
        if not self._colons(i, min(i + HEADED, j)):
            return i
        at = next((t for t in range(i, min(i + HEADED, j)) if self.passage.fold(t) == ":"), None)
        press = any(v.rank >= PRESS and v.j == at for v in said)
        return at + 1 if at is not None and press and i in self.scene.lines and at + 1 < j else i

    def _colons(self, i: int, j: int) -> bool:
        """Whether a colon stands in tokens `[i, j)`."""
        at = bisect_left(self.colons, i)
        return at < len(self.colons) and self.colons[at] < j

    def _passes(self, i: int, j: int) -> None:
        """A sentence goes by; who is named in it may be meant by a pronoun as long as nobody spoke."""
        if not self.subjects.begun:
            self.subjects.passed.append((i, j))

    def sentence(self, i: int, j: int, said: list[Voice]) -> list[Speech]:
        """The speeches that a sentence tells of."""
        hits = [f for f in self.passage.within("said", i, j) if self._holds(f, j)]
        colon = self._colon(i, j, said, hits) if self._colons(i, j) else None
        sayings = self._sayings(i, j, said, hits, colon)
        out = [colon] if colon else []
        before = i
        for n, saying in enumerate(sayings):
            hit = saying.hit
            edge = sayings[n + 1].hit.i if n + 1 < len(sayings) else j
            here = tuple(v for v in saying.speakers if saying.explicit and i <= v.i < j)
            cut = content(self.scene, hit, before, edge, j, here, verb=saying.verb)
            before = hit.j
            if cut is None or not (saying.speakers or saying.pair):
                continue
            if not saying.verb and self.scene.order == "SOV":
                before = cut[1]
            out.append(
                Speech(
                    i=hit.i,
                    j=hit.j,
                    saying=saying.entry.value,
                    mode="verb" if saying.verb else "adverb",
                    speakers=saying.speakers,
                    explicit=saying.explicit,
                    a=cut[0],
                    b=cut[1],
                    outer=saying.outer,
                    pair=saying.pair,
                )
            )
        return out

    # -- speakers ----------------------------------------------------------------------------------
    def _sayings(self, i: int, j: int, said: list[Voice], hits: list[Found], colon: Speech | None) -> list[_Saying]:
        """The sayings of a sentence with their speakers; what only looks like one is left out."""
        frame = colon.speakers if colon else self._frame(i, hits, said)
        out: list[_Saying] = []
        before, direct = i, False
        for n, hit in enumerate(hits):
            if direct:  # a Persian speaker's own words run to the end of the sentence
                break
            edge = hits[n + 1].i if n + 1 < len(hits) else j
            verb = hit.get("said.verb")
            entry = verb or hit.entries[0]
            first = not out and colon is None
            beside = verb is not None and self._pair_beside(hit, before, edge)
            named = verb is not None and not beside
            found = self.subjects.of_verb(hit, before, edge, said, first=first) if named else None
            joint = self.scene.sayings[entry.value].joint
            pair = joint or beside or (found is None and self._pair(hit, i, before, edge, entry, verb is not None))
            quoted = self.scene.quotes.within(hit.i, hit.j)
            if not found and not pair and "guard" in entry.tags and not (found is None and self._plain(hit, edge)):
                continue
            if found is None and not pair and verb is not None and not self._goes_on(hit, i, frame):
                continue
            if found is None and not pair:
                inner = self._inner(hit, i, said) if first and verb else None
                if quoted or (first and self.scene.order == "SVO" and inner is None):
                    if not quoted:
                        self.subjects.speaks(())
                    continue
                found = inner
            speakers = () if pair else frame if found is None else found
            if found is not None and not quoted:
                self.subjects.speaks(found)
            outer = frame[0] if out and frame and found and frame != found else None
            out.append(_Saying(hit, entry, verb is not None, speakers, bool(found) or pair, pair, outer))
            frame = speakers or frame
            before = hit.j
            if self.scene.order == "SOV":
                before = hit.j if verb else behind_adverb(self.scene, hit.j, edge)
                direct = bool(verb) and hit.j < j and self.passage.fold(hit.j) == ":"
        return out

    def _plain(self, hit: Found, edge: int) -> bool:
        """Whether a form that may be another word is a verb here: it goes on the sentence, and «أن» follows."""
        clitic = self.passage.pack.clitics.get(hit.pre)
        goes_on = clitic is not None and clitic.conjunction == self.scene.joiner
        return goes_on and any(t in self.scene.that for t in range(hit.j, min(hit.j + 3, edge)))

    def _goes_on(self, hit: Found, i: int, frame: tuple[Voice, ...]) -> bool:
        """Whether a verb without a subject of its own can be the speaker's: it agrees in number, it is no first
        person, and in Arabic a conjunction, a sign or a light word opens its clause («بيان يدعو …» does not).
        """
        tags = hit.entries[0].tags
        if self.scene.order == "SOV":
            single = len(frame) == 1 and frame[0].rank == 0 and not frame[0].link.anonymous
            return "first" not in tags and not ("plural" in tags and single)
        if self.scene.order != "VSO" or hit.i == i:
            return True
        clitic = self.passage.pack.clitics.get(hit.pre)
        before = hit.i - 1
        return bool(clitic and clitic.conjunction) or before in self.scene.light or before in self.scene.own

    def _inner(self, hit: Found, i: int, said: list[Voice]) -> tuple[Voice, ...] | None:
        """The sentence's own subject for a verb inside it: «وصل الوزير …، بحيث جدّد موقف بلاده», "…, and
        stressed".
        """
        if self.scene.order == "SOV" or self.scene.words(i, hit.i) < 3:
            return None
        joined = self.passage.fold(hit.i - 1) in self.passage.pack.joins or self.passage.fold(hit.i - 1) == ","
        if self.scene.order == "SVO" and not joined:
            return None
        bare = [v for v in said if v.j <= hit.i and v.party and self.scene.bare(v)]
        return self.subjects.listed(bare[0], said, hit.i) if bare and bare[0].i <= i + FRONT else None

    def _frame(self, i: int, hits: list[Found], said: list[Voice]) -> tuple[Voice, ...]:
        """Who speaks in a sentence before any verb says so: its fronted subject, or the last speaker."""
        if not hits:
            return ()
        found: tuple[Voice, ...] | None = None
        if self.scene.order == "SOV":
            found = self.subjects.front(i, hits[0].i, said, first=True)
            if found is None and hits[0].i > i and self.subjects.stranger(i, hits[0].i):
                found = ()
        elif "said.adverb" in hits[0].kinds:
            bare = [v for v in said if v.j <= hits[0].i and v.rank < PRESS and self.scene.bare(v)]
            found = self.subjects.listed(bare[0], said, hits[0].i) if bare else None
        if found is not None:
            self.subjects.speaks(found)
        return self.subjects.last

    def _pair_beside(self, hit: Found, before: int, edge: int) -> bool:
        """«أكد الجانبان»: two sides with nothing but light words between them and the verb."""
        for mention in begun(self.scene.pairs, min(before, hit.j), max(edge, hit.i)):
            if hit.j <= mention.i < edge and self.scene.order == "VSO":
                gap = range(hit.j, mention.i)
            elif before <= mention.i and mention.j <= hit.i and self.scene.order != "SOV":
                gap = range(mention.j, hit.i)
            else:
                continue
            if len(gap) <= FRONT and all(t in self.scene.light for t in gap):
                return True
        return False

    def _pair(self, hit: Found, i: int, before: int, edge: int, entry: Entry, verb: bool) -> bool:
        """«الجانبان», "the two presidents" beside the verb, or a dual or plural form without a subject."""
        if self.scene.order == "VSO":
            near = (max(before, hit.i - FRONT), min(hit.j + FRONT, edge))
        else:
            near = (i if self.scene.order == "SOV" else before, hit.i)
        pairs = begun(self.scene.pairs, *near) if verb or self.scene.order == "SOV" else ()
        if any(m.j not in self.scene.by_start for m in pairs):  # «دو مقام آمریکایی» are no two sides
            return True
        plural = "plural" in entry.tags or (not verb and self.passage.fold(hit.i).endswith(self.scene.plural))
        return self.scene.order == "VSO" and plural and len(self.subjects.last) != 1

    # -- what counts as a saying -------------------------------------------------------------------
    def _holds(self, hit: Found, end: int) -> bool:
        """Whether a form of a verb of saying is one here: no name, no noun with an article, not passive."""
        entry = hit.get("said.verb") or hit.get("said.adverb")
        clitic = self.passage.pack.clitics.get(hit.pre)
        if entry is None or hit.get("said.impersonal") or hit.i in self.scene.taken:
            return False
        if (clitic and (clitic.article or clitic.preposition)) or hit.i in self.scene.sourced:
            return False
        if hit.i - 1 in self.scene.passive or hit.j in self.scene.passive or self._unsaid(hit, entry):
            return False
        if (
            self.scene.order == "SVO"
            and hit.i > 1
            and self.passage.fold(hit.i - 1) in self.passage.pack.possessives
            and hit.i - 2 in self.scene.light
        ):
            return False  # "the prince's claims"
        saying = self.scene.sayings.get(entry.value)
        if saying is None or not saying.needs:
            return saying is not None
        near = self.passage.within("need", hit.j, min(hit.j + NEED, end))
        return any(e.value == entry.value for f in near for e in f.all("need.word"))

    def _unsaid(self, hit: Found, entry: Entry) -> bool:
        """Whether a verb tells that it was not said, or only that it should be («لم يعلن», «تکذیب نکرد», «که اعلام
        کند»).
        """
        if not {"neg", "subjunctive", "future"}.isdisjoint(entry.tags):
            return True
        planned = self.passage.ending("status", hit.j - 1 if self.scene.order == "SOV" and hit.j - hit.i > 1 else hit.i)
        if planned is not None and self.scene.order == "SOV" and planned.entries[0].value == "planned":
            return True
        before = self.passage.ending("cue", hit.i)
        return self.scene.order != "SOV" and before is not None and before.get("cue.negating") is not None

    def _colon(self, i: int, j: int, said: list[Voice], hits: list[Found]) -> Speech | None:
        found = opening(self.scene, i, j, said, hits)
        if found is None:
            return None
        voice, at = found
        self.subjects.speaks((voice,))
        return Speech(i=voice.i, j=at + 1, saying="say", mode="colon", speakers=(voice,), explicit=True, a=at + 1, b=j)
