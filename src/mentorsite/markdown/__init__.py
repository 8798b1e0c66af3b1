"""Markdown as coordinators write it: parsed once, put in its place on each page that shows it."""

from __future__ import annotations

from .parsed import Heading, Mistake, Parsed, Reference, Setting, to_html

__all__ = ["Heading", "Mistake", "Parsed", "Reference", "Setting", "parse", "to_html"]


def parse(text: str) -> Parsed:
    """Parse a text."""
    from .parser import parse  # 60 ms to import; a build that finds all its texts in the cache does not pay them

    return parse(text)
