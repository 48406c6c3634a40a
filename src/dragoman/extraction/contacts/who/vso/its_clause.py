"""Arabic: whose deed is told of a thing that somebody visits, in a clause without a relative word: «زار مصنعا أقامته
الصين», «وصل إلى مدينة قصفتها إثيوبيا».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

LANDS = ("state", "capital")
BARE = ("", "after-word")
KNOWN = ("actor", "func", "date", "quiet")  # layers of words that are no verb, and no thing


def of_its_clause(beside: Beside, frame: Frame, hit: Found, sides: Sequence[Side]) -> bool:
    """Whether the land behind an Arabic verb of journeys does something to a thing without its article that stands
    before: right before the land a word that nobody knows ends in a pronoun that means it.
    """
    if beside.order != "VSO" or frame.event not in JOURNEYS or not frame.verb:
        return False
    hosts = [s.mention for s in sides if s.role == "host" and s.mention.kind in LANDS and s.mention.i > hit.j]
    return bool(hosts) and hosts[0].mark in BARE and _done_by(beside, hit.j, hosts[0].i)


def _done_by(beside: Beside, low: int, at: int) -> bool:
    """Whether the word before token `at` may be a verb with a pronoun for the noun before it."""
    passage, pack = beside.passage, beside.passage.pack
    verb = at - 1
    token = passage.tokens[verb]
    if not beside.somebody(verb) or passage.raw[token.start : token.end].endswith(tuple(pack.data.letters.final)):
        return False
    if not passage.fold(verb).endswith(tuple(t for t in pack.pronoun_tails if t)):
        return False
    noun, the = verb - 1, pack.letters.article or " "
    if noun < low or passage.tokens[noun].form.kind != "w":
        return False
    return not any(passage.fold(t).startswith(the) or passage.covering(n, t) for t in (verb, noun) for n in KNOWN)
