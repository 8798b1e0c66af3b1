"""Times that a clock does not show on that day, or shows twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from ...diagnostics import Diagnostic
from ...model import CohortFolder, Project, Record
from ...model.project import Location
from ...model.schedule import Event, Schedule
from ...model.values import Moment
from .telling import naive, on_day, told


def check_clocks(project: Project, folder: CohortFolder, schedule: Record[Schedule]) -> Iterator[Diagnostic]:
    """Every time of every date, on the clocks of its zone."""
    for one in folder.dates:
        name = one.event.timezone or project.site.value.timezone
        zone = ZoneInfo(name)
        for field, moment in _moments(one.event):
            shift = _shift(naive(moment), zone)
            if not shift:
                continue
            values = {"timezone": name, "day": moment.date, "time": f"{moment.time:%H:%M}"}
            earlier, later = (f"{naive(moment) + by:%H:%M}" for by in (-abs(shift), abs(shift)))
            rule = "event-clock" if shift > dt.timedelta() else "event-clock-twice"
            yield told(schedule, rule, one, *field, values=values | {"earlier": earlier, "later": later})


def _moments(event: Event) -> Iterator[tuple[Location, Moment]]:
    """The times of an event with their days, and where they stand."""
    found: list[tuple[Location, Moment | None]] = [(("start",), event.start), (("end",), event.ends)]
    for number, day in enumerate(event.days):
        found += [(("days", number, "start"), day.start), (("days", number, "end"), on_day(day.end, day.start))]
    if event.registration:
        found += [(("registration", key), getattr(event.registration, key)) for key in ("opens", "until")]
    yield from ((field, moment) for field, moment in found if moment and moment.date and moment.time)


def _shift(moment: dt.datetime, zone: ZoneInfo) -> dt.timedelta:
    """By how much the clocks change at a time that there is not (then more than nothing) or twice (less); else nothing."""
    first, second = (moment.replace(tzinfo=zone, fold=fold).utcoffset() or dt.timedelta() for fold in (0, 1))
    return second - first
