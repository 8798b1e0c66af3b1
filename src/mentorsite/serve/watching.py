"""Which files changed: watchfiles on the folders that a site is made of, and on the doors through which they come and go."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from watchfiles import Change, watch

from ..source.layout import IGNORED

STEP = 5  # ms without a further change after which a batch is told
BATCH = 100  # ms after which it is told in any case
PULSE = 25  # ms in which a new watch says that it stands
POLL = 300  # ms between two looks, where the system cannot tell of changes

Changed = Callable[[frozenset[Path]], object]


class _Either:
    """Set when one of two events is."""

    def __init__(self, *events: threading.Event) -> None:
        self.events = events

    def is_set(self) -> bool:
        return any(event.is_set() for event in self.events)


class Watch:
    """Tells of changed files in `roots`, which may be absent, go away and come back.

    A watch holds on to its folder even when that is renamed; so a second one on the folders above tells when a root comes or
    goes, and the first begins anew. `changed` and `polling` (said once, where the system's own watches are used up) are called
    from the threads of the watch.
    """

    def __init__(self, roots: Sequence[Path], changed: Changed, polling: Callable[[], object]) -> None:
        self.roots = tuple(dict.fromkeys(root.parent.resolve() / root.name for root in roots))
        self.changed, self.polling = changed, polling
        self._poll: bool | None = None  # None: as watchfiles thinks best
        self._stop, self._moved, self._standing = threading.Event(), threading.Event(), threading.Event()
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._watch_roots, self._watch_doors)]

    def start(self) -> None:
        """Begin; every change after this is told."""
        for thread in self._threads:
            thread.start()
        self._standing.wait()

    def stop(self) -> None:
        """End, and wait for the end."""
        self._stop.set()
        self._moved.set()
        for thread in self._threads:
            thread.join()

    def _watch_roots(self) -> None:
        while not self._stop.is_set():
            self._moved.clear()
            there = [root for root in self.roots if root.is_dir()]
            if there:
                self._follow(there, _Either(self._stop, self._moved), self._tell, deep=True)
            else:
                self._tell(frozenset())
                self._moved.wait()

    def _tell(self, paths: frozenset[Path]) -> None:
        if not self._standing.is_set():
            self._standing.set()
        else:  # for an empty batch, too: what changed before a new watch stood
            self.changed(paths)

    def _watch_doors(self) -> None:
        doors = list(dict.fromkeys(root.parent for root in self.roots))
        while not self._stop.is_set():
            there = [door for door in doors if door.is_dir()]
            if there:
                self._follow(there, self._stop, self._come_or_gone, deep=False)
            self._stop.wait(1)

    def _come_or_gone(self, paths: frozenset[Path]) -> None:
        if paths.intersection(self.roots):
            self._moved.set()

    def _follow(self, folders: list[Path], stop: threading.Event | _Either, tell: Changed, *, deep: bool) -> None:
        """Watch folders until `stop`; `tell` hears of nothing once the watch stands, then of each batch."""
        new = True
        try:
            for changes in watch(
                *folders,
                watch_filter=self._counts if deep else None,
                debounce=BATCH,
                step=STEP,
                stop_event=stop,
                rust_timeout=PULSE,
                yield_on_timeout=True,
                raise_interrupt=False,
                force_polling=self._poll,
                poll_delay_ms=POLL,
                recursive=deep,
                ignore_permission_denied=True,
            ):
                if changes or new:
                    new = False
                    tell(frozenset(Path(path) for _, path in changes))
        except FileNotFoundError:
            return  # a folder went away just now
        except (OSError, RuntimeError):  # no watches left, or a disk that has none
            if self._poll:
                self._stop.wait(1)
            else:
                self._poll = True
                self.polling()

    def _counts(self, change: Change, path: str) -> bool:
        """What the build does not read needs no build: editors' own files, for one."""
        for root in self.roots:
            if Path(path).is_relative_to(root):
                return not IGNORED.search(Path(path).relative_to(root).as_posix())
        return True
