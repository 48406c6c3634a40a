"""The last day on which a plan can be: «سيزور بغداد بحلول نهاية مايو», "will meet by the end of May",
«تا پایان خرداد به مسکو سفر می‌کند».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dragoman.dating.edtf import edtf
from dragoman.dating.mention import Mention
from dragoman.extraction.actors.definite import defined
from dragoman.language.passage import Passage
from dragoman.model.when import When
from dragoman.settling import sov_topic
from dragoman.text.places import begun

if TYPE_CHECKING:
    from dragoman.settling.attach import Days

OPENING = 3  # tokens from the first word of a deadline to its day («في موعد أقصاه يونيو»)
WORDS = 2  # other words between a noun, or a Persian verb, and its deadline («قمة تاريخية بينهما بحلول مايو»)
BESIDE = ("actor", "func", "frame", "light", "channel", "quiet", "date", "deadline")


def by(days: Days, i: int, j: int, sentence: int) -> When | None:
    """From publication to the end of the time that a word for a deadline leads in beside the plan at tokens `[i, j)`.

    Not where words for something else stand between: «يبحثان سحب القوات بحلول نهاية مايو».
    """
    published = days.published
    if published is None:
        return None
    for date in begun(days.named, *days.passage.sentences[sentence]):
        when = date.when
        if when is None or when.end <= published or not _led(days.passage, date):
            continue
        if not _beside(days, date, i, j):
            continue
        trace = f"{when.trace}; from publication to its end"
        return replace(when, start=published, precision="days", edtf=edtf(published, when.end, "days"), trace=trace)
    return None


def _led(passage: Passage, date: Mention) -> bool:
    """Whether a word for a deadline leads in a time, or is one with its first words («قبل نهاية مايو»)."""
    return any(f.i < date.i <= f.j for f in passage.begun("deadline", date.i - OPENING, date.i))


def _beside(days: Days, date: Mention, i: int, j: int) -> bool:
    """Whether a time stands beside a predicate of its clause: behind it, where the verb does not end its clause."""
    passage = days.passage
    if days.clause[date.i] != days.clause[i] and not days.elsewhere.own(date, j):
        return False
    late = passage.pack.data.pack.order == "SOV"
    if date.i < i:
        between = [t for t in range(date.j, i) if passage.tokens[t].form.kind == "w"]
        finite = any(passage.fold(t) in passage.pack.finite for t in between)
        return late and not finite and _few(passage, between) and sov_topic.topic(days, date, i) is None
    between = [t for t in range(j, date.i) if passage.tokens[t].form.kind == "w"]
    noun = passage.starting("frame", i)
    if noun is None or not noun.get("frame.noun"):
        return not any(_unknown(passage, t) for t in between)
    marks = (e.value for f in passage.begun("func", j, date.i) for e in f.all("func.mark"))
    return "about" not in marks and not passage.begun("purpose", j, date.i) and _few(passage, between)


def _few(passage: Passage, between: list[int]) -> bool:
    """Whether hardly any words stand there but for with whom and where («قمة تاريخية بين الرئيسين»), and none of a
    matter («لوقف القتال»).
    """
    others = [t for t in between if _unknown(passage, t)]
    return len(others) <= WORDS and not any(defined(passage, t) for t in others)


def _unknown(passage: Passage, at: int) -> bool:
    """Whether a word is none of those that tell of a contact; "will be held by May"."""
    layers = (*BESIDE, "status") if passage.pack.data.pack.order == "SVO" else BESIDE
    return all(passage.covering(layer, at) is None for layer in layers)
