"""Which machine an address leads to, and whether it may be asked.

A feed can name any address, also those of the network that this machine stands in. An address is resolved once, every
answer of the resolver is looked at, and the connection is made to what was looked at, not to the name again.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from dragoman.errors import DragomanError

PORTS = {"http": 80, "https": 443}
KEPT = "/%:=&?~+!$,;'@()*[]"  # signs that stay as they are written in a path or query
# ranges whose last 32 bits are the number of another machine: NAT64 (RFC 6052), IPv4-compatible (RFC 4291)
CARRIERS = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))
Resolve = Callable[[str, int], list[str]]


def absolute(base: str, written: str) -> str:
    """The address that is `written` on what was found at `base`, in the letters that an address is sent in.

    Letters of other scripts become what they stand for (UTF-8 in percents; a host by IDNA). Raises DragomanError N102.
    """
    try:
        found = urlsplit(urljoin(base, written.strip()))
        place = found.netloc
        if not place.isascii():
            name = (found.hostname or "").encode("idna").decode()
            place = f"{name}:{found.port}" if found.port else name
            if found.username or found.password:
                raise ValueError("only without a password")
        path, query, fragment = (quote(part, safe=KEPT) for part in (found.path, found.query, found.fragment))
        whole = urlunsplit((found.scheme, place, path, query, fragment))
    except ValueError as error:
        raise DragomanError("N102", f"{written[:200]!r}: {error}") from error
    parts(whole)
    return whole


def parts(url: str) -> SplitResult:
    """The parts of an address. Raises DragomanError N102 for what is no http or https address, or holds a password."""
    try:
        found = urlsplit(url)
        _ = found.port
    except ValueError as error:
        raise DragomanError("N102", f"{url[:200]}: {error}") from error
    if found.scheme not in PORTS or not found.hostname or found.username or found.password:
        raise DragomanError("N102", f"{url[:200]}: only http and https, without a password")
    if not url.isascii() or not url.isprintable() or " " in url:
        raise DragomanError("N102", f"{url[:200]!r}: letters that an address does not hold")
    return found


def resolve(host: str, port: int) -> list[str]:
    """The numbers of a host. Raises OSError where it has none."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def machine(found: SplitResult, *, allow_private: bool, resolver: Resolve = resolve) -> tuple[str, int]:
    """The number and port to connect to. Raises DragomanError N102 (private), N103 (no such host)."""
    host, port = found.hostname or "", found.port or PORTS[found.scheme]
    try:
        numbers = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise DragomanError("N103", f"{host}: {error}") from error
    if not numbers:
        raise DragomanError("N103", f"{host}: no such host")
    closed = [number for number in numbers if not _public(number)]
    if closed and not allow_private:
        raise DragomanError("N102", f"{host} is {closed[0]}, which is not of the public network")
    return numbers[0], port


def _public(number: str) -> bool:
    address = ipaddress.ip_address(number.partition("%")[0])
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    if address.version == 6 and any(address in carrier for carrier in CARRIERS):
        inner = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return bool((inner or address).is_global) and not address.is_multicast
