"""A noun that speaks of a contact told before, as what it says of that («خلال الاتصال», "the meeting")."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Echo
from dragoman.extraction.contacts.kinds import taken_up_as
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame


def echo(hit: Found, said: str, frames: Sequence[Frame], *, order: str, off: tuple[int, int] | None) -> Echo:
    """The noun `hit` of `frames`, with the channel that it says and the words that call off what it speaks of: in
    Arabic that is of its own kind alone («بعد محادثات مثمرة أعلن إلغاء اللقاء»).
    """
    events = [f.event for f in frames]
    narrow = off is not None and order == "VSO"
    return Echo(hit.i, hit.j, said, taken_up_as(events, order="" if narrow else order), off=off)
