"""Dates that are elsewhere than they were published, without a word about it."""

from __future__ import annotations

from collections.abc import Iterator

from ..changes import Schedule
from ..diagnostics import Diagnostic
from ..model import Project
from ..model.schedule import EventStatus
from .schedule.telling import shown


def check_moves(project: Project, since: Schedule) -> Iterator[Diagnostic]:
    """Each date that was published with another beginning, and does not name that one as an earlier one."""
    for folder in project.cohorts.values():
        for one in folder.dates:
            event = one.event
            before = since.events.get((folder.id, event.id))
            start = before.time.start.replace("T", " ") if before and before.time.start else ""
            if not (start and folder.schedule and event.start and event.status is not EventStatus.CANCELLED):
                continue
            if start not in map(shown, (event.start, *event.moved_from)):
                values = {"before": start, "start": shown(event.start)}
                yield folder.schedule.finding("event-silent", *one.place("start"), values=values, hint="was-published")
