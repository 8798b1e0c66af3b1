"""Our built site, turned back into Markdown for the peers: the same pages, words, headings, lists, tables and links.

Each HTML page becomes a text of its own with all that its `<main>` says, so every tool gets ready Markdown of exactly as many
words as mentorsite put on the page. Two things are left to us: definition lists, boxes and checklists are plain paragraphs and
lists, and the printed handbook, which says every chapter once more, is a heading.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
BLOCKS = {"p", "div", "section", "article", "header", "ul", "ol", "dl", "dt", "dd", "blockquote", "figure", "table"}
SKIPPED = {"svg", "nav", "script", "button", "template"}  # a layout's own business: the peers have their own menus
REPEATED = "whole-chapter"  # class of a chapter in the printed handbook
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
SPECIAL = re.compile(r"([\\`*_\[\]<>|]|(?<=\d)\.(?= ))")  # "7. " would begin a list


@dataclass(frozen=True, slots=True)
class Page:
    """A page for the peers. In `text` a link to another page is written `](page:ADDRESS)`."""

    address: str  # as on our site: handbuch/index.html
    title: str
    summary: str
    text: str

    @property
    def section(self) -> str:
        """The address of the overview above it; its own where there is none."""
        top, slash, _ = self.address.partition("/")
        return f"{top}/index.html" if slash else self.address


@dataclass(frozen=True, slots=True)
class Twin:
    """All pages, the menu that each of them shows (addresses with their words), and the content folder behind it all."""

    pages: tuple[Page, ...]
    menu: tuple[tuple[str, str], ...]
    content: Path


def read_twin(site: Path, content: Path) -> Twin:
    """The twin of the site that was built from `content`."""
    addresses = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = tuple(_page((site / address).read_text(encoding="utf-8"), address, addresses) for address in sorted(addresses))
    tops = [page for page in pages if page.section == page.address and page.address != "404.html"]
    return Twin(pages, tuple((page.address, page.title) for page in tops), content)


def _page(html: str, address: str, addresses: frozenset[str]) -> Page:
    reader = _Reader(address, addresses)
    reader.feed(html)
    reader.close()
    lines = re.sub(r" *\n(?: +(?=\|))?", "\n", "".join(reader.out))
    text = re.sub(r"\n{3,}", "\n\n", lines).strip()
    title = re.search(r"^# (.+)$", text, re.MULTILINE)
    return Page(address, title[1] if title else address, reader.summary, text)


def hides(tag: str, attrs: Sequence[tuple[str, str | None]]) -> bool:
    """Tell whether an element of `<main>` is none of the words that all tools put on the page."""
    return tag in SKIPPED or REPEATED in (dict(attrs).get("class") or "").split()


class _Reader(HTMLParser):
    """Writes Markdown while it reads; lives for one page."""

    def __init__(self, page: str, pages: frozenset[str]) -> None:
        super().__init__()
        self.page, self.pages = page, pages
        self.summary = ""
        self.out: list[str] = []
        self.within = False
        self.hidden: list[str] = []
        self.lists: list[str] = []
        self.links: list[str] = []
        self.cells = 0  # of the table's current row, 0 outside of tables
        self.ruled = True  # whether the line below a table's head is written

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta" and given.get("name") == "description":
            self.summary = given.get("content") or ""
        if tag == "main":
            self.within = True
        if not self.within:
            return
        if self.hidden or hides(tag, attrs):
            if not self.hidden or tag == self.hidden[-1]:
                self.hidden.append(tag)
            return
        if tag == "a":
            self.links.append(self._target(given.get("href") or ""))
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
        if self.hidden:
            if tag == self.hidden[-1]:
                self.hidden.pop()
            return
        if tag == "a" and self.links:
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
        if self.within and not self.hidden:
            self.out.append(SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", data)))

    def _target(self, href: str) -> str:
        """Where a link leads; empty, so that its words alone stay, for calendars and the like."""
        if ":" in href:
            return href
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.page), href.partition("#")[0]))
        return f"page:{path}" if path in self.pages else ""
