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
    for cohort in since.cohorts:
        folder = project.cohorts.get(cohort.id)
        if not (folder and folder.schedule):
            continue
        here = {one.event.id for one in folder.dates}
        for before in cohort.events:
            start = before.time.start
            if start and before.status != "cancelled" and before.id not in here:
                events = enumerate(folder.schedule.value.events)
                series = (("events", n, "repeat") for n, one in events if one.repeat and before.id.startswith(f"{one.id}-"))
                values = {"id": before.id, "start": start.replace("T", " ")}
                yield folder.schedule.finding("event-gone", *next(series, ()), values=values)
