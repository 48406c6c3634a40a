"""Whose day it is in an Arabic sentence: of a saying, of an answer, of what was before. Pages of 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

TODAY = ("2025-08-13", "2025-08-13")


def days(text: str) -> list[tuple[str, tuple[str, str] | None]]:
    return [
        (e.status, (e.date.start.isoformat(), e.date.end.isoformat()) if e.date else None) for e in contacts("ar", text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن الكرملين، اليوم، أن الرئيس الروسي يعتزم زيارة أنقرة.", ("planned", None)),
        ("صرح وزير الخارجية المصري، اليوم الأربعاء، بأنه ينوي زيارة أنقرة قريبا.", ("planned", None)),
        ("أعلنت الخارجية الإيرانية، اليوم، أن التحضيرات جارية لزيارة الرئيس الإيراني إلى دمشق.", ("planned", None)),
        ("قال الكرملين إن الرئيس الروسي سيلتقي اليوم نظيره التركي.", ("planned", TODAY)),
        ("أعلن البيت الأبيض، اليوم، أن الرئيس الأمريكي سيستقبل نظيره التركي مساء اليوم.", ("planned", TODAY)),
    ],
)
def test_the_day_on_which_a_plan_is_told_is_not_the_plans(text: str, expected: tuple[str, object]) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "قالت الخارجية الإيرانية، اليوم، تعليقا على اللقاء بين الرئيس الروسي ونظيره التركي، إن طهران ترحب.",
        "علق وزير الخارجية الروسي، الاثنين، على زيارة الرئيس الأمريكي إلى كييف.",
        "احتجت الصين، الاثنين، على زيارة وزير الخارجية الأمريكي إلى تايوان.",
        "وصف الرئيس العراقي، الأحد، المحادثات بين السعودية وإيران بأنها إيجابية.",
    ],
)
def test_what_somebody_remarks_on_was_on_a_day_of_its_own(text: str) -> None:
    assert days(text)[0] == ("occurred", None)


@pytest.mark.parametrize(
    "text",
    [
        "وصل وزير الخارجية الصيني، الاثنين، إلى أنقرة. وسبق للوزير الصيني أن زار القاهرة.",
        "وصل وزير الخارجية الصيني، الاثنين، إلى أنقرة. وسبق وزار الوزير الصيني القاهرة.",
    ],
)
def test_what_somebody_did_once_is_no_news(text: str) -> None:
    assert days(text)[1] == ("occurred", None)
    assert days("سبق اللقاء بين الرئيس التركي والرئيس الروسي اجتماع مغلق.")[0][1] == ("2025-08-12", "2025-08-13")


def test_before_holding_something_is_no_decade_ago() -> None:
    text = "التقى وزير الخارجية التركي نظيره اليوناني في أنقرة قبل عقد القمة."
    assert days(text) == [("occurred", ("2025-08-12", "2025-08-13"))]


@pytest.mark.parametrize(
    "text",
    [
        "وبعد بضعة أيام، زار الرئيس التشادي الخرطوم.",
        "وبعد ذلك بأسابيع زار الرئيس التشادي الخرطوم.",
        "تحيي تركيا اليوم الذكرى العاشرة لزيارة الرئيس الأمريكي إلى أنقرة.",
    ],
)
def test_what_came_some_time_after_something_else_is_no_news(text: str) -> None:
    assert days(text) == [("occurred", None)]


def test_what_was_done_on_an_older_journey_is_no_news() -> None:
    text = "وتأتي زيارة لافروف إلى بغداد بعد أيام من زيارة قام بها إلى مينسك التقى خلالها الرئيس البيلاروسي."
    assert days(text)[1] == ("occurred", None)


def test_who_is_quoted_counts_from_the_day_of_his_words() -> None:
    text = 'قال الرئيس الفرنسي، الاثنين: "التقيت أمس الرئيس الأوكراني في باريس".'
    assert days(text) == [("occurred", ("2025-08-10", "2025-08-10"))]
    text = "قال الكرملين الاثنين إن الرئيس الروسي سيلتقي غدا نظيره الصيني."
    assert days(text) == [("planned", ("2025-08-14", "2025-08-14"))]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("رجح المتحدث أن يلتقي الرئيس الروسي نظيره الصيني في موسكو.", "planned"),
        ("وأعرب عن أمله في أن يجري الرئيس الأوكراني محادثات مع نظيره الروسي.", "planned"),
        ("زار الرئيس الإيراني دمشق قبل أن يلتقي الرئيس العراقي في بغداد.", "occurred"),
        ("قال المتحدث إنه يلتقي حاليا وزير الخارجية التركي نظيره السوري.", "occurred"),
    ],
)
def test_a_present_tense_behind_an_tells_what_has_not_been(text: str, status: str) -> None:
    assert days(text)[-1][0] == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن الكرملين، الاثنين، إلغاء اللقاء الذي كان مقررا الخميس بين الرئيس الروسي ونظيره التركي.", "2025-08-14"),
        ("ألغت أنقرة اجتماعا كان مقررا عقده الثلاثاء بين وزير الدفاع التركي ونظيره السويدي.", "2025-08-19"),
        ("ألغى وزير الخارجية التركي، اليوم، زيارته إلى بكين.", None),
    ],
)
def test_what_is_called_off_has_the_day_on_which_it_was_to_be(text: str, expected: str | None) -> None:
    assert days(text)[0] == ("denied", (expected, expected) if expected else None)


def test_a_later_sentence_says_how_long_a_visit_will_be() -> None:
    text = "أعلن الكرملين أن الرئيس الصيني سيزور موسكو. وأوضح أن الزيارة ستجري بين 20 و22 أغسطس."
    assert days(text) == [("planned", ("2025-08-20", "2025-08-22"))]


def test_what_comes_next_in_a_story_was_done_on_its_day() -> None:
    text = "التقى وزير الخارجية المصري نظيره الألماني في ميونيخ، قبل أن يتوجه إلى أنقرة الاثنين."
    assert days(text)[1] == ("occurred", ("2025-08-11", "2025-08-11"))
    text = "سيزور الرئيس الفرنسي القاهرة الخميس قبل أن يتوجه إلى بغداد."
    assert days(text)[1] == ("planned", None)


def test_a_weekday_behind_a_verb_in_the_past_is_not_the_next_one() -> None:
    text = "وصل الرئيس الفلسطيني، الاثنين، إلى نيويورك للمشاركة في اجتماعات الجمعية العامة للأمم المتحدة."
    assert days(text)[-1][1] == ("2025-08-11", "2025-08-11")


def test_what_is_said_has_a_subject_and_a_verb_of_its_own() -> None:
    text = "قال وزير الخارجية البريطاني في نيودلهي، خلال زيارة إلى الهند، إن بلاده ستواصل دعم أوكرانيا."
    assert days(text) == [("occurred", ("2025-08-12", "2025-08-13"))]


@pytest.mark.parametrize(
    "text",
    [
        "انتقدت طهران القمة التي ستعقد بين الرئيسين الأمريكي والروسي الجمعة.",
        "غيرت سيول قائمة عشاء القمة، التي ستعقد بين الكوريتين الجمعة.",
    ],
)
def test_what_will_be_held_between_two_is_on_the_next_such_day(text: str) -> None:
    assert days(text)[-1] == ("planned", ("2025-08-15", "2025-08-15"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "التقى الرئيس الفرنسي نظيره التركي في أنقرة أمس لبحث المؤتمر المقرر عقده الشهر المقبل.",
            ("occurred", ("2025-08-12", "2025-08-12")),
        ),
        (
            "بحث الوزير المصري هاتفيا مع نظيره الأردني القمة العربية المقررة في سبتمبر المقبل.",
            ("occurred", ("2025-08-12", "2025-08-13")),
        ),
        (
            "اللقاء المقرر عقده في سبتمبر المقبل بين الرئيسين الروسي والتركي مهم.",
            ("planned", ("2025-09-01", "2025-09-30")),
        ),
    ],
)
def test_the_day_of_what_is_planned_is_not_that_of_who_speaks_of_it(text: str, expected: tuple[str, object]) -> None:
    assert days(text) == [expected]


def test_what_only_the_results_of_a_visit_are_told_of_is_no_news() -> None:
    assert days("استعرض مجلس الوزراء، نتائج زيارة رئيس الوزراء الليبي إلى القاهرة.") == [("occurred", None)]


def test_what_had_been_before_is_no_news_wherever_its_was_stands() -> None:
    text = "خبر\nقال مسؤول إن الوضع جيد. وقبل ذلك كان الرئيس المصري قد استقبل نظيره الفرنسي."
    assert [e.date for e in contacts("ar", text)] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال الرئيس الفرنسي الاثنين إن الوضع أفضل، بعد عشرة أيام من لقائه مع نظيره التركي.",
            ("occurred", ("2025-08-01", "2025-08-01")),
        ),
        (
            "وقبل يومين من الزيارة المرتقبة للرئيس المصري إلى برلين، أشادت الوزيرة بالتعاون.",
            ("planned", ("2025-08-14", "2025-08-15")),  # told on the day of the article or on the day before
        ),
        (
            "وعشية زيارة المستشارة الألمانية إلى واشنطن، تضاءلت الآمال بالإعفاء من الرسوم في الأول من أيلول.",
            ("planned", None),  # what stands behind is the day of the duties
        ),
    ],
)
def test_a_distance_counts_from_the_day_of_what_is_told(text: str, expected: tuple[str, object]) -> None:
    assert days(text) == [expected]


def test_a_day_to_come_in_what_was_said_at_a_meeting_is_not_that_of_the_meeting() -> None:
    text = "أعلن الرئيس المصري خلال لقاء مع نظيره التركي أن بلاده ستفتح المعبر الأسبوع المقبل."
    assert days(text) == [("occurred", ("2025-08-12", "2025-08-13"))]


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس التركي، الاثنين، إن بلاده مستعدة. وجاءت تصريحات الرئيس التركي عقب لقائه نظيره الأوكراني.",
        "أكد وزير الخارجية القطري، الاثنين، دعم الحوار. وجاءت تصريحاته بعد لقائه نظيره المصري.",
        "أكد وزير الخارجية القطري، الاثنين، دعم الحوار. وجاء ذلك عقب محادثات أجراها مع نظيره المصري.",
        "قال الرئيس التركي رجب طيب أردوغان، الاثنين، إن الممر مهم. وأضاف أردوغان، بعد لقائه نظيره الروسي، أنه واثق.",
        "حذر الرئيس التركي رجب طيب أردوغان، الاثنين، من المجاعة. وقال أردوغان في اتصال هاتفي مع نظيره الروسي إنه قلق.",
    ],
)
def test_what_was_said_after_a_meeting_or_in_a_call_was_said_on_its_day(text: str) -> None:
    assert days(text) == [("occurred", ("2025-08-11", "2025-08-11"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلنت موسكو، الاثنين، سحب قواتها. ويأتي ذلك بعد لقاء الرئيس الروسي نظيره التركي.", None),  # so one goes back
        ("أكد الرئيس الإيراني، الاثنين، دعم الهدنة. ويأتي ذلك بعد زيارة الرئيس الإيراني إلى الصين.", None),
        ("أكد وزير الخارجية القطري، الاثنين، دعم الحوار. وجاء ذلك بعد محادثات أجراها مع نظيره المصري.", None),
        ("قال مسؤول أمريكي، الاثنين، إن الوضع صعب. ويأتي التصريح بعد لقاء الرئيس الروسي نظيره الصيني.", None),  # others
        (
            "قال الرئيس المصري، الاثنين، إن الحل قريب. وجاءت تصريحات الرئيس بعد لقائه نظيره الليبي الأسبوع الماضي.",
            ("2025-08-04", "2025-08-10"),
        ),
    ],
)
def test_what_others_said_does_not_date_a_meeting(text: str, expected: tuple[str, str] | None) -> None:
    assert days(text) == [("occurred", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "قال شكري إن الجولة المقبلة ستعقد قريبا، جاء ذلك خلال لقائه نظيره الإثيوبي.",
        "أوضح الرئيس الصومالي أن القوات ستنسحب الشهر المقبل، وذلك خلال اجتماعه مع السفير الأمريكي.",
        "قال رئيس الوزراء القطري إن الدفعة ستصل غدا، وذلك خلال اتصال هاتفي أجراه مع نظيره اللبناني.",
    ],
)
def test_what_will_be_is_said_in_a_meeting_that_is_set_apart_from_it(text: str) -> None:
    assert days(text) == [("occurred", ("2025-08-12", "2025-08-13"))]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الكرملين أن بوتين سيوقع الاتفاق قريبا، وذلك خلال لقائه مع نظيره الصيني.",
        "من المقرر أن يوقع الرئيس التركي الاتفاق الأسبوع المقبل، وذلك خلال زيارته إلى بغداد.",
    ],
)
def test_what_others_say_of_a_meeting_set_apart_is_still_to_come(text: str) -> None:
    assert [status for status, _ in days(text)] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "وقع الرئيس الصيني، الاثنين، في ختام زيارته إلى موسكو بيانا مشتركا.",
        "افتتح الرئيس التركي، الاثنين، على هامش زيارته للدوحة، معرضا.",
        "التقى الرئيس الفرنسي، الاثنين، طلابا في مستهل زيارته إلى هولندا.",
    ],
)
def test_what_is_done_at_the_end_of_a_visit_was_on_its_day(text: str) -> None:
    assert days(text) == [("occurred", ("2025-08-11", "2025-08-11"))]


def test_who_goes_on_at_the_end_of_a_visit_does_so_on_that_day() -> None:
    text = "كان من المنتظر أن يصل الرئيس المصري إلى باريس بعد غد الجمعة، في ختام زيارته إلى برلين."
    assert days(text) == [("planned", ("2025-08-15", "2025-08-15")), ("planned", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يعقد في عمان، الخميس، اجتماع بين وزيري خارجية الأردن والعراق.", "2025-08-14"),
        ("تستضيف الدوحة الأربعاء محادثات بين طالبان والولايات المتحدة.", "2025-08-13"),
        ("قال مسؤول إن المحادثات التي ستجري في فيينا الأربعاء بين إيران وروسيا حاسمة.", "2025-08-13"),
        ("أعلن المتحدث، الأربعاء، أن اجتماعا سيعقد بين وزيري خارجية الأردن والعراق.", None),  # of what he announced
    ],
)
def test_a_weekday_before_between_is_the_plans_own(text: str, expected: str | None) -> None:
    assert days(text) == [("planned", (expected, expected) if expected else None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكد محللون، اليوم، أهمية زيارة الرئيس التركي إلى القاهرة.", ("occurred", None)),
        (
            "أكد السفير أهمية زيارة وزير الخارجية الصيني إلى القاهرة، التي تبدأ غدا.",
            ("planned", ("2025-08-14", "2025-08-14")),
        ),
        ("أكد الوزير أهمية الحوار بين السعودية وإيران.", ("called-for", None)),
        ("شدد الأمين العام على أهمية عقد لقاء بين الرئيسين الروسي والأوكراني.", ("called-for", None)),
    ],
)
def test_how_important_a_visit_is_says_that_it_is_made(text: str, expected: tuple[str, object]) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عشية زيارة الرئيس الفرنسي إلى بكين، أعلنت باريس الاثنين رفع القيود.", ("2025-08-12", "2025-08-12")),
        ("وقبل يوم من لقائه نظيره التركي، قال لافروف أمس إن الاتفاق قريب.", ("2025-08-13", "2025-08-13")),
        ("عشية زيارة الرئيس الفرنسي إلى بكين، تجتمع الحكومة غدا.", None),
    ],
)
def test_an_eve_at_the_head_counts_from_what_was_told_then(text: str, expected: tuple[str, str] | None) -> None:
    assert days(text) == [("planned", expected)]
