"""Eleventy, from npm. Its --incremental is for watching; a new process has to be told which file changed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from twin import Twin

from .layout import Words, layout, style
from .tool import OUTPUT, Tool, linked, write

CONFIGURATION = """
module.exports = (settings) => {
  settings.addPassthroughCopy("content/site.css");
  return {dir: {input: "content", includes: "../layouts"}, markdownTemplateEngine: false};
};
"""
WORDS = Words(
    "{{ title }}",
    "{{ description }}",
    "https://mentoring.example{{ page.url }}",
    "{{ content | safe }}",
    "{% if top == 'SECTION' %}",
)


def _install(room: Path, needs: Sequence[str]) -> None:
    quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
    subprocess.run(["npm", "install", "--prefix", str(room), *quiet, *needs], check=True)


def lay(twin: Twin, home: Path) -> None:
    """Markdown with front matter in JSON; links are finished addresses, which Eleventy leaves as they are."""
    write(home / "eleventy.config.cjs", CONFIGURATION)
    write(home / "layouts" / "page.njk", layout(twin, WORDS))
    style(home / "content" / "site.css")
    for page in twin.pages:
        front = {
            "layout": "page.njk",
            "title": page.title,
            "description": page.summary,
            "top": page.section,
            "permalink": f"/{page.address}",
        }
        write(home / source(page.address), f"---json\n{json.dumps(front)}\n---\n{linked(page, str)}\n")


def source(address: str) -> str:
    """The file of a page."""
    return f"content/{address}".removesuffix(".html") + ".md"


def _command(room: Path) -> list[str]:
    eleventy = str(room / "node_modules" / ".bin" / "eleventy")
    return ["node", eleventy, "--quiet", "--config=eleventy.config.cjs", f"--output={OUTPUT}"]


TOOL = Tool("Eleventy", "eleventy", _install, ("@11ty/eleventy@3.1.8",), lay, _command, source)
