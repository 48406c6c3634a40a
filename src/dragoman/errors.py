"""Coded problems. A code never changes its meaning; the table below is printed in the documentation."""

from __future__ import annotations

CODES: dict[str, tuple[str, str]] = {
    "I101": ("the file is empty", "nothing to read; remove it or look why it was saved empty"),
    "I102": ("the file is not text", "give text, HTML, PDF or JSON Lines; a picture has to be converted first"),
    "I103": ("the text is cut in the middle of a character", "the readable part was read; fetch the page again"),
    "I104": ("the encoding was worked out, not stated", "check the text; save pages as UTF-8 to be sure"),
    "I105": ("the page is larger than the limit", "raise --most-bytes if the page is really one page"),
    "I106": (
        "the folder holds no page",
        "expected text, HTML, PDF, JSON Lines, Parquet, web archives, feeds, NewsML-G2, ninjs or exports of Telegram",
    ),
    "I107": ("there is no such file", "check the path"),
    "I108": (
        "the line is not a page object",
        'a JSON Lines input line is {"source": …, "text": …}; for a page of plain text on standard input `--as text`',
    ),
    "I109": ("the file cannot be read", "check its permissions"),
    "I110": (
        "this kind of file is not read",
        "expected .txt, .html, .pdf, .jsonl, .parquet, .warc (.gz), or a feed, NewsML-G2, ninjs, a Telegram export",
    ),
    "I111": ("what came with the page is not understood", "`published` is an ISO day, as 2024-03-21"),
    "I112": ("a record of the archive is damaged", "the pages after it were read; fetch this one again"),
    "I113": ("the feed or export is damaged", "it is not the XML or JSON that its name says; fetch it again"),
    "I114": ("a PDF needs the `pdf` extra", "pip install 'dragoman[pdf]'"),
    "I115": ("the PDF holds no text that can be read", "it is a scan or its font names no characters: run OCR first"),
    "I116": ("the PDF is damaged or locked", "fetch it again, or save it without a password"),
    "I117": ("a Parquet file needs the `parquet` extra", "pip install 'dragoman[parquet]', or give JSON Lines"),
    "E101": ("this format needs an extra that is not installed", "pip install what is named"),
    "L101": ("the page is in no language that is read", "languages are folders of data; see the pack guide"),
    "L102": ("the page holds no words", "nothing to read"),
    "D101": ("the article's day is not known", "give `published` with the page, or the dated reports beside it"),
    "D102": ("what came with the page and what it says disagree on its day", "the page's own words stand"),
    "D103": ("the words leave several days open", "the candidates are in `trace`"),
    "R101": ("reading this page failed", "this is a defect of the program: please report it with the page"),
    "R102": ("reading this page took too long", "raise --most-seconds if the page is really one page"),
    "R103": ("reading this page took more memory than a worker may have", "split it if it holds several pages"),
    "R104": ("the process that read this page died", "this is a defect of the program: please report it with the page"),
    "R105": ("rows cannot be added to this file", "name another; rows of one file are of the same packs and version"),
    "C101": ("reading over a cluster needs the `cluster` extra", "pip install 'dragoman[cluster]', on every machine"),
    "C102": ("the cluster cannot be reached", "`ray start --head` on one machine, `--ray auto` there; see the guide"),
    "C103": ("the output is of other packs", "name another folder, or remove what is in this one"),
    "P101": ("a pack's file is not YAML", "see the line it names"),
    "P102": ("a pack's file does not follow its schema", "see the pack guide"),
    "P103": ("the compiled packs are missing", "run `dragoman compile` in a checkout with the `edit` extra"),
    "W101": ("a world file does not follow its schema", "see data/world/README.md"),
    "W201": (
        "the query service cannot be reached",
        "nothing was changed; look at the network and the address, try again",
    ),
    "W202": ("the query service refuses", "nothing was changed; ask for fewer states, or later"),
    "W203": (
        "what the query service sent is not understood",
        "nothing was changed; see whether the service has changed",
    ),
    "W204": ("the refreshed file would not hold", "it was not written; look at what was found for it"),
    "W205": ("the file cannot be written", "it is as it was; check the permissions of the folder"),
    "N101": ("the list of feeds is not understood", "see the guide to watching feeds"),
    "N102": ("this address is not asked", "only public http and https addresses; allow_private lifts the first"),
    "N103": ("no machine answers at this address", "it is tried again later"),
    "N104": ("the answer is broken, too long or too slow", "it is tried again later; the bounds stand in the plan"),
    "N105": ("robots.txt forbids it", "ask the outlet"),
    "N106": ("the host asked for rest", "it is tried again later"),
    "N107": ("the server refused", "the status says why; it is tried again later"),
    "N108": ("the memory of the feeds cannot be kept", "check the file beside the plan, and the disk"),
    "N109": ("the host's robots.txt cannot be had", "its pages are not asked for meanwhile; it is tried again later"),
    "B101": (
        "nothing can listen at this address",
        "name another --port or --host, or end the program that listens there",
    ),
    "S101": ("the record cannot be opened", "check the path and that it is a Dragoman record"),
    "S102": ("the record was made by a newer Dragoman", "update Dragoman, or name another record"),
    "S103": ("another program is writing to the record", "nothing was changed; try again when it has finished"),
    "S104": ("the record cannot be written", "the disk is full or fails; what was added before is kept"),
    "S105": ("the record may not be written", "check the permissions of the file and its folder"),
    "S106": ("the record is damaged", "take a copy from before, or add its pages to a new one"),
    "S107": ("the database refused", "this is a defect of the program: please report it"),
    "S108": ("the connection to the database was lost", "what was added before is kept; run the command again"),
    "S109": ("a PostgreSQL record needs the `postgresql` extra", "pip install 'dragoman[postgresql]'"),
    "S110": (
        "this is no pack that can be taken in",
        "`dragoman export` makes one; without texts it can only be verified",
    ),
    "S111": (
        "the words stand in what the page is known by and cannot be blotted out there",
        "nothing was changed; `dragoman remove` takes the page out, then add it under another source",
    ),
}


class DragomanError(Exception):
    """A coded problem that stops what was asked. `code` is in `CODES`; `detail` names file and reason."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    def __str__(self) -> str:
        what, hint = CODES[self.code]
        return f"{self.code} {self.detail}: {what} ({hint})"
