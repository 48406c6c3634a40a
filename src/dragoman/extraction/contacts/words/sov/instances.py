"""«موضوعاتی از جمله مذاکرات با ایران»: Persian talks that are counted among what something else is about."""

from __future__ import annotations

from dragoman.extraction.contacts.words.verbs import finite
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

NEAR = 3  # words between "such as" and the noun («از جمله روند مذاکرات»)
FAR = 6  # tokens from the subject matter to "such as" («مسائل مهم منطقه از جمله»)


def instance(passage: Passage, hit: Found) -> bool:
    """Whether the noun of talks at `hit`, with whom they are right behind it, is only one of the subjects of something.

    Not where it says whose they are («مذاکرات کشورش با آمریکا»), nor behind meetings («دیدارهایی از جمله گفت‌وگو با …»).
    """
    led = passage.starting("func", hit.j)
    mark = led.get("func.mark") if led is not None else None
    if mark is None or mark.value != "with":
        return False
    for found in reversed(passage.begun("suchas", max(0, hit.i - NEAR - 2), hit.i)):
        if found.j <= hit.i and hit.i - found.j <= NEAR and not finite(passage, found.j, hit.i):
            named = passage.begun("subject", max(0, found.i - FAR), found.i)
            return bool(named) and not finite(passage, named[-1].j, found.i)
    return False
