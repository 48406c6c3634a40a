"""What the record keeps as keys, in the reader's words: who says so, outlets, sources of the world data."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from dragoman.model import Article, Link, Party, Statement
from dragoman.web.teller import Teller


def outlet(article: Article, teller: Teller) -> str:
    """Who publishes: the outlet's name, else the host of the page's address; empty where neither is known."""
    told = teller.outlet(article)
    host = urlsplit(article.url or "").hostname or ""
    return told or host.removeprefix("www.")


def voice(link: Link, teller: Teller) -> str:
    """One of those who say so: a person, a body with its party, an agency or an outlet; empty where it names nobody."""
    if link.speaker:
        return speaker(link.speaker, teller)
    if link.body:
        return body(link.body, link.party, teller)
    if link.office and link.party:
        return teller.side(Party(party=link.party, office=link.office))
    return teller.names.proper(link.agency or link.outlet or "")


def body(key: str, party: str | None, teller: Teller) -> str:
    """A body by its key («foreign-ministry», «health ministry»), with its party where that is known."""
    named = teller.words.get(f"body_{key}")
    if named:
        return f"{named} ({teller.names.party(party)})" if party else named
    if key in teller.reader.world.authorities:
        return teller.names.party(key)
    office = teller.side(Party(party=party, office=key)) if party else ""
    bare = teller.names.party(party) if party else ""
    return office if office != bare else f"{bare}: {teller.names.proper(key)}" if bare else teller.names.proper(key)


def speaker(name: str, teller: Teller) -> str:
    """A person, or a body that is told like one («Palestinian health ministry»), in the language."""
    kind = next((k for k in teller.words if k.startswith("body_") and name.endswith(" " + k.removeprefix("body_"))), "")
    return teller.words[kind] if kind else teller.person(name)


def account(said: Statement, article: Article, teller: Teller) -> list[str]:
    """Those by whose account something is told; the outlet where the page names nobody else."""
    told = [voice(link, teller) for link in said.account] + [outlet(article, teller)]
    return [name for name in dict.fromkeys(told) if name]


def listed(sources: Iterable[str], teller: Teller) -> str:
    """The sources of the world data by their names."""
    return teller.words["comma"].join(teller.words.get(f"source_{one}", one) for one in sources)


def authority(code: str, teller: Teller) -> str:
    """An authority's name; empty for none."""
    return teller.names.party(code) if code else ""
