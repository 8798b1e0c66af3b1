"""The web server: the site from memory, the script in its pages, and the line to each browser.

The line is livereload's: its handler speaks the protocol. What livereload does besides - looking every 0.8 seconds, answering
pages of any origin - stays unused; the builds are told by `Show`, and every request is checked by `guard`.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
from http import HTTPStatus
from typing import Any

from livereload.handlers import LiveReloadHandler
from tornado.escape import json_decode
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketClosedError

from .guard import REFUSED, our_hosts, refusal
from .pages import OWN, SOCKET, client_script, stamp, waiting_page, with_script
from .search import Finder
from .show import Show
from .site import TYPES, type_of

FOREVER = "max-age=31536000, immutable"


class Server(Application):
    """Everything that the handlers need."""

    def __init__(self, show: Show, port: int, lang: str) -> None:
        self.show, self.lang = show, lang
        self.hosts = our_hosts(port)
        self.finder = Finder()
        self.script = client_script()
        self.script_path = f"{OWN}client.{hashlib.sha256(self.script).hexdigest()[:10]}.js"
        handlers: list[tuple[str, type[RequestHandler]]] = [(SOCKET, Live), (self.script_path, Script), (".*", Files)]
        super().__init__([*handlers], log_function=lambda handler: None)


class Guarded(RequestHandler):
    """Answers only whom the guard lets pass, in plain words, and keeps nothing in the browser."""

    SUPPORTED_METHODS = ("GET", "HEAD")
    application: Server

    def set_default_headers(self) -> None:
        """What holds for every answer."""
        self.set_header("Server", "mentorsite")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def prepare(self) -> None:
        """Refuse strangers."""
        headers = self.request.headers
        if why := refusal(self.application.hosts, headers.get("Host"), headers.get_list("Origin")):
            self.refuse(why)

    def refuse(self, why: str) -> None:
        """Answer 403."""
        self.set_status(HTTPStatus.FORBIDDEN)
        self._say(REFUSED[why][self.application.lang])

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """What tornado refuses by itself."""
        wrong = status_code == HTTPStatus.METHOD_NOT_ALLOWED
        self._say(REFUSED["method"][self.application.lang] if wrong else f"{status_code} {HTTPStatus(status_code).phrase}\n")

    def _say(self, words: str) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(words)

    def log_exception(self, *args: Any) -> None:
        """A coordinator's terminal is no place for a traceback; a developer asks for it."""
        if os.environ.get("MENTORSITE_DEBUG"):
            super().log_exception(*args)

    def compute_etag(self) -> None:
        """Nothing is kept that one could ask after."""


class Files(Guarded):
    """The files of the site."""

    async def get(self) -> None:
        """One file, or the page for wrong addresses."""
        show = self.application.show
        edition, address = show.site.edition, show.site.address(self.request.path)
        finder = self.application.finder
        index = await asyncio.to_thread(finder.file, edition, address) if finder.answers(address) else None
        if not edition.files:
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
            self._page(waiting_page(self.application.lang), "")
        elif self.request.path == "/" and show.site.base != "/":
            self.redirect(show.site.base)
        elif index is not None:
            self.set_header("Content-Type", type_of(address))
            self.finish(index)
        elif address in edition.files and not address.endswith(".html"):
            self.set_header("Content-Type", type_of(address))
            if address.startswith("assets/"):
                self.set_header("Cache-Control", FOREVER)  # the name follows the bytes
            self.finish(edition.files[address])
        elif address in edition.copies and (place := edition.copies[address]).is_file():
            self.set_header("Content-Type", type_of(address))
            self.finish(place.read_bytes())
        else:
            page, found = show.site.page(self.request.path)
            self.set_status(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
            self._page(page, stamp(page))

    head = get

    def _page(self, page: bytes, mark: str) -> None:
        self.set_header("Content-Type", TYPES[".html"])
        self.finish(with_script(page, self.application.script_path, mark))


class Script(Guarded):
    """The script of the pages."""

    def get(self) -> None:
        """The script."""
        self.set_header("Content-Type", TYPES[".js"])
        self.set_header("Cache-Control", FOREVER)
        self.finish(self.application.script)

    head = get


class Live(Guarded, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """The line to one browser: livereload's handshake, then messages of ours."""

    def prepare(self) -> None:
        """A script of a page always says where it comes from; whoever does not is none of ours."""
        if "Origin" in self.request.headers:
            super().prepare()
        else:
            self.refuse("origin")

    def check_origin(self, origin: str) -> bool:
        """Checked already, with the rest."""
        return not refusal(self.application.hosts, self.request.headers.get("Host"), [origin])

    def on_message(self, message: str | bytes) -> None:
        """`hello` is answered by livereload; `info` says which page the browser shows, and with which stamp."""
        try:
            said = json_decode(message)
            super().on_message(message)
            if said["command"] == "info":
                self.application.show.join(self, said["path"], said["page"])
        except (ValueError, KeyError, TypeError, AttributeError):
            self.close(1002, "not livereload's protocol")

    def on_close(self) -> None:
        """Forget this browser."""
        super().on_close()
        self.application.show.leave(self)

    def tell(self, command: str, **values: object) -> None:
        """Send a message; a browser that is just leaving need not hear it."""
        try:
            sent = self.write_message({"command": command, **values})
        except WebSocketClosedError:
            return
        asyncio.ensure_future(sent).add_done_callback(lambda done: done.exception())
