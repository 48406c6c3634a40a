"""`dragoman serve`: the desk, in a browser on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import MOST_BYTES
from dragoman.errors import DragomanError

if TYPE_CHECKING:
    import socket

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
RecordName = Annotated[str, typer.Option("--record", metavar="FILE", help="The record; that of the samples if none.")]
Host = Annotated[str, typer.Option(metavar="ADDRESS", help="Where it listens; only this machine, if nothing is said.")]
Port = Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="The port.")]
Review = Annotated[
    str, typer.Option("--review", metavar="NAME", help="Who judges pairs of reports here; else the desk only reads.")
]
TeamFile = Annotated[
    Path | None,
    typer.Option("--team", metavar="FILE", help="Who may use it: what `dragoman token` prints."),
]
LogFile = Annotated[
    Path | None, typer.Option("--log", metavar="FILE", help="Where to append who asked for what, a JSON line each.")
]
Rate = Annotated[
    float, typer.Option("--rate", min=0, metavar="N", help="Requests a second that one asker may make; 0: no bound.")
]
Proxy = Annotated[
    str,
    typer.Option(
        "--proxy",
        metavar="ADDRESS",
        help="The server before it that speaks TLS: its X-Forwarded-Proto and X-Forwarded-For are believed.",
    ),
]


def serve(
    record: RecordName = "",
    host: Host = "127.0.0.1",
    port: Port = 8765,
    review: Review = "",
    team: TeamFile = None,
    log: LogFile = None,
    rate: Rate = 50.0,
    proxy: Proxy = "127.0.0.1",
) -> None:
    """Open a record in a browser: timeline, events with the words behind them, pages, coverage; and the API."""
    import tempfile

    import dragoman
    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import say
    from dragoman.store import Record

    try:
        import uvicorn

        from dragoman.web.app import make_app
        from dragoman.web.guard import Log
        from dragoman.web.team import load_team
    except ModuleNotFoundError as error:
        raise typer.BadParameter(
            f"{error.name} is missing: pip install 'dragoman[desk]'", param_hint="serve"
        ) from error
    if review and team:
        raise typer.BadParameter("a team's reviewers judge in their own names", param_hint="--review")
    try:
        members = load_team(team) if team else None
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{team}: {error}", param_hint="--team") from error
    if review and host not in LOOPBACK:
        raise typer.BadParameter(
            "only on this machine: whoever reaches it would judge in this name", param_hint="--review"
        )
    try:
        asked = Log(log)
    except OSError as error:
        raise typer.BadParameter(f"{log}: {error.strerror}", param_hint="--log") from error
    corridor = Corridor(most_bytes=MOST_BYTES)
    ear = listen(host, port)
    port = ear.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        name = record or str(Path(folder, "samples.db"))
        with Record(name, must_exist=bool(record), reader=lambda: corridor.reader) as kept:
            if not record:
                samples = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
                kept.add_many(corridor.pages([str(samples)]))
            kept.settle()  # reading never merges
        say(f"http://{host}:{port}/ shows {record or 'the sample record'}; end with Ctrl-C")
        own = LOOPBACK if host in LOOPBACK else ("*",)
        app = make_app(
            name, corridor.reader, hosts=own, sample=not record, reviewer=review, team=members, log=asked, rate=rate
        )
        config = uvicorn.Config(app, host=host, port=port, log_level="warning", forwarded_allow_ips=proxy)
        uvicorn.Server(config).run(sockets=[ear])


def listen(host: str, port: int) -> socket.socket:
    """What listens there; at a port of its own where `port` is 0. Raises B101."""
    import socket

    try:
        family, _, _, _, address = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)[0]
        ear = socket.socket(family, socket.SOCK_STREAM)
        try:
            ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            ear.bind(address)
            ear.listen(2048)  # a port in use is told now, before the record is opened
        except OSError:
            ear.close()
            raise
    except OSError as error:
        raise DragomanError("B101", f"{host}:{port}: {error.strerror or error}") from error
    return ear
