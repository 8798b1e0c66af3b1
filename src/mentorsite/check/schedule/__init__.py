"""Dates that cannot be, or that nobody meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from ...diagnostics import Diagnostic
from ...model import CohortFolder, Project, Record
from ...model.schedule import EventStatus, Schedule
from ...model.series import Dated
from ...model.values import Moment

MARGIN_WEEKS = 8  # preparation and closing lie this far outside at most: the gap in the OWL programme (facts, section 9)
WEEKEND = {5: ("Saturday", "Samstag"), 6: ("Sunday", "Sonntag")}


def check_schedules(project: Project) -> Iterator[Diagnostic]:
    """All dates of all cohorts."""
    for folder in project.cohorts.values():
        if folder.schedule is None:
            continue
        for one in folder.dates:
            yield from _form(folder.schedule, one)
            yield from _state(folder.schedule, one)
            if one.event.start and one.event.start.date:
                yield from _place_in_time(project, folder, one, one.event.start.date)
        yield from _overlaps(folder.schedule, folder.dates)


def _form(schedule: Record[Schedule], one: Dated) -> Iterator[Diagnostic]:
    event, start, end = one.event, one.event.start, one.event.ends
    if start is None:
        if event.when is None:
            yield schedule.finding("event-undated", *one.place("id"))
        return
    if start.date is None:
        yield schedule.finding("event-day", *one.place("start"), values={"key": "start"})
    elif end and (start.time is None) != (end.time is None):
        yield schedule.finding("event-form", *one.place("end"))
    elif end and (_naive(end) < _naive(start) or (end == start and start.time)):
        yield schedule.finding("event-end", *one.place("end"), values={"start": shown(start), "end": shown(end)})
    elif end is None and start.time and event.kind != "deadline":
        yield schedule.finding("event-open-end", *one.place("start"))


def _state(schedule: Record[Schedule], one: Dated) -> Iterator[Diagnostic]:
    event = one.event
    if any(moment.date is None for moment in event.moved_from):
        yield schedule.finding("event-day", *one.place("moved_from"), values={"key": "moved_from"})
    elif event.moved_from and event.moved_from[-1] == event.start:
        yield schedule.finding("event-unmoved", *one.place("moved_from"))
    elif event.moved_from and event.status is not EventStatus.MOVED:
        yield schedule.finding("event-status", *one.place("moved_from"), values={"status": event.status.value})
    elif event.status is EventStatus.MOVED and not event.moved_from:
        yield schedule.finding("event-moved", *one.place("status"))
    somewhere = event.place or event.host or event.online or event.kind == "deadline"
    if event.status is EventStatus.CONFIRMED and event.start and not somewhere:
        yield schedule.finding("event-place", *one.place("status"))
    until = event.registration.until if event.registration else None
    if until and until.date is None:
        yield schedule.finding("event-day", *one.place("registration", "until"), values={"key": "until"})
    elif until and event.start and event.start.date and _naive(until) > _naive(event.start):
        values = {"until": shown(until), "start": shown(event.start)}
        yield schedule.finding("registration-late", *one.place("registration", "until"), values=values)


def _place_in_time(project: Project, folder: CohortFolder, one: Dated, day: dt.date) -> Iterator[Diagnostic]:
    schedule, cohort = folder.schedule, folder.cohort.value
    assert schedule is not None  # noqa: S101 - it holds the event
    event = one.event
    margin = dt.timedelta(weeks=MARGIN_WEEKS)
    if cohort.start <= cohort.end and not _within(day, cohort.start, cohort.end, margin):
        values = {"weeks": MARGIN_WEEKS, "start": cohort.start, "end": cohort.end}
        yield schedule.finding("event-outside", *one.place("start"), values=values)
    yield from _weekend(schedule, one, day)
    zone = event.timezone or project.site.value.timezone
    for field, moment in (("start", event.start), ("end", event.ends)):
        if moment and moment.date and moment.time and not _once(_naive(moment), ZoneInfo(zone)):
            yield schedule.finding("event-clock", *one.place(field), values={"timezone": zone})


def _weekend(schedule: Record[Schedule], one: Dated, day: dt.date) -> Iterator[Diagnostic]:
    """A start on a weekend, or an end there; what takes longer than a week is a period, which may end on any day."""
    event, end = one.event, one.event.ends
    last = end.date if end and end.date and end.date - day < dt.timedelta(weeks=1) else day
    for field, each in (("start", day), ("end", last)):
        if each.weekday() in WEEKEND and not event.ok_weekend:
            english, german = WEEKEND[each.weekday()]
            values = {"day": each, "weekday": english, "weekday_de": german}
            yield schedule.finding("event-weekend", *one.place(field), values=values)
            return


def _within(day: dt.date, first: dt.date, last: dt.date, margin: dt.timedelta) -> bool:
    """Whether the day lies between the two, give or take the margin (safe at both ends of the calendar)."""
    return first - day <= margin and day - last <= margin


def _overlaps(schedule: Record[Schedule], dates: tuple[Dated, ...]) -> Iterator[Diagnostic]:
    timed = sorted(
        (_naive(event.start), _naive(end), number)
        for number, event in enumerate(one.event for one in dates)
        if event.status is not EventStatus.CANCELLED
        and event.start
        and event.start.date
        and event.start.time
        and (end := event.ends)
        and end.date
        and end.time
    )
    for place, (_, end_of_first, first) in enumerate(timed):
        for start, _, second in timed[place + 1 :]:
            if start >= end_of_first:
                break
            earlier, later = dates[first].event, dates[second].event
            if set(earlier.audience) & set(later.audience) and not (earlier.ok_overlap or later.ok_overlap):
                values = {"other": earlier.id, "line": schedule.line(*dates[first].place("start"))}
                yield schedule.finding("event-overlap", *dates[second].place("start"), values=values)


def _naive(moment: Moment) -> dt.datetime:
    return dt.datetime.combine(moment.date or dt.date.min, moment.time or dt.time.min)


def _once(moment: dt.datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks of the zone show this time exactly once."""
    first, second = (moment.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first == second


def shown(moment: Moment) -> str:
    """A moment as it is written in YAML."""
    parts = (moment.date.isoformat() if moment.date else "", f"{moment.time:%H:%M}" if moment.time else "")
    return " ".join(part for part in parts if part)
