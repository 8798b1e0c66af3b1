"""One accent colour, made readable on light and on dark."""

from __future__ import annotations

# The surfaces of the default theme on which an accent is hardest to read: its sand by day and by night.
SAND_BY_DAY, SAND_BY_NIGHT = "#f4eee2", "#24211c"
TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3 (AA) for text


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
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


def palette(accent: str) -> dict[str, str]:
    """The custom properties that a theme's style sheet is given."""
    light, dark = readable_on(accent, SAND_BY_DAY), readable_on(accent, SAND_BY_NIGHT)
    return {
        "--accent-light": light,
        "--accent-dark": dark,
        "--on-accent-light": text_on(light),
        "--on-accent-dark": text_on(dark),
    }


def _mix(colour: str, other: str, share: float) -> str:
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
