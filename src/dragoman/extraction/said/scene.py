"""What the words around a saying are: voices, light words between subject and verb, names said before."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache

import msgspec

from dragoman.extraction import topics
from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.said.quotes import Quotes
from dragoman.extraction.voices import Voice, of_mention, of_words, voices
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS
from dragoman.text.tokens import Form
from dragoman.world.world import World

SEMICOLONS = frozenset((";", "؛", ""))  # a sign that folds to nothing is a dash of lengthened lines («ــ»)
SIGNS = frozenset("\"'«»“”‘’()[]؛;-–—*•")
ASIDE = SIGNS | COMMAS
NAMED = 4  # letters of a family name that is taken up again
WORDS = 4096  # that are remembered with what may be written onto them
SOURCED = 2  # tokens after «وفق» within which a voice is its source, no subject


@lru_cache(maxsize=WORDS)
def _preposed(pack: Pack, form: Form) -> bool:
    """Whether a preposition may be written onto a word, without the article."""
    return any(
        (clitic := pack.clitics.get(r.pre)) is not None and clitic.preposition and not clitic.article
        for r in form.readings
        if r.pre and r.suf == "" and len(r.stem) > 3
    )


class Scene:
    """One passage as the finders of speech see it."""

    def __init__(self, passage: Passage, mentions: Sequence[Mention], world: World | None) -> None:
        self.passage = passage
        self.mentions = mentions
        self.world = world
        self.order = passage.pack.data.pack.order
        self._voices: dict[int, Voice] = {}
        self._sources: dict[int, Voice | None] = {}
        self.acts: dict[tuple[int, int], dict[str, tuple[int, int]]] = {}  # what the words of tokens speak for
        self.joiner = next(iter(passage.pack.data.letters.conjunctions), None)  # what goes on with a sentence
        self.sayings = passage.pack.data.statements.sayings
        self.quotes = Quotes(passage)
        self.plural = tuple(f for w in passage.pack.data.statements.plural for f in passage.pack.fold(w))
        self.by_start = {m.i: m for m in mentions}
        self.pairs = [m for m in mentions if m.kind == "pair" or (m.number == "dual" and not m.name)]
        self._before = {b.i: a for a, b in itertools.pairwise(mentions)}
        tokens = passage.tokens
        self.lines = frozenset([i for i, _ in passage.sentences if i == 0 or tokens[i - 1].form.kind == "l"])
        self.starts = passage.starts
        self.ends = [j for _, j in passage.sentences]
        self.commas = passage.where(COMMAS | SEMICOLONS)
        self.mentioned = frozenset().union(*[range(m.i, m.j) for m in mentions])
        self.passive = passage.covered("said.passive")
        self.that = passage.covered("func.that")
        self.mark = passage.covered("func.mark")
        self.saying = passage.covered("said.adverb")
        self.cues = passage.covered("cue.act")
        self.hosts = passage.covered("said.host")
        self.offices = passage.covered("actor.office")
        self.sourced = passage.covered("account.according")
        self.according = [f.j for f, _ in passage.of("account.according")]

    # What most articles never ask for, or only where somebody speaks, is made when it is first asked for.
    @cached_property
    def taken(self) -> frozenset[int]:
        """The tokens of actors; an adjective may be a verb of saying besides."""
        named = [f for f in self.passage.layer("actor") if "actor.adjective" not in f.kinds]
        return self.mentioned.union(*[range(f.i, f.j) for f in named])

    @cached_property
    def own(self) -> frozenset[int]:
        """The tokens of pronouns that may be a speaker's."""
        pronouns = self.passage.covered("said.pronoun")
        return pronouns.difference(*[range(m.i, m.j) for m in self.mentions if m.party]) if pronouns else pronouns

    @cached_property
    def content(self) -> frozenset[int]:
        """The tokens with which begins what is said."""
        return self.that.union(self.mark, self.passage.covered("cue.act", "topic.word", "count.deed"))

    @cached_property
    def light(self) -> frozenset[int]:
        """The tokens that may stand between a verb and its speaker."""
        covered = self.passage.covered("quiet", "date", "said.host", "said.turn", "actor.title", "account.agent")
        return covered.union(self.passage.where(ASIDE))

    @cached_property
    def taken_up(self) -> list[int]:
        """The tokens at which a name that the article gives may be taken up again."""
        return self.passage.where(self.names)

    @cached_property
    def names(self) -> dict[str, Voice]:
        """Last words of the names that the article gives, by which it takes persons up again."""
        out: dict[str, Voice] = {}
        fold = self.passage.fold
        if not self._after_quote():  # only whom the world knows: their voices are made where they are heard
            for m in self.mentions:
                if m.name and m.j - m.i > 1 and m.kind in PERSONS and m.party and len(last := fold(m.j - 1)) >= NAMED:
                    out.setdefault(last, self.voice(m))
            return out
        for voice in self._all(0, len(self.passage.tokens)):
            last = fold(voice.j - 1)
            if voice.name and voice.rank == 0 and voice.j - voice.i > 1 and len(last) >= NAMED:
                out.setdefault(last, voice)
            elif voice.rank == 0 and not voice.name and voice.party:
                quoted = self.quotes.ending(voice.i)  # «مائورو وییرا» وزیر خارجه برزیل
                if quoted and quoted[1] == voice.i - 1 and quoted[1] - quoted[0] <= NAMED:
                    out.setdefault(fold(quoted[1] - 1), voice)
        return out

    def _after_quote(self) -> bool:
        """Whether an actor or a source stands right behind a quote."""
        behind = [b + 1 for _, b in self.quotes.ranges]
        return any(t in self.by_start or self.passage.starting("account", t) is not None for t in behind)

    def voice(self, mention: Mention) -> Voice:
        """The voice that an actor is."""
        known = self._voices.get(id(mention))  # the mentions live as long as the scene
        if known is None:
            known = self._voices[id(mention)] = of_mention(self.passage, mention)
        return known

    def source(self, found: Found) -> Voice | None:
        """The voice that words of the `account` layer are, if they are one."""
        if found.i not in self._sources:
            self._sources[found.i] = of_words(self.passage, found, self.world)
        return self._sources[found.i]

    def _all(self, i: int, j: int) -> list[Voice]:
        return voices(self.passage, i, j, self.mentions, self.world, of=self.voice, source=self.source)

    def voices(self, i: int, j: int) -> list[Voice]:
        """Everybody in `[i, j)` who could speak, persons taken up by their family name alone included."""
        found = self._all(i, j)
        first = bisect_left(self.taken_up, i)
        again = self.taken_up[first : bisect_left(self.taken_up, j, first)]
        if not again:
            return found
        covered = {t for v in found for t in range(v.i, v.j)}
        covered.update(self.mentioned.intersection(range(i, j)))
        for t in again:
            if t not in covered:
                known = self.names[self.passage.fold(t)]
                first = t - 1 if t > i and t - 1 not in covered and self._belongs(t - 1, known) else t
                found.append(msgspec.structs.replace(known, i=first, j=t + 1))
        return sorted(found, key=lambda v: v.i)

    def _belongs(self, t: int, voice: Voice) -> bool:
        """Whether token `t` is another word of a voice's name («دياز كانيل»)."""
        return self.passage.fold(t) in {self.passage.fold(k) for k in range(voice.i, voice.j)}

    def bare(self, voice: Voice) -> bool:
        """Whether a voice stands without a preposition, as a subject does."""
        mention = self.by_start.get(voice.i)
        first, last = bisect_left(self.according, voice.i - SOURCED), bisect_right(self.according, voice.i)
        if any(self._together(a, voice.i) for a in self.according[first:last]):
            return False
        if mention is not None:
            return mention.mark in ("", "after-word")
        head = self.passage.starting("account", voice.i)
        clitic = self.passage.pack.clitics.get(head.pre) if head else None
        return not (clitic and clitic.preposition) and voice.i - 1 not in self.mark

    def _together(self, a: int, b: int) -> bool:
        return not any(self.passage.fold(t) in COMMAS for t in range(a, b))

    def marked(self, t: int) -> bool:
        """Whether token `t` is a preposition, or one is written onto it («لنظيره»)."""
        if t in self.mark or t in self.passage.covered("func.within"):
            return True
        return self.passage.pack.preposes(self.passage.fold(t))

    def opens(self, t: int) -> bool:
        """Whether token `t` begins what is said rather than naming who says it: «أن», a preposition, a
        quote, a masdar.
        """
        tokens = self.passage.tokens
        if t >= len(tokens) or t in self.content or tokens[t].form.kind in "pnl":
            return True
        return _preposed(self.passage.pack, tokens[t].form)

    def headed(self, t: int, said: list[Voice]) -> bool:
        """Whether token `t` is an office of a body named right behind it («رئيس المكتب الإعلامي»)."""
        return t in self.offices and any(t < v.i <= t + SOURCED + 1 and v.rank == 1 for v in said)

    @cached_property
    def shares(self) -> dict[str, float]:
        """How much of what the article names is each topic."""
        return topics.shares(self.passage)

    def previous(self, mention: Mention) -> Mention | None:
        """The mention before another one."""
        return self._before.get(mention.i)

    def possessed(self, t: int) -> bool:
        """Whether a pronoun is written onto token `t` («أبدى استعداده», «أكدت رفضها»): what somebody has, not
        somebody.
        """
        form = self.passage.tokens[t].form
        pronouns = self.passage.pack.pronoun_tails
        if not any(r.suf and r.suf in pronouns and len(r.stem) >= NAMED - 1 for r in form.readings):
            return False
        return not form.strict.endswith(tuple(self.passage.pack.data.letters.closers))

    def words(self, a: int, b: int) -> int:
        """How many words that are not light stand in `[a, b)`."""
        kinds, light = self.passage.kinds, self.light
        return len([t for t in range(a, b) if kinds[t] == "w" and t not in light])
