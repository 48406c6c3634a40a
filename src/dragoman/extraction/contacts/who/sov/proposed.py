"""«ایران پیشنهاد آمریکا برای مذاکره را رد کرد»: who, in Persian, has proposed talks that another answers."""

from __future__ import annotations

from dragoman.extraction.contacts.who.table import with_or_between
from dragoman.extraction.contacts.words.groups import Group, ending
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

ANSWER = 4  # tokens between the talks and the verb of answering («را»)


def proposer(passage: Passage, groups: list[Group], hit: Found) -> Group | None:
    """Whose proposal or request the talks at `hit` are, which a verb right behind them answers: the one who stands
    between its word and «برای». Nobody where the talks are with another («برای مذاکره با ایران»).
    """
    if passage.pack.data.pack.order != "SOV" or with_or_between(passage, hit.j):
        return None
    if not passage.begun("answering", hit.j, hit.j + ANSWER):
        return None
    at = hit.i
    while at > 0 and passage.fold(at - 1) in passage.pack.doing | passage.pack.qualifiers:
        at -= 1
    led = passage.ending("purpose", at)
    found = ending(groups, led.i) if led is not None else None
    if found is None or len(found.parties) != 1 or passage.ending("proposal", found.i) is None:
        return None
    return found
