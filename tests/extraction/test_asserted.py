"""Who affirms and who denies, how a contact was held, where a party was."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


@pytest.mark.parametrize(
    ("language", "text", "status", "assertions"),
    [
        (
            "ar",
            "نفت إيران ما أعلنته واشنطن عن عقد لقاء بين عباس عراقجي والمبعوث الأميركي ستيف ويتكوف في أوسلو.",
            "occurred",
            {("USA", "affirms"), ("IRN", "denies")},
        ),
        (
            "ar",
            "أعلنت وزارة الخارجية الأميركية أن الوزير ماركو روبيو أجرى اتصالا هاتفيا مع نظيره الإيراني عباس عراقجي.\n"
            "ونفت وزارة الخارجية الإيرانية إجراء اتصال هاتفي بين عراقجي وروبيو.\n",
            "occurred",
            {("USA", "affirms"), ("IRN", "denies")},
        ),
        ("fa", "سخنگوی وزارت خارجه ایران خبر دیدار عراقچی با ویتکاف را تکذیب کرد.", "denied", {("IRN", "denies")}),
        (
            "en",
            "Iran denied claims by the White House that Araghchi met Witkoff in Oslo on Monday.",
            "occurred",
            {("USA", "affirms"), ("IRN", "denies")},
        ),
        ("ar", "أعلن المتحدث باسم الرئاسة المصرية أن السيسي التقى بوتين.", "occurred", {("EGY", "affirms")}),
    ],
)
def test_both_sides_are_kept(language: str, text: str, status: str, assertions: set[tuple[str, str]]) -> None:
    (event,) = contacts(language, text)
    assert event.status == status
    assert {(a.by, a.says) for a in event.assertions} == assertions
    assert all(a.evidence for a in event.assertions)


@pytest.mark.parametrize(
    ("language", "text", "directness"),
    [
        ("fa", "ایران و آمریکا در مسقط مذاکرات غیرمستقیم برگزار کردند.", "indirect"),
        ("ar", "عقدت إيران والولايات المتحدة جولة من المفاوضات غير المباشرة في مسقط.", "indirect"),
        ("ar", "أجرت إيران والولايات المتحدة مفاوضات مباشرة في مسقط بوساطة سلطنة عمان.", "direct"),
        ("en", "Iran and the United States held proximity talks in Muscat.", "proximity"),
        ("en", "Iran and the United States held talks in Muscat.", "direct"),
    ],
)
def test_directness(language: str, text: str, directness: str) -> None:
    (event,) = contacts(language, text)
    assert event.directness == directness


def test_where_a_party_was() -> None:
    (event,) = contacts("ar", "أجرى السيسي اتصالا هاتفيا مع ملك الأردن عبد الله الثاني الموجود في واشنطن.")
    assert {p.party: p.location for p in event.parties} == {"EGY": None, "JOR": "Washington"}


def test_a_ceremony() -> None:
    text = "وصل الرئيس التركي رجب طيب أردوغان إلى طهران للمشاركة في مراسم تشييع الرئيس الإيراني"
    (event,) = contacts("ar", text)
    assert event.form == "ceremony"


@pytest.mark.parametrize(
    ("language", "text", "group"),
    [
        ("en", "Putin met Arab leaders in Moscow.", "Arab leaders"),
        ("fa", "پوتین با رهبران عرب دیدار کرد", "رهبران عرب"),
        ("en", "Putin met the Arab League in Moscow.", None),
    ],
)
def test_a_gathering_is_no_body(language: str, text: str, group: str | None) -> None:
    (event,) = contacts(language, text)
    assert [p.group for p in event.parties if p.party == "LAS"] == [group]


@pytest.mark.parametrize(
    "text",
    [
        "Iranian Foreign Minister Hossein Amir-Abdollahian met US envoy Robert Malley in Muscat on Thursday. "
        "Iran denied that President Ebrahim Raisi had met US President Joe Biden in New York on Thursday.",
        "Iranian Foreign Minister Abbas Araghchi met US envoy Steve Witkoff in Muscat on Monday. "
        "Iran denied that Araghchi had met Witkoff in Oslo on Monday.",
        "التقى وزير الخارجية الإيراني عباس عراقجي المبعوث الأميركي ستيف ويتكوف في مسقط الاثنين.\n"
        "ونفت إيران عقد لقاء بين عراقجي وماركو روبيو في مسقط الاثنين.\n",
    ],
)
def test_a_denial_of_another_meeting_is_not_pinned_on_the_one_that_was_held(text: str) -> None:
    found = contacts("ar" if text.startswith("ا") else "en", text)
    assert sorted(e.status for e in found) == ["denied", "occurred"]
    assert not any(a.says == "denies" for e in found if e.status == "occurred" for a in e.assertions)


def test_a_denial_of_the_same_meeting_is_its_other_side() -> None:
    text = (
        "The White House said US envoy Steve Witkoff met Iranian Foreign Minister Abbas Araghchi in Muscat on Monday. "
        "Iran denied that Araghchi had met Witkoff in Muscat on Monday."
    )
    (event,) = contacts("en", text)
    assert event.status == "occurred"
    assert ("IRN", "denies") in {(a.by, a.says) for a in event.assertions}
