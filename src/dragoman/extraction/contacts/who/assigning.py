"""Who takes which role of a frame: from the predicate's own clause, then from the clause and the text around it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.actors.names import CLOSE, OPEN
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.antecedents import Antecedents
from dragoman.extraction.contacts.who.arguments import Arguments
from dragoman.extraction.contacts.who.fitting import fits, seat
from dragoman.extraction.contacts.who.of_one import fit_for_one
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.sov import company
from dragoman.extraction.contacts.who.sov.doing_else import do_else
from dragoman.extraction.contacts.who.svo import doers, infinitives as svo_infinitives, strangers as svo_strangers
from dragoman.extraction.contacts.who.vso import at_his_place, fronted, left_out, opened, spoken_of
from dragoman.extraction.contacts.who.vso.subject import Subjects
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.groups import Group, ending, over
from dragoman.extraction.contacts.words.ruling import reaches
from dragoman.extraction.contacts.words.sov import cues as sov_cues, measured, positions as sov
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.extraction.contacts.words.ties import held_by_others, tied
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.places import begun

SPOKEN_FOR = ("state", "body", "institution")  # with whom the state of a spokesman may talk
ANYBODY = ("official", "diplomat", "spokesperson")
NAMED = 4  # tokens between a noun and who the words behind it say that holds it
WANTED = frozenset(("aspired", "refused", "called-for", "intended"))  # cues of what somebody would have or not
PARTNERS = ("counterpart", "recipient", "initiator")


class Assigner:
    """Fills the roles of the frames of one passage."""

    def __init__(
        self,
        passage: Passage,
        groups: list[Group],
        *,
        beside: Beside,
        antecedents: Antecedents,
        subjects: Subjects | None,
    ) -> None:
        self.passage = passage
        self.groups = groups
        self.clauses = beside.clauses
        self.order = passage.pack.data.pack.order
        self.beside = beside
        self.antecedents = antecedents
        self.subjects = subjects
        self.theirs: dict[int, bool] = {}  # English nouns that are known to be somebody's, whom nobody knows, or not

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
        talks = frame.event == "talks" and not held_by_others(self.passage, self.groups, frame, verb, between)
        return between.i < end or not tied(self.passage, self.beside.clauses, between, end, talks=talks)

    def inner(self, frame: Frame, hit: Found, verb: Found | None, arguments: Arguments) -> Roles:
        """The roles that the predicate's own clause fills."""
        roles = Roles()
        theirs, hoped = self._of_unknown(hit), self._hoped(frame, hit, verb)
        undone = doers.unknown(self.passage, self.groups, hit, verb)
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

    def outer(self, frame: Frame, hit: Found, verb: Found | None, arguments: Arguments, roles: Roles) -> None:
        """A role that the clause leaves open («خلال اتصال هاتفي مع …») is the subject of the clause around it."""
        sides = roles.sides
        if frame.event == "visit" and frame.noun and self._there(hit, arguments, roles):
            return
        if not sides or any(s.role == "between" for s in sides) or self._stranger(hit, verb, sides):
            return
        if all(s.role == "mediator" for s in sides):
            return
        pack = self.passage.pack
        wanted = [r for r, marks in frame.roles.items() if "subject" in marks or ("of" in marks and r != "host")]
        alone = all(s.role in wanted for s in sides)  # «X در دیدار Y»: the possessor met the subject
        met = roles.by_possessor and self.order == "SOV" and not company.there(self.passage, frame, hit.i, sides)
        theirs = (
            roles.by_possessor
            and frame.event in ("meeting", "reception")
            and (left_out.aimed(self.beside, hit, sides) or self._wanted(hit, sides))
        )
        if not wanted or (alone and not met and not theirs):
            return
        hosts = {s.mention.j for s in sides if s.role == "host"}
        own = self.order == "SOV" and any(self.passage.fold(j - 1) in pack.own for j in hosts)
        if own and len({s.party for s in sides}) == 1:
            return  # «به کشور خود سفر کرد»: he went home, and nobody else came
        home = {"visitor", "host"} <= {s.role for s in sides} and len({s.party for s in sides}) == 1
        first = verb is not None and any("first" in e.tags for e in verb.entries)
        led = self.subjects is not None and verb is not None and self.subjects.pronoun(verb.i)
        if not led and spoken_of.by_nobody(self.beside, frame, hit, verb):
            return  # «زارت شخصيات …»: the verb has a subject, whom nobody knows
        before = self.subjects is not None and frame.verb and not hit.suf and self.subjects.stranger(hit.i)
        if before or (
            self.order == "VSO" and frame.verb and frame.event == "arrival" and self.beside.named_by_nobody(hit.j)
        ):
            return  # «بعض دول المنطقة ذهبت إلى …»: so has it before it
        if self._hoped(frame, hit, verb):
            return
        have = {s.party for s in sides}
        others = [arguments.outside(ahead=False)] if first else [arguments.subject()]  # «مرتس: با مودی صحبت کردم»
        if theirs and self.subjects is not None:
            others = [arguments.asked, self.subjects.left_out(hit.i, have), *others, arguments.outside()]
        elif not alone and not first:
            if self.order == "VSO" and frame.event == "visit":
                low, _ = self.antecedents.clauses.clause(hit.i)
                doing = self.subjects.within(low, hit.i) if self.subjects is not None and not hit.suf else []
                persons = [g for g in doing if g.j <= hit.i and all(m.kind in PERSONS for m in g.mentions)]
                others = [*persons[:1], *others]  # «التقى نظيره خلال زيارة لقطر»: who met him
                others.append(self.antecedents.here(hit, have))
            others += [arguments.outside(), self.antecedents.protagonist(hit, have)]
        for group in fit_for_one(self.antecedents.genders, frame, hit, others):
            if home and group.mark != "":
                continue
            if self.order == "VSO" and group.mentions[0].office == "spokesperson":
                lands = all(s.mention.kind in SPOKEN_FOR for s in sides)
                if frame.event != "talks" or hit.suf or not lands or not self._said(hit) or self._told_whose(sides):
                    continue  # «قالت المتحدثة إن اللقاء بينه وبين بوتين …»: who tells it was not there
            if (
                self.order == "SVO"
                and frame.event == "talks"
                and _nobody(group)
                and group.j <= self.clauses.around(hit.i)[0]
            ):
                continue  # "Talks with Iran ended on Wednesday", behind what an official said
            if self.order == "SOV" and do_else(self.passage, hit, group):
                continue  # «X و Y درباره مذاکرات با Z تماس داشتند»: what two others spoke of
            if group.i not in roles.used and not group.place and set(group.parties) - have:
                roles.add(wanted[0], group)
                return

    def _there(self, hit: Found, arguments: Arguments, roles: Roles) -> bool:
        """Whether an Arabic visit has its place elsewhere than behind it, which then is taken."""
        sides = roles.sides
        if any(s.role != "visitor" for s in sides):
            return False
        place = at_his_place.where(self.passage, self.clauses, self.groups, hit)
        who = arguments.outside(ahead=False) if place is not None and not sides else None
        if place is not None and who is not None and at_his_place.guest(who, place):
            roles.add("visitor", who)
        elif not sides:
            return False
        place = place or at_his_place.stays(self.passage, self.groups, hit)
        if place is None and at_his_place.his_land(self.passage, self.clauses, hit, sides):
            doing = (arguments.subject(), arguments.outside(ahead=False))
            place = next((g for g in doing if at_his_place.host(g, sides)), None)
        if place is not None:
            roles.add("host", place)
        return place is not None

    def _wanted(self, hit: Found, sides: list[Side]) -> bool:
        """«طلب السفير الروسي لقاء الوزير»: whether an Arabic noun stands right behind somebody who wants or refuses it,
        and right before whom it is to be with.
        """
        group = ending(self.groups, hit.i) if self.order == "VSO" else None
        if group is None or group.mark != "" or self.beside.definite(hit) or sides[0].mention.i != hit.j:
            return False
        cue = self.passage.ending("status", group.i)
        if cue is None or cue.entries[0].value not in WANTED or len({s.party for s in sides}) > 1:
            return False
        return reaches(self.passage, cue.j, hit.i)

    def _hoped(self, frame: Frame, hit: Found, verb: Found | None) -> bool:
        """ "a truce to hasten negotiations with Russia": who says so need not be in them."""
        bare = self.order == "SVO" and verb is None and frame.event == "talks" and bool(frame.noun)
        return bare and svo_infinitives.hoped(self.passage, hit.i)

    def _of_unknown(self, hit: Found) -> bool:
        """English "Smith's recent visit", "tourists visited": asked of each once, however many frames it may fill."""
        if self.order != "SVO":
            return False
        if hit.i not in self.theirs:
            self.theirs[hit.i] = svo_strangers.unknown(self.passage, self.groups, hit)
        return self.theirs[hit.i]

    def _said(self, hit: Found) -> bool:
        """«قال المتحدث إن المحادثات مع السعودية مستمرة»: whether a noun stands in what somebody says, for his state."""
        clauses = self.beside.clauses
        return clauses.opener.get(clauses.number[hit.i]) == "func.that"

    def _axis(self, hit: Found) -> bool:
        """«ایران و اوکراین محور گفت‌وگوها», «سوريا وليبيا على طاولة قمة»: whether the clause says what talks were about;
        in Arabic what it begins with, not «جلس الرئيسان على طاولة …».
        """
        if hit.i == 0 or self.passage.fold(hit.i - 1) not in self.passage.pack.axes:
            return False
        low, _ = self.antecedents.clauses.clause(hit.i)
        first = next((t for t in range(low, hit.i) if self.passage.tokens[t].form.kind == "w"), low)
        return self.order != "VSO" or self.passage.covering("actor", first) is not None

    def _told_whose(self, sides: list[Side]) -> bool:
        """«المحادثات مع إيران التي تجريها أوروبا»: whether a relative clause behind a side says who talks to it."""
        behind = (self.passage.starting("func", s.mention.j) for s in sides)
        return any(f is not None and bool(f.get("func.relative")) for f in behind)

    def _stranger(self, hit: Found, verb: Found | None, sides: list[Side]) -> bool:
        """Whether the other side is named, but nobody known («با شبکه الجزیره», «مع القناة»): then it is no other."""
        if self._of_unknown(hit) or doers.unknown(self.passage, self.groups, hit, verb):
            return True
        if any(s.role in PARTNERS for s in sides):
            return False
        for found in self.passage.begun("func", max(0, hit.i - 7), hit.j + 2):
            entry = found.get("func.mark")
            if entry is None or entry.value not in ("with", "from") or over(self.groups, found.i):
                continue  # «للقاء وفد من إيران»: his own words
            if 0 <= found.i - hit.j <= 1:
                return not any(g.mark == entry.value for g in begun(self.groups, found.j, found.j + 3))
            same = self.clauses.number[found.i] == self.clauses.number[hit.i]
            near = same and 0 < hit.i - found.j <= 6 and not sov_cues.led(self.passage, hit.i, "to")
            if entry.value == "with" and self.order == "SOV" and near:  # not «با دست خالی به دیدار X می‌رود»
                return not begun(self.groups, found.j, found.j + 3)
        return False


def _nobody(group: Group) -> bool:
    """Whether a group is an official without a name, who only says what others do."""
    first = group.mentions[0]
    return first.office in ANYBODY and first.name is None and first.kind == "office"
