"""The arithmetic of days that the rules need."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange


def after(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; where that month is shorter, its last day. A month after 31 January is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return dt.date.max
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def lasts_at_least(start: dt.date, end: dt.date, months: int) -> bool:
    """Whether a period, both days included, has so many months."""
    return (after(start, months) - start).days <= (end - start).days + 1


def lasts_at_most(start: dt.date, end: dt.date, months: int) -> bool:
    """Whether a period, both days included, has no more than so many months."""
    return (after(start, months) - start).days >= (end - start).days + 1


def third_of(start: dt.date, end: dt.date, day: dt.date) -> int:
    """In which third of a period a day lies, from 1; 0 before it, 4 behind it. A day on a border counts to the middle."""
    whole, at = (end - start).days + 1, (day - start).days
    if at < 0:
        return 0
    if at >= whole:
        return 4
    return 1 if at * 3 < whole else 3 if at * 3 > whole * 2 else 2
