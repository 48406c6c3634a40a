"""Arabic «زيارة دولة», a state visit, beside «زيارة دولة الكويت», a visit to the State of Kuwait.

The word for a state is of the land's name where that follows bare, and the visit is only one: «قام بزيارة دولة الكويت».
Elsewhere it says of what kind the visit is, and no government's: «زيارة دولة لقطر», «زيارة دولة إلى قطر».
"""

from __future__ import annotations

import msgspec

from dragoman.language.lexicon import Found

LAND, HOUSE = "actor.state", "actor.institution"


def without_states(layers: dict[str, list[Found]]) -> None:
    """Shortens the nouns in `layers` whose last word begins a land's name, and takes out houses that are their last."""
    begun = {f.i: f for f in layers.get("actor", ())}
    frames, houses = [], set()
    for found in layers.get("frame", ()):
        last = begun.get(found.j - 1)
        if last is not None and found.j - found.i > 1 and "frame.noun" in found.kinds:
            if LAND in last.kinds and last.j > found.j:
                found = msgspec.structs.replace(found, j=last.i)
            elif HOUSE in last.kinds and last.j == found.j:
                houses.add(last.i)
        frames.append(found)
    if frames:
        layers["frame"] = frames
    if houses:
        layers["actor"] = [f for f in layers["actor"] if f.i not in houses]
