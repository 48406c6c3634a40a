"""What an Arabic present tense tells of the day of publication although it goes on or has begun: «فيما يزور الوزير
اليوم بغداد», «يزور الرئيس الدوحة اليوم، والتقى فور وصوله الأمير».
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import DAYS
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, DASHES

CLOSES = COMMAS | DASHES | {":", ")", "»"}  # behind «من جهة أخرى،» or a dateline a clause begins anew
LEADS = ("date", "quiet", "actor", "func", "afterwards")  # layers of words that may stand before such a verb
TOLD = ("frame", "light", "tense")  # layers of verbs, by which a sentence goes on


def opens_alone(passage: Passage, low: int, verb: int) -> bool:
    """Whether the verb at a token opens its clause, which begins at token `low`: not «فيما يزور», «في وقت يزور فيه»."""
    first = next((t + 1 for t in range(verb - 1, low - 1, -1) if passage.fold(t) in CLOSES), low)
    words = [t for t in range(first, verb) if passage.tokens[t].form.kind == "w"]
    while_ = any(f.get("func.onward") for f in passage.begun("func", first, verb))
    return not while_ and all(any(passage.covering(layer, t) for layer in LEADS) for t in words)


def has_begun(passage: Passage, told: Candidate) -> bool:
    """Whether "and" joins to a telling, in its sentence, a past tense that has no day of its own."""
    _, high = passage.sentences[told.sentence]
    return any(
        _past(found) and _joined(passage, found) and not _before(passage, found, high)
        for layer in TOLD
        for found in passage.begun(layer, told.j, high)
    )


def _past(found: Found) -> bool:
    return any("past" in e.tags or e.kind == "tense.past" for e in found.entries)


def _joined(passage: Passage, found: Found) -> bool:
    """Whether "and" is written on a verb, which is none of saying."""
    clitic = passage.pack.clitics.get(found.pre)
    return bool(clitic and clitic.conjunction) and passage.starting("say", found.i) is None


def _before(passage: Passage, verb: Found, high: int) -> bool:
    """Whether a past tense is of what was before: on a day of its own («وزار الرياض أمس»), or as «كان» («وكان الوزير قد
    أعلن») unless in words that tell of a welcome («وكان في استقباله»).
    """
    if any(found.kinds & DAYS for found in passage.begun("date", verb.i, high)):
        return True
    words = passage.starting("earlier", verb.i)
    return passage.fold(verb.i) in passage.pack.having and (words is None or not words.get("earlier.none"))
