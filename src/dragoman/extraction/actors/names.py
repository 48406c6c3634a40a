"""Names that the world does not know: where such a name ends, and how it is written in English.

A name begins right after an office or state; it ends at a word that no name contains. Its first word has to be a
known part of names, or the name stand in quotes: what merely follows an office may be a verb.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from dragoman.extraction.actors.circumstances import circumstance
from dragoman.extraction.actors.latin import VOWELS, spell
from dragoman.extraction.actors.surnames import surnames
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.letters import HALF_SPACE
from dragoman.text.signs import COMMAS

OPEN = frozenset('"«“(')
CLOSE = frozenset('"»”)')
CLOSING_SIGNS = CLOSE | frozenset(",،")
CLOSING = ("stop", "say", "status", "date", "quiet", "channel")  # layers whose words are part of no name
OWNED = ("func", "frame", "light", "topic")  # layers whose words close no name with a pronoun alone
PERSONAL = frozenset(("actor.short", "actor.title", "actor.city"))
LED = ("with", "from", "to", "between")  # marks of prepositions that lead persons in
LONGEST = 5
FIELD = 10  # tokens of what somebody is minister of, and his name
LEAST = 3  # letters of a given name that tells one person from another


class Names:
    """Finds and spells unknown names in one passage.

    `parts` maps a folded name word to its English spelling, `given` are given names for certain, `words` a person to
    the words of the spellings of the name.
    """

    def __init__(
        self,
        passage: Passage,
        parts: dict[str, str],
        given: frozenset[str] = frozenset(),
        words: Callable[[str], tuple[tuple[str, ...], ...]] = lambda _: (),
    ) -> None:
        self.passage = passage
        self.parts = parts
        self.given = given
        self.words = words
        self.capitals = passage.pack.data.pack.capitals
        self.spoken = passage.pack.data.pack.order == "VSO"  # quotes hold what is said, and seldom names
        self.particles = passage.covered("particle")

    @cached_property
    def closed(self) -> set[int]:
        """The tokens that are part of no name that the world does not know."""
        passage = self.passage
        closed = set(passage.covered(*CLOSING))
        for layer in OWNED:
            owned = [range(f.i, f.j) for f in passage.layer(layer) if f.suf and not f.pre]
            closed |= passage.covered(layer).difference(*owned) if owned else passage.covered(layer)
        actors = passage.layer("actor")
        closed.difference_update(*[range(f.i, f.j) for f in passage.layer("date") if self._christened(f)])
        closed.update(*[range(f.i, f.j) for f in actors if not f.kinds <= PERSONAL and not self._begins(f)])
        closed -= self.particles | self.surnames
        for found in actors:  # «تمیم بن حمد آل ثانی، امیر قطر»: the end of a listed name opens no other
            if "actor.person" in found.kinds and found.j - found.i > 1:
                closed.update(range(found.i, found.j))
        return closed

    @cached_property
    def surnames(self) -> frozenset[int]:
        """The tokens of actor words that are somebody's family name here."""
        return surnames(self.passage, self.given)

    @cached_property
    def actors(self) -> frozenset[int]:
        """The tokens of actor words."""
        return self.passage.covered("actor") - self.surnames

    def _christened(self, found: Found) -> bool:
        """ "Prime Minister Jan Novak": whether a month is a given name, between an office and a family's."""
        at, tokens = found.j, self.passage.tokens
        if not self.capitals or "date.month" not in found.kinds or at - found.i > 1 or at + 1 >= len(tokens):
            return False
        office = self.passage.ending("actor", found.i)
        named = tokens[at].form.kind == "w" and tokens[at].form.capital and not self.passage.covering("date", at)
        return named and office is not None and office.get("actor.office") is not None and tokens[found.i].form.capital

    def _begins(self, found: Found) -> bool:
        """ "Foreign Minister Badr Abdelatty": whether what may be a body's name is the given name of an official."""
        at, tokens = found.j, self.passage.tokens
        if not self.capitals or at - found.i > 1 or at >= len(tokens) or not tokens[at].form.capital:
            return False
        before = self.passage.ending("actor", found.i)
        return before is not None and before.get("actor.office") is not None and self.passage.fold(at - 1) in self.given

    def after(self, at: int, stated: bool) -> int:
        """The end of a name that begins at token `at` (quotes and a comma skipped), or `at` where there is none."""
        begin = at
        while stated and begin < len(self.passage.tokens) and self.passage.fold(begin) in self.passage.pack.epithets:
            begin += 1  # «رئيس الوزراء الإثيوبي الجديد …»
        tokens = self.passage.tokens
        dotted = stated and self.capitals and 0 < begin < len(tokens) and self.passage.fold(begin) == "."
        if dotted and self.passage.fold(begin - 1) in self.passage.pack.abbreviations:
            begin += 1  # "Defence Minister Lt. Gen. …"
        end = self._after(begin, stated)
        return end if end > begin else at

    def behind_rank(self, at: int) -> int:
        """«سردار رستگار»: the end of what stands behind a title that only persons bear: words of no other kind, up to a
        preposition, verb or sign; `at` where there is none or more than a name has.
        """
        end = at
        while end < len(self.passage.tokens) and self._part(end) and end - at < LONGEST:
            end += 1
        return end if end - at < LONGEST else at

    def behind_field(self, at: int) -> tuple[int, int]:
        """English "Minister of Housing and Construction Anne Aussi": the name behind the words that say of what, which
        begins with a given name; `(at, at)` where there is none.
        """
        pack = self.passage.pack
        if not self.capitals or at >= len(self.passage.tokens) or self.passage.fold(at) not in pack.inner:
            return at, at
        for start in range(at + 2, min(at + FIELD, len(self.passage.tokens) - 1)):
            token = self.passage.tokens[start - 1]
            word = (
                token.form.capital
                or self.passage.fold(start - 1) in pack.joins
                or self.passage.fold(start - 1) in COMMAS
            )
            if not word:
                return at, at
            if self.passage.tokens[start].form.capital and self.passage.fold(start) in self.given:
                end = self._after(start, True)
                return (start, end) if end - start > 1 else (at, at)
        return at, at

    def _after(self, at: int, stated: bool) -> int:
        tokens = self.passage.tokens
        start = at
        quoted = False
        while start < len(tokens) and start < at + 3 and tokens[start].form.kind == "p":
            fold = tokens[start].form.fold
            quoted = quoted or fold in OPEN
            if fold not in OPEN and fold not in ",،":
                return at
            start += 1
        end = start
        while (
            end < len(tokens) and end - start < LONGEST and self._part(end) and not (end > start and self._joined(end))
        ):
            end += 1
        if end == start or self._thing(start, end):
            return at
        if quoted:
            closes = end < len(tokens) and tokens[end].form.fold in CLOSE
            said = self.spoken and not (self._known(start) or self._known(end - 1))  # «الرئيس التركي "علينا تخفيض …"»
            alone = self._known(start) and tokens[start - 1].form.fold != "("  # «(الدوما)» is the house
            return end if closes and not said and (end - start > 1 or alone) else at
        if self.capitals:
            if start > at and (end - start == 1 or self._somebody(start, end)):
                return at  # "… with the Iraqi president, Zarif said": another one
            return end if stated or end - start > 1 else at
        if start > at and not stated:
            return at
        comma = start > at
        if not self._known(start):
            return end if comma and self._enclosed(start, end) else at
        if end - start == 1 and (comma or not stated):
            return at
        while end - start > 2 and not self._known(end - 1):
            end -= 1
        while end > start and end - 1 in self.particles:
            end -= 1
        return end if end > start else at

    def _joined(self, at: int) -> bool:
        """Arabic «سلمان وشرحت»: whether "and" is written onto a word that no name has; another clause begins there."""
        fold = self.passage.fold(at)
        return (
            self.spoken
            and any(fold.startswith(j) and len(fold) > len(j) for j in self.passage.pack.joins)
            and not (self._known(at))
        )

    def _thing(self, start: int, end: int) -> bool:
        """English "the leader of the National Wisdom Movement", "senator We": capitals that are nobody's name."""
        if not self.capitals:
            return False
        return any(self.passage.fold(t) in self.passage.pack.seldom for t in range(start, end))

    def _enclosed(self, start: int, end: int) -> bool:
        """«نظيره النمساوي، هربيرت كيكل، …»: between two commas behind an office unknown words may be a name, if none
        bears an article or the ending of an adverb."""
        tokens = self.passage.tokens
        article = self.passage.pack.letters.article
        if not 2 <= end - start < LONGEST or end >= len(tokens) or tokens[end].form.fold not in ",،).":
            return False
        words = [self.passage.raw[tokens[t].start : tokens[t].end] for t in range(start, end)]
        if not self.actors.isdisjoint(range(start, end)) or any(article and word.startswith(article) for word in words):
            return False
        if any(mark in word for word in words for mark in self.passage.pack.data.letters.adverbial):
            return False
        return not circumstance(self.passage.pack, words)

    def before(self, at: int) -> int:
        """The start of an unknown name that ends right before token `at`, or `at`: two or three words, one known."""
        tokens = self.passage.tokens
        end = at
        if self.capitals:
            while end > 0 and tokens[end - 1].form.fold in self.passage.pack.determiners:
                end -= 1
            if end == 0 or tokens[end - 1].form.fold not in ",،":
                return at  # "Boubacar Gouro Diall, the Malian ambassador": only behind its comma
        while end > 0 and tokens[end - 1].form.fold in CLOSING_SIGNS:
            end -= 1
        start = end
        most = LONGEST if self.capitals else LONGEST - 1
        while start > 0 and end - start < most and self._part(start - 1):
            start -= 1
            most += self.capitals and start in self.particles  # "bin Ali bin Issa"
        known = any(self._known(t) for t in range(start, end))
        if self.capitals:
            return start if end - start >= 2 and not self._named_thing(start) and (known or self._beside(start)) else at
        if end - start == 1 and self._behind_with(start):
            return start  # «با شکولنیک وزیر انرژی قزاقستان»
        if end - start > 1 and self._quoted(start, end) and self._mark_before(start) in LED:
            return start  # «با «حلوصی آکار» وزیر دفاع ترکیه»
        if end - start == LONGEST - 1:  # «با ژان ماری لوک دوبوا وزیر …»
            return start if known and self._behind_with(start) else at
        return start if end - start >= 2 and (known or self._titled(start)) else at

    def stranger(self, at: int) -> int:
        """Persian «با تویوو کلار، نماینده ویژه …»: the start of two or three unknown words between a preposition that
        leads persons in and the comma before the office at token `at`; `at` where there are none. What opens a sentence
        so says how («با پیگیری مستمر، سفیر …»).
        """
        tokens = self.passage.tokens
        if self.spoken or self.capitals or at < 1 or tokens[at - 1].form.fold not in COMMAS:
            return at
        start = at - 1
        while start > 0 and at - start < LONGEST and self._part(start - 1):
            start -= 1
        if not 2 <= at - 1 - start < LONGEST - 1 or not self._behind_with(start):
            return at
        low, _ = self.passage.sentence(start) or (start, at)
        return start if start - 1 > low else at

    def _quoted(self, start: int, end: int) -> bool:
        """Whether quotes open right before tokens `[start, end)` and close right behind them."""
        folds = self.passage.folds
        return not self.spoken and start > 0 and end < len(folds) and folds[start - 1] in OPEN and folds[end] in CLOSE

    def _titled(self, start: int) -> bool:
        """«با آقای شکولنیک وزیر …»: whether a title that only persons bear stands at token `start`."""
        title = self.passage.starting("actor", start) if not self.spoken else None
        return title is not None and title.kinds == {"actor.title"}

    def led(self, at: int) -> int:
        """Arabic «مع ستيفن بوندي، سفير …»: where an unknown name begins that stands between a preposition that leads
        persons in and an office at token `at`; 0 where there is none.
        """
        start = self.before(at) if self.spoken else at
        return start if start < at and self._mark_before(start) in ("with", "between") else 0

    def _behind_with(self, start: int) -> bool:
        return self._mark_before(start) == "with"

    def _mark_before(self, start: int) -> str | None:
        if not self.spoken and not self.capitals and start > 0 and self.passage.fold(start - 1) in OPEN:
            start -= 1  # «با «شکولنیک» وزیر …»
        found = self.passage.ending("func", start)
        mark = found.get("func.mark") if found else None
        return mark.value if mark else None

    def _named_thing(self, start: int) -> bool:
        """English "the Persian Gulf": a person has no article."""
        return start > 0 and self.passage.fold(start - 1) in self.passage.pack.determiners

    def _beside(self, start: int) -> bool:
        """Whether capitalised words stand where somebody does: behind "with", "by", "between", behind a verb of what is
        done to persons ("summoned Amira Oron, the Israeli ambassador"), or first of all.
        """
        done = self.passage.ending("frame", start)
        if start in self.passage.starts or (done is not None and done.get("frame.verb") is not None):
            return True
        return self._mark_before(start) in ("with", "by", "between")

    def _somebody(self, start: int, end: int) -> bool:
        """Whether these words are how a listed person is called."""
        return any(f.i == start and f.j == end for f, _ in self.passage.of("actor.short"))

    def _inside(self, at: int) -> bool:
        """English "Es'haq": whether token `at` is an apostrophe inside a name."""
        tokens = self.passage.tokens
        if not self.capitals or not 0 < at < len(tokens) - 1 or tokens[at].form.fold not in ("'", "’"):
            return False
        before, after = tokens[at - 1], tokens[at + 1]
        glued = before.end == tokens[at].start and tokens[at].end == after.start
        return glued and after.form.kind == "w" and len(after.form.fold) > 1

    def _initial(self, at: int) -> bool:
        """English "Antony J. Blinken": whether token `at` is the dot of an initial inside a name."""
        tokens = self.passage.tokens
        if not self.capitals or not 0 < at < len(tokens) - 1 or tokens[at].form.fold != ".":
            return False
        before, after = tokens[at - 1], tokens[at + 1]
        return (
            before.end - before.start == 1
            and before.form.capital
            and before.end == tokens[at].start
            and after.form.capital
        )

    def _part(self, at: int) -> bool:
        token = self.passage.tokens[at]
        if not self.capitals:
            return token.form.kind == "w" and at not in self.closed
        if self._initial(at):
            return True
        if self._inside(at) or (self._inside(at - 1) and at - 1 > 0):
            return self._part(at - 1)
        bound = at > 0 and self.passage.fold(at - 1) in self.passage.pack.name_heads
        within = bound and token.form.capital  # "Abdul Amir", whose "Amir" is no emir
        if token.form.kind != "w" or (at in self.closed and not within):
            return False
        glued = (
            at > 0
            and self.passage.raw[token.start - 1 : token.start] == "-"
            and token.start - self.passage.tokens[at - 1].end == 1
        )
        return token.form.capital or at in self.particles or (glued and self._part(at - 1))

    def _known(self, at: int) -> bool:
        spellings = self._spellings(self.passage.fold(at))
        if not self.passage.pack.seldom.isdisjoint(spellings):
            return False
        return any(f in self.parts or self._grown(f) for f in spellings)

    def _grown(self, fold: str) -> bool:
        """«عبدالقادر», «ابوالحسن», «عباس‌اف»: a particle or an ending of names written onto another part."""
        headed = any(
            fold.startswith(p) and fold[len(p) :].removeprefix(self.passage.pack.letters.article) in self.parts
            for p in self.passage.pack.name_heads
        )
        return headed or bool(self._tailed(fold))

    def _tailed(self, fold: str) -> str:
        """«عباس‌اف» in English letters: a part of names with an ending written onto it; "" for other words."""
        for tail, ends in self.passage.pack.data.letters.latin_tails.items():
            stem = fold.removesuffix(tail).rstrip(HALF_SPACE)
            if fold.endswith(tail) and stem in self.parts:
                return self.parts[stem].title() + ends[self.parts[stem][-1:] in VOWELS]
        return ""

    def _spellings(self, fold: str) -> list[str]:
        out = [fold]
        article = self.passage.pack.letters.article
        if article and fold.startswith(article):
            out.append(fold[len(article) :])
        return out

    def english(self, start: int, end: int) -> str:
        """The name in English letters: part by part from public data, else letter by letter."""
        tokens = self.passage.tokens
        if self.capitals:
            return " ".join(
                self.passage.raw[tokens[t].start : tokens[t].end]
                for t in range(start, end)
                if tokens[t].form.kind == "w"
            )
        words = [self.passage.fold(t) for t in range(start, end) if tokens[t].form.kind == "w"]
        out: list[str] = []
        while words:
            fold = words.pop(0)
            if words and fold in self.passage.pack.name_heads and fold + words[0] in self.parts:
                fold += words.pop(0)  # «عبد الفتاح» is one name
            tails = self.passage.pack.data.letters.latin_tails
            if out and fold in tails:  # «عباس اف»
                out[-1] += tails[fold][out[-1][-1:] in VOWELS]
                continue
            out.append(self.word(fold))
        return " ".join(filter(None, out))

    def word(self, fold: str) -> str:
        """One word of a name in English letters."""
        for spelling, before in zip(self._spellings(fold), ("", "al-"), strict=False):
            if spelling in self.parts:
                return before + self.parts[spelling].title()
        for head in self.passage.pack.name_heads:
            rest = fold[len(head) :].removeprefix(self.passage.pack.letters.article)
            if fold.startswith(head) and rest in self.parts and head in self.parts:
                return f"{self.parts[head].title()} {self.parts[rest].title()}"
        if tailed := self._tailed(fold):
            return tailed
        table = self.passage.pack.data.letters
        return spell(fold, letters=table.latin, groups=table.latin_groups, ends=table.latin_ends).title()
