"""Who takes the role that the predicate's own clause leaves open: somebody of the clause around it, or of the text."""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.antecedents import Antecedents
from dragoman.extraction.contacts.who.arguments import Arguments
from dragoman.extraction.contacts.who.of_one import fit_for_one
from dragoman.extraction.contacts.who.roles import PARTNERS, Roles
from dragoman.extraction.contacts.who.sov import company
from dragoman.extraction.contacts.who.sov.doing_else import do_else
from dragoman.extraction.contacts.who.svo import (
    doers as svo_doers,
    infinitives as svo_infinitives,
    strangers as svo_strangers,
)
from dragoman.extraction.contacts.who.vso import at_his_place, left_out, spoken_of
from dragoman.extraction.contacts.who.vso.subject import Subjects
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.groups import Group, ending, over
from dragoman.extraction.contacts.words.ruling import reaches
from dragoman.extraction.contacts.words.sov import cues as sov_cues
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.places import begun

SPOKEN_FOR = ("state", "body", "institution")  # with whom the state of a spokesman may talk
ANYBODY = ("official", "diplomat", "spokesperson")
WANTED = frozenset(("aspired", "refused", "called-for", "intended"))  # cues of what somebody would have or not


class LeftOpen:
    """Fills, for the frames of one passage, the roles that their clauses leave open."""

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
        self.undone: dict[tuple[int, int, int | None], bool] = {}  # and English verbs that have such a subject, or not

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

    def _by_unknown(self, hit: Found, verb: Found | None) -> bool:
        """English "experts held talks with Egypt": asked of each once, too."""
        if self.order != "SVO":
            return False
        key = (hit.i, hit.j, None if verb is None else verb.i)
        if key not in self.undone:
            self.undone[key] = svo_doers.unknown(self.passage, self.groups, hit, verb)
        return self.undone[key]

    def _said(self, hit: Found) -> bool:
        """«قال المتحدث إن المحادثات مع السعودية مستمرة»: whether a noun stands in what somebody says, for his state."""
        clauses = self.beside.clauses
        return clauses.opener.get(clauses.number[hit.i]) == "func.that"

    def _told_whose(self, sides: list[Side]) -> bool:
        """«المحادثات مع إيران التي تجريها أوروبا»: whether a relative clause behind a side says who talks to it."""
        behind = (self.passage.starting("func", s.mention.j) for s in sides)
        return any(f is not None and bool(f.get("func.relative")) for f in behind)

    def _stranger(self, hit: Found, verb: Found | None, sides: list[Side]) -> bool:
        """Whether the other side is named, but nobody known («با شبکه الجزیره», «مع القناة»): then it is no other."""
        if self._of_unknown(hit) or self._by_unknown(hit, verb):
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
