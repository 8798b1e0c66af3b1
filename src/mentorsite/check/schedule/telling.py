"""How findings speak of a date: its moments as they are written, and which date of a series it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ...diagnostics import Diagnostic
from ...model import Record
from ...model.schedule import Schedule
from ...model.series import Dated
from ...model.values import Moment


def told(
    schedule: Record[Schedule], rule: str, one: Dated, *field: int | str, values: Mapping[str, object] | None = None
) -> Diagnostic:
    """A finding at a field of a date. Where many dates share the field, it says which of them is meant."""
    which = {"on": one.on} if one.series and not (field and field[0] in one.changed) else {}
    return schedule.finding(rule, *one.place(*field), values={**(values or {}), **which}, hint="of-series" if which else None)


def naive(moment: Moment) -> dt.datetime:
    """A moment on its own clock; a day begins at midnight."""
    return dt.datetime.combine(moment.date or dt.date.min, moment.time or dt.time.min)


def shown(moment: Moment) -> str:
    """A moment as it is written in YAML."""
    parts = (moment.date.isoformat() if moment.date else "", f"{moment.time:%H:%M}" if moment.time else "")
    return " ".join(part for part in parts if part)


def on_day(moment: Moment, start: Moment) -> Moment:
    """An end as a whole moment: a bare time lies on the day of the start."""
    return moment if moment.date else Moment(start.date, moment.time)
