"""What holds for every answer: reading only, nothing kept, nothing from elsewhere."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEADERS = {
    b"cache-control": b"no-store",
    b"referrer-policy": b"no-referrer",
    b"x-content-type-options": b"nosniff",
    b"x-robots-tag": b"noindex",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
    b"content-security-policy": (
        b"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
}
SNAPSHOT = "/snapshot"


class Guard:
    """A layer of its own instead of a wrapped response: event streams pass through it untouched."""

    def __init__(self, app: ASGIApp, receives: bool) -> None:
        self._app = app
        self._receives = receives  # a snapshot may be posted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = list(message.get("headers", []))
                given = {name.lower() for name, _ in headers}
                headers += [one for one in _HEADERS.items() if one[0] not in given]
                message = {**message, "headers": headers}
            await send(message)

        allowed = "POST" if self._receives and scope["path"] == SNAPSHOT else "GET"
        if scope["method"] != allowed:
            await _refuse(guarded, allowed)
            return
        await self._app(scope, receive, guarded)


async def _refuse(send: Send, allowed: str) -> None:
    headers = [(b"allow", allowed.encode()), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 405, "headers": headers})
    await send({"type": "http.response.body", "body": b""})
