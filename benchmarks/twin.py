"""A built site, turned back into a folder for MkDocs: the same pages, the same words, the same links.

    python benchmarks/twin.py _site folder       writes folder/mkdocs.yml and folder/docs/

Each HTML page becomes a Markdown file of its own with all the text of its `<main>`: headings, paragraphs, lists, tables,
emphasis and links. So MkDocs gets ready Markdown of exactly as many words as mentorsite put on the page.
"""

from __future__ import annotations

import argparse
import json
import posixpath
import re
from html.parser import HTMLParser
from pathlib import Path

HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "header",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "figure",
    "table",
    "thead",
    "tbody",
}
SKIPPED = {"svg", "nav", "script", "button", "template"}  # a theme's own business: MkDocs makes its own menus
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
SPECIAL = re.compile(r"([\\`*_\[\]<>])")

SETTINGS = {
    "site_name": "Benchmark",
    "site_url": "https://mentoring.example/",
    "theme": "mkdocs",
    "use_directory_urls": False,  # addresses as mentorsite's
}


def write_twin(site: Path, folder: Path, *, search: bool = False, menu_of_all: bool = False) -> int:
    """Write `folder` for MkDocs from the built `site`; the number of HTML pages that MkDocs will make of it.

    `search` switches MkDocs' own search plugin. The menu holds the overviews, as mentorsite's does; with `menu_of_all` every
    page, which is what MkDocs does when nobody says anything.
    """
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    docs = [page for page in pages if page != "404.html"]  # the theme makes this one
    for page in docs:
        target = folder / "docs" / _source(page)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(markdown((site / page).read_text(encoding="utf-8"), page, frozenset(docs)), encoding="utf-8")
    menu = [_source(page) for page in docs if page.count("/") == (posixpath.basename(page) == "index.html")]
    nav = {} if menu_of_all else {"nav": ["index.md", *menu]}
    settings = SETTINGS | {"plugins": ["search"] if search else []} | nav
    (folder / "mkdocs.yml").write_text(json.dumps(settings, indent=2), encoding="utf-8")  # JSON is YAML
    return len(pages)


def markdown(html: str, page: str, pages: frozenset[str]) -> str:
    """The text of a page's `<main>`; links to other than `pages` and foreign addresses leave their words behind."""
    reader = _Reader(page, pages)
    reader.feed(html)
    reader.close()
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", "".join(reader.out))).strip() + "\n"


def _source(page: str) -> str:
    return page.removesuffix(".html") + ".md"


class _Reader(HTMLParser):
    """Writes Markdown while it reads; lives for one page."""

    def __init__(self, page: str, pages: frozenset[str]) -> None:
        super().__init__()
        self.page, self.pages = page, pages
        self.out: list[str] = []
        self.within = False
        self.skipping: list[str] = []
        self.lists: list[str] = []
        self.links: list[str] = []
        self.cells = 0  # of the table's current row, 0 outside of tables
        self.ruled = True  # whether the line below a table's head is written

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self.within = True
        if not self.within:
            return
        if self.skipping or tag in SKIPPED:
            if tag in SKIPPED:
                self.skipping.append(tag)
            return
        if tag == "a":
            self.links.append(self._target(dict(attrs).get("href") or ""))
            self.out.append("[" if self.links[-1] else "")
        elif mark := self._mark(tag):
            self.out.append(mark)
        elif tag in ("tr", "th", "td"):
            self._row(tag)
        elif not self.cells:
            self._block(tag)

    def _block(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self.lists.append("1. " if tag == "ol" else "- ")
        if tag in HEADINGS:
            self.out.append(f"\n\n{HEADINGS[tag]}")
        elif tag == "li":
            self.out.append(f"\n{'    ' * (len(self.lists) - 1)}{self.lists[-1] if self.lists else '- '}")
        elif tag == "table":
            self.ruled = False
            self.out.append("\n\n")
        elif tag == "br":
            self.out.append(" ")
        elif tag in BLOCKS and (not self.lists or tag in ("ul", "ol")):
            self.out.append("\n" if len(self.lists) > 1 else "\n\n")

    def _mark(self, tag: str) -> str:
        """The sign around emphasis; a heading inside a list becomes that."""
        return "**" if self.lists and tag in HEADINGS else MARKS.get(tag, "")

    def _row(self, tag: str) -> None:
        if tag == "tr":
            self.cells = 0
            self.out.append("\n")
        else:
            self.cells += 1
            self.out.append("| ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self.within = False
        if not self.within:
            return
        if self.skipping:
            if tag == self.skipping[-1]:
                self.skipping.pop()
        elif tag == "a" and self.links:
            target = self.links.pop()
            self.out.append(f"]({target})" if target else "")
        elif mark := self._mark(tag):
            self.out.append(mark)
        elif tag in ("tr", "th", "td"):
            self._row_end(tag)
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        if tag in (*HEADINGS, *BLOCKS) and not self.lists and not self.cells:
            self.out.append("\n\n")

    def _row_end(self, tag: str) -> None:
        self.out.append(" " if tag != "tr" else "|")
        if tag == "tr":
            if not self.ruled:
                self.out.append("\n" + "| --- " * self.cells + "|")
            self.ruled, self.cells = True, 0

    def handle_data(self, data: str) -> None:
        if self.within and not self.skipping:
            self.out.append(SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", data)))

    def _target(self, href: str) -> str:
        if ":" in href:
            return href
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.page), href.partition("#")[0]))
        return _source(href.partition("#")[0]) if path in self.pages else ""


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Turn a built site into a folder for MkDocs.")
    arguments.add_argument("site", type=Path)
    arguments.add_argument("folder", type=Path)
    given = arguments.parse_args()
    write_twin(given.site, given.folder)
