"""A noun that speaks of a contact told before, as what it says of that («خلال الاتصال», "the meeting")."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Echo
from dragoman.extraction.contacts.kinds import taken_up_as
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame


def echo(passage: Passage, hit: Found, said: str, frames: Sequence[Frame], *, off: tuple[int, int] | None) -> Echo:
    """The noun `hit` of `frames`, with the channel that it says and the words that call off what it speaks of. An
    Arabic one is of its own kind alone where it is called off («بعد محادثات مثمرة أعلن إلغاء اللقاء») or has no article
    («يستقبل نظيره في إطار الإعداد لاجتماع المجلس»); but two may have spoken «خلال اتصال».
    """
    events = [f.event for f in frames]
    order, clitic = passage.pack.data.pack.order, passage.pack.clitics.get(hit.pre)
    definite = clitic is not None and clitic.article
    narrow = order == "VSO" and (off is not None or not (definite or "call" in events))
    return Echo(hit.i, hit.j, said, taken_up_as(events, order="" if narrow else order), off=off)
