"""Days, places and persons of what Arabic journeys are made for: pages of Wednesday 13 August 2025."""

from __future__ import annotations

import datetime

import pytest

from extraction import reading

Told = tuple[set[str | None], str, str | None, tuple[str | None, str | None] | None]


def told(text: str) -> list[Told]:
    """Parties, status, day and place of every contact."""
    return [
        (
            {p.party for p in e.parties},
            e.status,
            e.date.edtf if e.date else None,
            (e.place.country, e.place.city) if e.place else None,
        )
        for e in reading.contacts("ar", text)
    ]


def test_whom_others_meet_in_a_city_has_not_visited_its_state() -> None:
    text = "وصل وزير الخارجية التركي هاكان فيدان إلى جنيف اليوم لإجراء محادثات مع نظيره المصري بدر عبد العاطي."
    assert told(text) == [({"TUR", "EGY"}, "planned", "2025-08-13", ("CHE", "Geneva"))]


def test_a_guest_for_the_summit_of_a_body_visits_its_host_too() -> None:
    text = "وصل الرئيس التركي رجب طيب أردوغان إلى القاهرة اليوم لحضور قمة منظمة التعاون الإسلامي."
    parties = [p for p, *_ in told(text)]
    assert {"TUR", "EGY"} in parties and {"TUR", "OIC"} in parties


def test_what_a_journey_after_another_is_for_is_where_it_leads() -> None:
    text = "بعد لقائه نظيره العماني في مسقط، يصل وزير الخارجية المصري اليوم إلى بغداد للقاء نظيره العراقي."
    assert ({"EGY", "IRQ"}, "planned", "2025-08-13", ("IRQ", "Baghdad")) in told(text)


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        (
            "وصل وزير الخارجية التركي هاكان فيدان إلى بغداد أمس. ويجري فيدان الخميس محادثات مع نظيره العراقي.",
            ({"TUR", "IRQ"}, "planned", "2025-08-14", ("IRQ", "Baghdad")),
        ),
        (
            "قال المتحدث إن وزير الخارجية التركي هاكان فيدان سيعقد اجتماعا مع نظيره العراقي خلال زيارة عمل لقطر السبت.",
            ({"TUR", "IRQ"}, "planned", "2025-08-16", ("QAT", None)),
        ),
        (
            "قال وزير الخارجية المصري بدر عبد العاطي، في الرياض أمس، إن بلاده ترفض ذلك. وأضاف خلال لقائه نظيره السعودي "
            "الأمير فيصل بن فرحان أن الأمن واحد.",
            ({"EGY", "SAU"}, "occurred", "2025-08-12", ("SAU", "Riyadh")),
        ),
        (
            "زار رئيس الوزراء المصري مصطفى مدبولي أمس الأردن. ووصل مدبولي إلى عمان مع وفد رفيع.",
            ({"EGY", "JOR"}, "occurred", "2025-08-12", ("JOR", "Amman")),
        ),
    ],
)
def test_where_a_guest_meets(text: str, contact: Told) -> None:
    assert contact in told(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("غادر وزير الخارجية التركي هاكان فيدان أنقرة مساء أمس متوجها إلى القاهرة.", "2025-08-12"),
        ("عقد وزيرا خارجية تركيا وسوريا أول لقاء بينهما منذ 2011 في موسكو يوم الاثنين.", "2025-08-11"),
        ("أرجأ الرئيس التركي رجب طيب أردوغان زيارته إلى القاهرة من 20 أغسطس إلى 27 أغسطس.", "2025-08-27"),
        ("وكان الرئيس التركي رجب طيب أردوغان قد بعث الأسبوع الماضي رسالة إلى نظيره العراقي.", "2025-08-04/2025-08-10"),
        ("سيقوم الرئيس التركي رجب طيب أردوغان بزيارة إلى القاهرة ابتداء من غد تستغرق يومين.", "2025-08-14/2025-08-15"),
        ("كشفت صحيفة اليوم أن رئيس الموساد زار الدوحة سرا.", None),
        ("أشاد وزير الخارجية التركي هاكان فيدان، الثلاثاء، بزيارته مؤخرا إلى القاهرة.", None),
        ("يزور وزير الخارجية التركي هاكان فيدان القاهرة خلال أيام.", None),
        ("أنقرة في 12 أغسطس (الأناضول) التقى الرئيس التركي رجب طيب أردوغان يوم الاثنين نظيره الصومالي.", "2025-08-11"),
    ],
)
def test_whose_day_it_is(text: str, day: str | None) -> None:
    assert [d for _, _, d, _ in told(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "وصل وزير الخارجية التركي هاكان فيدان إلى بغداد اليوم، واستقبله نظيره العراقي فؤاد حسين.",
        "بدأ وزير الخارجية التركي هاكان فيدان زيارة إلى بغداد يستقبله خلالها نظيره العراقي فؤاد حسين.",
    ],
)
def test_who_stands_behind_a_verb_that_has_its_object_receives(text: str) -> None:
    for event in reading.contacts("ar", text):
        assert event.place is not None and event.place.country == "IRQ"
        assert [p.party for p in event.parties if p.travelled] == ["TUR"]
    assert "Fuad Hussein" in {p.name for e in reading.contacts("ar", text) for p in e.parties}


def test_what_something_comes_after_has_not_its_day() -> None:
    text = (
        "بعد يومين من لقائه نظيره العراقي في بغداد، يجري وزير الخارجية التركي غدا محادثات في القاهرة مع نظيره المصري."
    )
    assert ({"TUR", "EGY"}, "planned", "2025-08-14", ("EGY", "Cairo")) in told(text)
    assert [d for p, _, d, _ in told(text) if p == {"TUR", "IRQ"}] == [None]


def test_an_envoy_in_a_land_is_not_there() -> None:
    (event,) = reading.contacts("ar", "الرئيس اليمني يلتقي مبعوث الأمم المتحدة في اليمن")
    assert event.place is None


def test_two_of_one_family_name_are_told_apart_by_their_time() -> None:
    text = "عقد السادات وبيغن قمة في كامب ديفيد."
    today = reading.told(text, on=reading.NEWS, language="ar")
    assert today == []
    (then,) = reading.told(text, on=datetime.date(1978, 9, 10), language="ar")
    assert {p.party: p.name for p in then.parties} == {"EGY": "Anwar Sadat", "ISR": "Menachem Begin"}


def test_who_arrives_behind_others_comes_to_where_they_came() -> None:
    text = "وصل الرئيس التونسي إلى جدة اليوم. ووصل الرئيس العراقي على رأس وفد رسمي."
    assert [(p, place) for p, _, _, place in told(text)] == [
        ({"TUN", "SAU"}, ("SAU", "Jeddah")),
        ({"IRQ", "SAU"}, ("SAU", "Jeddah")),
    ]


def test_who_reaches_a_house_or_is_at_home_has_not_come_to_its_state() -> None:
    for more in ("ووصل الرئيس العراقي إلى مقر القمة.", "ووصل وزير الداخلية السعودي لاستقباله."):
        assert [p for p, *_ in told("وصل الرئيس التونسي إلى جدة اليوم. " + more)] == [{"TUN", "SAU"}]


def test_the_day_of_the_last_visit_is_not_that_of_the_news() -> None:
    text = "وصل الرئيس المصري إلى أنقرة اليوم، وكانت آخر زيارة له في مارس 2013."
    assert [d for _, _, d, _ in told(text)] == ["2025-08-13", "2013-03"]


def test_what_goes_on_since_a_weekday_is_not_ahead() -> None:
    text = "خبر عاجل\nيزور وزير الخارجية الأردني دمشق منذ الأحد."
    assert [s for _, s, _, _ in told(text)] == ["occurred"]


def test_who_hosts_in_a_relative_clause_says_where() -> None:
    text = "وتأتي الزيارة بعد المحادثات التي استضافتها جدة بين الولايات المتحدة وأوكرانيا."
    assert [(p, place) for p, _, _, place in told(text)] == [({"USA", "UKR"}, ("SAU", "Jeddah"))]


def test_the_last_visit_is_not_the_one_to_which_somebody_is_invited() -> None:
    text = (
        "تلقى رئيس الوزراء اللبناني دعوة من العاهل السعودي لزيارة المملكة. "
        "وكانت آخر زيارة لرئيس الوزراء اللبناني إلى السعودية في الثالث من نوفمبر الماضي."
    )
    assert ({"LBN", "SAU"}, "occurred", "2024-11-03", ("SAU", None)) in told(text)
