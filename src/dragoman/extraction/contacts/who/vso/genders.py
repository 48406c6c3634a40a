"""Whom an Arabic pronoun may mean: «زيارته» is not hers who is called «المستشارة», nor «زيارتها» of «الرئيس»."""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage

WOMAN, MAN = "f", "m"


class Genders:
    """The men and women of one passage, as far as the words for their offices say."""

    def __init__(self, passage: Passage, groups: list[Group]) -> None:
        self.passage = passage
        said: dict[str, set[str]] = {}
        for mention in (m for g in groups for m in g.mentions):
            if mention.name and (gender := self._of_office(mention)):
                said.setdefault(mention.name, set()).add(gender)
        self.known = {name: genders.pop() for name, genders in said.items() if len(genders) == 1}

    def agrees(self, tail: str, mention: Mention, *, sure: bool) -> bool:
        """Whether a pronoun written onto a word may mean one person: «لقائهما» is that of several. Where it has to be
        `sure`, only whoever is told to be a woman is hers.
        """
        meant = self.passage.pack.tail_genders.get(tail)
        gender = self.known.get(mention.name or "") or self._of_office(mention)
        return meant is not None and gender in ((meant,) if sure and meant == WOMAN else (None, meant))

    def may_mean(self, tail: str, group: Group) -> bool:
        """Whether a noun with a pronoun may be that of somebody who is only taken for its subject: «لقائهم» is that of
        several, «زيارتها» not of a man, «زيارته» not of a woman.
        """
        one = group.mentions[0]
        arabic = self.passage.pack.data.pack.order == "VSO"
        if (
            not arabic
            or tail not in self.passage.pack.pronoun_tails
            or len(group.mentions) > 1
            or one.kind not in PERSONS
        ):
            return True
        if tail in self.passage.pack.tail_genders:
            return self.agrees(tail, one, sure=False)
        return tail in self.passage.pack.dual_tails or one.number != "one"

    def _of_office(self, mention: Mention) -> str | None:
        """What the first word of an office says, null where none stands first."""
        found = self.passage.starting("actor", mention.i)
        office = found.get("actor.office") if found is not None else None
        if found is None or office is None or office.value == "relative":
            return None
        form = self.passage.tokens[found.i].form.strict
        return WOMAN if form.endswith(tuple(self.passage.pack.data.letters.closers)) else MAN
