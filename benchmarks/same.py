"""Checks that all tools wrote the same site, and that a run after an edit leaves what a clean one does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from measure import Case, Stand, run
from twin import hides

HOST = "https://mentoring.example"


@dataclass(frozen=True, slots=True)
class Main:
    """What a page says in its `<main>`: its letters and digits without what is between them, and its links to other pages."""

    letters: str
    links: tuple[str, ...]


class Trust(NamedTuple):
    """Whether a run after a change leaves all files as a clean build has them, by what was changed."""

    text: bool
    template: bool


def read_site(stand: Stand, addresses: Iterable[str]) -> dict[str, Main]:
    """Every page by our address for it. Ends the benchmark where one is missing or has a link that leads nowhere."""
    found = {address: _read(stand.page(address)) for address in addresses}
    files = {path.relative_to(stand.output).as_posix() for path in stand.output.rglob("*.html")}
    for address, main in found.items():
        for href in main.links:
            path = unquote(urlsplit(urljoin(f"/{stand.tool.address(address)}", href)).path).lstrip("/")
            if path not in files and f"{path}index.html" not in files:
                raise SystemExit(f"{stand.page(address)}: the link {href} leads nowhere")
    return found


def check_site(stand: Stand, expected: Mapping[str, Main]) -> None:
    """Every page has the letters of ours in the same order and as many links. Ends the benchmark if not."""
    for address, found in read_site(stand, expected).items():
        main = expected[address]
        if main.letters != found.letters:
            raise SystemExit(f"{stand.page(address)}: {_difference(main.letters, found.letters)}")
        if len(main.links) != len(found.links):
            raise SystemExit(f"{stand.page(address)}: {len(found.links)} links, not {len(main.links)}")


def check_sources(content: Path, site: Mapping[str, Main]) -> None:
    """Every paragraph of every Markdown file of the content stands on our page for it. Ends the benchmark if not."""
    pages = {Path(address).stem: main.letters for address, main in site.items()}
    for path in sorted(content.glob("*/*.md")):
        for paragraph in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").split("---\n", 2)[2]):
            plain = re.sub(r"\]\([^)]*\)|\{#[^}]*\}|\[!\w+\]|^ *(?:\d+\.|- \[.\]) ", "", paragraph, flags=re.MULTILINE)
            if _letters(plain) not in pages[path.stem]:
                raise SystemExit(f"{path}: not on its page: {plain}")


def check_edits(stand: Stand) -> Trust:
    """Change the text of a page, then a template, each after a build."""
    run(stand, Case.COLD)
    sentence = stand.edit()
    run(stand, Case.NOTHING)
    shown = _letters(sentence) in _read(stand.page(stand.edited)).letters
    after_text = _files(stand.output)
    run(stand, Case.COLD)
    text = shown and after_text == _files(stand.output)
    template = stand.home / stand.tool.template
    template.write_text(f"{template.read_text(encoding='utf-8')}<p>Neu</p>\n", encoding="utf-8")
    run(stand, Case.NOTHING)
    after_template = _files(stand.output)
    run(stand, Case.COLD)
    return Trust(text, after_template == _files(stand.output))


def _files(folder: Path) -> dict[str, bytes]:
    """All files but compressed ones, which carry the time."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }


def _letters(text: str) -> str:
    """Letters and digits alone: tools differ in quotes, dashes and spaces."""
    return "".join(re.findall(r"[^\W_]+", text))


def _difference(expected: str, found: str) -> str:
    at = next((at for at, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), min(len(expected), len(found)))
    return f"«{found[max(0, at - 30) : at + 50]}» where mentorsite has «{expected[max(0, at - 30) : at + 50]}»"


def _read(path: Path) -> Main:
    if not path.is_file():
        raise SystemExit(f"{path} is missing")
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    links = (link.removeprefix(HOST) for link in reader.links)
    own = (link for link in links if not (at := urlsplit(link)).scheme and at.path.endswith(("/", ".html")))
    return Main(_letters("".join(reader.texts)), tuple(own))


class _Reader(HTMLParser):
    """Collects the words and the links of a page's `<main>`."""

    def __init__(self) -> None:
        super().__init__()
        self.within = False
        self.hidden: list[str] = []
        self.texts: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self.within = True
        elif self.within and (self.hidden or hides(tag, attrs)):
            if not self.hidden or tag == self.hidden[-1]:
                self.hidden.append(tag)
        elif self.within and tag == "a":
            self.links.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self.within = False
        elif self.hidden and tag == self.hidden[-1]:
            self.hidden.pop()

    def handle_data(self, data: str) -> None:
        if self.within and not self.hidden:
            self.texts.append(data)
