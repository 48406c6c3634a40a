"""How a day was worked out, in sentences of the reader's language: the words it rests on, then step by step."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from dragoman.merging import Merged
from dragoman.web.teller import Teller

MOST_QUOTES = 3
_COUNT = re.compile(r"([+-]\d+) (\w+)$")
_DATE = re.compile(r"(gregorian|jalali|hijri)\b")
# What a step of a trace is called in the words of the interface, by how the step begins; the longest first. A step that
# is not here is left out: what the page says and the day stand beside it.
_STEPS = {
    "the article's day": ("article_day",),
    "fresh news without a day": ("fresh",),
    "set out, as the news tells": ("same",),
    "hours ahead of the news": ("same",),
    "same day": ("same",),
    "the weekday agrees": ("weekday_agrees",),
    "the weekday stands over the count": ("weekday_decides",),
    "weekday before or today": ("weekday_near",),
    "weekday before": ("weekday_before",),
    "weekday ahead, from the tense": ("weekday_ahead", "tense"),
    "weekday ahead": ("weekday_ahead",),
    "the next one, of what is to come": ("to_come",),
    "the last one": ("last",),
    "the next one": ("next",),
    "the running one": ("running",),
    "ahead": ("next",),
    "while the visit goes on": ("visit",),
    "a stay of": ("stay",),
    "early part": ("early",),
    "late part": ("late",),
    "so-far part": ("so_far",),
    "some days ago": ("some_days",),
    "the seven days before": ("some_days",),
    "since then": ("since",),
    "planned when published": ("planned",),
    "occurred when published": ("occurred",),
    "past ": ("counted_back",),
    "in past ": ("counted_back",),
    "this ": ("this",),
    "next ": ("counted_on",),
}
_ORDER = sorted(_STEPS, key=len, reverse=True)
_LEANS = re.compile(r"\d+ days (before|from) ")  # another event, or words of the page, say when it was


def steps(event: Merged, teller: Teller) -> Markup:
    """The sentences; empty where no day is known. Words of a page stand apart from what is told about them."""
    if event.date is None:
        return Markup()
    keys = list(dict.fromkeys(_keys(event.date.trace)))
    told = [] if "fresh" in dict(keys) else [_rests(event, teller)]
    told += [Markup(escape(teller.words[f"step_{key}"].format(n=teller.number(n)))) for key, n in keys]
    return Markup(" ").join(one for one in told if one)


def _rests(event: Merged, teller: Teller) -> Markup:
    """The words of the pages, each with the number of its report."""
    quotes: dict[str, Markup] = {}
    for span in event.date.evidence if event.date else ():
        report = max(span.report, 0)
        language = event.reports[report].language
        quotes.setdefault(
            span.text,
            Markup('<q lang="{}" dir="{}">{}</q> <a class="ref" href="#report-{}">[{}]</a>').format(
                language, "rtl" if teller.rtl(language) else "ltr", span.text, report, teller.number(report + 1)
            ),
        )
    some = list(quotes.values())[:MOST_QUOTES]
    if not some:
        return Markup()
    return Markup(escape(teller.words["day_rests"])).format(words=Markup(escape(teller.words["comma"])).join(some))


def _keys(trace: str) -> Iterator[tuple[str, int]]:
    """The steps of a trace by their keys, with the number that some of them name."""
    rule, _, rest = trace.partition(": ")
    for part in (rest if rest and " " not in rule else trace).split("; "):  # a rule is one word
        plain = part.removeprefix("agrees with ").removeprefix("within ")
        count, dated = _COUNT.fullmatch(plain), _DATE.match(plain)
        if count and count[2] == "day":
            yield _days(int(count[1]))
        elif count:
            yield ("counted_back" if count[1].startswith("-") else "counted_on"), 0
        elif dated:
            yield dated[1], 0
        elif _LEANS.match(plain):
            yield "leans", 0
        else:
            begun = next((name for name in _ORDER if plain.startswith(name)), None)
            number = re.search(r"\d+", plain)
            yield from ((key, int(number[0]) if number else 0) for key in _STEPS.get(begun or "", ()))


def _days(count: int) -> tuple[str, int]:
    """Days back or ahead, by the form that their number takes (Arabic has four)."""
    if count == 0:
        return "same", 0
    n = abs(count)
    form = str(n) if n <= 2 else "few" if 3 <= n % 100 <= 10 else "many"
    return f"{'back' if count < 0 else 'ahead'}_{form}", n
