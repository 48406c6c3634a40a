"""Arabic: whether it is with himself that somebody asks another to meet or talk: «دعا الرئيس نظيره إلى محادثات معه»,
«دعت أنقرة دمشق إلى لقاء على مستوى الوزراء».

Talks with nobody said may be with anybody («دعت الصين واشنطن إلى الحوار»); one who bids «إلى» a meeting is there
himself, not who demands one («طالبت باريس بيروت بعقد اجتماع») or urges to one («حث لندن على عقد قمة»).
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.groups import Group, before
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun

NEAR = 4  # tokens between the noun of what is asked for and with whom
STOPS = ("func", "date", "quiet", "status", "pronoun", "frame", "light", "topic", "say")  # layers where they end
OTHERS = frozenset(("with", "between", "of", "attended", "to-clitic"))  # marks of those who would come


def _of_others(passage: Passage, at: int) -> bool:
    """«إلى لقاء عائلات الرهائن», «إلى لقاء الفلسطينيين»: whether those whom one should meet stand
    behind the noun, at token `at`, known or not; no adjectives («إلى لقاء عاجل في موسكو»).
    """
    article = passage.pack.letters.article
    while at < len(passage.tokens) and passage.tokens[at].form.kind == "w":
        if passage.fold(at).startswith(article):
            return True
        if any(passage.covering(layer, at) for layer in STOPS):
            return False
        at += 1
    return False


def with_him(passage: Passage, hit: Found) -> bool:
    """Whether a pronoun for one behind the noun of what is asked for says with whom («محادثات مباشرة معه»)."""
    _, high = passage.sentence(hit.i) or (hit.i, hit.j)
    words = passage.begun("pronoun", hit.j, min(high, hit.j + NEAR))
    return any(e.value == "with" for f in words for e in f.all("pronoun.word"))


def bare(passage: Passage, groups: Sequence[Group], hit: Found) -> bool:
    """Whether a meeting without its article is what somebody is bidden to, and nobody is told right behind it who would
    sit in it.
    """
    clitic = passage.pack.clitics.get(hit.pre)
    if clitic is not None and clitic.article:
        return False
    theirs = passage.pack.data.offices.lead.get(passage.pack.letters.article)
    if theirs and hit.j < len(passage.tokens) and passage.fold(hit.j).startswith(theirs):
        return False  # «إلى اجتماع للفصائل»
    if _of_others(passage, hit.j):
        return False
    named = before(groups, hit.i)
    led = passage.starting("func", named.j) if named is not None else None
    if led is None or not any(e.value == "to" for e in led.all("func.mark")):
        return False
    return not any(g.mark in OTHERS for g in begun(groups, hit.j, hit.j + NEAR + 1))
