"""Arabic peoples that do not stand for their states: the crowd itself is meant («استقبل العراقيون الرئيس بالورود»)."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame

NEAR = 4  # tokens from a people that is told something to what it is told to do («بضرورة إخلاء»)


def crowd(clauses: Clauses, frame: Frame, sides: list[Side]) -> bool:
    """Whether a people among the sides of a contact is the crowd: it hosts a guest, writes or is written to with no
    other people beside it; it travels; it is told to leave; or two of them come together on something.
    """
    passage = clauses.passage
    peoples = [s for s in sides if _people(passage, s.mention)]
    if not peoples:
        return False
    if frame.event in JOURNEYS:
        return bool(frame.verb) and any(s.role == "visitor" for s in peoples)
    alone = len(peoples) < len(sides)
    if frame.event == "reception":
        return alone and any(s.role == "host" for s in peoples)
    if frame.event == "letter":
        return alone and any(not _led(clauses, s.mention) for s in peoples)
    if frame.event == "notice":
        return any(s.role == "recipient" and _itself(clauses, s.mention) for s in peoples)
    return frame.event == "meeting" and bool(frame.verb) and not alone and _gathers(clauses, peoples[-1].mention)


def _people(passage: Passage, mention: Mention) -> bool:
    """Whether a mention is a people in one word («الأميركيون»)."""
    ends = tuple(passage.pack.data.letters.people)
    return mention.institution == "delegation" and mention.j - mention.i == 1 and passage.fold(mention.i).endswith(ends)


def _led(clauses: Clauses, mention: Mention) -> bool:
    """«إلى الإيرانيين», «للإيرانيين»: whether a preposition leads a people in."""
    written = clauses.passage.starting("actor", mention.i)
    clitic = clauses.passage.pack.clitics.get(written.pre) if written is not None else None
    return bool(clitic and clitic.preposition) or (mention.i > 0 and clauses.marked(mention.i - 1))


def _itself(clauses: Clauses, mention: Mention) -> bool:
    """«السوريين المقيمين», «اللبنانيين بإخلاء قراهم»: whether some of a people are meant, or it is to leave."""
    passage, at, end = clauses.passage, mention.j, clauses.around(mention.i)[1]
    if passage.within("crowd", at, min(at + NEAR, end)):
        return True
    if at >= end or passage.covering("actor", at):
        return False
    word, letters = passage.fold(at), passage.pack.data.letters
    return word.startswith(letters.article) and word.endswith(tuple(letters.oblique))


def _gathers(clauses: Clauses, last: Mention) -> bool:
    """«اجتمع الأردنيون والعراقيون على …», «… في مهرجان»: whether peoples agree on something or celebrate."""
    passage, (low, high) = clauses.passage, clauses.clause(last.i)
    found = passage.starting("func", last.j) if last.j < len(passage.tokens) else None
    about = found is not None and any(e.value == "about" for e in found.all("func.mark"))
    table = found is not None and found.j < high and passage.fold(found.j) in passage.pack.axes  # «على طاولة واحدة»
    return (about and not table) or bool(passage.within("crowd", low, high))
