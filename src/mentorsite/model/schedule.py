"""`content/cohorts/<id>/schedule.yaml`: the dates of a cohort."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .base import Fields, Material, Role
from .text import Name, Prose, Text
from .values import Id, Moment, TimeZone, Url, YesNo


class EventKind(StrEnum):
    """What sort of date it is."""

    INFORMATION = "information"
    PREPARATION = "preparation"
    KICK_OFF = "kick_off"
    WORKSHOP = "workshop"
    SEMINAR = "seminar"
    CHECK_IN = "check_in"
    NETWORK = "network"
    DEADLINE = "deadline"
    INTERIM_REVIEW = "interim_review"
    EVALUATION = "evaluation"
    CLOSING = "closing"


class EventStatus(StrEnum):
    """How sure a date is."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    CANCELLED = "cancelled"


class Registration(Fields):
    """How to sign up, and until when (the whole of that day, or to the minute)."""

    until: Moment | None = None
    link: Url | None = None
    note: Text | None = None


class Event(Fields):
    """One date.

    `start` is a day (`2026-03-12`) or a minute (`2026-03-12 09:30`), `end` the same or a bare time on the day of `start`.
    Both are clock times of `timezone`, by default the site's. A date that is not fixed yet has neither, and says in `when`
    what is known. `online` is for participants and appears in no public output.
    """

    id: Id
    kind: EventKind
    title: Text
    summary: Text | None = None
    description: Prose | None = None
    start: Moment | None = None
    end: Moment | None = None
    when: Text | None = None
    timezone: TimeZone | None = None
    place: Name | None = None
    address: Name | None = None
    directions: Prose | None = None
    host: Id | None = None
    online: Url | None = None
    audience: tuple[Role, ...] = Field(default=(Role.MENTEE, Role.MENTOR), min_length=1)
    workshop: Id | None = None
    mandatory: YesNo = False
    status: EventStatus = EventStatus.PLANNED
    moved_from: Moment | None = None
    status_note: Text | None = None
    capacity: int | None = Field(default=None, ge=1, le=100_000)
    registration: Registration | None = None
    materials: tuple[Material, ...] = ()
    before: Prose | None = None
    during: Prose | None = None
    after: Prose | None = None
    ok_weekend: YesNo = False
    ok_overlap: YesNo = False


class Schedule(Fields):
    """All dates of a cohort, in any order."""

    events: tuple[Event, ...] = ()
