"""Arabic predicates that are one's: a noun with his pronoun, or a verb in the singular behind whoever does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.extraction.contacts.who.vso.genders import Genders
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame


def fit_for_one(genders: Genders, frame: Frame, hit: Found, groups: Iterable[Group | None]) -> Iterator[Group]:
    """Those of whom a predicate may be told, nearest first; behind several whom a verb in the singular is not said of
    nobody further off is looked for. «قال ممثلو العائلات بعد لقائهم الوزير»: nor is a noun told of whom its pronoun
    does not mean.
    """
    passage = genders.passage
    for group in groups:
        if group is None or (frame.noun and not genders.may_mean(hit.suf, group)):
            continue
        if not _several(passage, frame, hit, group):
            yield group
        elif frame.verb:
            return


def _several(passage: Passage, frame: Frame, hit: Found, group: Group) -> bool:
    """«بوتين وماكرون … محادثاته مع ترامب», «دعت مصر السودان وليبيا إلى لقاء، كما تشاورت مع …»: whether several who are
    named before a predicate are not those of whom it is told, by its pronoun or the number of its verb.
    """
    pack = passage.pack
    if pack.data.pack.order != "VSO" or len(group.mentions) < 2:
        return False
    if hit.suf in pack.pronoun_tails and hit.suf not in pack.dual_tails:
        return True
    verbs = [e for e in hit.entries if e.kind.endswith(".verb")]
    single = bool(frame.verb) and bool(verbs) and not any("plural" in e.tags for e in verbs)
    return single and group.j <= hit.i
