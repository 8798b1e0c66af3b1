"""A calendar file (RFC 5545), built from explicit components: the same events give the same bytes."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from .. import __version__
from ..model.values import Moment
from ..plan.outputs import CalendarEvent, CalendarFile
from .timezones import render_timezone

REFRESH = dt.timedelta(hours=12)
END = b"END:VCALENDAR\r\n"


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
    calendar.add("x-published-ttl", "PT12H")  # the same for those who do not know the line above
    if file.address:
        calendar.add("source", file.address, parameters={"VALUE": "URI"})
    head = bytes(calendar.to_ical()).removesuffix(END)
    return b"".join((head, *_timezones(file), *map(_event, file.events), END))


def _timezones(file: CalendarFile) -> list[bytes]:
    """A VTIMEZONE for each zone in use, limited to the years of the file's range."""
    first, last = dt.date(file.first.year, 1, 1), dt.date(min(file.last.year + 1, 9999), 1, 1)
    return [
        render_timezone(zone, first, last) for zone in sorted({event.timezone for event in file.events if event.start.time})
    ]


@lru_cache(maxsize=4096)
def _event(event: CalendarEvent) -> bytes:
    """One event; it stands in the files of its cohort, of its roles and of the site, and in one of its own."""
    component = Event()
    changed = dt.datetime.combine(event.changed_on, dt.time.min, dt.UTC)
    component.add("uid", event.uid)
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    component.add("sequence", event.sequence)
    component.add("summary", event.title)
    component.add("dtstart", _moment(event.start, event.timezone))
    if end := _end(event):
        component.add("dtend", end)
    component.add("status", event.status)
    component.add("transp", "OPAQUE" if event.busy else "TRANSPARENT")
    component.add("categories", list(event.categories))
    for name, value in (("location", event.place), ("description", event.description), ("url", event.link)):
        if value:
            component.add(name, value)
    if event.alarm:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", event.title)
        alarm.add("trigger", dt.timedelta(hours=-event.alarm))
        component.add_component(alarm)
    return bytes(component.to_ical())


def _moment(moment: Moment, zone: str) -> dt.date | dt.datetime:
    day = moment.date or dt.date.min
    return dt.datetime.combine(day, moment.time, ZoneInfo(zone)) if moment.time else day


def _end(event: CalendarEvent) -> dt.date | dt.datetime | None:
    """Whole days end on the day after the last one, as calendars count; a moment without an end has none."""
    if event.start.time is None:
        last = (event.end or event.start).date or dt.date.min
        return last + dt.timedelta(days=1) if last < dt.date.max else last
    return _moment(event.end, event.timezone) if event.end else None
