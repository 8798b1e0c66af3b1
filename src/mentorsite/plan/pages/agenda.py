"""Dates as they stand in an agenda."""

from __future__ import annotations

from ...model import CohortFolder
from ...model.schedule import Event, EventStatus
from ...model.values import Moment
from ..sheet import Reader, Sheet
from ..views import agenda as view
from ..views.values import Link, When
from .companies import host_of
from .ways import calendar_address

CURRENT = ("draft", "announced", "running")


def ordered(folder: CohortFolder) -> list[Event]:
    """A cohort's events: dated ones by time, then those not fixed yet, as written."""
    return sorted(folder.events, key=lambda event: (event.start is None, _at(event.start)))


def _at(moment: Moment | None) -> tuple[str, str]:
    if moment is None:
        return "", ""
    return (moment.date.isoformat() if moment.date else ""), (moment.time.isoformat() if moment.time else "")


def entry(sheet: Sheet, folder: CohortFolder, event: Event) -> view.Entry:
    """An event as it stands in an agenda."""
    reader = sheet.reader
    key = f"{folder.schedule.path if folder.schedule else ''}#{event.id}"
    host = host_of(folder, event)
    until = event.registration.until if event.registration else None
    return view.Entry(
        id=event.id,
        title=reader.words(event.title),
        href=sheet.to(key),
        kind=reader.label("kind", event.kind),
        status=reader.label("status", event.status),
        when=reader.calendar.when(event),
        undated=reader.maybe(event.when) if event.start is None else None,
        moved_from=_moment(reader, event.moved_from[-1], event)
        if event.moved_from and event.status is EventStatus.MOVED
        else None,
        status_note=reader.maybe(event.status_note),
        place=reader.maybe(event.place),
        host=reader.words(host.name) if host else None,
        audience=reader.labels("role", event.audience),
        mandatory=event.mandatory,
        online=event.online is not None,
        register_by=_moment(reader, until, event) if event.status is not EventStatus.CANCELLED else None,
        calendar=sheet.href(calendar_address(reader, key)) if event.start else "",
    )


def _moment(reader: Reader, moment: Moment | None, event: Event) -> When | None:
    return reader.calendar.between(moment, None, event.timezone) if moment and moment.date else None


def cohort_link(sheet: Sheet, folder: CohortFolder) -> Link:
    """The link to a cohort's page."""
    return sheet.link(folder.cohort.path, sheet.reader.words(folder.cohort.value.title))


def period(reader: Reader, folder: CohortFolder) -> str:
    """First to last day."""
    return reader.calendar.period(folder.cohort.value.start, folder.cohort.value.end)
