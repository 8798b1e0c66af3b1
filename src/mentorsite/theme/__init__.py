"""Themes: manifest, inheritance, assets, interface strings."""

from __future__ import annotations

from .load import Theme, load_theme
from .strings import Strings, Translate

__all__ = ["Strings", "Theme", "Translate", "load_theme"]
