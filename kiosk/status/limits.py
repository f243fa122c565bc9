"""How much one client may ask for. Everything here is bounded: an attack costs no memory."""

from __future__ import annotations

import ipaddress
import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

MOST_CLIENTS = 20_000  # remembered by one set of buckets; the one that was seen least lately is forgotten

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Buckets:
    """A token bucket for each client."""

    def __init__(self, per_second: float, burst: int, timer: Callable[[], float] = time.monotonic) -> None:
        self._per_second, self._burst, self._timer = per_second, burst, timer
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, who: str) -> int:
        """Seconds until the client may ask again; 0: it may now."""
        now = self._timer()
        level, at = self._levels.pop(who, (float(self._burst), now))
        level = min(float(self._burst), level + (now - at) * self._per_second)
        allowed = level >= 1
        self._levels[who] = (level - 1 if allowed else level, now)
        if len(self._levels) > MOST_CLIENTS:
            self._levels.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - level) / self._per_second))

    def __len__(self) -> int:
        return len(self._levels)


class Streams:
    """How many event streams are open, by client and in all."""

    def __init__(self, most: int, most_each: int) -> None:
        self._most, self._most_each = most, most_each
        self._open: dict[str, int] = {}
        self.total = 0

    def enter(self, who: str) -> bool:
        mine = self._open.get(who, 0)
        if self.total >= self._most or mine >= self._most_each:
            return False
        self._open[who] = mine + 1
        self.total += 1
        return True

    def leave(self, who: str) -> None:
        self.total -= 1
        self._open[who] -= 1
        if not self._open[who]:
            del self._open[who]


@dataclass(frozen=True)
class Limits:
    """A whole waiting room may come from one address: the hall's Wi-Fi, or a carrier's."""

    requests: Buckets = field(default_factory=lambda: Buckets(100, 3000))
    guesses: Buckets = field(default_factory=lambda: Buckets(0.5, 30))  # of tokens that don't exist
    streams: Streams = field(default_factory=lambda: Streams(4000, 1500))
    proxies: tuple[Network, ...] = ()

    def client(self, scope: Any) -> str:
        """Whom a request counts for: the peer, or whom a trusted proxy names."""
        peer = (scope.get("client") or ("",))[0]
        if not self._trusted(_address(peer)):
            return _bucket(peer)
        named = [value.decode("latin-1") for name, value in scope["headers"] if name == b"x-forwarded-for"]
        return _bucket(self._nearest(peer, reversed(",".join(named).split(","))))

    def _nearest(self, peer: str, named: Iterable[str]) -> str:
        """The nearest one that is no proxy of ours; what stands before it anybody can write."""
        for one in named:
            address = _address(one)
            if address is None:
                return peer
            peer = str(address)
            if not self._trusted(address):
                break
        return peer

    def _trusted(self, address: Address | None) -> bool:
        return address is not None and any(address in one for one in self.proxies)


def _address(text: str) -> Address | None:
    try:
        return ipaddress.ip_address(text.strip())
    except ValueError:
        return None


def _bucket(text: str) -> str:
    """One bucket for a customer's whole IPv6 network: its addresses are for the taking."""
    address = _address(text)
    if isinstance(address, ipaddress.IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped) if mapped else str(ipaddress.IPv6Network((int(address), 64), strict=False))
    return text
