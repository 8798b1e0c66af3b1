"""View of one date."""

from __future__ import annotations

from typing import NamedTuple

from .agenda import Entry, StateNotice
from .frame import Frame
from .values import Card, Contact, Html, Link, Material, Words


class EventView(NamedTuple):
    """One date with everything that somebody who goes there needs."""

    frame: Frame
    heading: Words
    lead: Words | None
    entry: Entry
    notice: StateNotice | None
    description: Html | None
    address: Words | None
    directions: Html | None
    workshop: Card | None
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
