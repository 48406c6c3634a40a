"""Arabic: «يعود آخر لقاء بين الرئيسين إلى نوفمبر 2023»: the time to which a contact is said to go back."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.language.passage import Passage
from dragoman.model.when import When

RETURN = "return"  # a set of verbs of frames.yml
NEAR = 2  # tokens from the verb to the noun («تعود آخر زيارة»)


def goes_back_to(passage: Passage, days: DayOf, told: Candidate) -> When | None:
    """The day, month or year behind the "to" of a verb of returning that stands right before the noun."""
    low, high = passage.sentences[told.sentence]
    verbs = [f for layer in ("frame", "light") for f in passage.begun(layer, max(low, told.i - NEAR), told.i)]
    back = any(e.value == RETURN for f in verbs for e in f.entries if e.kind.endswith(".verb"))
    if passage.pack.data.pack.order != "VSO" or told.status != "occurred" or not back:
        return None
    leads = [f.i for f in passage.begun("func", told.j, high) if (e := f.get("func.mark")) and e.value == "to"]
    found = (when for at in leads if (when := days.right_behind(at, years=True)) is not None)
    return next((when for when in found if days.behind(when)), None)
