"""Persian: what «این کشور», «این اتحادیه» and «این جنبش» are, calls without a telephone, talks on joining a body."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


def told(text: str) -> list[str]:
    return sorted(
        f"{'+'.join(sorted(p.party or '' for p in e.parties))} {e.channel} {e.status}" for e in contacts("fa", text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وزیر خارجه ترکیه در بغداد با مقام‌های این کشور دیدار کرد.", ["IRQ+TUR in-person occurred"]),
        ("ناتو هشدار داد. وزیر دفاع اوکراین با دبیرکل این پیمان دیدار کرد.", ["NATO+UKR in-person occurred"]),
        (
            "شورای همکاری خلیج فارس بیانیه داد. وزیر خارجه روسیه با دبیرکل این شورا دیدار کرد.",
            ["GCC+RUS in-person occurred"],
        ),
        # of another that nobody knows, and of none
        (
            "اتحادیه اروپا بیانیه داد. اتحادیه کارگران اعتصاب کرد. نخست‌وزیر فرانسه با رئیس این اتحادیه دیدار کرد.",
            [],
        ),
        ("نخست‌وزیر فرانسه با رئیس این اتحادیه دیدار کرد.", []),
    ],
)
def test_who_is_not_named_again(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وزیر خارجه قطر با مسئولان سیاسی و نظامی لبنان دیدار کرد.", ["LBN+QAT in-person occurred"]),
        ("وزیر خارجه قطر با مقام‌های ارشد گمرکی ترکیه دیدار کرد.", ["QAT+TUR in-person occurred"]),
        # no adjective
        ("وزیر خارجه قطر با مقام‌های باشگاه ترکیه دیدار کرد.", []),
    ],
)
def test_officials_of_what(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تماس وزیران خارجه ایران و عمان یک ساعت طول کشید.", ["IRN+OMN phone occurred"]),
        ("تماس میان رؤسای جمهور روسیه و ترکیه انجام شد.", ["RUS+TUR phone occurred"]),
        # states, and those of whom there are many
        ("تماس ایران و عراق قطع نشده است.", []),
        ("تماس مقام‌های ایرانی و آمریکایی ادامه دارد.", []),
    ],
)
def test_calls_of_two_persons(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مذاکرات الحاق صربستان به اتحادیه اروپا از سر گرفته شد.", ["EUR+SRB unspecified occurred"]),
        ("مذاکرات عضویت صربستان در بروکسل پیش می‌رود.", []),
    ],
)
def test_talks_on_joining_a_body(text: str, expected: list[str]) -> None:
    assert told(text) == expected
