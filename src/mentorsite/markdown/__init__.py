"""Markdown as coordinators write it: parsed once, rendered for each place where it stands."""

from __future__ import annotations

from .parser import Heading, Mistake, Parsed, Reference, parse
from .render import Setting, to_html

__all__ = ["Heading", "Mistake", "Parsed", "Reference", "Setting", "parse", "to_html"]
