"""The content folder, read once, with a position for everything."""

from __future__ import annotations

from .document import Document, SourceText
from .nodes import free_form
from .read import Content, read_content
from .yaml import read_document

__all__ = ["Content", "Document", "SourceText", "free_form", "read_content", "read_document"]
