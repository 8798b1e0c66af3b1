"""The content folder, read once, with a position for everything."""

from __future__ import annotations

from .document import Document
from .read import Content, Entry, Seen, read_content
from .text import SourceText

__all__ = ["Content", "Document", "Entry", "Seen", "SourceText", "read_content"]
