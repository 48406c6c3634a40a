"""What a Persian page goes back to in the tenses of news; published 13 August 2025, a Wednesday."""

from __future__ import annotations

import pytest

from extraction.test_days import days

FRESH = ("2025-08-12", "2025-08-13")


@pytest.mark.parametrize(
    "text",
    [
        # the time of something else
        "وزیر خارجه عراق افزود: زمانی که با وزیر خارجه ترکیه دیدار کردم، همین را شنیدم.",
        "وقتی وزیر خارجه قطر وارد بغداد شد، همه نگران بودند.",
        # what is known of talks
        "سخنگوی دولت عراق گفت سابقه مذاکره با ترکیه نشان می‌دهد که باید محتاط بود.",
        # talks that stopped
        "رئیس‌جمهور آمریکا دستور داد مذاکرات با ایران متوقف شود.",
        "بهای نفت در میان توقف مذاکرات ایران و آمریکا بالا رفت.",
        # what a journey was, or came to
        "سفر رئیس‌جمهور ترکیه به بغداد موفقیت‌آمیز بود.",
        "سخنگوی دولت عراق گفت سفر رئیس‌جمهور ترکیه به بغداد به امضای سه سند منجر شد.",
        # the perfect of the first person
        "وزیر خارجه عراق گفت: ما با ترکیه گفت‌وگوهای خوبی داشته‌ایم.",
        # before the day on which it was said
        "رئیس‌جمهور ترکیه روز شنبه گفت که با نخست‌وزیر عراق دیدار کرده است.",
    ],
)
def test_what_a_page_goes_back_to_has_no_day(text: str) -> None:
    assert set(days("fa", text)) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "وزیر خارجه عراق با وزیر خارجه ترکیه دیدار کرد و وقتی از جلسه بیرون آمد، سخنی نگفت.",
        "سخنگوی دولت عراق گفت مذاکرات با ترکیه متوقف نشده است.",
        # what a headline says after a meeting
        "وزیر خارجه عراق پس از دیدار با همتای ترک: مرزها امن می‌شود",
        "وزیر خارجه عراق پس از سفر به قطر گفت نشست خوبی بود.",
        "وزیر خارجه عراق به دوحه سفر کرده است.",
        "سفر رئیس‌جمهور ترکیه به بغداد بسیار مهم است.",
    ],
)
def test_what_is_news_all_the_same(text: str) -> None:
    assert days("fa", text) == [FRESH]


def test_another_day_is_not_that_of_what_had_been() -> None:
    text = "رئیس‌جمهور ایران که پیش‌تر با امیر قطر دیدار کرده بود، امروز به بغداد رفت."
    assert days("fa", text) == [None, ("2025-08-13", "2025-08-13")]
    text = "رئیس‌جمهور ترکیه که دوشنبه به بغداد سفر کرده بود، سه‌شنبه به آنکارا بازگشت."
    assert days("fa", text) == [("2025-08-11", "2025-08-11")]


def test_what_goes_on_was_going_on_when_it_was_said() -> None:
    text = "رئیس‌جمهور ترکیه روز دوشنبه گفت: «جنگ نمی‌خواهم» و «ما با عراق در حال گفت‌وگو هستیم.»"
    assert days("fa", text) == [("2025-08-11", "2025-08-11")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وزیر خارجه ترکیه پیش از این با همتای روسی خود دیدار کرده است.", None),
        ("وزیر خارجه ترکیه پیشتر با همتای روسی خود دیدار کرد.", None),
        ("این در حالی است که وزیر خارجه ترکیه قبلا با همتای روسی خود صحبت کرده است.", None),
        ("وزیر خارجه ترکیه با همتای روسی خود دیدار کرد.", FRESH),
        ("وزیر خارجه ترکیه پیش از این دیدار با همتای روسی خود گفت‌وگو کرد.", FRESH),
    ],
)
def test_what_was_before_this_behind_the_first_sentence(text: str, day: object) -> None:
    assert days("fa", f"نخست‌وزیر کانادا به مردم خود تبریک گفت. {text}")[-1] == day
