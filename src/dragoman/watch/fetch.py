"""One answer of a server, within bounds: its time, its size unpacked, its redirects, the machines that it leads to."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import SplitResult

import msgspec

from dragoman.errors import DragomanError
from dragoman.watch.address import Resolve, absolute, machine, parts, resolve

MOST_REDIRECTS = 5
REDIRECTS = frozenset((301, 302, 303, 307, 308))
CONNECT = 10.0  # seconds
CHUNK = 65_536
_GZIP = 31  # zlib's window bits for gzip


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a server answered. `url` is where the answer was found; header names are in lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """How far an answer may go: seconds for all of it, bytes unpacked, and whether private machines may be asked."""

    seconds: float
    bytes: int
    allow_private: bool = False


def redirected(answer: Answer) -> str | None:
    """Where an answer sends to; null where it does not. Raises DragomanError N102 where that is no address."""
    target = answer.headers.get("location")
    if answer.status not in REDIRECTS or not target:
        return None
    with suppress(UnicodeError):  # a head is read as Latin-1, whatever it was written in
        target = target.encode("latin-1").decode()
    return absolute(answer.url, target)


def once(url: str, *, headers: Mapping[str, str], bounds: Bounds, resolver: Resolve = resolve) -> Answer:
    """The answer at `url`; a redirect is one too.

    Raises DragomanError: N102 where it may not be asked, N103 where no machine answers, N104 where the answer goes
    beyond `bounds` or is no HTTP.
    """
    found = parts(url)
    number, port = machine(found, allow_private=bounds.allow_private, resolver=resolver)
    late = threading.Event()
    connection = _connect(found, number, port, bounds.seconds, url)
    line = connection.sock  # the connection forgets it once the answer has begun

    def cut() -> None:
        # a server that sends a byte now and then keeps every timeout of the socket waiting
        late.set()
        with suppress(OSError):  # the other side was faster
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(bounds.seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        path = (found.path or "/") + (f"?{found.query}" if found.query else "")
        connection.request("GET", path, headers={**headers, "Accept-Encoding": "gzip", "Connection": "close"})
        with connection.getresponse() as got:
            names = {name.lower(): value for name, value in got.getheaders()}
            body = b"" if got.status in REDIRECTS else _body(got, names.get("content-encoding", ""), bounds.bytes, url)
        if late.is_set():
            raise DragomanError("N104", f"{url}: no whole answer in {bounds.seconds:.0f} seconds")
        return Answer(url=url, status=got.status, headers=names, body=body)
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        if late.is_set():
            raise DragomanError("N104", f"{url}: no whole answer in {bounds.seconds:.0f} seconds") from error
        raise DragomanError("N104", f"{url}: {error or type(error).__name__}") from error
    finally:
        timer.cancel()
        connection.close()
        line.close()


def _connect(found: SplitResult, number: str, port: int, seconds: float, url: str) -> http.client.HTTPConnection:
    """A connection to the machine that was looked at, under the name that was asked for."""
    host = found.hostname or ""
    connection = http.client.HTTPConnection(host, port, timeout=seconds)
    try:
        plain = socket.create_connection((number, port), timeout=min(CONNECT, seconds))
        plain.settimeout(seconds)
        secure = found.scheme == "https"
        connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host) if secure else plain
    except (OSError, ValueError) as error:
        raise DragomanError("N103", f"{url}: {error}") from error
    return connection


def _body(got: http.client.HTTPResponse, encoding: str, most: int, url: str) -> bytes:
    """The body, unpacked piece by piece, so that a small answer cannot become an endless one."""
    if encoding.lower() not in ("", "identity", "gzip", "x-gzip"):
        raise ValueError(f"packed as {encoding[:20]}, which was not asked for")
    unpack = zlib.decompressobj(_GZIP) if "gzip" in encoding.lower() else None
    out, size, left = [], 0, got.length
    while piece := got.read1(CHUNK):
        left = left - len(piece) if left is not None else None
        whole = unpack.decompress(piece, most + 1 - size) if unpack else piece
        out.append(whole)
        size += len(whole)
        if size > most:
            raise DragomanError("N104", f"{url}: more than {most} bytes")
    if left or (unpack and not unpack.eof):
        raise ValueError("the answer is cut")
    return b"".join(out)
