"""What "it" stands for where it opens a sentence ("It hosted two presidents"): the state or body that the sentence
before is about.
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, DASHES

BACK = 2  # sentences of which each goes on about the same with "it"
KINDS = ("state", "body", "institution")
DATELINE = 6  # tokens of one behind its city ("MUSCAT (AFP) - …")
OF_MEETINGS = frozenset(("bring-together", "gather", "sit", "discuss", "co-chair"))  # what a meeting does too
LOOSE = ("date", "quiet", "also", "status")  # layers between it and its verb, or before it
NO_SUBJECT = ("func", "frame", "date")  # … right behind a name that only modifies, or is led on


class Neuter:
    """The pronouns for things in one passage."""

    def __init__(self, passage: Passage, by_sentence: dict[int, list[Group]], clauses: Clauses) -> None:
        self.passage = passage
        self.by_sentence = by_sentence
        self.clauses = clauses

    def before(self, low: int, verb: int) -> int | None:
        """The token of one behind token `low` that is the subject of the verb at token `verb`, and opens its sentence
        but for a day or an adverb; null where nobody is known whom it stands for.
        """
        words = self.passage.pack.neuter
        if not words or self._of_meetings(verb):
            return None
        at = verb - 1
        while at >= low and (self.passage.fold(at) in self.passage.pack.verbal or self._loose(at)):
            at -= 1
        if at < low or self.passage.fold(at) not in words:
            return None
        start, _ = self.passage.sentences[self.clauses.sentence[at]]
        opens = all(self._loose(t) or self.passage.fold(t) in COMMAS or self._led(t) for t in range(start, at))
        return at if (opens or self._speaker(at)) and self.whom(at) is not None else None

    def whom(self, at: int) -> Mention | None:
        """The subject of the sentence before, where it opens that one; where it is "it" as well, of the one before. Of
        what is said, who says it.
        """
        now = self.clauses.sentence[at]
        if (speaker := self._speaker(at)) is not None:
            return speaker
        for sentence in range(now - 1, max(-1, now - 1 - BACK), -1):
            low = self._head(sentence)
            first = next((g for g in self.by_sentence.get(sentence, []) if g.i >= low), None)
            if first is not None and self._opens(first, low):
                return first.mentions[0]
            if self.passage.fold(low) not in self.passage.pack.neuter:
                return None
        return None

    def _speaker(self, at: int) -> Mention | None:
        """ "Hamas said that it had sent a delegation": who opens the sentence and says what "it" opens."""
        low, _ = self.clauses.clause(at)
        if self.clauses.opener.get(self.clauses.number[at]) != "func.that" or at - low > 1:
            return None
        sentence = self.clauses.sentence[at]
        head = self._head(sentence)
        first = next((g for g in self.by_sentence.get(sentence, []) if g.i >= head), None)
        said = self.passage.begun("say", head, low)
        return first.mentions[0] if first is not None and len(said) == 1 and self._opens(first, head) else None

    def _head(self, sentence: int) -> int:
        """Where a sentence begins behind the dash of a dateline ("TEHRAN – Tehran was …")."""
        low, high = self.passage.sentences[sentence]
        city = next(iter(self.by_sentence.get(sentence, [])), None)
        if city is None or city.i != low:
            return low
        near = range(city.j, min(city.j + DATELINE, high))
        return next((t + 1 for t in near if self.passage.fold(t) in DASHES), low)

    def _opens(self, group: Group, low: int) -> bool:
        """Whether a group is the subject that opens a sentence: one state or body, with a verb right behind."""
        pack, mention = self.passage.pack, group.mentions[0]
        if len(group.mentions) > 1 or mention.kind not in KINDS or not mention.party or group.mark:
            return False
        if any(self.passage.fold(t) not in pack.opening for t in range(low, group.i)):
            return False
        at = group.j
        while self.passage.starting("quiet", at):
            at += 1
        word = self.passage.tokens[at].form if at < len(self.passage.tokens) else None
        if word is None or word.kind != "w" or word.capital or self.passage.fold(at) in pack.possessives | pack.joins:
            return False
        frame = self.passage.starting("frame", at)
        if frame is not None and frame.get("frame.noun") is None:
            return True
        return not any(self.passage.starting(layer, at) for layer in NO_SUBJECT)

    def _of_meetings(self, verb: int) -> bool:
        """Whether the verb at a token tells of a meeting as well as of who holds it."""
        found = self.passage.starting("frame", verb)
        return found is not None and any(e.value in OF_MEETINGS for e in found.all("frame.verb"))

    def _loose(self, at: int) -> bool:
        return any(self.passage.covering(layer, at) for layer in LOOSE)

    def _led(self, at: int) -> bool:
        """Whether a token leads in a day ("In March, it hosted")."""
        led = self.passage.starting("func", at)
        return led is not None and self.passage.covering("date", at + 1) is not None
