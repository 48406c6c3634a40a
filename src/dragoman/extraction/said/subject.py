"""The speaker of a verb of saying: behind it (Arabic), at the clause's front (Persian), before it
(English).
"""

from __future__ import annotations

from functools import lru_cache

from dragoman.extraction.said.scene import SIGNS, WORDS, Scene
from dragoman.extraction.voices import Voice
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.text.signs import COMMAS
from dragoman.text.tokens import Form

BESIDE = 5  # light tokens that may stand between a verb and its speaker
FAR = 14  # tokens between an English subject and its verb
APPOSED = 24  # the same where commas set off what stands between
FRONT = 8  # tokens within which a Persian clause names its subject
OWNERS = frozenset(("state", "body", "institution"))

# acts whose verb has an object: a definite noun behind it is what it is about
TRANSITIVE = frozenset(("REJECT", "ACCUSE", "SUPPORT", "THREATEN"))

Voices = tuple[Voice, ...]


@lru_cache(maxsize=WORDS)
def _defined(pack: Pack, form: Form) -> bool:
    """Whether the article may be written onto a word, without a preposition."""
    read = form.readings
    return any((c := pack.clitics.get(r.pre)) is not None and c.article and not c.preposition for r in read)


class Subjects:
    """Finds speakers; `last` is who spoke last, for pronouns and verbs without a subject; `passed` are the sentences
    before anybody spoke, in which somebody may have been named.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.passage = scene.passage
        self.last: Voices = ()
        self.passed: list[tuple[int, int]] = []
        self.begun = False  # whether anybody has spoken, known or not

    def meant(self) -> Voices:
        """Whom a pronoun means: who spoke last; before anybody did, who was named."""
        if self.begun:
            return self.last
        for i, j in reversed(self.passed):
            seen = tuple([v for v in self.scene.voices(i, j) if v.rank == 0 and self.scene.bare(v)][:1])
            if seen:
                return seen
        return ()

    def speaks(self, voices: Voices) -> None:
        """Somebody speaks; an empty tuple is somebody whom the reader does not know."""
        self.last, self.begun = voices, True

    def of_verb(self, hit: Found, before: int, edge: int, said: list[Voice], *, first: bool) -> Voices | None:
        """The speakers named for a verb between `before` and `edge`; null where nobody is named.

        An empty tuple says that somebody is named whom the reader does not know.
        """
        if self.scene.order == "VSO":
            return self._behind(hit, before, edge, said)
        if self.scene.order == "SOV":
            return self._beside(hit, before, said) or self.front(before, hit.i, said, first=first)
        return self._ahead(hit, before, said) or self._inverted(hit, edge, said)

    # -- Arabic ------------------------------------------------------------------------------------
    def _behind(self, hit: Found, before: int, edge: int, said: list[Voice]) -> Voices | None:
        scene = self.scene
        fronted = self._fronted(hit, before, said)
        if fronted is not None:
            return fronted
        if "plural" in hit.entries[0].tags:  # a verb before its subject is singular: who stands behind it is the object
            return self._adjacent(hit, before, said)
        at = hit.j
        while at < edge and at - hit.j < BESIDE and not any(v.i == at for v in said):
            if at not in scene.light and not scene.headed(at, said):
                break
            at += 1
        voice = next((v for v in said if v.i == at), None)
        if voice is not None and scene.bare(voice):
            return self.listed(voice, said, edge)
        if at in scene.own:
            return self.meant()
        owner = self._owner(at, edge, said) if voice is None else None
        if owner is not None:
            return (owner,)
        ahead = self._adjacent(hit, before, said)
        if ahead is not None:
            return ahead
        if voice is not None or at >= edge or scene.opens(at) or at - hit.j >= BESIDE or scene.possessed(at):
            return None
        if self._definite(at):  # «رفض الاتهامات» names what is refused, «قال الشاهد» who says it
            return None if scene.sayings[hit.entries[0].value].act in TRANSITIVE else ()
        return () if any(t in scene.that for t in range(at, edge)) else None

    def _fronted(self, hit: Found, before: int, said: list[Voice]) -> Voices | None:
        """A headline puts the subject before a verb in the present, the object behind it («موسكو تحذر
        واشنطن …»).
        """
        if hit.pre or "present" not in hit.entries[0].tags or before not in self.scene.starts:
            return None
        voice = next((v for v in said if before <= v.i and v.j == hit.i), None)
        if voice is None or not self.scene.bare(voice):
            return None
        first = self._first(voice, [v for v in said if v.i >= before])
        return self.listed(first, said, hit.i) if all(t in self.scene.light for t in range(before, first.i)) else None

    def _owner(self, at: int, edge: int, said: list[Voice]) -> Voice | None:
        """«قالت مفوضة الأمم المتحدة …»: one word that the reader does not know, of a state or body behind
        it.
        """
        if at + 1 >= edge or self.scene.opens(at) or self._definite(at):
            return None
        if not any(t in self.scene.that for t in range(at, edge)):
            return None  # «تكشف تمويل الاتحاد الأوروبي …»: what is revealed
        mention = self.scene.by_start.get(at + 1)
        fits = mention is not None and mention.kind in OWNERS and mention.mark == "after-word"
        return next((v for v in said if v.i == at + 1), None) if fits else None

    def _adjacent(self, hit: Found, before: int, said: list[Voice]) -> Voices | None:
        """A subject right before its verb, with nothing but a comma or an adverb between («موسكو ترفض …»)."""
        clitic = self.passage.pack.clitics.get(hit.pre)
        voice = next((v for v in reversed(said) if before <= v.i and v.j <= hit.i), None)
        if voice is None or not self.scene.bare(voice) or (clitic and clitic.conjunction == self.scene.joiner):
            return None
        gap = range(voice.j, hit.i)
        plain = all(t in self.scene.light and self.passage.fold(t) not in SIGNS - set('"»”') for t in gap)
        guarded = "guard" in hit.entries[0].tags
        near = all(t in self.scene.hosts for t in gap) if guarded else len(gap) <= BESIDE
        if not plain or not near:
            return None
        return self.listed(self._first(voice, [v for v in said if v.i >= before]), said, hit.i)

    def _definite(self, at: int) -> bool:
        return _defined(self.passage.pack, self.passage.tokens[at].form)

    # -- Persian -----------------------------------------------------------------------------------
    def front(self, start: int, end: int, said: list[Voice], *, first: bool) -> Voices | None:
        """The subject of a clause `[start, end)`: the bare actor that it, or what follows one of its commas, opens
        with; a pronoun keeps the last speaker.
        """
        starts = {v.i for v in said}
        for at in self._openings(start, end) if first else [start]:
            t = at
            while t < end and t in self.scene.light and t not in self.scene.own and t not in starts:
                t += 1  # «آقای ترامپ» opens with a title
            if any(k in self.scene.own for k in range(t, min(t + (1 if first else 3), end))):
                return self.meant()
            voice = next((v for v in said if v.i == t), None)
            if voice is not None and voice.j <= end and self._subject(voice):
                return self.listed(voice, said, end)
        return self._inside(start, end, said) if first else None

    def _openings(self, start: int, end: int) -> list[int]:
        """Where a subject may open: the clause itself, and behind each of its commas and «که»."""
        behind = (t + 1 for t in range(start, end) if self.passage.fold(t) in COMMAS or t in self.scene.that)
        return [start, *behind]

    def _subject(self, voice: Voice) -> bool:
        """Whether a voice can be a subject: bare, no agency, not the rest of a list that began before it."""
        mention = self.scene.by_start.get(voice.i)
        return self.scene.bare(voice) and voice.rank < 3 and not (mention is not None and mention.joined)

    def _inside(self, start: int, end: int, said: list[Voice]) -> Voices | None:
        """«در این دیدار وزیر خارجه گفت»: the bare actor behind a phrase that a preposition opens."""
        at = start
        while at < end and at in self.scene.light and at not in self.scene.own:
            at += 1
        if at not in self.scene.mark and at not in self.scene.saying:
            return None
        for t in range(at, end):
            if t in self.scene.own:
                return self.meant()
            voice = next((v for v in said if v.i == t), None)
            mention = self.scene.by_start.get(t)
            if voice is None or voice.j > end or not self._subject(voice):
                continue
            if t <= start + FRONT or (mention is not None and mention.mark == ""):
                return self.listed(voice, said, end)
        return None

    def _beside(self, hit: Found, before: int, said: list[Voice]) -> Voices | None:
        """A person right before the verb of a clause of its own («وقتی … پرسیدند، ترامپ گفت»)."""
        voice = next((v for v in reversed(said) if before < v.i and v.j <= hit.i), None)
        if voice is None or voice.rank or not self.scene.bare(voice):
            return None
        opens = self.passage.fold(voice.i - 1) in COMMAS | SIGNS
        return (voice,) if opens and all(t in self.scene.light for t in range(voice.j, hit.i)) else None

    def stranger(self, i: int, end: int) -> bool:
        """Whether the words before a Persian verb name a subject whom the reader does not know: the sentence, or what
        follows its last comma, opens with a word that is neither a preposition nor a pronoun nor light.
        """
        first = max((t + 1 for t in range(i, end) if self.passage.fold(t) in COMMAS), default=i)
        for start in dict.fromkeys((first, i)):
            at = start
            while at < end and at in self.scene.light and at not in self.scene.own:
                at += 1
            plain = at < end and self.passage.tokens[at].form.kind == "w" and at not in self.scene.own
            if plain and not (at in self.scene.mark or at in self.scene.saying or at in self.scene.cues):
                return True
        return False

    # -- English -----------------------------------------------------------------------------------
    def _ahead(self, hit: Found, start: int, said: list[Voice]) -> Voices | None:
        own = [t for t in range(max(start, hit.i - 4), hit.i) if t in self.scene.own]
        if own:
            between = [t for t in range(own[-1], hit.i) if t not in self.scene.light and t not in self.scene.own]
            if not between or (len(between) == 1 and own[-1] == start):  # "He indirectly threatened"
                return self.meant()
        bare = [v for v in said if start <= v.i and v.j <= hit.i and hit.i - v.j <= APPOSED and self.scene.bare(v)]
        chosen: Voice | None = None
        for voice in reversed([v for v in bare if v.party]):
            gap = range(voice.j, hit.i)
            heavy = [t for t in gap if t not in self.scene.light and not any(v.i <= t < v.j for v in said)]
            if self._apposed(voice.j, hit.i):
                chosen = voice
            elif len(heavy) <= 1 and len(gap) <= FAR:
                chosen = chosen or voice
        return self.listed(self._first(chosen, bare), said, hit.i) if chosen else None

    def _apposed(self, a: int, b: int) -> bool:
        """Whether `[a, b)` is set off by commas: "Zhao Lijian, the spokesman and deputy director, said"."""
        commas = [t for t in range(a, b) if self.passage.fold(t) in COMMAS]
        return len(commas) > 1 and commas[0] == a and all(t in self.scene.light for t in range(commas[-1], b))

    def _inverted(self, hit: Found, edge: int, said: list[Voice]) -> Voices | None:
        """«…," said X.»: only after a sign, and with nothing but a sign behind the speaker."""
        if hit.i == 0 or self.passage.fold(hit.i - 1) not in SIGNS | COMMAS:
            return None
        voice = next((v for v in said if v.i == hit.j), None)
        closed = voice is not None and (voice.j >= edge or self.passage.tokens[voice.j].form.kind != "w")
        return self.listed(voice, said, edge) if voice is not None and closed else None

    # -- lists -------------------------------------------------------------------------------------
    def _first(self, voice: Voice, among: list[Voice]) -> Voice:
        """The voice that a list ending with `voice` began with."""
        mention = self.scene.by_start.get(voice.i)
        before = [v for v in among if v.j <= voice.i]
        if mention and mention.joined and before and voice.i - before[-1].j <= 3:
            return self._first(before[-1], before)
        return voice

    def listed(self, voice: Voice, said: list[Voice], edge: int) -> Voices:
        """A voice and those coordinated with it, one right behind the other."""
        out = [voice]
        for other in said:
            mention = self.scene.by_start.get(other.i)
            if other.i < out[-1].j or other.j > edge or not mention or not mention.joined:
                continue
            before = self.scene.previous(mention)
            if other.i - out[-1].j <= 3 and (before is None or before.i <= out[-1].i or before.j <= out[-1].j):
                out.append(other)
        return tuple(out)
