"""One contact or two: what was asked for and then planned, what a journey was for and then held."""

import pytest

from extraction.reading import contacts


def of(language, text):
    return sorted(
        (tuple(sorted(p.party for p in e.parties if p.party)), e.channel, e.status) for e in contacts(language, text)
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "زلنسکی خواستار دیدار با پوتین شد. زلنسکی و پوتین قرار است هفته آینده در استانبول دیدار کنند."),
        ("fa", "اردوغان از پوتین دعوت کرد به ترکیه سفر کند.\nپوتین ماه آینده به آنکارا سفر خواهد کرد."),
        ("fa", "پادشاه عربستان رئیس جمهور عراق را به ریاض دعوت کرد. رئیس جمهور عراق به زودی به ریاض سفر می‌کند."),
        ("ar", "اقترح زيلينسكي عقد قمة مع بوتين. ومن المقرر أن يلتقي زيلينسكي وبوتين في إسطنبول الأسبوع المقبل."),
        ("en", "Erdogan has invited Putin to visit Turkey. Putin will travel to Ankara next month."),
    ],
)
def test_a_proposal_and_the_plan_that_came_of_it_are_one(language, text):
    assert [status for _, _, status in of(language, text)] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "اردوغان از پوتین دعوت کرد به ترکیه سفر کند. اردوغان ماه آینده به مسکو سفر خواهد کرد.",
        "ترامپ خواستار گفت‌وگوی تلفنی با پوتین شد. ترامپ و پوتین ماه آینده در آلاسکا دیدار می‌کنند.",
        "رئیس جمهور مصر از همتای ایرانی خود برای سفر به قاهره دعوت کرد.\n"
        "وزیر خارجه ایران فردا در تهران با همتای مصری خود دیدار می‌کند.",
    ],
)
def test_a_plan_of_something_else_is_apart_from_what_is_asked_for(text):
    assert [status for _, _, status in of("fa", text)] == ["called-for", "planned"] or len(of("fa", text)) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "وزیر خارجه قطر برای گفت‌وگو با مقامات ایرانی وارد تهران شد.\nآل ثانی عصر امروز با عراقچی دیدار کرد."),
        ("fa", "زلنسکی برای دیدار با ترامپ به واشنگتن رفت. دو رئیس جمهور یک ساعت مذاکره کردند."),
        ("fa", "رئیس جمهور فرانسه روز شنبه برای گفت‌وگو با ولیعهد سعودی به ریاض رفته بود و روز یکشنبه به پاریس بازگشت."),
        (
            "ar",
            "وصل وزير الخارجية القطري إلى طهران لإجراء محادثات مع المسؤولين الإيرانيين.\n"
            "والتقى محمد بن عبد الرحمن اليوم عباس عراقجي.",
        ),
    ],
)
def test_what_a_journey_was_for_is_the_meeting_that_was_held(language, text):
    assert [status for _, _, status in of(language, text)] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "وزیر خارجه مصر برای دیدار با همتای سعودی خود وارد ریاض شد.",
        "وزیر خارجه مصر برای دیدار با همتای سعودی خود وارد ریاض شد.\nوی قرار است فردا با او دیدار کند.",
        "رئیس جمهور عراق برای دیدار با اردوغان وارد آنکارا شد. وزیران خارجه دو کشور دیروز در بغداد دیدار کردند.",
    ],
)
def test_what_a_journey_is_for_is_planned_until_it_is_told_as_held(text):
    assert "planned" in [status for _, _, status in of("fa", text)]
