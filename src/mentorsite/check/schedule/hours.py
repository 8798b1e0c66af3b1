"""From when to when: start and end of a date, and of each of its days."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...model import Record
from ...model.schedule import Schedule
from ...model.series import Dated
from ...model.values import Moment
from .telling import naive, on_day, shown


def check_hours(schedule: Record[Schedule], one: Dated) -> Iterator[Diagnostic]:
    """Start and end, as far as there are any."""
    event, start, end = one.event, one.event.start, one.event.ends
    if start is None:
        if event.when is None:
            better = f"start: {shown(event.days[0].start)}" if event.days else ""
            yield schedule.finding(
                "event-undated", *one.place("id"), hint="write" if better else None, values={"better": better}
            )
        return
    if start.date is None:
        yield schedule.finding("event-day", *one.place("start"), values={"key": "start"})
    elif end and (start.time is None) != (end.time is None):
        yield schedule.finding("event-form", *one.place("end"))
    elif end and (naive(end) < naive(start) or (end == start and start.time)):
        yield schedule.finding("event-end", *one.place("end"), values={"start": shown(start), "end": shown(end)})
    elif end is None and start.time and event.kind != "deadline" and not event.days:
        yield schedule.finding("event-open-end", *one.place("start"))


def check_days(schedule: Record[Schedule], one: Dated) -> Iterator[Diagnostic]:
    """The hours of each day: whole, in order, and together those of the date."""
    last: Moment | None = None
    for number, day in enumerate(one.event.days):
        place = one.place("days", number)
        end = on_day(day.end, day.start)
        if day.start.date is None:
            yield schedule.finding("event-day", *place, "start", values={"key": "start"})
            return
        if day.start.time is None or end.time is None:
            yield schedule.finding("days-hours", *place, "end" if day.start.time else "start")
            return
        if naive(end) <= naive(day.start):
            yield schedule.finding("event-end", *place, "end", values={"start": shown(day.start), "end": shown(end)})
            return
        if last and naive(day.start) < naive(last):
            yield schedule.finding("days-order", *place, "start", values={"start": shown(day.start), "last": shown(last)})
            return
        last = end
    if last and one.event.dated:
        yield from _span(schedule, one, one.event.days[0].start, last)


def _span(schedule: Record[Schedule], one: Dated, first: Moment, last: Moment) -> Iterator[Diagnostic]:
    """The first day begins with `start`, the last ends with `end`; a date of whole days need only name the days."""
    event = one.event
    for key, given, wanted in (("start", event.start, first), ("end", event.ends, last)):
        if given is None:
            better = {"better": f"end: {shown(wanted)}"}
            yield schedule.finding("event-open-end", *one.place("start"), hint="write", values=better)
        elif given.date != wanted.date or given.time not in (None, wanted.time):
            values = {"key": key, "value": shown(given), "day": shown(wanted), "better": f"{key}: {shown(wanted)}"}
            yield schedule.finding("days-span", *one.place(key), hint="write", values=values)
