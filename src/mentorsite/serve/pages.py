"""What the server makes of a page, and only the server: a script in it, and a stamp by which a browser says what it shows."""

from __future__ import annotations

import hashlib
import html
import json
import re
from pathlib import Path

OWN = "/-mentorsite/"  # no page of a site begins with a hyphen
SOCKET = f"{OWN}live"
STYLE = re.compile(rb"(assets/[^\"'\s]*)\.[0-9a-f]{10}\.css")
ENDS = (b"</head>", b"</body>")
FOLDER = Path(__file__).parent / "client"

WAITING = {
    "en": ("Preview", "The site is being built; it will appear here by itself."),
    "de": ("Vorschau", "Die Site wird gebaut; sie erscheint hier von selbst."),
}


def stamp(page: bytes) -> str:
    """A page's two digests: of the page as it is, and of the page whatever its style sheets hold."""
    bare = STYLE.sub(rb"\1.css", page)
    return f"{_digest(page)}-{_digest(bare)}"


def differ_in_style_alone(one: str, other: str) -> bool:
    """Whether two pages, known by their stamps, differ only in the names of style sheets, which follow what these hold."""
    return one != other and one.partition("-")[2] == other.partition("-")[2]


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def client_script() -> bytes:
    """The script that the pages get: the parts of `client/`, in a scope of their own."""
    style = json.dumps((FOLDER / "overlay.css").read_text("utf-8"))
    parts = [(FOLDER / name).read_text("utf-8") for name in ("overlay.js", "exchange.js", "live.js")]
    return "\n".join(['"use strict";', "{", f"const STYLE = {style};", *parts, "}", ""]).encode()


def with_script(page: bytes, script: str, mark: str) -> bytes:
    """The page with the script in it, which takes itself out again; `mark` is the page's stamp, or empty."""
    tag = f'<script src="{script}" data-page="{mark}" data-socket="{SOCKET}" defer></script>'.encode()
    end = next((end for end in ENDS if end in page), b"")
    head, found, tail = page.partition(end) if end else (page, b"", b"")
    return head + tag + found + tail


def waiting_page(lang: str) -> bytes:
    """What is shown before there is a first site."""
    title, words = (html.escape(text) for text in WAITING[lang])
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n</head>\n<body>\n<p>{words}</p>\n</body>\n</html>\n"
    ).encode()
