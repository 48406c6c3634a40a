"""The sentences that go on about a contact where others tell of it: what it dealt with is often told there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.language.passage import Passage

if TYPE_CHECKING:  # speeches look up topics, and these what follows
    from dragoman.extraction.said.speech import Speech

EARLY = 3  # sentences, headline included, that tell one contact however many they name
FOLLOWING = 12  # sentences that go on about what the article tells as its news
OPENING = 5  # words of a sentence among which it names the contact that it goes on about
DEALT, WITHIN = "dealt", "within"  # how a sentence opens with the contact told last
SOON = 4  # words behind a noun for talks among which the verb says what they dealt with ("are expected to focus on")
IDLE = 2  # of them in a row in which neither side speaks, behind which it tells of something else
NOBODY: frozenset[str] = frozenset()
BOTH = "*"  # who speaks where two sides do without names
Sentence = tuple[int, int]
_ends = itemgetter(1)


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What an article tells around one contact.

    `beside` are the sentences that tell of contacts of others, with the parties of these, `told` those that tell of any
    contact; `alone` says that it tells of no other contact; its news stands before token `until`. `said` are the
    parties that speak in a sentence, `named` those that it names, `pairs` the tokens at which two sides are spoken of
    without names («الجانبان»).
    `passing` says that it is told in passing, `ahead` that it is still to come, `themed` that it may be about what the
    article as a whole is about; what stands before the token of `before` in a sentence that tells it is of something
    else, and what stands before that of `since` may be. `journey` says that only journeys tell it. `blank`
    sentences hold no word (the signs of channels), `resumed` ones open with the contact told last, among them those of
    `dealt` with what that is about.
    """

    beside: Mapping[Sentence, frozenset[str]] = {}
    told: frozenset[Sentence] = frozenset()
    said: Mapping[Sentence, frozenset[str]] = {}
    named: Mapping[Sentence, frozenset[str]] = {}
    pairs: tuple[int, ...] = ()
    alone: bool = False
    until: int | None = None
    passing: bool = False
    ahead: bool = False
    themed: bool = True
    before: Mapping[Sentence, int] = {}
    since: Mapping[Sentence, int] = {}
    journey: bool = False
    blank: frozenset[Sentence] = frozenset()
    resumed: frozenset[Sentence] = frozenset()
    dealt: frozenset[Sentence] = frozenset()


class Around:
    """What an article tells, looked through once however many contacts it tells."""

    def __init__(
        self,
        passage: Passage,
        contacts: Sequence[tuple[frozenset[str], Sequence[Sentence]]],
        *,
        speeches: Sequence[Speech] = (),
        mentions: Sequence[Mention] = (),
        until: int | None = None,
    ) -> None:
        """`contacts` are the parties of each contact with the sentences that tell of it."""
        self.contacts = contacts
        self.until = until
        self.told = frozenset(s for _, sentences in contacts for s in sentences)
        self.pairs = tuple(m.i for m in mentions if m.kind == "pair" and not _ties(passage, m))
        self.blank = frozenset(s for s in passage.sentences if not any(True for _ in _words(passage, s)))
        opened = {s: how for s in passage.sentences if (how := _resumes(passage, s))}
        self.dealt = frozenset(s for s, how in opened.items() if how == DEALT)
        self.resumed = frozenset(opened)
        self.said: dict[Sentence, frozenset[str]] = {}
        for speech in speeches:
            sentence = passage.sentence(speech.i)
            voices = {v.party for v in speech.speakers if v.party} | ({BOTH} if speech.pair else set())
            if sentence is not None and voices:
                self.said[sentence] = self.said.get(sentence, NOBODY) | voices
        self.named: dict[Sentence, frozenset[str]] = {}
        for mention in mentions:
            sentence = passage.sentence(mention.i) if mention.party else None
            if sentence is not None and mention.party:
                self.named[sentence] = self.named.get(sentence, NOBODY) | {mention.party}

    def setting(
        self,
        parties: frozenset[str],
        *,
        passing: bool = False,
        ahead: bool = False,
        themed: bool = True,
        before: Mapping[Sentence, int] | None = None,
        since: Mapping[Sentence, int] | None = None,
        journey: bool = False,
    ) -> Setting:
        """What it tells around a contact of these parties; the rest as in `Setting`."""
        beside: dict[Sentence, frozenset[str]] = {}
        for others, sentences in self.contacts:
            if others != parties:
                for sentence in sentences:
                    beside[sentence] = beside.get(sentence, NOBODY) | others
        alone = len(self.contacts) == 1
        return Setting(
            beside=beside,
            told=self.told,
            said=self.said,
            named=self.named,
            pairs=self.pairs,
            alone=alone,
            until=self.until,
            passing=passing,
            ahead=ahead,
            themed=themed,
            before=before or {},
            since=since or {},
            journey=journey,
            blank=self.blank,
            resumed=self.resumed,
            dealt=self.dealt,
        )


def following(
    passage: Passage, ranges: Sequence[Sentence], parties: frozenset[str], setting: Setting
) -> list[Sentence]:
    """The sentences besides the token ranges of a contact of these parties that go on about it, in the order in which
    they were found.

    They follow the first that tells it among the article's news, up to one of its body that tells of another contact or
    in which only others speak, or to where neither side has spoken for a while; of a contact told in passing only the
    next one and those that name both sides. Further down it is the next one, where that speaks of two sides (or names
    both, if it took place) or the article tells of nothing else.
    """
    sentences = passage.sentences
    opening = sentences[min(EARLY, len(sentences)) - 1][1] if sentences else 0
    until = max(setting.until or 0, opening)
    out: dict[Sentence, None] = {}
    told = frozenset(ranges)
    first = True
    for i, _ in ranges:
        at = bisect_right(sentences, i, key=_ends)
        if i < until and not first:
            continue
        gap = idle = 0
        rest = ((n, s) for n, s in enumerate(sentences[at + 1 :], at + 1) if s not in setting.blank)
        for n, sentence in islice(rest, FOLLOWING - 1 if i < until else 1):
            if sentence in told:
                if i < until:
                    gap = idle = 0
                    continue
                break
            if (n >= EARLY and sentence in setting.beside) or _others_speak(setting, sentence, parties):
                break
            if i >= until and sentence in setting.told:
                break  # of another contact, be it one of the same two
            again = _pair(setting, sentence) or sentence in setting.dealt
            both = again if setting.ahead else _of_both(setting, sentence, parties)
            if i >= until and not setting.alone and not both:
                break
            gap += 1
            idle += not _goes_on(setting, sentence, parties)
            if gap == 1 or (idle <= IDLE and (not setting.passing or _of_both(setting, sentence, parties))):
                out[sentence] = None
        first = first and i >= until
    return list(out)


def _words(passage: Passage, sentence: Sentence) -> Iterator[int]:
    return (t for t in range(*sentence) if passage.tokens[t].form.kind == "w")


def _resumes(passage: Passage, sentence: Sentence) -> str:
    """How a sentence opens with the contact told last, if it does: within it («در این تماس», «وخلال اللقاء», "during
    the talks"), or by what it is about (`DEALT`: «ومن المتوقع أن يتناول اللقاء», "the talks focused on").
    """
    how = ""
    pack = passage.pack
    article = pack.data.letters.article
    opening = frozenset(islice(_words(passage, sentence), OPENING))
    for hit in passage.within("frame", *sentence):
        if hit.i not in opening or hit.i == sentence[0] or hit.get("frame.noun") is None:
            continue
        before = passage.fold(hit.i - 1)
        the = before in pack.determiners
        found = passage.covering("func", hit.i - 1 - the)
        mark = found.get("func.mark") if found is not None else None
        within = mark is not None and mark.value == "during"
        known = the or (bool(article) and passage.fold(hit.i).startswith(article))
        if known and mark is None and _dealing(passage, hit.i - the, hit.j, sentence):
            return DEALT
        if before in pack.pointers or (within and known):
            how = WITHIN
    return how


def _dealing(passage: Passage, i: int, j: int, sentence: Sentence) -> bool:
    """Whether a word that says what was spoken of stands right before tokens `[i, j)` or soon behind them."""
    found = passage.within("topic", *sentence)
    return any("topic.dealt" in f.kinds and (f.j == i or j <= f.i < j + SOON) for f in found)


def _others_speak(setting: Setting, sentence: Sentence, parties: frozenset[str]) -> bool:
    voices = setting.said.get(sentence, NOBODY)
    return bool(voices) and voices.isdisjoint(parties | {BOTH})


def _goes_on(setting: Setting, sentence: Sentence, parties: frozenset[str]) -> bool:
    """Whether one of the sides speaks in a sentence, or it speaks of both."""
    speaks = not setting.said.get(sentence, NOBODY).isdisjoint(parties | {BOTH})
    return speaks or _pair(setting, sentence) or sentence in setting.resumed


def _of_both(setting: Setting, sentence: Sentence, parties: frozenset[str]) -> bool:
    both = parties <= setting.named.get(sentence, NOBODY) or _pair(setting, sentence)
    return both or sentence in setting.resumed


def of_pair(passage: Passage, setting: Setting, t: int) -> bool:
    """Whether the sentence of token `t` speaks of two sides without names («الجانبان»)."""
    sentence = passage.sentence(t)
    return sentence is not None and (_pair(setting, sentence) or BOTH in setting.said.get(sentence, NOBODY))


def _ties(passage: Passage, pair: Mention) -> bool:
    """«تجارت بین دو کشور»: whether a Persian pair of countries only says between whom a thing is that is no contact."""
    tail = tuple(passage.fold(t) for t in range(pair.i + 1, pair.j))
    return tail in passage.pack.two_tails and passage.ending("frame", pair.i) is None


def _pair(setting: Setting, sentence: Sentence) -> bool:
    at = bisect_left(setting.pairs, sentence[0])
    return at < len(setting.pairs) and setting.pairs[at] < sentence[1]
