"""Every view as people see it: three languages, light and dark, desk and phone. Screenshots stay in `.screenshots`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from dragoman.store import Record

from .conftest import SAMPLES, SHOTS

LANGUAGES = ("en", "ar", "fa")
SIZES = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
# what axe looks at, in every language, theme and size
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}

# what is looked at as a whole is not cut at an edge, and its letters are of a size to be read
CUT = """() => [...document.querySelectorAll("svg.network, svg.world")].flatMap((svg) => {
    const box = svg.parentElement;
    const texts = [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect()).filter((t) => t.width);
    const within = svg.getBoundingClientRect();
    return [
        ...(box.scrollWidth > box.clientWidth ? [`cut: ${box.scrollWidth} of ${box.clientWidth} pixels`] : []),
        ...texts.filter((t) => t.left < within.left - 1 || t.right > within.right + 1).map((t) => "a name is cut"),
        ...texts.filter((t) => t.height < 11).map((t) => `letters of a line of ${t.height} pixels`),
    ];
})"""


@pytest.fixture(scope="module")
def views(record: str) -> dict[str, str]:
    """Every view by its name, with an address that shows something."""
    with Record(record, still=True) as kept:
        event = max(kept.events(), key=lambda e: len(e.reports))
    source = quote(str(SAMPLES / "ar-putin-sisi-december.txt"), safe="")
    person = next(side.person for side in event.parties if side.person)
    return {
        "timeline": "",
        "nothing": "?q=zzzz",
        "actors": "actors",
        "actor": "actors/EGY",
        "pair": "actors/EGY/RUS",
        "positions": "positions",
        "stances": "positions?topic=gaza",
        "statements": "statements?party=EGY",
        "figures": "figures?kind=killed&of=PSE",
        "framing": "framing?party=RUS",
        "network": "network",
        "network-when": "network?from=2023-12&to=2024-03",
        "map": "map",
        "coverage": "coverage",
        "review": "review",
        "missing": "events/none",
        "event": f"events/{event.id}",
        "accounts": f"events/{event.id}/accounts",
        "person": f"people/{person}",
        "page": f"page?source={source}",
        "about": "about",
    }


@pytest.fixture(scope="module", params=[(s, t, g) for s in SIZES for t in ("light", "dark") for g in LANGUAGES])
def tab(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A tab of a size, in a theme, for a language, with what it asked for and complained of."""
    size, theme, language = request.param
    context = browser.new_context(viewport=SIZES[size], color_scheme=theme, locale=language, java_script_enabled=True)
    page = context.new_page()
    page.seen, page.told, page.kind = [], [], request.param
    page.on("request", lambda asked: page.seen.append(asked.url))
    page.on("console", lambda said: page.told.append(said.text) if said.type in ("error", "warning") else None)
    yield page
    context.close()


def test_every_view_can_be_read_by_everyone(
    tab: Any, desk: str, judging: str, closed: str, views: dict[str, str]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    size, theme, language = tab.kind
    SHOTS.mkdir(exist_ok=True)
    wrong: list[str] = []
    walked = [(name, f"{desk}/{language}/{address}") for name, address in views.items()]
    walked += [("judging", f"{judging}/{language}/review"), ("enter", f"{closed}/{language}/actors")]
    for name, address in walked:
        tab.goto(address)
        tab.screenshot(path=str(SHOTS / f"{name}-{language}-{theme}-{size}.png"), full_page=True)
        over = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wrong.append(f"{name}: {over} pixels wider than the window")
        wrong += [f"{name}: {told}" for told in tab.evaluate(CUT)]
        for found in Axe().run(tab, options=RULES).response["violations"]:
            wrong += [f"{name}: {found['id']} {node['target']} {node['html'][:150]}" for node in found["nodes"][:2]]
    assert not wrong, "\n".join(wrong)


def test_nothing_is_asked_of_anyone_else(browser: Any, desk: str, views: dict[str, str]) -> None:
    context = browser.new_context()
    page = context.new_page()
    seen: set[str] = set()
    told: list[str] = []
    page.on("request", lambda asked: seen.add(urlsplit(asked.url).netloc))
    page.on("console", lambda said: told.append(said.text) if said.type in ("error", "warning") else None)
    for address in views.values():
        page.goto(f"{desk}/ar/{address}")
    context.close()
    assert seen == {urlsplit(desk).netloc}
    assert not [text for text in told if "404" not in text]


def test_the_face_is_ours(browser: Any, desk: str) -> None:
    page = browser.new_page()
    page.goto(f"{desk}/fa/")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('16px Vazirmatn')")
    page.close()


def test_without_script(browser: Any, desk: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{desk}/en/")
    page.get_by_label("Party").fill("Egypt, Russia")
    page.get_by_role("button", name="Show").click()
    assert re.search(r"party=Egypt", page.url)
    page.locator(".told a").first.click()
    assert page.locator("h1").inner_text()
    assert page.locator("mark").count()
    context.close()


def test_keys_are_enough(browser: Any, desk: str) -> None:
    page = browser.new_page()
    page.goto(f"{desk}/en/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#content'")
    page.close()
