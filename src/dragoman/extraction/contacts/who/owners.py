"""Whose a noun is that tells a contact: the group behind it («لقاء السيسي», «دیدار پوتین»), or before ("his tour")."""

from __future__ import annotations

from dragoman.extraction.contacts.who.around import Around
from dragoman.extraction.contacts.who.sov import coordinate as sov_coordinate
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.sov import positions as sov
from dragoman.extraction.contacts.words.svo import beside as svo_words, positions as svo

ADJECTIVES = 3  # words between an owner's possessive and the noun ("the minister's first official visit")
OWNED = ADJECTIVES + 7  # and tokens, with the possessive and a day ("Macron's Feb. 20, 2022 call")
POSSESSED = 3  # signs and words for "each of" between a noun and its possessor
QUALIFIED = 6  # tokens of adjectives and dates between a noun and its possessor


class Owners(Around):
    """Looks for the possessor of the noun of one predicate."""

    def possessor(self) -> Group | None:
        """The group right behind the noun («لقاء السيسي», «دیدار پوتین»), or English "Blinken's visit"."""
        if self.order == "SVO" and (own := self._his()) is not None:
            return own
        for group in self.groups if not (self.owned or self.definite) else self._its_adjectives():
            gap = group.i - self.j
            if gap and self.order == "SOV" and (self._pointed() or sov_coordinate.served(self, group)):
                continue  # «در این نشست روابط ایران و ترکیه», «دیدار و تحولات یمن و سوریه را …»: what it was about
            if 1 <= gap <= 2 and self.order == "SOV" and group.mark == "after-word":
                kind = group.mentions[0].kind
                office = kind == "office" or (kind == "person" and gap == 1)  # «دیدار فراتینی وزیر خارجه ایتالیا»
                if len(group.parties) >= 2 or office:
                    return group
            if (
                self.order == "SVO"
                and svo.adjacent(self.passage, group, self.j)
                and svo.direct(self.passage, group, self.i)
            ):
                continue  # "after meeting Putin": its object
            whole = gap == 0 and group.mark == "object" and self.order == "SOV"  # «پیام ترکیه را دریافت کرد»
            bare = whole or group.mark in ("of", "", "after-word")
            near = 0 <= gap <= POSSESSED and bare and group.i < self.after_rival
            if near and (self._open(group.i) or sov.some_of(self.passage, group, self.j)):
                return group
            ends = ("", "after-word", "object") if self.passage.ending("func", self.i) is None else ("", "after-word")
            far = 1 <= gap <= QUALIFIED and group.mark in ends and group.i < self.after_rival
            if self.order == "SOV" and far and sov.qualified(self.passage, self.j, group.i):
                return group
            if self.order == "SOV" and far and self.verb is None and sov.described(self.passage, group, self.j):
                return group
            if self.order == "SOV" and self.moves and sov.comes_back(self.passage, group, self.i):
                return group
            if self.order == "SVO":
                if 0 <= self.i - group.j <= OWNED and self._possessive(group):
                    return group
                near = self.j <= group.i <= self.j + 3
                if group.mark == "of" and (near or svo.mark_start(self.passage, group) == self.j):
                    return group
        return None

    def _its_adjectives(self) -> list[Group]:
        """«القمة العربية»: bodies that an adjective of the noun names; a noun with its article has no other owner."""
        return [g for g in self.groups if g.i == self.j and g.mark == "of" and self.definite]

    def _his(self) -> Group | None:
        """ "Rice's tour and her talks", "briefed by Abbas on his meetings": whom a possessive before the noun means.

        It is who is named last, where "of", "by" or a possessive leads him in; else the subject spoken of.
        """
        at = svo_words.his_noun(self.passage, self.i)
        if at is None:
            return None
        named = [g for g in self.groups if g.j <= at and not g.place and g.parties and len(g.mentions) == 1]
        named = [g for g in named if g.mentions[0].kind in ("person", "office")]
        if not named:
            return None
        if named[-1].mark in ("of", "by") or svo.owns(self.passage, named[-1]):
            return named[-1]
        bare = [g for g in named if self._bare(g, weak=False)]
        bare = [g for g in bare if not svo.governed(self.passage, g, self.verb_ends)]
        said = self.pronouns.last(bare[-1].j if bare else self.sentence[0], at) if self.pronouns else None
        if said is not None and self.pronouns:
            return self.pronouns.group(said)
        return bare[-1] if bare else None

    def _possessive(self, group: Group) -> bool:
        """Whether a group owns the noun: behind its possessive only adjectives stand ("Jahangiri's imminent visit")."""
        goal = svo.goal(self.groups, self.i)  # "Trump's India visit"
        end = goal.i if goal is not None and goal.i > group.j else self.i
        if group.j >= end or self.passage.fold(group.j) not in self.passage.pack.possessives:
            return False
        words = svo_words.but_days(self.passage, group.j, end)
        if len(words) > ADJECTIVES:
            return False
        layers = ("func", "say", "light", "frame", "actor")
        return all(
            self.passage.tokens[t].form.kind == "w" and not any(self.passage.covering(n, t) for n in layers)
            for t in words
        )

    def _pointed(self) -> bool:
        """«این نشست», «همین دیدار»: a Persian noun that was told before, which owns nothing behind it."""
        return self.i > 0 and self.passage.fold(self.i - 1) in self.passage.pack.pointers
