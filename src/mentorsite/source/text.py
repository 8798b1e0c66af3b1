"""The text of a file, and what no text may hold."""

from __future__ import annotations

import re
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from functools import cached_property

from ..diagnostics import Diagnostic, Span

# What neither HTML nor XML can hold, and line ends that only YAML counts.
NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
CONTROL = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029{NO_CHARACTERS}]")


@dataclass(frozen=True)
class SourceText:
    """The text of a file and its path in the content folder; every line ends in a line feed, whatever was written."""

    path: str
    text: str = field(repr=False)

    @classmethod
    def of(cls, path: str, text: str) -> SourceText:
        """Take over a text with any line ends."""
        return cls(path, text.replace("\r\n", "\n").replace("\r", "\n"))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, without their ends."""
        return tuple(self.text.split("\n"))

    def place(self, at: int) -> tuple[int, int]:
        """Line and column, from 1, of a place in the text."""
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)

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
