"""Where and when a contact was, as a clause says that hangs on a place or on its noun.

«وصل إلى القاهرة، حيث التقى …», "flew to Doha, where he met …": there. «القمة التي عقدت في سنغافورة», «المحادثات بين …
التي تستضيفها الدوحة»: where an Arabic noun is said to have been held.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, VENUES
from dragoman.extraction.contacts.where.at_post import visited
from dragoman.extraction.contacts.where.hosting import KINDS
from dragoman.extraction.contacts.where.where import Where
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.verbs import gathering_between
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

BESIDE = ("date", "quiet")  # layers of what stands between a place and the word that takes it up
LEADING = 2  # tokens before a noun of talks within which "during it" stands («يجري خلالها مباحثات»)
VERB = 3  # tokens of a clause within which its verb of holding stands
REACH = 6  # tokens from that verb to the place
LED = frozenset(("place", "to", "at", "from", "to-clitic"))  # marks of where somebody goes or is
HOSTS = frozenset(("host", "witness"))  # verbs right behind which the place stands («شهدتها هلسنكي»)
HELD = frozenset(("hold", "happen"))
SAT = frozenset(("sit", "open-tour"))  # "were held", "took place"; "began"
BEHIND, AROUND = 5, 8  # tokens from «حيث», or "where" with the subject, to the verb
INVITERS = frozenset(("participant", "initiator"))
INVITED = frozenset(("to", "of", "", "to-clitic", "object-place"))  # marks of where somebody is invited to
AT_HOME = frozenset(("reception", "summons"))  # told of who is at home


def named(where: Where, told: Candidate, before: Sequence[Candidate]) -> Mention | None:
    """The place that the words around a predicate name, or a clause that hangs on one or on the noun."""
    here = asked(where, told) or where.place(told) or held(where, told) or hung(where, told, before)
    return here or visited(where, told)


def asked(where: Where, told: Candidate) -> Mention | None:
    """«دعاه إلى زيارة موسكو خلال لقائهما في طهران», "met Putin in Sochi and invited him to Ankara": where somebody is
    invited to, of an invitation, if it is in the inviter's land.
    """
    if told.event != "invitation":
        return None
    hosts = {s.party for s in told.sides if s.role in INVITERS}
    low, high = where.clauses.clause(told.i)
    first, last = (low, told.i) if where.order == "SOV" else (told.j, high)
    sides = {s.mention.i for s in told.sides if s.role != "host"}
    near = (m for m in begun(where.mentions, first, last) if m.kind in KINDS and m.i not in sides)
    return next((m for m in near if m.mark in INVITED and m.party in hosts), None)


def hung(where: Where, told: Candidate, before: Sequence[Candidate]) -> Mention | None:
    """The place that the clause of a contact hangs on: right before its «حيث», "where", or where the journey led that
    the sentence told before it, also during which it was («قام بزيارة إلى جنيف التقى خلالها …»).
    """
    at = _word(where.passage, where.clauses, told)
    if at is None:
        way = None if told.event in JOURNEYS else during(where.passage, told, before)
        stops = sum(c.i == way.i for c in before) if way is not None else 0
        return way.place if way is not None and stops == 1 else None
    end = at
    while end > 0 and (where.passage.tokens[end - 1].form.kind != "w" or _beside(where.passage, end - 1)):
        end -= 1
    way = journey(where.passage, where.clauses, told, before)
    near = next((m for m in where.mentions if m.j == end and m.kind in KINDS), None)
    if near is not None and (near.mark in LED or where.preposition(near) is not None):
        return near  # not «العلاقات مع سوريا، حيث يبحثان …»
    return way.place if way is not None else None


def journey(passage: Passage, clauses: Clauses, told: Candidate, before: Sequence[Candidate]) -> Candidate | None:
    """The journey told last, before the «حيث», "where" of a contact's clause in its sentence."""
    at = _word(passage, clauses, told)
    last = before[-1] if before else None
    if at is None or last is None or last.sentence != told.sentence or not last.i < at <= told.i:
        return None
    return last if last.event in JOURNEYS and told.event not in JOURNEYS else None


def during(passage: Passage, told: Candidate, before: Sequence[Candidate]) -> Candidate | None:
    """The journey told right before in the same sentence, during which something was («زيارة التقى خلالها …»), with
    each of those who are listed.
    """
    last = next((c for c in reversed(before) if c.i != told.i), None)
    if last is None or last.event not in JOURNEYS or last.sentence != told.sentence:
        return None
    if gathering_between(passage, last.j, told.i):
        return None
    return last if passage.begun("together", told.i - LEADING, told.j + 2) else None


def went_on(passage: Passage, told: Candidate, before: Sequence[Candidate]) -> bool:
    """«التقى نظيره في ميونيخ، قبل أن يتوجه إلى أنقرة»: whether an Arabic journey is the next thing that was done."""
    last = before[-1] if before and onward(passage, told) else None
    return last is not None and last.sentence == told.sentence and last.status == "occurred" and not last.present


def onward(passage: Passage, told: Candidate) -> bool:
    """«قبل أن يتوجه إلى أنقرة»: whether an Arabic journey is told as what comes next, on a day of its own."""
    if passage.pack.data.pack.order != "VSO" or told.event not in JOURNEYS or not told.present:
        return False
    that = passage.ending("func", told.i)
    time = passage.ending("func", that.i) if that is not None and that.get("func.that") else None
    mark = time.get("func.mark") if time is not None else None
    return mark is not None and mark.value == "after"


def with_stops(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, an Arabic place before «حيث» apart from the person met at the stop before: «زار بيروت حيث التقى
    نجيب ميقاتي، وتل أبيب حيث التقى …».
    """
    if passage.pack.data.pack.order != "VSO":
        return mentions
    out: list[Mention] = []
    for mention in mentions:
        stop = mention.joined and mention.kind in KINDS and out
        if stop and out[-1].kind in PERSONS and _hangs(passage, mention.j):
            mention = msgspec.structs.replace(mention, mark="to", joined=False)
        out.append(mention)
    return out


def _hangs(passage: Passage, at: int) -> bool:
    """Whether the word that hangs a clause on a place stands at a token, or behind a comma there."""
    at += at < len(passage.tokens) and passage.fold(at) in COMMAS
    return passage.starting("there", at) is not None


def held(where: Where, told: Candidate) -> Mention | None:
    """The place in the relative clause that says of a noun, or of it with its sides, that it was held («القمة التي عقدت
    في سنغافورة», "the talks between …, which began in Muscat").
    """
    passage = where.passage
    if where.order == "SOV" or told.event not in VENUES:
        return None
    _, high = where.clauses.around(told.i)
    if where.order == "SVO":
        return _held_there(where, told, high)
    noun = passage.starting("frame", told.i)  # «المحادثات بين … التي استضافتها جدة», «المحادثات التي بدأت في جدة بين …»
    if told.finite and (noun is None or noun.get("frame.noun") is None):
        return None
    opened = [f for f in passage.begun("func", told.j, high) if f.get("func.relative")]
    first = next((f for f in opened if _its(where, told, f.i)), None)
    return held_in(where, first) if first is not None else None


def _held_there(where: Where, told: Candidate, high: int) -> Mention | None:
    """ "which took place in Ankara", "that began in Naqoura": the place right behind the verb of an English clause."""
    passage = where.passage
    for found in passage.begun("func", told.j, high):
        if not (found.get("func.relative") or found.get("func.that")):
            continue
        verb = passage.starting("light", found.j)
        if verb is None or not SAT & {e.value for e in verb.all("light.verb")} or not _its(where, told, found.i):
            return None
        near = begun(where.mentions, verb.j, min(high, verb.j + REACH))
        return next((m for m in near if m.kind in KINDS and where.preposition(m) is not None), None)
    return None


def held_in(where: Where, first: Found) -> Mention | None:
    """The place in the clause that an Arabic relative pronoun opens, where it says that something was held."""
    passage = where.passage
    end = where.clauses.clause(first.i)[1]
    layers = ("light", "held", "frame")
    verbs = (f for layer in layers for f in passage.begun(layer, first.j, min(end, first.j + VERB)))
    for verb in verbs:
        kinds = {e.value for e in (*verb.all("light.verb"), *verb.all("frame.verb"))} or HELD
        near = begun(where.mentions, verb.j, min(end, verb.j + REACH))
        if kinds & HELD:
            return next((m for m in near if m.kind in KINDS and where.preposition(m) is not None), None)
        if kinds & HOSTS:
            return next((m for m in near if m.i == verb.j and m.kind in KINDS), None)
    return None


def _its(where: Where, told: Candidate, at: int) -> bool:
    """Whether nothing but adjectives and those who took part stands between a noun and token `at`."""
    own = {t for s in told.sides for t in range(s.mention.i, s.mention.j)}
    small, articles = where.passage.covered("func"), where.passage.pack.determiners
    words = (t for t in range(told.j, at) if where.passage.tokens[t].form.kind == "w")
    return all(t in own or t in small or where.passage.fold(t) in articles or where.article_adjective(t) for t in words)


def _word(passage: Passage, clauses: Clauses, told: Candidate) -> int | None:
    """Where the word stands that hangs the clause of a contact on a place, its verb right behind («حيث التقى», «حيث من
    المقرر أن يلتقي»).
    """
    if not told.finite or told.event in AT_HOME:
        return None
    found = [f.i for layer in ("frame", "light") for f in passage.begun(layer, told.low, told.i + 1) if _verb(f)]
    verb = min(found, default=told.i)
    if again := passage.begun("there", verb, told.i):  # «إلى القاهرة حيث سيلتقي …، ثم إلى عمان حيث سيلتقي …»
        verb = min((t for t in found if t > again[-1].i), default=told.i)
    low, _ = clauses.clause(verb)
    words = passage.begun("there", low, verb)
    if not words and clauses.opener.get(clauses.number[verb]) == "func.that":
        words = [f for a, b in clauses.outer(verb)[:1] for f in passage.begun("there", a, b)]
    reach = AROUND if passage.pack.data.pack.order == "SVO" else BEHIND
    return words[-1].i if words and verb - words[-1].i <= reach else None


def _verb(found: Found) -> bool:
    return any(e.kind.endswith(".verb") for e in found.entries)


def _beside(passage: Passage, t: int) -> bool:
    return any(passage.covering(layer, t) for layer in BESIDE)
