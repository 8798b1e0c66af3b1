"""View of all dates of a cohort."""

from __future__ import annotations

from typing import NamedTuple

from .agenda import Entry, Month, StateNotice
from .frame import Frame
from .values import Link, Words
from .ways import Calendar


class ScheduleView(NamedTuple):
    """All dates of a cohort as an agenda; `undated` are not fixed yet. `ahead` says whether they are looked forward to."""

    frame: Frame
    heading: Words
    lead: Words
    cohort: Link
    months: tuple[Month, ...]
    undated: tuple[Entry, ...]
    calendar: Calendar
    notice: StateNotice | None
    ahead: bool
