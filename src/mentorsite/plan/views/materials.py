"""Views of the library."""

from __future__ import annotations

from typing import NamedTuple

from .frame import Frame
from .values import Label, Link, Material, Words


class Holding(NamedTuple):
    """A material with everything that it belongs to: workshops, dates, cohorts."""

    material: Material
    uses: tuple[Link, ...]


class Shelf(NamedTuple):
    """The materials of one content area of mentoring, or of none."""

    area: Label
    holdings: tuple[Holding, ...]


class MaterialsView(NamedTuple):
    """All materials of all cohorts by topic, each once on a shelf."""

    frame: Frame
    heading: Words
    lead: Words
    shelves: tuple[Shelf, ...]
