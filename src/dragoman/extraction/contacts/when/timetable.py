"""English: "heads to India on Wednesday": a journey in the present, which is on the timetable."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.language.passage import Passage


def timetable(passage: Passage, told: Candidate) -> bool:
    """ "heads to India on Wednesday": whether an English present tells a journey, which is on the timetable; not where
    its sentence tells what was, as captions do.
    """
    if not (told.finite and told.present and told.event in JOURNEYS and told.status_at is None):
        return False
    verbs = (f for layer in ("say", "frame", "light") for f in passage.begun(layer, *passage.sentences[told.sentence]))
    return not any("past" in e.tags for f in verbs for e in f.entries)
