"""Statements: positions that identifiable actors take, by the words of one article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dragoman.dating.mention import Mention as DateMention
from dragoman.extraction import topics
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.said.parts import LEAST, MOST, Part, leading, parts
from dragoman.extraction.said.retold import Retellings
from dragoman.extraction.said.scene import Scene
from dragoman.extraction.said.speech import Speech, speeches
from dragoman.extraction.voices import according
from dragoman.language.passage import Passage
from dragoman.model.event import Event, Link
from dragoman.model.said import Statement
from dragoman.model.span import Span, cut
from dragoman.model.when import When
from dragoman.text.places import begun
from dragoman.world.world import World

JUDGES = frozenset(("court", "police"))  # what they decide is no position of their state
NEWS = frozenset(("announce", "admit"))  # sayings of statements.yml that bring news
VISITS = frozenset(("visit", "invitation", "trip"))  # nouns of frames.yml
NAMED = 16  # tokens before a saying within which its evidence takes in who says it
OWN = 0.5  # of what an article names: with so much of it one topic is its own
HOLD = 90  # tokens over which a topic is kept where none is named


def read(
    passage: Passage,
    mentions: Sequence[Mention],
    events: Sequence[Event] = (),
    published: When | None = None,
    *,
    world: World | None = None,
    found: Sequence[Speech] | None = None,
    scene: Scene | None = None,
    dates: Sequence[DateMention] = (),
    outlet: str | None = None,
) -> list[Statement]:
    """The statements of an article, in order, without repetitions.

    `events` are its contacts («الجانبان» are the parties of the one told nearby, and a statement inside a
    contact's paragraph belongs to it); `published` the article's day, which a statement without another day
    takes; `found` the speeches, where they are known already; `dates` the article's days.
    `outlet` closes every account.
    """
    scene = scene or Scene(passage, mentions, world)
    told = _Told(passage, events)
    out = Retellings()
    held: tuple[int, str] | None = None
    for speech in speeches(passage, mentions, world, scene=scene) if found is None else found:
        event = told.near(speech.i)
        speakers = _speakers(speech, event)
        if not speakers:
            continue
        inside = event if event is not None and told.same_paragraph(event, speech.i) else None
        account = _account(passage, speech, mentions, world) or _told_by(inside)
        if outlet and all(outlet not in (link.outlet, link.agency) for link in account):
            account = (*account, Link(outlet=outlet))
        day = _day(passage, speech, dates) or (inside.date if inside is not None else None) or published
        for part in parts(scene, speech):
            topic = part.topic or _around(scene, speech, part, held)
            held = (speech.i, topic)
            if part.act == "STATE" and part.topic is None and not _opens(speech, part):
                continue
            if part.act == "STATE" and (told.inside(part.a, part.b) or _only_news(passage, speech, part)):
                continue
            spans = _evidence(passage, speech, part)
            out.add(
                Statement(
                    speakers=speakers,
                    names=tuple(dict.fromkeys(v.name for v in speech.speakers if v.name)) if not speech.pair else (),
                    act=part.act,
                    topic=topic,
                    toward=part.toward,
                    manner=part.manner,
                    form="quoted" if part.quoted else "characterised" if part.manner == "claim" else "paraphrased",
                    account=account,
                    date=day,
                    event=inside.id if inside is not None else None,
                    because=_because(passage, speech, part),
                    evidence=spans,
                ),
                _words(passage, speech, part),
            )
    return out.statements


def _words(passage: Passage, speech: Speech, part: Part) -> frozenset[str]:
    """The words of what is said: who says it is known apart from them."""
    own = {t for v in speech.speakers for t in range(max(v.i, part.a), min(v.j, part.b))}
    kinds, folds = passage.kinds[part.a : part.b], passage.folds[part.a : part.b]
    for t in own:
        kinds[t - part.a] = ""
    return frozenset([fold for kind, fold in zip(kinds, folds, strict=True) if kind == "w"])


def _told_by(event: Event | None) -> tuple[Link, ...]:
    """Who tells of the contact in which it was said: what Cairo's readout says of Moscow is by Cairo's account."""
    return tuple(link for link in event.account if not link.outlet) if event is not None else ()


def _only_news(passage: Passage, speech: Speech, part: Part) -> bool:
    """Whether what is announced are the dead and wounded («أعلنت … مقتل جنديين»): a figure, no position."""
    if speech.saying not in NEWS or part.quoted:
        return False
    done = passage.within("count", part.a, part.b)
    return any(f.get("count.deed") or f.get("count.person") for f in done)


def _day(passage: Passage, speech: Speech, dates: Sequence[DateMention]) -> When | None:
    """The day on which it was said: one that the sentence names outside what is said, nearest to the verb."""
    i, j = _whole(passage, speech)
    there = begun(dates, i, j)
    near = [d for d in there if d.when is not None and not speech.a <= d.i < speech.b]
    first = min(near, key=lambda d: abs(d.i - speech.i), default=None)
    return first.when if first is not None and not first.bound else None


def _opens(speech: Speech, part: Part) -> bool:
    """Whether a part is the first that somebody named is said to say: it tells even where it names no topic."""
    return speech.explicit and speech.mode != "runs" and part.a == speech.a


def _speakers(speech: Speech, event: Event | None) -> tuple[str, ...]:
    if speech.pair:
        sides = tuple(dict.fromkeys(p.party for p in event.parties if p.party)) if event else ()
        return sides if len(sides) >= 2 else ()
    nobody = any(v.link.anonymous and v.link.office is None for v in speech.speakers)
    if nobody or any(v.rank >= 2 or v.link.body in JUDGES for v in speech.speakers):
        return ()
    return tuple(dict.fromkeys(v.party for v in speech.speakers if v.party))


def _account(passage: Passage, speech: Speech, mentions: Sequence[Mention], world: World | None) -> tuple[Link, ...]:
    """Who tells that it was said: the saying around it, and the sources of its sentence."""
    i, j = _whole(passage, speech)
    links = [speech.outer.link] if speech.outer else []
    own = {v.party for v in speech.speakers}
    links += [
        s.voice.link for s in according(passage, i, j, mentions, world) if s.voice.party not in own or s.voice.rank > 1
    ]
    return tuple(dict.fromkeys(links))


def _around(scene: Scene, speech: Speech, part: Part, held: tuple[int, str] | None) -> str:
    """The topic of a part that names none: a threat escalates, a visit is bilateral; else that of an article which has
    one, of the sentence, of the statement shortly before, or what the article names most.
    """
    passage = scene.passage
    if part.act == "THREATEN":
        return "escalation"
    if any(e.value in VISITS for f in passage.within("frame", part.a, part.b) for e in f.entries):
        return "bilateral"
    own = leading(scene.shares, OWN)
    if own is not None:
        return own
    i, j = _whole(passage, speech)
    near = topics.names(passage, min(i, speech.a), max(j, speech.b))
    if not near and held is not None and speech.i - held[0] <= HOLD:
        return held[1]
    shares = scene.shares
    return near[0] if near else max(shares, key=lambda t: shares[t], default="other")


def _evidence(passage: Passage, speech: Speech, part: Part) -> tuple[Span, ...]:
    """The words of the part, with the saying where it stands beside them, so that a short part still
    reads.
    """
    first, last = part.a, part.b
    if part.a == speech.a and speech.i < part.a:
        near = [v.i for v in speech.speakers if speech.i - NAMED <= v.i and v.j <= part.a]
        first = min([speech.i, *near])
    if part.b == speech.b and part.b <= speech.i <= part.b + 1:
        last = speech.j
    span = _cut(passage, first, last)
    if passage.tokens[last - 1].end - passage.tokens[first].start > MOST:
        span = _cut(passage, part.a, part.b)
    if len(span.text) < LEAST:
        span = _cut(passage, min(speech.i, part.a), max(speech.j, part.b))
    return (span,) if len(span.text) >= LEAST else (passage.span(*_whole(passage, speech)),)


def _cut(passage: Passage, a: int, b: int) -> Span:
    """Tokens `[a, b)` without the signs and conjunctions that they open with, at most 300 characters."""
    while a < b - 1 and passage.tokens[a].form.kind == "p" and passage.fold(a) in ",،:;؛":
        a += 1
    return cut(passage.raw, passage.tokens[a].start, passage.tokens[b - 1].end, most=MOST)


def _whole(passage: Passage, speech: Speech) -> tuple[int, int]:
    return passage.sentence(speech.i) or (speech.i, speech.b)


def _because(passage: Passage, speech: Speech, part: Part) -> dict[str, tuple[Span, ...]]:
    because: dict[str, tuple[Span, ...]] = {"act": (passage.span(*(part.cue or (speech.i, speech.j))),)}
    named = tuple(passage.span(v.i, v.j) for v in speech.speakers)
    if named:
        because["speakers"] = named
    words = [t.evidence for t in topics.read(passage, part.a, part.b) if t.topic == part.topic]
    if words:
        because["topic"] = words[0]
    return because


class _Told:
    """Where an article tells its contacts."""

    def __init__(self, passage: Passage, events: Sequence[Event]) -> None:
        self.passage = passage
        self.events = [e for e in events if e.type == "CONSULT" and len({p.party for p in e.parties if p.party}) >= 2]
        lines = [passage.start, *(passage.tokens[t].end for t in passage.places.get("\n", ())), passage.end]
        self.lines = lines
        held = [e for e in self.events if e.status == "occurred"]
        self.held = sorted(s.start for e in held for s in e.because.get("type", ()))
        self.told = sorted((s.start, n) for n, e in enumerate(self.events) for s in e.evidence)

    def inside(self, a: int, b: int) -> bool:
        """Whether tokens `[a, b)` report a contact that took place: who says so is its account, no position."""
        first, last = self.passage.tokens[a].start, self.passage.tokens[b - 1].end
        at = bisect_left(self.held, first)
        return at < len(self.held) and self.held[at] < last

    def near(self, token: int) -> Event | None:
        """The contact whose words stand last before a token, else the first main one."""
        at = self.passage.tokens[token].start
        before = bisect_right(self.told, (at, len(self.events)))
        if before:
            return self.events[self.told[before - 1][1]]
        main = [e for e in self.events if e.salience == "main"]
        return next(iter(main or self.events), None)

    def same_paragraph(self, event: Event, token: int) -> bool:
        """Whether a contact is told in the paragraph of a token."""
        at = self.passage.tokens[token].start
        n = bisect_right(self.lines, at)
        first = self.lines[n - 1] if n else 0
        last = self.lines[n] if n < len(self.lines) else self.passage.end
        return any(first <= s.start < last for s in event.evidence)
