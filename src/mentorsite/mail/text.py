"""A letter as plain text. Lines are as long as they are: a mail program breaks them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from .letter import Block, Facts, Heading, Letter, Paragraph, Points, Prose

BLOCKS = {"p", "ul", "ol", "dl", "pre", "table", "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6"}
LINES = {"li", "tr", "dt", "dd", "br"}


def text(letter: Letter) -> str:
    """The letter below its subject, to be pasted as it stands."""
    return "\n\n".join((letter.subject, *map(_block, letter.blocks))) + "\n"


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return block.text
        case Heading():
            return f"{block.text}\n{'-' * min(len(block.text), 72)}"
        case Facts():
            return "\n".join(f"{fact.label}: {fact.text}" for fact in block.facts)
        case Points():
            points = [f"- {words}{f' - {href}' if href else ''}" for words, href in block.points]
            return "\n".join([*([block.lead] if block.lead else []), *points])
        case Prose():
            return f"{block.lead}\n{plain(str(block.markup))}"


def plain(markup: str) -> str:
    """Rendered Markdown as plain text: lists with their signs, links with their addresses, tasks with a box to tick."""
    reader = _Plain()
    reader.feed(markup)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in "".join(reader.found).strip().splitlines()))


class _Plain(HTMLParser):
    """Collects the text of some HTML that this program made."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.lists: list[int | None] = []  # of each list around, the number of its last entry; None: it has none
        self.links: list[str] = []
        self.kept = 0  # inside of how many elements spaces stay as they are

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """What stands before the words of an element."""
        values = dict(attrs)
        if tag in ("ul", "ol"):
            self._line()
            self.lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._line()
            number = self.lists[-1] if self.lists else None
            if number is not None:
                self.lists[-1] = number + 1
            sign = "-" if number is None else f"{number + 1}."
            self.found.append(f"{'  ' * (len(self.lists) - 1)}{sign} ")
        elif tag == "input":
            self.found.append("[x]" if "checked" in values else "[ ]")
        elif tag == "img":
            self.found.append(values.get("alt") or "")
        elif tag == "a":
            self.links.append(values.get("href") or "")
        elif tag in LINES:
            self._line()
        elif tag in ("td", "th") and not self._at_line():
            self.found.append(" | ")
        self.kept += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        """What stands behind them."""
        if tag == "a":
            href = self.links.pop()
            if href and not href.startswith("#"):
                self.found.append(f" ({href})")
        if tag in ("ul", "ol"):
            self.lists.pop()
        self.kept -= tag == "pre"
        if tag in BLOCKS and not self.lists:
            self.found.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Words; the spaces between elements count for nothing."""
        words = data if self.kept else re.sub(r"\s+", " ", data)
        self.found.append(words.lstrip() if self._at_line() and not self.kept else words)

    def _at_line(self) -> bool:
        return not self.found or self.found[-1].endswith("\n")

    def _line(self) -> None:
        if not self._at_line():
            self.found.append("\n")
