"""A calendar file (RFC 5545), built from explicit components: the same events give the same bytes."""

from __future__ import annotations

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from .. import __version__
from ..model.values import Moment
from ..plan.outputs import CalendarEvent, CalendarFile

REFRESH = dt.timedelta(hours=12)


def render_calendar(file: CalendarFile) -> bytes:
    """The calendar as folded lines that end in CRLF."""
    calendar = Calendar()
    calendar.add("prodid", f"-//mentorsite//mentorsite {__version__}//{file.lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", file.name)
    calendar.add("x-wr-calname", file.name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for timezone in _timezones(file):
        calendar.add_component(timezone)
    for event in file.events:
        calendar.add_component(_event(event, file.stamp))
    return bytes(calendar.to_ical())


def _timezones(file: CalendarFile) -> list[Timezone]:
    """A VTIMEZONE for each zone in use, limited to the years of the file."""
    timed = [event for event in file.events if event.start.time and event.start.date]
    if not timed:
        return []
    days = [day for event in timed for day in (event.start.date, event.end.date) if day]
    first, last = dt.date(min(days).year, 1, 1), dt.date(min(max(days).year + 1, 9999), 1, 1)
    return [_timezone(zone, first, last) for zone in sorted({event.timezone for event in timed})]


@cache
def _timezone(zone: str, first: dt.date, last: dt.date) -> Timezone:
    """The changes of the clock between two days; every event of a year asks for the same."""
    return Timezone.from_tzinfo(ZoneInfo(zone), zone, first, last)


def _event(event: CalendarEvent, stamp: dt.date) -> Event:
    component = Event()
    component.add("uid", event.uid)
    component.add("dtstamp", dt.datetime.combine(stamp, dt.time.min, dt.UTC))
    component.add("summary", event.title)
    component.add("dtstart", _moment(event.start, event.timezone))
    component.add("dtend", _end(event))
    component.add("status", event.status)
    component.add("sequence", int(event.changed))
    component.add("categories", [event.category])
    for name, value in (("location", event.place), ("description", event.description), ("url", event.link)):
        if value:
            component.add(name, value)
    return component


def _moment(moment: Moment, zone: str) -> dt.date | dt.datetime:
    day = moment.date or dt.date.min
    return dt.datetime.combine(day, moment.time, ZoneInfo(zone)) if moment.time else day


def _end(event: CalendarEvent) -> dt.date | dt.datetime:
    """Whole days end on the day after the last one, as calendars count."""
    if event.start.time is None:
        last = event.end.date or dt.date.min
        return last + dt.timedelta(days=1) if last < dt.date.max else last
    return _moment(event.end, event.timezone)
