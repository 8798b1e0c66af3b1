"""Check-ins that are overdue or soon due, and tandems without their agreement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import CohortFolder, Project
from ..model.cohort import Tandem, TandemStatus
from ..rules import Subject, after, say
from .item import Item

AHEAD = dt.timedelta(weeks=2)
CHECK_IN = say(
    "{code}: the last check-in was on {last}; the next is wanted by {due}",
    "{code}: das letzte Begleitgespräch war am {last}; das nächste soll bis {due} sein",
)
FIRST = say(
    "{code}: no check-in since its start on {last}; the first is wanted by {due}",
    "{code}: seit dem Beginn am {last} kein Begleitgespräch; das erste soll bis {due} sein",
)
AGREEMENT = say("{code}: no agreement entered, since {start}", "{code}: keine Vereinbarung eingetragen, seit {start}")
GRACE = dt.timedelta(weeks=4)  # from the start of a tandem to its agreement


def _active(subject: Subject) -> Iterator[tuple[int, Tandem]]:
    return ((number, one) for number, one in subject.tandems if one.status is TandemStatus.ACTIVE)


def check_ins(project: Project, folder: CohortFolder, today: dt.date) -> Iterator[Item]:
    """By when each active tandem's next check-in is wanted, as far as none is fixed before that day."""
    subject = Subject(project, folder)
    limit = subject.threshold("months_between_check_ins")[0].value
    for number, tandem in _active(subject):
        past = [day for day in tandem.check_ins if day <= today]
        last = max(past, default=tandem.started_on)
        if last is None:
            continue
        due = min(after(last, limit), folder.cohort.value.end)
        fixed = any(today < day <= due for day in tandem.check_ins)
        if not fixed and due <= today + AHEAD:
            text = CHECK_IN if past else FIRST
            yield Item("check-in", subject.tandem(number, text, last=last, due=due), due, folder.id)


def agreements(project: Project, folder: CohortFolder, today: dt.date) -> Iterator[Item]:
    """Active tandems whose agreement nobody has entered; wanted four weeks after the start."""
    subject = Subject(project, folder)
    for number, tandem in _active(subject):
        if tandem.agreement_on is None:
            start = tandem.started_on
            due = start + GRACE if start and start <= dt.date.max - GRACE else None
            yield Item("agreement", subject.tandem(number, AGREEMENT, start=start or "?"), due, folder.id)
