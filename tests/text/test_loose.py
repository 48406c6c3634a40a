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


WHOLE = pattern(
    ["ی", "ها", "های", "ه‌ای", "ه‌اند"],
    joined=["گفت‌و‌گو", "‌کننده"],
    leads={"می": ["د", "م"], "نمی": ["د", "م"]},
    unless=["ماه"],
    even=["رسد"],
    letters={"ي": "ی", "ك": "ک"},
)


def shown(text: str) -> str:
    assert len(fastened(text, WHOLE)) == len(text)
    return fastened(text, WHOLE).replace(HALF_SPACE, "_")


def test_an_ending_may_stand_behind_some_letters_only() -> None:
    assert shown("برنامه ای که رفته اند") == "برنامه_ای که رفته_اند"
    assert shown("سلام ای دوست") == "سلام ای دوست"


def test_the_pieces_of_a_word_are_joined() -> None:
    assert shown("گفت و گو، گفت و‌گوی، گفت‌و گو های") == "گفت_و_گو، گفت_و_گوی، گفت_و_گو_های"
    assert shown("مذاکره کننده و مذاکره کننده‌ای") == "مذاکره_کننده و مذاکره_کننده_ای"
    assert shown("گفت و گوش داد، نگفت و گو") == "گفت و گوش داد، نگفت و گو"


def test_what_leads_a_verb_is_written_onto_it() -> None:
    assert shown("او می گوید. نمی روم") == "او می_گوید. نمی_روم"
    assert shown("رسمی باشد، در می خانه") == "رسمی باشد، در می خانه"


def test_a_month_of_that_name_stays() -> None:
    assert shown("ماه می آمد، ۱۶ می وارد شد، ۳ می در") == "ماه می آمد، ۱۶ می وارد شد، ۳ می در"
    assert shown("به ۱۶ می رسد") == "به ۱۶ می_رسد"


def test_letters_that_fold_are_one() -> None:
    assert shown("هسته اي كه مي كند") == "هسته_اي كه مي_كند"


def test_a_loose_conjunction_is_fastened() -> None:
    leads = pattern([], alone=["و"])
    assert fastened("الوزير و نظيره، و قال", leads) == f"الوزير و{HALF_SPACE}نظيره، و{HALF_SPACE}قال"
    for text in ("الوزير ونظيره", "دلو ماء", "و 20 آخرون", "جورج و. بوش", 'و "حماس"', "كما و-التي"):
        assert fastened(text, leads) == text
