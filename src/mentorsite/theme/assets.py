"""The files that pages load: style sheets and scripts in one file each, names that change with their bytes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

from .manifest import Manifest

COMMENT = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|/\*.*?\*/", re.DOTALL)
AROUND = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|\s*([{};,]|(?<=\s)>(?=\s))\s*|(?<=:)[ ]+|\s*\n\s*")
BUNDLES = {"site.css": "styles", "site.js": "scripts"}
Assets = dict[str, tuple[str, bytes]]


def assets_of(chain: Sequence[Manifest], properties: Mapping[str, str]) -> Assets:
    """All assets of a theme: name -> published path and bytes. `properties` are custom properties for the style sheet.

    A bundle holds the parent's files first, then the child's own; a file of a child stands in for its parent's of that name.
    """
    head = ":root{" + ";".join(f"{name}:{value}" for name, value in properties.items()) + "}\n" if properties else ""
    files: dict[str, bytes] = {}
    used: set[str] = set()
    for bundle, field in BUNDLES.items():
        listed: dict[str, tuple[Manifest, int]] = {}
        for manifest in reversed(chain):
            for number, name in enumerate(getattr(manifest, field)):
                listed.setdefault(name, (manifest, number))
        parts = [_asset(chain, name, manifest, field, number) for name, (manifest, number) in listed.items()]
        files[bundle] = b"\n".join(parts)
        used |= listed.keys()
    for manifest in chain:
        for path in sorted((manifest.folder / "assets").rglob("*")):
            name = path.relative_to(manifest.folder / "assets").as_posix()
            if path.is_file() and name not in used and name not in files:
                files[name] = path.read_bytes()
    files["site.css"] = head.encode() + files["site.css"]
    files |= {name: compact(data) for name, data in files.items() if name.endswith(".css")}
    files |= {name: bare(data) for name, data in files.items() if name.endswith(".js")}
    return {name: (_hashed(name, data), data) for name, data in files.items()}


def compact(css: bytes) -> bytes:
    """A style sheet without comments and needless space: what theme authors write for each other, readers need not load."""
    bare = COMMENT.sub(lambda found: found[1] or "", css.decode())
    return AROUND.sub(_tight, bare).replace(";}", "}").strip().encode() + b"\n"


def bare(script: bytes) -> bytes:
    """A script without lines that are comments, and without indentation; as it is where a text goes over several lines."""
    lines = script.decode().splitlines()
    if any(line.count("`") % 2 for line in lines):
        return script
    kept = [line.strip() for line in lines]
    return "".join(f"{line}\n" for line in kept if line and not line.startswith("//")).encode()


def _tight(found: re.Match[str]) -> str:
    if found[1] or found[2]:
        return found[1] or found[2]
    return "" if found[0].isspace() and "\n" not in found[0] else " "


def _asset(chain: Iterable[Manifest], name: str, manifest: Manifest, field: str, number: int) -> bytes:
    for one in chain:
        if (one.folder / "assets" / name).is_file():
            return (one.folder / "assets" / name).read_bytes()
    raise manifest.problem((field, number), f"the file assets/{name} is missing", f"die Datei assets/{name} fehlt")


def _hashed(name: str, data: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:10]}{dot}{ending}"
