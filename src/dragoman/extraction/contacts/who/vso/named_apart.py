"""Arabic «قال السيسي والملك عبد الله، خلال قمة بينهما»: a pronoun for two means the two whom the clause names."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.clauses import Clauses


def named_apart(sides: Sequence[Side], clauses: Clauses) -> list[Side]:
    """The sides without a pronoun for both where two parties of the clause are named besides: it means no others. Nor
    does somebody of an earlier sentence belong with it («… نظيره التركي. وبحث الرئيسان في لقاء جمعهما …»).
    """
    pair = next((s.mention for s in sides if s.mention.kind == "pair"), None)
    lands = clauses.passage.pack.two_lands
    if pair is None or any(clauses.passage.fold(t) in lands for t in range(pair.i, pair.j)):
        return list(sides)  # «الاجتماع بين البلدان الأربعة»
    now = clauses.sentence[pair.i]
    sides = [s for s in sides if clauses.sentence[s.mention.i] == now]
    named = [s for s in sides if s.mention.kind != "pair"]
    two = len({s.party for s in named if s.party}) == 2 and all(s.role == "participant" for s in named)
    return named if two else list(sides)
