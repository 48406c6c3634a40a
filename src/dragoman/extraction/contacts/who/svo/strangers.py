"""English subjects that nobody knows: "Lavrov met Fidan. Thousands of Russians visited Turkey" is no visit of his."""

from __future__ import annotations

from dragoman.extraction.contacts.words.groups import Group, before, ending, over
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun

KNOWN = ("func", "date", "quiet", "also", "status", "light", "say", "frame", "pronoun", "earlier", "channel")
SORT = 4  # tokens between an article and its noun ("a team of experts visited")


def unknown(passage: Passage, groups: list[Group], hit: Found) -> bool:
    """Whether a predicate is somebody's whom nobody knows ("Smith's recent visit", "tourists visited")."""
    noun = hit.get("frame.noun") is not None
    return (noun and svo_words.of_unknown(passage, groups, hit)) or act(passage, groups, hit)


def act(passage: Passage, groups: list[Group], hit: Found) -> bool:
    """Whether people stand as the subject right before an English verb: such as travel for no state ("tourists visit",
    "Russians visited"), who are only so many ("inspectors visited"), or one with an article ("a team arrived"); not
    "the two visited", where they are known, nor "Lavrov and a group of businessmen visited".
    """
    if hit.j - hit.i > 1 and passage.fold(hit.j - 1).endswith(passage.pack.gerunds):
        return False  # "praised ties while receiving her": he who did the one
    if any("passive" in e.tags for e in hit.entries) or passive(passage, hit):
        return False  # "a treaty could soon be signed by the presidents"
    at = hit.i
    while at > 0 and between(passage, at - 1):
        at -= 1
    if at == 0 or over(groups, at - 1) is not None:
        return False  # "Iraqi officials"
    people = passage.fold(at - 1) in passage.pack.crowds or _nation(passage, at)
    if not people and (not _sure(hit) or not noun(passage, groups, at - 1)):
        return False
    first = at - 1
    low = max(0, first - SORT)
    while first > low and (noun(passage, groups, first - 1) or _of(passage, first - 1)):
        first -= 1
    led = passage.fold(first - 1) if first > 0 else ""
    if not people and ending(groups, first) is not None:
        return False  # "the Syrian and Jordanian sides"
    if led in passage.pack.joins or (first > 0 and passage.covering("func", first - 1)):
        return False
    house = any(passage.covering("actor", t) for t in range(first, at))
    if house and begun(groups, first, at):
        return False  # "a delegation of Afghan officials"
    if not people and passage.covering("actor", at - 1) is not None and speakers(passage, groups, first):
        return False
    if people or passage.fold(first) in passage.pack.articles:
        return True
    return (
        not house
        and passage.fold(at - 1).endswith(passage.pack.plurals)
        and led not in passage.pack.pointing | passage.pack.owners
    )


def speakers(passage: Passage, groups: list[Group], first: int) -> bool:
    """Whether the delegation or official of a subject is of those who tell it, a state or a movement ("the Taliban said
    a delegation visited Moscow"); not of a man who speaks ("Lavrov said a delegation visited Moscow").
    """
    said = passage.ending("say", first)
    speaker = before(groups, said.i) if said is not None else None
    if said is None or speaker is None or any(m.person or m.name for m in speaker.mentions):
        return False
    between = range(speaker.j, said.i)  # "Israel's prime minister's office said"
    return not any(passage.covering("func", t) or passage.covering("frame", t) for t in between)


def passive(passage: Passage, hit: Found) -> bool:
    """Whether a form of "be" stands right before a verb, so that who does it stands behind "by"."""
    return hit.i > 0 and passage.fold(hit.i - 1) in passage.pack.passives


def _nation(passage: Passage, at: int) -> bool:
    """ "Millions of Iranians visit": whether the name of a people, which is no party, ends before token `at`."""
    found = passage.ending("actor", at)
    return (
        found is not None
        and passage.fold(at - 1).endswith(passage.pack.plurals)
        and found.get("actor.adjective") is not None
    )


def _of(passage: Passage, at: int) -> bool:
    """ "a", "of", a number: what stands inside such a subject before its noun."""
    if passage.fold(at) in passage.pack.articles or passage.tokens[at].form.kind == "n":
        return True
    led = passage.covering("func", at)
    mark = led.get("func.mark") if led is not None else None
    return mark is not None and mark.value == "of"


def _sure(hit: Found) -> bool:
    """Whether a word can only be a verb ("visited", not "visit")."""
    return hit.get("frame.noun") is None and any("past" in e.tags for e in hit.entries)


def between(passage: Passage, at: int) -> bool:
    """ "have", "would", "also", "recently": what may stand between a subject and its verb."""
    pack, fold = passage.pack, passage.fold(at)
    return (
        fold in pack.finite
        or fold in pack.modals
        or fold in pack.passives
        or passage.covering("quiet", at) is not None
        or (fold.endswith(pack.adverbs) and passage.covering("actor", at) is None)
    )


def noun(passage: Passage, groups: list[Group], at: int) -> bool:
    """Whether a plain word that is nobody's name stands at a token."""
    form = passage.tokens[at].form
    return form.kind == "w" and not (form.capital and at not in passage.starts) and plain(passage, groups, at)


def plain(passage: Passage, groups: list[Group], at: int) -> bool:
    """Whether the word at a token is of no kind that the lexicon knows, nor in a phrase for a party."""
    fold, pack = passage.fold(at), passage.pack
    small = pack.joins | pack.pointing | pack.articles | pack.owners | pack.spans | pack.infinitives
    known = any(passage.covering(layer, at) for layer in KNOWN) or over(groups, at) is not None
    return fold not in small and not known
