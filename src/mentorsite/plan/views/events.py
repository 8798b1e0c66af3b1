"""View of one date."""

from __future__ import annotations

from typing import NamedTuple

from .agenda import Entry, StateNotice
from .frame import Frame
from .values import Card, Contact, Html, Label, Link, Material, When, Words


class Block(NamedTuple):
    """A part of a day, from when to when ("09:00–09:45")."""

    clock: str
    title: Words
    pause: bool


class Hours(NamedTuple):
    """The course of a day. `when` is None where the date has no other day."""

    when: When | None
    title: Words | None
    place: Words | None
    blocks: tuple[Block, ...]


class SeriesDate(NamedTuple):
    """A date of the series that a date belongs to; `here` marks this date itself."""

    when: When
    href: str
    here: bool
    status: Label


class EventView(NamedTuple):
    """One date with everything that somebody who goes there needs.

    `moved_before` are the starts before the last one, the newest first. `leaders` are those who lead it and
    may be named. `rhythm` says how often a series comes, empty for a
    single date. `join` is the way into an online date, for its participants alone.
    """

    frame: Frame
    heading: Words
    lead: Words | None
    join: str
    entry: Entry
    notice: StateNotice | None
    description: Html | None
    address: Words | None
    directions: Html | None
    workshop: Card | None
    leaders: tuple[str, ...]
    moved_before: tuple[When, ...]
    hours: tuple[Hours, ...]
    rhythm: str
    series: tuple[SeriesDate, ...]
    registration_opens: When | None
    registration_link: str
    registration_note: Words | None
    capacity: int | None
    materials: tuple[Material, ...]
    before: Html | None
    during: Html | None
    after: Html | None
    contact: Contact
    cohort: Link
    schedule: Link
    previous: Link | None
    following: Link | None
