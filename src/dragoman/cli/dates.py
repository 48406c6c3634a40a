"""`dragoman dates`: which days a text names, one row of standard input after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from dragoman.reader import Reader

Format = Annotated[str, typer.Option("--format", metavar="jsonl", help="JSON Lines, in and out.")]
Explain = Annotated[bool, typer.Option("--explain", help="Print the steps for a reader instead of rows.")]


def dates(format: Format = "jsonl", explain: Explain = False) -> None:
    """Read rows {"id", "text", "now", "language", "prefer"} and print the days that each text names."""
    if format != "jsonl":
        raise typer.BadParameter("the format is jsonl", param_hint="--format")
    import sys

    import msgspec

    from dragoman.cli.stdio import flush, put, say
    from dragoman.reader import load

    reader = load()
    failed = asked = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        asked += 1
        row: Any = None
        try:
            row = msgspec.json.decode(line)
            told = _answer(row, reader)
        except Exception as error:  # a bad row costs itself only; its answer keeps the order
            failed += 1
            say(f"-:{number}: I108 {type(error).__name__}: {error}")
            told = {"id": row.get("id") if isinstance(row, dict) else None, "mentions": []}
        if explain:
            _explain(row, told)
        else:
            put(msgspec.json.encode(told))
        flush()
    raise typer.Exit(0 if not failed else 3 if failed < asked else 1)


def _answer(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    from dragoman.dating.api import answer

    language = str(row.get("language") or "").partition("-")[0]
    if language in reader.languages:
        return answer(row, *reader.language(language))
    from dragoman.language.detect import Detector

    found = Detector(reader.language(code)[0] for code in reader.languages).detect(row["text"])
    if found:
        return answer(row, *reader.language(found))
    # too few words to tell languages apart: the one whose words name most
    answers = [answer(row, *reader.language(code)) for code in reader.languages]
    return max(answers, key=lambda told: sum(m["end"] - m["start"] for m in told["mentions"]))


def _explain(row: Any, told: dict[str, Any]) -> None:
    from dragoman.cli.stdio import put

    put(f"{told['id']}: {row['text'] if isinstance(row, dict) else ''}".encode())
    for mention in told["mentions"]:
        date = mention["date"]
        day = f"{date['edtf'] or date['start']} ({date['calendar']}, {date['precision']})" if date else "refused"
        put(f"  «{mention['text']}» {day}\n    {(date or mention)['trace']}".encode())
