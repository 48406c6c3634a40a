"""What is judged: a predicate of a contact, its noun and its verb, and the clause that they stand in."""

from __future__ import annotations

from functools import cached_property

import msgspec

from dragoman.extraction.contacts.whether import ahead
from dragoman.extraction.contacts.whether.being_there import for_talks
from dragoman.extraction.contacts.whether.judging.sov_purpose import is_aim
from dragoman.extraction.contacts.words import ruling
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.cues import MEANS, NOT
from dragoman.extraction.contacts.words.sov import mood as sov_mood
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

Verdict = tuple[str, tuple[int, int] | None]  # a status and the tokens that say it


class Case(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A predicate at tokens `at`, with the verb that carries it or is it; what is asked of it twice is worked out once.

    `adjunct` says that the noun stands beside what the clause tells («در دیدار …»), so that no verb behind rules it;
    `setting` that it is when something else was done («خلال لقائه»), so that no cue before it is about it;
    `end` is the token behind all that the noun has with it: a verb there is the noun's («اللقاء بين … سيعقد»);
    `default` is the status where nothing says otherwise.
    """

    passage: Passage
    clauses: Clauses
    at: tuple[int, int]
    verb: Found | None
    default: str
    adjunct: bool
    setting: bool
    end: int
    event: str

    @property
    def i(self) -> int:
        """The token that the noun or verb of the contact begins at."""
        return self.at[0]

    @cached_property
    def order(self) -> str:
        """The order of words of its language: VSO, SOV, SVO."""
        return self.passage.pack.data.pack.order

    @cached_property
    def clause(self) -> tuple[int, int]:
        """The tokens of its clause."""
        return self.clauses.clause(self.at[0])

    @property
    def low(self) -> int:
        """Where its clause begins."""
        return self.clause[0]

    @property
    def high(self) -> int:
        """Where its clause ends."""
        return self.clause[1]

    @cached_property
    def first(self) -> int:
        """The token that it begins at, its verb taken in."""
        return self.at[0] if self.verb is None else min(self.at[0], self.verb.i)

    @cached_property
    def last(self) -> int:
        """The token behind it, its verb taken in."""
        return self.at[1] if self.verb is None else max(self.at[1], self.verb.j)

    @cached_property
    def wished(self) -> frozenset[str]:
        """The tag of a Persian subjunctive of several words («مذاکره داشته باشد»)."""
        return sov_mood.wished(self.passage, self.at, self.verb, self.high)

    @cached_property
    def tags(self) -> frozenset[str]:
        """The tenses and moods that its verb may have."""
        return tags_of(self.verb) | self.wished

    @property
    def past(self) -> bool:
        """Whether its verb may be one of the past."""
        return "past" in self.tags

    @cached_property
    def cues(self) -> list[tuple[Found, str]]:
        """The cue words of its clause, each with its kind, in their order."""
        clauses, own = self.clauses, self.clauses.number[self.at[0]]
        found = [(cue, cue.entries[0].value) for cue in self.passage.within("status", *self.clause)]
        return [
            (cue, kind)
            for cue, kind in found
            if (kind in MEANS or kind in NOT) and clauses.within(cue.i, own) and not ruling.of_a_name(self.passage, cue)
        ]

    @cached_property
    def gone(self) -> bool:
        """«سيفتح القاعدة بعد اتصال جرى بين …»: whether words right behind the noun tell that it was held."""
        return ahead.held(self.passage, self.at[1])

    @cached_property
    def after(self) -> int | None:
        """ "after a trip to Cairo": where the preposition stands that says that it is over."""
        return ruling.over(self.passage, self.at[0], gone=self.gone)

    @cached_property
    def done_right_behind(self) -> bool:
        """«زيارة قام بها»: whether an Arabic verb right behind the noun tells it in the past."""
        if self.order != "VSO" or self.verb is None or not 0 <= self.verb.i - self.at[1] <= 1:
            return False
        return "past" in self.tags and not self.tags & {"present", "future"}

    @cached_property
    def led_by_aim(self) -> bool:
        """«برای دیدار با …»: whether it is led in as what somebody sets out to do."""
        return self.order == "SOV" and is_aim(self.passage, self.at[0])

    @cached_property
    def aim(self) -> bool:
        """The same, where he is not there for it already («برای گفت‌وگو … در تهران به سر می‌برد»)."""
        return self.led_by_aim and not for_talks(self.passage, self.event, self.last, self.high)


def tags_of(verb: Found | None) -> frozenset[str]:
    """The tenses and moods that a verb may have."""
    return frozenset(t for e in verb.entries for t in e.tags) if verb else frozenset()
