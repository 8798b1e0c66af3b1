"""A series in another year: by the week it moves like everything else, by the month it keeps its place in the month."""

from __future__ import annotations

import datetime as dt
from itertools import islice

from ..model.project import Location
from ..model.schedule import Event, SeriesException
from ..model.series import days_of, months_later

DAY = dt.timedelta(days=1)
MONTH = 30.436875 * DAY  # on average
OF_ONE_YEAR = {
    "start",
    "end",
    "status",
    "moved_from",
    "status_note",
    "changed_on",
}  # what an exception says of one year


class Series:
    """How the days of a series move: `by` is the way of its first day, `days` those of the others."""

    def __init__(self, event: Event, by: dt.timedelta) -> None:
        first, repeat = event.start.date if event.start else None, event.repeat
        self.by, self.days, self.until = by, dict[dt.date, dt.date](), dict[dt.date, dt.date]()
        self.exceptions = repeat.exceptions if repeat else ()
        if first is None or repeat is None or not repeat.every.monthly:
            return
        months = round(by / MONTH)
        new = months_later(first, months) or first + by
        self.by = new - first
        old_days = list(days_of(first, repeat))
        endless = repeat.model_copy(update={"until": dt.date.max})
        new_days = list(islice(days_of(new, endless), len(old_days) + 1))
        self.days = dict(zip(old_days, new_days, strict=False))
        if old_days:  # as many dates as before
            last, beyond = new_days[len(old_days) - 1], new_days[-1] if len(new_days) > len(old_days) else dt.date.max
            self.until[repeat.until] = min(max(repeat.until + self.by, last), beyond - DAY)

    def later(self, field: Location, day: dt.date) -> dt.date:
        """Where a day goes that stands in this field of the event."""
        if field[:2] == ("repeat", "until"):
            return self.until.get(day, day + self.by)
        if field[:2] == ("repeat", "exceptions"):
            on = self.exceptions[int(field[2])].on
            return day + (self.days.get(on, on + self.by) - on)
        return day + self.by


def is_over(exception: SeriesException) -> bool:
    """Whether nothing is left of an exception when the old year is taken out of it."""
    return exception.model_fields_set <= {"on", *OF_ONE_YEAR} and not exception.skip
