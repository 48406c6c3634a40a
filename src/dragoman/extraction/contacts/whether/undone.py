"""Arabic plans that the rest of their sentence calls off: «كان من المقرر أن يزور كييف الأحد لكن الزيارة ألغيت», «كان
مقررا أن يلتقيا، إلا أن اللقاء لم يعقد».
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, VENUES
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

REACH = 25  # tokens behind a plan within which words may call it off
OFF, NOT, IT = "cancelled", "negated", "but-it"
BESIDE = ("func", "date", "quiet", "sameday")  # layers of words that are no object of a verb
HELD = ("hold", "do", "happen", "make")  # sets of verbs that say that something took place


def undone(passage: Passage, told: Candidate) -> Candidate:
    """A plan as called off, where words behind it in its sentence say so of its noun, or of "it"."""
    if passage.pack.data.pack.order != "VSO" or told.status != "planned" or told.status_at is None:
        return told
    _, high = passage.sentences[told.sentence]
    said = min((f.i for f in passage.begun("say", told.j, high)), default=high)  # «… بعدما أعلن إلغاء اللقاء»: before
    for cue in passage.begun("status", told.j, min(said, told.j + REACH)):
        end = _end(passage, cue)
        it = end and _it(passage, cue.i) and _ends(passage, end)
        if it or (end and _noun(passage, told, cue.i, before=True) and not _object(passage, end)):
            return replace(told, status="denied", status_at=(cue.i, cue.j))
        if end and _noun(passage, told, end, before=False):
            return replace(told, status="denied", status_at=(cue.i, cue.j))
    return told


def _end(passage: Passage, cue: Found) -> int:
    """The token behind «ألغيت» or «لم تعقد»; 0 where a cue says neither."""
    if cue.entries[0].value == OFF:
        return cue.j
    verb = passage.starting("light", cue.j) if cue.entries[0].value == NOT else None
    held = verb is not None and any(e.value in HELD for e in verb.all("light.verb"))
    return verb.j if verb is not None and held else 0


def _it(passage: Passage, at: int) -> bool:
    """«لكنها ألغيت», «إلا أنه لم يعقد»: whether "but it" stands before token `at`."""
    words = passage.ending("status", at)
    return words is not None and words.entries[0].value == IT


def _noun(passage: Passage, told: Candidate, at: int, *, before: bool) -> bool:
    """Whether a noun for what is planned, with its article or its owner, stands right before, or at, token `at`."""
    noun = passage.ending("frame", at) if before else passage.starting("frame", at)
    if noun is None or not noun.get("frame.noun"):
        return False
    clitic = passage.pack.clitics.get(noun.pre)
    known = defined(passage, noun.i) or bool(clitic and clitic.article) or noun.suf in passage.pack.pronoun_tails
    kinds = JOURNEYS if told.event in JOURNEYS else VENUES if told.event in VENUES else {told.event}
    return known and any(e.value in kinds for e in noun.all("frame.noun"))


def _ends(passage: Passage, at: int) -> bool:
    """Whether token `at` is a sign, a day or a preposition, and none that a verb may have for its object or subject, as
    «مؤتمرا» in «لكنه لم يعقد مؤتمرا» or «تحديد» in «لكنه لم يتم تحديد المكان».
    """
    if at >= len(passage.tokens) or passage.tokens[at].form.kind != "w":
        return True
    return any(passage.starting(layer, at) is not None for layer in BESIDE)


def _object(passage: Passage, at: int) -> bool:
    """Whether a noun or somebody stands at token `at`, of which it is said («لكنه ألغى العقوبات»)."""
    if at >= len(passage.tokens) or passage.tokens[at].form.kind != "w":
        return False
    named = passage.starting("frame", at) is not None or passage.starting("actor", at) is not None
    return named or defined(passage, at)
