"""Bytes to text, once. A byte-order mark is dropped; everything else stays (line ends, marks, composition).

Tried in order: byte-order mark, UTF-16 without a mark (by where its NUL bytes stand), UTF-8, what came with the page
or the page declares, UTF-8 with damaged characters, Windows-1256 (if what it gives are Arabic letters), Windows-1252
(if nearly all is ASCII). What is none of these is not text.
"""

from __future__ import annotations

import codecs
import re

import msgspec

from dragoman.errors import DragomanError

Notices = tuple[tuple[str, str], ...]

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
MAGIC = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
)
DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""", re.IGNORECASE)
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
PLAIN = re.compile("[a-zA-Z\u0600-\u06ff]")
LETTER = re.compile(r"[^\W\d_]")
ARABIC_WORD = re.compile("[\u0621-\u063a\u0641-\u064a\u0670-\u06d3]{2,}")


class Decoded(msgspec.Struct, frozen=True):
    """The text, the encoding it was in, and notices (code, detail) about how it was read."""

    text: str
    encoding: str
    notices: Notices = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of `data`; `declared` is the encoding that came with it. Raises I101 (empty) or I102 (not text)."""
    if any(data.startswith(magic) for magic in MAGIC):
        raise DragomanError("I102", "the first bytes are those of another kind of file")
    found = _marked(data) or _utf16(data) or _utf8(data) or _declared(data, declared) or _damaged(data) or _single(data)
    if not data.strip() or (found is not None and not found.text.strip("\ufeff \t\r\n")):
        raise DragomanError("I101", "")
    if found is None or len(CONTROL.findall(found.text)) * 50 > len(found.text):
        raise DragomanError("I102", "its bytes are no text in UTF-8, UTF-16 or Windows-1256")
    return found


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _wide(data[2:], encoding) if len(mark) == 2 else _utf8(data[3:]) or _damaged(data[3:])
    return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        if error.reason != "unexpected end of data":
            return None
        text = data[: error.start].decode()
        # The last bytes of a Windows-1256 text can look like the beginning of a character.
        if text.isascii() and error.start < len(data) - 1:
            return None
        return Decoded(text, "utf-8", (("I103", f"{len(data) - error.start} bytes at its end"),))
    return Decoded(text, "utf-8")


def _declared(data: bytes, given: str | None) -> Decoded | None:
    stated = DECLARED.search(data, 0, 4096)
    name = given or (stated[1].decode() if stated else None)
    if name is None:
        return None
    try:
        encoding = codecs.lookup(name).name
        if encoding.startswith(("utf", "unicode", "idna", "punycode", "raw")):
            return None
        text = data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None
    return Decoded(text, encoding)


def _utf16(data: bytes) -> Decoded | None:
    """ASCII signs (spaces, digits, line ends) of UTF-16 have a NUL on one side, always the same."""
    if b"\0" not in data:
        return None
    head = data[:8192]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if 50 * max(even, odd) < len(head) or 20 * min(even, odd) > max(even, odd):
        return None
    found = _wide(data, "utf-16-le" if odd > even else "utf-16-be")
    if 2 * len(PLAIN.findall(found.text[:4096])) < len(found.text[:4096]):
        return None
    return Decoded(found.text, found.encoding, (*found.notices, ("I104", found.encoding)))


def _wide(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    cut = text.endswith("\ufffd")
    return Decoded(text[:-1] if cut else text, encoding, (("I103", "at its end"),) if cut else ())


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 in which a few characters were cut in the middle (pieces glued together): they become U+FFFD."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    if "\0" in text or 10 * bad > good:
        return None
    return Decoded(text, "utf-8", (("I103", f"{bad} places"),))


def _single(data: bytes) -> Decoded | None:
    if b"\0" in data:
        return None
    text = data.decode("cp1256")
    high = sum(1 for byte in data if byte > 0x7F)
    arabic = sum(len(word) for word in ARABIC_WORD.findall(text))
    if 10 * arabic > 7 * high and 4 * arabic > len(LETTER.findall(text)):
        return Decoded(text, "windows-1256", (("I104", "windows-1256"),))
    if 10 * high < len(data):
        try:
            return Decoded(data.decode("cp1252"), "windows-1252", (("I104", "windows-1252"),))
        except UnicodeDecodeError:
            return None
    return None
