"""When and where an Arabic contact was that is told as in the course of a journey."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        (
            "يتوجه رئيس الوزراء الكندي غدا إلى بروكسل في زيارة يجري خلالها مباحثات مع الأمين العام لحلف الناتو.",
            "NATO",
            ("2025-08-14", "BEL", "Brussels"),
        ),
        (
            "يقوم وزير الخارجية الأوغندي بزيارة إلى تشاد يوم الأحد، ينقل خلالها رسالة من الرئيس يوويري موسيفيني "
            "للرئيس التشادي محمد إدريس ديبي.",
            "letter",
            ("2025-08-17", None, None),
        ),
        (
            "وصل وزير الخارجية النرويجي إلى القاهرة بعد أيام من قمة التقى خلالها الرئيس الفرنسي والمستشارة الألمانية.",
            "DEU",
            (None, None, None),
        ),
    ],
)
def test_during_a_journey(text: str, who: str, expected: tuple[str | None, ...]) -> None:
    found = [e for e in contacts("ar", text) if who in (e.channel, *(p.party for p in e.parties))]
    assert len(found) == 1
    told = found[0]
    place = (told.place.country, told.place.city) if told.place else (None, None)
    assert (told.date.edtf if told.date else None, *place) == expected


def test_later_stops_of_a_tour() -> None:
    """The day on which a tour begins is that of its first stop alone."""
    text = "يبدأ الرئيس الفنلندي غدا جولة يستهلها بزيارة أستانا ثم طشقند ويختتمها في باكو يوم الأحد."
    days = {p.party: e.date for e in contacts("ar", text) for p in e.parties if p.party != "FIN"}
    assert {party: when.edtf if when else None for party, when in days.items()} == {
        "KAZ": "2025-08-14",
        "UZB": None,
        "AZE": "2025-08-17",
    }


def test_each_stop_behind_then_is_later() -> None:
    """«ثم» leads on to all that stand behind it."""
    text = "يبدأ الرئيس الفنلندي غدا جولة يستهلها بزيارة أستانا ثم طشقند وبيشكك."
    days = {p.party: e.date for e in contacts("ar", text) for p in e.parties if p.party != "FIN"}
    assert {party: when.edtf if when else None for party, when in days.items()} == {
        "KAZ": "2025-08-14",
        "UZB": None,
        "KGZ": None,
    }


@pytest.mark.parametrize("verb", ["استهلها", "افتتحها", "بدأها"])
def test_the_first_stop_of_a_tour_that_was(verb: str) -> None:
    """A verb in the past, although it is also written as "I open"."""
    (told,) = contacts("ar", f"أنهى الرئيس الفنلندي جولته التي {verb} بزيارة كازاخستان.")
    assert told.status == "occurred"


def test_news_of_a_tour() -> None:
    """A headline, which has who does it first, tells in the present tense what is on."""
    (told,) = contacts("ar", "الرئيس الفنلندي يبدأ جولة آسيوية يستهلها بزيارة كازاخستان.")
    assert told.status == "occurred"


def test_bidden_for_a_day() -> None:
    """The day behind the place to which somebody is bidden is that of the visit."""
    (told,) = contacts("ar", "دعا الرئيس الكيني نظيره الأوغندي إلى نيروبي في سبتمبر المقبل.")
    assert (told.status, told.date.edtf if told.date else None) == ("called-for", "2025-09")


def test_stops_before_an_arrival() -> None:
    """Who has just come to one stop of a tour has been at the others on days that the page does not name."""
    text = "وصل الرئيس الفنلندي إلى باكو ضمن جولة شملت كازاخستان وأذربيجان."
    days = {p.party: e.date for e in contacts("ar", text) for p in e.parties if p.party != "FIN"}
    assert {party: when.edtf if when else None for party, when in days.items()} == {
        "AZE": "2025-08-12/2025-08-13",
        "KAZ": None,
    }
