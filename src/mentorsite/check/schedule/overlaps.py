"""Two dates at once, for the same people or in the same room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from ...diagnostics import Diagnostic
from ...model import CohortFolder, Project, Record
from ...model.project import Location
from ...model.schedule import Event, EventStatus, Schedule
from ...model.series import Dated
from ...model.values import Moment
from .telling import naive, on_day, told

Span = tuple[dt.datetime, dt.datetime, int, Location]  # from when to when, which date, and where its start is written


def check_overlaps(project: Project, folder: CohortFolder, schedule: Record[Schedule]) -> Iterator[Diagnostic]:
    """Each pair of dates that overlap and should not; of two series the first pair."""
    dates, told_of = folder.dates, set[tuple[Location, Location]]()
    spans = sorted(span for number, one in enumerate(dates) for span in _spans(one.event, number, project))
    for place, (_, end, first, _) in enumerate(spans):
        for start, _, second, field in spans[place + 1 :]:
            if start >= end:
                break
            earlier, later = dates[first], dates[second]
            pair = (earlier.place("start"), later.place("start"))
            if first != second and pair not in told_of and (found := _clash(schedule, earlier, later, field)):
                told_of.add(pair)
                yield found


def _spans(event: Event, number: int, project: Project) -> Iterator[Span]:
    """The hours of a date, day by day where it says so; nothing for whole days and for what was called off."""
    if event.status is EventStatus.CANCELLED or event.start is None:
        return
    zone = ZoneInfo(event.timezone or project.site.value.timezone)
    hours: list[tuple[Moment, Moment | None, Location]]
    hours = [(day.start, on_day(day.end, day.start), ("days", place, "start")) for place, day in enumerate(event.days)]
    for start, end, field in hours or [(event.start, event.ends, ("start",))]:
        if start.date and start.time and end and end.date and end.time:
            yield _instant(start, zone), _instant(end, zone), number, field


def _instant(moment: Moment, zone: ZoneInfo) -> dt.datetime:
    if moment.date in (dt.date.min, dt.date.max):  # no zone leads beyond the calendar
        return naive(moment).replace(tzinfo=dt.UTC)
    return naive(moment).replace(tzinfo=zone).astimezone(dt.UTC)


def _clash(schedule: Record[Schedule], earlier: Dated, later: Dated, field: Location) -> Diagnostic | None:
    """What two dates at once have in common: the audience, else the room, else somebody who leads both."""
    one, other = earlier.event, later.event
    if one.ok_overlap or other.ok_overlap:
        return None
    values = {"other": one.id, "line": schedule.line(*earlier.place("start"))}
    if set(one.audience) & set(other.audience):
        return told(schedule, "event-overlap", later, *field, values=values)
    if (room := _room(one)) and room == _room(other):
        return told(schedule, "event-room", later, *field, values=values | {"room": room[0]})
    if both := [person for person in one.led_by if person in other.led_by]:
        return told(schedule, "event-person", later, *field, values=values | {"person": both[0]})
    return None


def _room(event: Event) -> tuple[str, str, str] | None:
    """The room of a date, where it says enough to tell it from others: its name, and the house."""
    if not event.place or not (event.host or event.address):
        return None
    address = event.address.texts[0][1] if event.address else ""
    return event.place.texts[0][1], event.host or "", address
