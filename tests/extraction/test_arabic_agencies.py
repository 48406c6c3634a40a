"""Persons, places, channel and who began in the words of Arab state agencies: pages of Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction import reading


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "استقبل الرئيس عبد الفتاح السيسي رئيس جمهورية مصر العربية الرئيس الكيني ويليام روتو.",
            "Abdel Fattah el-Sisi, William Ruto",
        ),
        (
            "استقبل الشيخ تميم بن حمد آل ثاني أمير دولة قطر رئيس كينيا ويليام روتو.",
            "Tamim bin Hamad Al Thani, William Ruto",
        ),
        ("التقى الرئيس الكيني وليامز روتو الرئيس الرواندي بولو كاغامي.", "Paul Kagame, William Ruto"),
        ("تباحث الرئيس الكيني ويليام روتو مع بولو كاغامي رئيس رواندا في نيروبي.", "Paul Kagame, William Ruto"),
        (
            "بدأت أعمال اللجنة المشتركة الكينية الرواندية برئاسة الرئيس الكيني ويليام روتو ونظيره الرواندي بول كاغامي.",
            "Paul Kagame, William Ruto",
        ),
        (
            "عقدت محادثات بين كينيا ورواندا. وترأس الجانب الكيني ويليام روتو وترأس الجانب الرواندي بول كاغامي.",
            "Paul Kagame, William Ruto",
        ),
    ],
)
def test_persons_are_named_with_words_of_honour_and_office_around_them(text: str, names: str) -> None:
    (event,) = reading.contacts("ar", text)
    assert ", ".join(sorted(str(p.name) for p in event.parties)) == names


@pytest.mark.parametrize(
    ("text", "began"),
    [
        ("تلقى الرئيس الكيني اتصالا هاتفيا من الرئيس الرواندي هنأه خلاله بالعيد.", "RWA"),
        ("تلقى الرئيس الكيني برقية من الرئيس الرواندي، عزاه فيها في ضحايا الفيضانات.", "RWA"),
        ("أجرى الرئيس الكيني اتصالا هاتفيا بالرئيس الرواندي هنأه خلاله بالعيد.", "KEN"),
    ],
)
def test_who_congratulates_in_what_was_received_sent_it(text: str, began: str) -> None:
    (event,) = reading.contacts("ar", text)
    assert [p.party for p in event.parties if p.initiated or p.travelled] == [began]


@pytest.mark.parametrize(
    "text",
    [
        "هنأ الرئيس الكيني خلال اتصال هاتفي الرئيس الرواندي بول كاغامي.",
        "أطلع الرئيس الكيني ويليام روتو، مساء أمس، نظيره الرواندي بول كاغامي، في اتصال هاتفي، على التطورات.",
    ],
)
def test_what_one_tells_the_other_in_a_call_is_a_call(text: str) -> None:
    (event,) = reading.contacts("ar", text)
    assert (event.channel, {p.party for p in event.parties}) == ("phone", {"KEN", "RWA"})


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اختتمت أعمال اللجنة المشتركة الكينية الرواندية في نيروبي أمس.", ("KEN", "Nairobi")),
        ("حل رئيس جمهورية كينيا، ويليام روتو، مساء أمس بنواكشوط في زيارة عمل.", ("MRT", "Nouakchott")),
        ("استقبل الرئيس العراقي في قصر السلام ببغداد وزير الخارجية الكيني.", ("IRQ", "Baghdad")),
    ],
)
def test_where_it_was_stands_behind_adjectives_commas_and_days(text: str, place: tuple[str, str]) -> None:
    (event,) = reading.contacts("ar", text)
    assert event.place is not None and (event.place.country, event.place.city) == place


def test_a_verb_between_an_office_and_a_name_is_no_given_name() -> None:
    assert reading.contacts("ar", "الرئيس الكيني ينتقد كاغامي") == []


@pytest.mark.parametrize("words", ["ابتداء من", "اعتبارا من", "بدءا من"])
def test_a_visit_that_begins_from_a_weekday_on_is_to_come(words: str) -> None:
    (event,) = reading.contacts("ar", f"يقوم الرئيس الكيني {words} السبت بزيارة رسمية إلى المغرب.")
    assert event.status == "planned" and event.date is not None and event.date.edtf == "2025-08-16"
