"""What deeds.yml puts into the lexicon: layers `deed` and `unreal`."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.data import PackData
from dragoman.language.inflect import verb_forms
from dragoman.language.lexicon import Entry


def deeds(data: PackData) -> Iterator[tuple[str, Entry]]:
    """`deed.noun`, `deed.light`, `deed.verb`, `deed.suffered`, `deed.mutual`, `deed.toward`, `deed.none`, by
    deed.
    """
    for name, words in data.deeds.deeds.items():
        for kind, forms in (
            ("noun", words.nouns),
            ("mutual", words.mutual),
            ("toward", words.toward),
            ("none", words.none),
            ("alone", words.alone),
        ):
            for form in forms:
                yield form, Entry(f"deed.{kind}", name)
        for kind, verbs in (("light", words.light), ("verb", words.verbs), ("suffered", words.suffered)):
            for verb in verbs:
                for form, tags in verb_forms(verb, data.letters, data.pack.order):
                    yield form, Entry(f"deed.{kind}", name, tags)
    for kind, plain in (("order", data.deeds.orders), ("lasting", data.deeds.lasting)):
        for form in plain:
            yield form, Entry(f"deed.{kind}", form)
    for form in data.deeds.unreal:
        yield form, Entry("unreal.word", form)
