"""YAML as a tree that knows where everything stands.

Every scalar stays the text that was written: what it means (a number, a time, a word) is said by the field that holds
it, so that `18:30`, `NO`, `0123` and `1.10` mean what a person reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

DEPTH = 20  # levels that a file may nest: the model is six deep; the rest is room for data files
WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")  # 64 bits; a longer row of digits is a text
type_null = ("", "~", "null", "Null", "NULL")

Plain = None | str | list["Plain"] | dict[str, "Plain"]


class Mark(NamedTuple):
    """A stretch of the file; lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Scalar(NamedTuple):
    """A single value as text; `text` is None for an empty value, `style` one of "", "'", '"', "|", ">"."""

    text: str | None
    mark: Mark
    style: str = ""


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    mark: Mark


class Mapping(NamedTuple):
    """Keys with values, in the order of the file."""

    pairs: tuple[tuple[Scalar, Node], ...]
    mark: Mark

    def get(self, key: object) -> tuple[Scalar, Node] | None:
        """The pair of this key."""
        return next((pair for pair in self.pairs if pair[0].text == key), None)


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> Plain:
    """The tree as dicts, lists, strings and None."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text or "": plain(value) for key, value in node.pairs}


def free_form(node: Node) -> object:
    """The tree for a template, with numbers and truth values as the YAML 1.2 core schema reads them."""
    if isinstance(node, Sequence):
        return [free_form(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.text or "": free_form(value) for key, value in node.pairs}
    if node.style or node.text is None:
        return node.text
    if node.text in ("true", "false"):
        return node.text == "true"
    return int(node.text) if WHOLE.fullmatch(node.text) else node.text


def descend(node: Node, location: tuple[object, ...]) -> tuple[Scalar | None, Node]:
    """Follow keys and positions as far as they go: the last key passed, and the node reached."""
    key: Scalar | None = None
    for step in location:
        if isinstance(node, Mapping) and (pair := node.get(step)):
            key, node = pair
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            key, node = None, node.items[step]
    return key, node


def fields_around(node: Node, line: int, column: int) -> Iterator[str]:
    """The names of the fields around a place of the file, the outermost first."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            if _holds(value.mark, (line, column)):
                yield key.text or ""
                yield from fields_around(value, line, column)
    elif isinstance(node, Sequence):
        for item in node.items:
            if _holds(item.mark, (line, column)):
                yield from fields_around(item, line, column)


def _holds(mark: Mark, place: tuple[int, int]) -> bool:
    return (mark.line, mark.column) <= place < (mark.end_line, mark.end_column)
