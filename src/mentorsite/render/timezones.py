"""Time zones as calendar files carry them (RFC 5545, 3.6.5): every change of the clock on its own.

icalendar can do it too, but a change to summer time comes an hour late there, and ical.js (in Thunderbird) does not see the
first of several changes that share a component. Each change in a component of its own is what all programs read alike.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

STEP = dt.timedelta(days=7)  # shorter than any two changes are apart
MINUTE = dt.timedelta(minutes=1)


class _Observance(NamedTuple):
    """What clocks show: how far they are from UTC, whether that is summer time, and what people call it."""

    offset: dt.timedelta
    summer: bool
    name: str


@lru_cache
def render_timezone(name: str, first: dt.date, last: dt.date) -> bytes:
    """The VTIMEZONE of a zone, right from one day to another."""
    zone = ZoneInfo(name)
    component = Timezone()
    component.add("tzid", name)
    start = dt.datetime.combine(first, dt.time.min, dt.UTC)
    before = _observance(zone, start)
    component.add_component(_part(dt.datetime.combine(first, dt.time.min), before, before))
    for at in _changes(zone, start, dt.datetime.combine(last, dt.time.min, dt.UTC)):
        after = _observance(zone, at)
        onset = (at + before.offset).replace(tzinfo=None)  # on the clocks as they were until then
        component.add_component(_part(onset, before, after))
        before = after
    return bytes(component.to_ical())


def _observance(zone: ZoneInfo, at: dt.datetime) -> _Observance:
    local = at.astimezone(zone)
    return _Observance(local.utcoffset() or dt.timedelta(), bool(local.dst()), local.tzname() or "")


def _changes(zone: ZoneInfo, start: dt.datetime, end: dt.datetime) -> Iterator[dt.datetime]:
    """The minutes at which the clocks change."""
    while start < end:
        step = min(start + STEP, end)
        if _observance(zone, start) != _observance(zone, step):
            early, late = start, step
            while late - early > MINUTE:
                middle = early + (late - early) // (2 * MINUTE) * MINUTE
                early, late = (middle, late) if _observance(zone, middle) == _observance(zone, early) else (early, middle)
            yield late
        start = step


def _part(onset: dt.datetime, before: _Observance, after: _Observance) -> TimezoneStandard | TimezoneDaylight:
    part = TimezoneDaylight() if after.summer else TimezoneStandard()
    part.add("dtstart", onset)
    part.add("tzoffsetfrom", before.offset)
    part.add("tzoffsetto", after.offset)
    part.add("tzname", after.name)
    return part
