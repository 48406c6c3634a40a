"""Every format as its own library, or its specification, reads it; and hostile words in each."""

from __future__ import annotations

import io
import json
import warnings
import zipfile
from types import SimpleNamespace
from typing import Any

import pytest

from dragoman.errors import DragomanError
from dragoman.export import Told, formats, renderer, row
from dragoman.export.directed import directed, move, plover
from dragoman.export.needs import need
from dragoman.export.to_cameo import code
from dragoman.export.to_obsidian import title
from dragoman.export.where import city_at, state_at, two_letters
from dragoman.merging import Merged, merge

NASTY = "=cmd|'x'!A1 <script>alert(1)</script> [[x]] \\end{document} \x0b ]]> {{y}} \"q\" %&$#_ سخن"
LINES = ("plover", "ftm")


@pytest.fixture
def told(make: SimpleNamespace) -> list[Told]:
    sisi = make.party("EGY", "Abdel Fattah el-Sisi", "president", wikidata="Q307871")
    putin = make.party("RUS", "Vladimir Putin", "president", initiated=True, wikidata="Q7747")
    call = make.event(sisi, putin, days="2023-12-09", topics="gaza ceasefire", mode="phone", outcome="held")
    visit = make.event(
        make.party("RUS", travelled=True),
        "IRN",
        days="2023-12-07",
        place="IRN/Tehran",
        channel="in-person",
        mode="visit",
    )
    planned = make.event("IRN", "OMN", days="2024-01-02/2024-01-05", channel="in-person", status="planned", place="OMN")
    denied = make.event("ISR", "SAU", days="2024-02-01", status="denied")
    undated = make.event("QAT", "USA", channel="letter")
    url = "https://example.org/a?b=1&c={2}"
    pages = [
        make.article("a", call, published="2023-12-09", outlet=NASTY, url=url, language="ar"),
        make.article("b", visit, published="2023-12-08", outlet="Paper", language="fa"),
        make.article("c", planned, published="2024-01-01"),
        make.article("d", denied, published="2024-02-02"),
        make.article("e", undated),
    ]
    return [Told(event, NASTY) for event in merge(pages)]


def whole(told: list[Told], format: str) -> bytes:
    return b"".join(renderer(format)(told))


def text(told: list[Told], format: str) -> str:
    return whole(told, format).decode()


def table(told: list[Told], format: str) -> list[dict[str, str]]:
    head, *lines = text(told, format).split("\n")
    assert lines.pop() == ""
    return [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]


def of(told: list[Told], *codes: str) -> Merged:
    return next(one.event for one in told if {p.party for p in one.event.parties} == set(codes))


@pytest.mark.parametrize("format", sorted(set(formats()) - {"xlsx", "parquet"}))
def test_the_same_events_give_the_same_bytes(told: list[Told], format: str) -> None:
    assert whole(told, format) == whole(told, format)
    assert isinstance(whole([], format), bytes)


def test_what_plover_has_no_place_for(told: list[Told]) -> None:
    found = {tuple(sorted(p.party or "" for p in one.event.parties)): plover(one.event) for one in told}
    assert found["EGY", "RUS"] == ("CONSULT", "phone")
    assert found["IRN", "OMN"] == ("AGREE", "meet")
    assert found["ISR", "SAU"] is None


def test_who_does_it_to_whom(told: list[Told]) -> None:
    assert [(a.party, b.party) for a, b in directed(of(told, "EGY", "RUS"))] == [("RUS", "EGY")]
    visit = of(told, "IRN", "RUS")
    both = list(directed(visit))
    assert {(a.party, b.party) for a, b in both} == {("IRN", "RUS"), ("RUS", "IRN")}
    assert {a.party: move(visit, a, b) for a, b in both} == {"RUS": "visits", "IRN": "hosts"}
    assert {a.party: code(visit, a, b) for a, b in both} == {"RUS": "042", "IRN": "043"}


def test_plover(told: list[Told]) -> None:
    rows = [json.loads(line) for line in text(told, "plover").splitlines()]
    call = next(r for r in rows if r["mode"] == "phone")
    assert (call["source"][0]["code"], call["target"][0]["code"]) == ("RUS", "EGY")
    assert call["quad"] == "VERBAL COOPERATION"
    assert len({r["id"] for r in rows}) == len(rows)
    assert "ISR" not in {side["code"] for r in rows for side in (*r["source"], *r["target"])}


def test_polecat(told: list[Told]) -> None:
    rows = table(told, "polecat")
    visit = next(r for r in rows if r["Actor Country"] == "RUS" and r["Recipient Country"] == "IRN")
    assert (visit["Event Date"], visit["City"], visit["Latitude"], visit["Version"]) == (
        *("2023-12-07", "Tehran", "35.7"),
        "dragoman",
    )
    assert {len(r) for r in rows} == {40}
    assert all(r["Event Date"] for r in rows), "no event without one day"


def test_cameo(told: list[Told]) -> None:
    rows = table(told, "cameo")
    codes = {(r["Actor1Code"], r["Actor2Code"]): r["EventCode"] for r in rows}
    assert codes["RUSGOV", "EGYGOV"] == "041"
    assert codes["RUS", "IRN"] == "042"
    assert ("IRN", "OMN") not in codes, "several days"
    assert {r["QuadClass"] for r in rows} == {"1"}
    assert all(r["EventCode"].startswith(r["EventRootCode"]) for r in rows)


def test_follow_the_money(told: list[Told]) -> None:
    model = pytest.importorskip("followthemoney", reason="followthemoney is not installed").model
    entities = [model.get_proxy(json.loads(line), cleaned=False) for line in text(told, "ftm").splitlines()]
    for entity in entities:
        entity.schema.validate({"properties": entity.properties})
        for prop, value in entity.itervalues():
            assert prop.type.clean(value) is not None or prop.type.name in ("entity", "url"), (prop, value)
    known = {entity.id for entity in entities}
    events = [entity for entity in entities if entity.schema.name == "Event"]
    assert len(events) == len(told)
    assert all(set(event.get("involved")) <= known for event in events)
    putin = next(e for e in entities if e.get("wikidataId", quiet=True) == ["Q7747"])
    assert putin.schema.name == "Person"
    assert putin.get("country") == ["ru"]


def test_linked_data(told: list[Told]) -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    graph = rdflib.Graph()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own
        graph.parse(data=text(told, "jsonld"), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    events = set(graph.subjects(rdflib.RDF.type, schema.Event))
    assert len(events) == len([one for one in told if one.event.status not in ("denied", "called-for", "hypothetical")])
    assert {str(name) for name in graph.objects(None, schema.jobTitle)} == {"president"}
    assert (None, schema.addressLocality, rdflib.Literal("Tehran")) in graph


def test_points_on_a_map(told: list[Told]) -> None:
    found = json.loads(text(told, "geojson"))
    assert found["type"] == "FeatureCollection"
    by = {feature["id"]: feature for feature in found["features"]}
    assert len(by) == len(told)
    tehran = by[of(told, "IRN", "RUS").id]
    assert tehran["geometry"] == {"type": "Point", "coordinates": [51.4, 35.7]}
    assert tehran["properties"]["precision"] == "city"
    assert by[of(told, "IRN", "OMN").id]["properties"]["precision"] == "state"
    assert by[of(told, "EGY", "RUS").id]["geometry"] is None


def test_every_position_is_on_earth() -> None:
    from dragoman.export import where

    points = [*where._cities().values(), *(point for _, point in where._states().values())]
    assert all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in points)
    assert state_at("EGY") and two_letters("EGY") == "EG"
    assert city_at("Atlantis", "EGY") is None is state_at("HAMAS")


def test_a_feed_that_readers_read(told: list[Told]) -> None:
    feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed")
    feed = feedparser.parse(whole(told, "rss"))
    assert not feed.bozo
    assert len(feed.entries) == len(told)
    call = next(e for e in feed.entries if e.id == of(told, "EGY", "RUS").id)
    assert call.published_parsed[:3] == (2023, 12, 9)
    assert call.link == "https://example.org/a?b=1&c={2}"
    assert {tag.term for tag in call.tags} == {"gaza", "ceasefire"}


def test_slides_of_a_timeline(told: list[Told]) -> None:
    slides = json.loads(text(told, "timelinejs"))["events"]
    assert len(slides) == len([one for one in told if one.event.date])
    assert slides[0]["start_date"] == {"year": 2023, "month": 12, "day": 7}
    assert any("end_date" in slide for slide in slides)
    assert "<script" not in text(told, "timelinejs")


def test_sources_in_bibtex(told: list[Told]) -> None:
    bibtexparser = pytest.importorskip("bibtexparser", reason="bibtexparser is not installed")
    library = bibtexparser.parse_string(text(told, "bibtex"))
    assert not library.failed_blocks
    assert len(library.entries) == 5
    call = next(e for e in library.entries if "url" in e.fields_dict)
    assert call["url"] == "https://example.org/a?b=1&c=%7B2%7D"
    assert call["langid"] == "arabic"
    assert call["date"] == "2023-12-09"


def test_sources_for_zotero(told: list[Told]) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    items = json.loads(text(told, "csl"))
    jsonschema.validate(items, CSL)
    assert len({item["id"] for item in items}) == 5
    assert {item["type"] for item in items} == {"article-newspaper"}


def test_a_vault(told: list[Told]) -> None:
    yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
    with zipfile.ZipFile(io.BytesIO(whole(told, "obsidian"))) as vault:
        assert vault.testzip() is None
        notes = {name: vault.read(name).decode() for name in vault.namelist()}
    events = {name: note for name, note in notes.items() if name.startswith("events/")}
    assert len(events) == len(told)
    for name, note in events.items():
        assert not set(name.removeprefix("events/")) & set('\\/:*?"<>|')
        head = yaml.safe_load(note.split("---\n")[1])
        assert head["id"] in name
        links = {part.split("]]")[0] for part in note.split("---\n", 2)[2].split("\n\n")[1].split("[[")[1:]}
        assert {f"party/{link}.md" in notes or f"person/{link}.md" in notes for link in links} == {True}
        assert "<script" not in note


def test_a_workbook(told: list[Told]) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    sheet = openpyxl.load_workbook(io.BytesIO(whole(told, "xlsx")))["events"]
    head, *lines = [list(line) for line in sheet.iter_rows()]
    names = [cell.value for cell in head]
    assert names == list(row(told[0]).__struct_fields__)
    assert len(lines) == len(told)
    assert {cell.data_type for line in lines for cell in line} <= {"s", "inlineStr", "d", "n"}, "no formula"
    assert lines[0][names.index("first")].value.date().isoformat() == "2023-12-07"
    assert lines[0][names.index("date")].value.date().isoformat() == "2023-12-07"
    assert sheet.auto_filter.ref == f"A1:{head[-1].coordinate[:-1]}{len(told) + 1}"


def test_parquet(told: list[Told]) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyarrow import parquet

    rows = parquet.read_table(io.BytesIO(whole(told, "parquet"))).to_pylist()
    assert [r["id"] for r in rows] == [one.event.id for one in told]
    assert rows[0]["first"].isoformat() == "2023-12-07"
    assert sorted(rows[0]["parties"]) == ["IRN", "RUS"]
    assert rows[-1]["first"] is None
    assert parquet.read_table(io.BytesIO(whole([], "parquet"))).num_rows == 0


def test_what_is_not_installed_is_named() -> None:
    with pytest.raises(DragomanError, match=r"E101 dragoman\[excel\]"):
        need("no_such_module", "excel")


# the properties that are used, as github.com/citation-style-language/schema (csl-data.json) has them
CSL: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": ["string", "number"]},
            "type": {"enum": ["article-newspaper"]},
            "title": {"type": "string"},
            "language": {"type": "string"},
            "note": {"type": "string"},
            "container-title": {"type": "string"},
            "URL": {"type": "string"},
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "maxItems": 2,
                        "items": {
                            "type": "array",
                            "minItems": 1,
                            "maxItems": 3,
                            "items": {"type": ["string", "number"]},
                        },
                    }
                },
            },
        },
    },
}


def test_articles_of_one_page_are_sources_of_their_own(make: SimpleNamespace) -> None:
    pages = [
        make.article("a", make.event("EGY", "RUS", days="2023-12-09"), published="2023-12-09"),
        make.article("a", make.event("IRN", "OMN", days="2023-12-07"), published="2023-12-09", article=1),
    ]
    told = [Told(event, NASTY) for event in merge(pages)]
    ids = {item["id"] for item in json.loads(text(told, "csl"))}
    assert len(ids) == 2
    assert {entry.split(",")[0] for entry in text(told, "bibtex").split("@online{")[1:]} == ids


def test_a_note_of_many_parties_keeps_its_id(make: SimpleNamespace) -> None:
    codes = [f"{a}{b}X" for a in "ABCDEF" for b in "ABCDEF"]
    events = merge([make.article("a", make.event(*codes, days="2023-12-09"), published="2023-12-09")])
    name = title(row(Told(events[0], "")))
    assert name.endswith(f" {events[0].id}") and len(name) <= 120
