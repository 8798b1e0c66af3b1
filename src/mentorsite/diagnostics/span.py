"""Where something stands in the content folder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of one line of one file.

    `path` is relative to the content folder, with `/`. `line` and `column` count from 1, in characters; 0 means the
    file (or folder) as a whole. `length` is the number of characters to underline, at least 1.
    """

    path: str
    line: int = 0
    column: int = 0
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path
