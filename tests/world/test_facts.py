"""The facts hold, tenures are spans of days, names are spelt by rule."""

import datetime
from pathlib import Path

import dragoman
from dragoman.compiling.derive import spelt
from dragoman.compiling.facts import check
from dragoman.reader import load
from dragoman.world.coverage import coverage, newest
from dragoman.world.schema import Tenure
from dragoman.world.spans import covered, earliest, latest, overlap

DATA = Path(dragoman.__file__).parent / "data"


def test_the_facts_hold():
    assert [str(c) for c in check(DATA)] == []


def tenure(start, end, **more):
    return Tenure(office="president", from_=start, to=end, source="editor", **more)


def test_a_handing_over_is_no_overlap():
    assert not overlap(tenure("2010-01-01", "2014-05-01"), tenure("2014-05-01", None))
    assert not overlap(tenure("2010", "2014"), tenure("2014-05", None))
    assert overlap(tenure("2010-01-01", "2014-05-03"), tenure("2014-05-01", None))


def test_vague_bounds():
    assert (earliest("2014-05"), latest("2014-05")) == ("2014-05-01", "2014-05-31")
    assert (earliest("2014"), latest(None)) == ("2014-01-01", "9999-12-31")


def test_the_share_of_days_covered():
    first, last = datetime.date(2020, 1, 1), datetime.date(2020, 1, 10)
    assert covered([tenure("2019", "2020-01-03"), tenure("2020-01-03", "2020-01-05")], first, last) == 0.5
    assert covered([], first, last) == 0


def test_names_by_rule():
    assert spelt("Patrice Talon", load().pack("ar").data.letters) == "باتريسي تالون"
    assert spelt("Duma Boko", load().pack("fa").data.letters) == "دوما بوکو"


def test_every_state_has_a_row():
    data = load().world.data
    rows = coverage(data)
    assert sum(r.kind == "state" for r in rows) >= 195
    assert newest(data) >= datetime.date(2026, 1, 1)
    assert all(0 <= share <= 1 for r in rows for share in r.shares.values())
