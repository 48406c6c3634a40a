"""Filling frames: every predicate of a passage, its verb, its roles."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.arguments import Arguments
from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.candidate import Candidate, Echo, Side
from dragoman.extraction.contacts.clauses import Clauses
from dragoman.extraction.contacts.groups import Group
from dragoman.extraction.contacts.status import judge
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame

LIGHT_BEFORE, LIGHT_AFTER = 16, 5
TOGETHER = frozenset(("participant", "between", "mediator"))  # roles that several may share and be in contact
ONLY_PLACES = frozenset(("host",))


class Filler:
    """Fills the frames of one passage."""

    def __init__(
        self, passage: Passage, mentions: list[Mention], groups: list[Group], clauses: Clauses, book: Book
    ) -> None:
        self.passage = passage
        self.mentions = mentions
        self.groups = groups
        self.clauses = clauses
        self.book = book
        self.order = passage.pack.data.pack.order
        inside = {t for m in mentions for t in range(m.i, m.j)}
        self.hits = [h for h in passage.layer("frame") if not set(range(h.i, h.j)) <= inside]
        self.lights = passage.layer("light")
        self.channels = passage.layer("channel")
        self.pronoun_tails = passage.pack.pronoun_tails

    def candidates(self) -> list[Candidate]:
        """Every filled frame, in the order of its predicates."""
        out = []
        guarded = {self.clauses.sentence[g.i] for g in self.passage.layer("guard")}
        for hit in self.hits:
            if self.clauses.sentence[hit.i] in guarded:
                continue
            made = self._noun(hit) if hit.get("frame.noun") else self._verb(hit)
            if made is not None:
                out.append(made)
        return out

    # -- predicates ----------------------------------------------------------------------------------------------
    def _noun(self, hit: Found) -> Candidate | None:
        entry = hit.get("frame.noun")
        assert entry is not None
        if entry.value in ("summit", "meeting") and self._setting(hit):
            return None
        for frame in self.book.by_noun.get(entry.value, []):
            light = self._light(hit, frame.light) if frame.light else None
            if frame.light and light is None:
                continue
            verb = light or self._any_light(hit)
            made = self._fill(frame, hit, verb, noun=entry.value, several="plural" in entry.tags)
            if made is not None:
                return made
        return None

    def _setting(self, hit: Found) -> bool:
        """«على هامش قمة …»: a meeting that is only where another takes place."""
        for found in self.passage.layer("func"):
            entry = found.get("func.mark")
            if entry and entry.value == "margins" and 0 <= hit.i - found.j <= 2:
                return True
        return False

    def _verb(self, hit: Found) -> Candidate | None:
        for entry in hit.all("frame.verb"):
            frame = self.book.by_verb.get(entry.value)
            if frame is not None:
                made = self._fill(frame, hit, hit, noun="", several=False)
                if made is not None:
                    return made
        return None

    def _light(self, noun: Found, name: str) -> Found | None:
        """The verb that carries a noun: before it in Arabic and English (or right behind), behind it in Persian."""
        low, high = self.clauses.around(noun.i)
        best: tuple[int, Found] | None = None
        for light in self.lights:
            if light.j <= low or light.i >= high or not any(e.value == name for e in light.all("light.verb")):
                continue
            if self.order == "SOV":
                near = 0 <= light.i - noun.j <= 3
            else:
                same = self.clauses.number[light.i] == self.clauses.number[noun.i]
                near = (
                    same and 0 <= noun.i - light.j <= LIGHT_BEFORE
                ) or 0 <= light.i - noun.j <= LIGHT_AFTER
                near = near and not self._other_noun(light, noun)
            distance = min(abs(light.i - noun.j), abs(noun.i - light.j))
            if near and (best is None or distance < best[0]):
                best = (distance, light)
        return best[1] if best else None

    def _any_light(self, noun: Found) -> Found | None:
        if self.order == "SOV":
            low, high = self.clauses.clause(noun.i)
            found = [v for v in self.lights if noun.j <= v.i < high and v.i - noun.j <= 3]
            return found[0] if found else None
        return None

    def _other_between(self, hit: Found, word: Found) -> bool:
        low, high = min(hit.j, word.j), max(hit.i, word.i)
        return any(low <= h.i and h.j <= high for h in self.hits)

    def _other_noun(self, light: Found, noun: Found) -> bool:
        between = (light.j, noun.i) if light.j <= noun.i else (noun.j, light.i)
        return any(between[0] <= h.i and h.j <= between[1] and h.get("frame.noun") for h in self.hits)

    # -- roles ---------------------------------------------------------------------------------------------------
    def _fill(
        self, frame: Frame, hit: Found, verb: Found | None, *, noun: str, several: bool
    ) -> Candidate | None:
        at = (hit.i, hit.j)
        channel, channel_at = self._channel(frame, noun, hit, verb)
        if "channel" in frame.needs and channel_at in (None, at):
            return None
        if "visit" in frame.needs and not self._visit_near(hit):
            return None
        rivals = [
            (h.i, h.j)
            for h in self.hits
            if (h.i, h.j) != at and (verb is None or (h.i, h.j) != (verb.i, verb.j))
        ]
        arguments = Arguments(
            self.passage,
            self.clauses,
            self.groups,
            at=at,
            verb=(verb.i, verb.j) if verb else None,
            rivals=rivals,
            owned=hit.suf in self.pronoun_tails,
            definite=self._definite(hit),
            subjectless=not any("subject" in marks for marks in frame.roles.values()),
        )
        sides: list[Side] = []
        used: set[int] = set()
        by_of = False
        between = arguments.fill("between") if any("between" in m for m in frame.roles.values()) else None
        if between is not None and len(between.parties) >= 2:
            sides = [Side(mention=m, role="between") for m in between.mentions]
            used.add(between.i)
        for role, marks in frame.roles.items():
            if used and sides and sides[0].role == "between" and role != "mediator":
                continue
            for mark in marks:
                if (
                    mark == "subject"
                    and role != "mediator"
                    and (
                        self._enough(sides)
                        or (not verb and self.order == "VSO" and role == "participant" and sides)
                    )
                ):
                    continue
                group = arguments.fill(mark)
                if group is None or group.i in used:
                    group = self._pronoun(mark, hit, verb, used)
                if group is None:
                    continue
                if role not in ONLY_PLACES and group.place:
                    continue
                if role == "visitor" and _lands(group):
                    continue
                if (
                    frame.event == "summons"
                    and role == "recipient"
                    and group.mentions[0].kind not in ("office", "person")
                ):
                    continue  # a state is summoned to a court, an envoy to a ministry
                if mark == "to-clitic" and role in ("visitor", "host") and (role == "host") != _lands(group):
                    continue  # «زيارة للسيسي» is his, «زيارة لمصر» leads there
                used.add(group.i)
                by_of = by_of or mark == "of"
                sides.extend(Side(mention=m, role=role) for m in group.mentions)
                break
        if not self._enough(sides) and (both := self._both(hit, verb, sides)):
            sides = [Side(mention=both, role="participant")]
        if not self._enough(sides) and frame.noun and self.order == "VSO":
            sides = self._adjectives(hit) or sides
        if self._pointed(hit) and not self._enough(sides):
            return None
        certain = True
        event = self.book.types[frame.event]
        if not self._enough(sides) and not frame.closed:
            extra = self._outer(arguments, frame, hit, verb, by_of, sides, used)
            if extra:
                certain = False
                sides = [*sides, *extra]
        status, status_at = judge(
            self.passage, self.clauses, at=at, verb=verb, default=frame.status or event.status
        )
        tokens = [at, *((s.mention.i, s.mention.j) for s in sides), *([(verb.i, verb.j)] if verb else [])]
        if not self._enough(sides):
            return None
        soft = frame.event == "visit" and bool(frame.noun) and verb is None and status_at is None
        low, high = self.clauses.around(hit.i)
        return Candidate(
            i=hit.i,
            j=hit.j,
            low=max(low, min(a for a, _ in tokens if a >= low)),
            high=min(high, max(b for _, b in tokens if b <= high)),
            sentence=self.clauses.sentence[hit.i],
            event=frame.event,
            frame=frame.id,
            channel=channel,
            status=status,
            sides=tuple(sides),
            channel_at=channel_at,
            status_at=status_at,
            certain=certain,
            soft=soft,
            finite=verb is not None,
            joint=any(-2 <= w.i - hit.j <= 1 for w in self.passage.layer("joint")),
            repeated=several,
        )

    def _pronoun(self, mark: str, hit: Found, verb: Found | None, used: set[int]) -> Group | None:
        """«اتصل به», «أجرى معه»: a marked pronoun beside the verb stands for the last person before its clause."""
        head = verb or hit
        tail = (mark == "object" and verb is not None and verb.suf in self.pronoun_tails) or (
            mark == "of" and hit.suf in self.pronoun_tails
        )
        near = [
            f
            for f in self.passage.layer("pronoun")
            if f.entries[0].value.rstrip("+") == mark
            and (0 <= f.i - head.j <= 2 or (self.order == "SOV" and 0 <= hit.i - f.j <= 3))
        ]
        if not near and not tail:
            return None
        relative = self.clauses.opener.get(self.clauses.number[hit.i]) == "func.relative"
        low, _ = self.clauses.clause(hit.i)
        limit = hit.i if mark == "of" else low
        found = [
            g for g in self.groups if g.j <= limit and any(m.kind in ("person", "office") for m in g.mentions)
        ]
        several = bool(near) and near[0].entries[0].value.endswith("+")
        if several:
            found = [g for g in found if len(g.parties) >= 2]
        elif relative and found:
            found = found[:-1]  # the head of the relative clause is its subject
        if not several:
            found = [g for g in found if len(g.mentions) == 1]
        found = [g for g in found if g.i not in used]
        now = self.clauses.sentence[hit.i]
        found = [g for g in found if now - self.clauses.sentence[g.i] <= 1]
        if not found:
            return None
        bare = [g for g in found if g.mark == ""]
        chosen = bare[-1] if bare else found[-1]
        return Group(i=chosen.i, j=chosen.j, mark=mark, mentions=chosen.mentions)

    def _enough(self, sides: list[Side]) -> bool:
        if any(s.mention.kind == "pair" and s.role in TOGETHER for s in sides):
            return True
        roles = {s.role for s in sides if s.party}
        return len({s.party for s in sides if s.party}) >= 2 and (len(roles) > 1 or bool(roles & TOGETHER))

    def _outer(
        self,
        arguments: Arguments,
        frame: Frame,
        hit: Found,
        verb: Found | None,
        by_of: bool,
        sides: list[Side],
        used: set[int],
    ) -> list[Side]:
        """A role that the clause leaves open («خلال اتصال هاتفي مع …») is the subject of the clause around it."""
        if not sides or any(s.role in ("between",) for s in sides) or self._stranger(hit, sides):
            return []
        wanted = [r for r, marks in frame.roles.items() if "subject" in marks or "of" in marks]
        alone = all(s.role in wanted for s in sides)  # «X در دیدار Y»: the possessor met the subject
        if not wanted or (
            alone and (not by_of or self.order != "SOV" or frame.event in ("visit", "arrival"))
        ):
            return []
        if verb is not None and any("first" in e.tags for e in verb.entries):
            return []  # «گفت‌وگو داشتم»: who speaks is not known here
        if self.order == "VSO" and verb is not None and verb.j == hit.j and self._someone(verb.j):
            return []  # «زارت شخصيات …»: the verb has a subject, whom nobody knows
        have = {s.party for s in sides}
        others = (
            (arguments.subject(),)
            if alone
            else (arguments.subject(), arguments.outside(), self._protagonist(hit, have))
        )
        for group in others:
            if group is not None and group.i not in used and not group.place and set(group.parties) - have:
                break
        else:
            return []
        return [Side(mention=m, role=wanted[0]) for m in group.mentions]

    def _visit_near(self, hit: Found) -> bool:
        """Whether a visit is what the predicate is about: an invitation to one is a contact, a call for calm is none."""
        low, high = self.clauses.around(hit.i)
        return any(
            (e := h.get("frame.noun"))
            and e.value == "visit"
            and low <= h.i < high
            and -4 <= h.i - hit.j <= 25
            for h in self.hits
        )

    def _someone(self, at: int) -> bool:
        """Whether a plain word that is part of nothing known stands at token `at`."""
        tokens = self.passage.tokens
        if at >= len(tokens) or tokens[at].form.kind != "w":
            return False
        return not any(
            f.i <= at < f.j
            for layer in ("actor", "func", "quiet", "date", "channel", "pronoun", "status", "frame")
            for f in self.passage.layer(layer)
        )

    def _stranger(self, hit: Found, sides: list[Side]) -> bool:
        """Whether the other side is named but nobody that is known («با شبکه الجزیره», «مع القناة»): then it is no other."""
        if any(s.role in ("counterpart", "recipient", "initiator") for s in sides):
            return False
        for found in self.passage.layer("func"):
            entry = found.get("func.mark")
            if entry and entry.value in ("with", "from") and 0 <= found.i - hit.j <= 1:
                return not any(
                    g.i - found.j <= 2 and g.i >= found.j and g.mark == entry.value for g in self.groups
                )
            same = self.clauses.number[found.i] == self.clauses.number[hit.i]
            if entry and entry.value == "with" and self.order == "SOV" and same and 0 < hit.i - found.j <= 6:
                return not any(g.i - found.j <= 2 and g.i >= found.j for g in self.groups)
        return False

    def _protagonist(self, hit: Found, have: set[str | None]) -> Group | None:
        """Whom the article is speaking of: the first bare person of the sentence before, or of the one before that."""
        now = self.clauses.sentence[hit.i]
        for back in (0, 1, 2):
            found = [
                g
                for g in self.groups
                if self.clauses.sentence[g.i] == now - back
                and g.j <= hit.i
                and g.mark == ""
                and len(g.mentions) == 1
                and g.mentions[0].kind in ("person", "office")
                and g.mentions[0].office not in ("spokesperson",)
            ]
            found = [g for g in found if not set(g.parties) & have]
            if found:
                return found[0]
        return None

    def _both(self, hit: Found, verb: Found | None, sides: list[Side]) -> Mention | None:
        """«لقائهما», «سيلتقيان», «يلتقيه», "their talks": the two that the text is speaking of."""
        pack = self.passage.pack
        dual = hit.suf in pack.dual_tails or (hit.i > 0 and self.passage.fold(hit.i - 1) in pack.dual_words)
        if verb is not None and verb.j == hit.j and not sides:
            dual = dual or hit.suf in self.pronoun_tails or all("plural" in e.tags for e in hit.entries)
        return Mention(i=hit.i, j=hit.j, kind="pair", party=None, number="dual") if dual else None

    def _adjectives(self, hit: Found) -> list[Side]:
        """«القمة المصرية الروسية»: two states as adjectives of the noun."""
        out: list[Side] = []
        at = hit.j
        for found in self.passage.layer("actor"):
            if found.i == at and (entry := found.get("actor.adjective")):
                party = entry.value
                out.append(
                    Side(mention=Mention(i=found.i, j=found.j, kind="state", party=party), role="between")
                )
                at = found.j
        return out if len({s.party for s in out}) == 2 else []

    def _pointed(self, hit: Found) -> bool:
        """«این تماس», "this call": it speaks of a contact told before."""
        return hit.i > 0 and self.passage.fold(hit.i - 1) in self.passage.pack.pointers

    def _definite(self, hit: Found) -> bool:
        clitic = self.passage.pack.clitics.get(hit.pre)
        return bool(clitic and clitic.article)

    def echoes(self) -> list[Echo]:
        """Nouns that speak of a contact told before («خلال الاتصال», «در این دیدار»)."""
        out = []
        for hit in self.hits:
            noun = hit.get("frame.noun")
            clitic = self.passage.pack.clitics.get(hit.pre)
            if noun and ((clitic and clitic.article) or self._pointed(hit) or self._adjunct(hit)):
                frames = self.book.by_noun.get(noun.value, [])
                channel = self.book.noun(noun.value).channel or next(
                    (f.channel for f in frames if f.channel), ""
                )
                if channel:
                    out.append(Echo(hit.i, hit.j, channel))
        return out

    def _adjunct(self, hit: Found) -> bool:
        """«في اتصال هاتفي», «در تماس تلفنی»: how what the clause tells took place."""
        return any(
            f.j == hit.i and (e := f.get("func.mark")) and e.value in ("place", "during", "within")
            for f in self.passage.layer("func")
        )

    def _channel(
        self, frame: Frame, noun: str, hit: Found, verb: Found | None
    ) -> tuple[str, tuple[int, int] | None]:
        event = self.book.types[frame.event]
        first, last = (min(hit.i, verb.i), max(hit.j, verb.j)) if verb else (hit.i, hit.j)
        inside = [(h.i, h.j) for h in self.hits if h is not hit and h.get("frame.noun")]
        for word in self.channels:
            if any(a <= word.i < b for a, b in inside):
                continue
            same = self.clauses.number[word.i] == self.clauses.number[hit.i] and not self._other_between(
                hit, word
            )
            if first - 3 <= word.i and word.j <= last + 14 and same:
                if event.channel in ("unspecified", word.entries[0].value) or "channel" in frame.needs:
                    return word.entries[0].value, (word.i, word.j)
        if noun and self.book.noun(noun).channel:
            return self.book.noun(noun).channel, (hit.i, hit.j)
        if frame.channel:
            return frame.channel, (hit.i, hit.j)
        return event.channel, (hit.i, hit.j) if event.channel != "unspecified" else None


def _lands(group: Group) -> bool:
    """Whether a group is states and cities only."""
    return all(m.kind in ("state", "city") for m in group.mentions)
