"""Views of somebody's own page."""

from __future__ import annotations

from typing import NamedTuple

from .agenda import Entry
from .frame import Frame
from .people import Person
from .values import Contact, Html, Link, Material, Words
from .ways import Calendar


class Task(NamedTuple):
    """What to prepare for a date."""

    date: Entry
    text: Html


class Week(NamedTuple):
    """The tasks of one week, named by its first day."""

    title: str
    tasks: tuple[Task, ...]


class OwnTandem(NamedTuple):
    """A tandem with those whom one meets there."""

    code: str
    status: str
    others: tuple[Person, ...]


class MyPageView(NamedTuple):
    """What concerns one participant alone: her tandems. `rest` is the way to what she shares with all of her role, which the
    page that opens hers puts below it: so hundreds of such pages stay small."""

    frame: Frame
    heading: Words
    lead: Words
    tandems: tuple[OwnTandem, ...]
    rest: str


class MyRoleView(NamedTuple):
    """What concerns everybody of a role: dates, tasks, documents and calendar."""

    frame: Frame
    heading: Words
    cohort: Link
    dates: tuple[Entry, ...]
    weeks: tuple[Week, ...]
    documents: tuple[Material, ...]
    calendar: Calendar
    contact: Contact
