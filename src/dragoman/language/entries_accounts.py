"""What accounts.yml puts into the lexicon: layer `account`."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.data import PackData
from dragoman.language.lexicon import Entry


def accounts(data: PackData) -> Iterator[tuple[str, Entry]]:
    """`account.according`, `.press`, `.body` (tag: party), `.medium`, `.anonymous`, `.agent`, `.agency`
    (tag: state).
    """
    file = data.accounts
    for kind, groups in (("press", file.press), ("medium", file.mediums)):
        for value, forms in groups.items():
            for form in forms:
                yield form, Entry(f"account.{kind}", value)
    for value, forms in file.bodies.items():
        tags = (file.seated[value],) if value in file.seated else ()
        for form in forms:
            yield form, Entry("account.body", value, tags)
    for kind, forms in (
        ("according", file.according),
        ("anonymous", file.anonymous),
        ("agent", file.agents),
    ):
        for form in forms:
            yield form, Entry(f"account.{kind}", form)
    for name, agency in file.agencies.items():
        tags = (agency.state,) if agency.state else ()
        for form in agency.forms:
            yield form, Entry("account.agency", name, tags)
