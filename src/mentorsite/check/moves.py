"""Dates that are elsewhere than they were published, or nowhere, without a word about it."""

from __future__ import annotations

from collections.abc import Iterator

from ..changes import Schedule
from ..diagnostics import Diagnostic
from ..model import Project
from ..model.project import Location
from ..model.schedule import EventStatus
from .schedule.telling import shown


def check_moves(project: Project, since: Schedule) -> Iterator[Diagnostic]:
    """Everything about the dates that was published, and that nobody would be told is otherwise now."""
    yield from _moved(project, since)
    yield from _gone(project, since)


def _moved(project: Project, since: Schedule) -> Iterator[Diagnostic]:
    """Each date that was published with another beginning, and does not name that one as an earlier one.

    A series whose hour has changed is told once; `moved_from` would be the same for all its dates, so that is no way out there.
    """
    for folder in project.cohorts.values():
        told: set[Location] = set()
        for one in folder.dates:
            event = one.event
            before = since.events.get((folder.id, event.id))
            start = before.time.start.replace("T", " ") if before and before.time.start else ""
            if not (start and folder.schedule and event.start and event.status is not EventStatus.CANCELLED):
                continue
            place = one.place("start")
            if place not in told and start not in map(shown, (event.start, *event.moved_from)):
                told.add(place)
                values = {"before": start, "start": shown(event.start)}
                hint = None if one.series and not one.exception else "was-published"
                yield folder.schedule.finding("event-silent", *place, values=values, hint=hint)


def _gone(project: Project, since: Schedule) -> Iterator[Diagnostic]:
    """Each date that calendars got, that was not cancelled, and that is no longer in the schedule of its cohort."""
    for (cohort, name), before in since.events.items():
        folder, start = project.cohorts.get(cohort), before.time.start
        if not (start and folder and folder.schedule) or before.status == "cancelled":
            continue
        if name not in {one.event.id for one in folder.dates}:
            events = enumerate(folder.schedule.value.events)
            series = (("events", number, "repeat") for number, one in events if one.repeat and name.startswith(f"{one.id}-"))
            values = {"id": name, "start": start.replace("T", " ")}
            yield folder.schedule.finding("event-gone", *next(series, ()), values=values)
