"""What statements.yml puts into the lexicon: layers `said` (ways of saying), `cue` (words in what is
said).
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.data import PackData
from dragoman.language.inflect import verb_forms
from dragoman.language.lexicon import Entry


def statements(data: PackData) -> Iterator[tuple[str, Entry]]:
    """`said.verb`, `said.adverb`, `said.pronoun`, `said.turn`, `said.host`; `cue.act`, `cue.negating`, `cue.ending`,
    `manner.word`, `need.word`, `alleged.word`.
    """
    file = data.statements
    for name, saying in file.sayings.items():
        for verb in saying.verbs:
            for form, tags in verb_forms(verb, data.letters, data.pack.order):
                marks = (*tags, "guard") if form in file.guarded else tags
                if form not in file.strict:
                    yield form, Entry("said.verb", name, marks)
                    continue
                for clitic in ("", *data.letters.conjunctions):
                    yield clitic + form, Entry("said.verb", name, (*marks, f"strict:{clitic}{form}"))
        for base in saying.inflected:
            for ending in file.endings:
                yield base + ending, Entry("said.adverb", name)
        for form in saying.adverbs:
            yield form, Entry("said.adverb", name)
        for form in saying.needs:
            yield form, Entry("need.word", name)
    for kind, words in (
        ("said.pronoun", file.pronouns),
        ("said.turn", file.turns),
        ("said.host", file.hosts),
        ("said.impersonal", file.impersonal),
        ("said.passive", file.passive),
        ("alleged.word", file.alleged),
    ):
        for form in words:
            yield form, Entry(kind, form)
    for kind, groups in (("cue.act", file.cues), ("manner.word", file.manners)):
        for value, forms in groups.items():
            for form in forms:
                yield form, Entry(kind, value)
    for form in file.negating:
        yield form, Entry("cue.negating", form)
    for form in file.ending:
        yield form, Entry("cue.ending", form)
