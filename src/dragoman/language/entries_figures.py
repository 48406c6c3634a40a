"""What figures.yml puts into the lexicon: layers `count` and `vote`."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.data import PackData
from dragoman.language.inflect import adjective
from dragoman.language.lexicon import Entry


def figures(data: PackData) -> Iterator[tuple[str, Entry]]:
    """The words of figures.yml, `count.*`; deeds carry where they stand as a tag (before, finite, after)."""
    file = data.figures
    for kind, bases in file.inflected.items():
        for base in bases:
            for form in adjective(base, data.letters):
                yield form, Entry("count.person", kind)
    for name, groups in (
        ("person", file.persons),
        ("people", file.people),
        ("peoples", file.peoples),
        ("dual", file.dual),
        ("number", file.numbers),
        ("times", file.multipliers),
        ("vague", file.vague),
        ("bound", file.bounds),
        ("trailing", file.trailing),
        ("money", file.money),
    ):
        for value, forms in groups.items():
            for form in forms:
                yield form, Entry(f"count.{name}", value)
    for value, forms in file.causes.items():
        for form in forms:
            yield form, Entry("cause.word", value)
    for kind, deed in file.deeds.items():
        for where, forms in (
            ("before", deed.before),
            ("finite", deed.finite),
            ("after", deed.after),
            ("near", deed.near),
        ):
            for form in forms:
                yield form, Entry("count.deed", kind, (where,))
    for name, words in (
        ("among", file.among),
        ("others", file.others),
        ("link", file.links),
        ("total", file.totals),
        ("break", file.breaks),
        ("helper", file.helpers),
        ("unreal", file.unreal),
        ("since", file.since),
        ("truck", file.trucks),
        ("aid", file.aid),
    ):
        for form in words:
            yield form, Entry(f"count.{name}", form)


def votes(data: PackData) -> Iterator[tuple[str, Entry]]:
    """The words with which a vote is told, `vote.*`."""
    words = data.figures.votes
    for name in words.__struct_fields__:
        for form in getattr(words, name):
            yield form, Entry(f"vote.{name}", form)
