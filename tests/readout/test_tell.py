# ruff: noqa: E501 - a sentence is one line
"""Exact sentences, each read for its grammar: agreement, ezafe, calendar, case."""

from types import SimpleNamespace

import pytest

from dragoman.model import Assertion, Event, Link, Party, Vote
from dragoman.reader import load
from dragoman.readout import tell
from dragoman.world.schema import Authority, City, Person, WorldData
from dragoman.world.world import World


def state(code: str, en: str, ar: str, fa: str, adjectives: tuple[str, str] | None, kind: str = "state") -> Authority:
    adjective = {"en": adjectives[0], "ar": adjectives[1]} if adjectives else {}
    return Authority(
        code=code,
        party=code,
        kind=kind,
        wikidata=None,
        name={"en": en, "ar": ar, "fa": fa},
        adjective=adjective,
    )


def person(id: str, party: str, en: str, ar: str, fa: str) -> Person:
    return Person(id=id, party=party, name={"en": en, "ar": ar, "fa": fa})


WORLD = World(
    WorldData(
        authorities=[
            state("EGY", "Egypt", "مصر", "مصر", ("Egyptian", "مصري")),
            state("RUS", "Russia", "روسيا", "روسیه", ("Russian", "روسي")),
            state("IRN", "Iran", "إيران", "ایران", ("Iranian", "إيراني")),
            state("IRQ", "Iraq", "العراق", "عراق", ("Iraqi", "عراقي")),
            state("OMN", "Oman", "عمان", "عمان", ("Omani", "عماني")),
            state("SAU", "Saudi Arabia", "السعودية", "عربستان سعودی", ("Saudi", "سعودي")),
            state("USA", "United States", "الولايات المتحدة", "آمریکا", ("American", "أميركي")),
            state("DEU", "Germany", "ألمانيا", "آلمان", ("German", "ألماني")),
            state("KOR", "South Korea", "كوريا الجنوبية", "کره جنوبی", ("South Korean", "كوري جنوبي")),
            state("QAT", "Qatar", "قطر", "قطر", ("Qatari", "قطري")),
            state("LBN", "Lebanon", "لبنان", "لبنان", ("Lebanese", "لبناني")),
            state("ISR", "Israel", "إسرائيل", "اسرائیل", ("Israeli", "إسرائيلي")),
            state("UNO", "United Nations", "الأمم المتحدة", "سازمان ملل", ("UN", "أممي"), "body"),
            state("UNSC", "Security Council", "مجلس الأمن", "شورای امنیت", None, "organ"),
            state("IAEA", "IAEA", "الوكالة الدولية", "آژانس", None, "body"),
            state("HAMAS", "Hamas", "حماس", "حماس", ("", "حمساوي"), "movement"),
            state("GBR", "United Kingdom", "بريطانيا", "بریتانیا", ("British", "بريطاني")),
        ],
        people=[
            person("sisi", "EGY", "Abdel Fattah el-Sisi", "عبد الفتاح السيسي", "عبدالفتاح السیسی"),
            person("putin", "RUS", "Vladimir Putin", "فلاديمير بوتين", "ولادیمیر پوتین"),
            person("lavrov", "RUS", "Sergey Lavrov", "سيرغي لافروف", "سرگئی لاوروف"),
            person("araghchi", "IRN", "Abbas Araghchi", "عباس عراقجي", "عباس عراقچی"),
            person("annalena-baerbock", "DEU", "Annalena Baerbock", "أنالينا بيربوك", "آنالنا بربوک"),
            person("kang-kyung-wha", "KOR", "Kang Kyung-wha", "كانغ كيونغ هوا", "کانگ کیونگ‌هوا"),
            person("grossi", "IAEA", "Rafael Grossi", "رافائيل غروسي", "رافائل گروسی"),
            person("guterres", "UNO", "António Guterres", "أنطونيو غوتيريش", "آنتونیو گوترش"),
            person("tamim", "QAT", "Tamim bin Hamad Al Thani", "تميم بن حمد آل ثاني", "تمیم بن حمد آل ثانی"),
            person("haniyeh", "HAMAS", "Ismail Haniyeh", "إسماعيل هنية", "اسماعیل هنیه"),
        ],
        cities=[
            City(en="Cairo", country="EGY", ar="القاهرة", fa="قاهره"),
            City(en="Muscat", country="OMN", ar="مسقط", fa="مسقط"),
            City(en="Tehran", country="IRN", ar="طهران", fa="تهران"),
            City(en="Baghdad", country="IRQ", ar="بغداد", fa="بغداد"),
        ],
    )
)


def events(make: SimpleNamespace) -> dict[str, Event]:
    p = make.party
    sisi = p("EGY", "Abdel Fattah el-Sisi", "president", person="sisi")
    putin = p("RUS", "Vladimir Putin", "president", person="putin")
    araghchi = p("IRN", "Abbas Araghchi", "foreign-minister", person="araghchi")
    lavrov = p("RUS", "Sergey Lavrov", "foreign-minister", person="lavrov")
    baerbock = p("DEU", "Annalena Baerbock", "foreign-minister", person="annalena-baerbock")
    met = {"channel": "in-person"}
    return {
        "call": make.event(
            sisi,
            p("RUS", "Vladimir Putin", "president", person="putin", initiated=True),
            days="2023-12-09",
            topics="gaza ceasefire",
            account=(Link(agency="Xinhua"),),
        ),
        "either-day": make.event(araghchi, lavrov, days="2026-06-06/2026-06-07", topics="nuclear"),
        "a-woman-calls": make.event(
            p("DEU", "Annalena Baerbock", "foreign-minister", person="annalena-baerbock", initiated=True),
            p("EGY", None, "foreign-minister"),
        ),
        "two-word-adjective": make.event(
            p("KOR", "Kang Kyung-wha", "foreign-minister", person="kang-kyung-wha"), araghchi, **met, place="IRN/Tehran"
        ),
        "body": make.event(
            p("IAEA", "Rafael Grossi", "director-general", person="grossi", travelled=True),
            p("IRN", None, "nuclear-chief"),
            days="2024-05-06",
            place="IRN/Tehran",
            **met,
        ),
        "three": make.event(
            araghchi, p("UNO", "António Guterres", "secretary-general", person="guterres"), "EGY", days="2024-03-01/2024-03-31"
        ),
        "letter": make.event(p("IRQ", initiated=True), "IRN", channel="letter", topics="bilateral"),
        "indirect": make.event(
            "IRN", "USA", p("OMN", function="mediator"), directness="indirect", days="2025-04-12", place="OMN/Muscat", **met
        ),
        "visit-planned": make.event(
            p("IRN", "Abbas Araghchi", "foreign-minister", person="araghchi", travelled=True),
            "IRQ", days="2025-08-11", place="IRQ/Baghdad", form="travel", status="planned", **met,
        ),
        "visit": make.event(
            p("DEU", "Annalena Baerbock", "foreign-minister", person="annalena-baerbock", travelled=True),
            "EGY", form="travel", place="EGY", **met,
        ),
        "planned": make.event(sisi, putin, status="planned", days="2024-03-21", place="EGY/Cairo", topics="energy", **met),
        "called-for": make.event("SAU", "IRN", status="called-for", **met),
        "denied": make.event("ISR", "HAMAS", status="denied", days="2024-05-04/2024-05-06", place="EGY/Cairo", **met),
        "disputed": make.event(
            "ISR", "LBN", channel="unspecified", assertions=(Assertion(by="LBN", says="denies", evidence=()),)
        ),
        "cancelled": make.event(baerbock, "IRQ", status="denied", outcome="cancelled", days="2024-02-01", **met),
        "emir": make.event(
            p("QAT", "Tamim bin Hamad Al Thani", "emir", person="tamim"),
            p("HAMAS", "Ismail Haniyeh", "leader", person="haniyeh"),
            days="2023-12-31/2024-01-01",
            **met,
        ),
        "unknown-person": make.event(p("GBR", "Jane Doe", "envoy"), p("OMN", None, "sultan"), **met),
        "vote": make.event(
            p("USA", function="actor"), p("UNO", function="recipient"), type="REJECT", channel="unspecified", days="2023-12-08",
            vote=Vote(body="UNSC", for_=13, abstain=("GBR",), veto=("USA",), members=15),
        ),
        "spokesman": make.event(
            "EGY", "QAT", account=(Link(office="spokesperson", party="QAT"), Link(outlet="Al Jazeera"))
        ),
    }  # fmt: skip


ENGLISH = {
    "call": "Russian President Vladimir Putin telephoned Egyptian President Abdel Fattah el-Sisi on Saturday 9 December 2023, according to Xinhua. The call dealt with Gaza and a ceasefire.",
    "either-day": "Iranian Foreign Minister Abbas Araghchi and Russian Foreign Minister Sergey Lavrov spoke by telephone on 6 or 7 June 2026. The call dealt with the nuclear file.",
    "a-woman-calls": "German Foreign Minister Annalena Baerbock telephoned the Egyptian foreign minister.",
    "two-word-adjective": "South Korean Foreign Minister Kang Kyung-wha and Iranian Foreign Minister Abbas Araghchi met in Tehran.",
    "body": "IAEA Director General Rafael Grossi met the Iranian nuclear chief in Tehran on Monday 6 May 2024.",
    "three": "Iranian Foreign Minister Abbas Araghchi, UN Secretary-General António Guterres and Egypt spoke by telephone in March 2024.",
    "letter": "Iraq sent a message to Iran. The message dealt with bilateral relations.",
    "indirect": "Iran and the United States held indirect talks in Muscat on Saturday 12 April 2025, with the mediation of Oman.",
    "visit-planned": "Iranian Foreign Minister Abbas Araghchi is to visit Baghdad on Monday 11 August 2025.",
    "visit": "German Foreign Minister Annalena Baerbock visited Egypt.",
    "planned": "Egyptian President Abdel Fattah el-Sisi and Russian President Vladimir Putin are to meet in Cairo on Thursday 21 March 2024. On the agenda: energy.",
    "called-for": "There was a call for Saudi Arabia and Iran to meet.",
    "denied": "A report of a meeting between Israel and Hamas in Cairo, between 4 and 6 May 2024, was denied.",
    "disputed": "Israel and Lebanon were in contact, which Lebanon denies.",
    "cancelled": "Plans for German Foreign Minister Annalena Baerbock and Iraq to meet on Thursday 1 February 2024 were cancelled.",
    "emir": "Qatari Emir Tamim bin Hamad Al Thani and Hamas leader Ismail Haniyeh met on 31 December 2023 or 1 January 2024.",
    "unknown-person": "British envoy Jane Doe and the Omani sultan met.",
    "vote": "Rejection by the United States, concerning the United Nations on Friday 8 December 2023. Vote in the UN Security Council: 13 in favour, abstaining: the United Kingdom, veto: the United States.",
    "spokesman": "Egypt and Qatar spoke by telephone, according to a spokesperson of Qatar.",
}

ARABIC = {
    "call": "أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع الرئيس المصري عبد الفتاح السيسي يوم السبت 9 ديسمبر/كانون الأول 2023، بحسب شينخوا. وتناول الاتصال الأوضاع في غزة ووقف إطلاق النار.",
    "either-day": "جرى اتصال هاتفي بين وزير الخارجية الإيراني عباس عراقجي ووزير الخارجية الروسي سيرغي لافروف في 6 أو 7 يونيو/حزيران 2026. وتناول الاتصال الملف النووي.",
    "a-woman-calls": "أجرت وزيرة الخارجية الألمانية أنالينا بيربوك اتصالا هاتفيا مع وزير الخارجية المصري.",
    "two-word-adjective": "عُقد لقاء بين وزيرة الخارجية الكورية الجنوبية كانغ كيونغ هوا ووزير الخارجية الإيراني عباس عراقجي في طهران.",
    "body": "اجتمع المدير العام للوكالة الدولية للطاقة الذرية رافائيل غروسي مع رئيس هيئة الطاقة الذرية الإيرانية في طهران يوم الاثنين 6 مايو/أيار 2024.",
    "three": "جرى اتصال هاتفي بين وزير الخارجية الإيراني عباس عراقجي والأمين العام للأمم المتحدة أنطونيو غوتيريش ومصر في مارس/آذار 2024.",
    "letter": "وجّه العراق رسالة إلى إيران. وتناولت الرسالة العلاقات الثنائية.",
    "indirect": "جرت محادثات غير مباشرة بين إيران والولايات المتحدة في مسقط يوم السبت 12 أبريل/نيسان 2025 بوساطة سلطنة عمان.",
    "visit-planned": "من المقرر أن يزور وزير الخارجية الإيراني عباس عراقجي بغداد يوم الاثنين 11 أغسطس/آب 2025.",
    "visit": "زارت وزيرة الخارجية الألمانية أنالينا بيربوك مصر.",
    "planned": "من المقرر عقد لقاء بين الرئيس المصري عبد الفتاح السيسي والرئيس الروسي فلاديمير بوتين في القاهرة يوم الخميس 21 مارس/آذار 2024. ومن المواضيع المطروحة الطاقة.",
    "called-for": "وردت دعوة إلى عقد لقاء بين السعودية وإيران.",
    "denied": "نُفي عقد لقاء بين إسرائيل وحركة حماس في القاهرة في الفترة بين 4 و6 مايو/أيار 2024.",
    "disputed": "جرى تواصل بين إسرائيل ولبنان، وهو ما ينفيه لبنان.",
    "cancelled": "أُلغي لقاء كان مقررا بين وزيرة الخارجية الألمانية أنالينا بيربوك والعراق يوم الخميس 1 فبراير/شباط 2024.",
    "emir": "عُقد لقاء بين أمير قطر تميم بن حمد آل ثاني وزعيم حركة حماس إسماعيل هنية في 31 ديسمبر/كانون الأول 2023 أو 1 يناير/كانون الثاني 2024.",
    "unknown-person": "عُقد لقاء بين المبعوث البريطاني Jane Doe وسلطان عُمان.",
    "vote": "رفض من جانب الولايات المتحدة إزاء الأمم المتحدة يوم الجمعة 8 ديسمبر/كانون الأول 2023. التصويت في مجلس الأمن: المؤيدون 13، الممتنعون: بريطانيا، النقض: الولايات المتحدة.",
    "spokesman": "جرى اتصال هاتفي بين مصر وقطر، بحسب متحدث باسم قطر.",
}

PERSIAN = {
    "call": "به گزارش شینهوا، ولادیمیر پوتین رئیس‌جمهور روسیه شنبه ۱۸ آذر ۱۴۰۲ با عبدالفتاح السیسی رئیس‌جمهور مصر تماس تلفنی گرفت. محور این تماس اوضاع غزه و آتش‌بس بود.",
    "either-day": "عباس عراقچی وزیر امور خارجه ایران و سرگئی لاوروف وزیر امور خارجه روسیه ۱۶ یا ۱۷ خرداد ۱۴۰۵ تلفنی گفت‌وگو کردند. محور این تماس پرونده هسته‌ای بود.",
    "a-woman-calls": "آنالنا بربوک وزیر امور خارجه آلمان با وزیر امور خارجه مصر تماس تلفنی گرفت.",
    "two-word-adjective": "کانگ کیونگ‌هوا وزیر امور خارجه کره جنوبی و عباس عراقچی وزیر امور خارجه ایران در تهران دیدار کردند.",
    "body": "رافائل گروسی مدیرکل آژانس بین‌المللی انرژی اتمی دوشنبه ۱۷ اردیبهشت ۱۴۰۳ در تهران با رئیس سازمان انرژی اتمی ایران دیدار کرد.",
    "three": "عباس عراقچی وزیر امور خارجه ایران، آنتونیو گوترش دبیرکل سازمان ملل متحد و مصر در مارس ۲۰۲۴ میلادی تلفنی گفت‌وگو کردند.",
    "letter": "عراق برای ایران پیام فرستاد. موضوع این پیام روابط دوجانبه بود.",
    "indirect": "ایران و آمریکا شنبه ۲۳ فروردین ۱۴۰۴ در مسقط با میانجی‌گری عمان گفت‌وگوی غیرمستقیم داشتند.",
    "visit-planned": "قرار است عباس عراقچی وزیر امور خارجه ایران دوشنبه ۲۰ مرداد ۱۴۰۴ به بغداد سفر کند.",
    "visit": "آنالنا بربوک وزیر امور خارجه آلمان به مصر سفر کرد.",
    "planned": "قرار است عبدالفتاح السیسی رئیس‌جمهور مصر و ولادیمیر پوتین رئیس‌جمهور روسیه پنجشنبه ۲ فروردین ۱۴۰۳ در قاهره دیدار کنند. موضوع‌های مطرح: انرژی.",
    "called-for": "خواسته شده است که عربستان سعودی و ایران دیدار کنند.",
    "denied": "خبر دیدار اسرائیل و جنبش حماس در قاهره (بین ۱۵ و ۱۷ اردیبهشت ۱۴۰۳) تکذیب شد.",
    "disputed": "اسرائیل و لبنان با هم تماس داشتند؛ لبنان این را تکذیب می‌کند.",
    "cancelled": "دیدار آنالنا بربوک وزیر امور خارجه آلمان و عراق (پنجشنبه ۱۲ بهمن ۱۴۰۲) لغو شد.",
    "emir": "تمیم بن حمد آل ثانی امیر قطر و اسماعیل هنیه رهبر جنبش حماس ۱۰ یا ۱۱ دی ۱۴۰۲ دیدار کردند.",
    "unknown-person": "Jane Doe فرستاده بریتانیا و سلطان عمان دیدار کردند.",
    "vote": "مخالفت آمریکا با سازمان ملل متحد، جمعه ۱۷ آذر ۱۴۰۲. رأی‌گیری در شورای امنیت سازمان ملل: موافق ۱۳، رأی ممتنع: بریتانیا، وتو: آمریکا.",
    "spokesman": "به گفته سخنگوی قطر، مصر و قطر تلفنی گفت‌وگو کردند.",
}

SENTENCES = {"en": ENGLISH, "ar": ARABIC, "fa": PERSIAN}


@pytest.mark.parametrize("language", sorted(SENTENCES))
@pytest.mark.parametrize("name", sorted(ENGLISH))
def test_exact_sentence(make: SimpleNamespace, language: str, name: str) -> None:
    pack, _ = load().language(language)
    told = tell(events(make)[name], language=language, pack=pack, world=WORLD)
    assert told == SENTENCES[language][name]


def test_the_pack_must_be_of_the_language(make: SimpleNamespace) -> None:
    pack, _ = load().language("fa")
    with pytest.raises(ValueError, match="fa"):
        tell(make.event("EGY", "RUS"), language="ar", pack=pack, world=WORLD)


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_a_gathering_and_a_lone_side_are_told(make: SimpleNamespace, language: str) -> None:
    pack, _ = load().language(language)
    for sides in (("EGY",), (Party(party=None, group="Arab leaders"), "EGY")):
        for channel in ("phone", "in-person", "letter", "unspecified"):
            for form in (None, "travel", "notice", "attendance", "exchange"):
                for status in ("occurred", "planned", "called-for", "denied", "hypothetical"):
                    event = make.event(*sides, channel=channel, form=form, status=status)
                    told = tell(event, language=language, pack=pack, world=WORLD)
                    assert told.endswith(".")
                    assert not set("{}[]<>|+") & set(told), told
