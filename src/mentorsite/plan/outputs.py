"""What a build writes: each output is an address and the value that its bytes depend on, and on nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from ..model.values import Moment
from .views import View


class FeedEntry(NamedTuple):
    """An announcement in a feed; `link` is its whole address and its identity."""

    title: str
    link: str
    day: dt.date
    summary: str


class Feed(NamedTuple):
    """An Atom feed of one language, newest first."""

    lang: str
    title: str
    author: str
    address: str
    page: str
    updated: dt.date
    entries: tuple[FeedEntry, ...]


class CalendarEvent(NamedTuple):
    """An event for calendars. `uid` comes from its identity alone; times are those of `timezone`'s clocks, or whole days.

    `busy` tells whether it takes up its time, `alarm` how many hours before it calendars remind of it. `sequence` rises with
    each change, `changed_on` is the day of the latest; both are known last (see `Chronicle`).
    """

    uid: str
    title: str
    start: Moment
    end: Moment | None
    timezone: str
    place: str
    description: str
    link: str
    categories: tuple[str, ...]
    status: str
    busy: bool = True
    alarm: int | None = None
    sequence: int = 0
    changed_on: dt.date = dt.date.min


class CalendarFile(NamedTuple):
    """A calendar file: its name, the address that it can be subscribed to at (empty where the site does not know its own).

    The rules of its time zones cover the days from `first` to `last`, the same in all files of a cohort: some programs keep the
    rules that they saw first.
    """

    name: str
    lang: str
    address: str
    first: dt.date
    last: dt.date
    events: tuple[CalendarEvent, ...]


class SitemapEntry(NamedTuple):
    """A page with the addresses of its translations, itself included."""

    address: str
    alternates: tuple[tuple[str, str], ...]


class Sitemap(NamedTuple):
    """All pages of the site."""

    entries: tuple[SitemapEntry, ...]


class Plain(NamedTuple):
    """A small text file, as it stands."""

    text: str


class Copy(NamedTuple):
    """A file of the content folder, taken over byte by byte; `source` is its path there."""

    source: str


class Photo(NamedTuple):
    """A picture of the content folder: smaller, `width` pixels wide, or with 0 as it is but without what the camera wrote."""

    source: str
    width: int


class Card(NamedTuple):
    """The picture that stands for the site where somebody shares a link to it."""

    title: str
    line: str


Content = View | Feed | CalendarFile | Sitemap | Plain | Copy | Photo | Card


class Output(NamedTuple):
    """One file of the site: its address below the site's top, its language, and what it shows."""

    path: str
    lang: str
    view: Content


class Planned(NamedTuple):
    """An output to be: what it shows is made when it is asked for, so that nobody makes what need not be."""

    path: str
    lang: str
    view: Callable[[], Content]
