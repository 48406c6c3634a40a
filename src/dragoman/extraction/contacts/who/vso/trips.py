"""Arabic: whose journey a noun is that may be anybody's: «خلال رحلته إلى الصين», «رحلة الوزير إلى أنقرة»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun

NEAR = 2  # tokens from the noun, or whose it is, to «إلى» («رحلته الأخيرة إلى»)


def owned(passage: Passage, groups: Sequence[Group], noun: Found) -> bool:
    """Whether a pronoun is written onto a noun, or somebody stands right behind it as its owner; flights are several
    («رحلاتها إلى تل أبيب»).
    """
    if any("plural" in e.tags for e in noun.entries):
        return False
    owner = next((g for g in begun(groups, noun.j, noun.j + 1) if g.mentions[0].kind in PERSONS), None)
    end = owner.j if owner is not None else noun.j
    led = next((f for t in range(end, end + NEAR) if (f := passage.starting("func", t)) is not None), None)
    to = led is not None and any(e.value == "to" for e in led.all("func.mark"))  # not «خلال رحلتها من … إلى …»
    return to and (owner is not None or noun.suf in passage.pack.pronoun_tails)
