"""One accent colour, made readable on light and on dark."""

from __future__ import annotations

import math
from typing import NamedTuple

TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3 (AA) for text
# How far (OKLab, 0 to about 1) a colour may move before it is another one. On light a brand's colour is expected as it is; a
# deep one turning lighter by night is what everybody does, and only near black does nothing of it stay.
FAR_BY_DAY, FAR_BY_NIGHT = 0.3, 0.5


class Tones(NamedTuple):
    """A colour, and what it becomes on light and on dark. `far` tells whether one of them is hardly the same colour."""

    colour: str
    light: str
    dark: str
    far: bool

    def properties(self, name: str) -> dict[str, str]:
        """The custom properties that a theme's style sheet is given for the option `name`."""
        return {
            f"--{name}-light": self.light,
            f"--{name}-dark": self.dark,
            f"--on-{name}-light": text_on(self.light),
            f"--on-{name}-dark": text_on(self.dark),
        }


def tones(colour: str, by_day: str, by_night: str) -> Tones:
    """A colour for the two surfaces on which it is hardest to read."""
    light, dark = readable_on(colour, by_day), readable_on(colour, by_night)
    return Tones(colour, light, dark, _distance(colour, light) > FAR_BY_DAY or _distance(colour, dark) > FAR_BY_NIGHT)


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable_on(colour: str, background: str) -> str:
    """The colour, mixed with as little black or white as it takes to be readable as text on the background."""
    towards = "#000000" if luminance(background) > 0.5 else "#ffffff"
    for step in range(0, 101, 2):
        candidate = _mix(colour, towards, step / 100)
        if contrast(candidate, background) >= TEXT_CONTRAST + 0.1:
            return candidate
    return towards


def text_on(colour: str) -> str:
    """Black or white, whichever reads better on the colour."""
    return max(("#ffffff", "#000000"), key=lambda text: contrast(text, colour))


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _linear(colour: str) -> tuple[float, float, float]:
    channels = (channel / 255 for channel in _channels(colour))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return red, green, blue


def _oklab(colour: str) -> tuple[float, float, float]:
    """A colour in OKLab (Björn Ottosson, 2020), in which distances are those that people see."""
    red, green, blue = _linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _distance(one: str, other: str) -> float:
    return math.dist(_oklab(one), _oklab(other))


def _mix(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
