"""The tables of a record, and how older records become like them.

What cannot be made again: `pages` (every version, as it was given), `articles` (what a reader made of them),
`judgements` (what people say), `journal` (what was taken out, and by whom), `heirs` (which report follows one that
went). All else follows from these: `reports` are what merging compares, `places` their lines, `edges` the likely
pairs, `events` what they fold to, `kindred` their blocks and `ties` what they have to do with each other, `dealings`
who dealt with whom, `facets`, `facet_values` and `words` how events are found; `told`, `said`, `said_by` and `counted`
what is said besides events (`said`).
"""

from __future__ import annotations

from dragoman.errors import DragomanError
from dragoman.store import dealings, pages, said
from dragoman.store.database import Database

SCHEMA = 8  # another wherever a table, an index or what a report holds is another
OTHER = tuple(range(2, SCHEMA))  # which differ in what follows from the rest alone

GROUND = """
CREATE TABLE about (name {text} PRIMARY KEY, value {text} NOT NULL);
CREATE TABLE pages (
    source {text} NOT NULL, sha256 {text} NOT NULL, version INTEGER NOT NULL, current INTEGER NOT NULL,
    url {text}, outlet {text}, published {text}, language {text}, retrieved_at {text}, text {blob} NOT NULL,
    PRIMARY KEY (source, sha256)
) {keyed};
CREATE TABLE articles (
    source {text} NOT NULL, sha256 {text} NOT NULL, article INTEGER NOT NULL, made_by {text} NOT NULL,
    body {blob} NOT NULL, PRIMARY KEY (source, sha256, article),
    FOREIGN KEY (source, sha256) REFERENCES pages (source, sha256)
) {keyed};
CREATE UNIQUE INDEX pages_current ON pages (source) WHERE current = 1;
"""

PEOPLE = """
CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    key {text} NOT NULL UNIQUE, kind {text} NOT NULL, one {text} NOT NULL, other {text} NOT NULL,
    says {text} NOT NULL, reason {text} NOT NULL, who {text} NOT NULL, at {text} NOT NULL
);
CREATE INDEX judgements_one ON judgements (one);
CREATE INDEX judgements_other ON judgements (other);
CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    key {text} NOT NULL UNIQUE, did {text} NOT NULL, what {text} NOT NULL, reason {text} NOT NULL,
    who {text} NOT NULL, at {text} NOT NULL
);
CREATE TABLE heirs (digest {text} PRIMARY KEY, heir {text} NOT NULL) {keyed};
"""

FOLDED = """
CREATE TABLE reports (
    uid {text} PRIMARY KEY, digest {text} NOT NULL, source {text} NOT NULL, sha256 {text} NOT NULL,
    article INTEGER NOT NULL, due INTEGER NOT NULL, event {text}, body {blob} NOT NULL
) {keyed};
CREATE INDEX reports_digest ON reports (digest);
CREATE INDEX reports_page ON reports (source, sha256);
CREATE INDEX reports_event ON reports (event);
CREATE INDEX reports_due ON reports (uid) WHERE due = 1;
CREATE TABLE places (
    block {text} NOT NULL, day INTEGER NOT NULL, uid {text} NOT NULL, last INTEGER NOT NULL, kind {text} NOT NULL,
    fresh INTEGER NOT NULL, PRIMARY KEY (block, day, uid)
) {keyed};
CREATE INDEX places_uid ON places (uid);
CREATE INDEX places_loose ON places (block, last) WHERE kind = 'loose';
CREATE INDEX places_fresh ON places (block) WHERE fresh = 1;
CREATE TABLE touched (block {text} NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (block, day)) {keyed};
CREATE TABLE edges (
    owner {text} NOT NULL, block {text} NOT NULL, other {text} NOT NULL, score {real} NOT NULL,
    PRIMARY KEY (owner, block, other)
) {keyed};
CREATE INDEX edges_other ON edges (other);
CREATE INDEX edges_judged ON edges (owner) WHERE block = 'judged';
CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    lead {text} NOT NULL UNIQUE, id {text} NOT NULL, digest {text} NOT NULL, made {text} NOT NULL,
    first {text} NOT NULL, last {text} NOT NULL, type {text} NOT NULL, channel {text} NOT NULL, status {text} NOT NULL,
    body {blob} NOT NULL, trait {blob} NOT NULL, kin {blob}
);
CREATE INDEX events_id ON events (id);
CREATE INDEX events_digest ON events (digest);
CREATE TABLE facets (
    name {text} NOT NULL, value {text} NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (name, value, number)
) {keyed};
CREATE INDEX facets_number ON facets (number);
CREATE TABLE facet_values (name {text} NOT NULL, value {text} NOT NULL, PRIMARY KEY (name, value)) {keyed};
CREATE TABLE kindred (block {text} NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (block, number)) {keyed};
CREATE INDEX kindred_number ON kindred (number);
CREATE TABLE kindred_due (block {text} PRIMARY KEY) {keyed};
CREATE TABLE ties (
    block {text} NOT NULL, number INTEGER NOT NULL, whole INTEGER, body {blob} NOT NULL, PRIMARY KEY (block, number)
) {keyed};
CREATE INDEX ties_number ON ties (number);
CREATE INDEX ties_whole ON ties (whole);
{words};
{words_index};
"""
# By which a desk asks of the whole record without reading its events.
GLANCE = "CREATE INDEX events_channel ON events (channel);" + dealings.STATEMENTS
# By which events are gone through in the order of their days; `events_long` has those that go beyond their month.
ORDERS = """
CREATE INDEX events_first ON events (first, id, last{and_number});
CREATE INDEX events_type ON events (type, first, id, last, channel{and_number});
CREATE INDEX events_long ON events (first, last) WHERE substr(first, 1, 7) <> substr(last, 1, 7) AND last <> '';
{facets_known};
"""
DERIVED = (
    *("reports", "places", "touched", "edges", "events", "facets", "facet_values", "words"),
    "dealings",
    *("kindred", "kindred_due", "ties"),
    *said.TABLES,
)


def prepare(base: Database) -> bool:
    """Makes the tables of a new record, or makes an older one like a new one; true where all waits to be folded.

    Raises S101 where the database holds something else, S102 where a newer Dragoman made the record.
    """
    found = version(base)
    if found == SCHEMA:
        return False
    if found is not None and found > SCHEMA:
        raise DragomanError("S102", f"{base.name}: schema {found}, this Dragoman knows up to {SCHEMA}")
    if found is None:
        base.claim()
    with base.transaction():
        found = version(base)  # another may have been faster
        if found is None:
            make(base, GROUND)
        elif found == 1:
            _from_1(base)
        if found != SCHEMA:
            # Schema 2 had other reports, 3 no lines of what is said, 4 no kin of events, 5 no dealings, 6 and 7 reports
            # that may not know what is told beside them: all follow from the articles.
            if found not in OTHER:
                make(base, PEOPLE)
            clear(base)
            if found is not None:
                pages.bring_in_all(base)
            _sign(base)
    return found in (1, *OTHER)


def version(base: Database) -> int | None:
    """The schema of a record; null where there is none yet. Raises S101 for tables that are not a record's."""
    tables = base.tables()
    if not tables:
        return None
    if "about" in tables:
        row = base.one("SELECT value FROM about WHERE name = 'schema'")
        return int(row[0]) if row else None
    if {"pages", "articles"} <= tables:
        return 1
    raise DragomanError("S101", base.name)


def make(base: Database, statements: str) -> None:
    """Carries out the statements in the words of the dialect."""
    for statement in statements.format_map(base.terms).split(";"):
        if statement.strip():
            base.run(statement)


def clear(base: Database) -> None:
    """Drops what follows from the rest, and makes it anew, empty."""
    for table in DERIVED:
        base.run(f"DROP TABLE IF EXISTS {table}")
    make(base, FOLDED + GLANCE + ";" + ORDERS + said.STATEMENTS)


def _sign(base: Database) -> None:
    base.run("DELETE FROM about WHERE name = 'schema'")
    base.run("INSERT INTO about VALUES ('schema', ?)", [str(SCHEMA)])


def _from_1(base: Database) -> None:
    """Schema 1 had pages and articles alone."""
    base.run("ALTER TABLE articles RENAME TO articles_1")
    base.run("ALTER TABLE pages RENAME TO pages_1")
    base.run("DROP INDEX IF EXISTS pages_current")
    make(base, GROUND)
    # Which version came first was not kept: the one that counts is taken for the last.
    base.run(
        "INSERT INTO pages SELECT source, sha256, row_number() OVER (PARTITION BY source ORDER BY current, sha256),"
        " current, url, outlet, published, language, NULL, text FROM pages_1"
    )
    base.run("INSERT INTO articles SELECT source, sha256, article, made_by, body FROM articles_1")
    base.run("DROP TABLE articles_1")
    base.run("DROP TABLE pages_1")
