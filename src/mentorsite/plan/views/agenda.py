"""Views of dates in an agenda."""

from __future__ import annotations

from typing import NamedTuple

from .values import Label, When, Words


class Entry(NamedTuple):
    """A date in an agenda. Either `when` is set, or `undated` says in words what is known."""

    id: str
    title: Words
    href: str
    kind: Label
    status: Label
    when: When | None
    undated: Words | None
    moved_from: When | None
    status_note: Words | None
    place: Words | None
    host: Words | None
    audience: tuple[Label, ...]
    mandatory: bool
    online: bool
    register_by: When | None
    calendar: str


class Month(NamedTuple):
    """The dates of one month."""

    title: str
    entries: tuple[Entry, ...]
