"""Whom only Persian introduces so: a name alone below the lead, a rank with a name, who heads a body."""

from __future__ import annotations

from dragoman.extraction.actors.beside import Beside
from dragoman.extraction.actors.compound import CHARGE, charge
from dragoman.extraction.actors.introduced import LEAD
from dragoman.extraction.actors.mention import Phrase
from dragoman.language.lexicon import Found
from dragoman.text.signs import COMMAS, QUOTES

STATES = frozenset(("actor.state", "actor.adjective"))
DESKS = ("official", "director-general")
OF_ORGANS = ("official", "secretary-general", "director-general", "spokesperson", "adviser")
ORGAN = 7  # tokens from the word for an organ to the state
SOURCE = 10  # tokens of the words for a source, with their comma


class Late(Beside):
    """Builds such phrases."""

    def desk(self, phrase: Phrase, k: int) -> int:
        """«مدیر بخش اروپای وزارت خارجه روسیه»: where the house ends whose desk for a land, the hit `k`, somebody heads;
        0 where he heads none.
        """
        late = self.passage.pack.data.pack.order == "SOV"
        if not late or phrase.office not in DESKS or phrase.state or phrase.people or phrase.counterpart:
            return 0
        head = self.passage.starting("actor", phrase.i)
        if head is None or any("general" in e.tags for e in head.all("actor.office")):
            return 0  # «مقام آمریکا»
        for hit in self.within(self.hits[k].j, phrase.j + CHARGE + 2):
            house = hit.get("actor.institution")
            if house is not None and house.value.endswith("-ministry"):
                return hit.j if charge(self.passage, self.hits[k].j, hit.i) else 0
            if self._sort(hit) != "state":
                return 0
        return 0

    def _introduced(self, out: list[Phrase]) -> list[Phrase]:
        """Persian «به گزارش ایرنا، محسن نبوی روز شنبه در دیدار …»: a name alone behind the source, below the lead."""
        taken = {t for p in out for t in range(p.i, p.j)}
        for low, high in self.passage.sentences[1:LEAD]:
            source = self.passage.starting("func", low)
            mark = source.get("func.mark") if source is not None else None
            if mark is None or mark.value != "source":
                continue
            comma = next((t for t in range(low, min(low + SOURCE, high)) if self.passage.fold(t) in COMMAS), None)
            if comma is None or comma + 1 >= high:
                continue
            end = self.name_after(comma + 1, True)
            if end - comma < 3 or not taken.isdisjoint(range(comma + 1, end + 1)):
                continue
            if any(self.passage.starting(layer, end) for layer in ("func", "date", "quiet")):
                made = Phrase(i=comma + 1, j=end, kind="person", name=(comma + 1, end), introduced=True)
                return sorted([*out, made], key=lambda p: p.i)
        return out

    def _of_organ(self, hit: Found) -> Phrase | None:
        """Persian «دبیر شورای دفاع ملی ونزوئلا»: who heads an organ of a state that no list knows, or is of it."""
        late = self.passage.pack.data.pack.order == "SOV"
        if not late or hit.get("actor.state") is None or hit.i - 2 < 0:
            return None
        chairs, organs = self.passage.pack.chairs, self.passage.pack.organs
        for at in range(hit.i - 1, max(0, hit.i - ORGAN), -1):
            if self.passage.fold(at) in organs and self.passage.fold(at - 1) in chairs:
                free = self.passage.covering("actor", at - 1) is None and self.passage.covering("actor", at) is None
                if not free or not charge(self.passage, at + 1, hit.i):
                    return None
                return Phrase(i=at - 1, j=hit.j, kind="office", office="official", state=self._code(hit))
        return None

    def organ(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """«دبیرکل شورای ملی دفاعی ونزوئلا»: whether only the words for an organ part an office from its state."""
        late = self.passage.pack.data.pack.order == "SOV"
        if not late or sort != "state" or phrase.office not in OF_ORGANS or phrase.state or phrase.people:
            return False
        at = phrase.j
        return at < hit.i and self.passage.fold(at) in self.passage.pack.organs and charge(self.passage, at + 1, hit.i)

    def _chaired(self, hit: Found) -> Phrase | None:
        """Persian «رئیس صلیب سرخ», «عضو ارشد جنبش امل»: who heads a body, or is of it, by a word that alone is no
        office.
        """
        at = hit.i - 1
        late = self.passage.pack.data.pack.order == "SOV"
        at -= at > 0 and self.passage.fold(at) in self.passage.pack.qualifiers
        if not late or at < 0 or self.passage.fold(at) not in self.passage.pack.chairs:
            return None
        if at > 0 and self.passage.fold(at - 1) in self.passage.pack.countries:
            return Phrase(i=at - 1, j=hit.j, kind="office", office="official")  # «کشور عضو ناتو»: nobody who is known
        back = at
        while back > 0 and self.passage.fold(back - 1) in COMMAS | QUOTES:
            back -= 1
        named = self.passage.ending("actor", back)
        if self.passage.covering("actor", at) is not None or (named and named.get("actor.person")):
            return None  # «X، رئیس صلیب سرخ»: he is named
        return Phrase(i=at, j=hit.j, kind="office", office="official", state=self._code(hit))

    def _ranked(self, k: int) -> tuple[list[Phrase], int]:
        """«سردار محمدی», «امیر سرتیپ حیدری»: whom no list knows, behind a title of the outlet's own state's."""
        hit = self.hits[k]
        entry = hit.get("actor.title")
        end = self.names.behind_rank(hit.j) if entry is not None and "post" in entry.tags else hit.j
        at = next((n for n in range(k + 1, len(self.hits)) if self.hits[n].i >= end), None)
        told = at is not None and self._sort(self.hits[at]) == "office" and self.gap(end, self.hits[at].i, comma=True)
        if end == hit.j or told or self._of_others(hit.j, end):
            return [], k + 1
        return [Phrase(i=hit.i, j=end, kind="person", name=(hit.j, end), pre=hit.pre)], at or len(self.hits)

    def _of_others(self, start: int, end: int) -> bool:
        """«سردار آزمون», «سردار ملی یمن», «امیر سرتیپ عبدالله از ارتش کویت»: whether behind a rank
        stands no name, or that of somebody of a state that is told behind it.
        """
        pack = self.passage.pack
        folds = [self.passage.fold(t) for t in range(start, end)]
        if folds[0] in pack.qualifiers | pack.epithets or (len(folds) == 1 and folds[0] in pack.seldom):
            return True
        of = end + (end < len(self.passage.tokens) and self.passage.fold(end) in pack.sources)
        return self._stated(of)

    def _stated(self, at: int) -> bool:
        """Whether a state stands at token `at`, or an institution with one right behind it."""
        hit = self.passage.starting("actor", at)
        while hit is not None and hit.get("actor.institution"):
            hit = self.passage.starting("actor", hit.j)
        return hit is not None and bool(hit.kinds & STATES)
