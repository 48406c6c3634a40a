"""Who is said to host talks, and so where they were: «تستضيف الدوحة محادثات», «مسقط میزبان مذاکرات»."""

from __future__ import annotations

from bisect import bisect_left

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import VENUES
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

KINDS = frozenset(("city", "state"))
HOSTS = 14  # tokens between talks and the word that says who hosts them
BEFORE = 2  # sentences back in which the host of a gathering may be named
TIMED = ("date", "quiet")
WITHIN = ("of",)  # a mark inside an English object ("a new round of talks")


class Hosting:
    """Asks the mentions of a passage for the host of a predicate."""

    def __init__(self, mentions: list[Mention], clauses: Clauses) -> None:
        self.mentions = mentions
        self.clauses = clauses
        self.passage = clauses.passage
        self.pack = clauses.passage.pack
        self.order = self.pack.data.pack.order

    def _host(self, told: Candidate, low: int, high: int) -> Mention | None:
        """Who is said to host the talks («تستضيف الدوحة محادثات», «مسقط میزبان مذاکرات», "talks hosted by Oman")."""
        if told.event not in VENUES:
            return None
        days = sum(self.passage.covering("date", t) is not None for t in range(low, told.i))
        for found in self.passage.within("hosting", max(low, told.i - HOSTS - days), min(high, told.j + HOSTS)):
            a, b = (found.j, told.i) if found.j <= told.i else (told.j, found.i)
            nouns = [f for f in self.passage.begun("frame", a, b) if f.get("frame.noun")]
            nouns = [f for f in nouns if self.passage.covering("func", f.i) is None]  # «با حضور وزیران …»
            if any(self.passage.fold(f.i) not in self.pack.rounds for f in nouns):
                continue
            if self.order == "SVO" and _apart(self.passage, a, b):
                continue  # "witnessed heavy rain during the meeting"
            name = found.j  # «تستضيف مدينة جدة محادثات»; «شهدت العاصمة القطرية الدوحة محادثات» names her as it stands
            while self.order == "VSO" and name < high and self.passage.fold(name) in self.pack.grounds:
                if self._between(name, name + 1):
                    break
                name += 1
            behind = [m for m in self._between(name, name + 2) if m.kind in KINDS and self._agent(m, name, found.j)]
            at = self._subject_end(found.i)
            before = [m for m in self._between(at - 4, at) if m.kind in KINDS and 0 <= at - m.j <= 1]
            if self.order == "SOV":  # «از مذاکرات روسیه و اوکراین میزبانی کرد»
                before = [m for m in before if all(s.mention.i != m.i for s in told.sides)]
            if self.order == "SVO" and any(m.joined for m in behind or before):
                return None  # "Riyadh and Washington have hosted talks"
            if behind or before:
                return (behind or before)[0]
        return None

    def hosted_before(self, told: Candidate) -> Mention | None:
        """«تستضيف جنوب أفريقيا القمة … . ويشارك في القمة …»: who was said just before to host the gathering."""
        if told.event != "summit" or self.order != "VSO" or not self.has_article(told.i):
            return None
        fold = self.passage.fold
        for n in range(told.sentence - 1, max(-1, told.sentence - 1 - BEFORE), -1):
            low, high = self.passage.sentences[n]
            for found in self.passage.within("hosting", low, high):
                own = any(fold(f.i) == fold(told.i) for f in self.passage.begun("frame", found.j, high))
                hosts = [m for m in self._between(found.j, found.j + 2) if m.kind in KINDS and self._agent(m, found.j)]
                if own and hosts:
                    return hosts[0]
        return None

    def hosted(self, told: Candidate) -> bool:
        """Whether a word of hosting says where talks were: then they sat there."""
        return self._host(told, *self.clauses.clause(told.i)) is not None

    def _subject_end(self, at: int) -> int:
        """ "Oman has last week hosted": where the subject of an English verb at token `at` ends."""
        while self.order != "VSO" and at > 0:
            said = next((f for n in ("date", "quiet", "again") if (f := self.passage.ending(n, at))), None)
            if said is None and self.passage.fold(at - 1) not in self.pack.verbal:
                break
            at = said.i if said is not None else at - 1
        return at

    def _agent(self, mention: Mention, at: int, behind: int | None = None) -> bool:
        """Whether somebody at a token is the subject of the word of hosting that ends at `behind`: in English only with
        "by"; «تستضيف مدينة جدة», «به میزبانی عربستان».
        """
        if self.order == "SVO":
            return mention.mark == "by"
        marks = ("", "of", "through") if self.order == "SOV" else ("", "of")
        return mention.i == at and (mention.mark in marks or (behind is not None and behind < at))

    def _between(self, low: int, high: int) -> list[Mention]:
        """The mentions that begin in tokens `[low, high)`: they are in order."""
        first = bisect_left(self.mentions, low, key=_start)
        return self.mentions[first : bisect_left(self.mentions, high, key=_start)]

    def has_article(self, t: int) -> bool:
        """Whether a word has the article written onto it."""
        article = self.pack.data.letters.article
        return bool(article) and self.passage.fold(t).startswith(article)


def _start(mention: Mention) -> int:
    return mention.i


def _apart(passage: Passage, a: int, b: int) -> bool:
    """Whether another English word than of a day leads in what stands at token `b`: "witnessed a rise in trade since
    the talks", not "witnessed on Sunday a new round of talks", the object of the verb.
    """
    for found in passage.begun("func", a, b):
        mark = found.get("func.mark")
        inside = mark is not None and mark.value in WITHIN
        word = found.j + (found.j < b and passage.fold(found.j) in passage.pack.determiners)
        timed = passage.covering("quiet", found.i) or any(passage.covering(layer, word) for layer in TIMED)
        if not inside and not timed:
            return True
    return any(passage.begun(layer, a, b) for layer in ("since", "before"))
