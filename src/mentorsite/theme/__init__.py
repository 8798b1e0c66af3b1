"""Themes: manifest, inheritance, options, assets, interface strings."""

from __future__ import annotations

from .load import Theme, load_theme
from .lookup import builtin_themes
from .place import at_template
from .strings import StringProblem, Strings, Translate

__all__ = ["StringProblem", "Strings", "Theme", "Translate", "at_template", "builtin_themes", "load_theme"]
