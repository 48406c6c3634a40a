"""What an Arabic present tense says of what is on for a day or on a programme. Pages of Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

HEAD = "أخبار من العاصمة\n"
FRESH = ("2025-08-12", "2025-08-13")
TODAY = ("2025-08-13", "2025-08-13")


def days(text: str) -> list[tuple[str, tuple[str, str] | None]]:
    return [
        (e.status, (e.date.start.isoformat(), e.date.end.isoformat()) if e.date else None) for e in contacts("ar", text)
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("يجتمع الرئيس المصري، اليوم الأربعاء، مع نظيره الفرنسي إيمانويل ماكرون.", "planned"),
        ("يزور وزير الخارجية الإيطالي اليوم العاصمة الليبية طرابلس.", "planned"),
        ("تحتضن العاصمة العمانية مسقط الليلة محادثات بين وفدي إيران والولايات المتحدة.", "planned"),
        ("في الوقت الذي يزور فيه وزير الخارجية الفرنسي الأربعاء طهران، دعت باريس إلى التهدئة.", "occurred"),
        ("فيما يزور وزير الخارجية الروسي بغداد اليوم الأربعاء، قصفت طائرات مواقع في البلاد.", "occurred"),
        ("تصاعد التوتر في وقت يزور فيه وزير الدفاع الأمريكي بغداد اليوم الأربعاء.", "occurred"),
        ("يزور الرئيس التركي الدوحة اليوم الأربعاء، والتقى فور وصوله أمير قطر.", "occurred"),
        ("يزور وزير الخارجية الإيراني القاهرة اليوم، وكان في استقباله وزير الخارجية المصري.", "occurred"),
        ("يزور وزير الخارجية الإيراني القاهرة اليوم، وزار الرياض أمس.", "planned"),
        ("يزور وزير الخارجية الإيراني القاهرة اليوم، وكان من المقرر أن يزور الرياض.", "planned"),
        ("من جهة أخرى، يلتقي الرئيس المصري اليوم الأربعاء نظيره التركي في أنقرة.", "planned"),
        ("يختتم وزير الخارجية الصيني اليوم زيارة إلى القاهرة.", "occurred"),
        ("التقى وزير الخارجية الروسي اليوم نظيره التركي في أنقرة.", "occurred"),
        ("يزور الرئيس الصربي اليوم باكو. واستقبل رئيس أذربيجان ضيفه في المطار.", "planned"),
    ],
)
def test_what_is_on_for_the_day_of_publication_is_planned(text: str, status: str) -> None:
    assert days(HEAD + text)[0][0] == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يزور الرئيس الصربي باكو السبت.", ("planned", ("2025-08-16", "2025-08-16"))),
        ("يستقبل الرئيس الأمريكي الجمعة المستشار الألماني في واشنطن.", ("planned", ("2025-08-15", "2025-08-15"))),
        ("أعلنت الخارجية أن لافروف يلتقي نظيره التركي الأحد.", ("planned", ("2025-08-17", "2025-08-17"))),
        ("زار الرئيس الصربي باكو السبت.", ("occurred", ("2025-08-09", "2025-08-09"))),
        ("الرئيس الصربي يزور باكو السبت", ("occurred", ("2025-08-09", "2025-08-09"))),
    ],
)
def test_a_text_that_opens_with_its_verb_is_no_headline(text: str, expected: tuple[str, object]) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وتتضمن جولته أيضا زيارة إلى قطر.", "planned"),
        ("وتشمل الجولة كذلك زيارة إلى قطر.", "planned"),
        ("وشملت جولته زيارة إلى قطر.", "occurred"),
        ("وجاءت الجولة بعد زيارة إلى قطر.", "occurred"),
    ],
)
def test_what_a_tour_includes_is_still_to_come(text: str, status: str) -> None:
    first = "وصل وزير الخارجية الياباني إلى الرياض الأحد. "
    assert days(HEAD + first + text)[-1][0] == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وبعد ذلك ينتقل الرئيس الأمريكي إلى إسرائيل.", ("planned", None)),
        ("ثم ينتقل الرئيس الأمريكي إلى إسرائيل.", ("planned", None)),
        ("ثم التقى الرئيس الأمريكي ملك الأردن.", ("occurred", ("2025-08-10", "2025-08-10"))),
        ("وبعد ذلك التقى الرئيس الأمريكي ملك الأردن.", ("occurred", ("2025-08-10", "2025-08-10"))),
        ("والتقى الرئيس الأمريكي ملك الأردن.", ("occurred", FRESH)),
    ],
)
def test_then_goes_on_with_what_was_or_what_will_be(text: str, expected: tuple[str, object]) -> None:
    first = "التقى الرئيس الأمريكي يوم الأحد نظيره المصري. "
    assert days(HEAD + first + text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("زار رئيس الوزراء الباكستاني الرياض الشهر الماضي ضمن جولة شملت قطر.", ("2025-07-01", "2025-07-31")),
        ("زار الرئيس التركي جدة في مايو الماضي، بمستهل جولة خليجية شملت قطر.", ("2025-05-01", "2025-05-31")),
        ("زار رئيس الوزراء الباكستاني الرياض الشهر الماضي قبل زيارته إلى قطر.", None),
    ],
)
def test_the_month_of_a_tour_is_that_of_its_stops(text: str, day: tuple[str, str] | None) -> None:
    assert days(HEAD + text)[-1][1] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("غادر وزير الخارجية الصيني القاهرة عقب لقائه نظيره المصري.", FRESH),
        ("وافقت الرياض على زيادة الإنتاج إثر مكالمة بين الرئيس الأمريكي والملك السعودي.", FRESH),
        ("وصل الوزير التركي إلى بغداد عقب لقاء الأخير بالرئيس الإيراني مسعود بزشكيان.", FRESH),
        ("وصل الوزير التركي إلى بغداد عقب لقائه الأخير بالرئيس الإيراني مسعود بزشكيان.", None),
        ("فرضت بكين عقوبات عقب زيارة وزير الخارجية الأمريكي إلى تايوان.", None),
        ("غادر وزير الخارجية الصيني القاهرة بعد لقائه نظيره المصري.", None),
        ("يأتي القرار بعد أيام من التوصل إثر محادثات بين وزيري خارجية مصر وقطر إلى اتفاق.", None),
        ("جاءت الجولة بعد قمة في جدة التقى خلالها ولي العهد السعودي الرئيس الصيني.", None),
    ],
)
def test_what_came_right_before_the_news_is_of_its_day(text: str, day: tuple[str, str] | None) -> None:
    assert days(text)[-1][1] == day
