"""Series: from when to when, and exceptions for days that they have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...model import Record
from ...model.schedule import EventStatus, Schedule
from ...model.series import MOST, days_of

BESIDE = 2  # days of the series that a hint names, the nearest


def check_series(schedule: Record[Schedule], number: int) -> Iterator[Diagnostic]:
    """The series at this place of the schedule, if it is one."""
    event, at = schedule.value.events[number], ("events", number)
    if event.repeat is None:
        return
    first = event.start.date if event.start else None
    if first is None:
        yield schedule.finding("series-start", *at, "repeat", on_key=True)
        return
    if event.repeat.until < first:
        values = {"until": event.repeat.until, "start": first}
        yield schedule.finding("series-until", *at, "repeat", "until", values=values)
        return
    for key in ("moved_from",) if event.moved_from else ("status",) if event.status is EventStatus.MOVED else ():
        yield schedule.finding("series-moved", *at, key)
    days = list(days_of(first, event.repeat))
    if len(days) > MOST:
        yield schedule.finding("series-long", *at, "repeat", "until", values={"most": MOST, "last": days[MOST - 1]})
    seen: set[dt.date] = set()
    for place, exception in enumerate(event.repeat.exceptions):
        on = exception.on
        if on in seen:
            yield schedule.finding("series-twice", *at, "repeat", "exceptions", place, "on", values={"day": on})
        elif on not in days:
            near = sorted(sorted(days, key=lambda day: abs(day - on))[:BESIDE])
            nearest: dict[str, object] = {"day": on, "choices": ", ".join(map(str, near))}
            yield schedule.finding("series-day", *at, "repeat", "exceptions", place, "on", hint="nearest", values=nearest)
        seen.add(on)
