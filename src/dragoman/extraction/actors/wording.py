"""The words of an office: which they are, and whether they say which minister is meant."""

from __future__ import annotations

from dragoman.extraction.actors.compound import field_end
from dragoman.extraction.actors.mention import Mention
from dragoman.language.passage import Passage

BARE = 2  # words of "the Iranian minister"; three and more say which minister


def office_words(passage: Passage, i: int, j: int) -> tuple[str, ...]:
    """The words of the office in tokens `[i, j)`, folded, without clitics and articles; none where there is none."""
    hit = next((f for f in passage.begun("actor", i, j) if f.get("actor.office")), None)
    if hit is None:
        return ()
    article = passage.pack.letters.article
    end = min(field_end(passage, hit), j)
    first, *rest = (passage.fold(t) for t in range(hit.i, max(end, hit.j)))
    words = (first.removeprefix(hit.pre), *rest)
    return tuple(w.removeprefix(article) if article else w for w in words)


def bare(passage: Passage, mentions: list[Mention]) -> set[int]:
    """Where a mention says "minister" and not which: the words of "the Iranian minister", «الوزير الإيراني»."""
    found = set()
    for mention in mentions:
        if mention.office != "minister":
            continue
        folds = [passage.fold(t) for t in range(mention.i, mention.j) if passage.tokens[t].form.kind == "w"]
        words = [w for w in folds if len(w) > 1 and w not in passage.pack.determiners]
        if len(words) <= BARE and len(office_words(passage, mention.i, mention.j)) < BARE:
            found.add(mention.i)
    return found
