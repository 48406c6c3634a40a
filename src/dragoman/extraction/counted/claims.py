"""Who claims a figure: the source named in its sentence, or the speaker of the saying that it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.said.speech import Speech
from dragoman.extraction.voices import Source, according
from dragoman.language.passage import Passage
from dragoman.model.said import Claimant
from dragoman.world.world import World

SHORT = 16  # tokens of a sentence that only names the source of the one before
LOCAL = frozenset(
    (
        "health ministry",
        "civil defence",
        "red crescent",
        "police",
        "authorities",
        "officials",
        "interior ministry",
    )
)


class Claims:
    """Sources of one passage by what they reach."""

    def __init__(
        self, passage: Passage, mentions: Sequence[Mention], speeches: Sequence[Speech], world: World | None
    ) -> None:
        self.passage = passage
        self.speeches = speeches
        self.sources: list[Source] = []
        for n, (i, j) in enumerate(passage.sentences):
            found = according(passage, i, j, mentions, world)
            self.sources += found
            if n and found and j - i <= SHORT and found[0].voice.i - i <= 4:
                self.trailing(found[0], *passage.sentences[n - 1])

    def trailing(self, source: Source, i: int, j: int) -> None:
        """«…. بحسب المتحدث …»: a sentence that is only a source speaks of the one before it."""
        self.sources.append(Source(voice=source.voice, reach_i=i, reach_j=j, by=source.by))

    def of(self, i: int, j: int, people: str | None) -> Claimant | None:
        """The claimant of the figure at tokens `[i, j)`; a ministry without a state is that of the people
        counted.
        """
        near = [s.voice for s in self.sources if s.reach_i <= i and j <= s.reach_j]
        near = near or [s.speakers[0] for s in self.speeches if s.speakers and s.a <= i and j <= s.b]
        if not near:
            return None
        voice = min(near, key=lambda v: min(abs(v.i - j), abs(i - v.j)))
        party = voice.party
        if party is None and voice.link.body in LOCAL:
            party = people
        if party is None and (voice.name is None or voice.link.medium == "figures"):
            return None
        return Claimant(party=party, name=voice.name, evidence=(self.passage.span(voice.i, voice.j),))
