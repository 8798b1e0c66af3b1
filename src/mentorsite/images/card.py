"""The picture for shared links: the site's name beside the sign of the tandem, in the site's own colour."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from . import can_shape

if TYPE_CHECKING:
    from PIL import Image, ImageFont

WIDTH, HEIGHT = 1200, 630  # what Open Graph's readers show uncut
MARGIN = 90
PAPER, INK, MUTED, CLAY = "#fbf9f4", "#231f1a", "#5a5347", "#d8925a"
LARGEST, SMALLEST, LINES = 84, 28, 4  # of the title's type, in pixels
# What the font has: letters of Europe's languages. Words in others are left out; whoever shares the link shows them beside.
LETTERS = re.compile(
    "[ -~\u00a0-\u017f\u0218-\u021b\u0386-\u03ce\u0400-\u045f\u0490\u0491\u1e9e\u2010-\u2026\u2039\u203a\u20ac]*"
)
SCALE = 3  # drawn larger and shrunk, so that edges are smooth
FONT = Path(__file__).parent / "dejavu-serif-bold.ttf"
SPARE = Path(__file__).parent / "social.png"  # the sign without words, drawn by the same code; for builds without Pillow


def card(title: str, line: str, accent: str) -> bytes:
    """A PNG with the site's title and, small, one more line. Without Pillow the same picture for every site."""
    if not can_shape():
        return SPARE.read_bytes()
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    title, line = (text if LETTERS.fullmatch(text) else "" for text in (title, line))
    _sign(image, accent)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, HEIGHT - 18, WIDTH, HEIGHT), fill=accent)
    room = WIDTH - 2 * MARGIN - 330
    for size in range(LARGEST, SMALLEST - 1, -4):
        font = _font(size)
        lines = _wrapped(title, room, font.getlength)
        if len(lines) <= LINES and max(map(font.getlength, lines)) <= room:
            break
    height = size * 1.15
    top = (HEIGHT - height * len(lines[:LINES])) / 2 - 30
    for number, text in enumerate(lines[:LINES]):
        draw.text((MARGIN, top + number * height), text, fill=INK, font=font)
    small = _font(32)
    draw.text((MARGIN, HEIGHT - 100), _fitted(line, WIDTH - 2 * MARGIN, small.getlength), fill=MUTED, font=small)
    out = BytesIO()
    image.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def _font(size: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)  # the same on every machine


def _sign(image: Image.Image, accent: str) -> None:
    """The sign, as in partials/mark.html of the default theme, at the right."""
    from PIL import Image, ImageDraw

    side = 300 * SCALE
    ground = Image.new("RGB", (side, side), PAPER)
    draw = ImageDraw.Draw(ground)
    for colour, start in ((CLAY, 1), (accent, -1)):
        path = [_point(start, step / 60, side) for step in range(61)]
        radius = side * 0.062
        for x, y in path:
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
        head, (x, _) = side * 0.115, path[-1]
        draw.ellipse((x - head, side * 0.05, x + head, side * 0.05 + 2 * head), fill=colour)
    small = ground.resize((side // SCALE, side // SCALE), Image.Resampling.LANCZOS)
    image.paste(small, (WIDTH - MARGIN - side // SCALE, (HEIGHT - side // SCALE) // 2 - 20))


def _point(start: int, share: float, side: int) -> tuple[float, float]:
    """A place on one path, from the bottom (`start` 1: at the right) up and over to the other side: a cubic curve."""
    low, high = (0.78, 0.22) if start > 0 else (0.22, 0.78)
    rest = 1 - share
    x = low * (rest**3 + 3 * rest**2 * share) + high * (3 * rest * share**2 + share**3)
    y = 0.9 * rest**3 + 3 * 0.66 * rest**2 * share + 3 * 0.66 * rest * share**2 + 0.38 * share**3
    return x * side, y * side


def _wrapped(text: str, room: float, length: Callable[[str], float]) -> list[str]:
    """The text in lines of that length; a word that is longer has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _fitted(text: str, room: float, length: Callable[[str], float]) -> str:
    """The text, cut at the end where it is too long."""
    if length(text) <= room:
        return text
    while text and length(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
