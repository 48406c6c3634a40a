"""Whom words mean on a day, with reasons; what the world data cover."""

import json

from typer.testing import CliRunner

from dragoman.cli.main import app


def run(*args):
    return CliRunner().invoke(app, list(args))


def one(*args):
    done = run("who", *args, "--format", "jsonl")
    assert done.exit_code == 0
    return json.loads(done.stdout.splitlines()[0])


def test_one_man_in_three_scripts_and_another_in_july():
    for text in ("شكري", "سامح شکری", "Shoukry", "وزير الخارجية المصري سامح شكري"):
        assert one(text, "--on", "2024-03-01")["person"] == "sameh-shoukry"
    asked = one("وزير الخارجية المصري", "--on", "2024-07-10")
    assert asked["person"] is None
    assert asked["holders"][0].startswith("Badr Abdelatty")


def test_our_minister_is_the_outlet_s():
    assert one("وزیر خارجه کشورمان", "--on", "2025-03-10", "--outlet", "ISNA")["party"] == "IRN"


def test_reasons_name_the_row():
    assert any("2014-06-17" in why for why in one("شكري", "--on", "2024-03-01")["why"])


def test_an_unlisted_holder_is_provisional():
    told = one("وزير الزراعة المالي إبراهيم سامسون", "--on", "2024-03-01", "--language", "ar")
    assert (told["party"], told["provisional"]) == ("MLI", True)


def test_a_guarded_family_name_alone_is_nobody():
    assert run("who", "Talon was seen", "--language", "en").exit_code == 1
    told = one("Beninese President Patrice Talon spoke. Talon left.", "--on", "2020-01-01", "--language", "en")
    assert told["name"] == "Patrice Talon"


def test_nobody_and_a_wrong_day():
    assert run("who", "hello", "--language", "en").exit_code == 1
    assert run("who", "Shoukry", "--on", "yesterday").exit_code == 2
    assert run("who", "Shoukry", "--on", "9999-12-31").exit_code == 2


def test_stats():
    done = run("world", "stats")
    assert done.exit_code == 0
    assert "| EGY Egypt |" in done.stdout
