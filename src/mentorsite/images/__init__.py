"""Pictures: their sizes, smaller ones of them, and the card that stands for the site where somebody shares a link.

All but sizes needs Pillow, the extra `images`; without it pictures are published as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg")


def can_shape() -> bool:
    """Whether Pillow is installed."""
    return find_spec("PIL") is not None


def sizes_of(content: Path, media: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Width and height in pixels of every picture among the media, as it is seen; those that do not tell are left out."""
    found: dict[str, tuple[int, int]] = {}
    for path in media:
        if path.lower().endswith(PICTURES):
            import imagesize

            try:
                width, height = imagesize.get(content / path)
            except (OSError, ValueError):
                continue
            if width > 0 and height > 0:
                found[path] = (round(width), round(height))
    return found
