import datetime
from types import SimpleNamespace

from dragoman.merging import merge
from dragoman.merging.merged import Company

DAY = datetime.date.fromisoformat


def test_a_page_without_a_day_takes_its_bounds_from_its_company(make: SimpleNamespace) -> None:
    sides = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin"))
    alone = make.article("a", make.event(*sides))
    first = make.article("b", make.event(*sides, days="2023-12-09"), published="2023-12-09")
    later = make.article("c", make.event(*sides, days="2023-12-09"), published="2023-12-10")
    memory = make.article("d", make.event(*sides, days="2023-12-09", salience="background"), published="2024-12-10")
    (event,) = merge([alone, first, later, memory])
    bounds = {r.source: r.company for r in event.reports}
    assert bounds["a"] == Company(start=DAY("2023-12-09"), end=DAY("2023-12-10"), reports=2)
    assert bounds["b"] is None
    (event,) = merge([alone, first])
    assert event.reports[-1].company == Company(start=DAY("2023-12-09"), end=DAY("2023-12-09"), reports=1)
    (event,) = merge([alone])
    assert event.reports[0].company is None, "given back when the others go"


def test_what_only_remembers_or_plans_is_no_company(make: SimpleNamespace) -> None:
    sides = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin"))
    alone = make.article("a", make.event(*sides, salience="background"))
    first = make.article("b", make.event(*sides, days="2023-12-09"), published="2023-12-09")
    (event,) = merge([alone, first])
    assert [r.company for r in event.reports] == [None, None]
