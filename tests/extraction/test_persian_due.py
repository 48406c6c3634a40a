"""For when a Persian contact is set, in a clause that hangs on its noun, and what became of it: status, day, place."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

FRESH = "2025-08-12/2025-08-13"


def told(text: str) -> list[str]:
    out = []
    for event in contacts("fa", text):
        place = event.place.city or event.place.country if event.place else "-"
        day = event.date.edtf if event.date else "-"
        out.append(f"{event.status} {'fresh' if day == FRESH else day} {place}")
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # called off: denied, on the day for which it was set
        ("وزیر خارجه سوریه که قرار بود فردا به مسکو سفر کند، سفر خود را لغو کرد.", "denied 2025-08-14 Moscow"),
        ("نتانیاهو سفر خود به امارات را که قرار بود شنبه انجام شود، لغو کرد.", "denied 2025-08-16 ARE"),
        ("دیدار پوتین و زلنسکی که برای شنبه برنامه‌ریزی شده بود لغو شد.", "denied 2025-08-16 -"),
        ("قرار بود وزیر خارجه ایران دیروز به بیروت سفر کند اما این سفر انجام نشد.", "denied 2025-08-12 Beirut"),
        # put off: planned, never on the day on which it was to be
        ("نشست وزرای خارجه ترکیه و عراق که قرار بود فردا در بغداد برگزار شود، به تعویق افتاد.", "planned - Baghdad"),
        ("مذاکرات ارمنستان و ترکیه که قرار بود امروز انجام شود، به یکشنبه موکول شد.", "planned 2025-08-17 -"),
        ("سفر نخست‌وزیر هند به پاریس به تعویق افتاد. قرار بود مودی بیستم اوت به فرانسه برود.", "planned - Paris"),
        # neither: whatever else is called off, and what took place as it was set
        ("قرار بود اردوغان فردا با پوتین دیدار کند و تحریم‌ها لغو شود.", "planned 2025-08-14 -"),
        ("دیدار وزرای خارجه عمان و ترکیه که قرار بود امروز انجام شود، برگزار شد.", "occurred 2025-08-13 -"),
        # still to come, though nothing else of the sentence says so
        ("نشست وزرای خارجه مصر و اردن که قرار است در بغداد برگزار شود، اهمیت دارد.", "planned - Baghdad"),
        ("مذاکرات ترکیه و ارمنستان که در رم برگزار خواهد شد، حساس است.", "planned - Rome"),
        ("دیدار وزرای دفاع روسیه و ترکیه که در مسکو برگزار شد، نتیجه‌ای نداشت.", "occurred fresh Moscow"),
        ("مذاکرات ایران و آمریکا که در مسقط در جریان است، ادامه دارد.", "occurred fresh Muscat"),
        # the journey of one of those who met
        ("دیدار وزیر خارجه مصر با همتای ترک که قرار است به تهران سفر کند، مهم بود.", "occurred fresh -"),
    ],
)  # fmt: skip
def test_what_the_clause_that_hangs_on_it_says(text: str, expected: str) -> None:
    assert expected in told(text)
