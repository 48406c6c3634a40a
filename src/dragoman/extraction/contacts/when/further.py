"""Talks and meetings that name nobody again, on another day than those told right before, whose parties are theirs:
«وستعقد الجولة المقبلة في روما», «نشست بعدی شنبه برگزار می‌شود», "the talks will resume on Wednesday".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.when.last_visit import last_visits
from dragoman.extraction.contacts.whether.judging.judge import judge
from dragoman.extraction.contacts.words import verbs
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import LANDS
from dragoman.extraction.contacts.words.rounds import FAR
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun

SINCE = 3  # sentences behind talks in which others of them are told
NOUNS = ("talks", "meeting", "summit")
OF = (*NOUNS, "mediation")
SEATED = ("meeting", "summit")
KNOWN = (
    "func",
    "date",
    "light",
    "say",
    "frame",
    "status",
    "quiet",
    "said",
    "cue",
    "held",
)  # words that may go on behind a round
SIDES = ("between", "with")  # marks of whose talks they are
NO_SIDES = ("mediator", "host", "speaker")


def further(
    passage: Passage, beside: Beside, found: Sequence[Candidate], hits: Sequence[Found], mentions: Sequence[Mention]
) -> list[Candidate]:
    """The tellings with those put in that name nobody, each where it is told; `hits` are the words for contacts."""
    if not found:
        return []
    out = sorted([*found, *last_visits(passage, beside, found, hits, mentions)], key=lambda c: c.i)
    for at, end, event in _words(passage, beside, hits):
        made = _made(passage, beside, (at, end), event, told=out, mentions=mentions)
        if made is not None:
            out.append(made)
            out.sort(key=lambda c: c.i)
    return out


def repeats(passage: Passage, clauses: Clauses, made: Candidate, told: Sequence[Candidate]) -> bool:
    """Whether what names nobody tells nothing new: the next day of talks told («جولة أخرى الخميس»), or talks that no
    word and no day tells apart from them.
    """
    before = [c for c in told if c.parties == made.parties and c.event in OF]
    low, _ = clauses.clause(made.i)
    when = made.when
    if not _other(passage, low, made.i, made.j):
        if when is None or made.implied:
            return True
        if made.status == "occurred":  # «في المحادثات التي جرت الشهر الماضي»
            here = passage.fold(made.i - 1) in passage.pack.pointers - passage.pack.determiners  # «هذه المفاوضات»
            return (
                here
                or not passage.begun("date", made.j, made.j + FAR)
                or any(c.when is None or (c.when.start - when.end).days <= 1 for c in before)
            )
        return made.status != "planned" or all(c.status != "occurred" for c in before)
    if when is None or made.implied:
        return made.status == "occurred"  # «كما في اجتماعاته السابقة»
    if when.start != when.end:
        return False
    days = (c.when for c in before if c.when is not None)
    return any(d.start <= when.start and (when.start - d.end).days <= 1 for d in days)


def _words(passage: Passage, beside: Beside, hits: Sequence[Found]) -> Iterator[tuple[int, int, str]]:
    """The words for rounds, talks and meetings: their tokens and what they are words for."""
    rounds = passage.where(passage.pack.rounds)
    taken: set[int] = set()
    for at in rounds:
        _, high = beside.clauses.clause(at)
        end = _end(passage, at, high)
        taken.update(range(at, end))
        if end > at + 1 or not _led_on(passage, at, high):  # not "the next round of sanctions"
            yield at, end, "talks"
    for hit in hits:
        noun = hit.get("frame.noun")
        frames = beside.book.by_noun.get(noun.value, []) if noun else []
        if frames and frames[0].event in NOUNS and hit.i not in taken:
            yield hit.i, hit.j, frames[0].event


def _made(
    passage: Passage,
    beside: Beside,
    at: tuple[int, int],
    event: str,
    *,
    told: Sequence[Candidate],
    mentions: Sequence[Mention],
) -> Candidate | None:
    """What the words at tokens `at` tell; null where they name their own parties, or where nothing says when."""
    clauses = beside.clauses
    low, high = clauses.clause(at[0])
    now = clauses.sentence[at[0]]
    other = _other(passage, low, *at)
    if not other and (event != "talks" or not passage.begun("date", low, high)):
        return None
    if any(c.low <= at[0] < c.high or low <= c.i < high for c in told if c.event in OF and c.sentence == now):
        return None
    last = next((c for c in reversed(told) if c.i < at[0] and c.event in OF and len(c.parties) > 1), None)
    if last is None or now - last.sentence > SINCE:
        return None
    led = passage.starting("func", at[1])
    if led is not None and any(e.value in SIDES for e in led.all("func.mark")):
        return None  # «أول لقاء بين كير ومشار»: known or not
    named = begun(mentions, at[1] if other else low, high)
    if any(_of_its_own(m, last.parties if other else frozenset()) for m in named):
        return None
    if not other and _with_name(passage, low, at):
        return None  # "the Astana talks"
    verb = _verb(passage, clauses, at[0])
    own = {t for m in begun(mentions, low, high) if m.party in last.parties for t in range(m.i, m.j)}
    if not _alone(passage, clauses, verb, at, own=own, led=not other):
        return None  # "the cabinet will hold its next meeting", "the meeting room"
    status, cue = judge(passage, clauses, at=at, verb=verb, default="occurred", end=at[1], event="talks")
    dated = bool(passage.begun("date", low, high))
    if status == "negated" or not (dated or (status == "planned" and verb is not None)):
        return None
    return Candidate(
        i=at[0],
        j=at[1],
        low=low,
        high=high,
        sentence=now,
        event=event,
        frame=last.frame,
        traits=last.traits,
        channel="in-person" if event in SEATED else "unspecified",  # «نشست بعدی»: whatever those before it were
        status=status,
        sides=tuple(
            Side(mention=s.mention, role="participant") for s in last.sides if s.party and s.role not in NO_SIDES
        ),
        status_at=cue,
        finite=verb is not None,
        present=verbs.in_present(verb, order=passage.pack.data.pack.order),
        anew=True,
    )


def _alone(
    passage: Passage, clauses: Clauses, verb: Found | None, at: tuple[int, int], *, own: set[int], led: bool
) -> bool:
    """Whether nobody but the two (tokens `own`) is the subject or the owner of a round or meeting at tokens `at`, and
    its verb is one that is known: before it, and up to its day or place, stand only words that name nobody. Where it
    may be `led` in by a preposition ("progress was made in the talks held …") the words before that do not matter.
    """
    low, high = clauses.clause(at[0])
    if passage.pack.data.pack.order == "VSO":
        first = verb.j if verb is not None and verb.i < at[0] else low
    else:
        first = max((f.j for f in passage.begun("say", low, at[0])), default=low)
    if passage.pack.data.pack.order != "SVO":  # «…، والجولة المقبلة مقررة في 3 يوليو», «به گفته X، نشست بعدی …»
        first = max([first, *(t + 1 for t in range(low, at[0]) if passage.tokens[t].form.kind != "w")])
    if led:
        first = max([first, *(f.j for f in passage.begun("func", low, at[0]) if f.get("func.mark"))])
    last = min([f.i for layer in ("date", "func") for f in passage.begun(layer, at[1], high)] or [high])
    last = min([last, *(t for t in range(at[1], high) if passage.tokens[t].form.kind != "w")])
    return all(t in own or _nobody(passage, t) for t in (*range(first, at[0]), *range(at[1], last)))


def _nobody(passage: Passage, t: int) -> bool:
    """Whether a word names nobody: it is one of a list, or of a pair ("the two sides")."""
    pack, fold = passage.pack, passage.fold(t)
    before, behind = pack.other_rounds
    sets = (
        before,
        behind,
        pack.rounds_between,
        pack.rounds,
        pack.determiners,
        pack.finite,
        pack.joins,
        pack.infinitives,
    )
    if passage.tokens[t].form.kind != "w" or fold in pack.personal or any(fold in words for words in sets):
        return True
    actor = passage.covering("actor", t)
    if actor is not None:
        return actor.get("actor.pair") is not None or passage.ending("func", actor.i) is not None
    return any(passage.covering(layer, t) for layer in KNOWN)


def _with_name(passage: Passage, low: int, at: tuple[int, int]) -> bool:
    """Whether talks have a name beside them, of a place or party or in capitals."""
    if passage.covering("actor", at[0] - 1) or passage.starting("actor", at[1]):
        return True
    return at[0] - 1 > low and bool(passage.tokens[at[0] - 1].form.capital)


def _led_on(passage: Passage, at: int, high: int) -> bool:
    """Whether words behind a round say of what it is: «من» and "of" do, and a Persian noun («دور بعدی تحریم‌ها»)."""
    _, behind = passage.pack.other_rounds
    t = at + 1
    while t < high and passage.fold(t) in behind:
        t += 1
    if t < high and passage.pack.data.pack.order == "SOV" and passage.tokens[t].form.kind == "w":
        return not any(passage.covering(layer, t) for layer in KNOWN)
    return t < high and passage.fold(t) in passage.pack.rounds_between


def _end(passage: Passage, at: int, high: int) -> int:
    """The token behind the words for a round and its talks («الجولة الثالثة من المفاوضات»)."""
    between = passage.pack.rounds_between
    whole = passage.starting("frame", at)
    if whole is not None and whole.j > at + 1:
        return whole.j  # "round of talks"
    talks = next((t for t in range(at + 1, min(high, at + FAR)) if passage.starting("frame", t)), None)
    if talks is None or any(passage.fold(t) not in between for t in range(at + 1, talks)):
        return at + 1
    noun = passage.starting("frame", talks)
    return noun.j if noun is not None else at + 1


def _other(passage: Passage, low: int, at: int, end: int) -> bool:
    """Whether words beside a round or meeting say that it is another than the one told."""
    before, behind = passage.pack.other_rounds
    first = at - 1
    while first > low and passage.fold(first) in passage.pack.rounds_between - before:
        first -= 1
    if first >= low and passage.fold(first) in before:
        return True
    return any(passage.fold(t) in behind for t in range(at + 1, min(max(end, at + 1) + 1, len(passage.tokens))))


def _of_its_own(mention: Mention, parties: frozenset[str]) -> bool:
    """Whether a mention in the clause may be a party: no place, no matter («اجتماع حول مالي»), none of those known."""
    if mention.kind in LANDS and mention.mark in ("place", "about"):
        return False
    return mention.kind != "city" and mention.party is not None and mention.party not in parties


def _verb(passage: Passage, clauses: Clauses, at: int) -> Found | None:
    """The verb that says what becomes of it: before it in Arabic, behind it in Persian, around it in English."""
    low, high = clauses.clause(at)
    found = [f for f in passage.begun("light", low, high) if clauses.number[f.i] == clauses.number[at]]
    before = [f for f in found if f.i < at]
    behind = [f for f in found if f.i > at]
    order = passage.pack.data.pack.order
    if order == "VSO":
        return before[-1] if before else next(iter(behind), None)
    return next(iter(behind), None) or (before[-1] if before and order == "SVO" else None)
