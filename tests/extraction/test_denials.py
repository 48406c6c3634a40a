"""Arabic contacts that a party says there were none of: whole pages read."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


@pytest.mark.parametrize(
    ("text", "account", "by"),
    [
        ("أكد وزير الخارجية الإيراني عباس عراقجي أنه لم يلتق المبعوث الأمريكي.", "Abbas Araghchi", "IRN"),
        ("أكد وزير الخارجية الإيراني عباس عراقجي أنه لا لقاء مع المبعوث الأمريكي.", "Abbas Araghchi", "IRN"),
        ("قال وزير الخارجية الإيراني عباس عراقجي: لم نجر أي محادثات مع الولايات المتحدة.", "Abbas Araghchi", "IRN"),
        ("نفى عباس عراقجي أن يكون التقى المبعوث الأمريكي ستيف ويتكوف.", "Abbas Araghchi", "IRN"),
        ("قال البيت الأبيض إن الرئيس الأمريكي لم يلتق نظيره الروسي.", None, "USA"),
        ("نفت طهران إجراء محادثات مع واشنطن.", None, "IRN"),
        ("أكد الكرملين أن الرئيس الروسي لم يتلق أي رسالة من نظيره الأمريكي.", None, "RUS"),
        ("أكدت الخارجية المصرية أن الوزير المصري لم يزر إسرائيل.", None, "EGY"),
    ],
)
def test_what_a_party_denies_is_told_with_its_account(text: str, account: str | None, by: str) -> None:
    (event,) = contacts("ar", text)
    assert event.status == "denied"
    assert event.account[0].speaker == account
    assert event.account[0].party == by
    assert [(a.by, a.says) for a in event.assertions] == [(by, "denies")]


def test_a_denial_of_what_was_in_the_news() -> None:
    (event,) = contacts("ar", "لا صحة للأنباء التي تحدثت عن لقاء بين الرئيس اللبناني جوزيف عون والرئيس السوري.")
    assert event.status == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "لم يلتق الرئيس الأمريكي نظيره الروسي هذا العام.",  # the page's own voice
        "قال الرئيس التركي إنه لم يلتق نظيره السوري منذ عامين.",  # they met before
        "قال الرئيس التركي إنه لم يناقش مع نظيره السوري ملف اللاجئين.",  # but something else
        "أكد الكرملين أن روسيا لا تتخلى عن إمكانية المفاوضات مع أوكرانيا.",  # the verb is what does not happen
        "قالت المندوبة إن الولايات المتحدة لن تجري محادثات مع سوريا.",  # what one will not do
    ],
)
def test_no_denial(text: str) -> None:
    assert contacts("ar", text) == []
