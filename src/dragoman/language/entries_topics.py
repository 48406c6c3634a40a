"""What topics.yml puts into the lexicon: layer `topic`."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.crossing import crossed
from dragoman.language.data import PackData
from dragoman.language.inflect import adjective
from dragoman.language.lexicon import Entry


def topics(data: PackData) -> Iterator[tuple[str, Entry]]:
    """The phrases of topics.yml: `topic.word`, `topic.place`, `topic.adjective`, `topic.lead`,
    `topic.matter`, `topic.silent`, `topic.setting`,
    `topic.dealt`, `topic.dealt-with`.
    """
    file = data.topics
    for topic, forms in file.words.items():
        for form in forms:
            yield form, Entry("topic.word", topic)
    for form, topic in crossed(file.words, data.letters.article):
        yield form, Entry("topic.word", topic)
    for topic, forms in file.dealings.items():
        for form in forms:
            yield form, Entry("topic.word", topic, ("dealing",))
    for topic, forms in file.strict.items():
        for form in forms:
            for spelling in ("", *data.letters.conjunctions):
                yield spelling + form, Entry("topic.word", topic, (f"strict:{spelling}{form}",))
    for topic, forms in file.faint.items():
        for form in forms:
            yield form, Entry("topic.faint", topic)
    for topic, forms in file.places.items():
        for form in forms:
            yield form, Entry("topic.place", topic)
    for topic, forms in file.adjectives.items():
        for base in forms:
            for form in adjective(base, data.letters):
                yield form, Entry("topic.adjective", topic)
    for kind, forms in (
        ("topic.lead", [*file.leads, *file.inner]),
        ("topic.inner", file.inner),
        ("topic.matter", file.matters),
        ("topic.silent", file.silent),
        ("topic.setting", file.settings),
        ("topic.dealt", file.dealt),
        ("topic.dealt-with", file.dealt_with),
    ):
        for form in forms:
            yield form, Entry(kind, form)
