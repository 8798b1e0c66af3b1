"""YAML as a tree that knows where everything stands.

Every scalar stays the text that was written: what it means (a number, a time, a word) is said by the field that holds
it, so that `18:30`, `NO`, `0123` and `1.10` mean what a person reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

DEPTH = 20  # levels that a file may nest: the model is six deep; the rest is room for data files
WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")  # 64 bits; a longer row of digits is a text
type_null = ("", "~", "null", "Null", "NULL")

Plain = None | str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the file; lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as text; `text` is None for an empty value, `style` one of "", "'", '"', "|", ">"."""

    text: str | None
    mark: Mark
    style: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Mapping:
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
