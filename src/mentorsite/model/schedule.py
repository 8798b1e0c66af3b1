"""`content/cohorts/<id>/schedule.yaml`: the dates of a cohort, as written. `series.py` tells which take place."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from .base import AgendaItem, Fields, Material, Role
from .site import Contact
from .text import Name, Prose, Text
from .values import Date, Id, Moment, Moments, TimeZone, Url, YesNo
from .visibility import PARTICIPANTS, Seen


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


class Rhythm(StrEnum):
    """How often a series comes. By the month it keeps its weekday: from the second Thursday to the second Thursday."""

    WEEK = "week"
    TWO_WEEKS = "2 weeks"
    THREE_WEEKS = "3 weeks"
    FOUR_WEEKS = "4 weeks"
    MONTH = "month"
    TWO_MONTHS = "2 months"
    THREE_MONTHS = "3 months"

    @property
    def steps(self) -> int:
        """How many weeks or months."""
        number, _, unit = self.value.partition(" ")
        return int(number) if unit else 1

    @property
    def monthly(self) -> bool:
        """Whether it goes by months."""
        return "month" in self.value


class Registration(Fields):
    """How to sign up, from when and until when (the whole of that day, or to the minute)."""

    opens: Moment | None = None
    until: Moment | None = None
    link: Url | None = None
    note: Text | None = None


class EventDay(Fields):
    """One day of an event that takes several: its hours, and its own agenda. `end` may be a bare time."""

    title: Text | None = None
    start: Moment
    end: Moment
    place: Name | None = None
    agenda: tuple[AgendaItem, ...] = ()


class SeriesException(Fields):
    """One date of a series that is otherwise than the series says; `on` is the day that it would have been.

    `skip` means that there never was to be one. Another `start` moves it. All the rest stands in place of the field of the
    series that has the same name.
    """

    seen_by: ClassVar[Seen] = {"online": PARTICIPANTS}
    told: ClassVar[frozenset[str]] = frozenset({"online"})

    on: Date
    skip: YesNo = False
    title: Text | None = None
    summary: Text | None = None
    description: Prose | None = None
    start: Moment | None = None
    end: Moment | None = None
    place: Name | None = None
    address: Name | None = None
    host: Id | None = None
    online: Url | None = None
    status: EventStatus | None = None
    moved_from: Moments = ()
    status_note: Text | None = None
    changed_on: Date | None = None
    registration: Registration | None = None
    materials: tuple[Material, ...] = ()
    before: Prose | None = None
    during: Prose | None = None
    after: Prose | None = None
    ok_weekend: YesNo = False
    ok_holiday: YesNo = False
    ok_overlap: YesNo = False


class Repeat(Fields):
    """An event that comes again, in a fixed rhythm up to a last day; `exceptions` are the dates that are otherwise."""

    every: Rhythm
    until: Date
    exceptions: tuple[SeriesException, ...] = ()


class Event(Fields):
    """One date, or with `repeat` a series of them.

    `start` is a day (`2026-03-12`) or a minute (`2026-03-12 09:30`), `end` the same or a bare time on the day of `start`.
    Both are clock times of `timezone`, by default the site's; `days` has the hours of each day of an event that takes several.
    A date that is not fixed yet has none of these, and says in `when` what is known. `moved_from` are all starts that a moved
    date has had, the oldest first. `online` is for participants and appears in no public output.
    """

    seen_by: ClassVar[Seen] = {"online": PARTICIPANTS}
    told: ClassVar[frozenset[str]] = frozenset({"online"})

    id: Id
    kind: EventKind
    title: Text
    summary: Text | None = None
    description: Prose | None = None
    start: Moment | None = None
    end: Moment | None = None
    days: tuple[EventDay, ...] = ()
    repeat: Repeat | None = None
    when: Text | None = None
    timezone: TimeZone | None = None
    place: Name | None = None
    address: Name | None = None
    directions: Prose | None = None
    host: Id | None = None
    online: Url | None = None
    audience: tuple[Role, ...] = Field(default=(Role.MENTEE, Role.MENTOR), min_length=1)
    led_by: tuple[Id, ...] = ()
    workshop: Id | None = None
    agenda: tuple[AgendaItem, ...] = ()
    mandatory: YesNo = False
    status: EventStatus = EventStatus.PLANNED
    moved_from: Moments = ()
    status_note: Text | None = None
    changed_on: Date | None = None
    capacity: int | None = Field(default=None, ge=1, le=100_000)
    registration: Registration | None = None
    contact: Contact | None = None
    materials: tuple[Material, ...] = ()
    before: Prose | None = None
    during: Prose | None = None
    after: Prose | None = None
    ok_weekend: YesNo = False
    ok_holiday: YesNo = False
    ok_overlap: YesNo = False

    @property
    def ends(self) -> Moment | None:
        """The end as a whole moment: a bare time lies on the day of the start."""
        if self.end and self.end.date is None and self.start:
            return Moment(self.start.date, self.end.time)
        return self.end

    @property
    def dated(self) -> bool:
        """Whether the day is fixed; only then the date gets into calendars."""
        return self.start is not None and self.start.date is not None


class Schedule(Fields):
    """All dates of a cohort, in any order."""

    events: tuple[Event, ...] = ()
