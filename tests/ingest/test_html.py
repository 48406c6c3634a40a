"""HTML: the text that a reader sees, title first, and what the head states."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from dragoman.errors import DragomanError
from dragoman.ingest.files import read_paths
from dragoman.ingest.html import extract
from dragoman.model import Page

HEAD = """<html lang="ar"><head><title>لقاء في القاهرة | موقع</title>
<meta property="article:published_time" content="2024-03-21T10:00:00Z">
<meta property="og:site_name" content="موقع">
<link rel="canonical" href="a.example/1"><style>p {}</style></head>"""
BODY = "استقبل الرئيس المصري وزير الخارجية الأمريكي في القاهرة يوم الخميس وبحثا وقف إطلاق النار"
SHARED = Path(__file__).parents[3] / "shared" / "html"


def html(body: str, head: str = HEAD) -> Page:
    return extract(Page(source="a.html", text=head + body, sha256=""))


def test_blocks_and_breaks() -> None:
    first = f"<div>{BODY}<br>ثم <b>غادر</b>\n  القاهرة</div>"
    page = html(f"<h1>لقاء في القاهرة</h1>{first}<div>{BODY}</div><div>&laquo;تم&raquo;</div>")
    assert page.text == f"لقاء في القاهرة\n\n{BODY}\nثم غادر القاهرة\n\n{BODY}\n\n«تم»"


def test_what_the_head_states_comes_with_the_page() -> None:
    page = html(f"<p>{BODY}</p>")
    assert (page.url, page.outlet, page.published) == ("a.example/1", "موقع", datetime.date(2024, 3, 21))


def test_what_came_with_the_page_is_kept() -> None:
    given = Page(source="a", text=f"{HEAD}<p>{BODY}", sha256="", outlet="Feed", published=datetime.date(2020, 1, 1))
    page = extract(given)
    assert (page.outlet, page.published) == ("Feed", datetime.date(2020, 1, 1))


def test_the_title_stands_first_even_below_a_menu() -> None:
    page = html(f"<div>السبت 23 مارس</div><h1>لقاء في القاهرة</h1><p>{BODY}</p>")
    assert page.text.startswith("لقاء في القاهرة\n\nالسبت 23 مارس\n\n")
    assert page.text.count("لقاء في القاهرة") == 1


def test_furniture_goes() -> None:
    links = "".join(f"<li><a href=x>خبر {i}</a></li>" for i in range(5))
    page = html(f"<nav>قائمة</nav><ul>{links}</ul><p>{BODY}</p><script>a='<p>no</p>'</script><footer>حقوق</footer>")
    assert page.text == f"لقاء في القاهرة | موقع\n\n{BODY}"


def test_an_element_that_is_never_closed_does_not_swallow_the_page() -> None:
    assert BODY in html(f"<nav><ul><li><p>{BODY}</p>").text


def test_no_text() -> None:
    with pytest.raises(DragomanError, match="L102"):
        html("<script>1</script>", head="")


@pytest.mark.skipif(not SHARED.exists(), reason="the shared HTML pages are not beside this checkout")
def test_real_pages_keep_the_lines_that_a_reader_marked() -> None:
    for row in json.loads((SHARED / "index.json").read_text()):
        expected = (row.get("expected") or {}).get("text") or ""
        (page,) = read_paths([str(SHARED / row["file"])])
        assert isinstance(page, Page)
        flat = " ".join(page.text.split())
        for line in filter(str.strip, expected.split("\n")):
            assert " ".join(line.split()) in flat, row["file"]


def test_linked_data() -> None:
    data = json.dumps(
        {
            "@graph": [
                {"@type": "WebSite"},
                {
                    "@type": ["NewsArticle"],
                    "headline": "لقاء &quot;في&quot; القاهرة",
                    "datePublished": "1403-01-02",
                    "publisher": {"name": "صحيفة"},
                },
            ]
        }
    )
    page = html(f"<h3>اقرأ</h3><div>{BODY}</div>", head=f'<script type="application/ld+json">{data}</script>')
    assert page.text.startswith('لقاء "في" القاهرة')
    assert (page.outlet, page.published) == ("صحيفة", datetime.date(2024, 3, 21)), "a year from 1300 to 1499 is Jalali"


@pytest.mark.parametrize("data", ["{", "[" * 10000, '{"@graph": 1}', '{"@type": "NewsArticle", "publisher": "x"}'])
def test_linked_data_that_is_broken(data: str) -> None:
    assert BODY in html(f"<p>{BODY}</p>", head=f'<script type="application/ld+json">{data}</script>').text


def test_a_page_about_several_articles_takes_the_day_of_none() -> None:
    two = [{"@type": "NewsArticle", "headline": h, "datePublished": "2020-01-01"} for h in "ab"]
    head = f'<script type="application/ld+json">{json.dumps(two)}</script>'
    assert html(f"<p>{BODY}</p>", head=head).published is None


@pytest.mark.parametrize("junk", ["<", "<p", "\0", "\ud800", "<!DOCTYPE", "<a" * 5000, "<div>" * 5000, "&#xFFFFFFFF;"])
def test_junk_costs_nothing_but_itself(junk: str) -> None:
    page = html(f"{junk}<p>{BODY}</p>", head="")
    assert BODY in page.text
