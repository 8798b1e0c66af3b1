"""Links that open a place of a file in the user's editor."""

from __future__ import annotations

from pathlib import Path

# `{file}` is the whole path as in a file address: it begins with a slash on every system, and is percent-encoded.
EDITORS = {
    "vscode": "vscode://file{file}:{line}:{column}",
    "vscodium": "vscodium://file{file}:{line}:{column}",
    "zed": "zed://file{file}:{line}:{column}",
    "idea": "idea://open?file={file}&line={line}&column={column}",
    "textmate": "txmt://open?url=file://{file}&line={line}&column={column}",
    "none": "",
}


def editor_link(template: str, file: Path, line: int, column: int) -> str:
    """The link to a place; empty where the template is, or where there is no such file. 0 means the file as a whole."""
    if not template or not file.is_file():
        return ""
    path = file.resolve().as_uri().removeprefix("file://")
    return template.replace("{file}", path).replace("{line}", str(line or 1)).replace("{column}", str(column or 1))
