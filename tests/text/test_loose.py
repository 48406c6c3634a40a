"""Endings that are written apart from their word."""

from __future__ import annotations

from dragoman.text.letters import HALF_SPACE
from dragoman.text.loose import fastened, pattern

ENDINGS = pattern(["ی", "ها", "های"])


def test_a_loose_ending_is_fastened() -> None:
    assert fastened("وزارت خارجه ی ترکیه", ENDINGS) == f"وزارت خارجه{HALF_SPACE}ی ترکیه"
    assert fastened("گفتگو های دو کشور", ENDINGS) == f"گفتگو{HALF_SPACE}های دو کشور"
    assert fastened("این گفتگو ها.", ENDINGS) == f"این گفتگو{HALF_SPACE}ها."


def test_a_word_that_begins_so_stays() -> None:
    for text in ("وزیر یمن", "شهر هاوانا", "- ی", "۳ ها", "آن ها‌یی", "شب یَلدا"):
        assert fastened(text, ENDINGS) == text


def test_no_endings_change_nothing() -> None:
    assert fastened("خارجه ی ترکیه", pattern([])) == "خارجه ی ترکیه"


def test_a_page_is_fastened_once() -> None:
    page = "وزارت خارجه ی ترکیه"
    assert fastened(page, ENDINGS) is fastened(page, ENDINGS)
