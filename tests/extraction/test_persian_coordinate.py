"""Persian: a second statement behind "and", the first person, and who stands behind «در حاشیه این نشست»."""

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
        (
            "وزیر خارجه قطر با وزیر خارجه مصر دیدار کرد و وزیر خارجه عمان با همتای عراقی خود گفت‌وگو کرد.",
            ["EGY+QAT in-person occurred", "IRQ+OMN unspecified occurred"],
        ),
        (
            "وزیر خارجه هند به بغداد سفر کرد و هیات عراقی نیز به دهلی سفر می‌کند.",
            ["IND+IRQ in-person occurred", "IND+IRQ in-person planned"],
        ),
        # the object is no new subject
        ("وزیر خارجه هند وارد بغداد شد و نخست‌وزیر عراق را از این موضوع آگاه کرد.", ["IND+IRQ in-person occurred"]),
        ("در حاشیه این نشست وزیر خارجه ترکیه با همتای عراقی خود دیدار کرد.", ["IRQ+TUR in-person occurred"]),
        # "we" who have agreed are those who should meet; what "we" did is no deed of the other's
        (
            "ظریف: با وزیر خارجه هند توافق کردیم ماه آینده در دهلی دیدار کنیم.",
            ["IND+IRN in-person planned"],
        ),
        ("ظریف گفت: با وزیر خارجه هند صحبت کردم و دیشب دیدار کردیم.", ["IND+IRN unspecified occurred"]),
        # what was laid down there is not what is to come of the meeting
        (
            "در دیدار روز یکشنبه وزیران خارجه ایران و ترکیه مقرر گردید گذرگاه‌ها باز شود.",
            ["IRN+TUR in-person occurred"],
        ),
        ("در پایان نشست وزیران خارجه مصر و عمان قرار بر این شد که مرز باز شود.", ["EGY+OMN in-person occurred"]),
        ("دیدار وزیران خارجه مصر و عمان مقرر شد هفته آینده برگزار شود.", ["EGY+OMN in-person planned"]),
        ("وزیر خارجه ایران در بنایی که سال ۱۳۳۰ بنا شد با وزیر خارجه هند دیدار کرد.", ["IND+IRN in-person occurred"]),
        ("ظریف گفت: با وزیر خارجه هند صحبت کردم و قرار شد نشست هفته آینده باشد.", ["IND+IRN unspecified occurred"]),
    ],
)
def test_each_statement_has_its_own_subject(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سفیر آلمان در مسکو به وزارت امور خارجه احضار شد. ایران واکنش نشان داد.", ["DEU+RUS in-person occurred"]),
        (
            "سفیر آلمان به وزارت امور خارجه احضار شد و مراتب اعتراض جمهوری اسلامی ایران به وی ابلاغ شد.",
            ["DEU+IRN in-person occurred"],
        ),
        # two states write the language
        ("سفیر آلمان به وزارت امور خارجه احضار شد. ایران و افغانستان واکنش نشان دادند.", []),
        ("سفیر آلمان به وزارت امور خارجه احضار شد.", []),
    ],
)
def test_whose_a_ministry_is_that_stands_alone(text: str, expected: list[str]) -> None:
    assert told(text) == expected
