"""Planned, confirmed, moved, cancelled; and the time in which one can sign up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...model import Record
from ...model.schedule import EventStatus, Schedule
from ...model.series import Dated
from ...model.values import Moment
from .telling import naive, shown

LAST_MINUTE = dt.time(23, 59)


def check_state(schedule: Record[Schedule], one: Dated) -> Iterator[Diagnostic]:
    """A date that was moved says from when, a confirmed one where it is."""
    event = one.event
    if one.series and not {"status", "start", "moved_from"} & one.changed:
        pass  # `check_series` tells of a series that was moved as a whole
    elif any(moment.date is None for moment in event.moved_from):
        yield schedule.finding("event-day", *one.place("moved_from"), values={"key": "moved_from"})
    elif event.start in event.moved_from[-1:]:
        yield schedule.finding("event-unmoved", *one.place("moved_from"))
    elif event.moved_from and event.status is not EventStatus.MOVED and "start" not in one.changed:
        yield schedule.finding("event-status", *one.place("moved_from"), values={"status": event.status.value})
    elif event.status is EventStatus.MOVED and not event.moved_from:
        yield schedule.finding("event-moved", *one.place("status"))
    each_day = event.days and all(day.place for day in event.days)
    somewhere = event.place or event.host or event.online or event.kind == "deadline" or each_day
    if event.status is EventStatus.CONFIRMED and event.start and not somewhere:
        yield schedule.finding("event-place", *one.place("status"))


def check_registration(schedule: Record[Schedule], one: Dated) -> Iterator[Diagnostic]:
    """It opens before it closes, and closes before the date begins."""
    event = one.event
    opens, until = (event.registration.opens, event.registration.until) if event.registration else (None, None)
    for key, moment in (("opens", opens), ("until", until)):
        if moment and moment.date is None:
            yield schedule.finding("event-day", *one.place("registration", key), values={"key": key})
            return
    start = event.start if event.start and event.start.date else None
    if until and start and _closes(until, start) > naive(start):
        values = {"until": shown(until), "start": shown(start)}
        yield schedule.finding("registration-late", *one.place("registration", "until"), values=values)
    elif opens and until and naive(opens) > _closes(until, opens):
        values = {"opens": shown(opens), "what": "it closes", "what_de": "ihrem Ende", "other": shown(until)}
        yield schedule.finding("registration-opens", *one.place("registration", "opens"), values=values)
    elif opens and start and naive(opens) > _closes(start, opens):
        values = {"opens": shown(opens), "what": "the date begins", "what_de": "dem Beginn", "other": shown(start)}
        yield schedule.finding("registration-opens", *one.place("registration", "opens"), values=values)


def _closes(until: Moment, other: Moment) -> dt.datetime:
    """When a registration closes: a day counts to its end wherever the other moment is one of the clock."""
    return naive(until if until.time or other.time is None else Moment(until.date, LAST_MINUTE))
