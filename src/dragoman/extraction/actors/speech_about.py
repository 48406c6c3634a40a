"""«ترامپ درباره کوبا: با آن‌ها در گفت‌وگو هستیم»: of whom, in Persian, somebody speaks who says "they"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.language.passage import Passage

ABOUT = "about"
LANDS = ("state", "movement")
FAR = 60  # tokens from what a speech is about to a word for several in it


def speech_about(passage: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with the one land or movement in place of words for several: it stands behind «درباره», right
    before the colon or the verb of saying that opens the speech, with who speaks before it, and nobody is named since,
    nor any others told of («درباره کوبا: روس‌ها نگرانند و با آن‌ها در گفت‌وگو هستیم»).
    """
    if passage.pack.data.pack.order != "SOV":
        return list(mentions)
    out = list[Mention]()
    it: Mention | None = None
    for mention in mentions:
        they = mention.kind == "pair" and mention.office is None and mention.j - mention.i == 1
        if it is not None and they and mention.i - it.j < FAR and not _several(passage, it.j, mention.i):
            mention = replace(it, i=mention.i, j=mention.j, mark=mention.mark, joined=False)
        else:
            it = mention if out and _opens(passage, out[-1], mention) else None
        out.append(mention)
    return out


def _opens(passage: Passage, teller: Mention, it: Mention) -> bool:
    """Whether a speech about `it` alone begins right behind it, of who stands before it."""
    if it.kind not in LANDS or it.mark != ABOUT or it.joined or teller.mark or teller.party == it.party:
        return False
    opens = it.j < len(passage.tokens) and (passage.fold(it.j) == ":" or passage.starting("say", it.j) is not None)
    return opens and passage.sentence(teller.i) == passage.sentence(it.i)


def _several(passage: Passage, i: int, j: int) -> bool:
    """Whether a noun of several stands in tokens `[i, j)`, whom "they" may mean."""
    plurals = passage.pack.plurals
    return any(passage.tokens[t].form.kind == "w" and passage.fold(t).endswith(plurals) for t in range(i, j))
