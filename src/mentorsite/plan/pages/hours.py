"""The course of a date, hour by hour, and all dates of its series."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...model import CohortFolder
from ...model.accompaniment import Workshop
from ...model.base import AgendaItem
from ...model.schedule import Event
from ...model.values import Moment
from ..sheet import Reader, Sheet
from ..views import events as view

HOUR = 60  # minutes


def hours(reader: Reader, event: Event, workshop: Workshop | None) -> tuple[view.Hours, ...]:
    """Each day of an event that takes several; else its agenda, or that of a workshop which fills it."""
    if event.days:
        return tuple(
            view.Hours(
                reader.calendar.between(day.start, _on(day.start, day.end), event.timezone),
                reader.maybe(day.title),
                reader.maybe(day.place),
                tuple(_blocks(reader, day.start, day.agenda)),
            )
            for day in event.days
        )
    agenda = event.agenda or (workshop.agenda if workshop and _fills(workshop, event) else ())
    if not agenda or event.start is None or event.start.time is None:
        return ()
    return (view.Hours(None, None, None, tuple(_blocks(reader, event.start, agenda))),)


def _fills(workshop: Workshop, event: Event) -> bool:
    """Whether the agenda of a workshop is that of the whole event."""
    start, end = event.start, event.ends
    if not (start and end and start.date and end.date and start.time and end.time):
        return False
    length = dt.datetime.combine(end.date, end.time) - dt.datetime.combine(start.date, start.time)
    return dt.timedelta(minutes=sum(item.minutes for item in workshop.agenda)) == length


def _blocks(reader: Reader, start: Moment, agenda: Sequence[AgendaItem]) -> Iterator[view.Block]:
    at = start.time.hour * HOUR + start.time.minute if start.time else 0
    for item in agenda:
        yield view.Block(f"{_clock(at)}–{_clock(at + item.minutes)}", reader.words(item.title), item.pause)
        at += item.minutes


def _clock(minutes: int) -> str:
    hour, minute = divmod(minutes, HOUR)
    return f"{hour % 24:02}:{minute:02}"


def _on(start: Moment, end: Moment) -> Moment:
    return end if end.date else Moment(start.date, end.time)


def series(
    sheet: Sheet, folder: CohortFolder, events: Sequence[Event], event: Event
) -> tuple[str, tuple[view.SeriesDate, ...]]:
    """How often the series of an event comes, and all its dates in the order of `events`; nothing where it stands alone."""
    whole = next((one.series for one in folder.dates if one.event is event), None)
    if whole is None or whole.repeat is None or folder.schedule is None:
        return "", ()
    reader, path = sheet.reader, folder.schedule.path
    ids = {one.event.id for one in folder.dates if one.series is whole}
    dates = tuple(
        view.SeriesDate(when, sheet.to(f"{path}#{one.id}"), one is event, reader.label("status", one.status))
        for one in events
        if one.id in ids and (when := reader.calendar.when(one))
    )
    return reader.t(f"rhythm.{whole.repeat.every.name.lower()}"), dates
