"""English cues of what is to come, is called for or was kept from being: whether they are about the contact."""

from __future__ import annotations

from dragoman.dating.done import adjective, had_been_planned, was_for
from dragoman.extraction.contacts.words.cues import MEANS
from dragoman.extraction.contacts.words.ruling import SUBJECT, marked
from dragoman.extraction.contacts.words.verbs import between
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

SPOKEN = ("called-for", "negated", "denied", "refused")  # cues of what somebody says
OF_SORT = 3  # tokens of "of his rank"
SETTING = ("place", "at", "during")  # marks of talks in which something was said
INVITING = ("invite", "invite-person", "invitation")  # sets of words that ask somebody to come


def readied(passage: Passage, a: int, b: int, verb: Found | None) -> bool:
    """ "preparations for Putin's visit": whether an English noun at token `b` is what words that end at token `a` are
    for: nothing but whose or which it is stands between, and no verb is told by it.
    """
    if not a <= b or (verb is not None and verb.i == b):
        return False
    own = passage.pack.possessives
    if any(passage.tokens[t].form.kind != "w" and passage.fold(t) not in own for t in range(a, b)):
        return False
    rounds = {t + 1 for t in range(a, b - 1) if passage.fold(t) in passage.pack.rounds}  # "the third round of talks"
    told = (f for layer in ("func", "frame", "light", "say", "status") for f in passage.begun(layer, a, b))
    return all(f.i in rounds and passage.fold(f.i) in passage.pack.inner for f in told)


def unplanned(passage: Passage, cue: Found, first: int, high: int) -> bool:
    """Whether English words for what nobody plans are said of the contact that begins at token `first`: right before
    its infinitive ("is not scheduled to meet"), or of the noun before them ("a meeting … is not on the agenda"), and
    no verb tells behind them that it was held.
    """
    if cue.i < first:
        return cue.j >= first
    told = (*passage.begun("light", cue.j, high), *passage.begun("frame", cue.j, high))
    return passage.fold(cue.i - 1) in passage.pack.finite | passage.pack.verbal and not told


def of_words(passage: Passage, cue: Found, at: int, verb: Found | None, event: str) -> bool:
    """Whether an English cue is of what was said where the contact at token `at` was, or of another verb.

    "called for restraint on a visit to Baghdad", "proposed a committee in talks with …", "urged Iraq to wait when he
    met …", "suggested that they had met", "the minister, due to visit Tehran, met …".
    """
    kind, asks = cue.entries[0].value, passage.covering("frame", cue.i)
    if asks is not None and any(e.value in INVITING for e in asks.entries):
        return False  # "invited him on a visit"
    led = passage.starting("func", cue.j) if kind == "planned" and cue.j <= at else None
    if led is not None and (mark := led.get("func.mark")) is not None and mark.value == "of":
        return True  # "the war is on the agenda of talks with …"
    if verb is not None and cue.j <= verb.i and any("past" in e.tags for e in verb.entries):
        before = passage.fold(verb.i - 1)
        finite = before not in passage.pack.passives or before in passage.pack.finite
        if kind == "planned":
            comma = next((t for t in range(verb.i - 1, cue.j - 1, -1) if passage.fold(t) in COMMAS), cue.i)
            return finite and any(f.get("frame.verb") for f in passage.begun("frame", cue.i, comma))
        if kind in SPOKEN and finite and passage.begun("hung", cue.j, verb.i):
            return True
        that = passage.starting("func", cue.j) or passage.covering("func", cue.j - 1)  # "it is vital that … hold"
        return kind == "called-for" and finite and that is not None and that.get("func.that") is not None
    if verb is not None or kind != "called-for" or cue.j >= at:
        return False
    first = at
    while first > cue.j and (
        passage.fold(first - 1) in passage.pack.opening
        or passage.fold(first - 1) in passage.pack.articles
        or passage.covering("actor", first - 1)
    ):
        first -= 1
    if event == "visit":
        return first - 1 > cue.j and passage.fold(first - 1) in passage.pack.on_journey
    led = passage.ending("func", first)
    mark = led.get("func.mark") if led is not None and led.i > cue.j else None
    return mark is not None and mark.value in SETTING


def said(passage: Passage, a: int, b: int) -> bool:
    """Whether what a cue rules ends in tokens `[a, b)` at a comma, and a verb of saying stands behind it."""
    comma = next((t for t in range(b - 1, a - 1, -1) if passage.fold(t) == ","), None)
    return comma is not None and bool(passage.within("say", comma, b))


def ended(passage: Passage, low: int, cue: Found, verb: Found | None) -> bool:
    """ "called for a truce and met", "cancelled a trip and met", "to be attended by ministers came after Macron met":
    whether what an English cue rules is over before the verb, which tells in the past what was done.
    """
    kind, a = cue.entries[0].value, cue.j
    if kind == "conditional":
        return _until_then(passage, low, cue, verb)
    if kind != "cancelled" and MEANS.get(kind) not in ("planned", "called-for"):
        return False
    if verb is None or verb.i < a or not any("past" in e.tags for e in verb.entries):
        return False
    at = verb.i
    while at > a and (passage.covering("quiet", at - 1) or passage.starting("also", at - 1)):
        at -= 1
    if at > a and passage.fold(at - 1) in passage.pack.passives | passage.pack.finite | passage.pack.modals:
        return False  # "was to be received", "would have met"
    joins = passage.pack.joins | COMMAS
    return any(passage.fold(t) in joins for t in range(a, at)) or marked(passage, a, at)


def _until_then(passage: Passage, low: int, cue: Found, verb: Found | None) -> bool:
    """ "did not leave until he met Erdogan": whether what he waited for has been, no "would" before his waiting."""
    past = verb is not None and any("past" in e.tags for e in verb.entries)
    undone = passage.begun("undone", low, cue.i)
    if not past or not undone or passage.begun("say", low, cue.i):
        return False
    unreal = passage.pack.finite - passage.pack.passives | passage.pack.controls
    return not any(passage.fold(t) in unreal for t in range(undone[-1].j, cue.i))


def awaited(passage: Passage, cue: Found, at: int) -> bool:
    """ "held a much-anticipated call", "discussed the coming trip in a call": whether an adjective says of the noun at
    token `at` that it had been planned, or that another is to come.
    """
    noun = passage.starting("frame", cue.j) or passage.starting("frame", cue.j - 1)
    if noun is not None and noun.get("frame.noun") is not None and noun.j <= at:
        return adjective(passage, cue.i, min(cue.j, noun.i))
    between = range(cue.j, at)
    if cue.j > at or any(passage.covering(layer, t) for layer in ("func", "actor") for t in between):
        return False
    return had_been_planned(passage, cue.i, cue.j)


def kept_from(passage: Passage, a: int, b: int) -> bool:
    """Whether somebody is kept from the contact at token `b` ("prevented the minister from meeting"), by a word that
    ends at token `a`: only he stands in between.
    """
    led = passage.ending("func", b)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value != "from" or not 0 <= led.i - a <= SUBJECT:
        return False
    return all(passage.tokens[t].form.kind == "w" for t in range(a, led.i)) and not between(passage, a, led.i)


def made(passage: Passage, low: int, at: int) -> bool:
    """Whether the infinitive at token `at` tells what was done: "a pleasure to meet", "the first Saudi official to
    visit Beirut".

    Not "the second phase requires Erdogan to meet Sisi", nor "the last leader expected to visit".
    """
    pack = passage.pack
    if pack.data.pack.order != "SVO" or passage.fold(at) not in pack.infinitives:
        return False
    if was_for(passage, at):
        return True
    quoted = at > 0 and passage.fold(at - 1) in QUOTES  # a "real pleasure" to meet
    if any(passage.ending(layer, at - quoted) is not None for layer in ("pleased", "managing")):
        return True
    back = range(at - 1, max(low, at - SUBJECT) - 1, -1)
    ranked = next((t for t in back if passage.fold(t) in pack.data.markers.ranked), None)
    if ranked is None or ranked == 0 or passage.fold(ranked - 1) not in pack.determiners:
        return False
    layers = ("actor", "func", "date")
    end = at - OF_SORT if at - OF_SORT > ranked and _of_his_sort(passage, at) else at
    words = [t for t in range(ranked + 1, end) if passage.tokens[t].form.kind == "w"]
    known = [passage.fold(t) in pack.modifiers or any(passage.covering(n, t) for n in layers) for t in words]
    # one adjective may stand in the office: "the first foreign leader", "the first U.S. sitting president"
    return all(
        known[n]
        or (n < len(known) - 1 and known[n + 1] and not _verbal(passage, words[n]) and (n == 0 or known[n - 1]))
        for n in range(len(known))
    )


def to_do(passage: Passage, verb: Found | None, low: int) -> bool:
    """ "Sisi and Erdogan to formally sign a gas deal": whether adverbs stand between "to" and an English verb, and it
    does not tell what was done.
    """
    tags = {t for e in verb.entries if e.kind.endswith(".verb") for t in e.tags} if verb is not None else set()
    if verb is None or not tags & {"bare", "base", "present"}:
        return False
    at, bare = verb.i, bool(tags & {"bare", "base"})
    while at > low and (adverb := passage.ending("quiet", at)) is not None:
        at = adverb.i
    to = at > low and passage.fold(at - 1) in passage.pack.infinitives
    if bare and to and at < verb.i:
        return not made(passage, low, at - 1)
    if not bare and passage.fold(verb.j - 1).endswith(passage.pack.plurals):
        return False  # "holds", beside "agreed to end the war and hold talks"
    return at > low and passage.fold(at - 1) in passage.pack.joins and _joined(passage, low, at - 1)


def _joined(passage: Passage, low: int, at: int) -> bool:
    """ "to seek a return of the sanctions and meet Guterres": whether the "and" at token `at` joins a bare verb to an
    infinitive of its clause, nothing told in the past between.
    """
    to = next((t for t in range(at - 1, low, -1) if passage.fold(t) in passage.pack.infinitives), None)
    if to is None or passage.starting("actor", to + 1) is not None or passage.fold(to + 1) in passage.pack.opening:
        return False  # "to the sultan"
    told = (f for layer in ("say", "light", "frame") for f in passage.begun(layer, to + 1, at))
    verbs = ([e.tags for e in f.entries if e.kind.endswith(".verb")] for f in told)
    past = any(tags and all("past" in t for t in tags) for tags in verbs)
    return not past and not made(passage, low, to)


def _of_his_sort(passage: Passage, at: int) -> bool:
    """ "the first official of his rank to visit": whether nothing but of what sort he is ends before token `at`."""
    of = passage.starting("func", at - OF_SORT)
    mark = of.get("func.mark") if of is not None else None
    return mark is not None and mark.value == "of" and passage.fold(at - 2) in passage.pack.determiners


def _verbal(passage: Passage, at: int) -> bool:
    """Whether a word is a verb or says what is to come ("the last expected leader")."""
    return any(passage.covering(n, at) for n in ("say", "light", "frame", "status"))
