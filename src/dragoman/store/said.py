"""What articles say besides events, as lines that can be counted: where they are from, positions, figures.

The tables hold what is asked by (`articles` have the words): `told` a line an article that counts, `said` one a
position, `said_by` who says it, `counted` one a figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.model import Article
from dragoman.store.database import Database, Row

PARTY, NAME = "party", "name"
TABLES = ("told", "said", "said_by", "counted")

STATEMENTS = """
CREATE TABLE told (
    source {text} NOT NULL, article INTEGER NOT NULL, outlet {text} NOT NULL, country {text} NOT NULL,
    language {text} NOT NULL, published {text} NOT NULL, contacts INTEGER NOT NULL, PRIMARY KEY (source, article)
) {keyed};
CREATE INDEX told_outlet ON told (outlet, published, contacts);
CREATE INDEX told_published ON told (published);
CREATE TABLE said (
    source {text} NOT NULL, article INTEGER NOT NULL, number INTEGER NOT NULL, act {text} NOT NULL,
    topic {text} NOT NULL, form {text} NOT NULL, day {text} NOT NULL, PRIMARY KEY (source, article, number)
) {keyed};
CREATE INDEX said_topic ON said (topic, act);
CREATE TABLE said_by (
    kind {text} NOT NULL, value {text} NOT NULL, source {text} NOT NULL, article INTEGER NOT NULL,
    number INTEGER NOT NULL, PRIMARY KEY (kind, value, source, article, number)
) {keyed};
CREATE INDEX said_by_page ON said_by (source);
CREATE TABLE counted (
    source {text} NOT NULL, article INTEGER NOT NULL, number INTEGER NOT NULL, kind {text} NOT NULL,
    of {text} NOT NULL, claimant {text} NOT NULL, day {text} NOT NULL, PRIMARY KEY (source, article, number)
) {keyed};
CREATE INDEX counted_kind ON counted (kind, of, day)
"""


def bring_in(base: Database, articles: Iterable[Article]) -> None:
    """The lines of the articles of a page that counts from now on."""
    for article in articles:
        base.run("INSERT INTO told VALUES (?, ?, ?, ?, ?, ?, ?)", _told(article))
        base.many("INSERT INTO said VALUES (?, ?, ?, ?, ?, ?, ?)", _said(article))
        base.many("INSERT INTO said_by VALUES (?, ?, ?, ?, ?)", sorted(set(_said_by(article))))
        base.many("INSERT INTO counted VALUES (?, ?, ?, ?, ?, ?, ?)", _counted(article))


def take_out(base: Database, source: str) -> None:
    """The lines of a source that no longer counts go."""
    for table in TABLES:
        base.run(f"DELETE FROM {table} WHERE source = ?", [source])


def _told(article: Article) -> Row:
    outlet, published = article.outlet, article.published
    return (
        article.source,
        article.article,
        _clean(outlet.name if outlet else None),
        _clean(outlet.country if outlet else None),
        _clean(article.language),
        published.date.isoformat() if published and published.date else "",
        sum(event.type == "CONSULT" for event in article.events),
    )


def _said(article: Article) -> Iterator[Row]:
    for n, one in enumerate(article.statements):
        day = one.date.start.isoformat() if one.date else ""
        yield article.source, article.article, n, _clean(one.act), _clean(one.topic), _clean(one.form), day


def _said_by(article: Article) -> Iterator[Row]:
    for n, one in enumerate(article.statements):
        # who speaks for nobody is a private person, and not found by name
        names = [(NAME, name.casefold()) for name in one.names] if one.speakers else []
        for kind, value in (*((PARTY, code) for code in one.speakers), *names):
            yield kind, _clean(value), article.source, article.article, n


def _counted(article: Article) -> Iterator[Row]:
    for n, one in enumerate(article.figures):
        by = one.claimant
        day = one.as_of.end.isoformat() if one.as_of else ""
        claimant = _clean((by.party or by.name) if by else None)
        yield article.source, article.article, n, _clean(one.kind), _clean(one.of), claimant, day


def _clean(text: str | None) -> str:
    """Without the one character that not every database keeps."""
    return (text or "").replace("\0", "")
