"""The development server: shows the site as it will be, anew at each save, and what is wrong while it cannot be."""

from __future__ import annotations

from .outcome import Outcome
from .run import Listener, serve

__all__ = ["Listener", "Outcome", "serve"]
