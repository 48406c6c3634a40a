"""What stands around one predicate: its clause, its sentence, the actor groups and the rival predicates in it."""

from __future__ import annotations

from dragoman.extraction.contacts.who.pronouns import Pronouns
from dragoman.extraction.contacts.who.vso.subject import Subjects
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo import positions as svo
from dragoman.language.passage import Passage
from dragoman.text.places import begun

ACTING = ("government", "delegation")  # houses that talk as persons do
SPEAKING = ("foreign-ministry", "presidency", "premiership")  # and those that do, but go nowhere
DOING = frozenset(("called-for", "aspired", "intended", "refused", "denied"))  # cues of what somebody wants,
DOING |= {"cancelled", "postponed", "decided", "consented"}  # or will do or not


class Around:
    """The surroundings of the predicate at tokens `[i, j)`; `verb` is where its verb stands (or None)."""

    def __init__(
        self,
        passage: Passage,
        clauses: Clauses,
        groups: list[Group],
        *,
        at: tuple[int, int],
        verb: tuple[int, int] | None,
        rivals: list[tuple[int, int]],
        verb_ends: frozenset[int] = frozenset(),
        owned: bool = False,
        definite: bool = False,
        subjectless: bool = False,
        moves: bool = False,
        subjects: Subjects | None = None,
        pronouns: Pronouns | None = None,
        asked: Group | None = None,
    ) -> None:
        self.passage = passage
        self.pronouns = pronouns
        self.asked = asked  # who would do what is told
        self.clauses = clauses
        self.order = passage.pack.data.pack.order
        self.subjects = subjects  # of the verbs of a language that puts them first
        self.owned = owned  # the noun carries a pronoun («لقائه»): what follows is its object
        self.subjectless = subjectless  # the predicate is its verb's own subject («اجتماع يضم …»)
        self.moves = moves  # a predicate of motion: a capital beside it is where it leads
        self.definite = definite  # a noun with the article has no possessor behind it («اللقاء»)
        self.i, self.j = at
        self.verb = verb
        self.clause = clauses.clause(self.i)
        self.sentence = clauses.around(self.i)
        own, end = clauses.number[self.i], self.sentence[1]
        self.groups = [g for g in begun(groups, self.sentence[0], end) if g.j <= end and clauses.within(g.i, own)]
        self.rivals = rivals = [r for r in rivals if clauses.within(r[0], own)]
        hung = verb is not None and self.i in clauses.told_by  # «دیداری که X با Y داشت»: they stand before the verb
        first = (verb[0] if hung else min(self.i, verb[0])) if verb else self.i
        last = max(self.j, verb[1]) if verb else self.j
        self.before_rival = max((b for a, b in rivals if b <= first), default=self.sentence[0])
        self.after_rival = min((a for a, b in rivals if a >= last), default=self.sentence[1])
        self.first, self.last = first, last
        self.verb_ends = verb_ends

    def _open(self, at: int) -> bool:
        """Whether only quotes, and Arabic words for "each of", stand between the noun and token `at`."""
        listed = self.passage.pack.each if self.order == "VSO" else frozenset()
        between = [t for t in range(self.j, at) if self.passage.fold(t) not in listed and not self.passage.lists(t)]
        return all(self.passage.tokens[t].form.kind == "p" and self.passage.fold(t) not in ",،:" for t in between)

    def _of_next(self, a: int, b: int) -> bool:
        """«استقبل الرئيس ضيفه وتبادل الجانبان …»: whether another verb is joined on in tokens `[a, b)`."""
        clitics = self.passage.pack.clitics
        found = (f for layer in ("light", "say", "frame") for f in self.passage.begun(layer, a, b) if f.pre)
        return any(clitics[f.pre].conjunction and any(e.kind.endswith(".verb") for e in f.entries) for f in found)

    def _added(self, group: Group) -> bool:
        """«… الذي هاتفه الأحد والرئيسان …»: a conjunction written onto a group adds it to somebody else."""
        if group.mentions[0].kind == "pair":
            return False  # «لوزراء الخارجية ومسؤولي المخابرات في الدول الثلاث»
        first = self.passage.starting("actor", group.i)
        clitic = self.passage.pack.clitics.get(first.pre) if first else None
        return bool(clitic and clitic.conjunction)

    def _hung_on(self) -> Group | None:
        """Whom or what a relative clause hangs on."""
        return next((g for g in reversed(self.groups) if self.clauses.touching(g.j, self.clause[0])), None)

    def _sides(self, group: Group) -> bool:
        """ "Kyiv and Moscow agreed to meet": of two capitals without a preposition neither is where it was."""
        tokens = self.passage.tokens
        if self.order != "SVO" or len(group.parties) < 2 or group.mark or svo.compounds(self.passage, group):
            return False
        return group.j < len(tokens) and tokens[group.j].form.kind == "w"

    def _capital_acts(self, group: Group) -> bool:
        """«إن بكين سترسل مبعوثا إلى …», «أن واشنطن مستعدة للقاء …»: an Arabic capital that opens its clause, right
        before the verb or a word for what it wants, acts.
        """
        if self.order != "VSO" or group.i - self.clause[0] > 1 or group.mark != "":
            return False
        cue = self.passage.starting("status", group.j) if len(group.mentions) == 1 else None
        wants = cue is not None and cue.entries[0].value in DOING
        if self.verb is None or group.j > self.verb[0]:
            return wants
        between = range(group.j, self.verb[0])  # «كانت واشنطن وطهران قد عقدتا»
        return wants or all(self.passage.starting("quiet", t) is not None for t in between)

    def _capital_says(self, group: Group) -> bool:
        """«نفت طهران إجراء محادثات», «ألغت موسكو محادثات مع …»: an Arabic capital right behind a verb of saying, or of
        what somebody would do or will not, is the state that does it.
        """
        if self.order != "VSO" or group.mark != "":
            return False
        said = self.passage.ending("say", group.i)
        cue = self.passage.ending("status", group.i)
        if said is not None:
            return not self.clauses.marked(said.i)
        led = self.passage.ending("func", cue.i) if cue is not None else None  # «على طلب موسكو»: a noun
        return cue is not None and cue.entries[0].value in DOING and (led is None or led.get("func.mark") is None)

    def _capitals_say(self, group: Group) -> bool:
        """«زار الوزير بغداد، وأكدت القاهرة …»: whether a capital says something behind another verb: no object."""
        return all(m.capital for m in group.mentions) and self._capital_says(group)

    def _owner(self, group: Group) -> bool:
        """Whether the definite words of a group stand behind an Arabic noun without its article, which they own."""
        pack = self.passage.pack
        found = self.passage.starting("actor", group.i)
        clitic = pack.clitics.get(found.pre) if found else None
        article = pack.letters.article if clitic and clitic.article else ""
        if not article or self.passage.covering("stop", group.i - 1):
            return False  # «لكن الرئيس التقى …»
        return not self.passage.fold(group.i - 1).startswith(article)

    def _bare(self, group: Group, *, weak: bool) -> bool:
        if self.order == "SVO" and svo.where_it_lies(self.passage, self.groups, group):
            return False
        if group.place or (
            all(m.capital for m in group.mentions)
            and not self._sides(group)
            and not self._capital_acts(group)
            and not self._capital_says(group)
        ):
            return False
        if group.mark == "" or (group.mark == "led" and svo.leads(self.passage, self.groups, group)):
            return True
        if not weak or group.mark != "after-word":
            return False
        first = self.clause[0] + (self.clauses.opener.get(self.clauses.number[group.i]) == "func.onward")
        if self.order == "VSO" and group.i == first + 1 and group.mentions[0].kind != "city":
            return True  # «أثار الجانب السعودي …»: behind the first word of a clause, which is a verb
        if self.order == "VSO" and self.verb is not None and group.j == self.verb[0] and self._owner(group):
            return False  # «مقعد الرئيس يقابل …»: whose it is
        houses: tuple[str, ...] = ACTING if self.order == "SOV" else ()  # «اصرار دولت لبنان بر ادامه مذاکرات»
        houses += SPEAKING if houses and not self.moves else ()  # «بیانیه وزارت خارجه مصر درباره مذاکرات با ترکیه»
        return any(m.kind in ("person", "office", "pair") or m.institution in houses for m in group.mentions)
