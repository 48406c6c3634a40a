"""What an Arabic present tense or noun tells that is still to come, where no word beside it says so.

News tells what was in the past tense: with its verb first, as no headline has it, «يبدأ زيارة» tells a plan, as does
«يزور القاهرة خلال الأيام المقبلة» anywhere, unless a word says that it goes on («حاليا», «يختتم زيارته»). A noun that
«و» joins to a plan is one too («يعتزم زيارة واشنطن ولقاء الوزير»), as is what a journey "includes".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, MET, VENUES
from dragoman.extraction.contacts.whether.ahead import goes_on
from dragoman.extraction.contacts.whether.begun import has_begun, opens_alone
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.model.when import When

HELD = JOURNEYS | VENUES | {"reception", "call"}
INCLUDES = "lead-to"  # the light verb of a tour that has yet to lead somewhere
BEGINS = "begin"  # the light verb of a tour that begins somewhere
TRIPS = ("tour", "visit")  # nouns of what has a programme


class Ahead(Protocol):
    """What knows the words for what lies ahead."""

    def later(self, i: int, sentence: int) -> bool:
        """Whether words without a day say in the clause of token `i` that it is still to come."""

    def stale(self, when: When | None) -> bool:
        """Whether a day lies before those of fresh news."""

    def today(self) -> When | None:
        """The day of publication."""


def to_come(
    passage: Passage,
    clauses: Clauses,
    days: Ahead,
    told: Candidate,
    before: Sequence[Candidate],
    *,
    when: When | None = None,
) -> bool:
    """Whether what a telling tells is a plan; `when` is its day, where one is named."""
    if passage.pack.data.pack.order != "VSO" or told.event not in HELD:
        return False
    if told.finite and told.present and _next(passage, told):
        return True
    if told.finite and told.present and not goes_on(passage, *clauses.clause(told.i)):
        later = days.later(told.i, told.sentence) or begins(passage, clauses, told)
        return later or _on_the_day(passage, clauses, days, told, when)
    if joined(passage, clauses, told, before) is not None or _included(passage, clauses, told):
        return True
    return _opens_a_tour(passage, clauses, told)


def _opens_a_tour(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«يبدأ غدا جولة يستهلها بزيارة الرياض»: whether a present tense with a pronoun says with which visit something
    begins, and no past tense before it that it has begun; a headline, which has who does it first, tells news.
    """
    low, _ = clauses.clause(told.i)
    verb = passage.ending("light", told.i)
    if told.event not in JOURNEYS or told.finite or verb is None or verb.suf not in passage.pack.pronoun_tails:
        return False
    first = min(s.mention.i for s in told.sides)
    if low <= first < verb.i and not any(
        "present" in e.tags for f in passage.begun("light", low, first) for e in f.entries
    ):
        return False
    begins = [e for e in verb.all("light.verb") if e.value == BEGINS]
    opening = bool(begins) and all("present" in e.tags for e in begins)  # «استهلها» is also written as "I open it"
    past = (f for layer in ("light", "frame") for f in passage.begun(layer, low, verb.i))
    return opening and not any("past" in e.tags for f in past for e in f.entries)


def _included(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«تشمل جولته زيارة إلى الكويت», «تتضمن الزيارة لقاء مع …»: whether a noun is what a journey, by the present tense
    of "includes", has on its programme.
    """
    low, _ = clauses.clause(told.i)
    if told.finite or not _noun(passage, told.i) or passage.ending("func", told.i) is not None:
        return False
    verbs = [f for f in passage.begun("light", low, told.i) if f.get("light.verb")]
    if not verbs or not any(e.value == INCLUDES and "present" in e.tags for e in verbs[-1].all("light.verb")):
        return False
    nouns = (f for f in passage.begun("frame", low, told.i) if clauses.number[f.i] == clauses.number[told.i])
    return any(e.value in TRIPS for f in nouns for e in f.all("frame.noun"))


def on_programme(passage: Passage, days: Ahead, told: Candidate, before: Sequence[Candidate]) -> bool:
    """Whether an Arabic present tense tells what somebody will do on a journey that was told right before."""
    last = before[-1] if before else None
    verb = passage.starting("frame", told.i)
    if last is None or verb is None or passage.pack.data.pack.order != "VSO":
        return False
    if any("past" in e.tags for e in verb.all("frame.verb")):
        return False  # «التقى خلالها» is also written as "I meet"
    if last.event not in JOURNEYS or told.event in JOURNEYS or told.sentence - last.sentence > 1:
        return False
    if passage.begun("together", told.j, told.j + 2):
        return told.sentence > 0 or not last.present  # a headline tells in the present what was
    come = _has_come(passage, last) and not days.stale(last.when)
    return come and last.parties == told.parties and told.event in MET


def _has_come(passage: Passage, told: Candidate) -> bool:
    """«وصل إلى القاهرة», «بدأ زيارة إلى الرياض»: whose guest has just come: what the present tense adds is ahead."""
    if told.status != "occurred" or told.present or not told.finite:
        return False
    begun = any(passage.fold(f.i) in passage.pack.beginning for f in passage.begun("light", told.low, told.i))
    return told.event == "arrival" or begun


def _present(passage: Passage, told: Candidate) -> int | None:
    """The token of the present tense that tells it."""
    found = (f for layer in ("frame", "light") for f in passage.begun(layer, told.low, told.i + 1))
    return min((f.i for f in found if any("present" in e.tags for e in f.entries)), default=None)


def _verb_first(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """Whether a present tense tells it before any of those who act, in a clause that stands in no other."""
    low, _ = clauses.clause(told.i)
    verb = _present(passage, told)
    if verb is None or clauses.opener.get(clauses.number[told.i]) != "sentence":
        return False
    return not any(low <= s.mention.i < verb for s in told.sides)


def begins(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«يبدأ الرئيس زيارة إلى …»: whether a journey is told by the present tense of its beginning."""
    if told.event not in JOURNEYS or not told.present or not _verb_first(passage, clauses, told):
        return False
    return any(passage.fold(f.i) in passage.pack.beginning for f in passage.begun("light", told.low, told.i))


def _next(passage: Passage, told: Candidate) -> bool:
    """«ثم ينتقل إلى أنقرة», «ويسافر بعدها إلى أنقرة»: whether "then" stands right before a present tense or behind."""
    verb = _present(passage, told)
    words = (
        (passage.ending("afterwards", verb) or passage.starting("afterwards", verb + 1)) if verb is not None else None
    )
    return words is not None and words.get("afterwards.word") is not None


def _on_the_day(passage: Passage, clauses: Clauses, days: Ahead, told: Candidate, when: When | None) -> bool:
    """«يلتقي الرئيس، اليوم الاثنين، نظيره»: whether a present tense that opens its sentence tells what is on for the
    day of publication: what was done on it is told in the past tense.

    Not «في الوقت الذي يزور فيه الوزير الاثنين طهران», which goes on, nor a headline, which has who does it first, nor
    what has begun («يزور الرئيس اليوم الدوحة، والتقى فور وصوله الأمير»).
    """
    today = days.today()
    if when is None or today is None or (when.start, when.end) != (today.start, today.end):
        return False
    verb = _present(passage, told)
    if verb is None or not _verb_first(passage, clauses, told):
        return False
    return opens_alone(passage, clauses.clause(told.i)[0], verb) and not has_begun(passage, told)


def joined(passage: Passage, clauses: Clauses, told: Candidate, before: Sequence[Candidate]) -> Candidate | None:
    """The plan told by a noun to which «و» joins the noun of a telling, no verb between them."""
    last = before[-1] if before else None
    noun = passage.starting("frame", told.i)
    if noun is None or not noun.get("frame.noun") or told.finite or told.status_at is not None or last is None:
        return None
    clitic = passage.pack.clitics.get(noun.pre)
    led = clitic is not None and clitic.conjunction and not clitic.preposition and not clitic.article
    same = last.status == "planned" and clauses.number[last.i] == clauses.number[told.i] and last.j <= told.i
    if not (led and same) or _verbal(passage, last.j, told.i):
        return None
    return last if passage.starting("frame", last.i) is not None and _noun(passage, last.i) else None


def _noun(passage: Passage, i: int) -> bool:
    found = passage.starting("frame", i)
    return found is not None and found.get("frame.noun") is not None


def _verbal(passage: Passage, a: int, b: int) -> bool:
    """Whether a verb stands in tokens `[a, b)`."""
    found = (f for layer in ("frame", "light", "say") for f in passage.begun(layer, a, b))
    prepositions = {f.i for f in passage.begun("func", a, b) if f.get("func.mark")}  # «بين»
    return any(e.kind.endswith(".verb") for f in found if f.i not in prepositions for e in f.entries)
