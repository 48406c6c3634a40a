"""Whom pronouns, duals and left-out subjects mean: the persons that the text has named before."""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention, land_of
from dragoman.extraction.actors.spelling import near
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.sov.handed import handed, met_before
from dragoman.extraction.contacts.who.svo import setting as svo_setting
from dragoman.extraction.contacts.who.vso.genders import Genders
from dragoman.extraction.contacts.who.vso.named_ahead import named_ahead
from dragoman.extraction.contacts.who.vso.subject import Subjects
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group, by_sentence
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

SPEAKER_BACK = 12  # sentences back in which who speaks may be named
NAMELESS = ("actor", "date", "func", "quiet", "light", "say", "frame", "status")  # layers of what is no unknown name
ADVERB = 1  # tokens between a subject and its verb
BACK = 2  # sentences back in which a protagonist may stand
MOST_ADJECTIVES = 4
BEFORE = 3  # unknown words between a pronoun and the noun behind it
LED = ("with", "object", "from", "to")  # marks of a Persian pronoun that stands for somebody led in before it
FAR_PRONOUN = 8  # and the words of a pronoun besides («با آن‌ها»)
FAR_ADJECTIVES = 12  # tokens that so many take up
TELLERS = ("foreign-minister", "deputy-foreign-minister", "spokesperson")
WHITHER = ("func", "frame", "actor")
LEADS_ON = ("func", "heard", "earlier")  # layers of words that open a clause, or stand before its verb


class Antecedents:
    """Looks back from the predicates of one passage."""

    def __init__(
        self, passage: Passage, groups: list[Group], clauses: Clauses, subjects: Subjects | None = None
    ) -> None:
        self.passage = passage
        self.subjects = subjects
        self.groups = groups
        self.clauses = clauses
        self._by_sentence = by_sentence(groups, clauses.sentence)
        self.late = passage.pack.data.pack.order == "SOV"
        self.pronouns = bool(passage.layer("pronoun"))  # whether any stands there

    @cached_property
    def genders(self) -> Genders:
        """The men and women of the passage."""
        return Genders(self.passage, self.groups)

    def of_sentence(self, number: int) -> list[Group]:
        """The groups of a sentence, in order."""
        return self._by_sentence.get(number, [])

    def pronoun(self, mark: str, hit: Found, verb: Found | None, used: set[int]) -> Group | None:
        """«اتصل به», «أجرى معه», «لقائه»: a pronoun with `mark` stands for the last person before its clause."""
        tails = self.passage.pack.pronoun_tails
        tail = (mark == "object" and verb is not None and verb.suf in tails) or (mark == "of" and hit.suf in tails)
        near = self._beside(mark, hit, verb)
        tail = tail or (mark == "maker" and self._made(hit))
        tail = tail or (mark == "of" and self.late and self._owner(hit))
        if near is None and not tail:
            return None
        if near is not None and near.entries[0].value.endswith("1"):
            told = self.speaker(hit, mark)  # «با ما», «به من»
            us = "+" in near.entries[0].value  # «أرسلت لنا»: to the state of who says so
            return replace(told, mentions=(land_of(told.mentions[0]),)) if told is not None and us else told
        if mark == "of" and (ahead := named_ahead(self.passage, self.clauses, self.groups, hit)) is not None:
            return replace(ahead, mark=mark)
        low, _ = self.clauses.clause(hit.i)
        if self.late and near is not None and handed(hit, verb, near):
            groups = [g for g in self._by_sentence.get(self.clauses.sentence[hit.i], []) if g.j <= hit.i]
            met = met_before([g for g in groups if g.i not in used])
            if met is not None:
                return Group(i=met.i, j=met.j, mark=mark, mentions=met.mentions)
        if self.late and near is not None and mark in LED and (named := self._named_here(low, near.i, used)):
            return Group(i=named.i, j=named.j, mark=mark, mentions=named.mentions)
        if self.subjects is not None and mark not in ("of", "maker") and (near is None or self._one(near)):
            done = self.subjects.done_to(low, hit.i)
            if done is not None and done.i not in used:
                return Group(i=done.i, j=done.j, mark=mark, mentions=done.mentions)
        joined = tail and self.subjects is not None  # «دخل الرئيس القصر، واستقبله نظيره»
        limit = hit.i if joined or mark in ("of", "maker") else low
        now = self.clauses.sentence[hit.i]
        around = [g for n in (now - 1, now) for g in self._by_sentence.get(n, [])]
        found = [g for g in around if g.j <= limit and any(m.kind in PERSONS for m in g.mentions)]
        if mark == "of" and (own := self._doer(hit, used)) is not None:
            return Group(i=own.i, j=own.j, mark=mark, mentions=own.mentions)
        if near is not None and near.entries[0].value.endswith("+"):  # «بهما»: two together
            found = [g for g in found if len(g.parties) >= 2]
        else:
            relative = self.clauses.opener.get(self.clauses.number[hit.i]) == "func.relative"
            resumed = self.subjects is not None and near is None and verb is not None and verb.j == hit.j
            if relative and resumed:
                found = [g for g in found if self.clauses.touching(g.j, low)]  # not «التصريح الذي استقبلته مصر»
            elif relative and self.passage.starting("there", low) is None:  # not "to Vienna, where X received him"
                found = found[:-1]  # the head of the relative clause is its subject
            found = [g for g in found if len(g.mentions) == 1 and g.mentions[0].number != "many"]
        found = [g for g in found if g.i not in used]
        if tail and mark in ("of", "object") and self.subjects is not None and hit.suf in tails:
            sure = mark == "object"  # «زار روسيا، وزارها …»: a land is «ها» as well
            found = [g for g in found if len(g.mentions) > 1 or self.genders.agrees(hit.suf, g.mentions[0], sure=sure)]
        clitic = self.passage.pack.clitics.get(hit.pre)
        onto = joined and mark == "object" and bool(clitic and clitic.conjunction)
        if onto and sum(self.clauses.sentence[g.i] == now for g in found) > 1:
            return None  # «تحدث الرئيس عن سلفه، واستقبله نظيره»: of two nobody knows who
        if not found:
            return None
        if not self.late:
            found = [g for g in found if self.clauses.sentence[g.i] == now] or found
        bare = [g for g in found if g.mark == "" or (not self.late and g.mark == "maker")] or [
            g for g in found if g.mark in ("of", "after-word")
        ]
        if self.subjects is not None:  # «… والرئيس روحاني الذي هاتفه الأحد، واتصاله ببوتين»: one more of those told
            bare = [g for g in bare if not self._added(g)] or bare
        chosen = bare[-1] if bare else found[-1]
        return Group(i=chosen.i, j=chosen.j, mark=mark, mentions=chosen.mentions)

    def _added(self, group: Group) -> bool:
        """Whether an "and" is written onto an Arabic group that opens no sentence."""
        first = self.passage.starting("actor", group.i)
        clitic = self.passage.pack.clitics.get(first.pre) if first else None
        return bool(clitic and clitic.conjunction) and group.i > self.clauses.around(group.i)[0]

    def _doer(self, hit: Found, used: set[int]) -> Group | None:
        """«المبلغ الذي أعلن عنه كيري في نهاية زيارته»: whom an Arabic relative clause names before the noun in it; in
        any clause him whose words or doings stand right before («قال نصر الله إن مواقف رئيسي، خلال زيارته دمشق، …»).
        """
        own, low = self.clauses.number[hit.i], self.clauses.clause(hit.i)[0]
        if self.late or self.passage.pack.data.pack.order != "VSO":
            return None
        here = [g for g in self.groups if low <= g.i and g.j <= hit.i and g.i not in used and len(g.mentions) == 1]
        here = [g for g in here if g.mentions[0].kind in PERSONS]
        led = self.passage.ending("func", hit.i)
        stop = led.i if led is not None else -1
        commas = {stop, stop - 1} if stop > 0 and self.passage.fold(stop - 1) in COMMAS else {stop}
        whose = [g for g in here if g.mark in ("of", "after-word") and g.j in commas]
        if whose or self.clauses.opener.get(own) != "func.relative":
            return whose[-1] if whose else None
        verbs = [f for n in ("say", "light") for f in self.passage.begun(n, low, hit.i)]
        ends = {f.j + (0 if f.suf else 1) for f in verbs}  # «أعلنه كيري», «أعلن عنه كيري», not «اعتبر ترودو ضعيفا»
        here = [g for g in here if g.mark == "maker" or (g.mark in ("", "after-word") and g.i in ends)]
        return here[-1] if here else None

    def _named_here(self, low: int, high: int, used: set[int]) -> Group | None:
        """«با تمجید از X ابراز تمایل به دیدار با او کرد»: the last person led in before it."""
        here = [g for g in self.groups if low <= g.i and g.j <= high and g.i not in used and len(g.mentions) == 1]
        led = [
            g for g in here if g.mark in ("from", "with", "to", "about", "of", "by") and g.mentions[0].kind in PERSONS
        ]
        return led[-1] if led else None

    def _one(self, near: Found) -> bool:
        return not near.entries[0].value.endswith("+")

    def _made(self, hit: Found) -> bool:
        """«الزيارة التي أجراها إلى …»: a relative clause that says of a pronoun who made it."""
        found = self.passage.starting("func", hit.j)
        entry = found.get("func.mark") if found else None
        return found is not None and entry is not None and entry.value == "maker"

    def _beside(self, mark: str, hit: Found, verb: Found | None) -> Found | None:
        if not self.pronouns:
            return None
        head = verb or hit
        for found in self.passage.begun("pronoun", min(head.j, hit.i - FAR_PRONOUN), max(head.j, hit.i) + 3):
            right = 0 <= found.i - head.j <= 2 or (self.late and 0 <= found.i - hit.j <= 1)  # «دیداری با او داشت»
            left = self.late and found.j <= hit.i and self._apart(found.j, hit.i) <= BEFORE
            left = left or (self.late and handed(hit, verb, found))
            if found.entries[0].value.rstrip("+1") == mark.removesuffix("-next") and (right or left):
                return found
        return None

    def _apart(self, a: int, b: int) -> int:
        """How many of tokens `[a, b)` say neither whither nor what for («از وی [برای سفر به بغداد] دعوت کرد»)."""
        return sum(not any(self.passage.covering(n, t) for n in WHITHER) for t in range(a, b))

    def to_us(self, hit: Found, verb: Found | None) -> bool:
        """«"أرسلت لنا رسالة"», «"اتصل بي"»: whether a pronoun for who says it stands behind a predicate or its verb, in
        what is quoted; where a headline says so it is the news.
        """
        head = verb or hit
        near = self.passage.begun("pronoun", head.j, max(head.j, hit.i) + 3) if self.pronouns else []
        quoted = sum(self.passage.fold(t) in QUOTES for t in range(self.clauses.around(hit.i)[0], hit.i)) % 2
        return bool(quoted) and any(f.entries[0].value.endswith("1") for f in near)

    def _owner(self, hit: Found) -> bool:
        """«دیدار او با …», «سفر اخیر وی به …»: a pronoun as the noun's possessor."""
        at, pack = hit.j, self.passage.pack
        ends = {f.i: f.j for layer in ("date", "quiet") for f in self.passage.begun(layer, at, at + FAR_ADJECTIVES)}
        while at < len(self.passage.tokens) and (at in ends or self.passage.fold(at) in pack.qualifiers):
            at = ends.get(at, at + 1)
        return at < len(self.passage.tokens) and self.passage.fold(at) in pack.third

    def he(self, hit: Found, have: set[str | None]) -> Group | None:
        """«وی … دریافت کرد», «او وارد دوحه شد»: whom the article is speaking of, where a pronoun opens the clause."""
        if not self.late:
            return None
        low, _ = self.clauses.clause(hit.i)
        if self.clauses.opener.get(self.clauses.number[hit.i]) == "func.that" and not self.passage.ending("say", low):
            return None  # «زمانی که او …»
        while low < hit.i and any(self.passage.starting(layer, low) for layer in ("func", "quiet")):
            low += 1
        if self.passage.fold(low) not in self.passage.pack.third:
            return None
        return self.protagonist(hit, have)

    def first(self, hit: Found) -> bool:
        """Whether the clause of a predicate speaks of who says it («ما», «داشتیم»)."""
        if not self.late:
            return False
        if hit.get("frame.verb") and any("first" in e.tags for e in hit.entries):
            return True
        low, high = self.clauses.clause(hit.i)
        words = self.passage.pack.first
        own = self.clauses.number[hit.i]
        ours = [t for t in range(low, high) if self.passage.fold(t) in words and self.clauses.number[t] == own]
        if hit.get("frame.verb") and all(self._whose(t) for t in ours):
            return False  # «موشک‌های ما به … می‌رسد»: who says it is not what gets there
        return bool(ours)

    def _whose(self, at: int) -> bool:
        """Whether a pronoun at a token is that of the plain word before it, not of a preposition or of the clause."""
        known = ("func", "say", "frame", "light", "actor", "pronoun")
        plain = at > 0 and self.passage.tokens[at - 1].form.kind == "w"
        return plain and not any(self.passage.covering(layer, at - 1) for layer in known)

    def asked(self, hit: Found) -> bool:
        """«از من خواست», «از او خواستم»: whether who says it asked, or was asked, himself."""
        if any("first" in e.tags for e in hit.entries):
            return True
        near = self._beside("from", hit, None)
        return near is not None and near.entries[0].value.endswith("1")

    def ministry(self, hit: Found, mark: str) -> Group | None:
        """«وزیر خارجه لهستان: کاردار … احضار شد»: the foreign ministry that tells it in the same sentence."""
        low, _ = self.clauses.around(hit.i)
        told = self.speaker(hit, mark)
        ours = told is not None and told.i >= low and told.mentions[0].office in TELLERS
        return told if ours else None

    def speaker(self, hit: Found, mark: str) -> Group | None:
        """Who says it: whom the words before the last colon name, or the subject of the last verb of saying."""
        now = self.clauses.sentence[hit.i]
        low, _ = self.clauses.clause(hit.i)
        for n in range(now, max(-1, now - SPEAKER_BACK - 1), -1):
            first, last = self.passage.sentences[n]
            last = min(last, low + 1) if n == now else last
            if self.subjects is not None:
                said = reversed(list(self.passage.begun("say", first, last)))
                teller = next((g for f in said if (g := self.subjects.teller(f)) is not None), None)
                if teller is not None:
                    return Group(i=teller.i, j=teller.j, mark=mark, mentions=teller.mentions)
            colon = next((t for t in range(last - 1, first, -1) if self._colon(t)), None)
            end = colon if colon is not None else next((f.i for f in self.passage.begun("say", first, last)), None)
            if end is None:
                continue
            here = [g for g in self._by_sentence.get(n, []) if g.j <= end]
            named = [g for g in here if g.mark == "" and not g.place]
            if not named and colon is not None:  # «پست وزیر خارجه اوکراین:»
                weak = [g for g in here if g.mark == "after-word"]
                named = [g for g in weak if all(m.kind in PERSONS for m in g.mentions)]
            if named:
                return Group(i=named[0].i, j=named[0].j, mark=mark, mentions=named[0].mentions[:1])
            if colon is not None and not any(
                self.passage.fold(t) in self.passage.pack.third for t in range(first, end)
            ):
                return None  # somebody whom nobody knows; «وی افزود:» goes on
        return None

    def _colon(self, at: int) -> bool:
        """Whether a colon that opens speech stands at token `at`, not one between digits."""
        return self.passage.fold(at) == ":" and not self.passage.fold(at - 1).isdigit()

    def here(self, hit: Found, have: set[str | None]) -> Group | None:
        """«زيارة بلينكن إلى تركيا بعد جولة استهلها بزيارة إلى …»: the one person of the sentence."""
        low, _ = self.clauses.around(hit.i)
        found = [
            g
            for g in self.groups
            if low <= g.i and g.j <= hit.i and g.mark in ("", "of", "after-word") and len(g.mentions) == 1
        ]
        persons = [g for g in found if g.mentions[0].kind in PERSONS and not g.mentions[0].counterpart]
        fits = [g for g in persons if not set(g.parties) & have]
        return fits[-1] if fits else None

    def protagonist(self, hit: Found, have: set[str | None]) -> Group | None:
        """Whom the article is speaking of: the first bare person of this sentence, or of the two before it."""
        now = self.clauses.sentence[hit.i]
        for back in range(BACK + 1):
            for group in self._by_sentence.get(now - back, []):
                if group.j > hit.i or group.mark != "":
                    continue
                first = group.mentions[0]
                alone = len(group.mentions) == 1 and first.kind in PERSONS and first.office != "spokesperson"
                if alone and not set(group.parties) & have:
                    return None if back and self._another(hit, group) else group
        return None

    def _another(self, hit: Found, group: Group) -> bool:
        """ "Zhang Jun met Fidan. Zhang Jianwei met Hussein": whether an English clause names somebody in full, whom
        nobody knows, before its verb; a family name alone is his of whom the page speaks, and so may any be of whom it
        has told the office alone.
        """
        passage = self.passage
        if passage.pack.data.pack.order != "SVO" or not (name := group.mentions[0].name):
            return False
        low, _ = self.clauses.clause(hit.i)
        his = {passage.fold(t) for t in range(group.i, group.j)} | set(passage.pack.fold(name))
        weak = passage.pack.data.letters.weak_in_names

        def own(at: int) -> bool:
            fold = passage.fold(at)
            return fold[:1] in his or any(near(fold, word, weak) for word in his)  # "Javad" of "M. J. Akbar"

        run: list[int] = []
        for t in range(hit.i - 1, low - 1, -1):
            known = any(passage.covering(layer, t) for layer in NAMELESS)
            if passage.tokens[t].form.capital and passage.tokens[t].form.kind == "w" and not known:
                run.append(t)
            elif run or hit.i - t > ADVERB:
                break  # "the High Council held …": what does not stand before the verb is not its subject
        return len(run) > 1 and not all(own(at) for at in run)

    def both(self, hit: Found, verb: Found | None, sides: list[Side]) -> Mention | None:
        """«لقائهما», «سيلتقيان», «يلتقيه», "their talks": the two that the text is speaking of."""
        pack = self.passage.pack
        dual = hit.suf in pack.dual_tails or (hit.i > 0 and self.passage.fold(hit.i - 1) in pack.dual_words)
        if dual and svo_setting.of_the_next(self.passage, self.clauses, self.groups, hit):
            return None
        alone = all(s.mention.kind == "city" for s in sides)  # «سيعقدان قمة في سوتشي»
        dual = dual or self._gathered(hit) or (alone and self._two_act(hit, verb))
        relative = self.clauses.opener.get(self.clauses.number[hit.i]) == "func.relative"
        if verb is not None and verb.j == hit.j and not sides and not relative:  # not «الاتفاق الذي استدعته إليه …»
            many = self.passage.fold(hit.j - 1).endswith(tuple(pack.data.letters.verbs.many))  # «خبراؤه سيجتمعون»
            several = not many and all("plural" in e.tags for e in hit.entries)
            dual = dual or hit.suf in pack.pronoun_tails or several
        return Mention(i=hit.i, j=hit.j, kind="pair", party=None, number="dual") if dual else None

    def _two_act(self, hit: Found, verb: Found | None) -> bool:
        """«علما أنهما أجريا مكالمة», «بعدما عقدا قمة»: whether an Arabic verb of two, whose subject its clause does not
        name, carries the noun.
        """
        pack = self.passage.pack
        if pack.data.pack.order != "VSO" or verb is None or verb.j > hit.i:
            return False
        many = tuple(pack.data.letters.verbs.many)
        if not all("plural" in e.tags for e in verb.entries) or self.passage.fold(verb.j - 1).endswith(many):
            return False
        first, at = self.clauses.around(verb.i)[0], verb.i
        while at > first and self.passage.starting("quiet", at - 1) is not None:
            at -= 1  # «كانا قد عقدا», «كان البلدان قد أجريا», not «كانت روسيا وأوكرانيا قد عقدتا»
        opens = at == first or self.passage.fold(at - 1) in COMMAS or self.passage.fold(at - 1) in pack.two_lands
        led = opens or any(self.passage.ending(layer, t) for layer in LEADS_ON for t in (at, verb.i))
        led = led or self.passage.ending("said", at) is not None
        if not led or any(self.passage.begun("actor", verb.j, hit.i)):
            return False
        _, last = self.clauses.around(hit.i)  # «أنهما ستعقدان اجتماعا مع الولايات المتحدة»: of three
        return not any(g.mark == "with" and hit.j <= g.i < last for g in self.groups)

    def _gathered(self, hit: Found) -> bool:
        """«القمة التاريخية التي جمعتهما»: whether a relative clause says of two that the noun brought them together."""
        tails = tuple(self.passage.pack.dual_tails)
        if self.passage.pack.data.pack.order != "VSO" or not tails:
            return False
        for found in self.passage.begun("func", hit.j, hit.j + MOST_ADJECTIVES):
            mark = found.get("func.mark")
            return bool(mark and mark.value == "together" and self.passage.fold(found.j - 1).endswith(tails))
        return False
