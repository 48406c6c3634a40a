"""One contact or two: what was asked for and then planned, what a journey was for and then held."""

import pytest

from extraction.reading import contacts, told


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
    assert sorted(status for _, _, status in of("fa", text)) == ["called-for", "planned"]


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
    "head",
    [
        "Iraqi PM meets Turkish officials\n\n",
        "Turkish and Iraqi officials held talks on Monday. ",
        "Iraqi Prime Minister Mohammed Shia al-Sudani met Turkish President Recep Tayyip Erdogan on Tuesday. ",
    ],
)
def test_what_a_journey_was_for_was_held_where_it_is_told_above(head):
    page = f"{head}Sudani arrived in Ankara to hold talks with Turkish officials."
    assert [e.status for e in told(page, on=None, language="en")] == ["occurred"]


@pytest.mark.parametrize(
    "head",
    [
        "",
        "Iraqi Prime Minister Mohammed Shia al-Sudani had earlier met Turkish President Recep Tayyip Erdogan in Doha. ",
        "Iraqi Prime Minister Mohammed Shia al-Sudani called Turkish President Recep Tayyip Erdogan. ",
        "Iraqi Prime Minister Mohammed Shia al-Sudani met the Syrian president. ",
    ],
)
def test_what_a_journey_is_for_is_planned_whatever_else_is_told_above(head):
    page = f"{head}Sudani arrived in Ankara to hold talks with Turkish officials."
    assert "planned" in [e.status for e in told(page, on=None, language="en")]


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


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("پوتین پیروزی اردوغان را تبریک گفت.\nپوتین در تماس تلفنی با اردوغان درباره همکاری گفت‌وگو کرد.", "phone"),
        (
            "امیر قطر عید فطر را به رئیس جمهور ایران تبریک گفت\nامیر قطر در گفت‌وگوی تلفنی با پزشکیان عید را تبریک گفت.",
            "phone",
        ),
        (
            "ماکرون به نخست‌وزیر عراق تبریک گفت.\nماکرون در دیدار با نخست‌وزیر عراق در بغداد به او تبریک گفت.",
            "in-person",
        ),
    ],
)
def test_a_wish_is_said_in_the_call_or_meeting_that_the_page_tells_of(text, channel):
    assert [(way, status) for _, way, status in of("fa", text)] == [(channel, "occurred")]


def test_a_message_of_congratulation_is_no_part_of_a_call():
    text = "امیر قطر در پیامی به پزشکیان عید را تبریک گفت.\nامیر قطر امروز در تماس تلفنی با پزشکیان گفت‌وگو کرد."
    assert [way for _, way, _ in of("fa", text)] == ["letter", "phone"]


@pytest.mark.parametrize(
    "text",
    [
        "سخنگوی سوئیس گفت با ایران درباره مذاکرات احتمالی در تماسیم.",
        "عمان با ایران درباره دور بعدی مذاکرات در تماس است.",
        "وزیر خارجه ترکیه با همتای روس خود درباره نشست احتمالی صلح گفت‌وگو کرد.",
        "آمریکا با روسیه درباره برگزاری مذاکرات سه‌جانبه احتمالی گفت‌وگو کرد.",
    ],
)
def test_what_two_talk_about_is_no_contact_of_theirs(text):
    assert [status for _, _, status in of("fa", text)] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "وزیران خارجه عراق و ترکیه درباره دیدار آتی سران دو کشور گفت‌وگو کردند.",
        "عراقچی با لاوروف درباره سفر آتی پوتین به تهران گفت‌وگو کرد.",
    ],
)
def test_but_one_that_names_who_will_meet_is(text):
    assert [status for _, _, status in of("fa", text)] == ["planned", "occurred"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("آمریکا برای یک دیدار علنی میان نتانیاهو و ولیعهد سعودی تلاش می‌کرد.", ["planned"]),
        ("مصر برای یک نشست میان حماس و فتح تلاش کرد.", ["planned"]),
        ("ایران برای یک مذاکره جدی با آمریکا آماده است.", ["called-for"]),
        ("بلینکن برای یک دیدار رسمی با همتای مصری خود وارد قاهره شد.", ["occurred", "planned"]),
        ("عراقچی و لاوروف برای یک ساعت دیدار کردند.", ["occurred"]),
        ("عراقچی در یک دیدار رسمی با لاوروف درباره آب گفت‌وگو کرد.", ["occurred"]),
    ],
)
def test_a_purpose_is_one_behind_one_too(text, status):
    assert [s for _, _, s in of("fa", text)] == status


@pytest.mark.parametrize(
    "text",
    [
        "پوتین و اردوغان امروز در سوچی دیدار کردند.\nدیدار پوتین و اردوغان در حالی انجام می‌شود که درگیری‌ها ادامه دارد.",
        "وزیران دفاع عراق و ترکیه در بغداد دیدار کردند.\n"
        "دیدار وزیران دفاع عراق و ترکیه یک روز پس از حمله به دهوک صورت می‌گیرد.",
    ],
)
def test_a_meeting_told_again_in_the_present_tense_is_no_plan(text):
    assert [status for _, _, status in of("fa", text)] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "وزیران خارجه هند و چین در مسکو دیدار کردند.\nدیدار وزیران خارجه هند و چین ماه آینده در دهلی برگزار می‌شود.",
        "ترامپ و کیم در هانوی دیدار کردند.\nدیدار بعدی ترامپ و کیم در سئول انجام می‌شود.",
    ],
)
def test_the_next_meeting_is(text):
    assert sorted(status for _, _, status in of("fa", text)) == ["occurred", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "دیدار پوتین با مودی\nمودی پوتین را به دهلی دعوت کرد.",
        "مذاکرات اردوغان و پوتین درباره سوریه\nاردوغان از پوتین دعوت کرد به آنکارا سفر کند.",
        "سفر وزیر خارجه عراق به تهران\nوزیر خارجه عراق از همتای ایرانی خود برای سفر به بغداد دعوت کرد.",
    ],
)
def test_who_invites_a_guest_has_met_him_and_hopes_to_meet_him_there(text):
    assert [status for _, _, status in of("fa", text)] == ["called-for", "occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "پوتین با اردوغان دیدار کرد.\nدر دیدار قبلی پوتین و اردوغان توافق شد گاز ارزان شود.",
        "نشست وزیران نفت ایران و عراق برگزار شد.\nنشست قبلی وزیران نفت ایران و عراق بی‌نتیجه بود.",
        "مذاکرات ایران و آمریکا در رم آغاز شد.\nدور قبلی مذاکرات ایران و آمریکا بدون نتیجه پایان یافت.",
        "گروسی وارد تهران شد.\nگروسی پیش از این سه بار به تهران سفر کرده بود.",
        "پوتین با اردوغان دیدار کرد.\nآخرین دیدار پوتین و اردوغان در سوچی انجام شد.",
    ],
)
def test_a_former_meeting_is_another_than_the_news(text):
    assert [status for _, _, status in of("fa", text)] == ["occurred", "occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "پوتین با اردوغان دیدار کرد.\nرئیس جمهور پیشین ترکیه نیز در این دیدار حضور داشت.",
        "پوتین با اردوغان دیدار کرد.\nدر این دیدار درباره توافق قبلی گفت‌وگو شد.",
    ],
)
def test_a_former_president_or_pact_makes_no_former_meeting(text):
    assert [status for _, _, status in of("fa", text)] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "دیدار عراقچی و لاوروف آغاز شد\nعراقچی و لاوروف در این دیدار درباره برجام تبادل نظر خواهند کرد.",
        "مذاکرات ایران و آمریکا در ژنو آغاز شد.\nدو طرف در این مذاکرات درباره تحریم‌ها رایزنی خواهند کرد.",
    ],
)
def test_what_is_to_be_spoken_of_in_a_meeting_is_no_further_one(text):
    assert [status for _, _, status in of("fa", text)] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "امیر قطر وارد آنکارا شد.\nامیر قطر در این سفر با اردوغان دیدار و گفت‌وگو خواهد کرد.",
        "عراقچی و لاوروف در مسکو دیدار کردند.\nعراقچی در این دیدار گفت با لاوروف در تهران نیز دیدار خواهد کرد.",
    ],
)
def test_but_what_is_said_there_to_come_is(text):
    assert sorted(status for _, _, status in of("fa", text)) == ["occurred", "planned"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال ترامب إنه مستعد للتفاوض مع إيران. وقال ترامب إن إيران ستتفاوض معي.", "ar"),
        ("ترامپ گفت آماده مذاکره با ایران است. ترامپ گفت ایران با من مذاکره خواهد کرد.", "fa"),
        ("Zelensky said he was ready to meet Putin. Analysts said Zelensky might meet Putin.", "en"),
        ("زلنسکی خواستار دیدار با پوتین شد. احتمال دارد زلنسکی و پوتین دیدار کنند.", "fa"),
    ],
)
def test_what_may_be_makes_no_plan_of_what_is_asked_for(text, language):
    assert [e.status for e in told(text, language=language)] == ["called-for"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "France, Germany and Britain held talks in Geneva. Little came of it. Jean-Noel Barrot met David Lammy.",
        ),
        (
            "en",
            "The talks between Russia, Turkey and Iran took place in Sochi. Days before, Sergey Lavrov spoke by phone "
            "with Hakan Fidan.",
        ),
        (
            "en",
            "Egypt, Qatar and the United States held talks in Cairo. A truce is far. Egyptian Foreign Minister Badr "
            "Abdelatty discussed the truce with Qatar's prime minister.",
        ),
        ("ar", "ترعى روسيا وتركيا وإيران محادثات في آستانا. ولم تنته. وقد تحادث سيرغي لافروف هاتفيا مع هاكان فيدان."),
    ],
)
def test_what_persons_of_two_states_do_is_not_what_these_and_others_hold(language, text):
    assert sorted(len(parties) for parties, _, _ in of(language, text)) == [2, 3]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Egypt, Jordan and Iraq hold talks\n\nSameh Shoukry and Fuad Hussein held talks in Amman on Monday."),
        ("en", "Sameh Shoukry, Ayman Safadi and Fuad Hussein met. They sat for an hour. Shoukry told Hussein of Gaza."),
        (
            "en",
            "The foreign ministers of Egypt, Jordan and Iraq met. The Egyptian and Iraqi ministers discussed trade.",
        ),
        (
            "ar",
            "محادثات بين إيران والولايات المتحدة بوساطة عمان. وانتهت الجولة. والتقى عباس عراقجي ستيف ويتكوف في مسقط.",
        ),
        ("ar", "أجرى قادة صربيا وكوسوفو محادثات مع الاتحاد الأوروبي. وكان فوتشيتش وكورتي قد دعيا إلى اجتماعات أزمة."),
    ],
)
def test_two_of_those_who_met(language, text):
    assert [len(parties) for parties, _, _ in of(language, text)] == [3]


def named(text):
    found = told(text, on=None, language="en")
    return sorted(sorted(p.name.split()[-1] for p in e.parties if p.name) for e in found)


@pytest.mark.parametrize(
    ("text", "of_each"),
    [
        ("Lavrov met Ali Khamenei and President Masoud Pezeshkian.", 2),
        ("Grossi met his Iranian counterpart Mohammad Eslami and Foreign Minister Abbas Araghchi.", 2),
        ("Grossi had separate meetings with Yair Lapid and Benny Gantz.", 2),
        ("Lavrov met President Erdogan, Foreign Minister Hakan Fidan, and Ibrahim Kalin.", 3),
    ],
)
def test_each_of_those_named_of_one_state_whom_somebody_met(text, of_each):
    assert [len(names) for names in named(text)] == [2] * of_each


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov had a meeting with President Masoud Pezeshkian and Foreign Minister Abbas Araghchi.",
        "Lavrov held talks with President Masoud Pezeshkian and Foreign Minister Abbas Araghchi.",
        "Netanyahu met President Donald Trump and Jared Kushner at the White House.",
        "Araghchi met Steve Witkoff and Jared Kushner in Geneva.",
        "Lavrov held a trilateral meeting with President Masoud Pezeshkian and Foreign Minister Abbas Araghchi.",
    ],
)
def test_those_named_of_one_state_who_sat_together(text):
    assert [len(names) for names in named(text)] == [3]
