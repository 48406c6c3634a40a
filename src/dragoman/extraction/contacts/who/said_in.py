"""In which contact the two of a sentence talked («در این دیدار، X و Y …», "during the meeting, X and Y …"): its channel
is theirs.
"""

from __future__ import annotations

import msgspec

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.beside import Beside

LED = 2  # tokens between such a noun and who is with it
SESSIONS = ("meeting", "telephone-call")  # nouns of contacts in which others talk


def said_in(beside: Beside, made: Candidate) -> Candidate:
    """Talks with the channel of «در این دیدار», «در این تماس تلفنی» before them in their sentence."""
    low, _ = beside.clauses.around(made.i)
    pack = beside.passage.pack
    pointing = pack.pointing if beside.order == "SVO" else frozenset()
    for hit in beside.begun(low, made.i):
        noun = hit.get("frame.noun")
        if noun is None or noun.value not in SESSIONS:
            continue
        said = beside.book.noun(noun.value).channel
        if beside.order == "SVO":
            opens = beside.marks.get(hit.i - 1) == "during" and beside.passage.fold(hit.i - 1) in pointing
            if said and opens and hit.i - low <= LED:
                return msgspec.structs.replace(made, channel=said, channel_at=(hit.i, hit.j))
            continue
        theirs = any(0 <= s.mention.i - hit.j <= LED for s in made.sides)  # «در تماس با Y تحولات را بررسی کرد»
        ours = bool(beside.passage.starting("earlier", hit.j))  # «در دیدار اخیرمان»
        if said and (beside.pointed(hit) or theirs or ours) and beside.adjunct(hit):
            return msgspec.structs.replace(made, channel=said, channel_at=(hit.i, hit.j))
    return made
