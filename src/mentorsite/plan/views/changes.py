"""View of what has changed about the dates."""

from __future__ import annotations

from typing import NamedTuple

from .frame import Frame
from .values import Day, Label, Words


class ChangeEntry(NamedTuple):
    """One change: the date that it is about, and what has changed as a sentence. `anchor` is its place on the page."""

    anchor: str
    kind: Label
    title: Words
    href: str
    text: str
    cohort: Words


class ChangeDay(NamedTuple):
    """The changes that were published on one day; None where the day is not known."""

    day: Day | None
    entries: tuple[ChangeEntry, ...]


class ChangesView(NamedTuple):
    """What has changed, the latest first. `feed` is empty where the site does not know its address."""

    frame: Frame
    heading: Words
    lead: Words
    days: tuple[ChangeDay, ...]
    feed: str
