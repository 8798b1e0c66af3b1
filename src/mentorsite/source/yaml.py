"""YAML text -> a tree with positions, or findings.

Built on libyaml's events rather than its constructor: tags, anchors, doubled keys and deep nesting are refused as they
pass, nothing is ever constructed, and no input can make it recurse.
"""

from __future__ import annotations

from typing import Any

import yaml

from ..diagnostics import Diagnostic
from .mistakes import explain, reserved
from .nodes import DEPTH, Mapping, Mark, Node, Scalar, Sequence, free_form, type_null
from .text import CONTROL, SourceText

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Refused(Exception):
    """Carries the finding that ends the reading of one file."""

    def __init__(self, finding: Diagnostic) -> None:
        self.finding = finding


def read_yaml(source: SourceText, text: str | None = None) -> tuple[Node | None, list[Diagnostic]]:
    """Read the file, or `text` standing in for it line by line. None comes with at least one finding, or for an empty file."""
    findings: list[Diagnostic] = []
    text = source.text if text is None else text
    try:
        return _Tree(source, text, findings).read(), findings
    except _Refused as refused:
        return None, [*findings, refused.finding]
    except yaml.YAMLError as error:
        return None, [*findings, explain(source, error)]


def read_document(source: SourceText) -> tuple[object, list[Diagnostic]]:
    """A YAML file outside the content (a theme's), as plain values."""
    node, findings = read_yaml(source)
    return (free_form(node) if node else {}), findings


class _Tree:
    """Turns the parser's events into nodes; lives for one file."""

    def __init__(self, source: SourceText, text: str, findings: list[Diagnostic]) -> None:
        self.source = source
        self.loader = _Loader(text)
        self.findings = findings

    def read(self) -> Node | None:
        root: Node | None = None
        documents = 0
        while True:
            event = self.loader.get_event()
            if isinstance(event, yaml.StreamEndEvent):
                return root
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.refused("yaml-documents", event)
                root = self.node(self.loader.get_event(), 0)

    def refused(self, rule: str, event: Any, **values: object) -> _Refused:
        mark = _mark(event)
        length = mark.end_column - mark.column if mark.line == mark.end_line else 1
        return _Refused(self.source.finding(rule, mark.line, mark.column, max(1, length), values=values))

    def reserved(self, rule: str, event: Any) -> _Refused:
        mark = _mark(event)
        return _Refused(reserved(self.source, rule, mark.line, mark.column))

    def node(self, event: Any, depth: int, *, listed: bool = False) -> Node:
        if isinstance(event, yaml.AliasEvent):
            raise self.reserved("yaml-anchor", event)
        if event.anchor is not None:
            raise self.reserved("yaml-anchor", event)
        if event.tag is not None:
            raise self.reserved("yaml-tag", event)
        if depth > DEPTH:
            raise self.refused("yaml-depth", event, depth=DEPTH)
        if isinstance(event, yaml.ScalarEvent):
            style = event.style or ""
            if match := CONTROL.search(event.value):  # by way of an escape between double quotes
                mark, code = _mark(event), f"U+{ord(match[0]):04X}"
                self.findings.append(self.source.finding("control-character", mark.line, mark.column, values={"code": code}))
            return Scalar(None if not style and event.value in type_null else event.value, _mark(event), style)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth)
        return self.mapping(event, depth, listed=listed)

    def sequence(self, start: Any, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := self.loader.get_event(), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1, listed=True))
        return Sequence(tuple(items), _mark(start, event))

    def mapping(self, start: Any, depth: int, *, listed: bool) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        copied = (
            False  # an entry of a list begins once more: its hyphen is missing, and every double that follows is due to that
        )
        while not isinstance(event := self.loader.get_event(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(self.loader.get_event(), depth + 1)
            if not isinstance(key, Scalar) or key.text is None:
                raise self.unnamed(key.mark)
            if key.text in seen:
                if not copied:
                    copied = listed and key.text == pairs[0][0].text
                    self.findings.append(self.doubled(key, seen[key.text], hint="hyphen" if copied else None))
            else:
                seen[key.text] = key
                pairs.append((key, value))
        return Mapping(tuple(pairs), _mark(start, event))

    def unnamed(self, mark: Mark) -> _Refused:
        """No field can be told from such a name, so the rest of the file would only be misunderstood."""
        if self.source.lines[mark.line - 1][mark.column - 2 : mark.column] == "{{":  # a template's placeholder
            return _Refused(reserved(self.source, "yaml-special", mark.line, mark.column - 1))
        return _Refused(self.source.finding("yaml-key", mark.line, mark.column))

    def doubled(self, key: Scalar, first: Scalar, *, hint: str | None) -> Diagnostic:
        line, mark = self.source.lines[key.mark.line - 1], key.mark
        values = {"key": key.text, "line": first.mark.line, "first": line[mark.column - 1 :].strip()}
        return self.source.finding("yaml-double-key", mark.line, mark.column, len(key.text or ""), hint=hint, values=values)


def _mark(start: Any, end: Any = None) -> Mark:
    first, last = start.start_mark, (end or start).end_mark
    return Mark(first.line + 1, first.column + 1, last.line + 1, last.column + 1)
