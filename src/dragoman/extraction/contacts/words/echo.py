"""A noun that speaks of a contact told before, as what it says of that («خلال الاتصال», "the meeting")."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Echo
from dragoman.extraction.contacts.kinds import taken_up_as
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame

IN = frozenset(("during", "place"))  # marks of what something was said in
ADJECTIVES = 2  # between a noun and its partner
OPENING = 3  # tokens of «جاء ذلك» before them


def echo(passage: Passage, hit: Found, said: str, frames: Sequence[Frame], *, off: tuple[int, int] | None) -> Echo:
    """The noun `hit` of `frames`, with the channel that it says and the words that call off what it speaks of. An
    Arabic one is of its own kind alone where it is called off («بعد محادثات مثمرة أعلن إلغاء اللقاء») or has no article
    («يستقبل نظيره في إطار الإعداد لاجتماع المجلس»); but two may have spoken «خلال اتصال», or met.
    """
    events = [f.event for f in frames]
    order, clitic = passage.pack.data.pack.order, passage.pack.clitics.get(hit.pre)
    definite = clitic is not None and clitic.article
    definite = definite or came(passage, hit)
    narrow = order == "VSO" and (off is not None or not (definite or "call" in events))
    return Echo(hit.i, hit.j, said, taken_up_as(events, order="" if narrow else order), off=off)


def partnered(passage: Passage, hit: Found) -> bool:
    """«في اتصالاته الخاصة مع رؤساء الدول», «في مكالمته مع الصحفيين»: whether whom an Arabic noun is with stands behind
    it: then it is one of its own.
    """
    for t in range(hit.j, min(hit.j + ADJECTIVES + 1, len(passage.tokens))):
        led = passage.starting("func", t)
        if led is not None:
            return any(e.value == "with" for e in led.all("func.mark"))
        if passage.tokens[t].form.kind != "w" or passage.starting("actor", t) or passage.starting("date", t):
            return False
    return False


def came(passage: Passage, hit: Found) -> bool:
    """«جاء ذلك خلال لقاء في جنيف»: whether an Arabic noun says in what that was said which the page told before."""
    if passage.pack.data.pack.order != "VSO":
        return False  # "Comments came during talks in Geneva": others talked there
    low, _ = passage.sentence(hit.i) or (hit.i, hit.j)
    opening = passage.starting("heard", low)
    led = passage.ending("func", hit.i)
    mark = led.get("func.mark") if led is not None else None
    there = mark is not None and mark.value in IN and led is not None and led.i - low <= OPENING
    return there and opening is not None and opening.get("heard.came") is not None
