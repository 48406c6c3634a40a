"""One place of an article where a contact is told."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.model.when import When


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """A mention in a role of the predicate."""

    mention: Mention
    role: str

    @property
    def party(self) -> str | None:
        """The party that it speaks for."""
        return self.mention.party


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A filled frame: tokens `[i, j)` of its predicate, `[low, high)` of the words that tell it.

    `implied` says that `when` is only that of fresh news. `soft` is a bare noun («زيارة …»), which does not say whether
    it took place, `finite` what a verb tells (`present`: in that tense), `joint` what all hold together («اجتماع
    ثلاثي»), `separate` what each holds apart, `single`
    what a noun in the singular says that several do ("A and B held a call with C"),
    `again` what is done once more, `older` what words say to lie back («كان قد», «سفر اخیر»),
    `aside` what something else is about («در واکنش به دیدار …»),
    `anew` talks that name nobody, with the parties of those before (`further.py`),
    `sent` what came before the day of its sentence («… را بررسی می‌کند»), `tense` a plan by its Arabic tense alone,
    `then` what words of time say on a page without a day (`when/back_then.py`), `other` which contact of the same two
    it is ("another meeting", "their previous call": `words/ordered.py`), `unsure` what may be, or is but a boast,
    `worded` that its day is only that on which it was said ("…, the ministry said Friday").
    """

    i: int
    j: int
    low: int
    high: int
    sentence: int
    event: str
    frame: str
    traits: frozenset[str] = frozenset()
    channel: str
    status: str
    sides: tuple[Side, ...]
    channel_at: tuple[int, int] | None = None
    status_at: tuple[int, int] | None = None
    when: When | None = None
    implied: bool = False
    place: Mention | None = None
    soft: bool = False
    finite: bool = False
    present: bool = False
    joint: bool = False
    separate: bool = False
    single: bool = False
    aside: bool = False
    older: bool = False
    known: bool = False
    again: bool = False
    sent: bool = False
    tense: bool = False
    anew: bool = False
    then: str = ""
    other: str = ""
    unsure: bool = False
    worded: bool = False

    @property
    def parties(self) -> frozenset[str]:
        """The party codes, each once."""
        return frozenset(s.party for s in self.sides if s.party)


class Echo(msgspec.Struct, frozen=True, order=True):
    """Tokens `[i, j)` that speak of a contact told before, one of `events`: the channel and the day that they say.

    `side` is where the day lies from publication: ahead, behind, or neither; `off` are the words that call it off, and
    `dated` the tokens right before that name its day ("Tuesday's meeting").
    """

    i: int
    j: int
    channel: str
    events: tuple[str, ...] = ()
    when: When | None = None
    side: str = ""
    off: tuple[int, int] | None = None
    dated: tuple[int, int] | None = None


def goes_on(last: Candidate, told: Candidate) -> bool:
    """«استقبل السيسي بلينكن السبت وبحث معه …»: whether a sentence goes on about those whom it told of."""
    done = last.finite and told.finite and not last.present and not told.present
    return done and last.sentence == told.sentence and told.parties == last.parties
