"""Who set out and met there has come: one contact; who set out and has not met yet is on his way."""

import datetime

import pytest

from extraction.reading import told

MONDAY = datetime.date(2023, 3, 6)
LEFT = "Turkish Foreign Minister Hakan Fidan left Ankara for Baghdad on Sunday."


def of(text):
    return [(e.status, e.date.edtf if e.date else "-") for e in told(text, on=MONDAY, language="en")]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEFT} In Baghdad, Fidan met his Iraqi counterpart Fuad Hussein.",
        f"{LEFT} Iraq's prime minister received Fidan in the evening.",
        "Lavrov held talks with Qatari officials in Doha on Sunday. On Saturday, Lavrov left Oman for Qatar.",
    ],
)
def test_who_met_where_he_went_has_come(text):
    assert of(text) == [("occurred", "2023-03-05")]


def test_a_headline_tells_that_he_has_arrived():
    page = "Iran FM arrives in Muscat\n\nHossein Amir-Abdollahian left Tehran for Muscat on Monday."
    assert of(page) == [("occurred", "2023-03-06")]


@pytest.mark.parametrize(
    "behind",
    [
        "Fidan met his Iraqi counterpart in Ankara last week.",
        "Erdogan met the Iraqi prime minister in Baghdad in 2021.",
        "Fidan met the Iraqi ambassador in the morning.",
        "Fidan spoke by phone with his Iraqi counterpart on Saturday.",
    ],
)
def test_another_meeting_does_not_bring_him_there(behind):
    assert ("planned", "2023-03-05") in of(f"{LEFT} {behind}")


def test_who_will_leave_has_not_come():
    page = "Fidan will leave Ankara for Baghdad on Tuesday. Fidan met his Iraqi counterpart on Sunday."
    assert of(page) == [("planned", "2023-03-07"), ("occurred", "2023-03-05")]


@pytest.mark.parametrize(
    ("text", "days", "language"),
    [
        ("Fidan heads to Baghdad tomorrow. Fidan met his Iraqi counterpart Fuad Hussein.", "2023-03-07", "en"),
        ("Lavrov leaves for Ankara on Friday. Lavrov met Mevlut Cavusoglu.", "2023-03-10", "en"),
        ("Lavrov leaves for Ankara next week. Lavrov met Mevlut Cavusoglu.", "2023-03-13/2023-03-19", "en"),
        (
            "يتوجه وزير الخارجية التركي إلى بغداد الخميس. واجتمع وزير الخارجية التركي مع نظيره العراقي.",
            "2023-03-09",
            "ar",
        ),
        ("يتوجه الرئيس المصري إلى الدوحة غدا. والتقى السيسي أمير قطر.", "2023-03-07", "ar"),
    ],
)
def test_a_journey_still_to_come_led_to_no_meeting(text, days, language):
    found = told(text, on=MONDAY, language=language)
    assert [e.status for e in found] == ["planned", "occurred"]
    assert found[0].date.edtf == days


def test_who_met_and_then_left_met_before():
    page = "التقى وزير الخارجية السعودي الرئيس الإيراني. ثم توجه وزير الخارجية السعودي إلى طهران."
    assert [e.status for e in told(page, on=MONDAY, language="ar")] == ["occurred", "planned"]
