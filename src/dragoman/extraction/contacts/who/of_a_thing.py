"""Arabic verbs of receiving whose pronoun is a thing's: «على هامش مؤتمر تستضيفه أبوظبي»."""

from __future__ import annotations

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame


def of_a_thing(beside: Beside, frame: Frame, hit: Found) -> bool:
    """Whether the pronoun on an Arabic verb of receiving means the word right before it, of no person whom the reader
    knows and without its article, that the verb says something of; not «الوزير استقبله الرئيس», «كما استقبله»,
    «إلى مطار قرطاج واستقبله الرئيس».
    """
    passage, at = beside.passage, hit.i - 1
    if beside.order != "VSO" or frame.event != "reception" or not frame.verb or at < 0:
        return False
    if hit.suf not in passage.pack.pronoun_tails or not hit.suf or defined(passage, at):
        return False
    clitic = passage.pack.clitics.get(hit.pre)
    if clitic is not None and clitic.conjunction:
        return False
    return beside.somebody(at) or passage.covering("forum", at) is not None
