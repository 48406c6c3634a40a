"""When and where a Persian contact was or is to be, and whether: clauses that hang on its noun, distances, journeys."""

from __future__ import annotations

import pytest

from extraction.reading import contacts, placed


def told(text: str) -> list[str]:
    return [placed(event) for event in contacts("fa", text)]


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
        # a habit, or what a plan of something else is to do, beside what has been
        (
            "نشست وزیران خارجه عمان و ترکیه که معمولا در مسقط برگزار می‌شود، یکشنبه در آنکارا برگزار شد.",
            "occurred 2025-08-10 Ankara",
        ),
        ("مذاکرات عمان و قطر که هر سه ماه در بغداد برگزار می‌شود، شنبه به نتیجه رسید.", "occurred 2025-08-09 Baghdad"),
        ("دیدار پوتین و اردوغان که قرار است به صلح کمک کند، دیروز در سوچی انجام شد.", "occurred 2025-08-12 Sochi"),
        ("دیدار وزرای خارجه مصر و اردن که قرار است فردا برگزار شود، دیروز اعلام شد.", "planned 2025-08-14 -"),
        ("مذاکرات ایران و آمریکا که قرار است شنبه در مسقط برگزار شود، دیروز تایید شد.", "planned 2025-08-16 Muscat"),
        # something else is called off
        ("در دیدار وزیر خارجه مصر و همتای عمانی که پیش‌بینی می‌شد کوتاه باشد، پروازها لغو شد.", "occurred fresh -"),
        ("در نشست وزرای خارجه مصر و اردن که قرار بود دو ساعت باشد، قرارداد گاز لغو شد.", "occurred fresh -"),
        ("سفر نخست‌وزیر عراق به تهران که قرار بود شنبه انجام شود، به دلیل بیماری لغو شد.", "denied 2025-08-16 Tehran"),
        # the journey of one of those who met
        (
            "دیدار وزیر خارجه مصر با همتای ترک که قرار است به تهران سفر کند، مهم بود.",
            "occurred fresh - | planned - Tehran",
        ),
    ],
)  # fmt: skip
def test_what_the_clause_that_hangs_on_it_says(text: str, expected: str) -> None:
    assert told(text) == expected.split(" | ")


def test_what_was_done_instead_of_a_plan() -> None:
    plan = "رئیس‌جمهور روسیه که قرار بود پنجشنبه به دمشق برود، دیروز در بغداد با نخست‌وزیر عراق دیدار کرد"
    for more in ("", " و سفرش به بیروت لغو شد"):
        assert "occurred 2025-08-12 Baghdad" in told(plan + more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a journey is made for is held where it leads, face to face; the city of a third is no party
        ("وزیر خارجه عمان برای دیدار با همتای سعودی خود به پکن رفت.", ["planned - Beijing"]),
        ("هیئت آمریکایی برای گفت‌وگو با نمایندگان طالبان عازم دوحه شد.", ["planned - Doha"]),
        (
            "وزیر خارجه عمان برای دیدار با پوتین به مسکو رفت.",
            ["planned 2025-08-13 Moscow", "occurred fresh Moscow"],
        ),
        (
            "وزیر خارجه عمان در سفر به وین برای دیدار با گروسی گفت توافق نزدیک است.",
            ["occurred fresh Vienna", "planned - Vienna"],
        ),
        # a distance from it, counted from the day beside it or before it
        (
            "اردوغان دوشنبه، یک روز پس از دیدار با پوتین، با زلنسکی تلفنی گفت‌وگو کرد.",
            ["occurred 2025-08-10 -", "occurred 2025-08-11 -"],
        ),
        ("چند روز پس از دیدار وزرای خارجه عمان و عربستان، مرزها باز شد.", ["occurred - -"]),
        (
            "یک روز پس از انفجار بیروت، وزیر خارجه عمان با همتای قطری خود دیدار کرد.",
            ["occurred fresh -"],
        ),
        # a year that a noun has
        ("ترامپ در دیدار ۲۰۱۸ با رهبر کره شمالی در سنگاپور به توافقی نرسید.", ["occurred 2018 SGP"]),
        ("نشست ۲۰۲۲ وزرای خارجه عمان و ترکیه در آنکارا برگزار شد.", ["occurred 2022 Ankara"]),
        # what it counts, and the name of a programme
        ("دیدار ۲۰۲۰ نفر از ورزشکاران با رئیس‌جمهور عراق", []),
        ("وزیر خارجه عمان در نشست ۲۰۳۰ گفت مصر با عراق مذاکره کرد.", ["occurred fresh -"]),
        # so many days before something of a year
        (
            "اردوغان در سال ۲۰۱۵ یک روز پس از دیدار با پوتین به تهران رفت.",
            ["occurred 2015 -", "occurred 2015 Tehran"],
        ),
        # each where he is at home
        (
            "رئیس‌جمهور مصر برای دیدار با رئیس‌جمهور روسیه و مذاکره با نخست‌وزیر ژاپن به توکیو و سپس مسکو می‌رود.",
            ["planned - -", "planned - Tokyo"],
        ),
        (
            "فرستاده آمریکا برای دیدار با نمایندگان فرانسه و آلمان به پاریس می‌رود.",
            ["planned - Paris", "planned - Paris"],
        ),
        # some day within so many
        ("مذاکرات عمان و عراق حداکثر ظرف هفت روز آغاز می‌شود.", ["planned 2025-08-13/2025-08-20 -"]),
        # the day of something else that was said or done
        ("در پی حملات دیروز، وزیر خارجه عمان با همتای عراقی خود گفت‌وگو کرد.", ["occurred fresh -"]),
        ("تماس دیروز پوتین با اردوغان درباره اوکراین بود.", ["occurred 2025-08-12 -"]),
        # what the week before it ended in
        ("در هفته منتهی به سفر پوتین به ترکیه، روسیه پیشنهادی داد.", ["occurred - TUR"]),
    ],
)
def test_when_and_where(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("سخنگوی ایران: هیچ تماس مستقیمی با طرف آمریکایی نداشتیم.", "unspecified"),
        ("کره شمالی تماس‌هایی با ژاپن داشته است.", "unspecified"),
        ("وزیر خارجه عمان در تماس‌هایی با همتایان قطری و ترک خود درباره غزه گفت‌وگو کرد.", "phone"),
        ("رهبران هند و استرالیا به صورت مجازی دیدار کردند.", "phone"),
    ],
)
def test_contacts_of_states_need_not_be_by_telephone(text: str, channel: str) -> None:
    assert {e.channel for e in contacts("fa", text)} == {channel}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a house by its name and city, the capital by its state, a city that is also a common word behind «شهر»
        ("دیدار وزیر خارجه قطر با همتای مصری در هتل هیلتون قاهره", "Cairo"),
        ("وزرای خارجه ترکیه و عمان در هتل پارک حیات وین دیدار کردند.", "Vienna"),
        ("وزیر خارجه قطر در هتل پاریس بغداد با همتای عراقی خود دیدار کرد.", "Baghdad"),
        ("وزیر خارجه قطر در هتل لندن استانبول با همتای ترک خود دیدار کرد.", "Istanbul"),
        ("وزیر خارجه قطر در فرودگاه مشهد با همتای مصری خود دیدار کرد.", "Mashhad"),
        ("وزیر خارجه عربستان در شهر امان با همتای عراقی خود دیدار کرد.", "Amman"),
        ("وزیر خارجه آمریکا وارد پایتخت بحرین شد.", "Manama"),
        ("مذاکرات ترکیه و آمریکا در پایتخت عمان برگزار شد.", "Muscat"),
        ("ترامپ و نتانیاهو در جریان گفت‌وگوهای خود در دفتر بیضی کاخ سفید درباره ترکیه بحث کردند.", "Washington"),
        ("رهبر انقلاب اسلامی در حسینیه امام خمینی با نخست وزیر عراق دیدار کرد.", "Tehran"),
        # behind a noun, not before it; where somebody stayed
        ("مانور مشترک در دوحه، دیدار وزیر خارجه عمان با ظریف در تهران و انتخابات سوئد", "Tehran"),
        ("نخست وزیر عراق در جریان حضور خود در نیویورک با امیر قطر دیدار کرد.", "New York"),
        ("وزیر خارجه ترکیه خواستار امنیت در شهر شد و با همتای عراقی خود دیدار کرد.", None),
    ],
)
def test_houses_and_capitals(text: str, place: str | None) -> None:
    (event,) = contacts("fa", text)
    assert (event.place.city if event.place else None) == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what takes a contact up says in a clause of its own when and where it was
        (
            "نخست‌وزیر عراق با شاه اردن دیدار کرد.\nدر این دیدار که دیروز در امان برگزار شد درباره انرژی گفت‌وگو شد.",
            ["occurred 2025-08-12 Amman"],
        ),
        ("مکرون و مرتس در برلین دیدار کردند.\nاین دیدار که شنبه انجام شد، مهم بود.", ["occurred 2025-08-09 Berlin"]),
        # the day on which one spoke of it is not its own
        ("وزیر خارجه فنلاند دوشنبه درباره سفر خود به مسکو توضیح داد.", ["occurred - Moscow"]),
        ("سخنگوی کرملین دیروز درباره دیدار فردای پوتین و اردوغان توضیح داد.", ["planned 2025-08-14 -"]),
        # who is told to be somewhere met there
        ("وزیر خارجه عمان که در تهران به سر می‌برد، با رئیس مجلس ایران دیدار کرد.", ["occurred fresh Tehran"]),
        ("هیئت‌های ترکیه و روسیه مذاکرات خود را در آنکارا به پایان رساندند.", ["occurred fresh Ankara"]),
        # the day that a text gives its own «امروز» is that of all its words for a day
        (
            "وزیر خارجه قطر امروز (سه‌شنبه) وارد تهران شد.\nوی فردا با رئیس‌جمهور ایران دیدار می‌کند.",
            ["occurred 2025-08-12 Tehran", "planned 2025-08-13 Tehran"],
        ),
        # talks that go on
        ("وزیر خارجه آمریکا: ما در مذاکرات با ترکیه پیشرفت‌هایی داشته‌ایم.", ["occurred fresh -"]),
        ("ترامپ: مذاکرات با ترکیه خوب پیش می‌رود، اگر توافق شود، آخر هفته امضا می‌شود.", ["occurred fresh -"]),
        # what lies ahead of somebody; what is taken up again by a present tense
        ("وزیر خارجه ترکیه درباره سفر پیش روی خود به قاهره توضیح داد.", ["planned - Cairo"]),
        ("مذاکرات ترکیه و آمریکا این هفته در ژنو از سر گرفته می‌شود.", ["planned 2025-08-13/2025-08-15 Geneva"]),
    ],
)
def test_what_stands_beside(text: str, expected: list[str]) -> None:
    assert told(text) == expected
