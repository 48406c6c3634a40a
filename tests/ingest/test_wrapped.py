"""Feeds, agencies' files and exports of channels."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from dragoman.ingest.files import read_paths
from dragoman.ingest.problem import Problem
from dragoman.model import Page

CALL = "تلقى الرئيس المصري اتصالا هاتفيا من نظيره الروسي يوم السبت، بحثا خلاله وقف إطلاق النار في غزة."
DAY = datetime.date(2023, 12, 9)


def read(path: Path, content: str | bytes) -> list[Page | Problem]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_paths([str(path)]))


def one(path: Path, content: str) -> Page:
    (page,) = read(path, content)
    assert isinstance(page, Page), page
    return page


def test_rss(tmp_path: Path) -> None:
    page = one(
        tmp_path / "feed.xml",
        f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>بريد الشرق</title><item><title>اتصال هاتفي بين الرئيسين</title><link>https://courier.example/1</link>
        <description>خلاصة</description><content:encoded><![CDATA[<p>{CALL}</p><p>{CALL}</p>]]></content:encoded>
        <pubDate>Sat, 09 Dec 2023 23:10:00 +0200</pubDate><guid>n-1</guid></item></channel></rss>""",
    )
    assert page.source.endswith("feed.xml#n-1")
    assert page.text == f"اتصال هاتفي بين الرئيسين\n\n{CALL}\n\n{CALL}"
    assert (page.url, page.outlet, page.published) == ("https://courier.example/1", "بريد الشرق", DAY)


def test_atom(tmp_path: Path) -> None:
    page = one(
        tmp_path / "feed.atom",
        f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>بريد</title>
        <entry xml:lang="ar"><title>اتصال</title>
        <link rel="self" href="https://x.example/self"/><link href="https://x.example/2"/><id>tag:2</id>
        <updated>2023-12-10T01:00:00Z</updated><published>2023-12-09T22:00:00Z</published>
        <content type="html">&lt;p&gt;{CALL}&lt;/p&gt;</content></entry></feed>""",
    )
    assert page.text == f"اتصال\n\n{CALL}"
    assert (page.url, page.published, page.language) == ("https://x.example/2", DAY, "ar")


def test_newsml(tmp_path: Path) -> None:
    page = one(
        tmp_path / "item.xml",
        f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" xml:lang="ar">
        <itemMeta><provider qcode="nprov:MENA"/>
        <versionCreated>2023-12-10T08:00:00Z</versionCreated></itemMeta>
        <contentMeta><contentCreated>2023-12-09</contentCreated>
        <headline>اتصال هاتفي</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
        <html xmlns="http://www.w3.org/1999/xhtml"><body><p>{CALL}</p></body></html></inlineXML></contentSet></newsItem>""",
    )
    assert page.text == f"اتصال هاتفي\n\n{CALL}"
    assert (page.source[-6:], page.outlet, page.published, page.language) == ("#urn:1", "MENA", DAY, "ar")


@pytest.mark.parametrize(
    "item",
    [
        {
            "uri": "u",
            "headline": "اتصال",
            "body_text": CALL,
            "versioncreated": "2023-12-09T20:00:00Z",
            "provider": "MENA",
        },
        {
            "uri": "u",
            "headlines": [{"value": "اتصال"}],
            "bodies": [{"contenttype": "text/plain", "value": CALL}],
            "firstcreated": "2023-12-09",
            "infosources": [{"name": "MENA"}],
        },
        {
            "uri": "u",
            "headline": "اتصال",
            "body_html": f"<p>{CALL}</p>",
            "contentcreated": "2023-12-09",
            "provider": "MENA",
        },
    ],
)
def test_ninjs(tmp_path: Path, item: object) -> None:
    page = one(tmp_path / "item.json", json.dumps(item))
    assert page.text == f"اتصال\n\n{CALL}"
    assert (page.source[-2:], page.outlet, page.published) == ("#u", "MENA", DAY)


def test_telegram(tmp_path: Path) -> None:
    message = {"id": 7, "type": "message", "date": "2023-12-09T20:11:00", "edited": "2023-12-11T00:00:00"}
    export = {
        "name": "قناة",
        "type": "public_channel",
        "messages": [
            {"id": 6, "type": "service", "date": "2023-12-09T20:11:00", "action": "pin_message"},
            message | {"text": [CALL, {"type": "link", "text": " https://t.me/x"}]},
            message | {"id": 8, "text": "", "photo": "a.jpg"},
            message | {"id": 9, "text": CALL, "forwarded_from": "وكالة"},
        ],
    }
    first, second = (p for p in read(tmp_path / "result.json", json.dumps(export)) if isinstance(p, Page))
    assert (first.text, first.outlet, first.published) == (f"{CALL} https://t.me/x", "قناة", DAY)
    assert (second.source[-2:], second.outlet) == ("#9", "وكالة")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xml", "<rss>", "I101"),
        ("a.xml", "<rss", "I110"),
        ("a.json", '{"messages": [', "I113"),
        ("a.json", '{"headline": ', "I113"),
        ("a.json", '{"messages": [], "x": ' + "[" * 100_000, "I113"),
        ("a.json", '{"a": 1}', "I110"),
    ],
)
def test_damage_is_coded(tmp_path: Path, name: str, content: str, code: str) -> None:
    (problem,) = read(tmp_path / name, content)
    assert isinstance(problem, Problem)
    assert problem.code == code


def test_entities_are_not_looked_up(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    declared = f"<!DOCTYPE x [<!ENTITY e SYSTEM 'file://{tmp_path}/secret'>]>"
    page = one(tmp_path / "a.xml", f"{declared}<rss><channel><item><title>&e; {CALL}</title></item></channel></rss>")
    assert CALL in page.text
    assert "secret words" not in page.text


def test_other_json_of_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CALL)
    (tmp_path / "package.json").write_text("{}")
    (tmp_path / "sitemap.xml").write_text("<urlset></urlset>")
    assert [type(found) for found in read_paths([str(tmp_path)])] == [Page]
