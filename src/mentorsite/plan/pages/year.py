"""A cohort's year at a glance: its phases and its dates on one scale of months."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
from collections.abc import Iterable, Sequence

from ...model import CohortFolder
from ...model.programme import Phase
from ...model.schedule import Event, EventStatus
from ..sheet import Reader
from ..views import year as view
from ..views.agenda import Entry, Month
from ..views.values import Words

MIDDLE = 1  # the height of a row's line; a row is 2 high
LATE = 10  # from November on the next year stands so close that this one would run into it
INSET = 0.12  # of a month: how far a stretch stays inside its months, so that the next one does not touch it


def year(reader: Reader, folder: CohortFolder, events: Sequence[Event], months: Sequence[Month]) -> view.Year | None:
    """The picture; None where there is neither a phase nor a date. `months` are the same dates, as an agenda."""
    phases = reader.project.programme.value.phases
    dated = [event for event in events if event.start and event.start.date and event.status is not EventStatus.CANCELLED]
    if not phases and not dated:
        return None
    zero = _month(folder.cohort.value.start)
    days = [day for event in dated for day in _days(event)]
    marks = [zero, _month(folder.cohort.value.end), *map(_month, days)]
    marks += [zero + month - 1 for phase in phases for month in (phase.from_month, phase.to_month)]
    first, last = min(marks), max(marks)
    rows = (
        ("mandatory", [event for event in dated if event.mandatory]),
        ("voluntary", [event for event in dated if not event.mandatory]),
    )
    return view.Year(
        first=f"{_day(first):%Y-%m}",
        scale=last - first + 1,
        ticks=tuple(_tick(reader, number, first, last) for number in range(first, last + 1)),
        phases=tuple(_phase(reader, phase, zero, first) for phase in phases),
        dates=tuple(_dates(reader, name, found, first) for name, found in rows if found),
        words=tuple(months),
    )


def by_month(entries: Iterable[Entry]) -> tuple[Month, ...]:
    """Dated entries under the months in which they begin."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.when:
            found.setdefault(entry.when.month, []).append(entry)
    return tuple(Month(month, tuple(group)) for month, group in found.items())


def _month(day: dt.date) -> int:
    """A month as a number: months since the year 0."""
    return day.year * 12 + day.month - 1


def _day(month: int) -> dt.date:
    month = min(max(month, _month(dt.date.min)), _month(dt.date.max))
    return dt.date(month // 12, month % 12 + 1, 1)


def _days(event: Event) -> list[dt.date]:
    return [moment.date for moment in (event.start, event.end) if moment and moment.date]


def _tick(reader: Reader, number: int, first: int, last: int) -> view.Tick:
    letter, year = reader.calendar.month(_day(number), narrow=True), f"{_day(number):%Y}"
    place = f"{(number - first + 0.5) / (last - first + 1):.2%}"
    return view.Tick(letter, place, year if number % 12 == 0 or (number == first and number % 12 < LATE) else "")


def _phase(reader: Reader, phase: Phase, zero: int, first: int) -> view.Row:
    start, end = zero + phase.from_month - 1, zero + phase.to_month - 1
    text = reader.calendar.months(_day(start), _day(end))
    path = f"M{_number(start - first + INSET)} {MIDDLE}h{_number(end - start + 1 - 2 * INSET)}"
    return view.Row(phase.id, reader.words(phase.title), text, path)


def _dates(reader: Reader, name: str, events: Sequence[Event], first: int) -> view.Row:
    """Dots, and short strokes for what takes several days, each drawn once, from where the pen is: that makes a short path."""
    days = [_days(event) for event in events]
    strokes = sorted({(low := _place(one[0], first), max(_place(one[-1], first), low + 1)) for one in days})
    path, pen = "", 0
    for low, high in strokes:
        path += f"m{_number((low - pen) / 100)} 0" if path else f"M{_number(low / 100)} {MIDDLE}"
        path += f"h{_number((high - low) / 100)}"
        pen = high
    return view.Row(name, Words(reader.t(f"year.{name}")), reader.t("count.events", n=len(events)), path)


def _place(day: dt.date, first: int) -> int:
    """Where a day lies on the scale, in hundredths of a month."""
    return round(100 * (_month(day) - first + (day.day - 0.5) / gregorian.monthrange(day.year, day.month)[1]))


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
