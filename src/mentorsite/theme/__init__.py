"""Themes: manifest, inheritance, assets, interface strings."""

from __future__ import annotations

from .load import Theme, builtin_themes, load_theme
from .strings import StringProblem, Strings, Translate

__all__ = ["StringProblem", "Strings", "Theme", "Translate", "builtin_themes", "load_theme"]
