"""Lektor, which keeps the state of its builds in a database and builds what has changed."""

from __future__ import annotations

from pathlib import Path

from twin import Twin

from .layout import Words, folder, layout, style
from .tool import OUTPUT, Tool, linked, python, write

PROJECT = """[project]
name = Mentoring im Verbund
url = https://mentoring.example/
locale = de_DE
"""
MODEL = """[model]
name = Page
label = {{ this.title }}

[fields.title]
type = string

[fields.description]
type = string

[fields.top]
type = string

[fields.body]
type = markdown
"""
WORDS = Words(
    "{{ this.title }}",
    "{{ this.description }}",
    "{{ this|url(absolute=true) }}",
    "{{ this.body }}",
    "{% if this.top == 'SECTION' %}",
)


def lay(twin: Twin, home: Path) -> None:
    """A folder with `contents.lr` for each page; links are addresses, which Lektor makes relative."""
    write(home / "site.lektorproject", PROJECT)
    write(home / "models" / "page.ini", MODEL)
    write(home / TOOL.template, layout(twin, WORDS, flat=False))
    style(home / "assets" / "site.css")
    for page in twin.pages:
        text = linked(page, lambda address: "/" + folder(address), relative=False)
        fields = {"_model": "page", "title": page.title, "description": page.summary, "top": page.section}
        head = "".join(f"{key}: {value}\n---\n" for key, value in fields.items())
        write(home / source(page.address), f"{head}body:\n\n{text}\n")


def source(address: str) -> str:
    """The file of a page."""
    return f"content/{folder(address)}contents.lr"


def _command(room: Path) -> list[str]:
    return [str(room / "bin" / "lektor"), "build", "--output-path", OUTPUT, "--buildstate-path", "state"]


TOOL = Tool(
    "Lektor",
    "lektor",
    python,
    ("lektor==3.3.14",),
    lay,
    _command,
    source,
    address=lambda address: f"{folder(address)}index.html",
    caches=("state",),
    template="templates/page.html",
)
