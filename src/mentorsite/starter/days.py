"""Public holidays and weekends, and working days beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache, partial

from ..almanac import holidays_in

Holiday = Callable[[dt.date], str]


def holiday_of(region: str | None, lang: str) -> Holiday | None:
    """Names the public holiday of a day in the region (`DE`, `DE-NW`), in `lang` where it can; None for an unknown region."""
    if not region or holidays_in(region, dt.date.min.year) is None:
        return None
    names = cache(partial(holidays_in, region))
    return lambda day: (names(day.year) or {}).get(day, {}).get(lang, "")


def country_of(timezone: str) -> str:
    """The country of a time zone; empty for those of none, such as UTC."""
    from babel.core import get_global

    return str(get_global("zone_territories").get(timezone, ""))


def free_anywhere(country: str) -> Callable[[dt.date], bool]:
    """Whether a day is a public holiday in any part of the country."""
    import holidays

    if country not in holidays.list_supported_countries():
        return lambda day: False
    states = holidays.country_holidays(country).subdivisions
    calendars = [holidays.country_holidays(country, subdiv=state) for state in (None, *states)]
    return lambda day: any(day in calendar for calendar in calendars)


def working_day(weekday: int, first: dt.date, free: Callable[[dt.date], bool]) -> dt.date:
    """The weekday (0 is Monday) on or after a day, a week later for each time that it is a public holiday."""
    day = first + dt.timedelta(days=(weekday - first.weekday()) % 7)
    while free(day):
        day += dt.timedelta(weeks=1)
    return day
