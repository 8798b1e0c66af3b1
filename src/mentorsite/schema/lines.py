"""The line at the top of a YAML file that names its schema."""

from __future__ import annotations

import re

from ..source.layout import IGNORED, place_of

FOLDER = "schemas"  # beside the content folder
LINE = re.compile(rb"#\s+yaml-language-server\s*:[^\r\n]*")
HEAD = re.compile(rb"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*")  # comments and empty lines before the first field
BOM = b"\xef\xbb\xbf"


def kind_of(path: str) -> str | None:
    """The kind of schema for a YAML file of the content folder; None where there is none for it."""
    place = None if IGNORED.search(path) else place_of(path)
    return place.kind if place and path.endswith(".yaml") and place.kind not in ("data", "media") else None


def line(kind: str, path: str) -> str:
    """The line that names the schema of this kind, for a file at this path relative to the content folder."""
    return f"# yaml-language-server: $schema={'../' * (path.count('/') + 1)}{FOLDER}/{kind}.json"


def with_line(data: bytes, wanted: str) -> bytes:
    """The file with that line on top, or in place of an old one among its first comments; nothing else changes."""
    if b"\0" in data:  # UTF-16; `check` says what to do
        return data
    mark = BOM if data.startswith(BOM) else b""
    text = data.removeprefix(mark)
    head = HEAD.match(text)
    end = head.end() if head else 0
    old = re.search(rb"(?:^|(?<=[\r\n]))" + LINE.pattern, text[:end])
    if old:
        return mark + text[: old.start()] + wanted.encode() + text[old.end() :]
    newline = re.search(rb"\r\n|\r|\n", text)
    return mark + wanted.encode() + (newline[0] if newline else b"\n") + text
