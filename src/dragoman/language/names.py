"""Words of a name that are written like verbs: «فيصل بن فرحان» holds no "so he arrives", "the United States" says
nothing.
"""

from __future__ import annotations

from dragoman.language.lexicon import Found

LAYERS = ("frame", "light", "say")
NAMES = (frozenset({"actor.person"}), frozenset({"actor.state"}))


def without_verbs(layers: dict[str, list[Found]]) -> None:
    """Takes the verbs out of `layers` that lie wholly in the name of a person or state, of several words, which is
    nothing else."""
    named = {t for f in layers.get("actor", ()) if f.j - f.i > 1 and f.kinds in NAMES for t in range(f.i, f.j)}
    if not named:
        return
    for name in LAYERS:
        found = layers.get(name)
        if found and any(f.i in named for f in found):
            layers[name] = [f for f in found if f.get("frame.noun") or not named.issuperset(range(f.i, f.j))]
