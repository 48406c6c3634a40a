"""Persian: who is sent where, participles that are an office, family names that are words for lands and ranks."""

from __future__ import annotations

import pytest

from extraction.reading import actors, contacts, passage


def told(text: str) -> list[str]:
    return sorted(
        f"{'+'.join(sorted(p.party or '' for p in e.parties))} {e.channel} {e.status}" for e in contacts("fa", text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ترکیه هیئتی بلندپایه به دوحه اعزام کرد.", ["QAT+TUR in-person planned"]),
        ("هند نماینده ویژه خود را به کابل می‌فرستد.", ["AFG+IND in-person planned"]),
        # a message beside who brings it, and things of his
        ("استیو ویتکاف، فرستاده ویژه آمریکا، پیامی به مسکو فرستاده است.", ["RUS+USA letter occurred"]),
        ("ترکیه چمدان نماینده ویژه خود را به دمشق فرستاد.", []),
        ("روسیه سربازان خود را به سوریه فرستاد.", []),
        # people of a house, and the house
        ("تیمی از وزارت دفاع ترکیه وارد بغداد شد.", ["IRQ+TUR in-person occurred"]),
        ("نیروهای ارتش ترکیه وارد عراق شدند.", []),
        # where a tour begins, and where it went before
        ("بلینکن سفر خاورمیانه‌ای خود را از ریاض آغاز می‌کند.", ["SAU+USA in-person planned"]),
        (
            "وزیر خارجه ترکیه از مصر بازدید کرده است و امروز سفر خود به لبنان را آغاز کرد.",
            ["EGY+TUR in-person occurred", "LBN+TUR in-person occurred"],
        ),
        # the envoy, and what somebody has sent
        ("ترامپ سفر فرستاده خود به مسکو را لغو کرد.", ["RUS+USA in-person denied"]),
        ("پوتین پیامی به اردوغان فرستاده است.", ["RUS+TUR letter occurred"]),
    ],
)
def test_who_is_sent(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("با حسن تهرانی سفیر ایران", "Hassan Tehrani"),
        ("با سعید امیری، سفیر ایران", "Saeed Amiri"),
        ("سفیر ایران حسن ملکی", "Hassan Maleki"),
    ],
)
def test_family_names_that_are_other_words(text: str, name: str) -> None:
    assert [m.name for m in actors(passage("fa", text))] == [name]


def test_words_that_are_no_family_names() -> None:
    assert [m.party for m in actors(passage("fa", "پیمان ترکی وزیر خارجه روسیه را نگران کرد"))][-1] == "RUS"
    assert [m.party for m in actors(passage("fa", "دولت عراقی سفیر ایران را احضار کرد"))] == ["IRQ", "IRN"]
