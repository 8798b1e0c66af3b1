"""The server's life: it watches, builds when something changed, and shows; from start to Ctrl+C."""

from __future__ import annotations

import asyncio
import errno
import signal
import socket
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from ..diagnostics import Span
from ..errors import EnvironmentProblem
from ..session import Session
from ..theme import builtin_themes
from .editors import editor_link
from .outcome import Builder, Outcome
from .server import Server
from .show import Show
from .watching import Watch

HOST = "127.0.0.1"
ENDING = (signal.SIGINT, signal.SIGTERM)
TRIES = 20  # ports that are tried, the wanted one first


class Listener(Protocol):
    """Hears what happens, to say it at a terminal. Called in the server's thread."""

    def started(self, address: str, taken: int | None) -> None:
        """The server answers at `address`; `taken` is the wanted port where that was not free."""

    def built(self, outcome: Outcome) -> None:
        """A build is done."""

    def polling(self) -> None:
        """The system cannot tell of changes; they are looked for instead."""


class _Changes:
    """What changed since it was last asked, gathered in the server's thread."""

    def __init__(self) -> None:
        self.paths: set[Path] = set()
        self.some = asyncio.Event()

    def add(self, paths: frozenset[Path]) -> None:
        self.paths |= paths
        self.some.set()

    def take(self) -> frozenset[Path]:
        taken = frozenset(self.paths)
        self.paths.clear()
        self.some.clear()
        return taken


def serve(session: Session, *, port: int, lang: str, editor: str, listener: Listener) -> None:
    """Serve what a session builds until it is interrupted. `editor` is a template as in `editors`, `lang` the terminal's.

    Raises EnvironmentProblem where no port can be had.
    """
    with suppress(asyncio.CancelledError, KeyboardInterrupt):
        asyncio.run(_serve(session, port, lang, editor, listener))


def _end_when_told(loop: asyncio.AbstractEventLoop, task: asyncio.Task[None]) -> None:
    """Let Ctrl+C and SIGTERM end a task, once; later ones are Python's again, and interrupt what is still waited for.

    The loop's own handlers also wake it; Python's would wait for the next event where a signal comes just as it falls asleep.
    """

    def end() -> None:
        for one in ENDING:
            loop.remove_signal_handler(one)
        task.cancel()

    for one in ENDING:
        try:
            loop.add_signal_handler(one, end)
        except NotImplementedError:  # Windows, where Ctrl+C wakes the loop by itself
            signal.signal(one, signal.default_int_handler)


async def _serve(session: Session, port: int, lang: str, editor: str, listener: Listener) -> None:
    content, changes, loop = session.content, _Changes(), asyncio.get_running_loop()
    if task := asyncio.current_task():
        _end_when_told(loop, task)

    def linked(span: Span) -> str:
        return editor_link(editor, content / span.path, span.line, span.column)

    sockets, got = bind(port)
    show = Show(lang, linked)
    server = HTTPServer(Server(show, got, lang))
    server.add_sockets(sockets)
    listener.started(f"http://{HOST}:{got}/", port if port not in (got, 0) else None)

    watch = Watch(
        (content, content.resolve().parent / "themes", builtin_themes()),
        lambda paths: loop.call_soon_threadsafe(changes.add, paths),
        lambda: loop.call_soon_threadsafe(listener.polling),
    )
    await asyncio.to_thread(watch.start)
    try:
        await _keep_building(Builder(session), changes, show, listener)
    finally:
        watch.stop()
        server.stop()


async def _keep_building(builder: Builder, changes: _Changes, show: Show, listener: Listener) -> None:
    """Build, show, wait for changes; those during a build lead to one more. A bad build before that one is not shown: it may
    have caught an editor halfway through a file."""
    paths: frozenset[Path] = frozenset()
    while True:
        outcome = await asyncio.to_thread(builder.build)
        if outcome.good or not changes.some.is_set():
            try:
                show.publish(outcome, _media(outcome, paths))
                listener.built(outcome)
            except Exception as error:  # noqa: BLE001 - what cannot be said must not end the server either
                outcome = builder.failed(error)
                show.publish(outcome)
                listener.built(outcome)
            paths = frozenset()
        await changes.some.wait()
        paths |= changes.take()


def _media(outcome: Outcome, paths: frozenset[Path]) -> frozenset[str]:
    """The addresses of the media files among changed paths."""
    return frozenset(address for address, place in outcome.edition.copies.items() if place.resolve() in paths)


def bind(port: int) -> tuple[list[socket.socket], int]:
    """Open the wanted port, or else the next that is free; 0 is any. EnvironmentProblem where none can be had."""
    last = port if port == 0 else min(port + TRIES - 1, 65535)
    for number in range(port, last + 1):
        try:
            sockets = bind_sockets(number, HOST)
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                continue
            raise
        return sockets, sockets[0].getsockname()[1]
    raise EnvironmentProblem(
        en=f"none of the ports {port} to {last} is free; choose another one with --port",
        de=f"von den Ports {port} bis {last} ist keiner frei; wählen Sie einen anderen mit --port",
    )
