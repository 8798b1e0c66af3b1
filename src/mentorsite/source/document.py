"""One file of the content folder, read."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..diagnostics import Diagnostic
from .nodes import Mapping, Mark, Node, Plain, Scalar, descend, fields_around
from .suspects import names, suspects
from .text import SourceText


class Suspect(NamedTuple):
    """Something that looks as if it must not stand in the open: the rule that it breaks, its words, where it stands, and the
    names of the fields around it, of which a comment and the body of a text have none."""

    rule: str
    value: str
    line: int
    column: int
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """A file that could be read: `value` is its YAML (or front matter) as plain values.

    `body_line` is the number of the line, counted from 1, on which the text of a Markdown file begins; 0 elsewhere. `digest` is
    that of the file's bytes. `known` are its suspects where they are known; so for `known_names`.
    """

    kind: str
    id: str
    source: SourceText
    value: object
    lang: str | None = None
    body_line: int = 0
    digest: str = ""
    known: tuple[Suspect, ...] | None = None
    known_names: frozenset[str] | None = None

    @cached_property
    def node(self) -> Node:
        """The tree with its positions. Read again when a finding asks where something stands: most files never are."""
        from .yaml import read_yaml

        node, _ = read_yaml(self.source, front_matter(self.source, self.body_line) if self.body_line else None)
        return node or Mapping((), Mark(1, 1, 1, 4))  # front matter may be empty

    @cached_property
    def body(self) -> str | None:
        """The text below the front matter, if there is any."""
        text = "\n".join(self.source.lines[self.body_line - 1 :]) if self.body_line else ""
        return text if text.strip() else None

    @cached_property
    def suspects(self) -> tuple[Suspect, ...]:
        """What in it looks like something that must not stand in the open."""
        if self.known is not None:
            return self.known
        found = ((one.rule, one.value, *self.source.place(one.start)) for one in suspects(self.source.text))
        return tuple(Suspect(rule, value, line, column, self._fields(line, column)) for rule, value, line, column in found)

    @cached_property
    def names(self) -> frozenset[str]:
        """What in it may be the name of a file."""
        return names(self.source.text) if self.known_names is None else self.known_names

    def _fields(self, line: int, column: int) -> tuple[str, ...]:
        below = self.body_line and line >= self.body_line
        return () if below else tuple(fields_around(self.node, line, column))

    @property
    def path(self) -> str:
        """Relative to the content folder, with `/`."""
        return self.source.path

    def data(self) -> dict[str, Plain]:
        """The fields as the model takes them; the body of a Markdown file is the field `body`."""
        fields = self.value
        assert isinstance(fields, dict)  # noqa: S101 - so it is for every kind that has a model
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

    def line_of_entry(self, field: str, number: int) -> int:
        """The line on which an entry of a list at the top of the file begins, counted from 1."""
        lines = self._entries(field)
        if number < len(lines):
            return lines[number]
        return self.finding("yaml-syntax", (field, number)).span.line

    def _entries(self, field: str) -> tuple[int, ...]:
        """The lines on which the entries of a list begin; nothing where only the tree can tell.

        In a list of blocks each entry begins with a dash in the same column, and nothing else does: what belongs to an entry
        stands further in. Where the dashes are not as many as the entries, the list is written in another way.
        """
        if field not in self._found:
            value = self.value.get(field) if isinstance(self.value, dict) else None
            self._found[field] = _dashes(self.source.lines, field, len(value) if isinstance(value, list) else 0)
        return self._found[field]

    @cached_property
    def _found(self) -> dict[str, tuple[int, ...]]:
        return {}

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


def _dashes(lines: Sequence[str], field: str, number: int) -> tuple[int, ...]:
    """The lines below a field that begin with the dash of its first entry, if there are so many."""
    start = next((at for at, line in enumerate(lines, start=1) if line.startswith(f"{field}:")), 0)
    if not start or lines[start - 1].partition(":")[2].strip():
        return ()
    found: list[int] = []
    dash = ""
    for at, line in enumerate(lines[start:], start=start + 1):
        bare = line.lstrip(" ")
        if not dash and bare.startswith("- "):
            dash = line[: len(line) - len(bare)] + "- "
        if dash and line.startswith(dash):
            found.append(at)
        elif line[:1] not in ("", " ", "#"):
            break
    return tuple(found) if len(found) == number else ()


def _occurrences(line: str, needle: str) -> list[int]:
    found, at = [], line.find(needle)
    while at >= 0:
        found.append(at)
        at = line.find(needle, at + max(1, len(needle)))
    return found


def front_matter(source: SourceText, body_line: int) -> str:
    """The YAML above the body of a Markdown file, line by line in its place."""
    return "\n".join(["", *source.lines[1 : body_line - 2]]) + "\n"
