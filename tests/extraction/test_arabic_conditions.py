"""Arabic contacts that only may be, could not be held, or are joined to a plan. Pages of Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

HEAD = "أخبار من العاصمة\n"


def statuses(text: str) -> list[str]:
    return [e.status for e in contacts("ar", HEAD + text)]


@pytest.mark.parametrize(
    "text",
    [
        "إذا التقى ترامب كيم جونغ أون فسيكون ذلك أول لقاء من نوعه.",
        "في حال التقى الرئيس التركي نظيره السوري فإن الأمور ستتغير.",
        "وهددت الصين بالرد إذا التقى رئيس تايوان وزير الخارجية الأمريكي.",
        "وفي حال عقد لقاء بين بوتين وزيلينسكي فستكون الأجواء أفضل.",
        "تعذر عقد لقاء بين الرئيسين المصري والإثيوبي.",
        "تعذر لقاء الرئيس المصري نظيره الإثيوبي.",
    ],
)
def test_what_would_be_or_could_not_be_is_none(text: str) -> None:
    assert statuses(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("التقى ترامب كيم جونغ أون، وقال إنه لا يعرف إذا كان الاتفاق سينجح.", "occurred"),
        ("قال ترامب إنه سيلتقي كيم جونغ أون إذا كانت الشروط مناسبة.", "planned"),
        ("أعلن الرئيس الفرنسي أنه إذا لم تتوقف الحرب فسيزور موسكو.", "planned"),
        ("تعذر التوصل إلى اتفاق خلال محادثات بين وزيري خارجية مصر وإثيوبيا.", "occurred"),
        ("من المحتمل أن يزور الرئيس الصيني أوروبا وأن يلتقي نظيره الفرنسي.", "planned"),
        ("من المنتظر أن يصل الوفد غدا وأن يجري محادثات مع وزير الخارجية القطري في الدوحة.", "planned"),
        ("أعلن الكرملين أن الوفد عاد وأنه التقى نظيره الصيني الرئيس الروسي.", "occurred"),
    ],
)
def test_what_a_condition_or_a_plan_rules(text: str, status: str) -> None:
    assert set(statuses(text)) <= {status}


def test_a_plan_goes_on_behind_and_that() -> None:
    assert statuses("من المحتمل أن يزور الرئيس الصيني أوروبا وأن يلتقي نظيره الفرنسي.") == ["planned"]
    assert statuses("أعلن الرئيس الفرنسي أنه إذا لم تتوقف الحرب فسيزور موسكو.") == ["planned"]
