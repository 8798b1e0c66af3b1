"""Where in a template something is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..diagnostics import Diagnostic
from ..source import SourceText
from .lookup import builtin_themes


def at_template(template: Path, own: Path, line: int, rule: str, values: Mapping[str, object]) -> Diagnostic:
    """A finding in a template: at the name that the values give, else at the line. `own` is the site's folder of themes."""
    inside = template.is_relative_to(own)
    shown = f"../themes/{template.relative_to(own).as_posix()}" if inside else template.relative_to(builtin_themes()).as_posix()
    source = SourceText.of(shown, template.read_text("utf-8", errors="replace"))
    text = source.lines[line - 1] if 0 < line <= len(source.lines) else ""
    name = str(values.get("name", ""))
    at = text.find(name) if name else -1
    column, length = (at, len(name)) if at >= 0 else (len(text) - len(text.lstrip()), len(text.strip()))
    hint = "near" if values.get("near") else None
    return source.finding(rule, line, column + 1, length, hint=hint, values=values)
