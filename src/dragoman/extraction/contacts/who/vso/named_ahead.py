"""«وفور لقائه مع بلينكن، رفض نتنياهو ذلك»: an Arabic pronoun for him who is named behind it (order VSO)."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

SETTINGS = frozenset(("during", "after", "before", "within", "at"))  # marks of what else something is done in
NEXT = 2  # tokens between the comma and who does what the sentence tells («، رفض نتنياهو», «، كما أكد نتنياهو»)
ONWARD = 5  # tokens of a sentence before such words («ومع ذلك، فور لقائه …»)


def named_ahead(passage: Passage, clauses: Clauses, groups: Sequence[Group], hit: Found) -> Group | None:
    """Who does what a sentence tells, where a noun with "his" opens it behind a word for when, with whom he met stands
    before the comma, and right behind the verb of the sentence one person of another party is named.
    """
    low, high = clauses.around(hit.i)
    if hit.suf not in passage.pack.pronoun_tails or passage.pack.data.pack.order != "VSO":
        return None
    led = passage.ending("func", hit.i)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value not in SETTINGS or led.i - low > ONWARD:
        return None
    here = [g for g in groups if low <= g.i and g.j <= high]
    if any(g.i < hit.i for g in here) or any(passage.begun(layer, low, led.i) for layer in ("say", "frame", "light")):
        return None
    comma = next((t for t in range(hit.j, high) if passage.fold(t) in COMMAS and not _inside(here, t)), high)
    met = [g for g in here if hit.j <= g.i and g.j <= comma]
    doer = next((g for g in here if comma < g.i), None)
    if not met or doer is None or not 0 < doer.i - comma - 1 <= NEXT or doer.mark not in ("", "after-word"):
        return None
    if passage.begun("frame", comma, doer.i):
        return None  # «وبعد لقائه مع السيسي، استقبل الملك الرئيس الفرنسي»
    first = doer.mentions[0]
    alone = len(doer.mentions) == 1 and first.kind in PERSONS and not first.counterpart and first.party
    return doer if alone and all(first.party not in g.parties for g in met) else None


def _inside(groups: Sequence[Group], at: int) -> bool:
    """Whether a comma stands between an office and its name («وزير الخارجية، فلان، …») or in a list."""
    return any(g.i < at < g.j for g in groups)
