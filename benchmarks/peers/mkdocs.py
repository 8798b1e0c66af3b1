"""MkDocs without plugins, and with `--dirty`, its way to build only the files that changed."""

from __future__ import annotations

import json
from pathlib import Path

from twin import Twin

from .layout import Words, layout, style
from .tool import OUTPUT, Tool, linked, python, write

SETTINGS = {
    "site_name": "Mentoring im Verbund",
    "site_url": "https://mentoring.example/",
    "theme": {"name": None, "custom_dir": "theme"},
    "use_directory_urls": False,  # addresses as ours
    "plugins": [],  # no search, which is on by default
    "site_dir": OUTPUT,
}
TEMPLATE = "theme/main.html"
WORDS = Words(
    "{{ page.meta.title }}",
    "{{ page.meta.description }}",
    "{{ page.canonical_url }}",
    "{{ page.content }}",
    "{% if page.meta.top == 'SECTION' %}",
)


def lay(twin: Twin, home: Path) -> None:
    """Markdown with YAML front matter; links go by file, and MkDocs resolves and checks them. The menu has the overviews."""
    menu = [{title: source(address).removeprefix("docs/")} for address, title in twin.menu]
    write(home / "mkdocs.yml", json.dumps({**SETTINGS, "nav": menu}))  # JSON is YAML
    write(home / TEMPLATE, layout(twin, WORDS))
    style(home / "docs" / "site.css")
    for page in twin.pages:
        front = json.dumps({"title": page.title, "description": page.summary, "top": page.section}, ensure_ascii=False)
        write(home / source(page.address), f"---\n{front}\n---\n{linked(page, source)}\n")


def source(address: str) -> str:
    """The file of a page."""
    return f"docs/{address}".removesuffix(".html") + ".md"


def _tool(name: str, *options: str) -> Tool:
    return Tool(
        name,
        "mkdocs",
        python,
        ("mkdocs==1.6.1",),
        lay,
        lambda room: [str(room / "bin" / "mkdocs"), "build", "--quiet", *options],
        source,
        template=TEMPLATE if options else "",
    )


TOOLS = (_tool("MkDocs"), _tool("MkDocs --dirty", "--dirty"))
