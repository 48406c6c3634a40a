"""Where an English contact was, in words that stand between it and the name of the place ("at State House in Nairobi"),
or before its report begins ("MUSCAT (AFP) - …").
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import LANDS
from dragoman.extraction.sorts import PLACED
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import BRACKETS, COMMAS, DASHES, QUOTES

BODY = "joint-body"  # of two states: where it sits, they do
SETTING = ("margins", "at", "place", "during")  # marks of a gathering at which others met
DISCUSS = "discuss"  # verbs whose object is what they met about
PART, ABOUT = ("of",), "about"  # marks of what a day, an end, an outcome belongs to, and of what is spoken of
HOUSE = 8  # tokens of such words before the place that they stand in
LIKE = 6  # tokens that say what a town is like, before its word
TOLD = ("frame", "say", "light", "status")  # layers of what is no part of them
TOPIC = "topic"  # another of them, in which names of lands are too
HEAD = 12  # tokens of a dateline, up to its dash
CLOSES = frozenset(")]")  # of brackets in which an agency stands
INITIALS = 2  # letters of an abbreviated state ("WASHINGTON, D.C.")
SEATED = ("talks", "meeting", "summit")
MATTER = 9  # tokens of what they met about
SOMEBODY = frozenset(("actor.person", "actor.short", "actor.office", "actor.adjective"))  # met by name or office
FIRST = 2  # sentences of a report whose contact is told where it was filed


def of_a_town(passage: Passage, at: int) -> bool:
    """ "the holy city of Najaf": whether the name at token `at` is of what a word for towns before it says."""
    english = passage.pack.data.pack.order == "SVO"
    return (
        english
        and at > 1
        and passage.fold(at - 1) in passage.pack.inner
        and passage.fold(at - 2) in passage.pack.grounds
    )


def described(passage: Passage, at: int) -> int | None:
    """ "in the Belgian capital Brussels", "in the Egyptian Red Sea resort of Sharm el-Sheikh": where the article stands
    before token `at`, or before the words that say what a town there is like, if they are nothing but that.
    """
    if passage.fold(at - 1) in passage.pack.determiners:
        return at - 1
    if passage.fold(at) not in passage.pack.grounds:
        return None
    for t in range(at - 1, max(at - LIKE, 0), -1):
        if passage.fold(t) in passage.pack.determiners:
            return t
        if passage.fold(t) != "-" and (passage.tokens[t].form.kind != "w" or _told(passage, t)):
            return None
    return None


def _told(passage: Passage, t: int) -> bool:
    return _else(passage, t) or any(passage.covering(layer, t) for layer in ("func", "date"))


def _else(passage: Passage, t: int) -> bool:
    """Whether token `t` tells of something else than a place; "the Iraqi city of Erbil" has the name of a topic too."""
    if any(passage.covering(layer, t) for layer in TOLD):
        return True
    return passage.covering(TOPIC, t) is not None and passage.covering("actor", t) is None


def housed(clauses: Clauses, at: int, ends: set[int], told: Candidate | None) -> bool:
    """ "met him at State House in Nairobi", "at his office in Baghdad": whether from token `at` back to where a place
    may be told stand only the words for a house.
    """
    passage = clauses.passage
    for found in reversed(passage.begun("func", max(0, at - HOUSE), at)):
        mark = found.get("func.mark")
        if mark is None or mark.value not in PLACED or passage.ending("before", found.j) is not None:
            continue
        words = range(found.j, at)
        if any(_else(passage, t) for t in words):
            return False
        if any(passage.fold(t) in COMMAS for t in words) or not words:
            return False
        return found.i in ends or (told is not None and found.i == told.j)
    return False


def quoted(passage: Passage, at: int) -> bool:
    """ "the 'growing violence' in Sudan": whether the words that a quote ends before token `at` are what is there."""
    return passage.fold(at - 1) in QUOTES - BRACKETS - CLOSES and at > 1 and passage.tokens[at - 2].form.kind == "w"


def is_there(passage: Passage, place: Mention, at: int, told: Candidate) -> bool:
    """ "the last meeting between the two was in Doha": whether a noun is said to have been at a place, behind the
    preposition at token `at`; not "in Baghdad's interest".
    """
    if told.finite or told.event not in SEATED or passage.fold(at - 1) not in passage.pack.passives:
        return False
    if place.j < len(passage.tokens) and passage.fold(place.j) in passage.pack.possessives:
        return False
    told_else = [f for n in ("frame", "say") for f in passage.begun(n, told.j, at - 1) if f.j < at]
    return told.j < at and all(passage.covering("actor", f.i) for f in told_else)  # "the United States"


def behind_matter(passage: Passage, place: Mention, at: int, told: Candidate) -> bool:
    """ "held talks on the dam in Addis Ababa on Saturday": whether a capital of one who took part, behind what it was
    about, is where they met.

    A day follows. Not where the word before it is something that is there ("the crisis in").
    """
    home = place.capital and place.party in told.parties
    venue = any(passage.fold(t) in passage.pack.venues for t in range(place.i, place.j))
    if told.event not in SEATED or not (home or venue) or not told.j < at <= told.j + MATTER:
        return False
    words = range(told.j, at)
    if any(passage.covering(layer, t) for layer in ("say", "trouble") for t in words):
        return False
    if any(f.get("frame.verb") for f in passage.begun("frame", told.j, at)):
        return False
    if any(passage.fold(t) in COMMAS for t in words):
        return False
    return bool(passage.begun("date", place.j, place.j + 2))


def of_next(passage: Passage, start: int, at: int) -> bool:
    """ "spoke to Fidan and is due to meet Safadi in Amman", "called Putin and met Scholz in Paris": whether between
    tokens `start` and `at` a verb for a contact of its own, with somebody right behind it, is joined to what was told;
    or stand talks between others, of which something was said ("spoke on the talks between Israel and Hamas in Cairo").
    """
    if _of_talks(passage, start, at) or _ahead_of(passage, start, at):
        return True
    for verb in passage.begun("frame", start, at):
        if not verb.get("frame.verb"):
            continue
        led = verb.i
        while (led > start and any(passage.covering(layer, led - 1) for layer in ("status", "quiet"))) or (
            led > start and passage.fold(led - 1) in passage.pack.verbal
        ):
            led -= 1
        own = passage.starting("actor", verb.j)
        joined = led > start and passage.fold(led - 1) in passage.pack.joins
        if joined and own is not None and own.kinds & SOMEBODY:
            return True
    return False


def of_opening(passage: Passage, told: Candidate, place: int) -> bool:
    """ "During a meeting with Fidan in Ankara, Safadi briefed him on talks with Hamas": whether a place at
    token `place` stands with another noun in what opens the sentence, before a comma and a word for what was said.
    """
    low, _ = passage.sentences[told.sentence]
    if told.finite or not any(f.get("frame.noun") for f in passage.begun("frame", low, place)):
        return False
    comma = next((t for t in range(place, told.i) if passage.fold(t) in COMMAS), None)
    between = passage.begun("say", comma, told.i) if comma is not None else []
    tells = comma is not None and any(f.get("frame.verb") for f in passage.begun("frame", comma, told.i))
    return bool(between) or tells


def elsewhere(passage: Passage, start: int, at: int) -> bool:
    """ "briefed his counterpart on the talks in Vienna": whether a noun behind token `start` that ends at a place is of
    something that was elsewhere, which its article marks.
    """
    if _of_a_thing(passage, start, at):
        return True
    noun = passage.ending("frame", at)
    day = passage.ending("date", at)
    if noun is None and day is not None and day.i > start:
        noun = passage.ending("frame", day.i - 1)  # "discussed the conference starting tomorrow in Rabat"
    what = noun.get("frame.noun") if noun is not None and noun.i >= start else None
    return noun is not None and what is not None and what.value != BODY and other(passage, start, noun.i)


def _of_a_thing(passage: Passage, start: int, at: int) -> bool:
    """ "about the fate of prisoners held in Moscow": whether a participle before token `at` says where that is which a
    word for what they met about ("about", "to discuss") leads in; not "on trade in talks held in Moscow".
    """
    verb = passage.ending("light", at)
    if verb is None or verb.i <= start or passage.covering("actor", verb.i - 1) is not None:
        return False
    helping = passage.pack.finite | passage.pack.verbal | passage.pack.passives
    if not helping.isdisjoint((passage.fold(verb.i - 1), passage.fold(verb.i))):
        return False  # "talks on the incident will be held in Tehran"
    if any(f.get("frame.noun") for f in passage.begun("frame", start, verb.i)):
        return False  # "met for talks on trade held in Moscow"
    led = [(f.i, e.value) for f in passage.begun("func", start, verb.i) for e in f.all("func.mark")]
    while led and led[-1][1] in PART:
        led.pop()
    spoken = any(e.value == DISCUSS for f in passage.begun("frame", start, verb.i) for e in f.all("frame.verb"))
    if spoken or not led or led[-1][1] != ABOUT:
        return spoken
    return led[-1][0] > start and passage.fold(led[-1][0]) not in passage.pack.inner  # "for months"


def other(passage: Passage, start: int, noun: int) -> bool:
    """ "briefed him on the truce talks in Vienna": whether an article behind token `start` marks a noun as one of which
    only something is told; not "on the sidelines of the summit in Baku", "at the end of the summit in Jeddah", "for the
    summit in Doha", "on the second day of the summit in Kazan", where they met.
    """
    at = _article(passage, start, noun)
    while at is not None:
        led = passage.ending("func", at)
        mark = led.get("func.mark") if led is not None else None
        if led is None or mark is None or mark.value not in PART:
            towards = mark is not None and mark.value == ABOUT and passage.fold(at - 1) in passage.pack.inner  # "for"
            return mark is None or not (mark.value in SETTING or towards)
        if any(f.get("date.unit") for f in passage.begun("date", led.i - 1, led.i)):
            return False
        at = _article(passage, start, led.i)
    return False


def _article(passage: Passage, start: int, noun: int) -> int | None:
    """Where behind token `start` the article of a noun stands, or None where it has none."""
    at = noun
    while at > start and passage.fold(at - 1) not in passage.pack.determiners:
        at -= 1
        if passage.tokens[at].form.kind != "w" or noun - at > LIKE or passage.ending("func", at + 1) is not None:
            return None
    return at - 1 if at > start else None


def _ahead_of(passage: Passage, start: int, at: int) -> bool:
    """ "talks with officials ahead of next week's negotiations in Geneva": whether a word for what comes first leads in
    a noun in tokens `[start, at)`, with its own time between.
    """
    nouns = [f.i for f in passage.begun("frame", start, at) if f.get("frame.noun")]
    small = passage.pack.possessives | passage.pack.determiners | passage.pack.modifiers
    return any(
        b.j < n and all(passage.covering("date", t) or passage.fold(t) in small for t in range(b.j, n))
        for b in passage.begun("before", start, at)
        for n in nouns
    )


def _of_talks(passage: Passage, start: int, at: int) -> bool:
    """Whether a noun that "on" or "about" leads in, with "between" behind it, stands in tokens `[start, at)`."""
    marks = [(f.i, e.value) for f in passage.begun("func", start, at) if (e := f.get("func.mark"))]
    about = next((i for i, value in marks if value == "about"), at)
    nouns = [f.j for f in passage.begun("frame", about, at) if f.get("frame.noun")]
    return any(value == "between" and i in nouns for i, value in marks)


def dateline(passage: Passage, mentions: list[Mention]) -> tuple[Mention, int] | None:
    """The place at which a report was filed, at the head of one of its first lines with a dash behind, and the sentence
    that it opens.
    """
    lines = [0, *(t + 1 for t in passage.places.get("\n", ()))]
    for first in lines[:4]:
        city = next((m for m in mentions if m.i == first and m.city and m.kind in LANDS), None)
        if city is None:
            continue
        words = range(city.j, min(city.j + HEAD, len(passage.tokens)))
        plain = not passage.raw[passage.tokens[first].start : passage.tokens[city.j - 1].end].isupper()
        signs = DASHES if plain and not passage.begun("date", city.j, city.j + 3) else DASHES | frozenset(":")
        dash = next((t for t in words if passage.fold(t) in signs and not _glued(passage, t)), 0)
        if dash and _filed(passage, mentions, range(city.j, dash)):
            number = next((n for n, (low, high) in enumerate(passage.sentences) if low <= dash < high), 0)
            return city, number
    return None


def _glued(passage: Passage, at: int) -> bool:
    """ "Baghdad-based": whether words stand right at both sides of a dash."""
    token = passage.tokens[at]
    return not (passage.raw[token.start - 1].isspace() or passage.raw[token.end : token.end + 1].isspace())


def _filed(passage: Passage, mentions: list[Mention], words: range) -> bool:
    """Whether between the city of a dateline and its dash stand only an agency in brackets, a day, a state and commas:
    "MUSCAT, Oman, Aug. 12 (AP) -"; not "Baghdad bombing kills 7 - officials".
    """
    lands = {
        t for m in begun(mentions, words.start, words.stop) if m.kind == "state" and not m.city for t in range(m.i, m.j)
    }
    inside = False
    for t in words:
        fold = passage.fold(t)
        if fold in BRACKETS or fold in CLOSES:
            inside = fold in BRACKETS
            continue
        letters = len(fold) <= INITIALS and "." in passage.raw[passage.tokens[t].start : passage.tokens[t].end]
        if not (inside or letters or passage.tokens[t].form.kind != "w" or t in lands or passage.covering("date", t)):
            return False
    return not inside


def here(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """ "met here on Tuesday": whether the clause of a contact says that it was where its report was filed, right behind
    its verb, who was met or the day; not "and said that peace is here to stay".
    """
    low, high = clauses.clause(told.i)
    ends = {told.j, *(s.mention.j for s in told.sides)}
    return any(
        word.i in ends or (word.i >= told.j and passage.ending("date", word.i) is not None)
        for word in passage.within("here", low, high)
    )
