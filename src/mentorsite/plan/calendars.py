"""Calendar files: one an event, one a cohort, one for each role in a cohort, and one of all dates of the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from ..model import CohortFolder
from ..model.base import Role
from ..model.schedule import Event
from ..model.text import Localised
from .chronicle import Chronicle
from .outputs import CalendarFile, Planned
from .pages.ways import calendar_address, dated, roles_of, site_address
from .sheet import Reader

Dates = Sequence[tuple[CohortFolder, Event]]


class _Wanted(NamedTuple):
    """A calendar file to be: its address, its title, its dates, the days that it covers, the role that it is for."""

    address: str
    title: Localised
    dates: Dates
    days: tuple[dt.date, dt.date]
    role: Role | None = None


def calendars(reader: Reader, chronicle: Chronicle) -> Iterator[Planned]:
    """All calendar files in one language; dates that are not fixed stay out."""
    for one in _wanted(reader):
        yield Planned(one.address, reader.lang, partial(_calendar, reader, chronicle, one))


def _wanted(reader: Reader) -> Iterator[_Wanted]:
    everything: list[tuple[CohortFolder, Event]] = []
    for folder in reader.project.cohorts.values():
        if folder.schedule is None:
            continue
        key, title = folder.schedule.path, folder.cohort.value.title
        dates = [(folder, event) for event in dated(folder)]
        everything += dates
        days = _days(folder)
        yield _Wanted(calendar_address(reader, key), title, dates, days)
        for role in roles_of(folder):
            of_role = [one for one in dates if role in one[1].audience]
            yield _Wanted(calendar_address(reader, key, role), title, of_role, days, role)
        for one in dates:
            yield _Wanted(calendar_address(reader, f"{key}#{one[1].id}"), one[1].title, [one], days)
    if everything:
        spans = [_days(folder) for folder in {folder.id: folder for folder, _ in everything}.values()]
        days = min(first for first, _ in spans), max(last for _, last in spans)
        yield _Wanted(site_address(reader), reader.project.site.value.title, everything, days)


def _days(folder: CohortFolder) -> tuple[dt.date, dt.date]:
    """The first and the last day of a cohort, with its dates that lie outside."""
    cohort = folder.cohort.value
    moments = [moment for event in dated(folder) for moment in (event.start, event.ends)]
    days = [cohort.start, cohort.end, *(moment.date for moment in moments if moment and moment.date)]
    return min(days), max(days)


def _calendar(reader: Reader, chronicle: Chronicle, wanted: _Wanted) -> CalendarFile:
    title = reader.words(wanted.title).text
    return CalendarFile(
        name=f"{title}: {reader.t(f'role.{wanted.role}')}" if wanted.role else title,
        lang=reader.lang,
        address=reader.absolute(wanted.address),
        first=wanted.days[0],
        last=wanted.days[1],
        events=tuple(chronicle.shown(reader, folder, event) for folder, event in wanted.dates),
    )
