"""One file of the content folder, read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic, Span
from .nodes import Mapping, Mark, Node, Plain, Scalar, descend, plain


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file, its path in the content folder and the digest of its bytes."""

    path: str
    digest: str
    lines: tuple[str, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)

    @classmethod
    def of(cls, path: str, data: bytes, text: str) -> SourceText:
        """Keep the text by its lines, whatever they end with."""
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return cls(path, hashlib.sha256(data).hexdigest(), tuple(lines))

    def finding(
        self,
        rule: str,
        line: int = 0,
        column: int = 0,
        length: int = 1,
        *,
        hint: str | None = None,
        values: Dict[str, object] | None = None,
    ) -> Diagnostic:
        """A finding in this file, with the line it stands in.

        A place behind the end, where parsers put what is missing, is the end.
        """
        line = min(line, len(self.lines))
        excerpt = self.lines[line - 1] if line > 0 else None
        if excerpt is not None:
            column = min(column, len(excerpt) + 1)
            length = max(1, min(length, len(excerpt) - column + 1))
        return Diagnostic(rule, Span(self.path, line, column, length), values or {}, hint, excerpt)


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file: the tree of its YAML (or front matter) and, for Markdown, the text below with its first line's number."""

    kind: str
    id: str
    source: SourceText
    node: Node
    lang: str | None = None
    body: str | None = None
    body_line: int = 0

    @property
    def path(self) -> str:
        """Relative to the content folder, with `/`."""
        return self.source.path

    def data(self) -> dict[str, Plain]:
        """The fields as the model takes them; the body of a Markdown file is the field `body`."""
        fields = plain(self.node)
        assert isinstance(fields, dict)  # noqa: S101 - a Document is made of a mapping
        return fields | {"body": self.body} if self.body else fields

    def finding(
        self,
        rule: str,
        location: tuple[object, ...] = (),
        *,
        on_key: bool = False,
        hint: str | None = None,
        values: Dict[str, object] | None = None,
    ) -> Diagnostic:
        """A finding at a field: at its value or, with `on_key`, at its name. An unknown location means as far as it leads."""
        if not location:  # about the file as a whole; no line of it is more to blame than another
            return self.source.finding(rule, hint=hint, values=values)
        if location[:1] == ("body",) and self.body is not None:
            return self.source.finding(rule, self._first_words(), 1, 10_000, hint=hint, values=values)
        key, node = descend(self.node, location)
        mark = self._mark(key, node, on_key=on_key)
        length = mark.end_column - mark.column if mark.line == mark.end_line else 10_000
        return self.source.finding(rule, mark.line, mark.column, length, hint=hint, values=values)

    def _first_words(self) -> int:
        """The first line of the body that is not empty."""
        lines = enumerate(self.source.lines[self.body_line - 1 :], start=self.body_line)
        return next((number for number, line in lines if line.strip()), self.body_line)

    @staticmethod
    def _mark(key: Scalar | None, node: Node, *, on_key: bool) -> Mark:
        if key is not None and (on_key or not isinstance(node, Scalar) or node.text is None or node.style in ("|", ">")):
            return key.mark
        if isinstance(node, Mapping) and node.pairs:
            return node.pairs[0][0].mark
        return node.mark

    def find(
        self,
        rule: str,
        location: tuple[object, ...],
        needle: str,
        line: int = 0,
        *,
        leads: tuple[str, ...] = ("",),
        skip: int = 0,
        hint: str | None = None,
        values: Dict[str, object] | None = None,
    ) -> Diagnostic:
        """A finding at a piece of a text: where `needle` stands in the field, from its `line` (counted from 0) on.

        It is looked for behind each of the `leads` in turn; `skip` says how many of it to pass over.
        """
        if location[:1] == ("body",) and self.body is not None:
            first, last = self.body_line + line, len(self.source.lines)
        else:
            _, node = descend(self.node, location)
            first, last = node.mark.line + (line if isinstance(node, Scalar) else 0), node.mark.end_line
        for lead in leads:
            found = self._places(lead + needle, first, last)
            if found:
                number, column = found[min(skip, len(found) - 1)]
                return self.source.finding(rule, number, column + len(lead), len(needle), hint=hint, values=values)
        return self.finding(rule, location, hint=hint, values=values)

    def _places(self, needle: str, first: int, last: int) -> list[tuple[int, int]]:
        """Line and column of every occurrence between two lines."""
        lines = enumerate(self.source.lines[first - 1 : last], start=first)
        return [(number, at + 1) for number, line in lines for at in _occurrences(line, needle)]


def _occurrences(line: str, needle: str) -> list[int]:
    found, at = [], line.find(needle)
    while at >= 0:
        found.append(at)
        at = line.find(needle, at + max(1, len(needle)))
    return found
