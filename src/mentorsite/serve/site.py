"""The site as a web host would serve it: which file answers to which path."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from ..session import Edition

# What a Windows registry may say otherwise, and what Python does not know or knows without its encoding.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


@dataclass(frozen=True, slots=True)
class Site:
    """An edition below the path that the site has in production."""

    edition: Edition

    @property
    def base(self) -> str:
        """The path of the site's address, with a slash at both ends."""
        return quote(unquote(self.edition.base))

    def address(self, path: str) -> str:
        """The address that a path of a request means, below the site's top; one that no file has where it lies elsewhere."""
        below, base = unquote(path), unquote(self.base)
        if not below.startswith(base):
            return ""
        address = below.removeprefix(base)
        return f"{address}index.html" if address.endswith("/") or not address else address

    def page(self, path: str) -> tuple[bytes, bool]:
        """The page that a path shows, and whether it is the path's own or the one for wrong addresses."""
        own = self.edition.files.get(self.address(path))
        return (self.edition.files.get("404.html", b""), False) if own is None else (own, True)

    def styles(self) -> list[str]:
        """The paths of all style sheets."""
        return [self.base + address for address in self.edition.files if address.endswith(".css")]


def type_of(address: str) -> str:
    """The content type of an address."""
    return TYPES.get(Path(address).suffix.lower()) or mimetypes.guess_type(address)[0] or "application/octet-stream"
