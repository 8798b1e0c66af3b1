"""The digest of everything that a build depends on: content, themes, the program and its libraries, and what it was asked."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from hashlib import file_digest, sha256
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
DIGITS = 32  # of a digest in hexadecimal, 128 bits: enough to tell files apart
LIBRARIES = ("site-packages", "dist-packages")
ZONES = ("/usr/share/zoneinfo/tzdata.zi", "/usr/share/zoneinfo/+VERSION")  # which time zones the system knows (Linux, macOS)


def survey(content: Path, asked: str) -> dict[str, str]:
    """A digest for each file of the content folder (`content/...`) and of the site's own themes (`themes/...`), one for the
    program (`program`), and what it was `asked`. Raises OSError where a folder cannot be read."""
    found = {f"content/{path}": digest for path, digest in _files(content, "")}
    return found | survey_themes(content) | {"program": _program(), "asked": asked}


def survey_themes(content: Path) -> dict[str, str]:
    """A digest for each file of the site's own themes (`themes/...`)."""
    themes = content.resolve().parent / "themes"
    return {f"themes/{path}": digest for path, digest in (_files(themes, "") if themes.is_dir() else ())}


def _program() -> str:
    """What stands for this very program: its files, its themes, the versions of its libraries, Python, the time zones."""
    parts = [sys.version]
    themes = PACKAGE / "themes"
    for folder in (PACKAGE, *(() if themes.is_dir() else (PACKAGE.parents[1] / "themes",))):
        parts += [f"{path} {digest}" for path, digest in _files(folder, "") if not path.endswith(".pyc")]
    for place in sys.path:
        if place.endswith(LIBRARIES) and os.path.isdir(place):
            parts += sorted(name for name in os.listdir(place) if name.endswith(".dist-info"))
    for zones in map(Path, ZONES):
        if zones.is_file():
            with zones.open("rb") as file:
                parts.append(file.readline().decode("utf-8", "replace"))
    return digest_of(*parts)


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, str]]:
    """Every file below a folder with its digest, in a fixed order. Hidden files, backups and compiled code are passed over."""
    for entry in sorted(os.scandir(folder), key=lambda one: one.name):
        name = entry.name
        if name.startswith(".") or name.endswith("~") or name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path), f"{prefix}{name}/")
        elif entry.is_file(follow_symlinks=False):
            yield prefix + name, digest_of_file(entry.path)
        else:
            yield prefix + name, "no file"


def digest_of(*parts: str | bytes) -> str:
    """The digest of some words or bytes, told apart from each other by a zero."""
    whole = b"\0".join(part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts)
    return sha256(whole).hexdigest()[:DIGITS]


def digest_of_file(path: str | Path) -> str:
    """The digest of a file's bytes; a word where it cannot be read, which is then told by whoever needs the file."""
    try:
        with open(path, "rb", buffering=0) as file:
            return file_digest(file, "sha256").hexdigest()[:DIGITS]
    except OSError:
        return "unreadable"
