"""Dates without a day, and dates for which nothing to read or bring is there yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import CohortFolder, Project
from ..model.schedule import EventKind
from ..rules import Subject, say
from .item import Item

AHEAD = dt.timedelta(weeks=4)
WITH_MATERIAL = (EventKind.PREPARATION, EventKind.KICK_OFF, EventKind.WORKSHOP, EventKind.SEMINAR)
UNDATED = say("{id}: the day is not fixed yet", "{id}: der Tag steht noch nicht fest")
MATERIAL = say("{id} on {day}: no material yet", "{id} am {day}: noch keine Unterlagen")


def undated(project: Project, folder: CohortFolder, today: dt.date) -> Iterator[Item]:
    """Dates that are known in words alone."""
    subject = Subject(project, folder)
    for number, event in subject.events:
        if not event.dated:
            yield Item("undated", subject.event(number, UNDATED), None, folder.id)


def materials(project: Project, folder: CohortFolder, today: dt.date) -> Iterator[Item]:
    """Dates of the next four weeks that neither by themselves nor by their workshop offer material."""
    subject = Subject(project, folder)
    for number, event in subject.events:
        day = event.start.date if event.start else None
        if event.kind not in WITH_MATERIAL or day is None or not today <= day <= today + AHEAD:
            continue
        workshop = project.workshops.get(event.workshop or "")
        if not event.materials and not (workshop and workshop.value.materials):
            yield Item("material", subject.event(number, MATERIAL, day=day), day, folder.id)
