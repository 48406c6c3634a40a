"""Every actor mention of a passage: phrases are built, resolved in order, and finished with what the whole told."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.administrations import administrations, governments
from dragoman.extraction.actors.counted_lands import counted
from dragoman.extraction.actors.counterparts import apposed
from dragoman.extraction.actors.datelined import without_datelines
from dragoman.extraction.actors.definite import anybody
from dragoman.extraction.actors.families import Families
from dragoman.extraction.actors.families_again import families_again, taken_up
from dragoman.extraction.actors.fielded import fielded
from dragoman.extraction.actors.finish import Holders, joins, name_authorities
from dragoman.extraction.actors.including import including
from dragoman.extraction.actors.lands_listed import lands_listed
from dragoman.extraction.actors.latter import latter, named_last
from dragoman.extraction.actors.led import led
from dragoman.extraction.actors.led_in import led_in
from dragoman.extraction.actors.link import Linker
from dragoman.extraction.actors.marks import Marks
from dragoman.extraction.actors.members import of_house
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.actors.nicknamed import nicknamed
from dragoman.extraction.actors.of_movement import of_movement
from dragoman.extraction.actors.offices_behind import offices_behind
from dragoman.extraction.actors.opening import behind_opening
from dragoman.extraction.actors.owners import Owners
from dragoman.extraction.actors.speech_about import speech_about
from dragoman.extraction.actors.twice import completed
from dragoman.extraction.actors.whole_name import whole_names
from dragoman.extraction.actors.whom import Chooser, Context
from dragoman.extraction.actors.wording import bare, office_words
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS


def read(passage: Passage, context: Context) -> list[Mention]:
    """Every actor mention of a passage, in order, resolved."""
    whom = Chooser(context, passage.pack)
    code = passage.pack.code
    names = Families(passage, context.world.parts(code), context.world.given(code), whom.words)
    linker = Linker(passage, context, names, whom)
    builder = Owners(
        passage,
        known=whom.known,
        holds=whom.holds,
        leads=whom.leads,
        of_family=whom.of_family,
        held=whom.held,
        names=names,
    )
    builder.hits = administrations(passage, builder.hits, whom.led)
    built = led_in(passage, lands_listed(passage, builder.build()), whom.known)
    phrases = whole_names(passage, completed(passage, apposed(passage, built), names, whom.known), whom.known)
    phrases, again = families_again(passage, without_datelines(passage, phrases))
    whom.note((p, linker.state(p)) for p in phrases)
    phrases, latest = latter(passage, counted(passage, phrases))
    marks = Marks(passage, phrases)
    out = linker.told
    kept = False
    listed = joins(phrases, marks)
    opened = behind_opening(passage, phrases, listed)
    for phrase, join in zip(phrases, listed, strict=True):
        if marks.namesake(phrase):
            kept = False
            continue
        joined = join and kept and phrase.i not in opened
        if joined and out[-1].mark == "source" and passage.fold(out[-1].j) in COMMAS:
            joined = False  # «به گفته سخنگوی کرملین، پوتین و …»
        mark = marks.before(phrase)
        if joined and mark in ("", "after-word"):
            mark = out[-1].mark
        if phrase.kind in ("state", "capital") and marks.headed(phrase):  # "two members of Kuwait's …" are no country
            phrase = replace(phrase, kind="institution", institution="delegation")
        if joined and phrase.kind == "state" and out[-1].institution == "delegation":
            phrase = replace(phrase, kind="institution", institution="delegation")  # «هیئت‌های قطر و عمان»
        phrase = of_house(passage, phrase)
        if phrase.i in latest:
            made = named_last(out, latest[phrase.i], phrase, mark=mark)
        elif phrase.i in again:
            made = taken_up(out, again[phrase.i], phrase, mark=mark, joined=joined)
        else:
            made = linker.resolve(phrase, mark=mark, joined=joined, before=out)
        kept = made is not None
        if made is not None:
            members = linker.world.stands_for(made.party or "")
            if members:  # "the European troika": three states that act as one
                out.extend(replace(made, party=m, joined=joined or n > 0) for n, m in enumerate(members))
                continue
            if made.kind == "state" or (made.party and not made.counterpart):
                linker.last_state = made.party
            out.append(made)
    placed = {m.i: m for m in out if m.i not in linker.recall.taken}
    holders = Holders(
        out,
        context.world,
        day=context.day,
        words=lambda i: office_words(passage, i, placed[i].j) if i in placed else (),
        bare=bare(passage, out),
    )
    named = [_of_no_one(m) if anybody(passage, m) else holders.named(m) if m.kind == "office" else m for m in out]
    named = speech_about(passage, led(passage, fielded(passage, named)))
    meant = of_movement(passage, including(passage, offices_behind(passage, named)), context.world)
    return name_authorities(nicknamed(passage, governments(passage, meant)), passage, context.world)


def _of_no_one(mention: Mention) -> Mention:
    """An office without the person who holds it."""
    return replace(mention, person=None, wikidata=None) if mention.person and not mention.name else mention
