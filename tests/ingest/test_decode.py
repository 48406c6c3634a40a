"""Encodings as they are met: what is read, what is refused, and what is said about it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, strategies as st

from dragoman.errors import DragomanError
from dragoman.ingest.decode import decode

ARABIC = "استقبل الرئيس المصري وزير الخارجية الأمريكي في القاهرة، يوم الخميس 21 مارس 2024.\r\n" * 3
PERSIAN = "وزیر امور خارجه ایران روز پنج‌شنبه با همتای عمانی خود تلفنی گفت‌وگو کرد.\n" * 3
ENGLISH = "The minister’s visit to Zürich on Monday – “useful talks” – was held in the city hall.\n" * 3


def codes(data: bytes) -> list[str]:
    return [code for code, _ in decode(data).notices]


@pytest.mark.parametrize("text", [ARABIC, PERSIAN, ENGLISH])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_a_remark(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found.text == text, "line ends and joiners stay, the byte-order mark goes"
    assert not found.notices


@pytest.mark.parametrize("text", [ARABIC, PERSIAN, ENGLISH])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_worked_out(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text
    assert codes(text.encode(encoding)) == ["I104"]


def test_windows_1256_is_worked_out_by_its_letters() -> None:
    assert decode(ARABIC.encode("cp1256")).text == ARABIC
    assert codes(ARABIC.encode("cp1256")) == ["I104"]


def test_windows_1256_in_which_the_last_byte_looks_like_the_start_of_a_character() -> None:
    data = ("visit " * 5 + "السيسي في القاهرة").encode("cp1256")
    assert decode(data).text.endswith("القاهرة")


def test_windows_1252_needs_a_page_that_is_mostly_ascii() -> None:
    assert decode(ENGLISH.encode("cp1252")).text == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_cut_text_is_read_up_to_the_cut(encoding: str) -> None:
    data = ARABIC.strip().rstrip(".").encode(encoding)[:-1]
    if encoding == "utf-8":
        data = "القاهر".encode()[:-1]
    found = decode(data)
    assert found.text and ("القاه" in found.text)
    assert codes(data) == ["I103"]


def test_pieces_glued_in_the_middle_of_a_character_are_marked_and_read() -> None:
    data = "القا".encode()[:-1] + ARABIC.encode()
    found = decode(data)
    assert ARABIC in found.text
    assert "\ufffd" in found.text
    assert codes(data) == ["I103"]


def test_a_declared_encoding_counts_when_the_bytes_are_no_unicode() -> None:
    data = b'<html><meta charset="ISO-8859-6"><p>' + "القاهرة وطهران".encode("iso-8859-6")
    assert "القاهرة وطهران" in decode(data).text


@pytest.mark.parametrize("data", [b"", b"  \r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n\n", "\n \n".encode("utf-16")])
def test_empty(data: bytes) -> None:
    with pytest.raises(DragomanError, match="I101"):
        decode(data)


@pytest.mark.parametrize(
    "data",
    [
        random.Random(7).randbytes(4000),
        b"\x89PNG\r\n\x1a\n rest",
        b"%PDF-1.7 text inside",
        b"\0" * 500,
        b"text with a \0 in it",
        bytes((i * 97) % 255 + 1 for i in range(3000)),
    ],
)
def test_what_is_not_text(data: bytes) -> None:
    with pytest.raises(DragomanError, match="I102"):
        decode(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda t: t.strip("\ufeff \u00a0")))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    if not text.encode().startswith((b"\xef\xbb\xbf", b"%PDF-", b"GIF8", b"PK\x03\x04")):
        assert decode(("a" + text).encode()).text == "a" + text


@given(st.binary(max_size=300))
def test_no_bytes_crash(data: bytes) -> None:
    try:
        decode(data).text.encode()
    except DragomanError as error:
        assert error.code in ("I101", "I102")
