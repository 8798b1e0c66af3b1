"""Views of the ways into a calendar."""

from __future__ import annotations

from typing import NamedTuple


class NamedCalendar(NamedTuple):
    """Another calendar than that of the cohort, with its three ways: of one role, or of all cohorts."""

    name: str
    subscribe: str
    address: str
    download: str


class Calendar(NamedTuple):
    """Three ways into the reader's own calendar. The first two need the site's address and are empty without it.

    `others` are the calendars of those who want fewer dates or more, `changes` is the way to the page that tells what changed.
    `secret` says that the address is for participants alone.
    """

    subscribe: str
    address: str
    download: str
    others: tuple[NamedCalendar, ...] = ()
    changes: str = ""
    secret: bool = False
