"""Which verb carries the noun of a contact: before it in Arabic and English, behind it in Persian."""

from __future__ import annotations

from bisect import bisect_left

from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.verbs import closed
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import HYPHENS

LIGHT_BEFORE, LIGHT_AFTER, LIGHT_BEHIND, LIGHT_FAR = 16, 5, 3, 60  # tokens between a noun and the verb that carries it
BEGINNING = "begin"  # a set of verbs of frames.yml
LONG_SUBJECT = 40  # where names and offices are most of what stands between
ELSEWHERE = ("from", "about", "source", "through", "after")  # a Persian noun behind these is not what its verb carries
AT = "stay-at"  # the verbs of frames.yml of who is present at something
BODY, OF_BODY = "joint-body", 6  # a body of two states, and the tokens between its session and its noun
ADJUNCT = ("place", "during", "within")
NUMBERS = frozenset(("date.number", "date.ordinal"))


class Carrying:
    """Looks for the verbs that carry the predicates of one passage; `hits` are these."""

    def __init__(
        self,
        passage: Passage,
        hits: list[Found],
        clauses: Clauses,
        book: Book,
        *,
        nobody: frozenset[int] = frozenset(),
    ) -> None:
        self.passage = passage
        self.nobody = nobody  # tokens of those who speak for no party («ممثلو المجتمع المدني»)
        self.hits = hits
        self.clauses = clauses
        self.book = book
        self.order = passage.pack.data.pack.order
        self._hit_starts = [h.i for h in hits]
        self._any: dict[tuple[int, int], Found | None] = {}
        self.widest = max((h.j - h.i for h in hits), default=0)  # tokens of a predicate
        self._longest = max((f.j - f.i for f in passage.layer("light")), default=0)  # tokens of a light verb
        self.opens = {f.i for f, _ in passage.of("func.mark")}
        dated = passage.covered("date")
        late = self.order == "SOV"
        self.marks = {  # «دو روز پیش پیامی …»: ago, and no preposition
            f.j: e.value for f, e in passage.of("func.mark") if e.value != "at" or not late or f.i - 1 not in dated
        }
        self.opened = {f.i for f in passage.leading(*ADJUNCT)}

    def right_before(self, hit: Found) -> range:
        """The tokens before which words stand that lead to a predicate, backwards: some two words may stand between,
        and in Persian all those of a number («در حاشیه یکصد و هفتادمین نشست اوپک»).
        """
        at = hit.i
        while self.order == "SOV" and at > 0 and self._counted(at - 1):
            at -= 1
        return range(hit.i, max(-1, min(at, hit.i - 2) - 1), -1)

    def _counted(self, at: int) -> bool:
        """Whether the word at token `at` is one of a number, or "and" between two."""
        if self.passage.fold(at) in self.passage.pack.joins:
            return at > 0 and self._counted(at - 1)
        found = self.passage.covering("date", at)
        return found is not None and not found.kinds.isdisjoint(NUMBERS)

    def light(self, noun: Found, name: str) -> Found | None:
        """The verb that carries a noun: before it in Arabic and English (or right behind), behind it in Persian."""
        if (told_by := self.clauses.told_by.get(noun.i)) is not None:
            return told_by if any(e.value == name for e in told_by.all("light.verb")) else None
        if self.order == "SOV" and self._led_away(noun):
            return None
        low, high = self.clauses.around(noun.i)
        best: tuple[int, Found] | None = None
        first = noun.i - (LONG_SUBJECT if self.order == "VSO" else LIGHT_BEFORE) - self._longest
        for light in self.passage.begun("light", first, noun.j + max(LIGHT_BEHIND, LIGHT_AFTER, LIGHT_FAR) + 1):
            if light.j <= low or light.i >= high or not any(e.value == name for e in light.all("light.verb")):
                continue
            if self.order == "SOV" and self._rather_noun(light):
                continue
            if self.order == "VSO" and self._has_its_own(light, noun):
                continue
            if self.order == "SVO" and self._hyphened(light):
                continue  # "U.S.-mediated talks"
            if self.order == "SVO" and self._helps(light):
                continue  # "had previously met him at a meeting in Sochi"
            if self.order == "SVO" and self._of_its(light):
                continue  # "the start of the session": a noun
            if self.order == "SVO" and self._through(light):
                continue  # "held talks mediated by Oman": a preposition
            if self.order == "SOV":
                near = 0 <= light.i - noun.j <= LIGHT_BEHIND or self._carries(noun, light)
                near = near or (name == AT and self._at_its(noun, light))
            else:
                same = self.clauses.number[light.i] == self.clauses.number[noun.i]
                before = same and noun.i - light.j >= 0
                before = before and (noun.i - light.j <= LIGHT_BEFORE or self._only_who(light.j, noun.i))
                behind = 0 <= light.i - noun.j <= LIGHT_AFTER and (same or not self._that(light))
                behind = behind and not (self._of_else(light) or self._of_the_next(light))
                behind = behind or self._of_relative(noun, light)
                near = (before or behind) and not self._noun_between(light, noun)
            distance = min(abs(light.i - noun.j), abs(noun.i - light.j))
            if near and (best is None or distance < best[0]):
                best = (distance, light)
        return best[1] if best else None

    def _of_else(self, light: Found) -> bool:
        """ "agreed at a meeting in Cairo to conclude a deal": whether an English infinitive has an object of its own
        behind it, no preposition, day or sign ("talks to begin in May").
        """
        passage, at = self.passage, light.j
        if self.order != "SVO" or passage.fold(light.i) not in passage.pack.infinitives or at >= len(passage.tokens):
            return False
        if passage.fold(at) in passage.pack.opening:
            return True
        said = any(passage.starting(layer, at) for layer in ("func", "date", "quiet", "also", "again", "status"))
        return passage.tokens[at].form.kind == "w" and not said

    def _hyphened(self, light: Found) -> bool:
        """Whether a hyphen joins an English verb to the word before it, so that it only says of what kind a noun is."""
        passage, at = self.passage, light.i
        if at == 0 or passage.fold(at - 1) in HYPHENS:  # "U.S.-mediated": behind a full stop it is a token
            return at > 0
        return passage.raw[passage.tokens[at - 1].end : passage.tokens[at].start] in HYPHENS

    def _has_its_own(self, light: Found, noun: Found) -> bool:
        """«جولة … اختتمها بالمشاركة في قمة»: whether an Arabic verb has a pronoun for its object, and a preposition
        leads in the noun behind it, or what is done of it («وعد قطعه عند ترتيب زيارة»).
        """
        led = noun.i in self.marks or (noun.i > light.j and noun.i - 1 in self.marks)
        return light.suf in self.passage.pack.pronoun_tails and light.j <= noun.i and led

    def _helps(self, light: Found) -> bool:
        """Whether an English "had" or "has" is but the auxiliary of another predicate's verb, behind adverbs."""
        passage, at = self.passage, light.j
        if light.j - light.i > 1 or passage.fold(light.i) not in passage.pack.finite:
            return False
        while any(passage.starting(layer, at) for layer in ("quiet", "earlier", "also", "again")):
            at += 1
        verb = passage.starting("frame", at)
        return verb is not None and verb.get("frame.verb") is not None and verb.get("frame.noun") is None

    def _rather_noun(self, verb: Found) -> bool:
        """«در تماس تلفنی نشست آتی … را بررسی کرد», not «با او به گفت‌وگو نشست»: a verb of Persian stands last in its
        clause, what goes on behind it is a noun's.
        """
        noun = self.passage.starting("frame", verb.i)
        if noun is None or noun.j != verb.j or noun.get("frame.noun") is None or verb.j >= len(self.passage.tokens):
            return False
        follows = self.passage.tokens[verb.j].form
        led = self.passage.starting("func", verb.j)
        ends = led is not None and not led.kinds.isdisjoint(("func.and", "func.that", "func.break", "func.mark"))
        return follows.kind == "w" and follows.fold not in self.passage.pack.joins and not ends

    def _of_its(self, light: Found) -> bool:
        """Whether an English verb is a noun, between an article and "of"."""
        led = self.passage.starting("func", light.j)
        mark = led.get("func.mark") if led is not None else None
        article = light.i > 0 and self.passage.fold(light.i - 1) in self.passage.pack.determiners
        return article and mark is not None and mark.value == "of"

    def _through(self, light: Found) -> bool:
        """Whether a verb is only part of the words for who carries a contact on between others ("brokered by")."""
        led = self.passage.starting("func", light.i)
        mark = led.get("func.mark") if led is not None and led.j > light.j else None
        return mark is not None and mark.value == "through"

    def _that(self, light: Found) -> bool:
        """«قال خلال زيارة …، إن بلاده ستواصل …»: whether an Arabic verb has a subject before it in a clause of what is
        said; not «المحادثات … يجب أن تبدأ».
        """
        said = self.order == "VSO" and self.clauses.opener.get(self.clauses.number[light.i]) == "func.that"
        that = self.passage.ending("func", light.i)
        return said and (that is None or that.get("func.that") is None)

    def _of_the_next(self, light: Found) -> bool:
        """«الاتصال الثالث بينهما بعدما أجريا مكالمة»: whether an Arabic verb of several has a noun behind."""
        several = self.order == "VSO" and all("plural" in e.tags for e in light.entries)
        return several and any(h.get("frame.noun") for h in self.begun(light.j, light.j + 1))

    def _only_who(self, a: int, b: int) -> bool:
        """Whether hardly more than a subject with all its names and offices stands in tokens `[a, b)`.

        «بعث صاحب السمو الملكي الأمير …، ولي العهد رئيس مجلس الوزراء، رسالة».
        """
        names = (f for layer in ("actor", "particle") for f in self.passage.within(layer, a, b))
        named = {t for f in names for t in range(f.i, f.j)}
        words = (t for t in range(a, b) if t not in named and self.passage.tokens[t].form.kind == "w")
        return self.order == "VSO" and sum(1 for _ in words) <= LIGHT_BEFORE // 2

    def _of_relative(self, noun: Found, light: Found) -> bool:
        """ "the summit that the leaders of the two Koreas held": hardly more than who held it, between an English noun
        and the verb of the relative clause right behind it.
        """
        if self.order != "SVO" or not noun.j < light.i <= noun.j + LIGHT_BEFORE:
            return False
        if not any(self.passage.starting(layer, noun.j) for layer in ("func", "actor")):
            return False
        if self.clauses.number[noun.i] == self.clauses.number[light.i]:
            return False
        named = {t for layer in ("actor", "func") for t in self.passage.covered(layer)}
        words = [t for t in range(noun.j, light.i) if t not in named]
        return len(words) <= LIGHT_BEHIND and all(self.passage.tokens[t].form.kind == "w" for t in words)

    def any_light(self, noun: Found) -> Found | None:
        """In Persian the verb right behind a noun, whatever it is: its tense is the contact's."""
        if self.order != "SOV":
            return None
        at = noun.i, noun.j
        if at not in self._any:  # each frame of a noun asks
            self._any[at] = self._any_light(noun)
        return self._any[at]

    def _any_light(self, noun: Found) -> Found | None:
        _, high = self.clauses.clause(noun.i)
        if (told_by := self.clauses.told_by.get(noun.i)) is not None:
            return told_by if any(e.value in self.book.carry for e in told_by.entries) else None
        if self._led_away(noun):
            return None
        for verb in self.passage.begun("light", noun.j, min(high, noun.j + max(LIGHT_BEHIND, LIGHT_FAR) + 1)):
            if all("split" in e.tags for e in verb.entries) or not any(
                e.value in self.book.carry for e in verb.entries
            ):
                continue
            if self._rather_noun(verb):
                continue
            if verb.i - noun.j <= LIGHT_BEHIND or self._carries(noun, verb):
                return verb
        return None

    def _at_its(self, noun: Found, verb: Found) -> bool:
        """«در اجلاس ناتو در مادرید شرکت کرد»: whether a Persian verb of being somewhere closes the clause of a noun
        that «در» leads in, with nothing else told between.
        """
        same = self.clauses.number[noun.i] == self.clauses.number[verb.i] and noun.j <= verb.i <= noun.j + LIGHT_FAR
        if not same or all(self.marks.get(t) != "place" for t in range(noun.i - LIGHT_BEHIND, noun.i + 1)):
            return False
        told = [f for layer in ("say", "light") for f in self.passage.begun(layer, noun.j, verb.i)]
        return not told and not self.begun(noun.j, verb.i)

    def _led_away(self, noun: Found) -> bool:
        """«پس از دیدار …», «با هدف بررسی …»: a Persian noun that its clause's verb does not carry."""
        return self.marks.get(noun.i) in ELSEWHERE or self.passage.ending("purpose", noun.i) is not None

    def _carries(self, noun: Found, verb: Found) -> bool:
        """«گفت‌وگوی خوبی با … داشتیم»: the verb at the end of the clause carries a noun that nothing else governs."""
        if not noun.j <= verb.i <= noun.j + LIGHT_FAR or self.clauses.number[noun.i] != self.clauses.number[verb.i]:
            return False
        led = self.passage.starting("func", noun.i)
        whole = led is not None and led.j == noun.j  # «در جریان … قرار داد»
        if not whole and (noun.i in self.marks or self.adjunct(noun)):
            return False
        begins = any(e.value == BEGINNING for e in verb.all("light.verb"))  # «سفر خود به … را آغاز می‌کند»
        ruled = not (begins or self._put(noun)) and any(
            (e := f.get("func.mark")) and e.value == "object" for f in self.passage.begun("func", noun.j, verb.i)
        )
        between = [f for layer in ("say", "light") for f in self.passage.begun(layer, noun.j, verb.i)]
        rivals = [h for h in self.begun(noun.j, verb.i) if h.get("frame.verb") or h.i not in self.marks]
        first = noun.j - 1 if noun.j - noun.i > 1 else noun.j  # «در تماس بوده و …»
        told = closed(self.passage, first, verb.i)  # «تبادل پیام در فضای بدی بوده و ضربه خواهد زد»
        return not (ruled or between or rivals or told)  # «گفت‌وگویی درباره مذاکرات … داشت»: the other noun is led in

    def begun(self, low: int, high: int) -> list[Found]:
        """The predicates that begin in tokens `[low, high)`."""
        at = bisect_left(self._hit_starts, low)
        return self.hits[at : bisect_left(self._hit_starts, high, at)] if low < high else []

    def touching(self, hit: Found) -> list[Found]:
        """The predicates right before and right behind one."""
        before = self.begun(hit.i - self.widest, hit.i)
        return [h for h in before if h.j == hit.i] + self.begun(hit.j, hit.j + 1)

    def _put(self, noun: Found) -> bool:
        """Whether a noun is of what is sent or put to somebody («نامه خود را … فرستاد»): its verb's own object."""
        entry = noun.get("frame.noun")
        return entry is not None and (
            self.book.noun(entry.value).channel == "letter" or self.book.noun(entry.value).weak
        )

    def _noun_between(self, light: Found, noun: Found) -> bool:
        a, b = (light.j, noun.i) if light.j <= noun.i else (noun.j, light.i)
        return any(h.j <= b and h.get("frame.noun") and not self._sits(h, noun) for h in self.begun(a, b))

    def _sits(self, hit: Found, noun: Found) -> bool:
        """ "chaired the third session of the Iraqi-Omani Joint Committee": whether an English noun is of the body that
        it is a session of.
        """
        body = noun.get("frame.noun")
        led = self.passage.starting("func", hit.j)
        mark = led.get("func.mark") if led is not None else None
        of = mark is not None and mark.value == "of" and noun.i - hit.j <= OF_BODY
        return self.order == "SVO" and of and body is not None and body.value == BODY

    def _any_between(self, hit: Found, word: Found) -> bool:
        low, high = min(hit.j, word.j), max(hit.i, word.i)
        return any(h.j <= high for h in self.begun(low, high))

    def adjunct(self, hit: Found) -> bool:
        """«في اتصال هاتفي», «در تماس تلفنی»: how what the clause tells took place."""
        if hit.i in self.clauses.told_by:
            return False
        if self.marks.get(hit.i) in ADJUNCT or hit.i in self.opened:
            return True
        noun = hit.get("frame.noun")
        if self.order == "SOV" and noun is not None and noun.value == "visit" and self.marks.get(hit.i) == "with":
            return True  # «با سفر به تهران با … دیدار می‌کند»
        return self.marks.get(hit.i - 1) in ADJUNCT and self.passage.ending("actor", hit.i) is None  # no «در بغداد»
