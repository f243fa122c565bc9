"""One IPP request and its answer over HTTP (RFC 8010), with pyipp's writer and reader.

pyipp's own client is asynchronous and can't send a document; a printer lane wants plain blocking calls.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from threading import Lock
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import httpx
from pyipp.enums import IppOperation, IppTag
from pyipp.exceptions import IPPParseError
from pyipp.parser import parse
from pyipp.serializer import construct_attribute

from kiosk.faults import Fault, Trouble

Attributes = Sequence[tuple[str, IppTag, object]]
_TIMES = httpx.Timeout(5.0, connect=2.0, write=10.0)
_NOT_FOUND = 0x0406  # RFC 8011 B.1.4: the printer has forgotten the job
_BUSY = 0x0507  # server-error-busy


@dataclass(frozen=True)
class Reply:
    code: int
    job: Mapping[str, Any]
    printer: Mapping[str, Any]

    @property
    def good(self) -> bool:
        return 0 <= self.code < 0x0100

    @property
    def busy(self) -> bool:
        """Nothing was taken: the document may be sent again."""
        return self.code == _BUSY

    @property
    def unknown_job(self) -> bool:
        return self.code == _NOT_FOUND


class IppWire:
    """Talks to one printer or queue: `ipp://host:port/path`, or `ipps://` with a certificate that checks."""

    def __init__(self, uri: str) -> None:
        self.uri = uri
        self._url = _http_url(uri)
        self._client: httpx.Client | None = None
        self._making = Lock()
        self._ids = count(1)

    def ask(self, operation: IppOperation, attributes: Attributes, document: bytes = b"") -> Reply:
        """Raises Trouble: PRINTER_OFFLINE when nobody answers, PRINTER_FAILED for an answer without sense."""
        body = self._request(operation, attributes) + document
        try:
            answer = self._http().post(self._url, content=body)
            answer.raise_for_status()
            found = parse(answer.content)
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise Trouble(Fault.PRINTER_OFFLINE, type(error).__name__) from error
        except httpx.HTTPStatusError as error:
            raise Trouble(Fault.PRINTER_FAILED, f"HTTP {error.response.status_code}") from error
        except (IPPParseError, struct.error, ValueError, KeyError, IndexError) as error:
            raise Trouble(Fault.PRINTER_FAILED, f"IPP: {type(error).__name__}") from error
        return Reply(found["status-code"], _first(found["jobs"]), _first(found["printers"]))

    def _http(self) -> httpx.Client:
        with self._making:
            if self._client is None:
                self._client = httpx.Client(
                    timeout=_TIMES,
                    # A line kept open would be dead after the printer's nap.
                    limits=httpx.Limits(max_keepalive_connections=0),
                    trust_env=False,
                    headers={"Content-Type": "application/ipp"},
                )
            return self._client

    def _request(self, operation: IppOperation, attributes: Attributes) -> bytes:
        """Version 1.1, which all devices speak; charset and language first, as the standard asks."""
        head = struct.pack(">bbhi", 1, 1, operation.value, next(self._ids))
        first: Attributes = (
            ("attributes-charset", IppTag.CHARSET, "utf-8"),
            # CUPS translates its sentences, and one of them must be known again (`reasons`).
            ("attributes-natural-language", IppTag.LANGUAGE, "en"),
            ("printer-uri", IppTag.URI, self.uri),
        )
        user: Attributes = (("requesting-user-name", IppTag.NAME, "kakanai"),)
        target = [one for one in attributes if one[0] == "job-id"]
        rest = [one for one in attributes if one[0] not in ("job-id", *_OF_JOB)]
        job = [one for one in attributes if one[0] in _OF_JOB]
        parts = [head, _byte(IppTag.OPERATION), *_written((*first, *target, *user, *rest))]
        if job:
            parts += [_byte(IppTag.JOB), *_written(job)]
        return b"".join((*parts, _byte(IppTag.END)))


_OF_JOB = ("copies", "sides", "media", "print-scaling")


def _written(attributes: Attributes) -> list[bytes]:
    return [construct_attribute(name, value, tag) for name, tag, value in attributes]


def _byte(tag: IppTag) -> bytes:
    return bytes([tag.value])


def _first(groups: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    return groups[0] if groups else {}


def _http_url(uri: str) -> str:
    parts = urlsplit(uri)
    secure = parts.scheme == "ipps"
    host = f"{parts.hostname}:{parts.port or (443 if secure else 631)}"
    return urlunsplit(("https" if secure else "http", host, parts.path or "/", "", ""))
