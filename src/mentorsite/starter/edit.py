"""Changes to the text of a YAML file, at the places that its tree knows: comments, order and layout stay as they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from ..source import Document
from ..source.nodes import Mapping, Node, Scalar, Sequence


class Edits:
    """Gathers changes to one file and makes them all at once; a change inside something that goes is dropped."""

    def __init__(self, document: Document) -> None:
        self.lines = document.source.lines
        self.text = document.source.text
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._changes: list[tuple[int, int, str]] = []
        self._dropped: dict[Mapping, set[str]] = defaultdict(set)

    def made(self) -> str:
        """The text with all changes."""
        text = self.text
        for mapping, names in self._dropped.items():
            self._drop(mapping, names)
        for start, end, words in reversed(self._merged()):
            text = text[:start] + words + text[end:]
        return text

    def _merged(self) -> list[tuple[int, int, str]]:
        merged: list[tuple[int, int, str]] = []
        for start, end, words in sorted(self._changes, key=_order):
            if merged and start < merged[-1][1]:  # only what goes can hold or touch another change
                merged[-1] = (merged[-1][0], max(merged[-1][1], end), "")
            else:
                merged.append((start, end, words))
        return merged

    def replace(self, node: Node, words: str) -> None:
        """Another value."""
        self._changes.append((*self._span(node), words))

    def rewrite(self, node: Scalar, change: Callable[[str], str]) -> None:
        """Another wording of a value as it is written, quotes and all."""
        start, end = self._span(node)
        written = self.text[start:end]
        if change(written) != written:
            self._changes.append((start, end, change(written)))

    def replace_line(self, number: int, words: str) -> None:
        """Another line; lines count from 1."""
        self._changes.append((self._starts[number - 1], self._starts[number] - 1, words))

    def add(self, mapping: Mapping, field: str, comment: str) -> None:
        """One more field at the end of the file, whose mapping this is."""
        start, _ = self._span(mapping)
        if self.text[start] == "{":
            self._changes.append((start + 1, start + 1, f"{field}, "))
        else:
            self._insert(len(self.lines), f"\n# {comment}\n{field}\n")

    def drop_fields(self, mapping: Mapping, *names: str) -> None:
        """Fields go, with everything below them; at least one other field stays."""
        self._dropped[mapping].update(names)

    def _drop(self, mapping: Mapping, names: Collection[str]) -> None:
        kept = next(number for number, (key, _) in enumerate(mapping.pairs) if key.text not in names)
        start, _ = self._span(mapping)
        if kept:  # the first that stays moves up to where the first of all stands, be it behind a hyphen or a brace
            self._changes.append((self._span(mapping.pairs[0][0])[0], self._span(mapping.pairs[kept][0])[0], ""))
        for key, node in mapping.pairs[kept:]:
            if key.text in names and self.text[start] == "{":
                self._drop_flow(self._span(key)[0], self._span(node)[1])
            elif key.text in names:
                self._drop_lines(key.mark.line, key.mark.column - 1, node)

    def drop_items(self, sequence: Sequence, numbers: Collection[int]) -> None:
        """Entries of a list go; at least one stays."""
        start, _ = self._span(sequence)
        for number in numbers:
            node = sequence.items[number]
            if self.text[start] == "[":
                self._drop_flow(*self._span(node))
                continue
            self._drop_lines(self._first_line(sequence, node), sequence.mark.column - 1, node)

    def _first_line(self, sequence: Sequence, node: Node) -> int:
        """The line with the hyphen of an entry."""
        hyphen, line = " " * (sequence.mark.column - 1) + "-", node.mark.line
        while not self.lines[line - 1].startswith(hyphen):
            line -= 1
        return line

    def _span(self, node: Node) -> tuple[int, int]:
        mark = node.mark
        return self._starts[mark.line - 1] + mark.column - 1, self._starts[mark.end_line - 1] + mark.end_column - 1

    def append(self, sequence: Sequence, entry: str) -> None:
        """One more entry of a list that is written with hyphens, after an empty line."""
        indent = " " * (sequence.mark.column - 1)
        last = self._end(self._first_line(sequence, sequence.items[-1]), len(indent), sequence.items[-1])
        lines = "".join(f"{indent}{line}\n" for line in entry.splitlines())
        self._insert(last, f"\n{lines}")

    def empty(self, key: Scalar, sequence: Sequence) -> None:
        """All entries of a list go; the field stays, with an empty list behind its name."""
        start, end = self._span(sequence)
        if self.text[start] == "[":
            self._changes.append((start, end, "[]"))
            return
        first, column = self._first_line(sequence, sequence.items[0]), sequence.mark.column - 1
        last = self._end(self._first_line(sequence, sequence.items[-1]), column, sequence.items[-1])
        behind = self._starts[key.mark.line - 1] + self.lines[key.mark.line - 1].index(":", key.mark.end_column - 1) + 1
        self._changes.append((behind, behind, " []"))
        self._changes.append((self._starts[first - 1], min(self._starts[last], len(self.text)), ""))

    def add_behind(self, mapping: Mapping, pair: tuple[Scalar, Node], fields: Iterable[str]) -> None:
        """More fields of a mapping, behind one whose value takes a single line."""
        key, node = pair
        if self.text[self._span(mapping)[0]] == "{":
            end = self._span(node)[1]
            self._changes.append((end, end, "".join(f", {field}" for field in fields)))
        else:
            indent = " " * (key.mark.column - 1)
            if lines := "".join(f"{indent}{field}\n" for field in fields):
                self._insert(node.mark.line, lines)

    def _insert(self, last: int, words: str) -> None:
        """Whole lines behind a line."""
        at = min(self._starts[last], len(self.text))
        self._changes.append((at, at, words if self.text[:at].endswith("\n") else f"\n{words}"))

    def _drop_flow(self, start: int, end: int) -> None:
        if match := re.compile(r"\s*,\s*").match(self.text, end):
            end = match.end()
        elif match := re.search(r",\s*$", self.text[:start]):
            start = match.start()
        self._changes.append((start, end, ""))

    def _drop_lines(self, first: int, indent: int, node: Node) -> None:
        """The line of a field or an entry goes, and what is indented below it."""
        end = min(self._starts[self._end(first, indent, node)], len(self.text))
        self._changes.append((self._starts[first - 1], end, ""))

    def _end(self, first: int, indent: int, node: Node) -> int:
        """The last line of a field or an entry that begins in a line."""
        last, sure = first, self._last_line(node)
        listed = isinstance(node, Sequence) and " " * indent + "-"  # a list may stand as far left as the name of its field
        for number, line in enumerate(self.lines[first:], start=first + 1):
            inside = number <= sure or line.startswith(" " * (indent + 1)) or (listed and line.startswith(listed))
            if line.strip() and not inside:
                break
            last = number if line.strip() else last
        return last

    def _last_line(self, node: Node) -> int:
        """The last line that surely belongs to a value; the parser counts comments behind it in."""
        if isinstance(node, Scalar):
            return node.mark.line if node.style in ("|", ">") else node.mark.end_line - (node.mark.end_column == 1)
        if self.text[self._span(node)[0]] in "[{":
            return node.mark.end_line
        below = node.items if isinstance(node, Sequence) else [value for _, value in node.pairs]
        return max(map(self._last_line, below), default=node.mark.line)


def _order(change: tuple[int, int, str]) -> tuple[int, bool, int]:
    """By place; what is put in front of something that goes comes before it, and the larger before what it holds."""
    start, end, _ = change
    return start, end > start, -end


def comments(document: Document) -> Iterator[int]:
    """The numbers of the lines that are comments and nothing else."""
    taken = {line for first, last in _long_texts(document.node) for line in range(first, last + 1)}
    for number, line in enumerate(document.source.lines, start=1):
        if line.lstrip().startswith("#") and number not in taken:
            yield number


def _long_texts(node: Node) -> Iterator[tuple[int, int]]:
    """First and last line of each text that takes more than one."""
    if isinstance(node, Scalar):
        if node.mark.end_line > node.mark.line:
            yield node.mark.line, node.mark.end_line - (node.mark.end_column == 1)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _long_texts(item)
    else:
        for _, value in node.pairs:
            yield from _long_texts(value)
