"""The web server of the waiting board and the ticket pages. Reading only, but for a signed snapshot."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from kiosk.clock import Clock
from kiosk.status.address import key_of
from kiosk.status.guard import SNAPSHOT, Guard
from kiosk.status.inbox import MOST_BYTES, SIGNATURE, Inbox, Refusal
from kiosk.status.limits import Limits
from kiosk.status.pages import Pages
from kiosk.status.render import Renderer, static_files
from kiosk.status.source import SnapshotSource
from kiosk.status.stream import EventStream
from kiosk.words import LANGUAGES

_ASK_AGAIN = 5  # seconds, while there is no news yet


def status_app(
    pages: Pages,
    source: SnapshotSource,
    clock: Clock,
    limits: Limits | None = None,
    inbox: Inbox | None = None,
) -> Starlette:
    """The application. `source` is fed from elsewhere, or by what comes into the `inbox`."""
    face = _Face(pages, source, clock, limits or Limits())
    routes = [
        Route("/", face.board),
        Route("/board.json", face.data),
        Route("/events", face.events),
        Route("/t/{token}", face.ticket),
        Route("/t/{token}/events", face.events),
        Route("/static/{name}", face.static),
    ]
    if inbox is not None:
        routes.append(Route(SNAPSHOT, _Intake(face, inbox).take, methods=["POST"]))
    routes.append(Route("/{elsewhere:path}", face.unknown))
    app = Starlette(routes=routes, middleware=[Middleware(Guard, receives=inbox is not None)])
    app.state.end_streams = source.end
    return app


class _Face:
    def __init__(self, pages: Pages, source: SnapshotSource, clock: Clock, limits: Limits) -> None:
        self._pages = pages
        self.source = source
        self._clock = clock
        self.limits = limits
        self._renderer = Renderer()

    async def board(self, request: Request) -> Response:
        return self._limited(request) or self._board(request, 200)

    async def unknown(self, request: Request) -> Response:
        return self._limited(request) or self._nobody(request)

    async def ticket(self, request: Request) -> Response:
        """An unknown or old token gets the public board: nobody learns which tokens there were."""
        if limited := self._limited(request):
            return limited
        key = key_of(request.path_params["token"])
        snapshot, now = self.source.newest, self._clock.now()
        view = self._pages.phone(snapshot, key, now)
        if snapshot is None or view is None:
            return self._nobody(request)
        language = _language(request)
        made = self._made(now, key, language)
        if made is None:
            page = self._pages.ticket(snapshot, view, now, language)
            made = self._keep((key, language), "ticket", page)
        return HTMLResponse(made)

    async def data(self, request: Request) -> Response:
        """For the city's own site, from any origin: it is public."""
        if limited := self._limited(request):
            return limited
        now = self._clock.now()
        made = self._made(now, "data", "")
        if made is None:
            found = self._pages.public(self.source.newest, now)
            made = self._renderer.keep(("data", ""), json.dumps(found, ensure_ascii=False).encode("utf-8"))
        headers = {"Access-Control-Allow-Origin": "*"}
        return Response(made, media_type="application/json", headers=headers)

    async def events(self, request: Request) -> ASGIApp:
        if limited := self._limited(request):
            return limited
        key = None
        if "token" in request.path_params:
            key = key_of(request.path_params["token"])
            if self._pages.phone(self.source.newest, key, self._clock.now()) is None:
                return self._nobody(request)
        streams, who = self.limits.streams, self.limits.client(request.scope)
        if not streams.enter(who):
            return self._busy(request, 30)
        return EventStream(self.source, key, lambda: streams.leave(who))

    async def static(self, request: Request) -> Response:
        file = static_files().get(request.path_params["name"])
        if file is None:
            return await self.unknown(request)
        headers = {"Cache-Control": "public, max-age=604800, immutable"}
        return Response(file.body, media_type=file.media_type, headers=headers)

    def _limited(self, request: Request) -> Response | None:
        wait = self.limits.requests.take(self.limits.client(request.scope))
        return self._busy(request, wait) if wait else None

    def _nobody(self, request: Request) -> Response:
        """A page that isn't there. Who asks for many is made to wait; others at the same address aren't."""
        if self.source.newest is None:
            return self._board(request, 503)  # after a restart: the token may well be good
        wait = self.limits.guesses.take(self.limits.client(request.scope))
        return self._busy(request, wait) if wait else self._board(request, 404)

    def _busy(self, request: Request, seconds: int) -> Response:
        language = _language(request)
        body = self._renderer.html("busy", self._pages.busy(seconds, language) | {"count": 0})
        return HTMLResponse(body, 429, {"Retry-After": str(seconds)})

    def _board(self, request: Request, code: int) -> Response:
        language, now = _language(request), self._clock.now()
        unknown = code == 404
        made = self._made(now, unknown, language)
        if made is None:
            page = self._pages.board(self.source.newest, now, language) | {"unknown": unknown}
            made = self._keep((unknown, language), "board", page)
        return HTMLResponse(made, code, {"Retry-After": str(_ASK_AGAIN)} if code == 503 else None)

    def _made(self, now: datetime, key: str | bool | None, language: str) -> bytes | None:
        stale = self._pages.stale(self.source.newest, now)
        stamp = (self.source.count, now.replace(second=0, microsecond=0), stale)
        return self._renderer.found(stamp, (key, language))

    def _keep(self, key: tuple[str | bool | None, str], template: str, page: dict[str, Any]) -> bytes:
        return self._renderer.keep(key, self._renderer.html(template, page | {"count": self.source.count}))


class _Intake:
    """Takes the office's snapshots in. Says yes or no, and nothing else."""

    def __init__(self, face: _Face, inbox: Inbox) -> None:
        self._face = face
        self._inbox = inbox

    async def take(self, request: Request) -> Response:
        limits = self._face.limits
        who = limits.client(request.scope)
        if wait := limits.requests.take(who):
            return Response(status_code=429, headers={"Retry-After": str(wait)})
        body = await _body(request)
        if body is None:
            return Response(status_code=Refusal.TOO_LARGE, headers={"Connection": "close"})
        taken = self._inbox.take(body, request.headers.get(SIGNATURE, ""))
        if isinstance(taken, Refusal):
            return Response(status_code=taken)
        self._face.source.show(taken)
        return Response(status_code=204)


async def _body(request: Request) -> bytes | None:
    """None as soon as it is too long, whatever its header said."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BYTES:
            return None
        parts.append(part)
    return b"".join(parts)


def _language(request: Request) -> str:
    """What the address says, else what the phone prefers; no cookie."""
    asked = request.query_params.get("lang", "")
    if asked in LANGUAGES:
        return asked
    preferred = request.headers.get("accept-language", "ja")[:2].lower()
    return "ja" if preferred == "ja" else "en"
