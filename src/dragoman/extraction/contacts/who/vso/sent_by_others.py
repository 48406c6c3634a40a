"""«دعت مصر إلى إرسال بعثة أممية إلى ليبيا»: whoever urges that somebody be sent does not send him (order VSO)."""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import COMMAS

SENT = "envoy"  # what a frame needs that tells of somebody being sent
BETWEEN = (
    "frame",
    "light",
    "say",
    "status",
)  # layers of what else may rule the noun («دعا إلى التهدئة، وينوي إرسال …»)


def urged(passage: Passage, frame: Frame, hit: Found) -> bool:
    """Whether a verb of urging rules the Arabic verbal noun of sending: no comma, "and" or other predicate between."""
    if SENT not in frame.needs:
        return False
    low, _ = passage.sentence(hit.i) or (hit.i, hit.j)
    verb = next(reversed(list(passage.begun("urging", low, hit.i))), None)
    clitic = passage.pack.clitics.get(hit.pre)
    if verb is None or (clitic is not None and clitic.conjunction):
        return False
    if any(passage.fold(t) in COMMAS for t in range(verb.j, hit.i)):
        return False
    others = (f for layer in BETWEEN for f in passage.begun(layer, verb.j, hit.i))
    return all(f.j <= verb.j for f in others)
