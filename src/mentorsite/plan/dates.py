"""Dates as readers of a language write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_interval

from ..model.schedule import Event
from ..model.values import Moment
from .views.values import Day, When

FEW = 4  # days whose hours stand beside a date


def locale_of(lang: str) -> Locale:
    """The locale for a language tag; plain English spellings differ by country, and Europe's is meant."""
    try:
        return Locale.parse({"en": "en-GB"}.get(lang, lang), sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en-GB", sep="-")


@dataclass(frozen=True)
class Calendar:
    """Formats days and times for one language and the site's time zone."""

    lang: str
    timezone: str
    clock: Callable[[str], str]

    @cached_property
    def _locale(self) -> Locale:
        return locale_of(self.lang)

    def day(self, date: dt.date) -> Day:
        """A day."""
        return Day(date.isoformat(), self._format(date, "long"), self._format(date, "EEEE"), self._format(date, "short"))

    def period(self, first: dt.date, last: dt.date) -> str:
        """Two days as a stretch of time."""
        return f"{self._format(first, 'long')} – {self._format(last, 'long')}"

    def month(self, date: dt.date, *, narrow: bool = False) -> str:
        """A month: its name with the year, or its initial."""
        return self._format(date, "LLLLL" if narrow else "LLLL yyyy")

    def months(self, first: dt.date, last: dt.date) -> str:
        """A stretch of months: "Sept. 2026", "Sept.–Nov. 2026"."""
        return format_interval(first, last, "yMMM", locale=self._locale)

    def zone_name(self) -> str:
        """The site's time zone by its city, as in "Alle Zeiten: Berlin"."""
        return city(self.timezone)

    def when(self, event: Event) -> When | None:
        """The time of an event, or None where it is not fixed."""
        if event.start is None or event.start.date is None:
            return None
        hours = tuple(
            self._hours(day.start.date, day.start.time, day.end.time)
            for day in event.days
            if day.start.date and day.start.time and day.end.time
        )
        return self.between(event.start, event.ends, event.timezone, hours)

    def between(
        self, start: Moment, end: Moment | None, timezone: str | None = None, hours: Sequence[str] | None = None
    ) -> When:
        """The time between two moments; without an end, the moment itself. `hours` are those of each of several days."""
        first = start.date or dt.date.min
        last = end.date if end and end.date else first
        zone = timezone or self.timezone
        days = f"{self._format(first, 'EEEE')}, {self._format(first, 'long')}"
        if last != first:
            days = f"{days} – {self._format(last, 'EEEE')}, {self._format(last, 'long')}"
        clock = ""
        if hours:
            clock = self.clock(", ".join(hours)) if len(hours) <= FEW else ""
        elif start.time and last != first and end and end.time:
            clock = self.clock(f"{self._short(first)} {start.time:%H:%M} – {self._short(last)} {end.time:%H:%M}")
        elif start.time:
            until = f"–{end.time:%H:%M}" if end and end.time else ""
            clock = self.clock(f"{start.time:%H:%M}{until}")
        return When(
            start=instant(start, zone),
            end=instant(end or start, zone),
            days=days,
            weekday=self._format(first, "EEEE"),
            clock=clock,
            month=self.month(first),
            number=str(first.day),
            month_short=self._format(first, "LLL"),
            zone="" if zone == self.timezone else city(zone),
            midnight=_midnight(start, zone),
        )

    def _hours(self, date: dt.date, start: dt.time, end: dt.time) -> str:
        """The hours of one day of several."""
        return f"{self._short(date)} {start:%H:%M}–{end:%H:%M}"

    def _short(self, date: dt.date) -> str:
        return self._format(date, "ccc")

    def _format(self, date: dt.date, pattern: str) -> str:
        return _formatted(date, pattern, self._locale)


@lru_cache(maxsize=4096)
def _formatted(date: dt.date, pattern: str, locale: Locale) -> str:
    """A date in words; the same few days stand on many pages."""
    return format_date(date, format=pattern, locale=locale)


def city(zone: str) -> str:
    """What people call a time zone: its city."""
    return zone.rpartition("/")[2].replace("_", " ")


def _midnight(start: Moment, zone: str) -> str:
    """The first instant of a day, where clocks are changed between it and the start."""
    midnight = instant(Moment(start.date, dt.time()), zone) if start.time else ""
    return midnight if midnight[16:] != instant(start, zone)[16:] else ""


def instant(moment: Moment, zone: str) -> str:
    """ISO 8601: a day, or an instant with the zone's offset on that day."""
    if moment.date is None or moment.time is None:
        return (moment.date or dt.date.min).isoformat()
    return dt.datetime.combine(moment.date, moment.time, ZoneInfo(zone)).isoformat(timespec="minutes")
