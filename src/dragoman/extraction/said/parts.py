"""What is said, cut where it turns to another matter, and judged: act, manner, topic, toward whom."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from dragoman.extraction import topics
from dragoman.extraction.said.scene import SEMICOLONS, WORDS, Scene
from dragoman.extraction.said.speech import Speech
from dragoman.extraction.topical import COUNTRY
from dragoman.language.pack import Pack
from dragoman.language.schema.statements import Saying
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS
from dragoman.text.tokens import Form

# Where several cues meet, the one that commits its speaker most decides.
ORDER = ("THREATEN", "REQUEST", "REJECT", "ACCUSE", "AGREE", "SUPPORT")
LEAST = 15  # characters of a part
MOST = 300
OPENING = 1  # tokens into a part at which its own act stands
JOINED = 6  # tokens behind «و» within which it names the matter that it joins
AHEAD = 14  # tokens behind a cue within which it names its matter
GENERAL = frozenset(("bilateral",))  # the setting of other topics
SETTINGS = frozenset((*COUNTRY, "gaza", *GENERAL))
ACCUSING, SETTING = 0.4, 0.7  # what a topic word weighs that accuses, that is the setting of others
VIOLENCE, LEADING = "escalation", 0.4  # words of violence are of the article's own matter, where it has one
BEHIND = 0.5  # what standing behind the cue adds
ENDED = 2  # tokens from a word of ending to what is to end
NEAR = 3  # tokens before a cue within which a negation turns it
OWN = frozenset(("AGREE", "REJECT", "SUPPORT"))  # acts that only the speaker's own readiness, refusal, support are
REAL = frozenset(("ACCUSE", "SUPPORT"))  # acts that take what they speak of for a fact
UNREAL = frozenset(("hypothetical", "conditional", "possible"))
IF = 6  # tokens behind «اگر» that it makes unreal
TURNED = {"SUPPORT": "REJECT", "AGREE": "REJECT"}


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens `[a, b)` of what is said, with the cue words that made it its act."""

    a: int
    b: int
    act: str
    manner: str | None
    topic: str | None
    toward: str | None
    cue: tuple[int, int] | None
    quoted: bool


def parts(scene: Scene, speech: Speech) -> list[Part]:
    """The parts of a speech, in order; neighbours of one act and topic stay together. A part whose words speak for a
    second act («رفض التهجير وضرورة إدخال المساعدات») is there once more, judged by those.
    """
    saying = scene.sayings[speech.saying]
    speakers = frozenset(v.party for v in speech.speakers if v.party)
    out: list[Part] = []
    for a, b in _pieces(scene, speech.a, speech.b):
        if out and _turns(scene, a, b):
            saying = msgspec.structs.replace(saying, act="STATE")
        part = _judge(scene, a, b, saying, speakers)
        if out and _one(scene, out[-1], part):
            out[-1] = _judge(scene, out[-1].a, b, saying, speakers)
        else:
            out.append(part)
    return [twin for part in out for twin in (part, *_beside(scene, part, speakers))]


def _turns(scene: Scene, a: int, b: int) -> bool:
    """Whether a further part opens with the word of an act of its own («رفض …، وضرورة …»)."""
    return any(cue[0] <= a + OPENING for cue in _cues(scene, a, b).values())


def _beside(scene: Scene, part: Part, speakers: frozenset[str]) -> list[Part]:
    """A part as its second act, where its words speak for another one than that which decided."""
    found = _meant(scene, part.a, part.b, speakers)
    act = next((c for c in ORDER if c in found and c != part.act), None)
    if act is None:
        return []
    ranked = _topics(scene, part.a, part.b, found[act], speakers)
    toward = _toward(scene, part.a, part.b, speakers)
    return [msgspec.structs.replace(part, act=act, manner=None, topic=ranked, toward=toward, cue=found[act])]


def _pieces(scene: Scene, a: int, b: int) -> list[tuple[int, int]]:
    """`[a, b)` cut at sentence ends, semicolons and commas before a conjunction."""
    passage = scene.passage
    ends = set(scene.ends[bisect_right(scene.ends, a) : bisect_left(scene.ends, b)]) if a < b else set()
    cuts = [a]
    signs = scene.commas[bisect_right(scene.commas, a) : bisect_left(scene.commas, b)]
    for t in sorted({*ends, *signs}):
        comma = t + 1 < b and passage.fold(t) in COMMAS
        turns = comma and (_conjunction(scene, t + 1) or _other_act(scene, cuts[-1], t, b))
        if t in ends or turns or passage.fold(t) in SEMICOLONS:
            cuts.append(t if t in ends else t + 1)
    cuts.append(b)
    out: list[tuple[int, int]] = []
    for x, y in itertools.pairwise(cuts):
        if y <= x:
            continue
        short = len(passage.span(x, y).text) < LEAST
        if out and short and x not in ends:
            out[-1] = (out[-1][0], y)
        else:
            out.append((x, y))
    return [piece for x, y in out for piece in _matters(scene, x, y)]


def _matters(scene: Scene, a: int, b: int) -> Iterator[tuple[int, int]]:
    """`[a, b)` cut where «و» joins a matter to another one; where something is, is none."""
    passage = scene.passage
    named = [h for h in topics.hits(passage, a, b) if h[0] not in SETTINGS]
    first = a
    for before, behind in itertools.pairwise(named):
        if before[0] == behind[0]:
            continue
        at = next((t for t in range(before[2], behind[1] + 1) if _conjunction(scene, t)), None)
        if at is None or behind[1] - at > JOINED:
            continue
        if len(passage.span(first, at).text) >= LEAST and len(passage.span(at, b).text) >= LEAST:
            yield first, at
            first = at
    yield first, b


def _other_act(scene: Scene, a: int, comma: int, b: int) -> bool:
    """Whether what follows a comma is another act than what stands before it."""
    behind_it = scene.commas[bisect_right(scene.commas, comma) : bisect_left(scene.commas, b)]
    following = next((t for t in behind_it if scene.passage.fold(t) in COMMAS), b)
    before, behind = _cues(scene, a, comma), _cues(scene, comma + 1, following)
    return bool(before) and bool(behind) and not before.keys() & behind.keys()


def _conjunction(scene: Scene, t: int) -> bool:
    passage = scene.passage
    if passage.fold(t) in passage.pack.joins:
        return True
    return _joined(passage.pack, passage.tokens[t].form, scene.joiner)


@lru_cache(maxsize=WORDS)
def _joined(pack: Pack, form: Form, joiner: str | None) -> bool:
    """Whether the conjunction may be written onto a word."""
    return any((c := pack.clitics.get(r.pre)) is not None and c.conjunction == joiner for r in form.readings[1:3])


def _one(scene: Scene, before: Part, part: Part) -> bool:
    """Whether a part only goes on with the one before it."""
    if len(scene.passage.span(before.a, part.b).text) >= MOST - 2:
        return False
    if len(scene.passage.span(before.a, before.b).text) < LEAST:
        return True
    plain = part.cue is None and (part.topic is None or part.topic == before.topic)
    return plain or (part.act == before.act and part.topic in (None, before.topic))


def _judge(scene: Scene, a: int, b: int, saying: Saying, speakers: frozenset[str]) -> Part:
    act, manner, cue = saying.act, saying.manner, None
    found = _meant(scene, a, b, speakers)
    if act == "STATE" or (act == "AGREE" and "THREATEN" in found):
        best = next((c for c in ORDER if c in found), None)
        if best is not None:
            act, cue = best, found[best]
    if manner is None and cue is not None:
        near = scene.passage.within("manner", cue[0], cue[1] + 2)
        manner = next((e.value for f in near for e in f.all("manner.word")), None)
    ranked = _topics(scene, a, b, cue, speakers)
    return Part(
        a=a,
        b=b,
        act=act,
        manner=manner,
        topic=saying.topic or ("condolence" if manner == "condole" else ranked),
        toward=_toward(scene, a, b, speakers) if act != "STATE" else None,
        cue=cue,
        quoted=scene.quotes.within(a, b),
    )


def _topics(scene: Scene, a: int, b: int, cue: tuple[int, int] | None, speakers: frozenset[str]) -> str | None:
    """The topic of a part: what its words name, those behind its cue first, where the article's own matter weighs
    in; a bare place only for want of others.

    A word that accuses («الإرهابية», "illegal") says less of the matter than one that names it.
    """
    best = _named(scene, a, b, cue, speakers)
    return (leading(scene.shares, LEADING) or best) if best == VIOLENCE else best


def _named(scene: Scene, a: int, b: int, cue: tuple[int, int] | None, speakers: frozenset[str]) -> str | None:
    passage = scene.passage
    hits = topics.hits(passage, a, b, parties=speakers)
    if not hits:
        return topics.faint(passage, a, b, parties=speakers)
    accusing = {t for f in passage.within("cue", a, b) if f.get("cue.act") for t in range(f.i, f.j)}
    score: dict[str, float] = {}
    for topic, i, j in hits:
        weight = ACCUSING if all(t in accusing for t in range(i, j)) else 1.0
        weight += BEHIND if cue is not None and cue[0] <= i < cue[1] + AHEAD else 0.0
        score[topic] = score.get(topic, 0.0) + weight * (SETTING if topic in GENERAL else 1.0)
    return max(score, key=lambda t: score[t])


def leading(shares: dict[str, float], least: float) -> str | None:
    """What an article is about: the topic that holds at least that share of what it names."""
    own = max(shares, key=lambda t: shares[t], default=None)
    return own if own is not None and shares[own] >= least else None


def _meant(scene: Scene, a: int, b: int, speakers: frozenset[str]) -> dict[str, tuple[int, int]]:
    """The acts that words of `[a, b)` speak for and that are the speakers' own."""
    cues = _cues(scene, a, b)
    return {k: c for k, c in cues.items() if k not in OWN or not _of_another(scene, a, b, c, speakers)}


def _cues(scene: Scene, a: int, b: int) -> dict[str, tuple[int, int]]:
    """The acts that cue words of `[a, b)` speak for, with the first words of each."""
    known = scene.acts.get((a, b))
    if known is None:
        known = scene.acts[a, b] = _told(scene, a, b)
    return known


def _told(scene: Scene, a: int, b: int) -> dict[str, tuple[int, int]]:
    out: dict[str, tuple[int, int]] = {}
    found = scene.passage.within("cue", a, b)
    unreal = [f.i for f in scene.passage.within("status", a, b) if f.entries[0].value in UNREAL] if found else []
    negations = [f.i for f in found if f.get("cue.negating")]
    ends = [f.j for f in found if f.get("cue.ending")]
    for hit in found:
        for entry in hit.all("cue.act"):
            if entry.value in REAL and any(0 <= hit.i - n <= IF for n in unreal):
                continue  # «اگر آتش‌بس نقض شود» accuses nobody
            if entry.value == "ACCUSE" and any(0 <= hit.i - n < ENDED for n in ends):
                continue  # «وقف العدوان»: what is asked for
            negated = entry.value in TURNED and any(0 < hit.i - n <= NEAR for n in negations)
            out.setdefault(TURNED[entry.value] if negated else entry.value, (hit.i, hit.j))
    owed = _owed(scene, a, b)
    return {**out, "REQUEST": owed} if owed is not None else out


def _owed(scene: Scene, a: int, b: int) -> tuple[int, int] | None:
    """«أن على إسرائيل وقف …»: what somebody owes, by the preposition behind «أن»."""
    if scene.order != "VSO":
        return None
    for mention in begun(scene.mentions, a + 1, b):
        if mention.mark == "about" and mention.i - 2 in scene.that and mention.i - 1 in scene.mark:
            return mention.i - 1, mention.j
    return None


def _of_another(scene: Scene, a: int, b: int, cue: tuple[int, int], speakers: frozenset[str]) -> bool:
    """Whether the words of a cue are about somebody else («ایران مایل است …», said in Washington)."""
    if scene.order == "VSO":
        behind = scene.by_start.get(cue[1])
        if behind is None or behind.capital or behind.kind == "city":  # «سيزور طهران»
            return False
        return behind.party not in (None, *speakers) and behind.mark in ("", "after-word")
    near_by = begun(scene.mentions, a, cue[0])
    before = [m for m in near_by if m.j <= cue[0] and m.party and m.kind != "city"]
    near = before[-1:] and before[-1].mark == "" and before[-1].party not in speakers
    return bool(near) and not any(t in scene.that for t in range(before[-1].j, cue[0]))


def _toward(scene: Scene, a: int, b: int, speakers: frozenset[str]) -> str | None:
    """The first party in `[a, b)` that does not speak itself: a mention, or an adjective («الجرائم الإسرائيلية»)."""
    world = scene.world
    named = ((m.i, m.party) for m in begun(scene.mentions, a, b) if m.kind != "city")
    places = [(i, code) for i, code in named if code and code not in speakers][:1]
    for hit in scene.passage.within("actor", a, b):
        entry = hit.get("actor.adjective")
        code = world.party(entry.value) if entry and world else entry.value if entry else None
        if code and code not in speakers:
            places.append((hit.i, code))
            break
    return min(places)[1] if places else None
