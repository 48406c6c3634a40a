"""What a quantity counts: the noun behind it, and what happened to those counted."""

from __future__ import annotations

import msgspec

from dragoman.extraction.counted.numbers import Quantity
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

SIGNS = frozenset("\"'«»“”‘’()[]")
HEAD = 4  # tokens behind a number within which its noun stands
MASDAR = 3  # tokens between «مقتل» and its number
DOER = 8  # the same where whoever did it is named between
UNCOUNTED = 6  # tokens between a whole that is not counted and «بينهم»
FINITE = 8  # tokens between a finite verb and its number (the doer stands between)
AFTER = {"SOV": 16, "SVO": 9, "VSO": 4}  # tokens between those counted and the verb behind them
CLOSE = 0  # tokens between those counted and a participle without its verb
FURTHER = 10  # tokens between two counts that «بالإضافة إلى» adds up
LISTED = 4  # tokens between two counts of one list
BARS = frozenset(("count.break", "count.among", "count.person", "count.people"))
SIGN = {"$": "USD", "€": "EUR", "£": "GBP"}
SUM = 1_000_000  # units of a currency from which a sum of money is told for itself
STOPS = frozenset(".!?؟;؛:\n")


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The noun at tokens `[i, j)`: a kind in itself («قتيل»), a population, or a people (party code)."""

    i: int
    j: int
    kind: str | None = None
    population: str | None = None
    people: str | None = None
    others: bool = False


class Heads:
    """Finds heads and deeds around the quantities of one passage."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.order = passage.pack.data.pack.order
        self.count = passage.layer("count")
        self.at = {f.i: f for f in self.count}
        self.actors = {t for f in passage.layer("actor") for t in range(f.i, f.j)}
        self.aux = {t for f, _ in passage.of("said.passive") for t in range(f.i, f.j)}
        self.adjectives = {f.i: f for f, _ in passage.of("actor.adjective")}

    def head(self, quantity: Quantity, end: int) -> Head | None:
        """The noun that a quantity counts, before `end`; null where it counts something else or nothing."""
        t, last = quantity.j, min(quantity.j + HEAD, end)
        adjective: str | None = None
        while t < last:
            fold = self.passage.fold(t)
            found, of = self.at.get(t), self.adjectives.get(t)
            if fold in SIGNS or (found and found.get("count.helper")):
                t = found.j if found else t + 1
                continue
            made = self._noun(found, adjective)
            if made is not None:
                return made
            if of is not None:
                entry = of.get("actor.adjective")
                if self.order != "SVO" and entry and self._ends_phrase(of.j):
                    return Head(i=of.i, j=of.j, population="", people=entry.value)
                adjective = entry.value if entry else None
                t = of.j
                if self.order == "SVO":
                    last = min(last + 1, end)
                    continue
            if self.order == "SVO" and t == quantity.j and self._described(t, last):
                t += 1
                continue
            return None
        return None

    def thing(self, quantity: Quantity, i: int, j: int) -> tuple[str, str | None, int] | None:
        """What a quantity counts that is nobody: its kind (money, aid-trucks), its currency, where its words end.

        Sums below a million are prices; lorries count where the sentence `[i, j)` speaks of aid.
        """
        after = next((f for f in self.passage.begun("count", quantity.j, quantity.j + 2) if f.j <= j), None)
        sign = SIGN.get(self.passage.fold(quantity.core_i - 1)) if quantity.core_i > i else None
        money = after.get("count.money") if after else None
        low = quantity.low or quantity.high or 0
        alone = self.order == "SOV" and not quantity.digits and quantity.core_j - quantity.core_i == 1
        if (money or sign) and low >= SUM and not alone:  # «میلیون دلار» behind a word that says how many
            return "money", money.value if money else sign, after.j if after and money else quantity.j
        if after is not None and after.get("count.truck"):
            aid = any(f.get("count.aid") for f in self.passage.within("count", i, j))
            return ("aid-trucks", None, after.j) if aid else None
        return None

    def _described(self, t: int, last: int) -> bool:
        """ "19 innocent people": one plain word before the noun."""
        form = self.passage.tokens[t].form
        noun = self.at.get(t + 1) if t + 1 < last else None
        plain = form.kind == "w" and not form.capital and t not in self.at and t not in self.actors
        return plain and noun is not None and bool(noun.get("count.people") or noun.get("count.peoples"))

    def _noun(self, found: Found | None, people: str | None) -> Head | None:
        if found is None:
            return None
        person, group = found.get("count.person"), found.get("count.people")
        nation = found.get("count.peoples")
        others = found.get("count.others") is not None
        if person:
            return Head(
                i=found.i,
                j=found.j,
                kind=person.value,
                people=people,
                population=group.value if group else None,
            )
        if group:
            return Head(i=found.i, j=found.j, population=group.value, people=people, others=others)
        if nation:
            return Head(i=found.i, j=found.j, population="", people=nation.value)
        return None

    def _ends_phrase(self, t: int) -> bool:
        """Whether an adjective is a noun here («1200 إسرائيلي»): no noun of another thing follows as its
        own.
        """
        return True if t >= len(self.passage.tokens) else not self.passage.tokens[t].form.fold.isdigit()

    def people(self, t: int) -> str | None:
        """The people that an adjective at token `t` names."""
        entry = self.adjectives[t].get("actor.adjective") if t in self.adjectives else None
        return entry.value if entry else None

    def dual(self, start: int) -> tuple[Found, str] | None:
        """A form that is two by itself («قتيلان», «جنديين») at `start`, and what it counts."""
        found = self.at.get(start)
        entry = found.get("count.dual") if found else None
        return (found, entry.value) if found and entry else None

    # -- deeds -------------------------------------------------------------------------------------
    def before(self, start: int, quantity_i: int) -> tuple[str, Found, bool] | None:
        """The deed that governs a quantity from before it: its kind, its words, whether it is a finite
        verb.
        """
        for found in reversed(self.passage.within("count", start, quantity_i)):
            gap = quantity_i - found.j
            deeds = [d for d in found.all("count.deed") if {"before", "finite"} & set(d.tags)]
            if not deeds and found.get("count.among") and gap == 0:
                uncounted = self._uncounted(start, found.i)
                if uncounted is not None:
                    return uncounted
            if (not deeds and found.kinds & BARS) or gap > FINITE:
                return self._listed_nouns(found, start, gap)
            if any(self.passage.fold(t) in STOPS for t in range(found.j, quantity_i)):
                return None
            finite = next((d for d in deeds if "finite" in d.tags), None)
            masdar = next((d for d in deeds if "before" in d.tags), None)
            named = sum(1 for t in range(found.j, quantity_i) if t in self.actors)
            if masdar and gap - named <= MASDAR and gap <= DOER and self._passes(found.j, quantity_i):
                return masdar.value, found, finite is not None and masdar.value == finite.value
            if finite and gap <= FINITE:
                return finite.value, found, True
        return None

    def _passes(self, a: int, b: int) -> bool:
        """Whether only light words stand between a verbal noun and its number."""
        plain = (t for t in range(a, b) if self.passage.tokens[t].form.kind == "w" and t not in self.at)
        return sum(1 for t in plain if t not in self.actors) <= 1

    def _uncounted(self, start: int, among: int) -> tuple[str, Found, bool] | None:
        """«ارتقى عدد من الشهداء، بينهم 4 أطفال»: what happened to the whole of which only a part is counted."""
        for found in reversed(self.passage.within("count", start, among)):
            if among - found.j > UNCOUNTED or found.get("count.break"):
                return None
            person = found.get("count.person") or found.get("count.deed")
            if person is not None:
                return person.value, found, False
        return None

    def _listed_nouns(self, found: Found, start: int, gap: int) -> tuple[str, Found, bool] | None:
        """«من بين القتلى 8 …», «عدد القتلى إلى 500»: a kind noun right before a number, or under a total."""
        person = found.get("count.person")
        if person is None or gap > MASDAR + 2:
            return None
        total = any(f.get("count.total") for f in self.passage.within("count", found.i - 2, found.i))
        before = self.passage.ending("count", found.i)
        among = before is not None and before.get("count.among") is not None
        return (person.value, found, False) if total or (among and gap <= 1) else None

    def after(self, head_j: int, end: int) -> tuple[str, Found] | None:
        """The deed behind those counted: «12 شخصا قتلوا», «۱۲ نفر کشته شدند», "12 people were killed"."""
        limit = min(head_j + AFTER[self.order], end)
        for found in self.passage.begun("count", head_j, max(head_j, limit)):
            if any(self.passage.fold(t) in STOPS for t in range(head_j, found.i)):
                return None
            if found.get("count.break"):
                return None
            near = found.i - head_j <= CLOSE or self._passive(head_j, found.i)
            deed = next((d for d in found.all("count.deed") if "after" in d.tags or (near and "near" in d.tags)), None)
            if deed:
                return deed.value, found
            if found.kinds & {"count.people", "count.person"} and self.order != "SOV":
                return None
        return None

    def _passive(self, a: int, b: int) -> bool:
        """ "were brutally killed": an auxiliary and at most one word between those counted and their participle."""
        return 0 < b - a <= 3 and a in self.aux and all(self.passage.tokens[t].form.kind == "w" for t in range(a, b))

    def continues(self, previous_j: int, quantity_i: int) -> str | None:
        """How a count goes on with the one before it: "among" (a part of it), "and" (beside it), or null."""
        if self._linked(previous_j, quantity_i):
            return "and"
        if not 0 <= quantity_i - previous_j <= LISTED:
            return None
        among = any(f.get("count.among") for f in self.passage.within("count", previous_j, quantity_i))
        joins = self.passage.pack.joins
        gap = [self.passage.fold(t) for t in range(previous_j, quantity_i)]
        if among:
            return "among"
        words = [w for w in gap if w not in COMMAS | SIGNS and w not in joins]
        return "and" if len(words) <= 1 and gap else None

    def _linked(self, previous_j: int, quantity_i: int) -> bool:
        """Whether «بالإضافة إلى» right before a number adds it to a count of the same sentence."""
        if not 0 <= quantity_i - previous_j <= FURTHER:
            return False
        clear = not any(self.passage.fold(t) in STOPS for t in range(previous_j, quantity_i))
        link = self.passage.ending("count", quantity_i)
        return clear and link is not None and link.get("count.link") is not None
