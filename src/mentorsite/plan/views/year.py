"""View of a cohort's year as a picture."""

from __future__ import annotations

from typing import NamedTuple

from .agenda import Month
from .values import Words


class Row(NamedTuple):
    """A row of the picture: what it shows, the same in words, and its strokes as the data of an SVG path."""

    id: str
    title: Words
    text: str
    path: str


class Tick(NamedTuple):
    """A month of the scale: its initial, where its middle lies ("12.5%"), and the year where one begins."""

    letter: str
    place: str
    year: str


class Year(NamedTuple):
    """Phases and dates on one scale of months. `first` is the first month ("2026-09"), `words` say the same month by month."""

    first: str
    scale: int
    ticks: tuple[Tick, ...]
    phases: tuple[Row, ...]
    dates: tuple[Row, ...]
    words: tuple[Month, ...]
