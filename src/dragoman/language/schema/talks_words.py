"""Words of markers.yml that say whose talks without a name are, or that they are nobody's."""

from __future__ import annotations

import msgspec


class TalksWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`known_talks` («مذاکرات») are of the two sides of the page's one of `deals` («توافق»). `in_order` («تا») stands
    behind the verb of a journey before what it is made for. Talks that one of `such_as` («از جمله») counts among the
    `subject_matter` («موضوعاتی») of something are nobody's of its clause. Talks behind one of `resumed` («از سرگیری»)
    that others speak about are not held, nor those that somebody tries to bring about by a verb with one of `reviving`
    («احیا»).
    """

    known_talks: list[str] = []
    deals: list[str] = []
    in_order: list[str] = []
    such_as: list[str] = []
    subject_matter: list[str] = []
    resumed: list[str] = []
    reviving: list[str] = []
