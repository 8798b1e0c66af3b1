"""The view of somebody's own page."""

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
    """Everything that concerns one participant: her tandems, dates, tasks, documents and calendar."""

    frame: Frame
    heading: Words
    lead: Words
    cohort: Link
    tandems: tuple[OwnTandem, ...]
    dates: tuple[Entry, ...]
    weeks: tuple[Week, ...]
    documents: tuple[Material, ...]
    calendar: Calendar
    contact: Contact
