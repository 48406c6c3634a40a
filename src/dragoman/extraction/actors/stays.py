"""«سيلتقي الوزير خلال زيارته الرئيس العراقي»: Arabic visits that only say when, and to whom nobody behind belongs."""

from __future__ import annotations

from dragoman.language.passage import Passage

JOURNEYS = frozenset(("visit", "tour", "arrival"))  # nouns of frames.yml
MET = frozenset(("meet", "receive-guest", "discuss"))  # verbs of frames.yml that have an object behind them
FAR = 8  # tokens between such a verb and the visit


def stays(passage: Passage) -> frozenset[int]:
    """Where the word for a visit ends that bears a pronoun, stands behind a preposition of time, and before which a
    verb of meeting stands near in its sentence: who follows is met.
    """
    during = {f.j for f in passage.leading("during")}
    verbs = sorted(f.j for f, e in passage.of("frame.verb") if e.value in MET)
    if not during or not verbs:
        return frozenset()
    out = []
    for found, entry in passage.of("frame.noun"):
        if entry.value not in JOURNEYS or found.suf not in passage.pack.pronoun_tails or found.i not in during:
            continue
        low = max((passage.sentence(found.i) or (found.i, found.j))[0], found.i - FAR)
        if any(low < end <= found.i for end in verbs):
            out.append(found.j)
    return frozenset(out)
