"""Arabic: of which body or movement one official is, told by where he sits: «القيادي في حركة حماس», «مفوض السياسة
الخارجية في الاتحاد الأوروبي», «مسؤولا بالأمم المتحدة».

A minister or a president is not of the body behind «في»: «التقى الوزير في الأمم المتحدة» says where he was; but one is
of the government there.
"""

from __future__ import annotations

from dragoman.extraction.actors.english import BODIES
from dragoman.extraction.actors.hits import PLACES
from dragoman.extraction.actors.mention import Phrase
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

OFFICES = frozenset(("official", "leader", "deputy-leader", "high-representative", "chief-negotiator"))
LANDS = frozenset(("actor.adjective", "actor.state", "actor.capital"))


def in_body(passage: Passage, phrase: Phrase, hit: Found) -> bool:
    """Whether a body or movement that stands behind «في» or «ب» can be that of the one official of a phrase."""
    if passage.pack.data.pack.order != "VSO" or phrase.number != "one":
        return False
    if phrase.office not in OFFICES and not in_government(passage, phrase, hit):
        return False
    return phrase.state is None and not phrase.people and bool(BODIES & hit.kinds) and not PLACES & hit.kinds


def in_government(passage: Passage, phrase: Phrase, hit: Found) -> bool:
    """«وزير الخارجية في حكومة الوحدة الليبية», «وزير الدفاع في الحكومة اليمنية»: whether a minister is told to be
    one of the government behind him.
    """
    if passage.pack.data.pack.order != "VSO" or not (phrase.office or "").endswith("minister"):
        return False
    article = passage.pack.letters.article
    return passage.fold(hit.i).removeprefix(hit.pre).removeprefix(article) in passage.pack.governments


def housed(passage: Passage, phrase: Phrase, hit: Found) -> bool:
    """Whether somebody can be of the house that he is told to be in: any official, a minister of a government of which
    the words behind say whose it is (not «وزير العدل في حكومة ترامب»).
    """
    if passage.pack.data.pack.order != "VSO" or phrase.state or phrase.people:
        return False
    whose = passage.starting("actor", hit.j)
    land = whose is not None and bool(LANDS & whose.kinds)
    return phrase.office == "official" or (land and in_government(passage, phrase, hit))
