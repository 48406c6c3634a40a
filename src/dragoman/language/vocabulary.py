"""The small sets of words that rules ask a pack for, folded: each is made from its file when it is first asked for."""

from __future__ import annotations

from functools import cached_property

from dragoman.language.endings import Endings, fold_word
from dragoman.language.lists import Lists


class Vocabulary(Lists, Endings):
    """What the files of a pack list, in folded letters. A pack is one, and knows how its words fold."""

    @cached_property
    def related(self) -> frozenset[str]:
        """Words that say of talks what they are on («مربوط به»), folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.markers.related)

    @cached_property
    def interrogatives(self) -> frozenset[str]:
        """Words that ask for more than whether («چه»), folded."""
        return frozenset(f for w in self.data.markers.interrogatives for f in self.fold(w))

    @cached_property
    def crowds(self) -> frozenset[str]:
        """Words for those whose journeys are no state's («زائران»), folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.markers.crowds)

    @cached_property
    def experts(self) -> frozenset[str]:
        """Words for those who also only judge what others talk of («کارشناسان»), folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.words.experts)

    @cached_property
    def ending(self) -> frozenset[str]:
        """Nouns of what ends («پایان»), folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.markers.ends)

    @cached_property
    def lasting_on(self) -> frozenset[str]:
        """Nouns of what goes on («ادامه»), folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.markers.lasting_on)

    @cached_property
    def joins(self) -> frozenset[str]:
        """Words that coordinate («و», "and"), folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.markers.conjunctions)

    @cached_property
    def own(self) -> frozenset[str]:
        """Words of possession that stand inside an actor phrase («همتای مصری خود»), folded."""
        return frozenset(f[0] for w in self.data.markers.own if len(f := self.fold(w)) == 1)

    @cached_property
    def pointers(self) -> frozenset[str]:
        """Demonstratives («هذا», «این», "this"), folded."""
        return frozenset(f for w in self.data.markers.pointers for f in self.fold(w))

    @cached_property
    def articles(self) -> frozenset[str]:
        """Articles of what is told for the first time ("a visit"), folded."""
        return frozenset(f for w in self.data.markers.articles for f in self.fold(w))

    @cached_property
    def undoing(self) -> frozenset[str]:
        """Verbal nouns of calling off and putting off («إلغاء»), folded."""
        return frozenset(f for w in self.data.markers.undoing for f in self.fold(w))

    @cached_property
    def rounds(self) -> frozenset[str]:
        """Words for a round of talks («جولة», «دور», "round"), folded."""
        return frozenset(f for w in self.data.markers.rounds for f in self.fold(w))

    @cached_property
    def other_rounds(self) -> tuple[frozenset[str], frozenset[str]]:
        """Words before and behind a round that say that it is another than the one told («المقبلة»), folded."""
        told = self.data.markers.other_rounds
        before, behind = (
            frozenset(f for w in told.get(side, ()) for f in self.fold(w)) for side in ("before", "behind")
        )
        return before, behind

    @cached_property
    def rounds_between(self) -> frozenset[str]:
        """Words that stand between a round and its talks («الثالثة من»), folded."""
        return frozenset(f for w in self.data.markers.rounds_between for f in self.fold(w))

    @cached_property
    def inner(self) -> frozenset[str]:
        """Words inside an actor phrase between office and state ("of", "the", "'s"), folded."""
        return self.determiners | frozenset(f for w in self.data.markers.inner for f in self.fold(w))

    @cached_property
    def determiners(self) -> frozenset[str]:
        """Words that only open an actor phrase ("the", "his"), folded."""
        return frozenset(f for w in self.data.markers.determiners for f in self.fold(w))

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """Words between a preposition and its actor phrase ("with senior Iraqi officials"), folded."""
        return frozenset(f for w in self.data.markers.modifiers for f in self.fold(w))

    @cached_property
    def opening(self) -> frozenset[str]:
        """Words that may stand before a noun and say nothing of whom it is: determiners and modifiers, folded."""
        return self.determiners | self.modifiers

    @cached_property
    def pointing(self) -> frozenset[str]:
        """Determiners and demonstratives, folded."""
        return self.determiners | self.pointers

    @cached_property
    def verbal(self) -> frozenset[str]:
        """Finite verbs, modals and the words before a participle of what is done to somebody, folded."""
        return self.finite | self.modals | self.passives

    @cached_property
    def personal(self) -> dict[str, str]:
        """Subject pronouns, folded, to whom they stand for: he, they (somebody spoken of), i or we (who speaks)."""
        return {f: kind for w, kind in self.data.markers.personal.items() for f in self.fold(w)}

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Words that stand for somebody, or for two sides, folded."""
        pairs = map(self.fold, self.data.markers.pair)
        return frozenset((*self.personal, *(words[0] for words in pairs if len(words) == 1)))

    @cached_property
    def guests(self) -> frozenset[str]:
        """Words that make somebody a guest ("the visiting minister"), folded."""
        return frozenset(f for w in self.data.markers.guests for f in self.fold(w))

    @cached_property
    def heads(self) -> frozenset[str]:
        """Nouns whose genitive is who is meant ("members of Hamas"), folded."""
        return frozenset(f for w in self.data.markers.heads for f in self.fold(w))

    @cached_property
    def lands(self) -> frozenset[str]:
        """Nouns whose genitive is the land itself ("the countries of Iraq and Syria"), folded."""
        return frozenset(f for w in self.data.markers.lands for f in self.fold(w))

    @cached_property
    def genitive(self) -> frozenset[str]:
        """Nouns whose genitive is who is meant, or the land itself, folded."""
        return self.heads | self.lands

    @cached_property
    def passives(self) -> frozenset[str]:
        """Words before a participle of what is done to somebody ("was summoned"), folded."""
        return frozenset(f for w in self.data.markers.passives for f in self.fold(w))

    @cached_property
    def venues(self) -> frozenset[str]:
        """Cities in which others than their own government meet ("Vienna"), folded."""
        return frozenset(f for w in self.data.markers.venues for f in self.fold(w))

    @cached_property
    def bound(self) -> frozenset[str]:
        """Nouns that take "with" themselves ("the deal with Iran"), folded."""
        return frozenset(f for w in self.data.markers.bound for f in self.fold(w))

    @cached_property
    def qualifiers(self) -> frozenset[str]:
        """Words that may stand between a noun and its possessor («سفر رسمی …»), folded."""
        return frozenset(f for w in self.data.markers.qualifiers for f in self.fold(w))

    @cached_property
    def doing(self) -> frozenset[str]:
        """Nouns between a purpose and what is meant to be done («برای انجام مذاکرات»), folded."""
        return frozenset(f for w in self.data.markers.doing for f in self.fold(w))

    @cached_property
    def resumed(self) -> frozenset[str]:
        """Words for beginning again, behind which talks that others speak about are not held, folded."""
        return frozenset(f for w in self.data.markers.resumed for f in self.fold(w))

    @cached_property
    def ideas(self) -> frozenset[str]:
        """Nouns of talks that a bare singular only thinks of."""
        return frozenset(f for w in self.data.markers.ideas for f in self.fold(w))

    @cached_property
    def third(self) -> frozenset[str]:
        """Pronouns that may own a noun («دیدار او»), folded."""
        return frozenset(f for w in self.data.markers.third for f in self.fold(w))

    @cached_property
    def owners(self) -> frozenset[str]:
        """Possessives of one person before a noun ("his meeting"), folded."""
        return frozenset(f for w in self.data.markers.owners for f in self.fold(w))

    @cached_property
    def spans(self) -> frozenset[str]:
        """Words that say how often two spoke ("twice"), folded."""
        return frozenset(f for w in self.data.markers.spans for f in self.fold(w))

    @cached_property
    def deals(self) -> frozenset[str]:
        """Words for what two agree on («توافق»), folded."""
        return frozenset(f for w in self.data.markers.deals for f in self.fold(w))

    @cached_property
    def axes(self) -> frozenset[str]:
        """Words for what talks are about, behind it («محور»), folded."""
        return frozenset(f for w in self.data.markers.axes for f in self.fold(w))

    @cached_property
    def panels(self) -> frozenset[str]:
        """Nouns that may stand among adjectives between a noun and its possessor («شورای»), folded."""
        return frozenset(f for w in self.data.markers.panels for f in self.fold(w))

    @cached_property
    def own_ties(self) -> frozenset[str]:
        """Words for what two states have with each other («همکاری»), folded."""
        return frozenset(f for w in self.data.markers.own_ties for f in self.fold(w))

    @cached_property
    def voiced(self) -> frozenset[str]:
        """Words for what somebody says («سخنان»), folded."""
        return frozenset(f for w in self.data.markers.voiced for f in self.fold(w))

    @cached_property
    def known_talks(self) -> frozenset[tuple[str, ...]]:
        """Words for talks that need not say between whom («مذاکرات», «در حال گفت‌وگو»), folded."""
        return frozenset(tuple(self.fold(w)) for w in self.data.markers.known_talks)

    @cached_property
    def vehicles(self) -> frozenset[str]:
        """Words for what somebody comes in («طائرة الرئيس»), folded."""
        return frozenset(f for w in self.data.markers.vehicles for f in self.fold(w))

    @cached_property
    def sorts(self) -> frozenset[str]:
        """Words for sorts of bodies with their article («الحركة»), folded."""
        article = self.letters.article or ""
        return frozenset(article + f for w in self.data.markers.sorts for f in self.fold(w))

    @cached_property
    def impersonal(self) -> frozenset[str]:
        """Verbs behind which «لـ» leads in who does what follows («سبق للوزير أن التقى»), folded."""
        return frozenset(f for w in self.data.markers.impersonal for f in self.fold(w))

    @cached_property
    def epithets(self) -> frozenset[str]:
        """Adjectives between an office and its state («نخست‌وزیر جدید بریتانیا»), folded."""
        return frozenset(f for w in self.data.markers.epithets for f in self.fold(w))

    @cached_property
    def seated(self) -> frozenset[str]:
        """Participles that say where a noun is held («المنعقدة في الخرطوم»), folded."""
        return frozenset(f for w in self.data.markers.seated for f in self.fold(w))

    @cached_property
    def beginning(self) -> frozenset[str]:
        """Verbs whose present tense tells a journey that is to come («يبدأ»), folded, with a conjunction too."""
        heads = ("", *self.data.letters.conjunctions)
        return frozenset(f for w in self.data.markers.beginning for head in heads for f in self.fold(head + w))

    @cached_property
    def namesakes(self) -> frozenset[str]:
        """Nouns before the name of whom a house is called after («جامعة الملك سعود»), folded."""
        return frozenset(f for w in self.data.words.namesakes for f in self.fold(w))

    @cached_property
    def fields(self) -> frozenset[str]:
        """What an office in a house is charged with («روابط خارجی»), folded."""
        return frozenset(f for w in self.data.markers.fields for f in self.fold(w))

    @cached_property
    def grounds(self) -> frozenset[str]:
        """Words that may stand between a verb of arrival and the place («وارد فرودگاه …»), folded."""
        return frozenset(f for w in self.data.markers.grounds for f in self.fold(w))

    @cached_property
    def finite(self) -> frozenset[str]:
        """Verbs that close a relative clause before a comma, folded."""
        return frozenset(f for w in self.data.markers.finite for f in self.fold(w))

    @cached_property
    def gone(self) -> frozenset[str]:
        """«شد»: what makes «راهی», «عازم» a departure that took place."""
        return frozenset(f for w in self.data.markers.gone for f in self.fold(w))

    @cached_property
    def being(self) -> frozenset[str]:
        """«است»: the present of to be, folded."""
        return frozenset(f for w in self.data.markers.being for f in self.fold(w))

    @cached_property
    def entering(self) -> frozenset[str]:
        """«می‌شود»: what makes «وارد» an arrival that is to come."""
        return frozenset(f for w in self.data.markers.entering for f in self.fold(w))

    @cached_property
    def closing(self) -> frozenset[str]:
        """Verbs that close a clause inside another even without a comma, folded."""
        return frozenset(f for w in self.data.markers.closing for f in self.fold(w))

    @cached_property
    def first(self) -> frozenset[str]:
        """Words by which somebody speaks of themselves («ما», «داشتیم»), folded."""
        return frozenset(f for w in self.data.markers.first for f in self.fold(w))

    @cached_property
    def modals(self) -> frozenset[str]:
        """Words before a verb's bare form ("will", "to"), folded."""
        return frozenset(f for w in self.data.markers.modals for f in self.fold(w))

    @cached_property
    def infinitives(self) -> frozenset[str]:
        """The word before an infinitive ("to"), folded."""
        return frozenset(f for w in self.data.markers.infinitives for f in self.fold(w))

    @cached_property
    def controls(self) -> frozenset[str]:
        """Verbs whose object is the subject of an infinitive ("invited him to visit"), folded."""
        return frozenset(f for w in self.data.markers.controls for f in self.fold(w))

    @cached_property
    def clausal(self) -> frozenset[str]:
        """Verbs behind which no object stands but a clause ("said"), folded."""
        return frozenset(f for w in self.data.markers.clausal for f in self.fold(w))

    @cached_property
    def possessives(self) -> frozenset[str]:
        """What is left of a possessive behind its owner where it is a word of its own ("'", "s"), folded."""
        return frozenset(f for w in self.data.markers.possessives for f in self.fold(w))

    @cached_property
    def dual_words(self) -> frozenset[str]:
        """Words before a noun that stand for two or more ("their"), folded."""
        return frozenset(f for w in self.data.markers.dual_words for f in self.fold(w))

    @cached_property
    def name_heads(self) -> tuple[str, ...]:
        """Particles of names that are written onto what follows («عبد», «أبو»), folded."""
        words = self.data.words
        folded = (fold_word(w, self.letters) for w in words.particles)
        return tuple(w for w in folded if len(w) >= 3)

    @cached_property
    def name_particles(self) -> frozenset[str]:
        """Words inside names that tell no two names apart (بن, آل, "von", "al"), folded."""
        folded = (fold_word(w, self.letters) for w in self.data.words.particles)
        return frozenset(w for w in folded if w not in self.name_heads or len(w) < 3)

    @cached_property
    def seldom(self) -> frozenset[str]:
        """Common words that are also parts of names, folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.words.seldom)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Words whose dot closes no sentence ("Mr", "Gen"), folded."""
        return frozenset(f for w in self.data.words.abbreviations for f in self.fold(w))

    @cached_property
    def sources(self) -> frozenset[str]:
        """Prepositions of origin («من», «از», "from"), folded."""
        return frozenset(f[0] for w in self.data.markers.marks.get("from", []) if len(f := self.fold(w)) == 1)

    @cached_property
    def behalf(self) -> frozenset[str]:
        """Prepositions behind those who speak for somebody («ممثلين عن»), folded."""
        return frozenset(f for w in self.data.markers.behalf for f in self.fold(w))

    @cached_property
    def clitic_marks(self) -> dict[str, str]:
        """What a preposition that is written onto its word marks."""
        return dict(self.data.markers.clitic_marks)
