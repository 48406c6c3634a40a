"""«التقى شكري السفير المصري»: who meet each other in Arabic are of one state, and nobody else is meant (order VSO)."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Side

BARE = ("", "of", "after-word")  # marks of a name that may go on with the office before it


def of_one_land(sides: Sequence[Side], *, verb: bool) -> bool:
    """Whether two persons of one state are told apart: behind a noun by a preposition, behind a verb by the name of the
    first too. An office and the name behind it are one («لقاء زعيم الحوثيين، عبد الملك الحوثي», «رئيس الكتلة النائب
    فلان»).
    """
    one, *others = sorted((s.mention for s in sides), key=lambda m: m.i)
    if any(m.joined for m in others):
        return False  # «سيجتمع مع وزير الخارجية وانغ يي وعضو مجلس الدولة»: both are met
    same = one.name is not None and {m.name for m in others} == {one.name}
    return not same and all(m.mark not in BARE or (verb and one.name and not m.mark) for m in others)
