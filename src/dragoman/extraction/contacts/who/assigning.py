"""Who takes which role of a frame, of whom the clause of the predicate itself tells; then of others (`left_open`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from dragoman.extraction.actors.names import CLOSE, OPEN
from dragoman.extraction.contacts.who.arguments import Arguments
from dragoman.extraction.contacts.who.fitting import fits, seat
from dragoman.extraction.contacts.who.left_open import LeftOpen
from dragoman.extraction.contacts.who.roles import PARTNERS, Roles
from dragoman.extraction.contacts.who.vso import fronted, opened
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.sov import measured, positions as sov
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.extraction.contacts.words.ties import held_by_others, tied
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

NAMED = 4  # tokens between a noun and who the words behind it say that holds it


class Assigner(LeftOpen):
    """Fills the roles of the frames of one passage."""

    def _unfinished(self, between: Group) -> bool:
        """Persian «مذاکرات میان ایران و کشورهای منطقه»: whether "and" leads from a party to others that are none."""
        ands = self.passage.pack.joins
        return self.order == "SOV" and between.j < len(self.passage.tokens) and self.passage.fold(between.j) in ands

    def _with_title(self, at: int) -> bool:
        """Whether Arabic «مع» leads right behind a noun to a word in quotes that is nobody: the title of a paper."""
        passage = self.passage
        if self.order != "VSO" or at + 3 >= len(passage.tokens) or not self.beside.clauses.marked(at):
            return False
        led = passage.starting("func", at)
        with_it = led is not None and (e := led.get("func.mark")) is not None and e.value == "with" and led.j == at + 1
        quoted = passage.fold(at + 1) in OPEN and passage.fold(at + 3) in CLOSE
        return with_it and quoted and passage.covering("actor", at + 2) is None

    def _own(self, end: int, frame: Frame, verb: Found | None, between: Group) -> bool:
        """Whether a "between" is the contact's, and not of another noun behind it."""
        talks = frame.event == "talks" and not held_by_others(self.passage, self.groups, frame, verb, between, end)
        return between.i < end or not tied(self.passage, self.beside.clauses, between, end, talks=talks)

    def inner(self, frame: Frame, hit: Found, verb: Found | None, arguments: Arguments) -> Roles:
        """The roles that the predicate's own clause fills."""
        roles = Roles()
        theirs, hoped = self._of_unknown(hit), self._hoped(frame, hit, verb)
        undone = self._by_unknown(hit, verb)
        if theirs and frame.verb:
            return roles  # the noun "visit" is no verb
        if frame.noun and self._with_title(hit.j):
            return roles  # «في اتصال مع «الحياة»»: with a paper
        its = partial(self._own, hit.j, frame, verb)
        wanted = any("between" in m for m in frame.roles.values())
        between = arguments.fill("between", accept=its) if wanted else None
        apart = between is not None and between.both(self.order)  # the two sides are told: only mediators are left
        if between is not None and apart:
            roles.add("between", between)
            asked = arguments.fill("by") or arguments.fill("asker")
            asked = asked or (arguments.fill("by-before") if self.order == "SVO" else None)
            if asked is not None and self.order == "SOV" and self._of_next(between, asked):
                asked = None
            if asked is not None and len(asked.parties) == 1 and between.open_to(asked):
                roles.add("initiator", asked)  # «تماس تلفنی بین … به درخواست طرف ارمنی»
        if between is not None and not apart and (self.order == "SVO" or self._unfinished(between)):
            roles.add("between", between)  # "talks between the Taliban and local politicians" are nobody else's
            return roles
        if (
            between is not None
            and not apart
            and self.order == "VSO"
            and between.mentions[0].institution == "delegation"
        ):
            return roles  # «الحوار بين السوريين»
        axis = self._axis(hit)
        for role, marks in frame.roles.items():
            if apart and role != "mediator":
                continue
            for mark in marks:
                if mark == "between" and between is None:
                    continue
                passive = role in PARTNERS and self._done(frame, verb)  # "was briefed by mediators of Egypt and Qatar"
                if mark == "subject" and role != "mediator" and not passive and self._told(roles, role, verb):
                    continue
                if mark == "subject" and hoped:
                    continue
                if mark == "subject" and ((theirs and verb is None) or undone):
                    continue  # "praised Smith's visit to Damascus", "experts held talks with Egypt"
                if mark == "subject" and "by" in marks and self._done(frame, verb):
                    continue  # "was summoned": to whom it was done
                if mark == "subject" and role == "mediator" and self.passage.ending("purpose", hit.i) is not None:
                    continue  # «از تلاش عمان برای میانجیگری قدردانی کرد»
                if mark == "subject" and self.order == "VSO" and frame.noun and "maker" in marks:
                    made = arguments.fill("maker")
                    if made is not None and 0 <= made.i - hit.j <= NAMED:
                        continue  # «زيارة يقوم بها الرئيس إلى …»: whoever the clause is about
                if mark == "subject" and axis and arguments.fill("with") is None:
                    continue  # «ایران و اوکراین محور گفت‌وگوها»: what they were about
                if mark == "attended" and (roles.enough or opened.known(self.beside, frame, hit)):
                    continue  # those who were only present
                his = (
                    mark == "object" and frame.noun and verb is not None and verb.suf in self.passage.pack.pronoun_tails
                )
                group = None if his else arguments.fill(mark, accept=self._fitting(frame, role, mark, roles))
                if (group is None or group.i in roles.used) and "person" not in frame.needs:
                    group = self.antecedents.pronoun(mark, hit, verb, roles.used)
                if group is None and mark == "subject" and frame.closed:
                    him = self.antecedents.he(hit, {s.party for s in roles.sides})
                    group = Group(i=him.i, j=him.j, mark=mark, mentions=him.mentions) if him else None
                if group is None and mark == "subject" and "adjunct" in frame.needs and frame.event == "letter":
                    group = fronted.teller(self.passage, self.clauses, self.groups, hit)
                if group is None and mark == "from-teller":
                    group = self.antecedents.ministry(hit, mark)
                own = mark == "subject" and "traveller" not in frame.needs  # «در لبنان می‌مانیم»: troops
                if group is None and own and self.antecedents.first(hit):
                    group = self.antecedents.speaker(hit, mark)
                called = frame.event == "call" and any(s.role == "counterpart" for s in roles.sides)
                if self.order == "SOV" and mark == "to" and called:
                    continue  # «در تماس با X از حمله به Y گفت»
                if group is None or group.i in roles.used or not fits(frame, role, mark, group):
                    continue
                if mark == "subject" and frame.noun and not self.antecedents.genders.may_mean(hit.suf, group):
                    continue  # «أكد الرئيس دعمه، وقال المتظاهرون بعد لقائهم الوزير إن …»
                if self.order == "SVO" and role == "host" and svo_words.aim_between(self.passage, hit.j, group.i):
                    continue  # "on a visit to the region to push for a ceasefire in Gaza"
                if self.order == "SOV" and self._elsewhere(frame, role, mark, group, hit, verb, roles, arguments):
                    continue
                if self.order == "SOV" and mark == "from" and role == "initiator" and self.beside.adjunct(hit):
                    if arguments.fill("with") is not None:
                        continue  # «در تماس با X از Y تشکر کرد»: who is thanked there is not who was called
                    if frame.event == "call" or group.i > hit.i:
                        role = "counterpart"  # «در تماس تلفنی از X خواست …»: of whom something is asked in it
                several = self.order == "SOV" and frame.event == "call" and len(group.parties) > 1
                several = several and arguments.fill("with") is None
                if several and role == "initiator" and mark == "subject":
                    role = "participant"  # «X و Y تماس تلفنی داشتند»: neither is said to have called
                roles.by_possessor = roles.by_possessor or mark == "of"
                told_to = mark == "to-clitic" and role == "participant"
                told_to = told_to and (group.mentions[0].counterpart or arguments.addressed(group))
                roles.add("counterpart" if told_to else role, group)  # «قال لنظيره في اتصال»: the subject is still open
                break
        roles.sides = opened.settled(self.beside, self.subjects, frame, hit, verb, roles.sides)
        return roles

    def _of_next(self, between: Group, by: Group) -> bool:
        """«میان X و Y و صدور دستور از سوی Z»: whether something else is joined on before a Persian «از سوی»."""
        joins = self.passage.pack.joins
        return any(self.passage.fold(t) in joins for t in range(between.j, by.i))

    def _done(self, frame: Frame, verb: Found | None) -> bool:
        """Whether the English verb of a frame is said of whom it is done to."""
        return self.order == "SVO" and bool(frame.verb) and svo_words.passive(self.passage, verb)

    def _fitting(self, frame: Frame, role: str, mark: str, roles: Roles) -> Callable[[Group], bool] | None:
        """«زيارة للرئيس الصيني للبلاد»: of two with one Arabic preposition each takes the role that it can."""
        if self.order == "SOV" and frame.event == "invitation" and mark == "from":
            return lambda group: not sov.toured(self.passage, group)  # «از امیر قطر دعوت کرد از بغداد دیدن کند»
        if self.order != "VSO":
            return None
        beside = frame.event == "summons" and mark == "place"  # «استدعي السفير السويدي في بغداد»: where he is posted

        def accept(group: Group) -> bool:
            free = group.i not in roles.used and fits(frame, role, mark, group)
            return free and (not beside or seat(self.groups, group))

        return accept

    def _elsewhere(
        self,
        frame: Frame,
        role: str,
        mark: str,
        group: Group,
        hit: Found,
        verb: Found | None,
        roles: Roles,
        arguments: Arguments,
    ) -> bool:
        """Whether a Persian group belongs to something else than the role that it could fill.

        «مذاکرات مسقط» were held there, «مذاکرات تهران با مسقط» are Tehran's. Of two who telephoned about «مذاکرات با
        ایران» neither need have held those. With «مذاکرات ایران و آمریکا» both sides are told already.
        """
        if mark == "of":
            return sov.venue(frame, group) and self._others_there(hit, group, arguments)
        several = mark == "subject" and role == "participant" and verb is None and len(group.parties) > 1
        if several and group.mark == "after-word" and frame.event == "talks":
            return True  # «هماهنگی X و Y در مذاکرات»: what those two are said of comes before
        thought = self.passage.fold(hit.i) in self.passage.pack.ideas and hit.j - hit.i == 1
        if several and thought and not measured.held(self.passage, hit.i):
            return True  # «X و Y متنی را … در جریان مذاکره منتشر کردند»
        if several and not self.beside.adjunct(hit):
            return arguments.fill("with") is not None
        return mark == "with" and roles.by_possessor and roles.enough and group.j <= hit.i

    def _others_there(self, hit: Found, group: Group, arguments: Arguments) -> bool:
        """Whether others than the owner of a city talk in it: nobody with it, or «X در نشست دوحه با Y شرکت کرد»."""
        other = arguments.fill("with")
        if other is None:
            return True
        doer = arguments.subject() if self.beside.adjunct(hit) else None
        here = {*group.parties, *other.parties}
        return doer is not None and doer.mark == "" and len(doer.parties) == 1 and not here & set(doer.parties)

    def _told(self, roles: Roles, role: str, verb: Found | None) -> bool:
        """Whether no subject is looked for: both sides are known, or a bare Arabic noun already has its own."""
        bare = verb is None and self.order == "VSO" and role == "participant" and bool(roles.sides)
        return roles.enough or bare

    def _axis(self, hit: Found) -> bool:
        """«ایران و اوکراین محور گفت‌وگوها», «سوريا وليبيا على طاولة قمة»: whether the clause says what talks were about;
        in Arabic what it begins with, not «جلس الرئيسان على طاولة …».
        """
        if hit.i == 0 or self.passage.fold(hit.i - 1) not in self.passage.pack.axes:
            return False
        low, _ = self.antecedents.clauses.clause(hit.i)
        first = next((t for t in range(low, hit.i) if self.passage.tokens[t].form.kind == "w"), low)
        return self.order != "VSO" or self.passage.covering("actor", first) is not None
