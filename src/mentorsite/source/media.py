"""What a file of media/ could do to whoever opens it: run code, fill the memory, tell where a photo was taken.

Files are judged by their names, as a web host and a browser do; only pictures are looked into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.parsers import expat

from ..diagnostics import Diagnostic, Span
from .position import says_where
from .suspects import suspects
from .text import SourceText

HEAD: Final = 262_144  # bytes of a photo in which everything about it stands
LARGEST_SVG: Final = 5_000_000  # bytes
MOST_PIXELS: Final = 50_000_000  # a phone of today takes 12 to 50 million; opened, each takes four bytes
PHOTOS: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".avif", ".heic")
# What browsers run, or take apart as a page, when it is opened by its address.
PROGRAMS: Final = (
    *(".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".mht", ".hta"),
    *(".xml", ".xsl", ".xslt", ".rdf", ".js", ".mjs", ".cjs", ".wasm", ".swf", ".svgz"),
)
TEXTS: Final = (".txt", ".csv", ".tsv", ".md", ".json", ".ics", ".vcf")
LARGEST_TEXT: Final = 1_000_000  # bytes that are searched for secrets
RUNS: Final = ("script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "audio", "video")
ANIMATES: Final = ("animate", "set", "animatetransform", "animatemotion")
OWN: Final = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp)[;,])", re.IGNORECASE)
SAFE_LINK: Final = re.compile(r"\s*(?:https?://|mailto:|tel:|#)", re.IGNORECASE)
# CSS that fetches: the characters of a word may be written as escapes, so a backslash is suspect as well.
FETCHES: Final = re.compile(r"@import|\\|url\(\s*['\"]?\s*(?!#|data:image/(?:png|jpeg|gif|webp)[;,])", re.IGNORECASE)


def look_at(path: str, file: Path, size: int) -> Iterator[Diagnostic]:
    """What is wrong with a file of media/; raises OSError where it cannot be read."""
    ending = Path(path).suffix.lower()
    if ending in PROGRAMS:
        yield Diagnostic("media-active", Span(path), {"what": ending, "what_de": ending}, "media-program")
    elif ending == ".svg":
        if size > LARGEST_SVG:
            yield Diagnostic("media-huge", Span(path), _huge(f"{size / 1e6:.0f} MB", f"{LARGEST_SVG // 1_000_000} MB"))
        elif words := _in_svg(file.read_bytes()):
            yield Diagnostic("media-active", Span(path), {"what": words, "what_de": words}, "media-svg")
    elif ending in TEXTS:
        with file.open("rb") as opened:
            source = SourceText.of(path, opened.read(LARGEST_TEXT).decode("utf-8", "replace"))
        for one in suspects(source.text):
            yield source.finding(one.rule, *source.place(one.start), len(one.value), values={"value": one.value})
    elif ending in PHOTOS:
        with file.open("rb") as opened:
            head = opened.read(HEAD)
        pixels = _pixels(file)
        if pixels > MOST_PIXELS:
            values = _huge(f"{pixels // 1_000_000} megapixels", f"{MOST_PIXELS // 1_000_000}")
            yield Diagnostic("media-huge", Span(path), values | {"found_de": f"{pixels // 1_000_000} Megapixel"})
        if says_where(head):
            yield Diagnostic("secret-position", Span(path), {"value": path})


def _huge(found: str, most: str) -> dict[str, object]:
    return {"found": found, "found_de": found, "most": most}


def _pixels(file: Path) -> int:
    """How many pixels a picture says that it has; 0 where it does not say."""
    import imagesize

    try:
        width, height = imagesize.get(file)
    except (ValueError, OSError, ArithmeticError, LookupError):
        return 0
    return max(0, int(width)) * max(0, int(height))


def _in_svg(data: bytes) -> str:
    """The first thing in a drawing that runs, or that fetches from elsewhere; empty where it only draws."""
    found: list[str] = []
    inside: list[str] = []
    css: list[str] = []
    parser = expat.ParserCreate()

    def begin(name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2].lower()
        inside.append(tag)
        if tag in RUNS:
            found.append(f"<{name}>")
        found.extend(f"{key}={value[:40]}" for key, value in attributes.items() if _acts(tag, key, value))

    def end(name: str) -> None:
        if inside.pop() == "style" and FETCHES.search("".join(css)):
            found.append("<style>")
        css.clear()

    def words(text: str) -> None:
        if inside and inside[-1] == "style":
            css.append(text)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, end, words
    parser.EntityDeclHandler = lambda *declared: found.append("<!ENTITY>")
    parser.ProcessingInstructionHandler = lambda target, _: found.append(f"<?{target}?>")
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):  # a browser may forgive what this parser does not
        found.append("XML")
    return found[0] if found else ""


def _acts(tag: str, key: str, value: str) -> bool:
    """Whether an attribute runs something, or fetches it from elsewhere."""
    name = key.rpartition(":")[2].lower()
    if name.startswith("on"):
        return True
    if name == "style" or name in ("fill", "stroke", "filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end"):
        return FETCHES.search(value) is not None
    if tag in ANIMATES and name == "attributename":
        return value.strip().lower().rpartition(":")[2] in ("href", "src") or value.strip().lower().startswith("on")
    if name in ("href", "src") and (tag not in ANIMATES):
        return (SAFE_LINK if tag == "a" else OWN).match(value) is None
    return False
