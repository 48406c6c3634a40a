"""What people say, take out and carry elsewhere."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from dragoman.errors import DragomanError
from dragoman.merging.report import reports_of
from dragoman.model import Article, Page, Span, Title
from dragoman.store import Record
from dragoman.store.judgements import make as judgement

encode = msgspec.json.Encoder().encode
Place = Callable[[], str]
WHEN = (f"2026-01-01T00:00:{n:02}+00:00" for n in range(60))


@pytest.fixture
def pages(make: SimpleNamespace) -> list[tuple[Page, Article]]:
    told = [
        make.article("a", make.event("EGY", "RUS", days="2023-12-09"), published="2023-12-09"),
        make.article("b", make.event("EGY", "RUS", days="2023-12-09"), published="2023-12-10"),
        make.article("c", make.event("EGY", "RUS", days="2024-03-21"), published="2024-03-21"),
    ]
    return [(make.page(article, text="  they spoke of Jane Doe\n"), article) for article in told]


@pytest.fixture
def record(place: Place, pages: list[tuple[Page, Article]]) -> Iterator[Record]:
    with Record(place()) as record:
        for page, article in pages:
            record.add(page, [article])
        yield record


def say(record: Record, kind: str, one: str, other: str, says: str) -> str:
    told = judgement(kind=kind, one=one, other=other, says=says, reason="seen", who="reader", at=next(WHEN))
    assert record.say(told)
    assert not record.say(told), "once is enough"
    return told.key


def held(record: Record) -> set[str]:
    return {"".join(sorted(r.source for r in e.reports)) for e in record.events()}


def digests(record: Record) -> dict[str, str]:
    return dict(record.base.rows("SELECT source, digest FROM reports"))


def test_people_say_same_and_different_and_take_it_back(record: Record) -> None:
    assert held(record) == {"ab", "c"}
    of = digests(record)
    apart = say(record, "pair", of["a"], of["b"], "different")
    assert held(record) == {"a", "b", "c"}
    one = say(record, "pair", of["c"], of["a"], "same")
    assert held(record) == {"ac", "b"}
    record.rebuild()
    assert held(record) == {"ac", "b"}
    say(record, "back", one, "", "")
    assert held(record) == {"a", "b", "c"}
    say(record, "back", apart, "", "")
    assert held(record) == {"ab", "c"}
    assert [j.kind for j in record.judgements()] == ["pair", "pair", "back", "back"]


def test_what_was_said_last_holds(record: Record) -> None:
    of = digests(record)
    say(record, "pair", of["a"], of["b"], "different")
    say(record, "pair", of["b"], of["a"], "unsure")
    assert held(record) == {"ab", "c"}, "the machine's word stands"


def test_a_correction_wins_and_says_who_made_it(record: Record) -> None:
    of = digests(record)
    say(record, "field", of["b"], "channel", '"letter"')
    key = say(record, "field", of["a"], "date", '"2023-12-08/2023-12-09"')
    (event,) = (e for e in record.events() if "a" in {r.source for r in e.reports})
    assert event.channel == "letter"
    assert event.date is not None
    assert event.date.edtf == "2023-12-08/2023-12-09"
    assert [(c.field, c.value, c.was, c.by, c.reason) for c in event.corrected] == [
        ("channel", "letter", "phone", "reader", "seen"),
        ("date", "2023-12-08/2023-12-09", ["2023-12-09", "2023-12-09"], "reader", "seen"),
    ]
    assert event.support["channel"][0].value == "phone", "what the reports say stays"
    before = list(record.lines())
    record.rebuild()
    assert list(record.lines()) == before
    say(record, "back", key, "", "")
    (event,) = (e for e in record.events() if "a" in {r.source for r in e.reports})
    assert [c.field for c in event.corrected] == ["channel"]


def test_what_was_said_survives_another_reading_of_the_page(
    record: Record, make: SimpleNamespace, pages: list[tuple[Page, Article]]
) -> None:
    of = digests(record)
    say(record, "pair", of["a"], of["c"], "same")
    better = make.article("a", make.event("EGY", "RUS", days="2023-12-09", words="he telephoned"))
    event = msgspec.structs.replace(better.events[0], evidence=(Span(0, 9, "telephone"),))
    better = msgspec.structs.replace(better, events=(event,))
    assert record.add(pages[0][0], [better]) == "reread"
    assert digests(record)["a"] != of["a"]
    assert held(record) == {"abc"}, "and what was one event with it stays so"


def test_that_a_page_was_taken_out_is_known_when_it_comes_back(
    record: Record, pages: list[tuple[Page, Article]]
) -> None:
    assert record.removed("a") is None
    record.remove("a", reason="on request", who="reader", at=next(WHEN))
    assert record.add(pages[0][0], [pages[0][1]]) == "added"
    gone = record.removed("a")
    assert gone is not None and gone.reason == "on request"


def test_the_outlet_of_a_page_is_blotted_with_its_words(place: Place, make: SimpleNamespace) -> None:
    article = make.article("a", make.event("EGY", "RUS", days="2023-12-09"), outlet="Jane Doe Weekly")
    page = msgspec.structs.replace(make.page(article, text="says Jane Doe"), outlet="Jane Doe Weekly")
    with Record(place()) as record:
        record.add(page, [article])
        assert record.redact("a", "Jane Doe", reason="asked", who="reader", at=next(WHEN)) == 1
        assert [row[0] for row in record.base.rows("SELECT outlet FROM pages")] == ["████████ Weekly"]
        assert "Jane" not in next(iter(record.lines())).decode()


def test_a_name_is_corrected(record: Record) -> None:
    event = next(e for e in record.events() if e.parties)
    code = event.parties[0].party
    say(record, "field", record.anchor(event.id) or "", f"name.{code}", '"Sameh Shoukry"')
    told = record.event(event.id)
    assert told is not None
    assert (told.parties[0].name, told.parties[0].person) == ("Sameh Shoukry", None)
    assert [(c.field, c.value, c.was) for c in told.corrected] == [
        (f"name.{code}", "Sameh Shoukry", event.parties[0].name)
    ]
    assert [e.id for e in record.search("Shoukry")] == [told.id]


def test_what_cannot_stand_beside_a_correction_goes(record: Record) -> None:
    event = next(e for e in record.events() if e.channel == "phone")
    say(record, "field", record.anchor(event.id) or "", "status", '"planned"')
    told = record.event(event.id)
    assert told is not None and told.outcome != "held"


def test_of_copies_that_are_two_events_one_is_corrected(record: Record, make: SimpleNamespace) -> None:
    first = make.article("copy", make.event("QAT", "JOR", days="2024-05-01"), published="2024-05-01")
    other = make.article("copied", make.event("QAT", "JOR", days="2024-05-01"), published="2024-05-01")
    other = msgspec.structs.replace(other, sha256=first.sha256)
    for article in (first, other):
        record.add(make.page(article), [article])
    one, two = (r.digest for r in (*reports_of(first), *reports_of(other)))
    assert one == two
    (event,) = [e for e in record.events() if {p.party for p in e.parties} == {"QAT", "JOR"}]
    anchor = record.anchor(event.id) or ""
    assert len(anchor) > len(one)
    say(record, "field", anchor, "channel", '"letter"')
    told = record.event(event.id)
    assert told is not None and told.channel == "letter"


def test_the_least_certain_pairs(record: Record, make: SimpleNamespace) -> None:
    faint = make.article(
        "d", make.event("EGY", "RUS", days="2023-12-09", channel="unspecified", words="told otherwise")
    )
    record.add(make.page(faint), [faint])
    found = record.doubts()
    assert len(found) == 2
    assert all(d.one.digest != d.other.digest for d in found)
    scores = [abs(d.score - 4.5) for d in found]
    assert scores == sorted(scores)
    say(record, "pair", found[0].one.digest, found[0].other.digest, "unsure")
    assert found[0] not in record.doubts()


def test_a_record_goes_elsewhere_whole(record: Record, place: Place, make: SimpleNamespace) -> None:
    of = digests(record)
    say(record, "pair", of["a"], of["b"], "different")
    say(record, "field", of["c"], "status", '"planned"')
    newer = make.article("c", make.event("EGY", "RUS", days="2024-03-22"), published="2024-03-22", version=2)
    record.add(make.page(newer, text="they spoke again"), [newer])
    record.remove("b", reason="asked", who="reader", at=next(WHEN))
    pack = list(record.pack())
    with Record(place()) as other:
        other.take_in(pack)
        assert list(other.lines()) == list(record.lines())
        assert list(other.pack()) == pack
        other.take_in(pack)
        assert list(other.pack()) == pack, "twice changes nothing"


def test_what_is_no_pack_is_refused(place: Place, record: Record) -> None:
    with Record(place()) as other:
        for lines in ([b"{}"], [b"no"], [b'{"kind":"page"}'], list(record.pack(text=False))):
            with pytest.raises(DragomanError) as caught:
                other.take_in(lines)
            assert caught.value.code == "S110"
        assert other.count() == (0, 0)


def test_words_are_taken_out_for_good(place: Place, make: SimpleNamespace) -> None:
    text = "Jane Doe, his sister, and they spoke of Jane Doe."
    jane = make.party("EGY", "Jane Doe", evidence=(Span(0, 8, "Jane Doe"),))
    article = make.article("a", make.event(jane, "RUS", days="2023-12-09"), title="Jane Doe")
    article = msgspec.structs.replace(article, title=Title("Jane Doe", 0, 8))
    page = make.page(article, text=text)
    with Record(place()) as record:
        record.add(page, [article])
        assert record.redact("a", "Jane Doe", reason="private", who="reader", at=next(WHEN)) == 2
        for _ in range(2):
            (event,) = record.events()
            assert event.parties[0].name is None
            assert event.parties[0].party == "EGY"
            assert b"Jane" not in b"".join(record.lines())
            assert b"Jane" not in b"".join(record.pack())
            stored = record.text("a", page.sha256)
            assert stored is not None
            assert len(stored) == len(text), "all else stays where it is"
            assert "Jane" not in stored
            record.rebuild()
        record.add(page, [article])
        assert b"Jane" not in b"".join(record.pack()), "added again it is blotted out too"
        pack = list(record.pack())
        with Record(place()) as other:
            other.take_in(pack)
            other.add(page, [article])
            assert b"Jane" not in b"".join(other.pack()), "elsewhere too"


def test_what_was_taken_out_is_in_no_corner_of_the_file(tmp_path: Path, make: SimpleNamespace) -> None:
    jane = make.party("EGY", "Jane Doe", "president", evidence=(Span(0, 8, "Jane Doe"),))
    article = make.article("a", make.event(jane, "RUS", days="2023-12-09"))
    path = tmp_path / "r.db"
    with Record(path) as record:
        record.add(make.page(article, text="Jane Doe and they spoke"), [article])
        record.settle()
        record.base.flush()
        assert b"jane" in path.read_bytes(), "the words by which events are found stand there plainly"
        record.redact("a", "Jane Doe", reason="private", who="reader", at=next(WHEN))
    assert b"jane" not in path.read_bytes().lower()


def test_versions_and_what_changed(record: Record, make: SimpleNamespace) -> None:
    newer = make.article("a", make.event("EGY", "RUS", days="2023-12-09", status="denied"), version=2)
    record.add(make.page(newer, text="  they did not speak\n"), [newer])
    first, second = record.history("a")
    assert (first.current, second.current) == (False, True)
    assert second.changes == ("@@ -1 +1 @@", "-  they spoke of Jane Doe", "+  they did not speak")
    assert second.lost == ("CONSULT EGY+RUS 2023-12-09 phone occurred",)
    assert second.gained == ("CONSULT EGY+RUS 2023-12-09 phone denied",)
    assert record.history("none") == []


def test_search_finds_every_spelling(place: Place, make: SimpleNamespace) -> None:
    sisi = make.party("EGY", "Abdel Fattah el-Sisi", "president", person="abdel-fattah-el-sisi")
    words = "تلقّى الرئيس اتصالا من نظيره في قصر الاتحاديّة"
    with Record(place()) as record:
        told = make.article("a", make.event(sisi, "RUS", days="2023-12-09", words=words), published="2023-12-09")
        record.add(make.page(told), [told])
        for question in (
            "sisi",
            "السيسي",
            "السیسی",
            "عبدالفتاح",
            "Egypt",
            "مصر",
            "روسية",
            "روسیه",
            "روسيا رئيس",
            "الإتحادية",
        ):
            found = record.search(question)
            assert question == "روسية" or len(found) == 1, question
        assert record.search("sisi lavrov") == []
        assert record.search("") == []
        assert record.search("'\"*") == []
        told = make.article("a", version=2)
        record.add(make.page(told), [told])
        assert record.search("sisi") == [], "what went is not found"


def test_events_that_hold_two_reports_of_one_page_are_made_one_whole(place: Place, make: SimpleNamespace) -> None:
    days = ("2023-12-09", "2024-03-21")
    told = [make.article(source, make.event("EGY", "RUS", days=day)) for source, day in zip("ab", days, strict=True)]
    told.append(make.article("p", *(make.event("EGY", "RUS", days=day, words=f"on {day}") for day in days)))
    with Record(place()) as record:
        for one in told:
            record.add(make.page(one, text="a text of more than ten letters"), [one])
        assert held(record) == {"ap", "bp"}
        of = digests(record)
        key = say(record, "pair", of["a"], of["b"], "same")
        assert held(record) == {"abpp"}
        before = list(record.lines())
        record.rebuild()
        assert list(record.lines()) == before
        with Record(place()) as other:
            other.take_in(list(record.pack()))
            assert list(other.lines()) == before
        say(record, "back", key, "", "")
        assert held(record) == {"ap", "bp"}


def test_a_pack_without_texts_gives_no_sentence_away(place: Place, make: SimpleNamespace) -> None:
    sentence = "they spoke of what nobody but they could have known " * 5
    told = make.article("a", make.event(make.party("EGY", sentence), "RUS", words=sentence), title=sentence)
    page = make.page(told, text="...." + sentence)
    with Record(place()) as record:
        record.add(page, [told])
        say(record, "field", record.anchor(record.events()[0].id) or "", "channel", '"letter"')
        lines = list(record.pack(text=False))
    assert {msgspec.json.decode(line)["kind"] for line in lines} >= {"page", "article", "event", "judgement"}

    def texts(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from texts(one)

    for line in lines:
        assert max(map(len, texts(msgspec.json.decode(line)))) <= 80, line


def test_whoever_says_what_in_whatever_order(place: Place, make: SimpleNamespace) -> None:
    """The same pages and judgements give the same events whenever each came."""
    told = [make.article(str(n), make.event("EGY", "RUS", days=f"2024-01-0{n + 1}")) for n in range(6)]
    said = []
    with Record(place()) as record:
        for one in told:
            record.add(make.page(one), [one])
        of = digests(record)
        chance = random.Random(3)
        for n in range(6):
            one, other = chance.sample(sorted(of.values()), 2)
            says = chance.choice(["same", "different"])
            at = f"2026-01-01T00:00:0{n}+00:00"
            said.append(judgement(kind="pair", one=one, other=other, says=says, reason="", who="", at=at))
            record.say(said[-1])
            if n % 2:
                record.settle()
        whole = list(record.lines())
    with Record(place()) as record:
        for one in said[3:]:
            record.say(one)
        for one in reversed(told):
            record.add(make.page(one), [one])
            record.settle()
        for one in said[:3]:
            record.say(one)
        assert list(record.lines()) == whole
