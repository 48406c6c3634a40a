"""Web archives: which records are pages, what comes with them, and what a damaged archive costs."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from dragoman.ingest.files import read_paths
from dragoman.ingest.problem import Problem
from dragoman.model import Page

NEWS = "استقبل الرئيس المصري وزير الخارجية الأمريكي في القاهرة يوم الخميس وبحثا وقف إطلاق النار في غزة"
HTML = f"<html><head><title>لقاء في القاهرة</title></head><body><h1>لقاء في القاهرة</h1><p>{NEWS}</p></body></html>"


class Archive:
    """An archive under construction, by the letter of ISO 28500."""

    def __init__(self, *, packed: bool = True) -> None:
        self.packed = packed
        self.records: list[bytes] = []
        self._write("warcinfo", b"software: none\r\n", "application/warc-fields")

    def response(
        self, url: str, body: bytes, *, kind: str = "text/html", status: str = "200 OK", more: str = ""
    ) -> None:
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
        self._write("response", head.encode() + body, "application/http; msgtype=response", url)

    def conversion(self, url: str, body: bytes) -> None:
        self._write("conversion", body, "text/plain", url)

    def _write(self, what: str, block: bytes, kind: str, url: str = "") -> None:
        number = len(self.records)
        head = (
            f"WARC/1.0\r\nWARC-Type: {what}\r\n"
            f"WARC-Record-ID: <urn:uuid:0000000{number}-0000-4000-8000-000000000000>\r\n"
            f"WARC-Date: 2024-03-21T18:05:00Z\r\nContent-Type: {kind}\r\nContent-Length: {len(block)}\r\n"
        )
        address = f"WARC-Target-URI: {url}\r\n" if url else ""
        record = f"{head}{address}\r\n".encode() + block + b"\r\n\r\n"
        self.records.append(gzip.compress(record) if self.packed else record)

    def to(self, path: Path, *, cut: int = 0) -> Path:
        data = b"".join(self.records)
        path.write_bytes(data[: len(data) - cut])
        return path


def read(path: Path, most_bytes: int = 100_000) -> tuple[list[Page], list[Problem]]:
    found = list(read_paths([str(path)], most_bytes=most_bytes))
    return [f for f in found if isinstance(f, Page)], [f for f in found if isinstance(f, Problem)]


@pytest.mark.parametrize("packed", [True, False])
def test_a_response_is_a_page_with_its_address_and_moment(tmp_path: Path, packed: bool) -> None:
    archive = Archive(packed=packed)
    archive.response("https://a.example/1", HTML.encode())
    path = archive.to(tmp_path / ("a.warc.gz" if packed else "a.warc"))
    (page,), problems = read(path)
    assert (page.url, page.retrieved_at) == ("https://a.example/1", "2024-03-21T18:05:00Z")
    assert page.source.startswith(f"{path}#urn:uuid:") and NEWS in page.text and not problems


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    archive = Archive()
    archive.response("https://a.example/p.png", b"\x89PNG", kind="image/png")
    archive.response("https://a.example/gone", HTML.encode(), status="404 Not Found")
    archive.response("https://a.example/moved", HTML.encode(), status="301 Moved Permanently")
    archive.response("https://a.example/1", HTML.encode())
    pages, problems = read(archive.to(tmp_path / "a.warc.gz"))
    assert [page.url for page in pages] == ["https://a.example/1"] and not problems


def test_bodies_are_unpacked_and_charsets_of_the_answer_are_heeded(tmp_path: Path) -> None:
    archive = Archive()
    archive.response("https://a.example/z", gzip.compress(HTML.encode()), more="Content-Encoding: gzip\r\n")
    archive.response("https://a.example/c", HTML.encode("cp1256"), kind="text/html; charset=windows-1256")
    archive.conversion("https://a.example/t", NEWS.encode())
    pages, _ = read(archive.to(tmp_path / "a.warc.gz"))
    assert [NEWS in page.text for page in pages] == [True, True, True]
    assert pages[2].text == NEWS


def test_one_bad_record_costs_only_itself(tmp_path: Path) -> None:
    archive = Archive()
    archive.response("https://a.example/0", b"")
    archive.response("https://a.example/big", b"x" * 5000)
    archive.response("https://a.example/1", HTML.encode())
    pages, problems = read(archive.to(tmp_path / "a.warc.gz"), most_bytes=2000)
    assert [page.url for page in pages] == ["https://a.example/1"]
    assert [problem.code for problem in problems] == ["I101", "I105"]


@pytest.mark.parametrize("cut", [40, 150, 330])
@pytest.mark.parametrize("name", ["a.warc.gz", "a.warc"])
def test_a_cut_archive_gives_what_stands_before_the_cut_and_says_so(tmp_path: Path, name: str, cut: int) -> None:
    archive = Archive(packed=name.endswith(".gz"))
    for number in range(3):
        archive.response(f"https://a.example/{number}", HTML.encode() + b"<p>" * number)
    pages, problems = read(archive.to(tmp_path / name, cut=cut))
    assert [page.url for page in pages] == ["https://a.example/0", "https://a.example/1"]
    assert {problem.code for problem in problems} <= {"I109", "I112"} and problems


def test_what_is_no_archive_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"hello " * 100)
    (tmp_path / "b.warc.gz").write_bytes(b"hello " * 100)
    (tmp_path / "c.warc").write_bytes(b"")
    for name, code in (("a.warc", "I109"), ("b.warc.gz", "I109"), ("c.warc", "I101")):
        pages, problems = read(tmp_path / name)
        assert not pages and [problem.code for problem in problems] == [code]


def test_a_body_that_is_not_packed_as_its_head_says_costs_only_itself(tmp_path: Path) -> None:
    archive = Archive()
    archive.response("https://a.example/br", b"not packed", more="Content-Encoding: br\r\n")
    archive.response("https://a.example/gz", b"not packed", more="Content-Encoding: gzip\r\n")
    archive.response("https://a.example/1", HTML.encode())
    pages, _ = read(archive.to(tmp_path / "a.warc.gz"))
    assert "https://a.example/1" in [page.url for page in pages]


def test_a_damaged_archive_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    archive = Archive(packed=False)
    for number in range(4):
        archive.response(f"https://a.example/{number}", HTML.encode())
    whole = b"".join(archive.records)
    for at in range(0, len(whole), 37):
        (tmp_path / "a.warc").write_bytes(whole[:at] + b"\xff\x00\r\n" + whole[at + 4 :])
        read(tmp_path / "a.warc")
