"""The view of the search page."""

from __future__ import annotations

from typing import NamedTuple

from .frame import Frame
from .values import Link, Words


class Contents(NamedTuple):
    """A section of the site with the pages in it."""

    section: Link
    pages: tuple[Link, ...]


class SearchView(NamedTuple):
    """The search. `script` is the way to pagefind's script for this language; `contents` lists all pages, for those who would
    rather look, and for readers without scripts."""

    frame: Frame
    heading: Words
    lead: Words
    script: str
    contents: tuple[Contents, ...]
