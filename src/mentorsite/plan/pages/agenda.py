"""Dates as they stand in an agenda."""

from __future__ import annotations

from ...model import CohortFolder
from ...model.schedule import Event, EventStatus
from ...model.text import Prose
from ...model.values import Moment
from ..consent import host_of
from ..lifecycle import leading, stage
from ..sheet import Reader, Sheet
from ..views import agenda as view
from ..views.values import Link, When
from .ways import calendar_address


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
    on = event.status is not EventStatus.CANCELLED
    until = event.registration.until if event.registration and on and stage(folder).ahead else None
    return view.Entry(
        id=event.id,
        title=reader.words(event.title),
        href=sheet.to(key),
        kind=reader.label("kind", event.kind),
        status=reader.label("status", event.status),
        when=reader.calendar.when(event),
        undated=reader.maybe(event.when) if event.start is None else None,
        moved_from=moment_of(reader, event.moved_from[-1], event)
        if event.moved_from and event.status is EventStatus.MOVED
        else None,
        status_note=reader.maybe(event.status_note),
        place=reader.maybe(event.place),
        host=reader.words(host.name) if host else None,
        audience=reader.labels("role", event.audience),
        mandatory=event.mandatory,
        online=event.online is not None,
        register_by=moment_of(reader, until, event),
        prepare=f"{sheet.to(key)}#at-before" if on and preparation(reader, event) else "",
        calendar=sheet.href(calendar_address(reader, key)) if event.start else "",
    )


def preparation(reader: Reader, event: Event) -> tuple[Prose, str] | None:
    """What to do before an event, with the file that says so: its own schedule, or else its workshop."""
    workshop = reader.project.workshops.get(event.workshop or "")
    if event.before:
        return event.before, ""
    return (workshop.value.preparation, workshop.path) if workshop and workshop.value.preparation else None


def state_notice(sheet: Sheet, folder: CohortFolder) -> view.StateNotice | None:
    """What stands on top of each page of a cohort that does not run, with the way to the one that most people look for."""
    if not stage(folder).notice:
        return None
    first = leading(sheet.reader.project)
    elsewhere = cohort_link(sheet, first) if first and first is not folder else None
    return view.StateNotice(sheet.reader.t(f"cohort_notice.{folder.cohort.value.state}"), elsewhere)


def moment_of(reader: Reader, moment: Moment | None, event: Event) -> When | None:
    """A moment on the clocks of an event; None where there is none, or no day."""
    return reader.calendar.between(moment, None, event.timezone) if moment and moment.date else None


def cohort_link(sheet: Sheet, folder: CohortFolder) -> Link:
    """The link to a cohort's page."""
    return sheet.link(folder.cohort.path, sheet.reader.words(folder.cohort.value.title))


def period(reader: Reader, folder: CohortFolder) -> str:
    """First to last day."""
    return reader.calendar.period(folder.cohort.value.start, folder.cohort.value.end)
