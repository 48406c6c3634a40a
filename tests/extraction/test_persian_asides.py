"""What stands beside a Persian contact and is not of it: words in passing, what it was about, what others do."""

from __future__ import annotations

import pytest

from extraction.reading import contacts, placed


def told(text: str) -> list[str]:
    return sorted(f"{'+'.join(sorted(p.party or '' for p in e.parties))} {placed(e)}" for e in contacts("fa", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a day before what is told in passing
        (
            "پوتین شامگاه دوشنبه، پیش از آنکه خبر منتشر شود، با وزیر خارجه عراق دیدار کرد.",
            "IRQ+RUS occurred 2025-08-11 -",
        ),
        # talks that broke down are no news
        ("با متوقف شدن مذاکرات ترکیه و یونان، آلمان تلاش‌های خود را آغاز کرد.", "GRC+TUR occurred - -"),
        # what they spoke of, and what may be
        ("وزیران خارجه ترکیه و قطر درباره تحولات اخیر در سوریه گفت‌وگو کردند.", "QAT+TUR occurred fresh -"),
        ("امیر قطر در تماس با رئیس‌جمهور ترکیه درباره توافق احتمالی گفت‌وگو کرد.", "QAT+TUR occurred fresh -"),
        # who is on the way has not come, nor is it a visit that somebody is to leave
        ("وزیر خارجه ترکیه در مسیر سفر به عراق گفت مرزها باز می‌ماند.", "IRQ+TUR planned - IRQ"),
        ("وزیر خارجه ترکیه قرار است بغداد را ترک کند.", ""),
        ("سفیر ایران باید ظرف سه روز لندن را ترک کند.", ""),
        # the day on which somebody gives notice of it
        ("سخنگوی کرملین امروز از سفر رئیس‌جمهور ترکیه به مسکو خبر داد.", "RUS+TUR planned - Moscow"),
        (
            "سخنگوی کرملین امروز از سفر رئیس‌جمهور ترکیه به مسکو در ماه آینده خبر داد.",
            "RUS+TUR planned 2025-08-23/2025-09-22 Moscow",
        ),
        (
            "نخست‌وزیر ژاپن درباره سفر آتی رئیس‌جمهور ترکیه به توکیو، امروز به خبرنگاران گفت این سفر مهم است.",
            "JPN+TUR planned - Tokyo",
        ),
        # asked, invited, agreed to
        ("رئیس‌جمهور ترکیه یونان را به گفت‌وگو دعوت کرد.", "GRC+TUR called-for - -"),
        ("ترکیه با مذاکره با یونان موافقت کرد.", "GRC+TUR planned - -"),
        # where others sit, nobody is visited
        ("وزیر خارجه ترکیه برای شرکت در مجمع عمومی سازمان ملل وارد نیویورک شد.", ""),
        # what the two call for where they meet is no further contact
        (
            "وزیر خارجه ترکیه در دیدار با همتای قطری خود بر لزوم ادامه گفت‌وگوهای دو کشور تأکید کرد.",
            "QAT+TUR occurred fresh -",
        ),
    ],
)  # fmt: skip
def test_what_is_beside_it(text: str, expected: str) -> None:
    assert told(text) == [line for line in expected.split(" | ") if line]
