"""A contact whose place is told a sentence later: «وجرى اللقاء في جنيف», "The talks were held in Geneva".

In Arabic it may be told as that of any contact is: «وعقد الاجتماع بمقر الأمم المتحدة في نيويورك», «وجرى اللقاء على هامش
مؤتمر ميونخ».
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.where.hosting import KINDS
from dragoman.extraction.contacts.where.named_seat import named_seat
from dragoman.extraction.contacts.where.vso_margins import beside
from dragoman.extraction.contacts.where.where import Where
from dragoman.extraction.contacts.words.echo import came
from dragoman.language.lexicon import Found
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS
from dragoman.world.world import World

LATER = 2  # sentences behind a telling in which its contact is taken up
BESIDE = 3  # tokens behind a place within which another is joined to it: then it is not known which
REACH = 10  # tokens from the noun that takes it up to the place
HELD = frozenset(("hold", "happen", "come"))  # what a contact does that took place
LIGHT = ("light", "date", "quiet")  # what may stand in between, besides auxiliaries


def taken_up(where: Where, told: Candidate, others: frozenset[int], world: World) -> Mention | None:
    """The place of the noun that takes a contact up: it has the article or a pointer, and nobody else meets there.

    `others` are the sentences that tell of contacts themselves.
    """
    if told.event in JOURNEYS or told.channel in ("phone", "letter"):
        return None
    sentences = where.passage.sentences
    for n in range(told.sentence + 1, min(told.sentence + 1 + LATER, len(sentences))):
        itself = n in others  # «در این دیدار که در آنکارا انجام شد، دو طرف … رایزنی کردند»
        if itself and where.order != "SOV":
            return None
        low, high = sentences[n]
        if told.status == "occurred" and any(not _perfect(where, f) for f in where.passage.within("status", low, high)):
            continue  # «وقد يعقد الاجتماع في …»
        for found in where.passage.within("frame", low, high):
            if found.get("frame.noun") is None or not (_pointed(where, found.i, low) or came(where.passage, found)):
                continue
            if itself and not _that(where, found.j):
                continue
            for mention in begun(where.mentions, found.j, min(high, found.j + REACH)):
                at = where.preposition(mention) if mention.kind in KINDS else None
                if at is not None and _light(where, found.j, at):
                    further = begun(where.mentions, mention.j, min(high, mention.j + BESIDE))
                    return mention if not any(m.joined and m.kind in KINDS for m in further) else None
            if where.order == "VSO" and (_held(where, found, low, high) or came(where.passage, found)):
                again = replace(told, i=found.i, j=found.j, low=low, high=high, sentence=n, sides=())
                if (place := where.place(again) or beside(where, again)) is not None:
                    return place if place.i - found.j <= REACH else None
                if (seat := named_seat(where.clauses, again, where.mentions, world)) is not None:
                    return seat
        if itself:
            return None
    return None


def _pointed(where: Where, at: int, low: int) -> bool:
    """Whether the noun at a token is one that was told of."""
    if where.order == "VSO":
        return where.has_article(at)
    pack = where.pack
    pointers = pack.pointers if where.order == "SOV" else pack.pointing
    return at > low and where.passage.fold(at - 1) in pointers


def _perfect(where: Where, cue: Found) -> bool:
    """«وكان اللقاء قد عقد»: whether the word for "may" stands before an Arabic verb of what has been."""
    verb = where.passage.starting("light", cue.j) if where.order == "VSO" else None
    return verb is not None and any("past" in e.tags for e in verb.all("light.verb"))


def _held(where: Where, noun: Found, low: int, high: int) -> bool:
    """Whether the verb right before or behind an Arabic noun says that it took place («وكان اللقاء قد عقد»)."""
    before = where.passage.ending("light", noun.i)
    perhaps = where.passage.starting("status", noun.j)
    behind = where.passage.starting("light", noun.j if perhaps is None else perhaps.j)
    verbs = [f for f in (before, behind) if f is not None and low <= f.i < high]
    return any(e.value in HELD for f in verbs for e in f.all("light.verb"))


def _light(where: Where, first: int, last: int) -> bool:
    """Whether tokens `[first, last)` only say that it was, and when."""
    pack = where.pack
    spoken = pack.finite | pack.passives
    t = first
    while t < last:
        found = next((f for n in LIGHT if (f := where.passage.covering(n, t)) is not None), None)
        if found is not None:
            t = max(found.j, t + 1)
        elif where.order == "SVO" and t == first and where.passage.fold(t) in COMMAS:
            t += 1  # "The meeting, held in Muscat, focused on trade"
        elif where.passage.fold(t) in spoken or where.article_adjective(t) or (t == first and _that(where, t)):
            t += 1
        else:
            return False
    return t == last


def _that(where: Where, t: int) -> bool:
    """«در این دیدار که در امان برگزار شد»: whether a Persian conjunction opens the clause of a noun at token `t`."""
    found = where.passage.starting("func", t) if where.order == "SOV" else None
    return found is not None and found.get("func.that") is not None
