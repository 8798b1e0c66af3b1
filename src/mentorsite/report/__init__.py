"""The report on rules and standards for the coordinator: with every fact, its file and its line. Not for publication."""

from __future__ import annotations

from .shapes import csv_text, html_text, json_text, text_lines
from .view import View, view_of

__all__ = ["View", "csv_text", "html_text", "json_text", "text_lines", "view_of"]
