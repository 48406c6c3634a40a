"""Arabic: whom a verb of two means that names nobody, and who held talks that only their outcome tells of."""

import datetime

import pytest

from dragoman.model import Page
from dragoman.pipeline import read_page
from extraction.reading import reader

ON = datetime.date(2023, 3, 6)


def told(text):
    page = Page(source="page", text=text, sha256="0" * 64, published=ON, language="ar", url=None)
    events = [e for a in read_page(page, reader()) for e in a.events if e.type == "CONSULT"]
    return [(sorted(p.party for p in e.parties), str(e.date.start) if e.date else None) for e in events]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "وعقب محادثات في أنقرة، أعلن الرئيسان التركي رجب طيب أردوغان والفرنسي إيمانويل ماكرون الخميس مبادرة.",
            "2023-03-02",
        ),
        (
            "وعقب لقائه نظيره التركي هاكان فيدان، قال وزير الخارجية الفرنسي جان نويل بارو الخميس إن التعاون قائم.",
            "2023-03-02",
        ),
    ],
)
def test_what_is_said_behind_opening_talks_was_said_on_their_day(text, day):
    assert told(text) == [(["FRA", "TUR"], day)]


def test_before_talks_nobody_has_held_them():
    assert told("وقبل اجتماع في نيويورك، قال وزيرا الخارجية الفرنسي والألماني إن الوضع خطير.") == []


def test_a_verb_of_two_has_its_own_noun_not_the_one_before():
    text = "وهو الاتصال الثاني بين الرئيسين التركي والروسي هذا العام بعدما أجريا مكالمة في 6 فبراير."
    assert (["RUS", "TUR"], "2023-02-06") in told(text)


def test_the_day_before_what_others_will_hold_it_is_a_plan():
    text = "وجاء الإعلان قبل يوم من لقاء يعقده الرئيس الروسي فلاديمير بوتين مع نظيره الأميركي جو بايدن."
    page = Page(source="page", text=text, sha256="0" * 64, published=ON, language="ar", url=None)
    events = [e for a in read_page(page, reader()) for e in a.events if e.type == "CONSULT"]
    assert [e.status for e in events] == ["planned"]


@pytest.mark.parametrize(
    "opening",
    ["وبعد أسابيع من تلك القمة،", "وقبل أيام من الغزو،", "وبعد يومين من تنصيبه،", "وعقب اندلاع الحرب في فبراير 2022،"],
)
def test_how_far_from_something_else_it_was_is_no_news(opening):
    text = f"انتهت الأزمة في العاصمة. {opening} زار ماكرون موسكو والتقى بوتين."
    assert told(text) == [(["FRA", "RUS"], None)]


def test_hours_after_something_it_is_news():
    text = "قصفت الطائرات مواقع في العاصمة. وبعد ساعات من القصف، هاتف ماكرون نظيره الروسي فلاديمير بوتين."
    assert told(text) == [(["FRA", "RUS"], "2023-03-05")]


def test_a_call_is_of_the_day_of_the_statement_that_came_of_it():
    text = "وجاء في بيان للرئاسة صدر بعد اتصال هاتفي بين ماكرون ونظيره الجزائري عبد المجيد تبون أن الزيارة مهمة."
    assert told(text) == [(["DZA", "FRA"], "2023-03-05")]
