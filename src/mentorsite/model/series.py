"""From the events as written to the dates that take place: a series becomes ordinary events with ids that stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from .schedule import Event, EventStatus, Repeat, SeriesException
from .values import Moment

Location = tuple[int | str, ...]
WEEK = dt.timedelta(weeks=1)
LAST = 4  # what comes a fifth time in a month is the last of its kind there, and stays so
MOST = 200  # dates of one series; more are a slip in `until`
OWN = {"on", "skip"}  # fields of an exception that are none of the event


@dataclass(frozen=True, slots=True)
class Dated:
    """An event that takes place, and where it is written: `at` itself or its series, `exception` what differs in that.

    `series` is the series that it belongs to, as written, and `on` the day that this has for it.
    """

    event: Event
    at: Location
    series: Event | None = None
    on: dt.date | None = None
    exception: Location = ()
    changed: frozenset[str] = frozenset()

    def place(self, *field: int | str) -> Location:
        """Where a field of the event is written."""
        return (*(self.exception if field and field[0] in self.changed else self.at), *field)


def dated(events: tuple[Event, ...]) -> tuple[Dated, ...]:
    """All events that take place, in the order in which they are written."""
    return tuple(one for number, event in enumerate(events) for one in _dated(event, ("events", number)))


def _dated(event: Event, at: Location) -> Iterator[Dated]:
    if event.repeat is None or event.start is None or event.start.date is None:
        yield Dated(event, at)
        return
    exceptions = {one.on: (number, one) for number, one in enumerate(event.repeat.exceptions)}
    for day in days_of(event.start.date, event.repeat):
        number, exception = exceptions.get(day, (0, None))
        if exception and exception.skip:
            continue
        one = event.model_copy(update={"id": f"{event.id}-{day}", "repeat": None} | _shifted(event, day - event.start.date))
        if exception is None:
            yield Dated(one, at, event, day)
            continue
        own = exception.model_fields_set - OWN
        changed = one.model_copy(update=_changes(one, exception, own))
        yield Dated(changed, at, event, day, (*at, "repeat", "exceptions", number), frozenset(own))


def days_of(first: dt.date, repeat: Repeat) -> Iterator[dt.date]:
    """The days on which a series comes; not more than `MOST` and one."""
    for number in range(MOST + 1):
        steps = number * repeat.every.steps
        day = months_later(first, steps) if repeat.every.monthly else _later(first, steps * WEEK)
        if day is None or day > repeat.until:
            return
        yield day


def _later(day: dt.date, by: dt.timedelta) -> dt.date | None:
    return day + by if by <= dt.date.max - day else None


def months_later(first: dt.date, months: int) -> dt.date | None:
    """The same weekday of a later month: the second Thursday, or the last where the first day is a fifth one."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    place = (first.day - 1) // 7
    begin = dt.date(year, month + 1, 1)
    day = begin + dt.timedelta(days=(first.weekday() - begin.weekday()) % 7) + (min(place, LAST - 1) * WEEK)
    later = day + WEEK if place >= LAST and day <= dt.date.max - WEEK else day
    return later if later.month == day.month else day


def _shifted(event: Event, by: dt.timedelta) -> dict[str, object]:
    """All moments of an event, later by some days."""
    if not by:
        return {}
    registration = event.registration
    return {
        "start": _moved(event.start, by),
        "end": _moved(event.end, by),
        "days": tuple(
            day.model_copy(update={"start": _moved(day.start, by), "end": _moved(day.end, by)}) for day in event.days
        ),
        "registration": registration
        and registration.model_copy(update={"opens": _moved(registration.opens, by), "until": _moved(registration.until, by)}),
    }


def _moved(moment: Moment | None, by: dt.timedelta) -> Moment | None:
    return Moment(moment.date + by, moment.time) if moment and moment.date and by <= dt.date.max - moment.date else moment


def _changes(one: Event, exception: SeriesException, own: set[str]) -> dict[str, object]:
    """The fields of one date that an exception says, with what follows from another start."""
    changes: dict[str, object] = {name: getattr(exception, name) for name in own}
    start, first = exception.start, one.start
    if start is None or first is None or first.date is None:
        return changes
    if start.date is None:
        start = Moment(first.date, start.time)
    changes["start"] = start
    if start == first:
        return changes
    end = one.ends
    if exception.end is None and end and end.date and start.date and (start.time is None) == (first.time is None):
        last = _naive(start) + (_naive(end) - _naive(first) if start.date.year < dt.MAXYEAR else dt.timedelta())
        changes["end"] = Moment(last.date(), last.time() if end.time else None)
    if exception.status is None:
        changes["status"] = EventStatus.MOVED
    if not exception.moved_from and changes.get("status", one.status) is EventStatus.MOVED:
        changes["moved_from"] = (first,)
    return changes


def _naive(moment: Moment) -> dt.datetime:
    return dt.datetime.combine(moment.date or dt.date.min, moment.time or dt.time.min)
