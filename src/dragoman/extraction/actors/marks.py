"""Which preposition or position stands before an actor phrase, and whether it is coordinated with the one before."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from dragoman.extraction.actors.again import again
from dragoman.extraction.actors.and_each import and_each, goes_on
from dragoman.extraction.actors.carried import carried
from dragoman.extraction.actors.definite import defined
from dragoman.extraction.actors.majesty import majesties
from dragoman.extraction.actors.mention import Phrase
from dragoman.extraction.actors.namely import lists
from dragoman.extraction.actors.said_of_cities import said_of_cities
from dragoman.extraction.actors.seated import mark_of
from dragoman.extraction.actors.sorted_lands import collective
from dragoman.extraction.actors.suite import served_by, whole
from dragoman.extraction.actors.unowned import unowned
from dragoman.extraction.actors.verbs_in import led_on, verbs_of
from dragoman.extraction.actors.wishes import conveyed, wishes
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, DASHES, QUOTES

GAP = 4  # tokens between two that are listed
INCLUDED = 10  # tokens before "including" within which the preposition stands
MEMBERS = 7  # tokens between people and those whom they are
KINDS = 3  # adjectives between people and where they come from
HOUSE = 3  # capitalised words before an office ("Communist Party Secretary General")
NAMED = 6  # tokens of an unknown name and the comma behind it
NAMING = ("with", "between", "by", "from", "to")
LANDS = ("state", "capital", "body", "ours")


@lru_cache(maxsize=16)
def _each_written(pack: Pack) -> dict[str, str]:
    """Words for "each" with a preposition written onto them, folded, and what the preposition marks."""
    out: dict[str, str] = {}
    for form, clitic in pack.clitics.items():
        if form and clitic.preposition and not clitic.article:
            for word in pack.each:
                out.setdefault(form + word, pack.clitic_marks.get(clitic.preposition, "other"))
    return out


@lru_cache(maxsize=16)
def _namesakes(pack: Pack) -> frozenset[str]:
    """Nouns behind which a name is that of a house, with what is written onto them, folded."""
    return frozenset(form + word for word in pack.namesakes for form, c in pack.clitics.items() if not c.article)


@lru_cache(maxsize=16)
def _placing(pack: Pack) -> tuple[str, ...]:
    """What is written onto a definite noun as its preposition, folded («بالـ»)."""
    return tuple(f for f, c in pack.clitics.items() if c.article and c.preposition and not c.conjunction)


@lru_cache(maxsize=16)
def _skips(pack: Pack) -> frozenset[str]:
    """What may stand between a preposition and whom it is of: quotes, determiners, what modifies an office."""
    return QUOTES | pack.opening


@lru_cache(maxsize=16)
def _inside(pack: Pack) -> frozenset[str]:
    """Words that may stand between two of a list."""
    own = pack.own if pack.data.pack.order == "SOV" else frozenset()  # «با همتای عمانی خود و وزیر خارجه قطر»
    return pack.inner | pack.each | pack.modifiers | own


class Marks:
    """Marks of the phrases of one passage."""

    def __init__(self, passage: Passage, phrases: list[Phrase]) -> None:
        self.passage = passage
        self.late = passage.pack.data.pack.order == "SOV"
        self.named_after = _namesakes(passage.pack)
        self.english = passage.pack.data.pack.order == "SVO"
        self.inside, self.skips, self.each = _inside(passage.pack), _skips(passage.pack), passage.pack.each
        self.said_of_cities = said_of_cities(passage, phrases)
        self.phrase_ends = {p.j for p in phrases}
        told = (p for p in phrases if p.state or p.people or p.name or p.sender or p.city or not self.late)
        self.told_ends = {p.j for p in told}  # Persian «همتایان خود از جمله …» are nobody yet
        self.words = passage.covered("func.mark")  # «پس از», «هر یک از»
        self.ends: dict[int, tuple[int, str, str]] = {}
        self.dates = passage.covered("date")
        for found, entry in passage.of("func.mark"):
            ago = entry.value == "at" and self.late and {found.i - 1, found.i} <= self.dates  # «دو روز پیش»
            mark = mark_of(passage, found, entry.value)
            if mark not in ("object", "") and not ago:
                self.ends[found.j] = (found.i, mark, found.suf)
        self.openings: dict[int, int] = {}
        self.quiet = passage.covered("quiet")
        self.wishes = passage.where(wishes(passage.pack))
        titles = (f for f in majesties(passage, passage.layer("actor")) if not self.late and f.get("actor.title"))
        styled = (f for f in titles if f.kinds == {"actor.title"} or not self.english)
        self.titles = {t: f.pre for f in styled for t in range(f.i, f.j)}  # "received His Highness the Amir"
        verbs = verbs_of(passage)
        self.verbs = {f.j for f in verbs}
        self.verb_starts = {f.i for f in verbs}
        clitics = passage.pack.clitics
        self.nouns = {
            f.j for f, _ in passage.of("frame.noun") if not (f.pre and clitics[f.pre].article)
        }  # «خلال الزيارة الرئيس …»: a noun with its article has no possessor
        come = {f.j + 1 for f, e in passage.of("light.verb") if e.value == "attend"}
        definite = {f.j for f, _ in passage.of("frame.noun") if f.i in come} - self.nouns  # «شارك في القمة وزراء …»
        self.nouns -= unowned(passage)
        others = ("func", "status", "channel", "pronoun", "hung")
        self.others = {f.j for layer in others for f in passage.layer(layer)} | definite
        self.linked = {t for f, _ in passage.of("func.and") if f.j - f.i > 1 for t in range(f.i, f.j)}  # "as well as"
        self.object_after = {f.i for f in passage.leading("object")}

    def before(self, phrase: Phrase) -> str:
        """The mark of a phrase: "wished" where it only says whose wishes are conveyed, or to whom."""
        mark = self._before(phrase)
        if not self.wishes:
            return mark
        at = self._opening(phrase.i)
        return "wished" if conveyed(self.passage, self.wishes, mark=mark, at=at, verbs=self.verb_starts) else mark

    def _before(self, phrase: Phrase) -> str:
        """The mark of a phrase: its own clitic, the preposition before it, "of" after a noun, or ""."""
        clitic = self.passage.pack.clitics.get(phrase.pre)
        if clitic and clitic.preposition and self._done_by(phrase):
            return ""
        if clitic and clitic.preposition:
            mark = self.passage.pack.clitic_marks.get(clitic.preposition, "other")
            return "place" if mark == "by-clitic" and phrase.kind in ("city", "capital", "state") else mark
        if phrase.number == "between":
            return "between"
        at = self._opening(collective(self.passage, phrase.i))
        head = self._head(at) if at in self.ends and self.ends[at][1] == "of" else None
        at = at if head is None else self._opening(head)
        at = self._included(at)
        at = self._past_name(at) if phrase.kind in ("office", "institution") else at  # not "by Reuters, the League …"
        if self.late and at - 1 in self.ends and self._initial(at):
            at -= 1  # «از دونالد جی. ترامپ»
        at = self._past_house(at) if phrase.kind in ("person", "office") and phrase.office else at
        if (led := "" if goes_on(self.passage, at) else self._each(at)) is not None:
            return led
        if at in self.ends:
            mark = self.ends[at][1]
            first = self.ends[at][0] - 1
            behalf = mark == "about" and self.passage.fold(first + 1) in self.passage.pack.behalf  # «ممثلون عن الحكومة»
            if (mark == "from" or behalf) and (sent := self._sent(first + 1)) is not None:
                return self._before(msgspec.structs.replace(phrase, i=sent.i, pre=sent.pre))
            if mark == "from" and first >= 0 and self.passage.fold(first) in self.passage.pack.partitives:
                while first > 0 and self.passage.fold(first - 1) in self.passage.pack.partitives:
                    first -= 1  # «هیئتی متشکل از …»
                at = self._opening(first)  # «با شماری از مقامات …», «سفر شماری از مقامات …»
                return self.ends[at][1] if at in self.ends else "of" if self.late and at in self.nouns else ""
            if mark == "with" and (
                self._part(self.ends[at][0]) or (phrase.kind in LANDS and self._bound(self.ends[at][0]))
            ):
                return "with-noun"
            return mark
        if whole(self.passage, phrase) in self.object_after or (
            phrase.j + 1 in self.object_after and self.passage.fold(phrase.j) in QUOTES | COMMAS | self.passage.pack.own
        ):
            return "about" if served_by(self.passage, phrase) else "object"
        if at == 0:
            return ""
        if self.late and at in self.nouns:
            return "of"  # «نشست دوحه»: also a verb, but verbs stand last
        if at in self.verbs and self._teller(at):
            return "source"
        token = self.passage.tokens[at - 1]
        if token.form.kind != "w" or at - 1 in self.quiet or at in self.verbs or at - 1 in self.dates:
            return ""
        if at in self.nouns:
            return "of"
        if at in self.phrase_ends or at in self.others or (clitic and clitic.conjunction):
            return ""
        if token.form.fold in self.passage.pack.joins or self._placed(at - 1):
            return ""
        if phrase.office and lists(self.passage, at - 1):
            return ""
        if token.form.fold in self.passage.pack.vehicles and at - 1 in self.verbs and carried(self.passage, phrase.j):
            return ""  # «حطت طائرة الرئيس في …»
        return "after-word"

    def _done_by(self, phrase: Phrase) -> bool:
        """«سبق للوزير أن التقى»: whether what an impersonal verb leads in with a preposition does what follows."""
        doers = self.passage.pack.impersonal
        if not doers or phrase.i == 0 or self.passage.fold(phrase.i - 1) not in doers:
            return False
        that = self.passage.starting("func", phrase.j)
        return that is not None and that.get("func.that") is not None

    def _sent(self, at: int) -> Found | None:
        """«وفدا نيابيا من البرلمان العراقي», «وفد يضم خبراء من …»: the people before the Arabic «من» at token `at`."""
        if self.passage.pack.data.pack.order != "VSO":
            return None
        comprising, words = self.passage.pack.comprising, 0
        for back in range(at, max(0, at - MEMBERS) - 1, -1):
            found = self.passage.ending("actor", back)
            if found is not None:
                house = found.get("actor.institution")
                return found if house is not None and house.value == "delegation" else None
            if self.passage.fold(back - 1) in comprising:
                continue
            words += 1
            known = any(self.passage.covering(layer, back - 1) for layer in ("func", "frame", "light", "say"))
            other = known or self.passage.tokens[back - 1].form.kind == "p"
            if other or words > KINDS or defined(self.passage, back - 1):
                return None
        return None

    def _teller(self, at: int) -> bool:
        """«بحسب ما أعلنه مسؤولون»: whether the saying that ends at token `at` stands behind words for a source."""
        said = self.passage.ending("say", at)
        before = self.ends.get(said.i) if said is not None else None
        return before is not None and before[1] == "source"

    def _placed(self, at: int) -> bool:
        """Arabic «استقبله في المطار وزير …», «بالمطار»: a definite noun behind a preposition governs nobody."""
        article = self.passage.pack.letters.article
        if not article or self.passage.pack.data.pack.order != "VSO":
            return False
        word = self.passage.fold(at)
        written = word.startswith(_placing(self.passage.pack))
        return written or (word.startswith(article) and at in self.ends and self.ends[at][1] == "place")

    def _each(self, at: int) -> str | None:
        """Arabic «بكل من X وY»: the mark of a preposition that is written onto "each", whose «من» is no "from"."""
        pack = self.passage.pack
        if at > 1 and self.passage.fold(at - 1) in pack.each and at - 1 in self.words:
            at -= 1
        return _each_written(pack).get(self.passage.fold(at - 1)) if at > 0 else None

    def namesake(self, phrase: Phrase) -> bool:
        """«مركز الملك سلمان», «مطار الملك خالد»: whether a house is called after whom an Arabic phrase names."""
        if phrase.i == 0 or phrase.pre not in ("", self.passage.pack.letters.article):
            return False
        if phrase.state or phrase.kind not in ("person", "office"):
            return False
        return self.passage.fold(phrase.i - 1) in self.named_after

    def headed(self, phrase: Phrase) -> bool:
        """Whether a phrase is the genitive of those who are meant ("members of Hamas")."""
        at = self._opening(phrase.i)
        of = at in self.ends and self.ends[at][1] == "of"
        return of and self.passage.fold(self.ends[at][0] - 1) in self.passage.pack.heads

    def _included(self, at: int) -> int:
        """ "with senior officials, including the minister", «به کشورهای منطقه از جمله قطر»: where the preposition or
        verb before them ends.
        """
        if at == 0 or self.passage.fold(at - 1) not in self.passage.pack.including:
            return at
        first = at - 1 - (self.late and at - 1 in self.ends)  # Persian «از جمله»
        back = next((t for t in range(first, max(0, at - INCLUDED), -1) if t in self.ends or t in self.verbs), at)
        crowd = any(self.passage.fold(t) in self.passage.pack.crowds for t in range(back, first))  # «پژوهشگران»
        named = back in self.ends and self.ends[back][1] not in (NAMING if crowd else (*NAMING, "attended"))
        others = (p in self.told_ends and not (first < at - 1 and p == first) for p in range(back + 1, at + 1))
        return at if named or any(others) else back  # «با مقامات ارشد از جمله وزیر»

    def _past_name(self, at: int) -> int:
        """English "with Vito Petrocelli, the head of …": where the preposition before an unknown name ends."""
        tokens = self.passage.tokens
        if not self.passage.pack.data.pack.capitals or at < 2 or self.passage.fold(at - 1) not in COMMAS:
            return at
        start = at - 1
        while start > 0 and at - start < NAMED and tokens[start - 1].form.capital and start not in self.phrase_ends:
            start -= 1
        return start if start < at - 2 and start in self.ends and self.ends[start][1] in NAMING else at

    def _past_house(self, at: int) -> int:
        """English "with Communist Party Secretary General Nong Duc Manh": where the preposition or the sentence begins
        before the capitalised words that say of what somebody is the head.
        """
        tokens, start = self.passage.tokens, at
        layers = ("func", "say", "light", "frame", "date", "status", "actor", "quiet")
        while start > 0 and at - start <= HOUSE and start not in self.phrase_ends and tokens[start - 1].form.capital:
            if tokens[start - 1].form.kind != "w" or any(self.passage.covering(n, start - 1) for n in layers):
                break
            start -= 1
        if not self.english or start == at or at - start > HOUSE:
            return at
        back = self._opening(start)
        opens = back in self.passage.starts or (back in self.ends and self.ends[back][1] in NAMING)
        return back if opens else at

    def _opening(self, at: int) -> int:
        """Where the words begin that stand between a phrase at token `at` and its preposition."""
        known = self.openings.get(at)
        if known is None:
            known = at
            while known > 0 and known - 1 not in self.said_of_cities and self._skipped(known - 1):
                known -= 1
            self.openings[at] = known
        return known

    def _head(self, at: int) -> int | None:
        """The token of the noun ("members") before the "of" that ends at token `at`."""
        before = self.ends[at][0] - 1
        pack = self.passage.pack
        if before < 0 or self.passage.fold(before) not in pack.genitive:
            return None
        while self.passage.fold(before) in pack.lands and before > 0 and self.passage.tokens[before - 1].form.capital:
            before -= 1  # "to the Central Asian countries of"
        return before

    def _bound(self, at: int) -> bool:
        """Whether the preposition at `at` is of the noun before it, or before its owner («حدود تركيا مع سوريا»)."""
        if at > 0 and self.passage.fold(at - 1) in self.passage.pack.bound:
            contact = self.passage.ending("frame", at)  # «محادثات سلام مع أوكرانيا»: a noun of more than that word
            return contact is None or contact.get("frame.noun") is None or contact.j - contact.i == 1
        whose = self.passage.ending("actor", at) if self.passage.pack.data.pack.order == "VSO" else None
        lands = whose is not None and bool(whose.kinds & {"actor.state", "actor.adjective"}) and not whose.pre
        return bool(lands and whose and whose.i > 0 and self.passage.fold(whose.i - 1) in self.passage.pack.bound)

    def _part(self, at: int) -> bool:
        """Whether the preposition at token `at` is part of a longer one, or of a cue («همزمان با», «مقابله با»)."""
        found = (self.passage.covering(layer, at) for layer in ("while", "status"))
        return self.late and any(f is not None and f.i < at for f in found)

    def _hyphened(self, at: int) -> bool:
        """ "mid-level", not "CAIRO (Reuters) - A delegation"."""
        tokens = self.passage.tokens
        return at > 0 and self.passage.fold(at) == "-" and tokens[at - 1].end == tokens[at].start

    def _skipped(self, at: int) -> bool:
        fold = self.passage.fold(at)
        if fold in self.skips or at in self.titles or (self._hyphened(at) and self._skipped(at - 1)):
            return True
        if fold == ":" and self.passage.lists(at):
            return True
        if self.late and (self._initial(at) or (fold == "." and at > 0 and self._initial(at - 1))):
            return True  # «با ح. فیدان»
        if self.late and at + 1 in self.ends and self.ends[at + 1][1] == "place":
            return False  # «وزیران دو کشور در وین», where «هر یک از» is one
        before = self.passage.fold(at - 1) if at > 0 else ""
        if self.late and at in self.words and before in self.passage.pack.modifiers:
            return False  # «بار دیگر از یونان خواست»
        return fold in self.each and (at not in self.words or before in self.each)

    def _initial(self, at: int) -> bool:
        """Whether a letter with its dot stands at token `at`: the initial of a name behind it."""
        dotted = at + 1 < len(self.passage.tokens) and self.passage.fold(at + 1) == "."
        return dotted and (len(self.passage.fold(at)) == 1 or self.passage.fold(at) in self.passage.pack.abbreviations)

    def joined(self, before: Phrase, phrase: Phrase) -> str:
        """How a phrase is listed with the one before it, by what stands between: "and", "comma", "mixed" or ""."""
        gap = range(before.j, phrase.i)
        aged = self.english and before.j + 1 in self.passage.numbers and self.passage.fold(before.j) in COMMAS
        if len(gap) > (GAP if self.linked.isdisjoint(gap) and not aged else GAP + 3):
            return ""
        clitic = self.passage.pack.clitics.get(phrase.pre)
        conjunction = bool(clitic and clitic.conjunction)
        comma = then = False
        headed = self.headed(phrase)
        for at in gap:
            fold = self.passage.fold(at)
            if fold in self.passage.pack.joins or at in self.linked or and_each(self.passage, at):
                conjunction = True
            elif fold in self.passage.pack.then:
                conjunction = then = True
            elif (more := again(self.passage, at, lambda: self._before(before))) is not None:
                conjunction = conjunction or more
            elif fold in COMMAS:
                comma = True
            elif at in self.titles and not self.english:  # «السيسي وأخيه الملك», «السيسي وشقيقه الرئيس»
                added = self.passage.pack.clitics.get(self.titles[at])
                conjunction = conjunction or bool(added and added.conjunction)
            elif (aged and at - before.j == 1) or (self.english and at in self.quiet and not self._speaks(phrase)):
                continue  # "between Lavrov, 72, and Sisi", "met the president and, separately, the prime minister"
            elif phrase.counterpart and at in self.dates and not (self.english or self.late):
                continue  # «بحث الرئيس المصري أمس ونظيره التركي …»
            elif (
                fold not in QUOTES
                and fold not in DASHES
                and fold not in self.inside
                and not (headed and fold in self.passage.pack.heads)
            ):
                return ""
        if len(gap) == 1 and self.passage.fold(before.j) in DASHES and {before.kind, phrase.kind} == {"person"}:
            return "and"  # «قمة بوتين - ترامب»
        kinds = {before.kind, phrase.kind}
        if self.late and (kinds <= {"state", "capital"} or kinds == {"person"}) and self._dashed(before.j, phrase.i):
            return "and"  # «مذاکرات تهران-واشنگتن», «دیدار پوتین-اردوغان»
        alike = len(kinds) == 1 or kinds <= {"person", "office"} or kinds <= {"city", "capital"}
        alike = alike or (self.late and before.kind == "institution" and phrase.kind == "body")
        mixed = kinds <= {"institution", "state", "body"}
        alike = alike or (before.institution == "delegation" and phrase.kind == "state")  # «هیئت‌های ایران، قطر و …»
        if conjunction and (comma or then) and self._speaks(phrase):
            return ""  # «…، وهنية يلتقي عباس» opens another clause
        return "and" if conjunction else "" if not comma else "comma" if alike else "mixed" if mixed else ""

    def _dashed(self, a: int, b: int) -> bool:
        """Whether only a dash stands in tokens `[a, b)`, or inside of what is written as one word."""
        tokens = self.passage.tokens
        between = self.passage.raw[tokens[a - 1].end : tokens[b].start].strip()
        return b - a <= 1 and between in DASHES

    def _speaks(self, phrase: Phrase) -> bool:
        return phrase.j in self.verb_starts and not led_on(self.passage, phrase.j)
