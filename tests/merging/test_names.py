import pytest

from dragoman.merging.names import same_name


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Abdel Fattah el-Sisi", "Abdel Fattah al-Sisi"),
        ("Abdel Fattah el-Sisi", "Abdulfattah Sisi"),
        ("Tamim bin Hamad Al Thani", "Tamim bin Hamad"),
        ("Sameh Shoukry", "Shoukry"),
        ("Mohammad Javad Zarif", "Zarif"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Abbas Araghchi", "Abbas Araqchi"),
    ],
)
def test_one_person_in_two_spellings(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Mohammed bin Salman", "Salman bin Abdulaziz"),
        ("Mohammed bin Zayed", "Abdullah bin Zayed"),
        ("Mohammed bin Zayed", "Mohammed bin Salman"),
        ("Kim Jong Un", "Ri Yong Ho"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Kim Jong Un", "Kim Yong Chol"),
        ("Wang Yi", "Yang Jiechi"),
        ("Shehbaz Sharif", "Asim Munir"),
        ("Angela Merkel", "Emmanuel Macron"),
    ],
)
def test_two_persons(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)
