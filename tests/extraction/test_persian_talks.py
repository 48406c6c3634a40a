"""Persian talks and calls that a page goes back to: whose they are, over what channel, and if they are held at all."""

from __future__ import annotations

from dragoman.model import Event
from extraction.reading import actors, contacts, passage


def read(text: str) -> list[Event]:
    return contacts("fa", text)


def parties(event: Event) -> list[str]:
    return sorted(p.party or "" for p in event.parties)


def test_a_call_with_others_does_not_say_how_two_talk() -> None:
    text = (
        "سخنگوی وزارت خارجه ترکیه گفت مذاکرات ترکیه و یونان ادامه دارد.\n"
        "نخست‌وزیر ترکیه در تماس تلفنی با مدیران شرکت‌ها از این روند حمایت کرد."
    )
    assert [e.channel for e in read(text)] == ["unspecified"]
    known = "وزیر خارجه ترکیه با وزیر خارجه یونان گفت‌وگو کرد.\nدر این تماس تلفنی درباره مهاجرت نیز صحبت شد."
    assert [e.channel for e in read(known)] == ["phone"]


def test_a_message_does_not_make_talks_a_letter() -> None:
    text = "سخنگوی دولت ترکیه: ما با یونان در حال گفت‌وگو هستیم.\nیونانی‌ها بارها این پیام را داده‌اند که جنگ نمی‌خواهند."
    assert [e.channel for e in read(text)] == ["unspecified"]


def test_who_speaks_of_the_talks_of_his_state() -> None:
    (talks,) = read("دونالد ترامپ، رئیس‌جمهور آمریکا، امروز درباره مذاکرات با ایران گفت هنوز نتیجه‌ای حاصل نشده است.")
    assert {p.party: p.name for p in talks.parties} == {"USA": None, "IRN": None}


def test_a_chance_is_that_of_the_noun_behind_it() -> None:
    (talks,) = read("رئیس‌جمهور آمریکا در واکنش به احتمال شکست مذاکرات با ایران گفت نگران نیست.")
    assert talks.status == "occurred"
    (meeting,) = read("احتمال دیدار وزیران خارجه ترکیه و یونان در آتن وجود دارد.")
    assert meeting.status == "planned"


def test_talks_behind_the_colon_of_a_sentence_about_them() -> None:
    text = "سخنگوی دولت ترکیه درباره مذاکرات ترکیه و یونان: دور دوم مذاکرات روزهای جمعه و شنبه برگزار شد."
    (talks,) = read(text)
    assert talks.date is not None
    assert (talks.date.start.isoformat(), talks.date.end.isoformat()) == ("2025-08-08", "2025-08-09")


def test_each_summons_an_ambassador_for_itself() -> None:
    made = read("اسپانیا، کانادا و هلند سفیر روسیه را احضار کردند.")
    assert [parties(e) for e in made] == [["ESP", "RUS"], ["CAN", "RUS"], ["NLD", "RUS"]]
    assert [e.place.country if e.place else None for e in made] == ["ESP", "CAN", "NLD"]


def test_with_whose_support_talks_are_held() -> None:
    assert read("مذاکرات با حمایت پاکستان و قطر برگزار خواهد شد.") == []
    (talks,) = read("مذاکرات ترکیه و یونان با حمایت قطر برگزار خواهد شد.")
    assert {p.party: p.function for p in talks.parties} == {"TUR": "party", "GRC": "party", "QAT": "mediator"}


def test_delegations_of_several() -> None:
    made = read("رئیس‌جمهور ایران با هیئت‌های افغانستان، چین و نامیبیا دیدار کرد.")
    assert [parties(e) for e in made] == [["AFG", "IRN"], ["CHN", "IRN"], ["IRN", "NAM"]]


def test_what_somebody_went_for_is_not_a_week_later() -> None:
    plan, trip = read("وزیر خارجه عراق روز دوشنبه برای دیدار با همتای ایرانی خود وارد تهران شد.")
    assert (plan.status, plan.date) == ("planned", None)
    assert trip.date is not None and trip.date.start.isoformat() == "2025-08-11"


def test_a_week_that_is_somebodys() -> None:
    (trip,) = read("رئیس‌جمهور ترکیه درباره سفر هفته آینده‌اش به چین سخن گفت.")
    assert trip.status == "planned" and trip.date is not None
    assert (trip.date.start.isoformat(), trip.date.end.isoformat()) == ("2025-08-16", "2025-08-22")


def test_to_what_somebody_is_invited() -> None:
    for text in (
        "امیر قطر از نخست‌وزیر عراق دعوت کرد از دوحه دیدن کند.",
        "امیر قطر از نخست‌وزیر عراق برای دیدار از دوحه دعوت کرد.",
        "امیر قطر نخست‌وزیر عراق را به بازدید از دوحه دعوت کرد.",
    ):
        assert [(parties(e), e.status) for e in read(text)] == [(["IRQ", "QAT"], "called-for")]
    assert read("امیر قطر خبرنگاران را به بازدید از نمایشگاه عراق دعوت کرد.") == []


def test_what_kind_of_delegation() -> None:
    for kind in ("ویژه", "اقتصادی و بازرگانی", "عالی‌رتبه سیاسی", "۲۰ نفره"):
        (met,) = read(f"هیئت {kind} ترکیه با رئیس‌جمهور عراق دیدار کرد.")
        assert parties(met) == ["IRQ", "TUR"]
    assert read("هیئت داوران جشنواره ترکیه با رئیس‌جمهور عراق دیدار کرد.") == []


def test_besides_what_is_still_planned() -> None:
    made = read("وزیر خارجه ترکیه علاوه بر مذاکره با وزیر خارجه عمان، با سلطان عمان نیز ملاقات خواهد کرد.")
    assert made and {e.status for e in made} == {"planned"}
    made = read("وزیر خارجه ترکیه علاوه بر دیدار با وزیر خارجه عمان، با سلطان عمان نیز دیدار کرد.")
    assert {e.status for e in made} == {"occurred"}


def test_who_stands_for_a_minister() -> None:
    (met,) = read("نماینده وزیر امور خارجه ایران با وزیر خارجه ترکیه در آنکارا دیدار کرد.")
    assert {p.party: p.office for p in met.parties} == {"IRN": "envoy", "TUR": "foreign-minister"}


def test_an_initial_before_a_name() -> None:
    (met,) = read("وزیر خارجه ایران با ح. فیدان وزیر خارجه ترکیه دیدار کرد.")
    assert {p.party: p.name for p in met.parties} == {"IRN": None, "TUR": "Hakan Fidan"}
    (met,) = read("وزیر خارجه ایران با اس. جایشانکار وزیر خارجه هند دیدار کرد.")
    assert parties(met) == ["IND", "IRN"]


def test_what_is_over_for_the_day_and_goes_on_later() -> None:
    for text in (
        "مذاکرات ارمنستان و جمهوری آذربایجان در مسکو به پایان رسید و قرار است فردا ادامه یابد.",
        "گفت‌وگوهای ارمنستان و جمهوری آذربایجان در مسکو پایان یافت و فردا از سر گرفته می‌شود.",
    ):
        (met,) = read(text)
        assert (met.status, met.date and met.date.edtf) == ("occurred", "2025-08-12/2025-08-13")
    made = read("نشست وزرای خارجه ارمنستان و جمهوری آذربایجان در مسکو خاتمه یافت و قرار است دور بعدی فردا برگزار شود.")
    assert [(e.status, e.date and e.date.edtf) for e in sorted(made, key=lambda e: e.status)] == [
        ("occurred", "2025-08-12/2025-08-13"),
        ("planned", "2025-08-14"),
    ]
    (plan,) = read("مذاکرات ارمنستان و جمهوری آذربایجان قرار است فردا در مسکو به پایان رسد.")
    assert plan.status == "planned"


def test_a_reply_that_was_handed_over_in_a_meeting_is_a_letter() -> None:
    found = contacts(
        "fa",
        "عراقچی روز شنبه در اسلام‌آباد با مقام‌های پاکستانی دیدار کرد. "
        "در این دیدارها پاسخ ایران به پیشنهادهای آمریکا از طریق مقام‌های پاکستانی منتقل شد.",
    )
    assert [(e.channel, {p.party for p in e.parties}) for e in found] == [
        ("in-person", {"IRN", "PAK"}),
        ("letter", {"IRN", "USA"}),
    ]


def test_the_word_for_a_state_belongs_to_its_name() -> None:
    of = passage("fa", "ایران با کشور عراق مذاکره کرد.")
    assert [(m.party, of.raw[of.tokens[m.i].start : of.tokens[m.j - 1].end]) for m in actors(of)] == [
        ("IRN", "ایران"),
        ("IRQ", "کشور عراق"),
    ]


def test_experts_talk_or_judge_talks() -> None:
    talked = ("کارشناسان هند و نپال درباره آب گفت‌وگو کردند.", "کارشناسان هند و نپال روز شنبه به گفت‌وگو نشستند.")
    for text in talked:
        assert [parties(e) for e in read(text)] == [["IND", "NPL"]]
    judged = ("از مذاکرات اخیر انتقاد کردند", "درباره آینده مذاکرات ابراز تردید کردند", "معتقدند گفت‌وگوها بی‌نتیجه بود")
    for what in judged:
        assert read(f"کارشناسان هند و نپال {what}.") == []
