"""Persons, place, initiator and topics of a contact that was found."""

from __future__ import annotations

from types import SimpleNamespace

from dragoman.grading.details import Details, Share, details, remarks
from dragoman.grading.figures import figures
from dragoman.grading.gold import GoldPage, Side, Wanted, Where
from dragoman.grading.page import grade_page

GOLD = Wanted(
    channel="phone",
    status="occurred",
    date=None,
    parties=(Side("EGY", "Abdel Fattah el-Sisi"), Side("RUS", "Vladimir Putin")),
    initiator="RUS",
    place=Where("EGY", "Cairo"),
    topics=("gaza", "ceasefire", "other"),
)


def test_details(make: SimpleNamespace) -> None:
    read = make.event(
        make.party("EGY", "Abdel Fattah al-Sisi"),
        make.party("RUS", "Sergey Lavrov", initiated=True),
        place="RUS",
        topics="gaza yemen",
    )
    assert details(GOLD, read) == Details(
        persons=Share(1, 2, 2), place=Share(0, 1, 0), initiator=Share(1, 1, 1), topics=Share(1, 2, 2)
    )
    assert remarks(GOLD, read) == {
        "persons": "Abdel Fattah el-Sisi, Vladimir Putin, read Abdel Fattah al-Sisi, Sergey Lavrov",
        "place": "EGY, read RUS",
        "topics": "ceasefire, gaza, read gaza, yemen",
    }


def test_what_the_annotation_leaves_open_is_not_judged(make: SimpleNamespace) -> None:
    bare = Wanted(channel="phone", status="occurred", date=None, parties=(Side("EGY"), Side("RUS")))
    read = make.event("EGY", make.party("RUS", travelled=True), place="RUS")
    assert details(bare, read) == Details()
    assert remarks(bare, read) == {}


def test_they_are_figures_and_are_listed_when_asked_for(make: SimpleNamespace) -> None:
    gold = GoldPage(id="a", lang="en", published=None, contacts=(GOLD,))
    graded = grade_page(gold, [make.article("a", make.event("EGY", "RUS", place="EGY", status="occurred"))], "")
    assert {name: figures([graded])[name] for name in ("persons", "place", "initiator", "topics")} == {
        "persons": 0.0,
        "place": 1.0,
        "initiator": 0.0,
        "topics": 0.0,
    }
    assert list(graded.lines()) == []
    assert list(graded.lines(["initiator", "place"])) == ["initiator of EGY+RUS ? phone occurred: RUS, read None"]
