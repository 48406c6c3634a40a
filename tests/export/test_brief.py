import datetime
import io
import zipfile
from types import SimpleNamespace
from xml.etree import ElementTree

import msgspec
import pytest

from dragoman.errors import DragomanError
from dragoman.export import Told
from dragoman.export.brief import FORMATS, Brief, build
from dragoman.export.cite import cite, lines
from dragoman.merging import merge
from dragoman.model import Article, Page, Span
from dragoman.reader import Reader, load
from dragoman.store.verify import quotes, verify

DAY = datetime.date.fromisoformat


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


@pytest.fixture
def article(make: SimpleNamespace) -> Article:
    event = make.event("EGY", "RUS", days="2023-12-09", words="they <b>spoke</b> | [x]")
    return make.article("a", event, published="2023-12-09", outlet="Paper & Co", title="Call", url="javascript:x")


def brief(article: Article, reader: Reader, language: str) -> Brief:
    told = [Told(event, "They & spoke.") for event in merge([article])]
    pack = reader.pack(language)
    days = {"since": DAY("2023-12-01"), "until": None}
    return build(told, [[article]], pack=pack, parties=["A", "B"], **days)


@pytest.mark.parametrize("language", ["en", "ar", "fa"])
def test_a_brief_in_every_format_and_language(article: Article, reader: Reader, language: str) -> None:
    told = brief(article, reader, language)
    assert told.rtl == (language != "en")
    assert told.title.endswith("B")
    assert told.days
    assert told.items[0].notes == (1,)
    for make_file in FORMATS.values():
        assert make_file(told) == make_file(told)
    text = FORMATS["html"](told).decode()
    assert "<b>" not in text
    assert "href='javascript" not in text
    assert f"dir='{'rtl' if told.rtl else 'ltr'}'" in text
    assert "\\<b\\>" in FORMATS["md"](told).decode()
    with zipfile.ZipFile(io.BytesIO(FORMATS["docx"](told))) as file:
        parts = {name: ElementTree.fromstring(file.read(name)) for name in file.namelist()}
    words = "".join(parts["word/footnotes.xml"].itertext())
    assert "they <b>spoke</b> | [x]" in words
    assert "Paper & Co" in words


def test_an_empty_brief_says_so(reader: Reader) -> None:
    told = build([], [], pack=reader.pack("fa"), parties=[], since=None, until=None)
    assert told.sources
    assert all(told.sources in f(told).decode("utf-8", "ignore") for name, f in FORMATS.items() if name != "docx")


def test_a_citation_in_the_calendars_involved(article: Article) -> None:
    persian = msgspec.structs.replace(article, language="fa")
    (event,) = merge([persian])
    (one,) = cite(Told(event, "They spoke."), [persian])
    assert one.days == {"gregorian": "2023-12-09", "jalali": "1402-09-18"}
    assert one.happened["jalali"] == "1402-09-18"
    assert one.words == ((3, 3 + len("they <b>spoke</b> | [x]"), "they <b>spoke</b> | [x]"),)
    assert any(persian.sha256 in line for line in lines(one))


def test_a_pack_is_checked_against_copies(make: SimpleNamespace) -> None:
    text = "Oh they spoke"
    told = make.article("a", make.event("EGY", "RUS", days="2023-12-09", words="they spoke"))
    pack = [b'{"kind":"pack"}', b'{"kind":"page","source":"a","sha256":"%s"}' % told.sha256.encode()]
    pack += [b'{"kind":"article",' + msgspec.json.encode(told)[1:]]
    wanted = quotes(pack)
    copy = Page(source="mine", text=text, sha256=told.sha256)
    (good,) = verify(wanted, [copy])
    assert (good.copy, good.quotes, good.wrong) == ("mine", 1, ())
    (bad,) = verify(wanted, [msgspec.structs.replace(copy, text="They never spoke")])
    assert bad.wrong == ((3, 13, "they spoke"),)
    (none,) = verify(wanted, [])
    assert none.copy is None


def test_quotes_of_events_are_checked_too(make: SimpleNamespace) -> None:
    told = make.article("a", make.event("EGY", "RUS", days="2023-12-09", words="they spoke"))
    (event,) = merge([told])
    forged = msgspec.structs.replace(event, evidence=(Span(3, 13, "they wrote", 0),))
    first = [b'{"kind":"pack"}', b'{"kind":"page","source":"a","sha256":"%s"}' % told.sha256.encode()]
    copy = Page(source="mine", text="Oh they spoke", sha256=told.sha256)

    def line(told: object) -> bytes:
        return b'{"kind":"event",' + msgspec.json.encode(told)[1:]

    (good,) = verify(quotes([*first, line(event)]), [copy])
    assert (good.quotes, good.wrong) == (1, ())
    (bad,) = verify(quotes([*first, line(forged)]), [copy])
    assert bad.wrong == ((3, 13, "they wrote"),)
    nowhere = msgspec.structs.replace(event, evidence=(Span(3, 13, "they wrote", 7),))
    for rows in ([line(nowhere)], [b'{"kind":"event"}'], [b'{"kind":"page"}'], [b'{"kind":"article","source":"a"}']):
        with pytest.raises(DragomanError) as caught:
            quotes([*first, *rows])
        assert caught.value.code == "S110"
    with pytest.raises(DragomanError):
        quotes([])


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://x.example/a>b <c>\n# d", " <https://x.example/a%3Eb%20%3Cc%3E%0A#%20d>: "),
        ("javascript:x\n# <b>", " javascript:x \\# \\<b\\>: "),
    ],
)
def test_an_address_stays_an_address_in_markdown(article: Article, reader: Reader, url: str, written: str) -> None:
    told = FORMATS["md"](brief(msgspec.structs.replace(article, url=url), reader, "en")).decode()
    assert written in told
