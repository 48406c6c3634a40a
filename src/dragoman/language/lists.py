"""The words with which a language lists several of a kind, and says who has or heads something, or came along."""

from __future__ import annotations

from functools import cached_property

from dragoman.language.data import PackData


class Lists:
    """Such words, folded."""

    data: PackData

    def fold(self, text: str) -> list[str]:
        """The folded words of `text`."""
        raise NotImplementedError

    @cached_property
    def each(self) -> frozenset[str]:
        """Words that only open a list («كلا من», "both"), folded, one by one."""
        return frozenset(f for w in self.data.markers.each for f in self.fold(w))

    @cached_property
    def neuter(self) -> frozenset[str]:
        """Pronouns for a state or a body as subject ("it"), folded."""
        return frozenset(f for w in self.data.markers.neuter for f in self.fold(w))

    @cached_property
    def joined_with(self) -> frozenset[str]:
        """First words of what stands for "with", also in words that point to something («با اشاره به»), folded."""
        return frozenset(self.fold(w)[0] for w in self.data.markers.marks.get("with", ()))

    @cached_property
    def doing_there(self) -> frozenset[str]:
        """Participles of what somebody who is in a place does there ("holding talks"), folded."""
        return frozenset(f for w in self.data.markers.doing_there for f in self.fold(w))

    @cached_property
    def disputes(self) -> frozenset[str]:
        """Nouns of what is between two states named before ("the Russia-Ukraine war"), folded."""
        return frozenset(f for w in self.data.markers.disputes for f in self.fold(w))

    @cached_property
    def into(self) -> frozenset[str]:
        """Words before talks that somebody enters («وارد»), folded."""
        return frozenset(f for w in self.data.markers.into for f in self.fold(w))

    @cached_property
    def should(self) -> frozenset[str]:
        """What a verb of several words ends with where it tells what ought to be («باشد», «شود»), folded."""
        return frozenset(f for w in self.data.markers.should for f in self.fold(w))

    @cached_property
    def then(self) -> frozenset[str]:
        """Words that list one behind the other («ثم»), folded."""
        return frozenset(f for w in self.data.markers.then for f in self.fold(w))

    @cached_property
    def also(self) -> frozenset[str]:
        """Words that join a clause to one before («كما وصل»), folded."""
        return frozenset(f for w in self.data.markers.also for f in self.fold(w))

    @cached_property
    def committees(self) -> dict[str, list[list[str]]]:
        """Words for bodies in which states sit together («اللجنة», «مجلس التنسيق»), folded, by the first."""
        out: dict[str, list[list[str]]] = {}
        for words in map(self.fold, self.data.markers.committees):
            out.setdefault(words[0], []).append(words)
        return out

    @cached_property
    def anniversaries(self) -> frozenset[str]:
        """Words of a day that is kept every year, folded."""
        return frozenset(f for w in self.data.dates.anniversaries for f in self.fold(w))

    @cached_property
    def two_lands(self) -> frozenset[str]:
        """Words for two states that were told («البلدين»), folded."""
        words = (self.fold(w) for w in self.data.markers.two_lands)
        return frozenset(w[0] for w in words if len(w) == 1)

    @cached_property
    def two_tails(self) -> frozenset[tuple[str, ...]]:
        """The same of several words, behind whoever is of both («وزیران دفاع دو کشور»), folded."""
        words = (tuple(self.fold(w)) for w in self.data.markers.two_lands)
        return frozenset(w for w in words if len(w) > 1)

    @cached_property
    def matters(self) -> frozenset[str]:
        """Nouns of what talks are about, folded."""
        return frozenset(f for w in self.data.words.matters for f in self.fold(w))

    @cached_property
    def having(self) -> frozenset[str]:
        """Words behind which a preposition leads in who has something («كان للوزير لقاء»), folded."""
        return frozenset(f for w in self.data.markers.having for f in self.fold(w))

    @cached_property
    def namely(self) -> frozenset[str]:
        """Words that open a list of those of whom a collective has told («وهي»), folded."""
        return frozenset(f for w in self.data.markers.namely for f in self.fold(w))

    @cached_property
    def including(self) -> frozenset[str]:
        """Words that open a list of some of those who are meant ("including"), folded."""
        return frozenset(f for w in self.data.markers.including for f in self.fold(w))

    @cached_property
    def partitives(self) -> frozenset[str]:
        """Words of quantity before "of" («شماری از مقامات»), folded."""
        return frozenset(f for w in self.data.markers.partitives for f in self.fold(w))

    @cached_property
    def comprising(self) -> frozenset[str]:
        """Words between people and those whom they are («وفد يضم خبراء من …»), folded."""
        return frozenset(f for w in self.data.markers.comprising for f in self.fold(w))

    @cached_property
    def chairs(self) -> frozenset[str]:
        """Words for who is at the head of a body, or of it («رئیس»), folded."""
        return frozenset(f for w in self.data.markers.chairs for f in self.fold(w))

    @cached_property
    def organs(self) -> frozenset[str]:
        """Words for organs of a state («شورای»), folded."""
        return frozenset(f for w in self.data.markers.organs for f in self.fold(w))

    @cached_property
    def countries(self) -> frozenset[str]:
        """Words for a country that is one of a body's («کشور عضو ناتو»), folded."""
        return frozenset(f for w in self.data.markers.countries for f in self.fold(w))

    @cached_property
    def accession(self) -> frozenset[str]:
        """Words that say that talks are on joining a body («الانضمام»), folded."""
        return frozenset(f for w in self.data.frames.accession for f in self.fold(w))

    @cached_property
    def suite(self) -> frozenset[str]:
        """Words for with whom people came («همراه»), folded."""
        return frozenset(f for w in self.data.markers.suite for f in self.fold(w))

    @cached_property
    def on_journey(self) -> frozenset[str]:
        """Words that lead in the noun of a journey on which something was said ("on a visit"), folded."""
        return frozenset(f for w in self.data.markers.on_journey for f in self.fold(w))

    @cached_property
    def own_words(self) -> dict[str, str]:
        """Words behind an office that only the press of one state writes of it, folded, and that state."""
        return {f[0]: state for word, state in self.data.pack.own_words.items() if len(f := self.fold(word)) == 1}

    @cached_property
    def done_by_hosts(self) -> frozenset[str]:
        """The sets of verbs with the host as subject and a guest as object ("received"), as their frames say."""
        objects = {"object", "object-behind"}
        frames = (f for f in self.data.frames.frames if f.verb and "subject" in f.roles.get("host", ()))
        return frozenset(f.verb for f in frames if not objects.isdisjoint(f.roles.get("visitor", ())))

    @cached_property
    def governments(self) -> frozenset[str]:
        """Plain words for a government that a minister is told to be in («حكومة»), folded."""
        return frozenset(f for w in self.data.offices.governments for f in self.fold(w))

    @cached_property
    def ruled(self) -> frozenset[str]:
        """Words for a government before the name of who leads it («إدارة» بايدن), folded."""
        return frozenset(f for w in self.data.words.ruled for f in self.fold(w))

    @cached_property
    def departments(self) -> frozenset[str]:
        """Words for a part of a ministry ("department"), folded."""
        return frozenset(f for w in self.data.offices.departments for f in self.fold(w))

    @cached_property
    def reviving(self) -> frozenset[str]:
        """Words by which talks begin that were not held («آغاز», «احیا»), folded."""
        return frozenset(f for w in self.data.markers.reviving for f in self.fold(w))

    @cached_property
    def helping(self) -> dict[tuple[str, ...], bool]:
        """Words of verbs that help a contact to begin (true), or hinder it, folded."""
        words = self.data.words
        return {
            tuple(self.fold(w)): helps
            for helps, file in ((False, words.hindering), (True, words.helping))
            for w in file
        }

    @cached_property
    def plans(self) -> frozenset[str]:
        """Words of a plan that one has or has not («برنامه‌ای»), folded."""
        return frozenset(f for w in self.data.words.plans for f in self.fold(w))

    @cached_property
    def aspects(self) -> frozenset[str]:
        """Nouns for how talks stand, behind which these are only spoken about («روند»), folded."""
        return frozenset(f for w in self.data.words.aspects for f in self.fold(w))

    @cached_property
    def ready(self) -> frozenset[str]:
        """Words of who is ready for something, whomever it is with («آماده»), folded."""
        return frozenset(f for w in self.data.words.ready for f in self.fold(w))
