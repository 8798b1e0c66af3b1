"""Two sites that no programme has, and every theme must bear.

`everything` has each field of the content model, the longest words, wide tables, missing translations, 300 dates, 700 people,
a cohort without anything and one with one person. `bare` has what is required, and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from . import bare, everything

Files = Mapping[str, object]
SITES: Mapping[str, Files] = {"everything": everything.FILES, "bare": bare.FILES}
MEDIA = {
    "media/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60" width="240" height="60">'
    '<path d="M0 0h240v60H0z" fill="#246"/></svg>\n',
    "media/portrait.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 5" width="400" height="500">'
    '<path d="M0 0h4v5H0z" fill="#642"/></svg>\n',
    "media/Unterlage.txt": "Eine Unterlage.\n",
}


def write_content(name: str, folder: Path) -> Path:
    """Write the content of one of the sites into a folder; the folder."""
    for path, record in {**SITES[name], **MEDIA}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_written(path, record), "utf-8")
    return folder


def _written(path: str, record: object) -> str:
    """JSON is YAML, too; a Markdown file is a pair of front matter and text."""
    if isinstance(record, str):
        return record
    if path.endswith(".md"):
        front, text = record  # type: ignore[misc]
        return f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n\n{text}\n"
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
