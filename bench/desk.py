"""A desk over a large record, read by many while pages are added: `python bench/desk.py [--record FILE] [--events N]`.

Starts `dragoman serve` over the record (without `--record` one that it fills from a seed first, which takes most of an
hour), readers on this machine who open one view after the other, each in one of three languages, and a writer that adds
a page and merges every other second. Prints for each view how long its answers took, from the first byte asked to the
last one read, in milliseconds: half of them less than p50, nineteen of twenty less than p95. Each view is opened once
before the clock runs; how long the slowest first one took is printed too, and how many milliseconds of processor an
answer takes the desk where nobody else asks (`alone`).
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from multiprocessing.synchronize import Event
from pathlib import Path
from urllib.parse import quote, urlencode

from record import fill
from synthetic import TOPICS, articles

from dragoman.store import Record

LANGUAGES = ("en", "ar", "fa")
DAYS = 8000  # over which the contacts are spread
TELLERS = (1, 3)  # articles a contact: a record of many events rather than of many reports
Views = dict[str, list[str]]
Times = dict[str, list[float]]


def make(name: str, events: int) -> None:
    """Fills a record with about so many events."""
    with Record(name) as record:
        fill(record, articles(int(events * 2.2), days=DAYS, tellers=TELLERS))
        record.settle(jobs=2)


def views(name: str) -> Views:
    """Addresses of every view, behind that of a language."""
    chance = random.Random(7)
    with Record(name) as record:
        base = record.base
        (last,) = base.rows("SELECT max(number) FROM events")[0]
        some = [chance.randrange(1, last) for _ in range(200)]
        ids = [id for (id,) in base.among("SELECT id FROM events WHERE number IN ({})", some)]
        pages = [s for (s,) in base.rows("SELECT source FROM told ORDER BY source LIMIT 200 OFFSET 1000")]
        parties = [c for (c,) in base.rows("SELECT DISTINCT value FROM facets WHERE name = 'party'")]
        people = [p for (p,) in base.rows("SELECT value FROM facet_values WHERE name = 'person' LIMIT 200")]
        outlets = [o for (o,) in base.rows("SELECT DISTINCT outlet FROM told WHERE outlet <> '' LIMIT 50")]
        kinds = base.rows("SELECT DISTINCT kind, of FROM counted")
    pairs = [(a, b) for a in parties[:12] for b in parties[:12] if a < b]
    years = range(2015, 2035)
    asks = [
        *({"party": f"{a},{b}"} for a, b in pairs),
        *({"party": a, "topic": t} for a in parties for t in TOPICS),
        *({"party": a, "from": f"{y}-03", "to": f"{y}-05"} for a in parties for y in years),
        *({"person": p} for p in people),
        *({"outlet": o} for o in outlets),
        *({"channel": c, "from": str(y)} for c in ("phone", "in-person", "letter") for y in years),
    ]
    return {
        "timeline": ["", "?after=50", "?after=5000", "?after=70000"],
        "timeline, filtered": [f"?{urlencode(one)}" for one in asks],
        "timeline, searched": [f"?q=word{chance.randrange(4000)}+{chance.choice(parties)}" for _ in range(200)],
        "event": [f"events/{id}" for id in ids],
        "accounts": [f"events/{id}/accounts" for id in ids],
        "page": [f"page?source={quote(source, safe='')}" for source in pages],
        "parties": ["actors"],
        "party": [f"actors/{code}" for code in parties],
        "pair": [f"actors/{a}/{b}" for a, b in pairs],
        "positions": ["positions"],
        "statements": [f"statements?party={code}&topic={topic}" for code in parties for topic in TOPICS],
        "figures": [f"figures?{urlencode({'kind': kind, 'of': of})}" for kind, of in kinds],
        "wording": [f"framing?party={code}" for code in parties],
        "network": ["network", *(f"network?from={year}&to={year}" for year in years)],
        "map": ["map", *(f"map?party={code}" for code in parties)],
        "coverage": ["coverage"],
        "review": ["review", "review?skip=3"],
    }


async def ask(port: int, address: str) -> tuple[int, float]:
    """Status and milliseconds of one answer, over a connection of its own, as a browser's first would be."""
    started = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
    head = await reader.readline()
    await reader.read()
    writer.close()
    return int(head.split()[1]), 1000 * (time.perf_counter() - started)


async def read(port: int, told: Views, number: int, until: float, pause: float, times: Times) -> None:
    """One reader, who looks at what was opened for `pause` seconds in the mean."""
    chance = random.Random(number)
    await asyncio.sleep(chance.random() * pause)
    while time.perf_counter() < until:
        name = chance.choice(list(told))
        address = f"/{chance.choice(LANGUAGES)}/{chance.choice(told[name])}"
        status, ms = await ask(port, address)
        if status != 200:
            print(f"  {status} {address}", file=sys.stderr)
        times[name].append(ms)
        await asyncio.sleep(chance.expovariate(1 / pause) if pause else 0)


async def readers(port: int, told: Views, many: int, seconds: float, pause: float) -> Times:
    """What all readers together measured."""
    times: Times = defaultdict(list)
    until = time.perf_counter() + seconds
    await asyncio.gather(*(read(port, told, n, until, pause, times) for n in range(many)))
    return times


async def open_all(port: int, told: Views) -> tuple[float, str]:
    """Opens every view once; the slowest answer, and whose it was."""
    slow = (0.0, "")
    for name, addresses in told.items():
        for language in LANGUAGES:
            slow = max(slow, ((await ask(port, f"/{language}/{addresses[0]}"))[1], name))
    return slow


async def alone(port: int, told: Views, pid: int, times: int = 20) -> dict[str, float]:
    """Milliseconds of processor that an answer of each view takes the desk, asked one by one, while nobody else reads.

    Unlike the time until it is there this hardly depends on what else the machine does. NaN where there is no /proc.
    """
    used: dict[str, float] = {}
    for name, addresses in told.items():
        before = processor(pid)
        for n in range(times):
            await ask(port, f"/{LANGUAGES[n % 3]}/{addresses[n * len(addresses) // times]}")
        used[name] = 1000 * (processor(pid) - before) / times
    return used


def processor(pid: int) -> float:
    """Seconds of processor that a process has used so far; NaN where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def write(name: str, stop: Event, every: float) -> None:
    """Adds a page and merges, again and again."""
    added = 0
    with Record(name) as record:
        for page in articles(10**6, days=DAYS, seed=int(time.time()), first=int(time.time()) * 1000, tellers=TELLERS):
            if stop.wait(every):
                break
            fill(record, [page])
            record.settle()
            added += 1
    print(f"pages added meanwhile: {added}")


def show(times: Times, used: dict[str, float], seconds: float) -> None:
    """A line a view; its last column is what it takes of the processor, alone."""
    print(f"  {'view':<20}{'answers':>8}{'p50':>8}{'p95':>8}{'most':>8}{'alone':>8}")
    used = {**used, "all": sum(used.values()) / len(used)}
    rows = {**dict(sorted(times.items())), "all": [one for some in times.values() for one in some]}
    for name, told in rows.items():
        line = sorted(told)
        marks = [line[int(len(line) * share)] for share in (0.5, 0.95)] + [line[-1]]
        print(f"  {name:<20}{len(line):>8}" + "".join(f"{ms:>8.0f}" for ms in (*marks, used[name])))
    print(f"  {len(rows['all']) / seconds:.0f} answers a second")


def serve(name: str) -> tuple[subprocess.Popen[bytes], int]:
    """A desk over the record, and its port, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dragoman", "serve", "--record", name, "--port", str(port), "--rate", "0"]
    server = subprocess.Popen(command)
    for _ in range(1200):
        with socket.socket() as there:
            if there.connect_ex(("127.0.0.1", port)) == 0:
                return server, port
        time.sleep(0.25)
    raise SystemExit("the desk does not answer")


def main() -> None:
    """Fills, serves, reads, writes."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--record", default="", help="one that is there, or is made under this name")
    given.add_argument("--events", type=int, default=100_000)
    given.add_argument("--readers", type=int, default=20)
    given.add_argument("--seconds", type=float, default=60)
    given.add_argument("--pause", type=float, default=1.0, help="seconds that a reader looks at a view, in the mean")
    given.add_argument("--every", type=float, default=2.0, help="seconds between two pages that are added")
    args = given.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        name = args.record or str(Path(folder, "desk.db"))
        if not Path(name).exists():
            make(name, args.events)
        told = views(name)
        with Record(name) as record:
            (events,) = record.base.rows("SELECT count(*) FROM events")[0]
        server, port = serve(name)
        stop = multiprocessing.Event()
        writer = multiprocessing.Process(target=write, args=(name, stop, args.every))
        try:
            slow, whose = asyncio.run(open_all(port, told))
            print(f"{events} events; every view opened once: the slowest took {slow:.0f} ms ({whose})")
            costs = asyncio.run(alone(port, told, server.pid))
            writer.start()
            before = os.times()
            times = asyncio.run(readers(port, told, args.readers, args.seconds, args.pause))
            used = sum(os.times()[:2]) - sum(before[:2])
            print(
                f"{args.readers} readers, {args.pause:g} s a view, {args.seconds:g} s; {used:.1f} s of processor theirs"
            )
            show(times, costs, args.seconds)
        finally:
            stop.set()
            if writer.pid:
                writer.join()
            server.terminate()
            server.wait()
        print(f"processor of the desk and the writer: {sum(os.times()[2:4]):.1f} s")


if __name__ == "__main__":
    main()
