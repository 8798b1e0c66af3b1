"""Views of dates in an agenda."""

from __future__ import annotations

from typing import NamedTuple

from .values import Label, Link, When, Words


class Entry(NamedTuple):
    """A date in an agenda. Either `when` is set, or `undated` says in words what is known.

    `prepare` leads to what is to be done before, where there is anything; `calendar` to the date's own calendar file.
    """

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
    prepare: str
    calendar: str


class Month(NamedTuple):
    """The dates of one month."""

    title: str
    entries: tuple[Entry, ...]


class StateNotice(NamedTuple):
    """What is said on top of the pages of a cohort that does not run; `link` leads to the current cohort."""

    text: str
    link: Link | None
