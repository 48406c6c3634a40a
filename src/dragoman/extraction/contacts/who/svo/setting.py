"""English: a call or meeting that is only where one told another something ("In a call, Biden urged Netanyahu")."""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.who.at_home import at_home
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.who.svo.concluded import concluded
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo import beside as svo_words, positions as svo
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

EVENTS = ("call", "meeting", "talks", "summit")
SUMMIT = "summit"
ASIDE = ("telephone-call", "talks")  # nouns with whom nobody says, but with whoever is told something in it
OWN = ("with", "between", "of", "from", "to", "by")  # marks of those whom the noun has with it
OPENING = 6  # tokens of a sentence before the noun of an opening adjunct
LEADING = 12  # and before "their" talks ("Speaking at a joint news conference after their talks")
SPOKEN = ("call", "talks", "meeting")  # in which something is spoken of
MATTER = "matter"  # a trait of frames
AIM = 7  # tokens from "to" to the noun for which something is done
WHICH = 6  # tokens from an article to its noun
BEHIND = 2  # tokens behind the noun within which these stand


def matter(beside: Beside, hit: Found, ahead: Candidate, made: Candidate) -> bool:
    """Whether what a noun tells is only what those of the contact before it in its sentence spoke of."""
    return subject_matter(beside, hit, ahead, made) or of_others(beside, hit, ahead, made)


def subject_matter(beside: Beside, hit: Found, ahead: Candidate, made: Candidate) -> bool:
    """ "Netanyahu to meet Putin for Iran-Syria talks": whether two that only say what the talks of two others are about
    stand before the noun.
    """
    if made.parties & ahead.parties or not all(s.role == "between" for s in made.sides):
        return False
    if beside.clauses.number[ahead.i] != beside.clauses.number[hit.i] or any(s.mention.j > hit.i for s in made.sides):
        return False
    first = min(s.mention.i for s in made.sides)
    return beside.marks.get(first) in ("about", "place") and ahead.j <= first


def of_others(beside: Beside, hit: Found, ahead: Candidate, made: Candidate) -> bool:
    """ "Fidan and Safadi discussed the upcoming talks in Geneva", "held a call on the truce talks": whether a definite
    noun that names nobody is only what those two spoke of; not "discussed their next meeting".
    """
    passage = beside.passage
    spoke = (
        ahead.event in SPOKEN and not ahead.j > hit.i and beside.clauses.number[ahead.i] == beside.clauses.number[hit.i]
    )
    if made.finite or not spoke or not made.parties <= ahead.parties or any(s.mention.i >= ahead.j for s in made.sides):
        return False
    marks = [e.value for f in passage.begun("func", ahead.j, hit.i) if (e := f.get("func.mark"))]
    object_of = MATTER in ahead.traits and not marks
    about = object_of or marks[-1:] == ["about"] or _aim(passage, ahead.j, hit.i)
    return about and known(passage, ahead.j, hit.i)


def _aim(passage: Passage, low: int, noun: int) -> bool:
    """ "met in Paris to prepare the March 20 summit": whether what those behind token `low` mean to do is done to the
    noun, with nothing told or led in between.
    """
    at = next((t for t in range(noun - 1, max(low, noun - AIM), -1) if passage.fold(t) in passage.pack.infinitives), 0)
    if not at or passage.starting("actor", at + 1) or passage.fold(at + 1) in passage.pack.opening:
        return False
    return not any(passage.begun(layer, at + 1, noun) for layer in ("func", "frame", "light", "say"))


def known(passage: Passage, low: int, noun: int) -> bool:
    """ "the upcoming talks", "the Gaza truce talks": whether an article behind token `low` marks a noun as known, with
    words between that say which; not "their".
    """
    for at in range(noun - 1, max(low, noun - WHICH) - 1, -1):
        if passage.fold(at) in passage.pack.pointers:
            return True
        if passage.tokens[at].form.kind not in "wn" or passage.fold(at) in passage.pack.determiners:
            return False
        if any(passage.covering(layer, at) for layer in ("light", "say")) or passage.starting("func", at) is not None:
            return False
    return False


def told_in(groups: list[Group], beside: Beside, frame: Frame, hit: Found, roles: Roles) -> None:
    """Gives a call or meeting without a partner those of whom one told the other something in it, or who came to
    something at its end.
    """
    if frame.event not in EVENTS:
        return
    if roles.sides:
        set_off(groups, beside, hit, roles)
        return
    done = concluded(beside.passage, beside.clauses, groups, hit)
    if done is not None:
        roles.add("participant", done)
        return
    if any(e.value == SUMMIT for e in hit.all("frame.noun")):
        return
    if beside.passage.fold(hit.i - 1) in beside.passage.pack.dual_words:
        theirs = behind(beside.passage, beside.clauses, groups, hit)
        if theirs is not None and of_the_next(beside.passage, beside.clauses, groups, hit):
            roles.add("participant", theirs)  # "After their talks in Ankara, Fidan and Lavrov said …"
        return
    his = svo_words.his_noun(beside.passage, hit.i) is not None
    led = beside.adjunct(hit) or beside.led_in(hit) or beside.marks.get(hit.i) == "at"
    told = two(beside.passage, beside.clauses, groups, hit) if led and not his else None
    if told is not None:
        roles.add("participant", told[0])
        roles.add("counterpart", told[1])
        return
    if not (led or his) or hit.i - beside.clauses.around(hit.i)[0] > OPENING:
        return
    subject = behind(beside.passage, beside.clauses, groups, hit)
    if subject is None:
        return
    if led and not his and len(subject.parties) > 1 and not _owned(beside.passage, hit):
        roles.add("participant", subject)  # "At talks in Geneva, Yemen's government and the Houthis agreed …"
    elif his and len(subject.mentions) == 1 and subject.mentions[0].kind in PERSONS:
        roles.add("participant", subject)  # "Referring to his talks in Tehran, Maduro said …"
        at_home(groups, beside, hit, roles)


def set_off(groups: list[Group], beside: Beside, hit: Found, roles: Roles) -> None:
    """ "Erdogan, during a call on Monday, invited Japarov to Ankara": gives a call or talks that commas set off
    behind the one who speaks in it whom he told something.
    """
    if len(roles.sides) > 1 or svo_words.his_noun(beside.passage, hit.i) is not None or not beside.led_in(hit):
        return
    told = two(beside.passage, beside.clauses, groups, hit)
    if told is not None and told[0].mentions[0] == roles.sides[0].mention and told[0].i < hit.i < told[1].i:
        roles.add("counterpart", told[1])


def of_the_next(passage: Passage, clauses: Clauses, groups: list[Group], hit: Found) -> bool:
    """ "In their phone call on Monday, Macron and Erdogan discussed …": whether those whose it is are named behind."""
    if passage.pack.data.pack.order != "SVO" or hit.i - clauses.around(hit.i)[0] > LEADING:
        return False
    subject = behind(passage, clauses, groups, hit)
    if subject is None or len(subject.parties) < 2 or any(m.kind == "pair" for m in subject.mentions):
        return False
    at = subject.j
    while passage.starting("quiet", at) or passage.starting("also", at):
        at += 1
    speaks = passage.starting("say", at) is not None or passage.starting("concluding", at) is not None
    if all(m.kind in PERSONS for m in subject.mentions):
        return at >= len(passage.tokens) or passage.fold(at) not in passage.pack.passives
    return speaks or passage.fold(at) in passage.pack.controls  # not "in their talks, Iran and Israel came up"


def behind(passage: Passage, clauses: Clauses, groups: list[Group], hit: Found) -> Group | None:
    """The subject right behind the comma that ends an opening adjunct."""
    low, high = clauses.around(hit.i)
    comma = next((t for t in range(hit.j, high) if passage.fold(t) == ","), None)
    if comma is None:
        return None
    found = next((g for g in groups if g.i > comma and low <= g.i), None)
    if found is None or found.mark != "" or not svo.adjacent(passage, found, comma + 1):
        return None
    done = found.j < len(passage.tokens) and passage.fold(found.j) in passage.pack.passives
    lands = all(m.kind == "state" for m in found.mentions)
    return None if done and lands else found  # "In their talks, Iran and Syria were discussed"


def two(passage: Passage, clauses: Clauses, groups: list[Group], hit: Found) -> tuple[Group, Group] | None:
    """Who told something and whom, in the clause of a call or meeting that names nobody of its own.

    Nobody where the noun has somebody with it, known or not ("in a meeting with students").
    """
    if _owned(passage, hit):
        return None
    low, high = clauses.clause(hit.i)
    number = clauses.number[hit.i]
    here = [g for g in begun(groups, low, high) if g.j <= high and clauses.within(g.i, number)]
    said = {f.j: f.i for f in passage.begun("say", low, high)}
    for told in here:
        at = told.i
        while at > low and passage.fold(at - 1) in passage.pack.opening:
            at -= 1
        asked = at > low and passage.fold(at - 1) in passage.pack.controls and passage.starting("func", at - 1) is None
        verb = said.get(at, at - 1 if asked else None)
        if told.mark == "to" and at - 1 > low and told.j <= hit.i:
            verb = at - 1  # "apologized to the president during a meeting"
        known = told.mark in ("", "after-word") or verb == at - 1
        if verb is None or not known or not all(m.kind in PERSONS for m in told.mentions):
            continue
        before = [g for g in here if g.j <= verb and g.mark == "" and not g.place and g.parties]
        teller = before[-1] if before else None
        if teller is None or svo.governed(passage, teller, said):
            continue
        if teller.i < hit.i < verb and not _aside(passage, teller, hit, verb):
            continue
        if any(m.kind in ("state", "body", "city") for m in teller.mentions) or set(teller.parties) & set(told.parties):
            continue
        return teller, told
    return None


def _aside(passage: Passage, teller: Group, hit: Found, verb: int) -> bool:
    """ "Erdogan, during a call on Monday, invited Japarov to Ankara": whether commas right behind somebody and right
    before the verb set off the call or talks in which it was said; not "Lavrov, at a summit in Kazan, warned Zelensky".
    """
    if not any(e.value in ASIDE for e in hit.all("frame.noun")):
        return False
    opened = passage.fold(teller.j) in COMMAS and hit.i - teller.j <= OPENING
    return opened and passage.fold(verb - 1) in COMMAS


def _owned(passage: Passage, hit: Found) -> bool:
    """Whether the noun has somebody with it, or is his."""
    own = passage.pack.owners | passage.pack.possessives
    near = range(max(0, hit.i - BEHIND), hit.i)
    if any(passage.fold(t) in own and not svo_words.of_day(passage, t) for t in near):
        return True  # not "Tuesday's talks"
    marks = (f.get("func.mark") for f in passage.begun("func", hit.j, hit.j + BEHIND))
    return any(e is not None and e.value in OWN for e in marks)
