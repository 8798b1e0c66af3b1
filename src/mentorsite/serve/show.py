"""What is shown now, and to which browsers: each build reaches those whom it concerns, at once."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from ..session import Edition
from .outcome import Outcome
from .overlay import WORDS, Linked, Overlay, as_message, overlay
from .pages import differ_in_style_alone, stamp
from .site import Site

GRACE = 1.0  # seconds that a page may be gone before its reader is led away; some editors delete a file to save it

GONE = {
    "en": "The page that you were looking at is no longer there.",
    "de": "Die Seite, die Sie angesehen haben, gibt es nicht mehr.",
}


class Line(Protocol):
    """The way to one browser."""

    def tell(self, command: str, **values: object) -> None:
        """Send it a message."""


@dataclass(slots=True)
class _Reader:
    """A browser's page: its path, its stamp, its bytes as far as they are known; whether the path had a page of its own."""

    path: str
    page: str
    shown: bytes = b""
    found: bool = False


class Show:
    """The last good site, what stands over it, and who looks at it. All of it happens in one thread, the server's."""

    def __init__(self, lang: str, linked: Linked) -> None:
        self.lang, self.linked = lang, linked
        self.site = Site(Edition())
        self.overlay: Overlay | None = None
        self.number = ""  # of the build, for browsers to tell one from another
        self.readers: dict[Line, _Reader] = {}

    def publish(self, outcome: Outcome, media: frozenset[str] = frozenset()) -> None:
        """Show what a build gave; `media` are the addresses of media files that changed."""
        before = self.overlay
        self.number = str(time.time_ns())
        self.site = Site(outcome.edition)
        self.overlay = overlay(outcome, self.reading_language(), self.linked)
        for line, reader in [*self.readers.items()]:
            if before or self.overlay:
                self._lay_over(line)
            if outcome.good:
                self._refresh(line, reader, media)

    def join(self, line: Line, path: str, page: str) -> None:
        """A browser shows a page, as it was when it had that stamp."""
        self.readers[line] = reader = _Reader(path, page)
        self._lay_over(line)
        self._refresh(line, reader, frozenset())

    def leave(self, line: Line) -> None:
        """A browser has closed a page."""
        self.readers.pop(line, None)

    def reading_language(self) -> str:
        """The site's language, as far as it is known and one that we speak."""
        if not self.site.edition.files:
            return self.lang
        lang = self.site.edition.languages[0]
        return lang if lang in WORDS else "en"

    def _lay_over(self, line: Line) -> None:
        if self.overlay:
            line.tell("overlay", number=self.number, **as_message(self.overlay))
        else:
            line.tell("mended")

    def _refresh(self, line: Line, reader: _Reader, media: frozenset[str]) -> None:
        """Let a browser show its page as it is now, with as little ado as that takes."""
        if not self.site.edition.files:
            return
        data, found = self.site.page(reader.path)
        if reader.found and not found:
            asyncio.get_running_loop().call_later(GRACE, self._lead_away, line)
            return
        page, reader.found = stamp(data), found
        if page != reader.page and differ_in_style_alone(page, reader.page):
            line.tell("restyle", page=page, styles=self.site.styles())
        elif page != reader.page and reader.shown:
            line.tell("change", page=page, before=reader.shown.decode(), after=data.decode())
        elif page != reader.page or any(PurePosixPath(one).name.encode() in data for one in media):
            line.tell("reload", path=reader.path, liveCSS=False)
        reader.page, reader.shown = page, data

    def _lead_away(self, line: Line) -> None:
        reader = self.readers.get(line)
        if reader and not self.site.page(reader.path)[1]:
            line.tell("gone", start=self.site.base, words=GONE[self.reading_language()])
