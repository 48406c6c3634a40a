"""What may be, or is but a boast: a plan that makes no other of what somebody asks for.

"Zelensky might meet Putin"; «ترامپ گفت ایران با من مذاکره خواهد کرد»: who tells of himself that another will come.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

MIGHT = ("possible", "chance", "may")
BEHIND = 3  # tokens behind a verb within which its own pronoun stands


def unsure(passage: Passage, clauses: Clauses, told: Candidate) -> Candidate:
    """A planned telling, marked where its words do not make it a plan."""
    if told.status != "planned" or told.status_at is None:
        return told
    cue = passage.starting("status", told.status_at[0])
    if cue is not None and cue.entries[0].value in MIGHT:
        return replace(told, unsure=True)
    if cue is not None and cue.i < told.i:
        return told
    low, high = clauses.around(told.i)
    mine = passage.begun("pronoun", low, min(high, max(told.j, told.status_at[1]) + BEHIND))
    boast = told.when is None and told.place is None and any(f.entries[0].value.endswith("1") for f in mine)
    return replace(told, unsure=True) if boast else told
