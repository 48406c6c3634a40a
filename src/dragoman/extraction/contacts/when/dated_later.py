"""The day of news that its page names only further down, of «the call between the two».

«مكالمة عاصفة بين الرئيسين … . وجرت المكالمة بين الزعيمين يوم 20 فبراير»: an Arabic noun with the article, whose
parties are those told before and not named again, takes up the contact that was told without a day.
"""

from __future__ import annotations

import msgspec

from dragoman.extraction.contacts.another import BEFORE
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import VENUES
from dragoman.language.passage import Passage

RECENT = 14  # days by which a page may be younger than its news


def dated_later(passage: Passage, told: list[Candidate]) -> list[Candidate]:
    """The tellings, those of fresh news with the day that one further down gives it."""
    out = list(told)
    for later in told if passage.pack.data.pack.order == "VSO" else ():
        if not _takes_up(passage, later):
            continue
        for n, candidate in enumerate(out):
            if candidate.i < later.i and _is_it(candidate, later):
                out[n] = msgspec.structs.replace(candidate, when=later.when, implied=False)
    return out


def _takes_up(passage: Passage, told: Candidate) -> bool:
    """Whether a noun takes up a contact told before, and has a day of its own."""
    noun = passage.starting("frame", told.i)
    clitic = passage.pack.clitics.get(noun.pre) if noun is not None and noun.get("frame.noun") else None
    if clitic is None or not clitic.article or told.event not in VENUES | {"call"}:
        return False
    if told.status != "occurred" or told.older or told.other == BEFORE:
        return False
    low, _ = passage.sentences[told.sentence]
    day = told.when is not None and not told.implied and told.when.start == told.when.end
    return day and all(s.mention.i < low for s in told.sides)


def _is_it(told: Candidate, later: Candidate) -> bool:
    """Whether a telling of fresh news is of what a noun takes up: not long before, and by the same channel."""
    if told.parties != later.parties or not told.implied or told.when is None or later.when is None:
        return False
    same = later.channel in (told.channel, "unspecified") or told.channel == "unspecified"
    return told.status == "occurred" and same and 0 <= (told.when.end - later.when.end).days <= RECENT
