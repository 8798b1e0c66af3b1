"""Which sizes of a picture there are, and how a page offers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from markupsafe import Markup

WIDTHS = (480, 960, 1600)  # a phone, a phone's fine screen or a page's column, a column's fine screen
SHAPED = (".jpg", ".jpeg", ".png", ".webp")
COLUMN = "(min-width: 42rem) 38rem, 92vw"  # how wide running text is


class Pictures(NamedTuple):
    """The pictures among the media with their sizes. `shaped`: this build can make smaller ones."""

    sizes: Mapping[str, tuple[int, int]] = {}
    shaped: bool = False

    def is_shaped(self, path: str) -> bool:
        """Whether this build makes something of a picture, rather than copying it."""
        return self.shaped and path in self.sizes and path.lower().endswith(SHAPED)

    def smaller(self, path: str) -> tuple[tuple[int, str], ...]:
        """The smaller ones of a picture: width and address."""
        width = self.sizes[path][0] if self.is_shaped(path) else 0
        return tuple((one, f"{path}.{one}.webp") for one in WIDTHS if one < width)

    def attributes(self, path: str, href: Callable[[str], str]) -> Markup:
        """What an `<img>` says besides its address and its words; `href` leads from the page to an address."""
        if path not in self.sizes:
            return Markup()
        width, height = self.sizes[path]
        said = Markup(' width="{}" height="{}"').format(width, height)
        offered = [(href(address), one) for one, address in self.smaller(path)]
        if not offered:
            return said
        if width < WIDTHS[-1]:
            offered.append((href(path), width))
        listed = ", ".join(f"{address} {one}w" for address, one in offered)
        return said + Markup(' srcset="{}" sizes="{}"').format(listed, COLUMN)
